import type { TermIndex } from './index-terms.ts';
import { likenTerms } from './liken-terms.ts';

/**
 * For each term (row) and sentence (column) how like the sentence's likest term is, 0 to 1 (Mihalcea, Corley and Strapparava
 * 2006). By term and not by sentence, so that what all sentences have of one term is read in a row.
 */
export function readLikest({ terms, sentences }: TermIndex): Float32Array {
  const count = sentences.length;
  const likest = new Float32Array(terms.length * count);
  const { first, standsIn } = listHolders({ terms, sentences });
  const raise = (term: number, holder: number, likeness: number) => {
    const row = term * count;
    for (let at = first[holder]!; at < first[holder + 1]!; at += 1) {
      const cell = row + standsIn[at]!;
      if (likeness > likest[cell]!) likest[cell] = likeness;
    }
  };
  for (let term = 0; term < terms.length; term += 1) raise(term, term, 1);
  likenTerms(terms, (one, other, likeness) => {
    raise(one, other, likeness);
    raise(other, one, likeness);
  });
  return likest;
}

/** The sentences that each term stands in, one term's after the other's; `first` has where each begins. */
function listHolders({ terms, sentences }: TermIndex): { first: Int32Array; standsIn: Int32Array } {
  const first = new Int32Array(terms.length + 1);
  for (const [number, term] of terms.entries()) first[number + 1] = first[number]! + term.sentences;
  const standsIn = new Int32Array(first[terms.length]!);
  const filled = first.slice();
  for (const [number, sentence] of sentences.entries())
    for (const term of sentence.terms) standsIn[filled[term]!++] = number;
  return { first, standsIn };
}
