import type { IndexedTerm } from './index-terms.ts';
import { likenMeanings } from './liken-meanings.ts';

/** Two amounts that are given as "more than four thousand" and "4,200". */
const ROUNDED = 0.08;
const ROUNDED_LIKENESS = 0.7;
const SAME_ROOT_LIKENESS = 0.8;
const ROOT_LETTERS = 5;
/** Up to this a number is a count of things at hand, of which any sentence has some. */
const SMALL_NUMBER = 12;

type Enter = (one: number, other: number, likeness: number) => void;

/**
 * Enters all terms that are alike, by their numbers, and how much, 0 to 1. All at once: each pair of terms meets in many
 * pairs of sentences. Two terms may be entered twice: the larger counts.
 */
export function likenTerms(terms: readonly IndexedTerm[], enter: Enter): void {
  likenMeanings(terms, enter);
  likenRoots(terms, enter);
  likenNumbers(terms, enter);
}

/** "Syria" and "Syrian", "vaccine" and "vaccination": the same five letters first, and not much after them. */
function likenRoots(terms: readonly IndexedTerm[], enter: Enter): void {
  const long = [...terms.keys()].filter((at) => {
    const { kind, key } = terms[at]!;
    return (kind === 'word' || kind === 'name') && key.length >= ROOT_LETTERS;
  });
  for (const alike of Map.groupBy(long, (at) => terms[at]!.key.slice(0, ROOT_LETTERS)).values())
    for (const [at, one] of alike.entries())
      for (const other of alike.slice(at + 1))
        if (shareRoot(terms[one]!.key, terms[other]!.key)) enter(one, other, SAME_ROOT_LIKENESS);
}

function shareRoot(left: string, right: string): boolean {
  let same = ROOT_LETTERS;
  while (same < left.length && left[same] === right[same]) same += 1;
  return Math.max(left.length, right.length) - same <= Math.min(5, same - 1);
}

function likenNumbers(terms: readonly IndexedTerm[], enter: Enter): void {
  const large = [...terms.keys()].filter((at) => terms[at]!.kind === 'number' && terms[at]!.value > SMALL_NUMBER);
  for (const [at, one] of large.entries())
    for (const other of large.slice(at + 1)) {
      const values = [terms[one]!.value, terms[other]!.value];
      const [smaller, larger] = [Math.min(...values), Math.max(...values)];
      if ((isRound(smaller) || isRound(larger)) && (larger - smaller) / larger <= ROUNDED)
        enter(one, other, ROUNDED_LIKENESS);
    }
}

/** One figure and then noughts. */
function isRound(value: number): boolean {
  return /^\d0+$/u.test(String(value));
}
