import type { Answer, ItemKey, NewItem } from '../../contract/quiz.ts';
import { CANNOT_TELL } from '../../contract/plain/quiz-kinds.ts';
import { overlapWords } from './word-overlap.ts';

/** What an answer is graded by besides itself. */
export interface GivenAnswer {
  readonly answer: Answer;
  /** The words that were pointed at; null unless a passage was. */
  readonly passage: string | null;
  /** What a person gave for an answer in words, 0 to 2; null while it waits. */
  readonly points: number | null;
}

/** What is left of the points for saying "it cannot be told" where it can. */
export const DOUBT_SCORE = 0.5;
/** Scores from here on count as right: one misplaced neighbour or a missing word at the end of a passage does not make it wrong. */
const RIGHT = 0.8;

/** Whether a score counts as right where only right and wrong are told apart: reviews, xAPI, passages worth reading again. */
export function isRight(score: number): boolean {
  return score >= RIGHT;
}

/**
 * How right an answer is, 0 to 1; null for an answer in words that nobody has graded yet. Political agreement is no part of any of
 * these rules.
 *
 * - One of several: 1 or 0. A key with more than one right option takes any of them (readings of a frame that can both be held).
 *   **"It cannot be told"** is a claim about the texts like any other: where it is the key, every other option scores 0, since
 *   making up what no text says is the mistake the item is about. Where it is not the key it keeps half: the reader missed a
 *   passage but claimed nothing false. (Formula scoring would give 1/k, what guessing earns, see Frary 1988,
 *   doi 10.1111/j.1745-3992.1988.tb00434.x; half is kinder, so that honest doubt is worth more than a guess.)
 * - Several of several: the share of the right ones that were chosen less the share of the wrong ones that were, at least 0. Choosing
 *   everything and choosing nothing both score 0. (Moodle's fractions per option; QTI's mapResponse with lowerBound 0.)
 * - Match: the share of lines with the right partner.
 * - Order: Kendall's tau (1938, doi 10.1093/biomet/30.1-2.81), at least 0: of all pairs those in the right order less those in the wrong
 *   one. One event that is moved far upsets its own pairs alone, where counting right places would call all the others wrong too.
 * - Passage: overlap of words with the nearest passage of the key in the same article, see `scorePassage`.
 * - Words: the points of the rubric, halved.
 */
export function gradeAnswer({ key, response }: Pick<NewItem, 'key' | 'response'>, given: GivenAnswer): number | null {
  const { answer } = given;
  switch (key.type) {
    case 'choice':
      if (answer.type !== 'choice' || response.type !== 'choice') return 0;
      return response.multiple
        ? scoreSeveral(
            response.options.map(({ id }) => id),
            key.right,
            answer.chosen,
          )
        : scoreOne(key.right, answer.chosen);
    case 'match':
      return answer.type === 'match' ? scoreMatch(key.pairs, answer.pairs) : 0;
    case 'order':
      return answer.type === 'order' ? scoreOrder(key.order, answer.order) : 0;
    case 'passage':
      return answer.type === 'passage' ? scorePassage(key, answer.articleId, given.passage ?? '') : 0;
    case 'text':
      return given.points === null ? null : given.points / 2;
  }
}

function scoreOne(right: readonly string[], [chosen]: readonly string[]): number {
  if (chosen !== undefined && right.includes(chosen)) return 1;
  return chosen === CANNOT_TELL ? DOUBT_SCORE : 0;
}

function scoreSeveral(options: readonly string[], right: readonly string[], chosen: readonly string[]): number {
  const wrong = options.filter((id) => !right.includes(id));
  const share = (of: readonly string[]) =>
    of.length === 0 ? 0 : of.filter((id) => chosen.includes(id)).length / of.length;
  const score = share(right) - share(wrong);
  // Doubt alone, where it is an option and not the key, is treated as it is among single options.
  const isDoubt = chosen.length === 1 && chosen[0] === CANNOT_TELL && wrong.includes(CANNOT_TELL);
  return isDoubt ? DOUBT_SCORE : Math.max(0, score);
}

type Pairs = readonly { readonly left: string; readonly right: string }[];

function scoreMatch(key: Pairs, given: Pairs): number {
  const chosen = new Map(given.map(({ left, right }) => [left, right]));
  return key.filter(({ left, right }) => chosen.get(left) === right).length / key.length;
}

function scoreOrder(key: readonly string[], given: readonly string[]): number {
  const place = new Map(given.map((id, index) => [id, index]));
  let balance = 0;
  key.forEach((first, index) => {
    for (const second of key.slice(index + 1))
      balance += (place.get(first) ?? Infinity) < (place.get(second) ?? -Infinity) ? 1 : -1;
  });
  return Math.max(0, balance / ((key.length * (key.length - 1)) / 2));
}

/** Of a passage's words so many in common are as good as all: a selection may end a word early or take the byline along. */
const ENOUGH = 0.8;
/** So few come about when two sentences of one matter share their names. */
const TOO_FEW = 0.4;

/**
 * Full marks from an overlap of .8, none up to .4, evenly between: half a sentence, or the sentence and its neighbour, overlap by
 * about .67 and score two thirds; a whole paragraph selected to be safe overlaps by less than .4 and scores nothing.
 */
function scorePassage({ passages }: Extract<ItemKey, { type: 'passage' }>, articleId: string, words: string): number {
  const overlaps = passages.filter((one) => one.articleId === articleId).map(({ exact }) => overlapWords(words, exact));
  const best = Math.max(0, ...overlaps);
  return Math.min(1, Math.max(0, (best - TOO_FEW) / (ENOUGH - TOO_FEW)));
}
