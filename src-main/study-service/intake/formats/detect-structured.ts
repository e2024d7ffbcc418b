import type { PageKind } from '../../../contract/intake.ts';
import { columnOf } from './name-columns.ts';

/** What may stand before the root of an XML file: its declaration, instructions, comments, and a DTD, which is not looked at. */
const PROLOG = /^\s*(?:<\?[^>]*>|<!--[\s\S]{0,1500}?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>)/iu;
const FEED = /^\s*<(?:rss|(?:\w+:)?feed|rdf:RDF)\b/iu;
const JSON_FEED = /^\s*\{[\s\S]{0,2000}?"version"\s*:\s*"https?:(?:\\?\/){2}(?:www\.)?jsonfeed\.org\\?\/version/u;

/** Feeds and tables, told by their first letters (read as Latin-1); null for any other text. */
export function detectStructured(start: string, extension: string): PageKind | null {
  if (FEED.test(afterProlog(start)) || JSON_FEED.test(start)) return 'feed';
  if (['.jsonl', '.ndjson', '.json'].includes(extension) && /^\s*[[{]/u.test(start)) return 'jsonl';
  if (['.csv', '.tsv'].includes(extension)) return 'csv';
  if (isJsonLines(start)) return 'jsonl';
  return isTable(start) ? 'csv' : null;
}

function afterProlog(start: string): string {
  for (let rest = start; ;) {
    const found = PROLOG.exec(rest);
    if (!found) return rest;
    rest = rest.slice(found[0].length);
  }
}

/** Two whole lines that are each an object, or an array of objects that has a text. */
function isJsonLines(start: string): boolean {
  const [first, second] = start.split('\n').filter((line) => line.trim() !== '');
  return (
    first !== undefined && second !== undefined && isObject(first) && (isObject(second) || /^\s*\{"/u.test(second))
  );
}

function isObject(line: string): boolean {
  try {
    return /^\s*\{/u.test(line) && typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}

/** A first line of at least three bare names, a text and one other of those that tables of articles have. */
function isTable(start: string): boolean {
  const line = start.split(/\r?\n/u, 1)[0] ?? '';
  const cells = line.split(/[,;\t|]/u).map((cell) => cell.trim().replace(/^"|"$/gu, ''));
  if (cells.length < 3 || line.length > 1000 || !cells.every((cell) => /^[\w .()-]{1,40}$/u.test(cell))) return false;
  const named = new Set(cells.map(columnOf).filter((column) => column !== null));
  return named.has('text') && named.size >= 3;
}
