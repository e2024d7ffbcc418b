import type { HandoutArticle } from '../src-main/contract/plain/handout-file.ts';

export interface Words {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}
export interface Cut {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** As much around a quotation as tells two places apart. */
const AROUND = 32;

/** The body that the blocks were cut from; what stood between them is white space. */
export function bodyOf({ blocks }: HandoutArticle): string {
  let body = '';
  for (const { text, start } of blocks) body += '\n'.repeat(Math.max(0, start - body.length)) + text;
  return body;
}

/** Words of an article with what stands around them; null for white space alone. */
export function takeWords(article: HandoutArticle, from: number, to: number): Words | null {
  const body = bodyOf(article);
  const raw = body.slice(from, to);
  const start = from + raw.length - raw.trimStart().length;
  const exact = raw.trim();
  if (exact === '') return null;
  const end = start + exact.length;
  return {
    article: article.name,
    start,
    end,
    exact,
    prefix: body.slice(Math.max(0, start - AROUND), start),
    suffix: body.slice(end, end + AROUND),
  };
}

/** A block cut where others begin and end; `marked` where a stretch covers it. */
export function cutBlock(
  block: Cut,
  stretches: readonly { readonly start: number; readonly end: number }[],
): (Cut & { readonly marked: boolean })[] {
  const places = new Set([block.start, block.end]);
  for (const { start, end } of stretches)
    for (const place of [start, end]) if (place > block.start && place < block.end) places.add(place);
  const sorted = [...places].sort((one, other) => one - other);
  return sorted.slice(0, -1).map((start, at) => {
    const end = sorted[at + 1]!;
    const text = block.text.slice(start - block.start, end - block.start);
    return { text, start, end, marked: stretches.some((one) => one.start <= start && one.end >= end) };
  });
}

/** Where the person's selection stands, if all of it is in the text of one article. */
export function readSelection(articles: readonly HandoutArticle[]): Words | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const [from, to] = [placeOf(range.startContainer, range.startOffset), placeOf(range.endContainer, range.endOffset)];
  const article = from && articles.find(({ name }) => name === from.article);
  if (!from || !article) return null;
  // A triple click ends in the paragraph after, or beside the text.
  const end = to && to.article === from.article ? to.offset : (endOfBlock(article, from.offset) ?? from.offset);
  const [start, last] = toWords(bodyOf(article), from.offset, end);
  return takeWords(article, start, last);
}

function placeOf(node: Node, offset: number): { article: string; offset: number } | null {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest<HTMLElement>('[data-start]');
  const article = block?.closest<HTMLElement>('[data-article]')?.dataset['article'];
  if (!block || article === undefined) return null;
  const before = document.createRange();
  before.selectNodeContents(block);
  before.setEnd(node, offset);
  return { article, offset: Number(block.dataset['start']) + before.toString().length };
}

function endOfBlock({ blocks }: HandoutArticle, offset: number): number | null {
  return blocks.find(({ start, end }) => start <= offset && offset <= end)?.end ?? null;
}

/** Grown to whole words, since a finger seldom meets a letter. */
function toWords(body: string, from: number, to: number): [number, number] {
  const isLetter = (at: number) => /[\p{L}\p{N}’'▇▒]/u.test(body.charAt(at));
  let [start, end] = [from, to];
  if (isLetter(start)) while (start > 0 && isLetter(start - 1)) start--;
  if (end > start && isLetter(end - 1)) while (end < body.length && isLetter(end)) end++;
  return [start, end];
}
