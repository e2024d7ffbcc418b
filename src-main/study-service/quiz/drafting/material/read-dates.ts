import type { Material } from './read-material.ts';
import type { Sentence } from './split-body.ts';

/** A date as a sentence that can be shown has it. */
export interface GivenDate {
  readonly sentence: Sentence;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** ISO 8601 day, month or year. */
  readonly date: string;
  /** Dates of one shape can stand for each other. */
  readonly shape: 'year' | 'weekday' | 'month' | 'day';
}

const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u;
const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u;
const DAY = /^\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{Ll}+(?: \d{4})?$|^\p{Lu}\p{Ll}+ \d{1,2}(?:, \d{4})?$/u;

/** In the order of the timeline. Dates in other words than these shapes ("last week") are left out. */
export function readDates(material: Material): GivenDate[] {
  const plain = material.inPlace;
  return material.comparison.timeline.flatMap(({ date, mentions }) =>
    mentions.flatMap(({ articleId, start, end, text }): GivenDate[] => {
      const sentence = material.sentenceAt({ articleId, start, end });
      const shape = shapeOf(text);
      return sentence && plain.has(sentence) && shape ? [{ sentence, start, end, text, date, shape }] : [];
    }),
  );
}

function shapeOf(text: string): GivenDate['shape'] | null {
  if (/^(?:1[89]|20)\d{2}$/u.test(text)) return 'year';
  if (WEEKDAY.test(text)) return 'weekday';
  if (MONTH.test(text)) return 'month';
  return DAY.test(text) ? 'day' : null;
}
