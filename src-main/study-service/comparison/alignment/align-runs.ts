import { placeWords } from '../../corpus/duplicates/words.ts';
import type { ComparedArticle } from '../compared-article.ts';
import { findRuns, numberWords, SEED_WORDS } from './find-runs.ts';
import type { NumberedWords } from './find-runs.ts';
import type { TermIndex } from './index-terms.ts';
import type { SpanGroup } from './join-neighbours.ts';
import { joinRuns } from './join-runs.ts';
import type { RunMember, RunPair } from './join-runs.ts';
import { readTerms } from './read-terms.ts';

export interface RunGroup {
  readonly members: readonly RunMember[];
  readonly strength: number;
}

/** Formulas ("at the end of the day, he said") have fewer telling words than this. */
const LEAST_TELLING = 2;

/**
 * The runs of words that articles share and that no aligned sentences hold already: a quotation inside two sentences that
 * otherwise tell different things, a paragraph that was taken over with another cut.
 */
export function alignRuns(
  articles: readonly ComparedArticle[],
  index: TermIndex,
  groups: readonly SpanGroup[],
): RunGroup[] {
  const words = numberWords(articles.map(({ body }) => body));
  const sentenceAt = words.map((numbered, article) => sentencesOfWords(numbered, article, index));
  const held = heldPairs(groups, index);
  const pairs: RunPair[] = [];
  for (let left = 0; left < articles.length; left += 1)
    for (let right = left + 1; right < articles.length; right += 1)
      for (const run of findRuns(words[left]!, words[right]!))
        for (const [from, to] of pieces(sentenceAt[left]!, run.left, run.words)) {
          const [other, otherEnd] = [run.right + from - run.left, run.right + to - run.left];
          const isHeld = (a: number, b: number) => held.has(`${sentenceAt[left]![a]!} ${sentenceAt[right]![b]!}`);
          if (isHeld(from, other) && isHeld(to - 1, otherEnd - 1)) continue;
          pairs.push({
            left: placeOf(words[left]!, left, from, to),
            right: placeOf(words[right]!, right, other, otherEnd),
            words: to - from,
          });
        }
  return joinRuns(pairs).flatMap((members) => {
    const strength = strengthOf(members, articles);
    return strength > 0 ? [{ members: members.toSorted((a, b) => a.article - b.article), strength }] : [];
  });
}

/** For each word the number of its sentence in the index; -1 in a headline or byline. */
function sentencesOfWords({ placed }: NumberedWords, article: number, { sentences }: TermIndex): Int32Array {
  const found = new Int32Array(placed.length).fill(-1);
  let word = 0;
  for (const [number, { article: own, sentence }] of sentences.entries()) {
    if (own !== article) continue;
    while (word < placed.length && placed[word]!.start < sentence.start) word += 1;
    while (word < placed.length && placed[word]!.start < sentence.end) found[word++] = number;
  }
  return found;
}

/** Pairs of sentences that stand in one group, as "left right". */
function heldPairs(groups: readonly SpanGroup[], { sentences }: TermIndex): Set<string> {
  const held = new Set<string>();
  for (const { members } of groups) {
    const numbers = members.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at));
    for (const one of numbers)
      for (const other of numbers) if (sentences[one]!.article < sentences[other]!.article) held.add(`${one} ${other}`);
  }
  return held;
}

/** A run cut where sentences end, as [from, to) of its words in the left article; what is too short stays with its neighbour. */
function pieces(sentenceAt: Int32Array, from: number, words: number): [number, number][] {
  const cuts: [number, number][] = [];
  for (let at = from; at < from + words; at += 1) {
    const last = cuts.at(-1);
    const isNew = at === from || sentenceAt[at] !== sentenceAt[at - 1];
    if (last && (!isNew || last[1] - last[0] < SEED_WORDS || from + words - at < SEED_WORDS)) last[1] = at + 1;
    else cuts.push([at, at + 1]);
  }
  // Words outside any sentence (a headline, a byline) are looked at by others.
  return cuts.filter(([start]) => sentenceAt[start] !== -1);
}

function placeOf({ placed }: NumberedWords, article: number, from: number, to: number): RunMember {
  return { article, start: placed[from]!.start, end: placed[to - 1]!.end };
}

/** As long as this, a run is no title or formula ("as White House chief of staff"). */
const SURE_WORDS = 10;

/** The same words say the same unless they are a formula: each telling word beyond the first halves that chance. */
function strengthOf(members: readonly RunMember[], articles: readonly ComparedArticle[]): number {
  const strengths = members.map(({ article, start, end }) => {
    const { body, language } = articles[article]!;
    const text = body.slice(start, end);
    const telling = new Set(readTerms(text, language).terms.map(({ key }) => key)).size;
    if (telling < LEAST_TELLING) return 0;
    return (1 - 0.5 ** (telling - 1)) * Math.min(1, placeWords(text).length / SURE_WORDS);
  });
  return Math.min(...strengths);
}
