import { parse, type GIFTQuestion } from 'gift-pegjs';

/** One question of a GIFT text as the reference grammar reads it, or where and why it can't. */
export interface GiftBlock {
  /** As it stands in the text, comments before it included. */
  readonly source: string;
  readonly questions: readonly GIFTQuestion[];
  readonly fault: string | null;
}

/** The reference grammar walks a text many times; no question that people write is longer. */
const LONGEST_BLOCK = 40_000;

/**
 * Reads question by question, which blank lines part in GIFT, since the reference parser gives up the whole text at the first
 * mistake: a slip in question 3 must not cost a teacher the other forty. What it reads is what it reads of the whole text.
 */
export function parseGift(text: string): GiftBlock[] {
  return splitBlocks(text).map(parseBlock);
}

/** Comments on lines of their own belong to the question after them, over blank lines too, as the grammar has it. */
function splitBlocks(text: string): string[] {
  const lines = text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  const blocks: string[] = [];
  let comments = '';
  for (const part of lines.split(/\n[ \t]*(?=\n)/u)) {
    const block = part.trim();
    if (block === '') continue;
    if (block.split('\n').every((line) => line.trim().startsWith('//'))) comments += `${block}\n`;
    else {
      blocks.push(comments + block);
      comments = '';
    }
  }
  return blocks;
}

function parseBlock(source: string): GiftBlock {
  if (source.length > LONGEST_BLOCK) return { source, questions: [], fault: 'It is longer than any question.' };
  try {
    return { source, questions: parse(`${source}\n\n`), fault: null };
  } catch (error) {
    return { source, questions: [], fault: explain(error, source) };
  }
}

function explain(error: unknown, source: string): string {
  const where = error instanceof Error && 'location' in error ? readLine(error.location, source) : '';
  return `It is not written as GIFT has it${where}. Check its braces and the signs ~ = # : in its text, which need a backslash.`;
}

function readLine(location: unknown, source: string): string {
  const line = (location as { start?: { line?: number } } | null)?.start?.line;
  const words = line === undefined ? undefined : source.split('\n')[line - 1]?.trim().slice(0, 60).toWellFormed();
  return words === undefined || words === '' ? '' : `, near "${words}"`;
}
