import type { PageLine } from '../signs/page-lines.ts';

/**
 * Wordings in which a page names who publishes it, strongest first. A name found in the reporter's sentences ("X reported")
 * is a source, not the outlet, and is left alone.
 */
const ON_ONE_LINE: readonly RegExp[] = [
  /^(?:[Pp]ress|[Pp]ublished|[Bb]rought to you) by:?\s+(?<name>\p{Lu}[^.|]{1,50})$/u,
  // Without the flag `i`, under which "us" begins with a capital
  /\b(?:[Ss]upport|SUPPORT) (?<name>(?:The |the )?\p{Lu}[^.!,]{1,40}?) (?:[Oo]n [Pp]atreon|ON PATREON)\b/u,
  /^(?:support|subscribe to|donate to) (?<name>(?:The |the )?\p{Lu}[\p{L}\p{N} '’&-]{1,40}?)(?: today| now)?[.!]?$/u,
  /\b(?:welcome to|you are reading) (?<name>(?:The )?\p{Lu}[\p{L}'’& -]{1,40})[.!]?$/u,
];
const LABEL_ALONE = /^(?:press|published|brought to you) by:?$/iu;

/** The outlet that a page without markup names, or null. */
export function findLineOutlet(lines: readonly PageLine[]): string | null {
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (LABEL_ALONE.test(line.text) && next && next.words <= 6) return next.text;
  }
  for (const pattern of ON_ONE_LINE) {
    for (const line of lines) {
      const name = line.words <= 16 ? pattern.exec(line.text)?.groups?.['name']?.trim() : undefined;
      if (name) return name;
    }
  }
  return null;
}
