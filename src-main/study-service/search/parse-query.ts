import type { NotUnderstood } from '../../contract/search.ts';
import { readField } from './read-field.ts';
import type { Field, Scope } from './read-field.ts';
import { splitWords } from './split-words.ts';

/** Words that stand next to each other, one or more. A single bare word is found by its stem too. */
export interface Phrase {
  readonly kind: 'phrase';
  readonly words: readonly string[];
  /** Written between quotation marks, or by its nature several words ("don't"): found as written only. */
  readonly exact: boolean;
  /** The last word is the beginning of one. */
  readonly prefix: boolean;
}
export interface Near {
  readonly kind: 'near';
  readonly phrases: readonly Phrase[];
  /** At most so many words between the first and the last. */
  readonly distance: number;
}
export interface By {
  readonly kind: 'by';
  readonly words: readonly string[];
}
export interface Combined {
  readonly kind: 'all' | 'any';
  readonly nodes: readonly QueryNode[];
}
export interface Not {
  readonly kind: 'not';
  readonly node: QueryNode;
}
export type QueryNode = Phrase | Near | By | Combined | Not;

export interface ParsedQuery {
  /** What is looked for in the text; null where the query has fields only, or nothing. */
  readonly node: QueryNode | null;
  readonly fields: readonly Field[];
  readonly scopes: readonly Scope[];
  readonly notUnderstood: readonly NotUnderstood[];
}

type Token =
  | { kind: 'open' | 'close' | 'or'; text: string }
  | { kind: 'near'; text: string; inside: string; distance: number }
  | {
      kind: 'term';
      text: string;
      minus: boolean;
      field: string | null;
      value: string;
      quoted: boolean;
      open: boolean;
      star: boolean;
    };

