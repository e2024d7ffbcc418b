import type { Material } from './read-material.ts';
import type { Sentence } from './split-body.ts';

/** A number of a sentence that can be shown, without the noun it counts. */
export interface GivenNumber {
  readonly figureId: string;
  readonly sentence: Sentence;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number;
  /** What it counts, as the text goes on: "ministry vans". */
  readonly counted: string;
  /** Numbers of one shape can stand for each other. */
  readonly shape: 'digits' | 'large words' | 'word';
}

const NUMBER =
  /^(?:\d+(?:[.,]\d+)*(?: (?:million|billion|thousand))?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|a dozen)(?=\s|$)/iu;

/** In the order of the comparison’s figures. Ranges, numbers that begin a sentence and such as count nothing named are left out. */
export function readNumbers(material: Material): GivenNumber[] {
  const plain = material.inPlace;
  return material.comparison.figures.flatMap((figure) =>
    figure.mentions.flatMap((mention): GivenNumber[] => {
      const sentence = material.sentenceAt(mention);
      const text = NUMBER.exec(mention.text)?.[0];
      if (!sentence || !plain.has(sentence) || text === undefined || mention.upTo !== null) return [];
      // A capital would give the gap's neighbour away, and "five of them" counts what stands elsewhere
      if (mention.start === sentence.start || /^\p{Lu}/u.test(text)) return [];
      const counted = mention.text.slice(text.length).trim();
      if (counted === '') return [];
      const shape = /[a-z]{4}/u.test(text) && /^\d/u.test(text) ? 'large words' : /^\d/u.test(text) ? 'digits' : 'word';
      return [
        {
          figureId: figure.id,
          sentence,
          start: mention.start,
          end: mention.start + text.length,
          text,
          value: mention.value,
          counted,
          shape,
        },
      ];
    }),
  );
}
