/** One after another with a wide margin, or two beside each other on paper laid across. */
export type SheetLayout = 'one' | 'beside';

/** Width of a line in millimetres: fits A4 (210 by 297) and Letter (216 by 279) with 14 mm margins and the numbers beside it. */
export const LINE_WIDTH: Readonly<Record<SheetLayout, number>> = { one: 122, beside: 108 };

/**
 * The words of a block as the lines they fill in an element of fixed width. Paper breaks lines by itself, by a hair otherwise than the
 * screen, and no number could be trusted; so lines are broken here and printed as they are. `measure` is an empty element, in the
 * page, with the width and type of the sheet.
 */
export function setLines(measure: HTMLElement, text: string): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    measure.textContent = paragraph;
    const node = measure.firstChild;
    if (!node || paragraph.trim() === '') continue;
    const range = document.createRange();
    let [from, top] = [0, NaN];
    for (const { index, 0: word } of paragraph.matchAll(/\S+/gu)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      // A word that is broken itself counts by where it begins.
      const here = range.getClientRects()[0]?.top ?? top;
      if (!Number.isNaN(top) && here - top > 2) {
        lines.push(paragraph.slice(from, index).trim());
        from = index;
      }
      top = here;
    }
    lines.push(paragraph.slice(from).trim());
  }
  measure.textContent = '';
  return lines;
}
