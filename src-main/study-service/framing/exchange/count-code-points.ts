/**
 * Positions go out in code points (Web Annotation Data Model, 4.2.5 with 4.2.4) and are UTF-16 units here. Beyond the end of a text,
 * where the position of a passage may lie that was cut, one counts as one, so that the way back leads to the same number.
 */
export function toCodePoints(text: string, units: number): number {
  let points = 0;
  for (let at = 0; at < units; at += isPairAt(text, at) ? 2 : 1) points += 1;
  return points;
}

export function toUnits(text: string, points: number): number {
  let at = 0;
  for (let counted = 0; counted < points; counted += 1) at += isPairAt(text, at) ? 2 : 1;
  return at;
}

function isPairAt(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}
