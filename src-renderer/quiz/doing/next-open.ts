/** The next place that is open, going round to those left for later; null where none but this one is. */
export function nextOpen(count: number, at: number, isOpen: (index: number) => boolean): number | null {
  for (let step = 1; step < count; step++) {
    const index = (at + step) % count;
    if (isOpen(index)) return index;
  }
  return null;
}
