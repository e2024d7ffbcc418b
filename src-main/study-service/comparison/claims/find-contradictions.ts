import type { Passage, Statement } from '../../../contract/comparison.ts';
import { overlapOf } from '../../corpus/text/content-stems.ts';
import type { Sentence } from '../split-sentences.ts';
import type { ReadMatter } from './read-matter.ts';

/** The sentences of each article, with its id. */
export type ReadSentences = ReadonlyMap<string, readonly Sentence[]>;

/** Verbs that say the opposite of what follows. */
export const DENIES = /^(?:den(?:y|ies|ied|ying)|reject|refut|disput|contradict|dismiss|rebut|disavow)/iu;
/** Of the content words of the shorter of two sentences, how many must be the same before one can be the denial of the other. */
const SAME_MATTER = 0.6;
const FEWEST_WORDS = 3;
/** Of all content words of two sentences, how many both must have before a "not" on one side makes them opposites. */
const SAME_SENTENCE = 0.7;

/**
 * Places in other articles that deny a claim: a statement whose verb denies it, or a sentence of the same words with a "not" on one
 * side only. Cautious: a contradiction in wholly other words is not found, and the cell then says absent.
 */
export function findContradictions(
  claim: { readonly text: string; readonly passages: readonly Passage[] },
  statements: readonly Statement[],
  sentences: ReadSentences,
  readMatter: ReadMatter,
): Passage[] {
  const own = readMatter(claim.text);
  const { stems } = own;
  const carriers = new Set(claim.passages.map(({ articleId }) => articleId));
  const isSameMatter = (text: string) => {
    const others = readMatter(text).stems;
    const larger = Math.max(stems.size, others.size);
    return (
      Math.min(stems.size, others.size) >= FEWEST_WORDS &&
      overlapOf(stems, others) >= SAME_MATTER &&
      larger <= 2.5 * Math.min(stems.size, others.size)
    );
  };
  const denied = statements
    .filter(
      ({ articleId, verb, text }) =>
        !carriers.has(articleId) &&
        verb !== null &&
        DENIES.test(verb) &&
        (isSameMatter(text) || isSame(stems, readMatter(text).stems)),
    )
    .map(({ articleId, start, end, text }) => ({ articleId, start, end, text }));
  const opposes = (text: string) => {
    const other = readMatter(text);
    return other.isNegated !== own.isNegated && other.isPlain && isSameSentence(stems, other.stems);
  };
  const negated = !own.isPlain
    ? []
    : [...sentences].flatMap(([articleId, list]) =>
        carriers.has(articleId)
          ? []
          : list
              .filter(({ role, text }) => role !== 'headline' && opposes(text))
              .map(({ start, end, text }) => ({ articleId, start, end, text })),
      );
  return [...denied, ...negated.filter((one) => !denied.some((other) => one.articleId === other.articleId))];
}

function isSameSentence(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const smaller = Math.min(one.size, other.size);
  // What they share is at most the smaller of them, so most pairs are told by their sizes.
  if (smaller < FEWEST_WORDS || smaller < SAME_SENTENCE * Math.max(one.size, other.size)) return false;
  return shareOf(one, other) >= SAME_SENTENCE;
}

/** Jaccard: of the words of either, how many stand in both. */
function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = overlapOf(one, other) * Math.min(one.size, other.size);
  return both / (one.size + other.size - both);
}

/** A few words are enough where they are all the same. */
function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > 1 && one.size === other.size && overlapOf(one, other) === 1;
}
