import { type Token, type Tokens, lexer } from 'marked';
import type { BlockRole } from '../../../contract/plain/vocabulary.ts';
import type { FoundPage } from '../found-page.ts';
import { extractMarked, type MarkedBlock } from './extract-marked-blocks.ts';
import { decodeEntities } from '../signs/decode-entities.ts';
import { normalizeSpace } from '../signs/page-lines.ts';

/** Front matter of site generators: title, author and date as "key: value" lines between rules. */
const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/u;

/** Reads a Markdown page: the writer's own headings, quotations and lists give the roles. */
export function extractMarkdown(text: string): FoundPage {
  const front = FRONT_MATTER.exec(text);
  const fields = new Map<string, string>();
  const blocks: MarkedBlock[] = [];
  for (const line of front?.[1]?.split('\n') ?? []) {
    const match = /^(\w+)\s*:\s*["']?(.*?)["']?\s*$/u.exec(line);
    if (match?.[1] && match[2]) fields.set(match[1].toLowerCase(), match[2]);
    if (line.trim() !== '') blocks.push({ text: normalizeSpace(line), hint: 'navigation' });
  }
  const tokens = lexer(front ? text.slice(front[0].length) : text);
  let titled = false;
  for (const token of tokens) {
    const isTitle = !titled && token.type === 'heading' && token['depth'] === 1;
    if (isTitle) titled = true;
    blocks.push(...blocksOf(token, isTitle));
  }
  return extractMarked(blocks, {
    title: fields.get('title') ?? null,
    byline: fields.get('author') ?? null,
    date: fields.get('date') ?? null,
    outlet: fields.get('outlet') ?? fields.get('publication') ?? fields.get('source') ?? null,
  });
}

function blocksOf(token: Token, isTitle: boolean): MarkedBlock[] {
  switch (token.type) {
    case 'heading':
      return block(token, isTitle ? 'headline' : 'subheading');
    case 'blockquote':
      return (token as Tokens.Blockquote).tokens.flatMap((inner) =>
        blocksOf(inner, false).map((found) => ({ ...found, hint: 'quotation' as const })),
      );
    case 'list':
      return (token as Tokens.List).items.flatMap(itemBlocks);
    case 'table':
      return tableRows(token as Tokens.Table);
    case 'space':
    case 'hr':
    case 'def':
      return [];
    case 'html':
      return block({ ...token, raw: token.raw.replace(/<[^>]*>/gu, ' ') } as Token, null);
    default:
      return block(token, null);
  }
}

/** The words of an item are one block; a list or a table in it has blocks of its own, as a browser sets them. */
function itemBlocks(item: Tokens.ListItem): MarkedBlock[] {
  const isApart = ({ type }: Token): boolean => type === 'list' || type === 'table';
  const words = textOf(item.tokens.filter((token) => !isApart(token)));
  const inner = item.tokens.filter(isApart).flatMap((token) => blocksOf(token, false));
  return [...listed(words), ...inner];
}

function listed(words: string): MarkedBlock[] {
  const text = normalizeSpace(decodeEntities(words));
  return text === '' ? [] : [{ text, hint: 'list' }];
}

function tableRows(table: Tokens.Table): MarkedBlock[] {
  return [table.header, ...table.rows]
    .map((row) => row.map((cell) => textOf(cell.tokens)).join(' · '))
    .flatMap((text) => (text.replace(/[·\s]/gu, '') === '' ? [] : listed(text)));
}

function block(token: Token, hint: BlockRole | null): MarkedBlock[] {
  const inner =
    'tokens' in token && Array.isArray(token.tokens)
      ? textOf(token.tokens)
      : 'text' in token && token.type !== 'html'
        ? String(token.text)
        : token.raw;
  const text = normalizeSpace(decodeEntities(inner));
  return text === '' ? [] : [{ text, hint }];
}

/** What of an item begins a line of its own, so that its words do not run into the next. */
const APART: ReadonlySet<string> = new Set(['paragraph', 'text', 'blockquote', 'code', 'heading']);

/** The words of inline marks without the marks; a picture gives its description. */
function textOf(tokens: Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'br') return ' ';
      if (token.type === 'html') return '';
      if ('tokens' in token && Array.isArray(token.tokens) && token.tokens.length > 0)
        return textOf(token.tokens) + (APART.has(token.type) ? ' ' : '');
      return 'text' in token ? `${String(token.text)}${APART.has(token.type) ? ' ' : ''}` : '';
    })
    .join('');
}
