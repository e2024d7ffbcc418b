/** The room that columns have, in CSS pixels, all measured on screen since text size, face and window change them. */
export interface Room {
  readonly width: number;
  /** The narrowest column whose text is still read with ease. */
  readonly narrowest: number;
  readonly separator: number;
  /** A column folded away to its outlet's name. */
  readonly spine: number;
}

/** How many of `count` columns can be read at once, the others folded to spines; never none. Nothing measured yet: all. */
export function countFitting(count: number, room: Room): number {
  if (room.width === 0) return count;
  for (let open = count; open > 1; open--)
    if (roomForText(open, count - open, room) >= open * room.narrowest) return open;
  return Math.min(count, 1);
}

/** What separators and spines leave to the texts of the open columns. */
export function roomForText(open: number, folded: number, room: Room): number {
  return room.width - (open - 1) * room.separator - folded * room.spine;
}

/** Where the open columns begin: as near to `wanted` as shows the current column and fills the window. */
export function firstShown(wanted: number, current: number, open: number, count: number): number {
  const withCurrent = Math.min(current, Math.max(wanted, current - open + 1));
  return Math.max(0, Math.min(withCurrent, count - open));
}
