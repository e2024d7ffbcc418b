import type { UnitMap } from './align-texts.ts';

export const EDITS = ['letters', 'words'] as const;

/**
 * A text with a share of its letters, or of its words, changed at random: a third each inserted, deleted and replaced. What stands
 * where afterwards is known, since every unit that stays is followed. New words are drawn from the text itself, so that an edit
 * makes places look alike.
 */
export function editText(
  text: string,
  what: (typeof EDITS)[number],
  share: number,
  random: () => number,
): { text: string; map: UnitMap } {
  const pieces = text.match(what === 'words' ? /[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu : /[\s\S]/gu) ?? [];
  const words = pieces.filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  const pick = (): string =>
    what === 'words'
      ? words[Math.floor(random() * words.length)]!
      : 'etaoinshrdlucmfwypvbg '[Math.floor(random() * 22)]!;
  const map: UnitMap = new Int32Array(text.length).fill(-1);
  let edited = '';
  let at = 0;
  for (const piece of pieces) {
    const isEdited = (what === 'letters' || /[\p{L}\p{N}]/u.test(piece)) && random() < share;
    const kind = isEdited ? Math.floor(random() * 3) : null;
    if (kind === 0) edited += what === 'words' ? `${pick()} ` : pick();
    if (kind === null || kind === 0) {
      for (let step = 0; step < piece.length; step += 1) map[at + step] = edited.length + step;
      edited += piece;
    } else if (kind === 2) {
      const put = pick();
      // What replaces a unit stands where it stood.
      map[at] = edited.length;
      map[at + piece.length - 1] = edited.length + put.length - 1;
      edited += put;
    }
    at += piece.length;
  }
  return { text: edited, map };
}
