import type { AlignedPassage, MatchKind, Passage } from '../../../contract/comparison.ts';
import { placeWords } from '../../corpus/duplicates/words.ts';
import type { ComparedArticle } from '../compared-article.ts';
import { passageAt } from '../passages.ts';
import type { RunGroup } from './align-runs.ts';
import type { TermIndex } from './index-terms.ts';
import type { SpanGroup } from './join-neighbours.ts';
import { readTerms } from './read-terms.ts';

/** Words in the same order, of all words of two members, from which they are the same but for an edit. */
const NEARLY = 0.7;

type Unnumbered = Omit<AlignedPassage, 'id'>;

/** What passages are composed from, made ready once for all of them. */
interface Source {
  readonly articles: readonly ComparedArticle[];
  readonly index: TermIndex;
  /** By its key, each term in its plainest form. */
  readonly shown: ReadonlyMap<string, string>;
  readonly kindOf: (passages: readonly Passage[]) => MatchKind;
}

/** What was found, as passages with the words that prove it, in reading order of the first article that has each. */
export function composePassages(
  articles: readonly ComparedArticle[],
  index: TermIndex,
  groups: readonly SpanGroup[],
  runs: readonly RunGroup[],
): AlignedPassage[] {
  const order = new Map(articles.map(({ articleId }, at) => [articleId, at]));
  const source: Source = {
    articles,
    index,
    shown: new Map(index.terms.map((term) => [term.key, term.shown])),
    kindOf: createKindOf(),
  };
  const passages = [
    ...groups.map((group) => composeGroup(group, source)),
    ...runs.map((run) => composeRun(run, source)),
  ];
  const place = ({ members: [first] }: Unnumbered) => (order.get(first!.articleId) ?? 0) * 1e9 + first!.start;
  return passages
    .toSorted((left, right) => place(left) - place(right))
    .map((passage, at) => ({ id: `passage-${at + 1}`, ...passage }));
}

function composeGroup({ members, strength }: SpanGroup, { articles, index, kindOf }: Source): Unnumbered {
  const passages = members.map(({ from, to }) => {
    const { article, sentence } = index.sentences[from]!;
    return passageAt(articles[article]!, sentence.start, index.sentences[to]!.sentence.end);
  });
  const terms = members.map(({ from, to }) =>
    index.sentences.slice(from, to + 1).flatMap((sentence) => sentence.terms.map((term) => index.terms[term]!.shown)),
  );
  return { kind: kindOf(passages), strength, members: passages, sharedWords: inAll(terms) };
}

function composeRun({ members, strength }: RunGroup, { articles, shown, kindOf }: Source): Unnumbered {
  const passages = members.map(({ article, start, end }) => passageAt(articles[article]!, start, end));
  const terms = members.map(({ article, start, end }) => {
    const { body, language } = articles[article]!;
    return readTerms(body.slice(start, end), language).terms.map(({ key }) => shown.get(key) ?? key);
  });
  return { kind: kindOf(passages), strength, members: passages, sharedWords: inAll(terms) };
}

function inAll([first = [], ...others]: readonly (readonly string[])[]): string[] {
  const rest = others.map((words) => new Set(words));
  return [...new Set(first)].filter((word) => rest.every((words) => words.has(word)));
}

/** Tells the kind of a passage by the two members that are least alike; each text is cut into words once, in however many it stands. */
function createKindOf(): Source['kindOf'] {
  const known = new Map<string, string[]>();
  const wordsOf = ({ text }: Passage) => {
    const words = known.get(text) ?? placeWords(text).map(({ word }) => word);
    known.set(text, words);
    return words;
  };
  return (passages) => {
    const words = passages.map(wordsOf);
    let least = 1;
    for (const [at, one] of words.entries())
      for (const other of words.slice(at + 1)) least = Math.min(least, sameShare(one, other));
    if (least === 1) return 'word for word';
    return least >= NEARLY ? 'nearly word for word' : 'reworded';
  };
}

/** Twice the longest common subsequence over the words of both. */
function sameShare(left: readonly string[], right: readonly string[]): number {
  let above = new Uint16Array(right.length + 1);
  for (const word of left) {
    const row = new Uint16Array(right.length + 1);
    for (let at = 0; at < right.length; at += 1)
      row[at + 1] = word === right[at] ? above[at]! + 1 : Math.max(above[at + 1]!, row[at]!);
    above = row;
  }
  return (2 * above[right.length]!) / (left.length + right.length || 1);
}
