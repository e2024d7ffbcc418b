import type { ArticleBlock } from '../../../contract/corpus.ts';

/** Words in quotation marks: `open`, `close` with the marks, `start`, `end` without; UTF-16 offsets into the body. */
export interface Quote {
  readonly open: number;
  readonly start: number;
  readonly end: number;
  readonly close: number;
  /** False where no mark closes it: it then runs to the end of its sentence or paragraph. */
  readonly closed: boolean;
  readonly words: number;
}

interface Style {
  readonly opens: RegExp;
  readonly closes: RegExp;
}

/** By the mark that opens. A low mark is closed by either high one; guillemets may point in or out; Swedish and Finnish open and close alike. */
const STYLES: Readonly<Record<string, Style>> = {
  '“': { opens: /“/u, closes: /[”"]/u },
  '"': { opens: /"/u, closes: /["”]/u },
  '”': { opens: /”/u, closes: /”/u },
  '„': { opens: /„/u, closes: /[“”"]/u },
  '«': { opens: /«/u, closes: /»/u },
  '»': { opens: /»/u, closes: /«/u },
  '‘': { opens: /‘/u, closes: /’/u },
  "'": { opens: /'/u, closes: /'/u },
};
/** UTF-16 units that a quotation in single marks may have: farther on, an apostrophe is likelier than its end. */
const LONGEST_SINGLE = 800;
const BEFORE_OPENING = /[\s([{—–/:;,.‘'-]/u;

/**
 * The quotations of an article, outermost only, in order. A paragraph of a long quotation opens with a mark and only the
 * last closes it: such a run is one quotation. A mark that is never closed holds to the end of its sentence, or of its
 * paragraph where it opens that.
 */
export function markQuotes(body: string, blocks: readonly ArticleBlock[]): Quote[] {
  const quotes: Quote[] = [];
  let running: number | null = null;
  for (const [index, block] of blocks.entries()) {
    const found = quotesOf(block.text);
    for (const [order, quote] of found.entries()) {
      const isLast = order === found.length - 1;
      const opensBlock = quote.open === 0;
      const placed = place(quote, block.start, body);
      const goesOn = !quote.closed && isLast && continues(block, blocks[index + 1]);
      if (running !== null && order === 0 && opensBlock) {
        if (goesOn) continue;
        quotes.push(countIn(body, { ...placed, open: running, start: running + 1 }));
        running = null;
      } else if (goesOn) running = placed.open;
      else quotes.push(placed);
    }
  }
  return quotes;
}

function continues(block: ArticleBlock, next: ArticleBlock | undefined): boolean {
  if (!next || ![block.role, 'quotation', 'paragraph'].includes(next.role)) return false;
  const first = next.text[0] ?? '';
  return first in STYLES && first !== "'";
}

function place(quote: Omit<Quote, 'words'>, offset: number, body: string): Quote {
  return countIn(body, {
    open: quote.open + offset,
    start: quote.start + offset,
    end: quote.end + offset,
    close: quote.close + offset,
    closed: quote.closed,
  });
}

function countIn(body: string, quote: Omit<Quote, 'words'>): Quote {
  return { ...quote, words: body.slice(quote.start, quote.end).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0 };
}

function quotesOf(text: string): Omit<Quote, 'words'>[] {
  const found: Omit<Quote, 'words'>[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at]!;
    const style = STYLES[mark];
    if (!style || !isOpening(text, at)) continue;
    const end = findEnd(text, at, mark, style);
    if (end === null) continue;
    found.push(end);
    at = end.close - 1;
  }
  return found;
}

function isOpening(text: string, at: number): boolean {
  const before = at === 0 ? ' ' : text[at - 1]!;
  const after = text[at + 1] ?? ' ';
  if (!BEFORE_OPENING.test(before) || /\s/u.test(after)) return false;
  const mark = text[at]!;
  if (mark === '»') return /[\p{L}\p{N}]/u.test(after);
  // 'em, '90s
  if (mark === "'" || mark === '‘')
    return /[\p{L}[]/u.test(after) && !/^.(?:em|til|cause|tis)\b/u.test(text.slice(at, at + 7));
  return true;
}

function findEnd(text: string, at: number, mark: string, style: Style): Omit<Quote, 'words'> | null {
  const isSingle = mark === '‘' || mark === "'";
  const limit = isSingle ? Math.min(text.length, at + LONGEST_SINGLE) : text.length;
  for (let end = at + 1; end < limit; end += 1) {
    const here = text[end]!;
    if (style.closes.test(here) && (isSingle ? closesSingle(text, end) : !opensAgain(text, end, mark)))
      return { open: at, start: at + 1, end, close: end + 1, closed: true };
    // Another opening before any closing: the first was never closed.
    if (!isSingle && end > at + 1 && style.opens.test(here) && opensAgain(text, end, mark))
      return unclosed(text, at, end);
  }
  return isSingle ? null : unclosed(text, at, text.length);
}

function opensAgain(text: string, at: number, mark: string): boolean {
  if (text[at] !== mark) return false;
  return /\s/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}[…]/u.test(text[at + 1] ?? '');
}

/** An apostrophe closes nothing: "Marsh's", "the teachers' union". */
function closesSingle(text: string, at: number): boolean {
  if (/[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ')) return false;
  if (text[at - 1] === 's' && /^[’']\s\p{Ll}/u.test(text.slice(at, at + 3)))
    return !/[’'](?![\p{L}])/u.test(text.slice(at + 1, at + LONGEST_SINGLE));
  return !/\s/u.test(text[at - 1]!);
}

function unclosed(text: string, at: number, limit: number): Omit<Quote, 'words'> {
  const rest = text.slice(at, limit);
  const sentence = at === 0 && limit === text.length ? null : /[.!?…](?=\s|$)/u.exec(rest);
  const raw = sentence ? at + sentence.index + 1 : limit;
  const end = at + text.slice(at, raw).trimEnd().length;
  return { open: at, start: at + 1, end, close: end, closed: false };
}
