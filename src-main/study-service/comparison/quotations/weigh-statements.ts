import { saidWords } from './content-words.ts';
import type { SaidWord } from './content-words.ts';

/** A statement in words, and in the sentences it has. */
export interface WeighedStatement {
  readonly words: readonly SaidWord[];
  /** Stretches of `words`: each sentence, each two that follow one another, and all. */
  readonly stretches: readonly Stretch[];
}

interface Stretch {
  /** Each stem once, and where it first stands. */
  readonly places: ReadonlyMap<string, number>;
  /** The stems that go on with a name or term in capitals: "Judiciary Committee" of "Senate Judiciary Committee". */
  readonly further: ReadonlySet<string>;
  readonly numbers: readonly string[];
  /** What its stems weigh together, once words have been weighed. */
  weight: number;
}

export type WeightOf = (stem: string) => number;

/** `without`: words of the attribution that stand inside ("In six weeks, the minister said, it will reopen"). */
export function weighStatement(
  body: string,
  [start, end]: readonly [number, number],
  without: readonly [number, number] | null,
): WeighedStatement {
  const words = saidWords(body, start, end).filter(
    (word) => !without || word.end <= without[0] || word.start >= without[1],
  );
  const sentences: SaidWord[][] = [];
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    if (!before || /[.!?…;]["”’)\]]*\s/u.test(body.slice(before.end, word.start))) sentences.push([]);
    sentences.at(-1)!.push(word);
  }
  const stretches = sentences.map(stretchOf);
  for (let index = 1; index < sentences.length; index += 1)
    stretches.push(stretchOf([...sentences[index - 1]!, ...sentences[index]!]));
  if (sentences.length > 2) stretches.push(stretchOf(words));
  return { words, stretches };
}

function stretchOf(words: readonly SaidWord[]): Stretch {
  const places = new Map<string, number>();
  const further = new Set<string>();
  for (const [index, { stem, isCapital }] of words.entries()) {
    if (stem === null || places.has(stem)) continue;
    places.set(stem, index);
    if (isCapital && words[index - 1]?.isCapital) further.add(stem);
  }
  return {
    places,
    further,
    numbers: [...places.keys()].filter((stem) => /\d/u.test(stem) || NUMBERS.has(stem)),
    weight: 0,
  };
}

const NUMBERS = new Set(
  'two three four five six seven eight nine ten eleven twelv hundr thousand million billion dozen half'.split(' '),
);

/** A word that many statements of the case have says less about which of them are one utterance. */
export function weighWords(statements: readonly WeighedStatement[]): WeightOf {
  const counts = new Map<string, number>();
  for (const { words } of statements)
    for (const stem of new Set(words.flatMap(({ stem: one }) => one ?? [])))
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const all = Math.max(statements.length, 6);
  const weights = new Map([...counts].map(([stem, count]) => [stem, Math.log(1 + all / (1 + count))]));
  const weightOf = (stem: string) => weights.get(stem) ?? 0;
  for (const { stretches } of statements)
    for (const stretch of stretches) stretch.weight = sum(stretch.places.keys(), weightOf);
  return weightOf;
}

/**
 * How alike two statements are, 0 to 1, by the sentences of each that are most alike: one article often quotes a sentence
 * of what another gives at length. It is the share of weight in common, the mean of both sides, less where the shared words
 * stand in another order or the numbers differ.
 */
export function likeness(left: WeighedStatement, right: WeighedStatement, weightOf: WeightOf): number {
  if (!canBeAlike(left, right)) return 0;
  let best = 0;
  for (const one of left.stretches)
    for (const other of right.stretches) {
      const [short, long] = one.places.size <= other.places.size ? [one, other] : [other, one];
      best = Math.max(best, alike(short, long, weightOf));
    }
  return best;
}

function sum(stems: Iterable<string>, weightOf: WeightOf): number {
  let total = 0;
  for (const stem of stems) total += weightOf(stem);
  return total;
}

/** A quick look: most pairs of statements have next to nothing in common. */
function canBeAlike(left: WeighedStatement, right: WeighedStatement): boolean {
  const [one, other] = [left.stretches.at(-1), right.stretches.at(-1)];
  if (!one || !other) return false;
  const [short, long] = one.places.size <= other.places.size ? [one, other] : [other, one];
  let shared = 0;
  for (const stem of short.places.keys()) if (long.places.has(stem) && (shared += 1) >= LEAST_SHARED) return true;
  return shared > 0 && shared === short.places.size;
}

/** Fewer words in common than this prove nothing, whatever their share; a name of several counts as one. */
const LEAST_SHARED = 3;
/** Statements less alike than this need one word more in common. */
const ALIKE = 0.55;

function alike(short: Stretch, long: Stretch, weightOf: WeightOf): number {
  if (short.places.size === 0) return 0;
  const shared: string[] = [];
  for (const stem of short.places.keys()) if (long.places.has(stem)) shared.push(stem);
  const isWhole = shared.length === short.places.size && long.places.size <= short.places.size + 1;
  const units = shared.filter((stem) => !short.further.has(stem)).length;
  if (units < LEAST_SHARED && !isWhole) return 0;
  const common = sum(shared, weightOf);
  const share = (common / short.weight + common / long.weight) / 2;
  const inOrder = shared.length < 2 ? 1 : longestRise(shared.map((stem) => long.places.get(stem)!)) / shared.length;
  const { numbers } = long;
  const differ =
    short.numbers.length > 0 && numbers.length > 0 && !short.numbers.some((number) => numbers.includes(number));
  const alike = share * (0.8 + 0.2 * inOrder) * (differ ? 0.6 : 1);
  return alike < ALIKE && units <= LEAST_SHARED && !isWhole ? 0 : alike;
}

function longestRise(places: readonly number[]): number {
  const tails: number[] = [];
  for (const place of places) {
    const at = tails.findIndex((tail) => tail >= place);
    if (at < 0) tails.push(place);
    else tails[at] = place;
  }
  return tails.length;
}
