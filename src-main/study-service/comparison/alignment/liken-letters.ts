/** Letters in a run. Four hold a stem together and still leave "flooded" and "floods" something in common. */
const RUN = 4;

/** How alike two texts are by their numbers, 0 to 1. Fastest where one text is held against many before the next is. */
export type LikenLetters = (one: number, other: number) => number;

/**
 * How alike sentences are by their runs of four letters, each weighed by how rare it is among them: cosines. It sees what
 * words miss: other endings, other spellings of a name, parts of compounds; and it needs to know nothing of the language.
 * Each pair is worked out when it is asked for: few pairs of sentences come so far.
 */
export function likenLetters(texts: readonly string[]): LikenLetters {
  const { runs, weights } = listRuns(texts);
  /** The weights of the runs that the text in hand has; 0 for others. */
  const own = new Float64Array(weights.length);
  const shared = new Float64Array(weights.length + 1);
  let inHand = -1;
  const product = (one: number, other: number) => {
    if (inHand !== one) {
      if (inHand >= 0) for (const run of runs[inHand]!) own[run] = 0;
      for (const run of runs[one]!) own[run] = weights[run]!;
      inHand = one;
    }
    const theirs = runs[other]!;
    let count = 0;
    for (let at = 0; at < theirs.length; at += 1) {
      const weight = own[theirs[at]!]!;
      shared[count] = weight;
      count += Number(weight !== 0);
    }
    // Rounded to single precision at each step, as was what the models were fitted on. That takes its time, so noughts stay out.
    let sum = 0;
    for (let at = 0; at < count; at += 1) sum = Math.fround(sum + shared[at]!);
    return sum;
  };
  const lengths = Float32Array.from(texts, (_, at) => Math.sqrt(product(at, at)) || 1);
  return (one, other) => Math.fround(product(one, other) / (lengths[one]! * lengths[other]!));
}

/** The runs of each text by their numbers, each once, in rising order; and each run's weight: the rarer, the more it tells. */
function listRuns(texts: readonly string[]): { runs: Int32Array[]; weights: Float64Array } {
  const plain = texts.map((text) => ` ${text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')} `);
  const numbers = new RunNumbers(plain.reduce((sum, { length }) => sum + length, 0));
  const runs = plain.map((text) => numbers.list(text));
  const counts = new Int32Array(numbers.size);
  for (const ofText of runs) for (let at = 0; at < ofText.length; at += 1) counts[ofText[at]!]! += 1;
  return { runs, weights: Float64Array.from(counts, (count) => Math.log((texts.length + 1) / count) ** 2) };
}

/** Numbers runs of letters in the order in which they first stand: a hash table with open addresses, for there are tens of thousands. */
class RunNumbers {
  size = 0;
  readonly #mask: number;
  readonly #keys: Int32Array;
  /** One more than the run's number; 0 where the place is free. */
  readonly #numbers: Int32Array;
  /** The last list that each run went into. */
  readonly #listed: Int32Array;
  #lists = 0;

  constructor(most: number) {
    const places = 2 ** Math.ceil(Math.log2(most + 2));
    this.#mask = places - 1;
    this.#keys = new Int32Array(places);
    this.#numbers = new Int32Array(places);
    this.#listed = new Int32Array(most + 1);
  }

  /** The runs of a text, each once, in rising order. */
  list(text: string): Int32Array {
    const found = new Int32Array(text.length);
    this.#lists += 1;
    let count = 0;
    for (let from = 0; from + RUN <= text.length; from += 1) {
      let key = 0;
      for (let letter = from; letter < from + RUN; letter += 1)
        key = Math.imul(key, 0x01000193) ^ text.charCodeAt(letter);
      const number = this.#numberOf(key);
      if (this.#listed[number] === this.#lists) continue;
      this.#listed[number] = this.#lists;
      found[count++] = number;
    }
    return found.subarray(0, count).sort();
  }

  #numberOf(key: number): number {
    let place = (key ^ (key >>> 15)) & this.#mask;
    while (this.#numbers[place] !== 0 && this.#keys[place] !== key) place = (place + 1) & this.#mask;
    if (this.#numbers[place] === 0) {
      this.#keys[place] = key;
      this.size += 1;
      this.#numbers[place] = this.size;
    }
    return this.#numbers[place]! - 1;
  }
}
