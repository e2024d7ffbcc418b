/** Words between quotation marks: the marks stand at `start` and `end - 1`. Offsets are UTF-16 units into the body. */
export interface QuotedSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Closing marks by their opening one. German usage closes with what English opens with, Swedish and Finnish open and close alike. */
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '”': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '「': '」',
  '『': '』',
};
/** A quotation that runs over more than this is two marks that do not belong together. */
const LONGEST = 1500;

/**
 * The quoted words of one block. Straight marks open after a space or bracket and close elsewhere; a single one after a letter
 * is an apostrophe unless one has been opened. A quotation of several paragraphs may be left open at the end of one and be closed in another.
 */
export function findQuoted(text: string, from: number): QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  const carried = text.indexOf('”');
  if (carried > 0 && !/[“„]/u.test(text.slice(0, carried)) && !opensBefore(text, carried))
    spans.push({ start: from, end: from + carried + 1, text: text.slice(0, carried) });
  for (let at = 0; at < text.length; at++) {
    if (!canOpen(text, at)) continue;
    const end = closingOf(text, at);
    if (end === null) continue;
    spans.push({
      start: from + at,
      end: from + end,
      text: text.slice(at + 1, end - (isClosed(text, at, end) ? 1 : 0)),
    });
    at = end - 1;
  }
  return spans;
}

/** A mark that may also close stands before a word here, and behind none. */
function opensBefore(text: string, at: number): boolean {
  return /^$|[\s([{—–-]/u.test(text[at - 1] ?? '') && /[^\s]/u.test(text[at + 1] ?? ' ');
}

function canOpen(text: string, at: number): boolean {
  const mark = text[at]!;
  const opens = opensBefore(text, at);
  if (mark === '"' || mark === '”') return opens;
  if (mark in CLOSING) return mark !== '»' || /^$|[\s(]/u.test(text[at - 1] ?? '');
  // ’90s, 'tis and rock 'n' roll open nothing
  return (
    (mark === '‘' || mark === "'") &&
    opens &&
    !/^.(?:\d\ds?\b|n['’]|tis\b|em\b|til\b|cause\b)/u.test(text.slice(at, at + 7))
  );
}

function closingOf(text: string, at: number): number | null {
  const mark = text[at]!;
  const limit = Math.min(text.length, at + LONGEST);
  for (let end = at + 1; end < limit; end++) if (closes(text, mark, end)) return end + 1;
  const runsOn = mark === '“' ? !text.includes('“', at + 1) : mark === '"' && at === 0;
  return runsOn && text.length - at < LONGEST ? text.length : null;
}

function closes(text: string, mark: string, at: number): boolean {
  const sign = text[at]!;
  if (mark in CLOSING) return CLOSING[mark]!.includes(sign);
  if (mark === '"') return sign === '"' && !/\s/u.test(text[at - 1]!);
  if (sign !== '’' && sign !== "'") return false;
  if (/[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ') || /\s/u.test(text[at - 1]!)) return false;
  return !isPluralOwner(text, at);
}

/** "the workers’ hall’": an s before, a word after, and another mark that closes later in the sentence. */
function isPluralOwner(text: string, at: number): boolean {
  return text[at - 1] === 's' && /^[’'] \p{Ll}[^.!?‘]*[^\s][’'](?![\p{L}\p{N}])/u.test(text.slice(at, at + 200));
}

function isClosed(text: string, at: number, end: number): boolean {
  return end - at > 1 && closes(text, text[at]!, end - 1);
}
