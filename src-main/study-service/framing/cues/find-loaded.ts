import type { WordedSentence } from '../../comparison/wording/read-for-wording.ts';
import type { CueReading, FoundSpan } from './cue-rule.ts';
import type { FeelingWords } from './feeling-words.ts';
import { isInName } from './find-by-phrase.ts';

/** A word that an article has more often is its subject: a report on a plague has not chosen to call it one. */
const MOST_OFTEN = 3;
/** Words that begin with the same letters are taken for one when they are counted: "massacre", "massacred". */
const STEM = 6;
/** As many words may stand between two that are joined, and between two strong ones. */
const JOINED = 3;
const STRONG_JOINED = 9;
/** As many words may a passage take in after its last: the noun, the object, what follows "of". */
const NOUNS = 2;
const OBJECT = 3;
const OF = 4;
/** Without a strong word it takes so many mild ones. */
const MILD_ENOUGH = 3;

/**
 * Passages with strong feelings in them: a strong word with what it is said of ("a savage attack on pensioners"), joined to
 * others near it, since readers mark the turn of phrase and not the word. Measured against marks of trained readers, joining and
 * the words taken in bring more than any more words on the lists.
 */
export function findLoaded({ sentences, lists, article }: CueReading): FoundSpan[] {
  const often = countStems(sentences);
  return sentences.flatMap((sentence) =>
    joinNear(markWords(sentence, lists.feelings, often)).flatMap((group): FoundSpan[] => {
      const strong = group.filter((one) => one.strong).length;
      if (strong === 0 && group.length < MILD_ENOUGH) return [];
      const start = sentence.words[group[0]!.at]!.start;
      const end = sentence.words[lastTakenIn(sentence, group.at(-1)!, lists.feelings)]!.end;
      const weight = Math.min(1, 0.5 + 0.15 * strong + 0.06 * (group.length - strong));
      return [{ start, end, weight, again: article.body.slice(start, end).toLowerCase() }];
    }),
  );
}

interface Feeling {
  readonly at: number;
  readonly strong: boolean;
  readonly kind: string;
  /** The quotation marks it stands in, by where they open: an outlet's word and a speaker's are no one passage. */
  readonly quote: number | null;
}

function countStems(sentences: readonly WordedSentence[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of sentences)
    for (const { lower } of words) {
      const stem = lower.slice(0, STEM);
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
  return counts;
}

function markWords(
  sentence: WordedSentence,
  { strong, mild }: FeelingWords,
  often: ReadonlyMap<string, number>,
): Feeling[] {
  return sentence.words.flatMap(({ lower, start }, at): Feeling[] => {
    const kind = strong.get(lower) ?? mild.get(lower);
    if (kind === undefined || often.get(lower.slice(0, STEM))! > MOST_OFTEN || isInName(sentence, at, at)) return [];
    const quote = sentence.quoted.find((span) => span.start < start && start < span.end)?.start ?? null;
    return [{ at, strong: strong.has(lower), kind, quote }];
  });
}

function joinNear(words: readonly Feeling[]): Feeling[][] {
  const groups: Feeling[][] = [];
  for (const word of words) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const reach = word.strong && group?.some((one) => one.strong) ? STRONG_JOINED : JOINED;
    if (group && last && last.quote === word.quote && word.at - last.at <= reach + 1) group.push(word);
    else groups.push([word]);
  }
  return groups;
}

/** The number of the last word that belongs to the passage. Nothing is taken in over a comma or another sign. */
function lastTakenIn({ words }: WordedSentence, { at, kind }: Feeling, { small }: FeelingWords): number {
  const isFull = (place: number) => words[place] !== undefined && !small.has(words[place].lower);
  const goesOn = (place: number) => words[place] !== undefined && !words[place].afterBreak;
  let last = at;
  if (kind === 'adjectives') {
    while (last < at + NOUNS && goesOn(last + 1) && isFull(last + 1)) last += 1;
    return last;
  }
  const isOf = goesOn(at + 1) && words[at + 1]!.lower === 'of';
  if (kind !== 'verbs' && !(kind === 'nouns' && isOf)) return at;
  const [from, most] = kind === 'verbs' ? [at + 1, OBJECT] : [at + 2, OF];
  for (let next = from; next < from + most && goesOn(next); next++) {
    if (!isFull(next)) continue;
    last = next;
    if (!goesOn(next + 1) || !isFull(next + 1)) break;
  }
  return last;
}
