/** A text as anchors are looked for in it, and where each of its units came from. */
export interface FoldedText {
  readonly text: string;
  /** `origin[i]` is where unit `i` of the folded text stands in the original; one longer, for the end. UTF-16 units. */
  readonly origin: Uint32Array;
}

const SPACE = 0x20;
/** What every UTF-16 unit becomes, worked out once when it is first met; undefined until then. */
const folds: (readonly number[] | undefined)[] = [];

/**
 * Takes off what two extractors of one page, or a typesetter, do differently though the words are the same: kinds of quotation
 * marks, dashes and spaces, ligatures, accents written as one character or as two, unseen characters, letter case. Unit by unit, so
 * that every one keeps the place it came from, whether it becomes one, several (a ligature) or none (a soft hyphen).
 */
export function foldText(original: string): FoldedText {
  // Few units become more than one; room is made where they do.
  let units = new Uint16Array(original.length + 64);
  let origin = new Uint32Array(original.length + 65);
  let length = 0;
  for (let at = 0; at < original.length; at += 1) {
    const unit = original.charCodeAt(at);
    for (const fold of (folds[unit] ??= foldUnit(unit))) {
      if (fold === SPACE && length > 0 && units[length - 1] === SPACE) continue;
      if (length + 1 >= units.length) [units, origin] = [grow(units), growOrigin(origin)];
      units[length] = fold;
      origin[length] = at;
      length += 1;
    }
  }
  origin[length] = original.length;
  return { text: decode(units.subarray(0, length)), origin: origin.subarray(0, length + 1) };
}

/** Seen by nobody: soft hyphen, zero-width space and joiners, marks of direction, byte order mark. */
const UNSEEN = /[\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/u;
const SAME: readonly (readonly [RegExp, string])[] = [
  [/\s/u, ' '],
  [/[“”„‟«»″〝〞]/u, '"'],
  [/[‘’‚‛′`´ʼ‹›]/u, "'"],
  [/[‐‑‒–—―−]/u, '-'],
];

function foldUnit(unit: number): number[] {
  const character = String.fromCharCode(unit);
  // Half of a pair says nothing alone.
  if (unit >= 0xd800 && unit <= 0xdfff) return [unit];
  if (UNSEEN.test(character)) return [];
  const same = SAME.find(([kind]) => kind.test(character));
  const plain =
    same?.[1] ??
    character
      .normalize('NFKD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase();
  return Array.from({ length: plain.length }, (_, at) => plain.charCodeAt(at));
}

function grow(units: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(units.length * 2);
  larger.set(units);
  return larger;
}

function growOrigin(origin: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(origin.length * 2);
  larger.set(origin);
  return larger;
}

/** As many arguments as a call may have in any engine. */
const CHUNK = 8192;

function decode(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += CHUNK) text += String.fromCharCode(...units.subarray(at, at + CHUNK));
  return text;
}
