import { choiceItem } from './candidate.ts';
import type { Candidate } from './candidate.ts';
import { inQuotes } from './even-options.ts';
import type { Material } from './read-material.ts';
import { readMarks } from './read-marks.ts';
import type { Mark } from './read-marks.ts';
import { seededRandom, seedFor } from './seeded-random.ts';

const OPTIONS = {
  word: 'The choice of a word: another word would tell the same fact with less feeling',
  fact: 'The choice of a fact: the words are calm, but this fact need not have been told',
  both: 'Both of them: the word is strong, and the fact need not have been told either',
} as const;

/**
 * What colours a marked place: a word or a fact (Fan et al. 2019). Readers agree on this only moderately, so "both" is always
 * accepted beside the kind that the note has; a note of the other kind on the same words makes both right.
 */
export function draftLexicalOrInformational(material: Material): Candidate[] {
  const random = seededRandom(seedFor(material.seed, 'lexical or informational'));
  return readMarks(material).flatMap((mark) => {
    const { sentence, kind, otherKindToo } = mark;
    const outlet = material.nameOf(sentence.articleId);
    const isRight = (id: keyof typeof OPTIONS) => id === kind || id === 'both' || otherKindToo;
    const choices = (Object.keys(OPTIONS) as (keyof typeof OPTIONS)[]).map((id) => ({
      text: OPTIONS[id],
      right: isRight(id),
      why: whyOf(mark, id, isRight(id)),
    }));
    return [
      {
        form: `a ${kind}`,
        facts: [`mark:${sentence.articleId}:${mark.start}`],
        cores: [{ articleId: sentence.articleId, start: mark.start, end: mark.end }],
        about: [sentence.articleId],
        item: choiceItem(
          {
            kind: 'lexical or informational' as const,
            prompt: `${outlet} writes: ${inQuotes(sentence.text)} A reader marked ${inQuotes(mark.text)}. What colours the sentence there?`,
            articleIds: [sentence.articleId],
            evidence: [
              material.prove({ articleId: sentence.articleId, start: mark.start, end: mark.end }),
              material.prove(sentence),
            ],
            explanation: `${mark.remark === '' ? '' : `The reader noted: ${inQuotes(mark.remark)} `}Readers do not always agree on this, so more than one answer counts.`,
            difficulty: otherKindToo ? 0.2 : 0.45,
          },
          random.shuffle(choices),
          false,
        ),
      },
    ];
  });
}

function whyOf({ kind, text }: Mark, id: keyof typeof OPTIONS, right: boolean): string {
  if (id === 'both') return 'Counts: a strong word and a telling fact often come together.';
  if (right && id === kind)
    return id === 'word'
      ? `“${text}” can be swapped for a calmer word.`
      : 'The sentence could do without it, and would read otherwise.';
  if (right) return 'Counts: other readers saw it so.';
  return id === 'word'
    ? 'No calmer word would change it: what is told does the work.'
    : 'Another word would tell the very same fact.';
}
