import { choiceItem } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { inQuotes } from '../even-options.ts';
import type { Material } from '../material/read-material.ts';
import { readMarks } from '../material/read-marks.ts';
import type { Mark } from '../material/read-marks.ts';
import { seededRandom, seedFor } from '../seeded-random.ts';

/** Of one length, so that it tells nothing. */
const OPTIONS = {
  word: 'The choice of a word: a calmer one would say this as well',
  fact: 'The choice of a fact: the text could easily do without it',
  none: 'Neither of the two: the word is plain, and so is the fact',
} as const;

/**
 * What colours a marked place: a word or a fact (Fan et al. 2019). Readers agree on this only moderately: where notes of both kinds
 * lie on the same words, or a marked fact holds a judging word, either answer counts.
 */
export function draftLexicalOrInformational(material: Material): Candidate[] {
  const random = seededRandom(seedFor(material.seed, 'lexical or informational'));
  return readMarks(material).flatMap((mark) => {
    const { sentence, kind, otherKindToo } = mark;
    const outlet = material.nameOf(sentence.articleId);
    const isRight = (id: keyof typeof OPTIONS) => id === kind || (otherKindToo && id !== 'none');
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
            explanation: `${mark.remark === '' ? '' : `The reader noted: ${inQuotes(mark.remark)} `}${otherKindToo ? 'Readers saw it both ways, so both count.' : 'Talk about it where you see it otherwise: readers do not always agree.'}`,
            difficulty: otherKindToo ? 0.25 : 0.45,
          },
          random.shuffle(choices),
          false,
        ),
      },
    ];
  });
}

function whyOf({ kind, text }: Mark, id: keyof typeof OPTIONS, right: boolean): string {
  if (id === 'none') return 'A reader stopped at these words, and they can be changed or left away.';
  if (right && id === kind)
    return id === 'word'
      ? `“${text}” can be swapped for a calmer word.`
      : 'The sentence could do without it, and would read otherwise.';
  if (right) return 'Counts too: other readers saw it so.';
  return id === 'word'
    ? 'A calmer word would not change it: what is told does the work.'
    : 'Another word would tell the very same fact.';
}
