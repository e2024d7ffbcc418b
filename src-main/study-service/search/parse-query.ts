import type { NotUnderstood } from '../../contract/search.ts';
import { isFieldName, readField } from './read-field.ts';
import type { Field, Scope } from './read-field.ts';
import { readTokens, shorten } from './read-tokens.ts';
import type { TermToken, Token } from './read-tokens.ts';
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

/** Longer than anything a person writes; a page pasted by mistake is cut here. */
const LONGEST = 2_000;
/** SQLite's reader of queries gives up some way beyond. */
const DEEPEST = 12;

/**
 * Reads a query as people type them. `a b` is both, `a OR b` either (OR binds the two words beside it), `-a` without,
 * "a b" as written, `a*` what begins so, NEAR(a b, 5), and fields. Never fails: whatever it can't read becomes words,
 * with a line in `notUnderstood`.
 */
export function parseQuery(text: string, typing = false): ParsedQuery {
  const notUnderstood: NotUnderstood[] = [];
  const reader = new TokenReader(readTokens(cut(text, notUnderstood), notUnderstood, typing), notUnderstood, typing);
  const node = combine('all', reader.readAll());
  return {
    node: typing && node && /[\p{L}\p{M}\p{N}]$/u.test(text) ? openEnded(node) : node,
    fields: reader.fields,
    scopes: reader.scopes,
    notUnderstood,
  };
}

function cut(text: string, notUnderstood: NotUnderstood[]): string {
  if (text.length <= LONGEST) return text;
  notUnderstood.push({ text: shorten(text), why: `Only its first ${LONGEST} signs were searched.` });
  return text.slice(0, LONGEST);
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
    /** What stands left of an OR that is still to be joined: a node, or the name of a field. */
    let left: QueryNode | string | null = null;
    let last: QueryNode | string | null = null;
    for (; this.#at < this.#tokens.length;) {
      const token = this.#tokens[this.#at++]!;
      if (token.kind === 'close') {
        if (this.#depth > 0) break;
        continue;
      }
      if (token.kind === 'or') {
        left = last;
        continue;
      }
      const node = this.#readOne(token);
      const now: QueryNode | string | null = node ?? (token.kind === 'term' ? token.field : null);
      if (now === null) continue;
      const joined: QueryNode | null = left === null ? null : this.#join(left, now);
      left = null;
      if (joined) nodes.pop();
      if (node) nodes.push(joined ?? node);
      last = joined ?? now;
    }
    return nodes;
  }

  /** Either of two; null where OR can't join them, and both hold. The same field twice is either of its values already. */
  #join(left: QueryNode | string, right: QueryNode | string): QueryNode | null {
    if (typeof left === 'string' || typeof right === 'string') {
      if (left !== right)
        this.#notUnderstood.push({ text: 'OR', why: 'OR joins words only. A field holds for the whole search.' });
      return null;
    }
    if (left.kind !== 'not' && right.kind !== 'not') return either(left, right);
    this.#notUnderstood.push({ text: 'OR', why: 'OR joins words to look for. What has a minus is always left out.' });
    return null;
  }

  #readOne(token: Token): QueryNode | null {
    if (token.kind === 'near') return this.#readNear(token);
    if (token.kind === 'open') return this.#readBracket(token.minus);
    if (token.kind !== 'term') return null;
    const node = token.field === null ? this.#readWords(token) : this.#readField(token, token.field);
    return node && token.minus ? { kind: 'not', node } : node;
  }

  #readBracket(minus: boolean): QueryNode | null {
    if (this.#depth === DEEPEST) {
      this.#notUnderstood.push({ text: '(', why: 'So many brackets in brackets were not read.' });
      return null;
    }
    this.#depth++;
    const node = combine('all', this.readAll());
    this.#depth--;
    return node && minus ? { kind: 'not', node } : node;
  }

  /** A phrase that nobody closed is its words, except while it is being written. */
  #readWords(token: TermToken): QueryNode | null {
    if (isEmptyField(token)) {
      if (!this.#typing) this.#notUnderstood.push({ text: token.text, why: 'Nothing stands behind it.' });
      return null;
    }
    if (!this.#typing && /\*[^*]/u.test(token.value))
      this.#notUnderstood.push({
        text: shorten(token.text),
        why: 'A star can only stand at the end of a word, so it was passed over.',
      });
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

  #readField(token: TermToken, name: string): QueryNode | null {
    const read = readField(name, token.value, token.minus);
    switch (read.kind) {
      case 'scope':
        if (token.minus)
          this.#notUnderstood.push({ text: token.text, why: '"in:" says where to look and takes no minus.' });
        else this.scopes.push(read.scope);
        return null;
      case 'field':
        if (read.why !== null) this.#notUnderstood.push({ text: token.text, why: read.why });
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

/** "type:" with nothing behind it. */
function isEmptyField({ field, quoted, value }: TermToken): boolean {
  return field === null && !quoted && value.endsWith(':') && isFieldName(value.slice(0, -1));
}

function wordsOf({ value, quoted, star }: TermToken, skip = 0): Phrase | null {
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
  // One level where there can be one: "(a (b c))" is three words.
  const flat = nodes.flatMap((node) => (node.kind === kind ? node.nodes : [node]));
  return flat.length > 1 ? { kind, nodes: flat } : (flat[0] ?? null);
}

/** The last bare word as the beginning of a word. */
function openEnded(node: QueryNode): QueryNode {
  if (node.kind === 'phrase') return node.exact ? node : { ...node, prefix: true };
  if (node.kind !== 'all' && node.kind !== 'any') return node;
  return { ...node, nodes: node.nodes.map((child, at) => (at === node.nodes.length - 1 ? openEnded(child) : child)) };
}
