import type { ArticleBlock } from '../../src-main/contract/corpus.ts';

/** Words on screen; in the body they have a place, so that a later mark can find them. */
export interface Stretch {
  readonly text: string;
  readonly start: number | undefined;
  readonly end: number | undefined;
}
/** A stretch of the body: `body.slice(start, end) === text`. */
interface Placed extends Stretch {
  readonly start: number;
  readonly end: number;
}

/** The body as a column sets it. `hangs` is set where the text starts with a quotation mark that belongs in the margin. */
export type SetBlock =
  | (Placed & { readonly kind: 'paragraph' | 'subheading' | 'caption' | 'correction' | 'dateline' })
  | (Placed & { readonly kind: 'quotation'; readonly hangs: boolean })
  | (Placed & { readonly kind: 'turn'; readonly speaker: string | null })
  | { readonly kind: 'list'; readonly numbered: boolean; readonly items: readonly ListItem[]; readonly start: number };

/** `number` is the one the page printed before a numbered item. */
export type ListItem = Placed & { readonly number: number | null };

export interface ArrangedArticle {
  /** The headline and the lines under it, in the page's own words and with their place in the body where the page has them. */
  readonly title: Stretch;
  readonly deck: readonly Stretch[];
  readonly byline: readonly string[];
  readonly body: readonly SetBlock[];
}

interface Heading {
  readonly title: string;
  readonly deck: string | null;
  readonly byline: string | null;
  readonly masked: boolean;
}

const QUOTATION_MARK = /^["“”„«»‘‚‹]/u;
/** "Ilse Maron: We told them." with at most this many letters before the colon. */
const SPEAKER = /^\s*([^:\n.?!]{1,48}):\s+/u;
const BULLET = /^\s*(?:[-–—•*·▪◦‣]|\(?(\d{1,3})[.)])\s+/u;

/**
 * Sorts an article's blocks into its heading and its body. What the heading says already is not said twice; a
 * headline, deck or byline block that says something else stays in the text where the page had it, since a line
 * that the tool drops would look like the outlet's omission. A masked article shows no byline at all.
 */
export function arrangeBlocks(heading: Heading, blocks: readonly ArticleBlock[]): ArrangedArticle {
  let title: Stretch = unplaced(heading.title);
  const deck: Stretch[] = [];
  const byline: string[] = [];
  const body: SetBlock[] = [];
  let seenTitle = false;
  for (const block of blocks) {
    const { text, start, end } = block;
    if (block.role === 'headline' && !seenTitle && sameWords(text, heading.title)) {
      seenTitle = true;
      title = { text, start, end };
    } else if (block.role === 'deck') deck.push({ text, start, end });
    else if (block.role === 'byline') byline.push(block.text);
    else setBlock(body, block);
  }
  if (deck.length === 0 && heading.deck) deck.push(unplaced(heading.deck));
  if (byline.length === 0 && heading.byline) byline.push(heading.byline);
  return { title, deck, byline: heading.masked ? [] : byline, body };
}

/** Words that were set by hand and need not stand in the body. */
function unplaced(text: string): Stretch {
  return { text, start: undefined, end: undefined };
}

function setBlock(body: SetBlock[], block: ArticleBlock): void {
  const { text, start, end } = block;
  switch (block.role) {
    case 'headline':
    case 'subheading':
      body.push({ kind: 'subheading', text, start, end });
      return;
    case 'quotation':
      body.push({ kind: 'quotation', text, start, end, hangs: QUOTATION_MARK.test(text) });
      return;
    case 'transcript turn':
      body.push(turn(block));
      return;
    case 'list':
      addListItems(body, block);
      return;
    case 'caption':
    case 'correction':
    case 'dateline':
      body.push({ kind: block.role, text, start, end });
      return;
    default:
      body.push({ kind: 'paragraph', text, start, end });
  }
}

function turn({ text, start, end }: Placed): SetBlock {
  const named = SPEAKER.exec(text);
  const spoken = named?.[0].length ?? 0;
  return { kind: 'turn', speaker: named?.[1]?.trim() ?? null, text: text.slice(spoken), start: start + spoken, end };
}

/** List blocks that follow one another are one list; a block of several lines is several items. */
function addListItems(body: SetBlock[], block: Placed): void {
  const items: ListItem[] = [];
  let numbered = true;
  let start = block.start;
  for (const line of block.text.split('\n')) {
    const bullet = BULLET.exec(line);
    const skip = bullet?.[0].length ?? 0;
    numbered &&= bullet?.[1] !== undefined;
    const number = bullet?.[1] === undefined ? null : Number(bullet[1]);
    if (line.trim() !== '')
      items.push({ text: line.slice(skip), start: start + skip, end: start + line.length, number });
    start += line.length + 1;
  }
  const last = body.at(-1);
  if (last?.kind === 'list' && last.numbered === numbered) {
    body[body.length - 1] = { ...last, items: [...last.items, ...items] };
  } else body.push({ kind: 'list', numbered, items, start: block.start });
}

function sameWords(one: string, other: string): boolean {
  return squeeze(one) === squeeze(other);
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().toLowerCase();
}
