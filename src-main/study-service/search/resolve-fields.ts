import type { NotUnderstood } from '../../contract/search.ts';
import type { Genre, SourceType } from '../../contract/plain/vocabulary.ts';
import type { ParsedQuery, QueryNode } from './parse-query.ts';
import type { Field, Scope } from './read-field.ts';
import { foldText, splitWords } from './split-words.ts';

/** What an article must be, besides having the words. Values within one list are alternatives. */
export type Filter =
  | { readonly kind: 'outlet' | 'case'; readonly ids: readonly string[]; readonly without: boolean }
  | { readonly kind: 'type'; readonly values: readonly SourceType[]; readonly without: boolean }
  | { readonly kind: 'genre'; readonly values: readonly Genre[]; readonly without: boolean }
  | { readonly kind: 'lang'; readonly values: readonly string[]; readonly without: boolean }
  | { readonly kind: 'articles'; readonly ids: readonly string[] }
  /** Days, `from` taken in, `to` left out. */
  | { readonly kind: 'days'; readonly from: string | null; readonly to: string | null };

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface ResolvedQuery {
  readonly node: QueryNode | null;
  readonly filters: readonly Filter[];
  readonly scopes: readonly Scope[];
  readonly notUnderstood: readonly NotUnderstood[];
}

interface Library {
  listOutlets(): Named[];
  listCases(): Named[];
}

/** These would tell who published an article, or find it by that. */
const TELLING: ReadonlySet<string> = new Set(['outlet', 'type']);

/** Looks up the names that fields give. A name the library does not know is searched as words instead. */
export function resolveFields(parsed: ParsedQuery, library: Library, masked: boolean): ResolvedQuery {
  const notUnderstood = [...parsed.notUnderstood];
  const nodes: QueryNode[] = [];
  const filters: Filter[] = [];
  const withheld = (text: string) =>
    notUnderstood.push({
      text,
      why: 'You are reading masked, so who published or wrote an article can not be searched yet.',
    });

  for (const [name, without, fields] of groupFields(parsed.fields)) {
    const written = fields.map(({ value }) => `${without ? '-' : ''}${name}:${value}`).join(' ');
    if (masked && TELLING.has(name)) {
      withheld(written);
      continue;
    }
    if (name !== 'outlet' && name !== 'case') {
      filters.push(...plainFilters(name, without, fields));
      continue;
    }
    const known = name === 'outlet' ? library.listOutlets() : library.listCases();
    const ids = new Set<string>();
    for (const { value } of fields) {
      const found = findNamed(known, value);
      for (const { id } of found) ids.add(id);
      if (found.length > 0) continue;
      const words = splitWords(value).map(({ word }) => word);
      const node: QueryNode | null =
        words.length > 0 ? { kind: 'phrase', words, exact: words.length > 1, prefix: false } : null;
      if (node) nodes.push(without ? { kind: 'not', node } : node);
      notUnderstood.push({
        text: `${name}:${value}`,
        why: `No ${name} here has "${value}" in its name, so it was searched as words.`,
      });
    }
    if (ids.size > 0) filters.push({ kind: name, ids: [...ids], without });
  }
  const kept = masked && parsed.node ? withoutWriters(parsed.node, () => withheld('by:')) : parsed.node;
  const all = [...(kept ? [kept] : []), ...nodes];
  const node = all.length > 1 ? ({ kind: 'all', nodes: all } as const) : (all[0] ?? null);
  return { node, filters, scopes: parsed.scopes, notUnderstood };
}

type Group = [name: Field['name'], without: boolean, fields: Field[]];

function groupFields(fields: readonly Field[]): Group[] {
  const groups = new Map<string, Group>();
  for (const field of fields) {
    const key = `${field.name} ${field.without}`;
    const group = groups.get(key);
    if (group) group[2].push(field);
    else groups.set(key, [field.name, field.without, [field]]);
  }
  return [...groups.values()];
}

function plainFilters(name: Exclude<Field['name'], 'outlet' | 'case'>, without: boolean, fields: Field[]): Filter[] {
  const values = fields.map(({ value }) => value);
  switch (name) {
    case 'type':
      return [{ kind: 'type', values: values as SourceType[], without }];
    case 'genre':
      return [{ kind: 'genre', values: values as Genre[], without }];
    case 'lang':
      return [{ kind: 'lang', values, without }];
    // "-before:2016" is from 2016 on.
    case 'before':
    case 'after':
      return values.map((day) =>
        (name === 'after') === without ? { kind: 'days', from: null, to: day } : { kind: 'days', from: day, to: null },
      );
  }
}

/** By the whole name if there is one, else by its words. */
function findNamed(known: readonly Named[], value: string): Named[] {
  const wanted = foldText(value);
  if (wanted === '') return [];
  const folded = known.map((one) => ({ one, name: foldText(one.name) }));
  const whole = folded.filter(({ name, one }) => name === wanted || name === `the ${wanted}` || one.id === value);
  const found = whole.length > 0 ? whole : folded.filter(({ name }) => ` ${name}`.includes(` ${wanted}`));
  return found.map(({ one }) => one);
}

function withoutWriters(node: QueryNode, onFound: () => void): QueryNode | null {
  if (node.kind === 'by') {
    onFound();
    return null;
  }
  if (node.kind === 'not') {
    const inside = withoutWriters(node.node, onFound);
    return inside && { ...node, node: inside };
  }
  if (node.kind !== 'all' && node.kind !== 'any') return node;
  const nodes = node.nodes.flatMap((child) => withoutWriters(child, onFound) ?? []);
  return nodes.length > 1 ? { ...node, nodes } : (nodes[0] ?? null);
}
