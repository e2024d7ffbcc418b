import type { NotUnderstood } from '../../contract/search.ts';
import { FIELD_NAMES } from './read-field.ts';

export interface TermToken {
  readonly kind: 'term';
  readonly text: string;
  readonly minus: boolean;
  readonly field: string | null;
  readonly value: string;
  readonly quoted: boolean;
  /** Quotation marks that are not closed. */
  readonly open: boolean;
  readonly star: boolean;
}
export type Token =
  | { readonly kind: 'open'; readonly text: string; readonly minus: boolean }
  | { readonly kind: 'close' | 'or'; readonly text: string }
  | { readonly kind: 'near'; readonly text: string; readonly inside: string; readonly distance: number }
  | TermToken;

const SPACE = /\s*/y;
const NEAR = /NEAR\s*(?:\/\s*(\d{1,3})\s*)?\(([^()]*)\)/y;
const OR = /(?:OR|\|)(?=[\s()]|$)/y;
const AND = /(?:AND|&&?|\+)(?=[\s()]|$)/y;
const NOT = /NOT(?=[\s("])\s*/y;
const OPEN = /-?\(/y;
/** A minus is "without" only before a word; "9-11" and a dash between spaces are not. */
const TERM = /(-?)(?:(\p{L}[\p{L}_]*):(?=\S))?(?:["“”„«]([^"“”„«»]*)(["“”»]|$)|([^\s()"“”„«»]+))(\*?)/uy;
/** "outlet: coast": people leave a space after a colon. */
const SPACED_FIELD = new RegExp(`(-?(?:${FIELD_NAMES.join('|')}):)[ \\t]+(?=[^\\s()])`, 'iuy');

const DEFAULT_DISTANCE = 10;
/** More says nothing that these do not say, and each is looked up by itself. */
const MOST_TERMS = 60;

/** Cuts a query into its parts, with a line in `notUnderstood` for each that was not read as it was written. */
export function readTokens(written: string, notUnderstood: NotUnderstood[], typing: boolean): Token[] {
  const tokens: Token[] = [];
  let text = written;
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at = pattern.lastIndex;
    return match;
  };
  for (take(SPACE); at < text.length; take(SPACE)) {
    const near = take(NEAR);
    if (near) {
      tokens.push(nearToken(near));
      continue;
    }
    const or = take(OR);
    if (or) {
      tokens.push({ kind: 'or', text: or[0] });
      continue;
    }
    if (take(AND)) continue;
    const not = take(NOT) !== null;
    const open = take(OPEN);
    if (open) {
      tokens.push({ kind: 'open', text: '(', minus: not || open[0].startsWith('-') });
      continue;
    }
    const spaced = take(SPACED_FIELD);
    if (spaced) {
      at -= spaced[0].length;
      text = text.slice(0, at) + spaced[1]! + text.slice(at + spaced[0].length);
    }
    const from = at;
    const term = take(TERM);
    if (term && tokens.filter(({ kind }) => kind === 'term').length === MOST_TERMS) {
      notUnderstood.push({ text: shorten(text.slice(from)), why: 'Only what stands before it was searched.' });
      break;
    }
    if (term) tokens.push(termToken(term, not, notUnderstood, typing));
    else if (text[at++] === ')') tokens.push({ kind: 'close', text: ')' });
  }
  return tokens;
}

function nearToken([text, before, inside = '']: RegExpExecArray): Token {
  const trailing = /,\s*(\d{1,3})\s*$/.exec(inside);
  const distance = Number(trailing?.[1] ?? before ?? DEFAULT_DISTANCE);
  return { kind: 'near', text, inside: trailing ? inside.slice(0, trailing.index) : inside, distance };
}

function termToken(match: RegExpExecArray, not: boolean, notUnderstood: NotUnderstood[], typing: boolean): Token {
  const [text, minus = '', field, quoted, closing, bare = '', star = ''] = match;
  const isOpen = quoted !== undefined && closing === '';
  if (isOpen && !typing)
    notUnderstood.push({
      text,
      why: 'The quotation marks are not closed, so what follows them was searched as words.',
    });
  const value = quoted ?? bare;
  return {
    kind: 'term',
    text,
    minus: not || minus === '-',
    field: field?.toLowerCase() ?? null,
    value: value.replace(/\*+$/, ''),
    quoted: quoted !== undefined,
    open: isOpen,
    star: star === '*' || (isOpen && typing) || (quoted === undefined && value.endsWith('*')),
  };
}

/** What is shown of a part that may be a whole pasted page. */
export function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40).trimEnd()} …` : text;
}
