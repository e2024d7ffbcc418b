import type { Material } from './read-material.ts';
import { areClosed } from './split-body.ts';
import type { Sentence } from './split-body.ts';

/** Words that a reader marked as coloured, with the sentence around them. */
export interface Mark {
  readonly sentence: Sentence;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether the word chosen or the fact chosen does it. */
  readonly kind: 'word' | 'fact';
  /** Somebody marked the same words as the other kind, or a marked fact has a judging word in it. */
  readonly otherKindToo: boolean;
  readonly remark: string;
}

/** Labels are choices of words too. A longer mark than a few words is about more than a word. */
const KIND_OF: Readonly<Record<string, 'word' | 'fact'>> = {
  lexical: 'word',
  labelling: 'word',
  informational: 'fact',
};
const MOST_WORDS = 6;

/** Marks of notes that a person is sure of or that a cue proposed and a person took over; each place once, in reading order. */
export function readMarks(material: Material): Mark[] {
  const all = material.notes.flatMap((note) => {
    const kind = KIND_OF[note.category];
    if (!kind || note.confidence === 'guess') return [];
    return note.targets.flatMap(({ articleId, place }) => {
      if ('orphan' in place || place.confidence < 0.9) return [];
      const { start, end } = place;
      const sentence = material.sentenceAt({ articleId, start, end });
      if (!sentence || sentence.text.length > 260 || !areClosed(sentence.text)) return [];
      if (kind === 'word' && material.articleOf(articleId).body.slice(start, end).split(' ').length > MOST_WORDS)
        return [];
      // A whole sentence is more than its words
      if (kind === 'word' && end - start > 0.8 * sentence.text.length) return [];
      if (!['paragraph', 'list', 'quotation', 'headline', 'deck'].includes(sentence.role)) return [];
      const text = material.articleOf(articleId).body.slice(start, end);
      // A note on several places speaks of their difference, not of this one
      return [{ sentence, start, end, text, kind, remark: note.targets.length === 1 ? note.text : '' }];
    });
  });
  const meets = (one: (typeof all)[number], other: (typeof all)[number]) =>
    one.sentence === other.sentence && one.start < other.end && one.end > other.start;
  return all
    .filter((one, at) => !all.slice(0, at).some((other) => meets(one, other)))
    .map((one) => ({
      ...one,
      otherKindToo:
        all.some((other) => other.kind !== one.kind && meets(one, other)) ||
        (one.kind === 'fact' && judges(material, one)),
    }));
}

function judges({ comparison }: Material, { sentence, start, end }: Pick<Mark, 'sentence' | 'start' | 'end'>): boolean {
  return comparison.wording.some(({ measures }) =>
    measures.some(
      ({ measure, passages }) =>
        measure === 'evaluative words' &&
        passages.some((one) => one.articleId === sentence.articleId && one.start < end && one.end > start),
    ),
  );
}
