import type { Material } from './read-material.ts';
import type { Sentence } from './split-body.ts';

/** Words that may make a sentence somebody else's: verbs of saying, quotation marks, and what tells of hearsay. */
const MAY_ATTRIBUTE =
  /[“”"‘]|\b(?:sa(?:y|ys|id|ying)|told|tells?|claim\w*|stat(?:ed|es|ing)|add(?:ed|s|ing)|not(?:ed|es|ing)|explain\w*|stress\w*|admit\w*|conced\w*|warn\w*|argu\w*|insist\w*|promis\w*|announc\w*|report\w*|reveal\w*|suggest\w*|according|ask\w*|answer\w*|repl(?:y|ied|ies)|wr(?:ote|ites?)|call(?:ed|s)|den(?:y|ied|ies)|confirm\w*|believ\w*|think|thinks|thought|hop(?:ed|es)|express\w*|declar\w*|describ\w*|refer\w*|quot\w*|cit(?:ed|es|ing)|alleg\w*|accus\w*|critici\w*|seems?|apparently|understood|words)\b/iu;

/** Whether a sentence is beyond doubt the outlet's own: nothing in it or right before it lends it to somebody. In English alone. */
export function isOwnVoice(material: Material, sentence: Sentence): boolean {
  if (!material.isEnglish(sentence.articleId)) return false;
  if (sentence.role === 'quotation' || MAY_ATTRIBUTE.test(sentence.text)) return false;
  const isTold = material.comparison.quotations.some(({ statements }) =>
    statements.some(
      ({ articleId, within, start, end }) =>
        articleId === sentence.articleId &&
        ((within.start < sentence.end && within.end > sentence.start) ||
          (start < sentence.end && end > sentence.start)),
    ),
  );
  if (isTold) return false;
  const before = material.sentencesOf(sentence.articleId)[sentence.index - 1];
  // Reported speech may run on into the next sentence of the paragraph
  return before?.block !== sentence.block || !MAY_ATTRIBUTE.test(before.text);
}
