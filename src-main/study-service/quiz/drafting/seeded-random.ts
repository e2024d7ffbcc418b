/** Chance that the same seed repeats: drafting is pure, so that a teacher who drafts again with a seed gets the same quiz. */
export interface SeededRandom {
  /** 0 up to, but not, 1. */
  next(): number;
  /** A whole number from 0 up to, but not, `below`. */
  below(below: number): number;
  /** A copy in another order (Fisher and Yates). */
  shuffle<Value>(list: readonly Value[]): Value[];
}

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state are plenty for putting a few hundred items in order. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    shuffle(list) {
      const mixed = [...list];
      for (let at = mixed.length - 1; at > 0; at -= 1) {
        const other = below(at + 1);
        [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
      }
      return mixed;
    },
  };
}

/** A seed of its own for each thing that is drawn, so that a new kind of item does not change the draws of the others. */
export function seedFor(seed: number, name: string): number {
  let mixed = seed ^ 0x9e3779b9;
  for (const letter of name) mixed = Math.imul(mixed ^ letter.codePointAt(0)!, 0x01000193);
  return mixed | 0;
}
