import { soundsLikePublisher } from '../../corpus/names/publisher-words.ts';
import { readWorkplace } from '../signs/find-byline.ts';
import type { PageLine } from '../signs/page-lines.ts';
import { isDateLine } from '../signs/read-date.ts';

/**
 * Wordings in which a page names who publishes it, strongest first. A name found in the reporter's sentences ("X reported")
 * is a source, not the outlet, and is left alone.
 */
const ON_ONE_LINE: readonly RegExp[] = [
  /^(?:[Ii]ssued|[Rr]eleased) by:?\s+(?<name>\p{Lu}[^.,|\d]{1,50}?)(?:,\s.{1,40})?$/u,
  /^(?:[Pp]ress|[Pp]ublished|[Bb]rought to you) by:?\s+(?<name>\p{Lu}[^.|]{1,50})$/u,
  // Without the flag `i`, under which "us" begins with a capital
  /\b(?:[Ss]upport|SUPPORT) (?<name>(?:The |the )?\p{Lu}[^.!,]{1,40}?) (?:[Oo]n [Pp]atreon|ON PATREON)\b/u,
  /^(?:support|subscribe to|donate to) (?<name>(?:The |the )?\p{Lu}[\p{L}\p{N} '’&-]{1,40}?)(?: today| now)?[.!]?$/u,
  /\b(?:welcome to|you are reading) (?<name>(?:The )?\p{Lu}[\p{L}'’& -]{1,40})[.!]?$/u,
];
const LABEL_ALONE = /^(?:press|published|brought to you) by:?$/iu;

/** Words of publishers and of other names too; at the head of a text they are a publisher's. */
const AT_THE_HEAD = /\b(?:FM|Now|Mercury|Standard|Guardian|Independent|Voice|Online|Council)\b/u;
/** So far down a pasted text still says what it is. */
const HEAD = 6;
const NAME = /^(?:The )?\p{Lu}[\p{L}\p{N}’'&.-]*(?: (?:of|the|and|&|in|de|la)| \p{Lu}[\p{L}\p{N}’'&.-]*){0,4}$/u;

/**
 * The publisher's name in a line of the head of a text that somebody pasted: alone ("Shire Now"), or before the day ("Wendham
 * Gazette, 14 May 2026"). Only a name that sounds like a publisher's: a person's may stand there too.
 */
export function headOutlet(line: PageLine): string | null {
  const comma = line.text.indexOf(', ');
  const isDated = comma > 0 && isDateLine(line.text.slice(comma + 2));
  const name = isDated ? line.text.slice(0, comma) : line.text;
  return line.words <= 12 && NAME.test(name) && (soundsLikePublisher(name) || AT_THE_HEAD.test(name)) ? name : null;
}

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
  return (
    lines
      .slice(1, HEAD)
      .map((line) => headOutlet(line) ?? readWorkplace(line.text))
      .find((name) => name !== null) ?? null
  );
}
