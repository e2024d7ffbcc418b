import type { BlockRole } from '../../../contract/plain/vocabulary.ts';
import { opensAuthorNote } from '../signs/author-note.ts';
import { isCaptionText } from '../signs/caption-text.ts';
import { isRestRole } from '../rest-role.ts';
import { isCredit, readByline, readSignature } from '../signs/find-byline.ts';
import { readLineSign } from '../signs/line-signs.ts';
import type { PageLine } from '../signs/page-lines.ts';
import { endsSentence, isProse } from '../signs/prose.ts';
import { opensCorrection, opensTurn } from '../signs/paragraph-openings.ts';
import { findQuotations } from '../signs/quotation-runs.ts';
import { isDateLine } from '../signs/read-date.ts';

const BULLET = /^(?:[•*·▪‣◦]\s*|[–-]\s+)\S/u;
const NUMBERED = /^\(?\d{1,2}[.)]\s+\S/u;
/** How many menu-like lines in a row stop being headings between paragraphs. */
const MENU_RUN = 4;

/** The role of each line of an article's body, boilerplate in its middle included. */
export function roleBodyLines(lines: readonly PageLine[]): BlockRole[] {
  const quotations = findQuotations(lines.map((line) => line.text));
  const speakers = repeatedSpeakers(lines);
  const turns = lines.map((line) => opensTurn(line.text) || speakers.has(speakerOf(line) ?? ''));
  const roles = lines.map((line, index) =>
    roleLine(line, index, lines, quotations[index] ?? false, turns[index] ?? false),
  );
  setAsideMenus(lines, roles);
  setAsideAuthorNote(lines, roles);
  return roles;
}

function roleLine(
  line: PageLine,
  index: number,
  lines: readonly PageLine[],
  quoted: boolean,
  turn: boolean,
): BlockRole {
  const sign = readLineSign(line.text, line.words);
  if (sign !== null) return sign;
  if (turn && line.words > 1) return 'transcript turn';
  if (quoted) return 'quotation';
  if (opensCorrection(line.text)) return 'correction';
  if (isCaptionText(line.text, line.words)) return 'caption';
  if (readSignature(line.text) !== null || isCredit(line.text, line.words) || readByline(line.text) !== null)
    return 'byline';
  if (BULLET.test(line.text)) return 'list';
  if (NUMBERED.test(line.text) && isInNumberedRun(index, lines)) return 'list';
  if (isProse(line)) return 'paragraph';
  if (index < 2 && isDateLine(line.text)) return 'dateline';
  return isSubheading(line, lines[index + 1]) ? 'subheading' : 'paragraph';
}

function isSubheading(line: PageLine, next: PageLine | undefined): boolean {
  return (
    line.words <= 12 &&
    !/[.,;:!…]["”’]?$/u.test(line.text) &&
    !/^["“(]/u.test(line.text) &&
    next !== undefined &&
    next.words > line.words
  );
}

function isInNumberedRun(index: number, lines: readonly PageLine[]): boolean {
  return [lines[index - 1], lines[index + 1]].some((line) => line !== undefined && NUMBERED.test(line.text));
}

const SPEAKER = /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}):\s+\S/u;

function speakerOf(line: PageLine): string | undefined {
  return SPEAKER.exec(line.text)?.[1];
}

/** "Ada Stone: ..." is a turn where the same label opens two lines or more. */
function repeatedSpeakers(lines: readonly PageLine[]): ReadonlySet<string> {
  const once = new Set<string>();
  const again = new Set<string>();
  for (const speaker of lines.flatMap((line) => speakerOf(line) ?? [])) (once.has(speaker) ? again : once).add(speaker);
  return again;
}

/** Short lines without a stop, many in a row: a menu or a list of other stories that fell into the text. */
function setAsideMenus(lines: readonly PageLine[], roles: BlockRole[]): void {
  let run: number[] = [];
  const close = (): void => {
    const signed = run.filter((index) => isRestRole(roles[index])).length;
    if (run.length >= MENU_RUN && (signed >= 1 || run.length >= MENU_RUN * 2)) {
      for (const index of run) if (!isRestRole(roles[index])) roles[index] = 'navigation';
    }
    run = [];
  };
  for (const [index, line] of lines.entries()) {
    const role = roles[index];
    const menuLike =
      isRestRole(role) ||
      (role !== undefined &&
        ['subheading', 'paragraph', 'caption'].includes(role) &&
        !isProse(line) &&
        !endsSentence(line.text));
    if (menuLike) run.push(index);
    else close();
  }
  close();
}

/**
 * Under a text stand lines about its writer: where they live, their books, how to reach them. From the first such line
 * in the last part of the text on, what follows speaks for the writer and not about the event.
 */
function setAsideAuthorNote(lines: readonly PageLine[], roles: BlockRole[]): void {
  const tail = Math.max(1, lines.length - 8);
  const signers = lines
    .slice(0, 3)
    .filter((line) => line.words <= 8)
    .map((line) => line.text);
  for (let index = tail; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || !opensAuthorNote(line.text, line.words, signers)) continue;
    for (let after = index; after < lines.length; after += 1) if (roles[after] !== 'byline') roles[after] = 'promotion';
    return;
  }
}
