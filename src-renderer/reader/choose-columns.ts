/** Most columns that stay readable side by side. */
export const MOST_COLUMNS = 4;

/**
 * Which articles stand in the columns: those asked for that the case still has, each once; where that leaves too few
 * (nothing asked, an article taken out of the case), the case's next ones fill up. Where nothing is asked, `found` is
 * the one to begin with.
 */
export function chooseColumns(
  asked: readonly string[],
  inCase: readonly string[],
  usual: number,
  found?: string,
): string[] {
  if (asked.length === 0 && found !== undefined && inCase.includes(found)) return fillColumns([found], inCase, usual);
  const kept = [...new Set(asked)].filter((id) => inCase.includes(id)).slice(0, MOST_COLUMNS);
  const wanted = asked.length > 0 ? Math.max(kept.length, Math.min(asked.length, 2)) : usual;
  return fillColumns(kept, inCase, Math.min(wanted, MOST_COLUMNS));
}

/** The first `count` of these columns, filled up from the case in its order. */
export function fillColumns(columns: readonly string[], inCase: readonly string[], count: number): string[] {
  const others = inCase.filter((id) => !columns.includes(id));
  return [...columns, ...others].slice(0, count);
}

/** Puts an article into a column; one that stands in another column changes places with what was there. */
export function putInColumn(columns: readonly string[], index: number, articleId: string): string[] {
  const before = columns[index];
  if (before === undefined) return [...columns];
  return columns.map((id, place) => (place === index ? articleId : id === articleId ? before : id));
}

/** The case's article before (-1) or after (1) the one in this column that no other column shows; null at either end. */
export function neighbour(
  columns: readonly string[],
  inCase: readonly string[],
  index: number,
  step: -1 | 1,
): string | null {
  const here = inCase.indexOf(columns[index] ?? '');
  if (here < 0) return null;
  for (let place = here + step; place >= 0 && place < inCase.length; place += step) {
    const id = inCase[place]!;
    if (!columns.includes(id)) return id;
  }
  return null;
}
