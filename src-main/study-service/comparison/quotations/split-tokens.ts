import type { Quote } from './mark-quotes.ts';

/** A word, a punctuation mark, or a whole quotation; UTF-16 offsets into the body. */
export interface Token {
  readonly kind: 'word' | 'mark' | 'quote';
  readonly text: string;
  /** Small letters, straight apostrophes. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly isCapital: boolean;
  readonly quote: Quote | null;
}

const TOKEN =
  /[RDI]-\p{L}{1,5}\.(?:\p{L}\.)*|(?:\p{L}\.){2,}|\p{Lu}\.(?=\s\p{Lu}\p{Ll})|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Prof|St|Sens|Reps|Jr|Sr)\.|[\p{L}\p{N}$€£][\p{L}\p{N}\p{M}]*(?:[.,](?=\p{N})\p{N}+)*(?:[-‐‑'’&@][\p{L}\p{N}\p{M}]+)*['’]?(?![\p{L}])|[^\s\p{L}\p{N}]/gu;

/** The tokens between two places of a body. A quotation is one token: its inside belongs to somebody else. */
export function splitTokens(body: string, start: number, end: number, quotes: readonly Quote[]): Token[] {
  const tokens: Token[] = [];
  let from = start;
  for (const quote of quotes) {
    if (quote.close <= from) continue;
    if (quote.open >= end) break;
    addWords(tokens, body, from, Math.max(from, quote.open));
    tokens.push({
      kind: 'quote',
      text: '',
      lower: '',
      start: quote.open,
      end: quote.close,
      isCapital: false,
      quote,
    });
    from = quote.close;
  }
  addWords(tokens, body, from, end);
  return tokens;
}

function addWords(tokens: Token[], body: string, start: number, end: number): void {
  if (end <= start) return;
  for (const match of body.slice(start, end).matchAll(TOKEN)) {
    let text = match[0];
    // A closing apostrophe belongs to a plural: "the teachers' union"
    if (/['’]$/u.test(text) && !/s['’]$/u.test(text)) text = text.slice(0, -1);
    const isWord = /[\p{L}\p{N}]/u.test(text);
    tokens.push({
      kind: isWord ? 'word' : 'mark',
      text,
      lower: text.toLowerCase().replaceAll('’', "'"),
      start: start + match.index,
      end: start + match.index + text.length,
      isCapital: /^(?:\p{Lu}|(?:al|el|d|bin|ibn)[-'’]\p{Lu})/u.test(text),
      quote: null,
    });
  }
}