const SPACE = /\s*/y;
const NEAR = /NEAR\s*(?:\/\s*(\d{1,3})\s*)?\(([^()]*)\)/y;
const OR = /(?:OR|\|)(?=[\s()]|$)/y;
const AND = /(?:AND|&&?|\+)(?=[\s()]|$)/y;
const NOT = /NOT(?=[\s("])\s*/y;
/** A minus is "without" only before a word; "9-11" and a dash between spaces are not. */
const TERM = /(-?)(?:(\p{L}[\p{L}_]*):(?=\S))?(?:["“”„«]([^"“”„«»]*)(["“”»]|$)|([^\s()"“”„«»]+))(\*?)/uy;

/** "Coast Wire", 10 */
const DEFAULT_DISTANCE = 10;

/**
 * Reads a query as people type them. `a b` is both, `a OR b` either (OR binds the two words beside it), `-a` without,
 * "a b" as written, `a*` what begins so, NEAR(a b, 5), and fields. Never fails: whatever it can't read becomes words,
 * with a line in `notUnderstood`.
 */
export function parseQuery(text: string, typing = false): ParsedQuery {
  const notUnderstood: NotUnderstood[] = [];
  const reader = new TokenReader(readTokens(text, notUnderstood, typing), notUnderstood, typing);
  const node = combine('all', reader.readAll());
  return {
    node: typing && node && /[\p{L}\p{N}]$/u.test(text) ? openEnded(node) : node,
    fields: reader.fields,
    scopes: reader.scopes,
    notUnderstood,
  };
}

function readTokens(text: string, notUnderstood: NotUnderstood[], typing: boolean): Token[] {
  const tokens: Token[] = [];
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
    if (text[at] === '(' || text[at] === ')') {
      tokens.push({ kind: text[at] === '(' ? 'open' : 'close', text: text[at]! });
      at++;
      continue;
    }
    const not = take(NOT) !== null;
    const term = take(TERM);
    if (term) tokens.push(termToken(term, not, notUnderstood, typing));
    else at++;
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

/** Turns tokens into nodes, and sets fields and scopes apart. */
class TokenReader {
  readonly fields: Field[] = [];
  readonly scopes: Scope[] = [];
  readonly #tokens: readonly Token[];
  readonly #notUnderstood: NotUnderstood[];
  readonly #typing: boolean;
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], notUnderstood: NotUnderstood[], typing: boolean) {
    this.#tokens = tokens;
    this.#notUnderstood = notUnderstood;
    this.#typing = typing;
    const opened = tokens.filter(({ kind }) => kind === 'open').length;
    const closed = tokens.filter(({ kind }) => kind === 'close').length;
    if (opened !== closed && !typing)
      notUnderstood.push({
        text: opened > closed ? '(' : ')',
        why: 'A bracket has no partner, so it was passed over.',
      });
  }

  /** Up to the closing bracket, or the end. */
  readAll(): QueryNode[] {
    const nodes: QueryNode[] = [];
    let joins = false;
    for (; this.#at < this.#tokens.length;) {
      const token = this.#tokens[this.#at++]!;
      if (token.kind === 'close') {
        if (this.#depth > 0) break;
        continue;
      }
      if (token.kind === 'or') {
        joins = nodes.length > 0;
        continue;
      }
      const node = this.#readOne(token);
      if (!node) continue;
      const before = joins ? nodes.pop() : undefined;
      joins = false;
      nodes.push(before ? either(before, node) : node);
    }
    return nodes;
  }

  #readOne(token: Token): QueryNode | null {
    if (token.kind === 'near') return this.#readNear(token);
    if (token.kind === 'open') {
      this.#depth++;
      const inside = this.readAll();
      this.#depth--;
      return combine('all', inside);
    }
    if (token.kind !== 'term') return null;
    const node = token.field === null ? this.#readWords(token) : this.#readField(token, token.field);
    return node && token.minus ? { kind: 'not', node } : node;
  }

  /** A phrase that nobody closed is its words, except while it is being written. */
  #readWords(token: Token & { kind: 'term' }): QueryNode | null {
    if (!token.open || this.#typing) return wordsOf(token);
    const words = splitWords(token.value).map(({ word }) => word);
    return combine(
      'all',
      words.map((word) => ({ kind: 'phrase', words: [word], exact: false, prefix: false })),
    );
  }

  #readNear({ text, inside, distance }: Token & { kind: 'near' }): QueryNode | null {
    const tokens = readTokens(inside, this.#notUnderstood, this.#typing);
    const phrases = tokens.flatMap((token) => (token.kind === 'term' ? (wordsOf(token) ?? []) : []));
    if (phrases.length >= 2) return { kind: 'near', phrases, distance };
    this.#notUnderstood.push({
      text,
      why: 'NEAR needs at least two words between its brackets, as in NEAR(bridge crack).',
    });
    return phrases[0] ?? null;
  }

  #readField(token: Token & { kind: 'term' }, name: string): QueryNode | null {
    const read = readField(name, token.value, token.minus);
    switch (read.kind) {
      case 'scope':
        this.scopes.push(read.scope);
        return null;
      case 'field':
        this.fields.push(read.field);
        return null;
      case 'by': {
        const words = splitWords(token.value).map(({ word }) => word);
        return words.length > 0 ? { kind: 'by', words } : null;
      }
      case 'words':
        if (read.why !== null) this.#notUnderstood.push({ text: token.text, why: read.why });
        return wordsOf({ ...token, value: `${name} ${token.value}`.trim(), quoted: true }, read.keepName ? 0 : 1);
    }
  }
}

function wordsOf({ value, quoted, star }: Token & { kind: 'term' }, skip = 0): Phrase | null {
  const words = splitWords(value)
    .map(({ word }) => word)
    .slice(skip);
  if (words.length === 0) return null;
  return { kind: 'phrase', words, exact: quoted || words.length > 1, prefix: star };
}

function either(left: QueryNode, right: QueryNode): QueryNode {
  return { kind: 'any', nodes: left.kind === 'any' ? [...left.nodes, right] : [left, right] };
}

function combine(kind: 'all' | 'any', nodes: readonly QueryNode[]): QueryNode | null {
  return nodes.length > 1 ? { kind, nodes } : (nodes[0] ?? null);
}

/** The last bare word as the beginning of a word. */
function openEnded(node: QueryNode): QueryNode {
  if (node.kind === 'phrase') return node.exact ? node : { ...node, prefix: true };
  if (node.kind !== 'all' && node.kind !== 'any') return node;
  return { ...node, nodes: node.nodes.map((child, at) => (at === node.nodes.length - 1 ? openEnded(child) : child)) };
}
