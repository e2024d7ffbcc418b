/**
 * Which paragraphs are nothing but somebody's words. By the convention of English-language typesetting each paragraph of
 * a long quotation opens with a mark and only the last closes it; scraped pages often lose inner opening marks, so a run
 * goes on to the paragraph that closes it when that is near.
 */
export function findQuotations(paragraphs: readonly string[]): boolean[] {
  const quoted = paragraphs.map(() => false);
  for (let index = 0; index < paragraphs.length; index += 1) {
    const text = paragraphs[index] ?? '';
    if (!OPENING.test(text)) continue;
    const shape = shapeOf(text);
    if (shape === 'mixed') continue;
    quoted[index] = true;
    if (shape !== 'open') continue;
    const end = findClosing(paragraphs, index + 1);
    for (let inner = index + 1; inner <= end; inner += 1) quoted[inner] = true;
    index = Math.max(index, end);
  }
  return quoted;
}

const OPENING = /^["“«„]/u;
/** How many paragraphs a quotation may run on without a mark before it counts as never closed. */
const REACH = 3;

/** `whole`: opens and closes around everything; `open`: never closes; `mixed`: the writer speaks in between. */
function shapeOf(text: string): 'whole' | 'open' | 'mixed' {
  const body = text.slice(1);
  const closings = [...body.matchAll(/["”»]/gu)].map((match) => match.index);
  if (text.startsWith('"')) {
    if (closings.length === 0) return 'open';
    return closings.length === 1 && isAtEnd(body, closings[0] ?? 0) ? 'whole' : 'mixed';
  }
  let depth = 1;
  for (const match of body.matchAll(/[“«„”»]/gu)) {
    depth += /[“«„]/u.test(match[0]) ? 1 : -1;
    if (depth <= 0) return isAtEnd(body, match.index) ? 'whole' : 'mixed';
  }
  return 'open';
}

function isAtEnd(text: string, position: number): boolean {
  return /^["”»][\s.,)\d]*$/u.test(text.slice(position));
}

function findClosing(paragraphs: readonly string[], from: number): number {
  for (let index = from; index < Math.min(paragraphs.length, from + REACH); index += 1) {
    const text = paragraphs[index] ?? '';
    if (OPENING.test(text)) return -1;
    const opened = text.match(/[“«„]/gu)?.length ?? 0;
    const closed = text.match(/[”»]/gu)?.length ?? 0;
    const straight = text.match(/"/gu)?.length ?? 0;
    if (/["”»]\s*$/u.test(text) && (closed > opened || straight % 2 === 1)) return index;
  }
  return -1;
}
