/**
 * Positions go out in code points (Web Annotation Data Model, 4.2.5 with 4.2.4) and are UTF-16 units here. Beyond the end of a text,
 * where the position of a passage may lie that was cut, one counts as one, so that the way back leads to the same number.
 */
export function toCodePoints(text: string, units: number): number {
  let [points, at] = [0, 0];
  for (; at < units && at < text.length; at += isPairAt(text, at) ? 2 : 1) points += 1;
  return points + Math.max(0, units - at);
}

/** A file may name any number; no more is counted than the text has. */
export function toUnits(text: string, points: number): number {
  let [counted, at] = [0, 0];
  for (; counted < points && at < text.length; counted += 1) at += isPairAt(text, at) ? 2 : 1;
  return at + (points - counted);
}

function isPairAt(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}
