import type { Sentence } from '../split-sentences.ts';
import { readTerms } from './read-terms.ts';
import type { Term, TermKind } from './read-terms.ts';
import type { WordVectors } from './word-vectors.ts';

/** A term of the compared articles, by its number. */
export interface IndexedTerm {
  readonly key: string;
  /** In its plainest form: the shortest that stands there. */
  shown: string;
  kind: TermKind;
  /** A word that is ever written small is no name. */
  seenSmall: boolean;
  readonly value: number;
  /** Rank among the commonest words, undefined for names and rare words. */
  readonly rank: number | undefined;
  /** In how many sentences it stands. */
  sentences: number;
  /** The articles it stands in, a bit each. */
  articles: number;
  /** How much it tells, 0 upwards. */
  weight: number;
  /** Times it stands, and the words of the names it stands in then, itself among them. */
  stands: number;
  standsWith: number;
  /** Unit vector; null where the vectors don't know the word. */
  vector: Float64Array | null;
}

/** A sentence as it is compared. */
export interface IndexedSentence {
  readonly article: number;
  readonly language: string | null;
  readonly sentence: Sentence;
  /** Numbers of its terms, each once, in order of first standing. */
  readonly terms: readonly number[];
  readonly negated: boolean;
  /** Sum of its terms' weights. */
  weight: number;
}

export interface TermIndex {
  readonly terms: readonly IndexedTerm[];
  readonly sentences: readonly IndexedSentence[];
}

interface ToIndex {
  readonly article: number;
  readonly language: string | null;
  readonly sentence: Sentence;
}

/** As good as unknown to the news: as rare as the last word of the list. */
const RAREST = 60_000;

/**
 * Numbers the terms of all sentences and weighs each by how rare it is here (inverse sentence frequency) and in the news
 * (its rank; by Zipf's law that is its frequency): four articles are too few to know that "government" tells little.
 */
export function indexTerms(sentences: readonly ToIndex[], vectors: WordVectors | null): TermIndex {
  const numbers = new Map<string, number>();
  const terms: IndexedTerm[] = [];
  const indexed = sentences.map(({ article, language, sentence }): IndexedSentence => {
    const { terms: found, negated } = readTerms(sentence.text, language);
    const own = new Set<number>();
    for (const [at, term] of found.entries()) {
      const number = numberOf(term, numbers, terms, vectors);
      own.add(number);
      terms[number]!.stands += 1;
      terms[number]!.standsWith += namesAround(found, at);
    }
    for (const number of own) {
      terms[number]!.sentences += 1;
      terms[number]!.articles |= 1 << article;
    }
    return { article, language, sentence, terms: [...own], negated, weight: 0 };
  });
  for (const term of terms) if (term.kind === 'name' && term.seenSmall) term.kind = 'word';
  for (const term of terms) term.weight = weigh(term, sentences.length, vectors !== null);
  for (const sentence of indexed) for (const number of sentence.terms) sentence.weight += terms[number]!.weight;
  return { terms, sentences: indexed };
}

function numberOf(term: Term, numbers: Map<string, number>, terms: IndexedTerm[], vectors: WordVectors | null): number {
  const known = numbers.get(term.key);
  if (known !== undefined) {
    const same = terms[known]!;
    if (term.kind === 'word') same.seenSmall = true;
    else if (term.kind === 'name') same.kind = 'name';
    if (term.kind !== 'number' && term.word.length < same.shown.length) same.shown = term.word;
    return known;
  }
  const rank = term.kind === 'number' ? undefined : vectors?.rank(term.word);
  const kind = term.kind === 'opening' ? 'word' : term.kind;
  const vector = rank === undefined || kind === 'day' ? null : vectors!.unit(rank);
  numbers.set(term.key, terms.length);
  const seenSmall = term.kind === 'word';
  const shown = term.kind === 'number' ? String(term.value) : term.word;
  terms.push({
    key: term.key,
    shown,
    kind,
    seenSmall,
    value: term.value,
    rank,
    sentences: 0,
    articles: 0,
    weight: 0,
    vector,
    stands: 0,
    standsWith: 0,
  });
  return terms.length - 1;
}

/** How many words the name has that the term at a place is part of; 1 where it is none. */
function namesAround(found: readonly Term[], at: number): number {
  const isName = (index: number) => found[index]?.kind === 'name' || found[index]?.kind === 'opening';
  if (!isName(at)) return 1;
  let from = at;
  let to = at + 1;
  while (isName(from - 1)) from -= 1;
  while (isName(to)) to += 1;
  return to - from;
}

function weigh(term: IndexedTerm, count: number, knowsRanks: boolean): number {
  const { kind, value, rank, sentences } = term;
  const here = Math.log((count + 1) / (sentences + 0.5)) / Math.log(count + 1);
  // A name of three words is one name
  if (kind === 'name') return (here * term.stands) / term.standsWith;
  if (kind === 'number') return value > 12 ? here : here / 2;
  if (!knowsRanks) return here;
  return here * (Math.log((rank ?? RAREST) + 20) / Math.log(RAREST));
}
