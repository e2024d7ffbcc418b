/** A list item's number, letter or bullet: where it stands, with the marks after it. */
export interface ListMark {
  readonly start: number;
  readonly end: number;
}

const MARK = /(?<=^|\s)(?:([•⁃▪◦‣*–-])\s*)?(?:(\p{N}{1,2}|[a-z])(\.\)|[.)]))(?=\s)/gu;
const BULLET = /(?<=^|\s)[•⁃▪◦‣]\s*(?=\S)/gu;

/**
 * The items of a list that was run into one paragraph ("1. Bread 2. Water"). One number with a point is the end of a
 * sentence or a date; only marks of one kind that count on from one to the next make a list.
 */
export function findListItems(text: string): ListMark[] {
  const bullets = [...text.matchAll(BULLET)].map(({ 0: mark, index }) => ({ start: index, end: index + mark.length }));
  if (!/[.)]\s/u.test(text)) return bullets;
  const marks = [...text.matchAll(MARK)].map(({ 0: mark, 2: count, 3: kind, index }) => ({
    start: index,
    end: index + mark.length,
    value: /^\p{N}/u.test(count!) ? Number(count) : count!.charCodeAt(0) - 96,
    kind: `${kind!}${/^\p{N}/u.test(count!) ? '1' : 'a'}`,
  }));
  const listed = marks.filter((mark) =>
    marks.some(({ kind, value }) => kind === mark.kind && Math.abs(value - mark.value) === 1),
  );
  // A list in a paragraph starts where the text does, or is told apart by its brackets or bullets.
  const first = listed[0];
  const isList =
    first !== undefined && (first.start === 0 || first.kind.startsWith(')') || first.kind.startsWith('.)'));
  const items = [...(isList ? listed : []), ...bullets].map(({ start, end }) => ({ start, end }));
  return items.filter(({ start, end }) => !items.some((other) => other.start < start && other.end >= end - 1));
}
