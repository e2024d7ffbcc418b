import type { BlockRole } from '../../contract/plain/vocabulary.ts';
import { abbreviationsOf } from './abbreviations.ts';
import type { Abbreviations } from './abbreviations.ts';
import type { ComparedArticle } from './compared-article.ts';
import { findListItems } from './find-list-items.ts';

/** A sentence of an article: UTF-16 offsets into its body, without the space around it. */
export interface Sentence {
  /** Its number in the article, from 0. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Its block's number in the article's `blocks`, and what that is. */
  readonly block: number;
  readonly role: BlockRole;
}

/** The sentences of an article in reading order. A sentence never runs over the end of a block. */
export function splitArticle({ blocks, language }: ComparedArticle): Sentence[] {
  const sentences: Sentence[] = [];
  for (const [block, { text, start, role }] of blocks.entries())
    for (const [from, to] of splitSentences(text, language))
      sentences.push({
        index: sentences.length,
        start: start + from,
        end: start + to,
        text: text.slice(from, to),
        block,
        role,
      });
  return sentences;
}

/** Marks that may end a sentence (a line break too), with the quotation marks and brackets that close after them. */
const MAYBE_END = /(?:[.!?…](?:\s?\.){0,5}[!?]*|[。！？｡؟۔।]+)["”’'»)\]}›」』]*|\n/gu;
/** Scripts that part their sentences with a space alone, for which there is only the dictionary of the runtime. */
const WITHOUT_MARKS = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Where the sentences of a text stand, as [start, end) without the space around them. A mark ends a sentence unless what
 * stands beside it speaks against that: a small letter after it, an abbreviation or initial before it, a bracket around it.
 * Abbreviations are known for English and ten more languages; in others initials, numbers and small letters decide.
 */
export function splitSentences(text: string, language: string | null): [number, number][] {
  if (WITHOUT_MARKS.test(text)) return segment(text, language);
  const abbreviations = abbreviationsOf(language);
  const items = findListItems(text);
  const ends = new Set(items.map(({ start }) => start));
  const brackets = bracketsOf(text);
  for (const { 0: mark, index } of text.matchAll(MAYBE_END)) {
    const end = index + mark.length;
    // The point after a list item's number is part of it, and nothing inside brackets ends the sentence around them.
    if (items.some((item) => index >= item.start && index < item.end)) continue;
    if (brackets.some(([open, close]) => index > open && end <= close)) continue;
    if (endsSentence(text, index, mark, abbreviations)) ends.add(end);
  }
  return cutAt(text, ends);
}

function segment(text: string, language: string | null): [number, number][] {
  const segments = new Intl.Segmenter(language ?? 'en', { granularity: 'sentence' }).segment(text);
  return cutAt(text, new Set([...segments].map(({ index }) => index)));
}

function cutAt(text: string, ends: ReadonlySet<number>): [number, number][] {
  const found: [number, number][] = [];
  let from = 0;
  for (const end of [...ends, text.length].toSorted((a, b) => a - b)) {
    const part = text.slice(from, end);
    const start = from + part.length - part.trimStart().length;
    const to = from + part.trimEnd().length;
    if (to > start) found.push(...cutLong(text, start, to));
    from = Math.max(from, end);
  }
  return found;
}

/** In UTF-16 units. What goes on for longer without an end has lost its marks or never had any: a table, a list, a page of code. */
const LONGEST_SENTENCE = 2000;

/** Cut between words where there are any: each figure, claim and statement is shown with its sentence, and a table has thousands. */
function cutLong(text: string, start: number, end: number): [number, number][] {
  const pieces: [number, number][] = [];
  let from = start;
  while (end - from > LONGEST_SENTENCE) {
    const piece = text.slice(from, from + LONGEST_SENTENCE + 1);
    const space = piece.search(/\s\S*$/u);
    const isHalf = /[\uDC00-\uDFFF]/.test(text[from + LONGEST_SENTENCE]!);
    const to = from + (space > 0 ? piece.slice(0, space).trimEnd().length : LONGEST_SENTENCE - Number(isHalf));
    pieces.push([from, to]);
    from = end - text.slice(to, end).trimStart().length;
  }
  pieces.push([from, end]);
  return pieces;
}

/** A bracket that is not closed soon was not meant as one. */
const LONGEST_BRACKET = 300;

/** Brackets that open inside a sentence; one that opens a sentence of its own hides nothing. */
function bracketsOf(text: string): [number, number][] {
  const found: [number, number][] = [];
  for (const { index } of text.matchAll(/[^\s.!?…]\s?[([]/gu)) {
    const open = text.slice(index + 1).search(/[([]/u) + index + 1;
    const close = text.slice(open + 1, open + LONGEST_BRACKET).search(/[)\]]/u);
    if (close >= 0) found.push([open, open + 1 + close]);
  }
  return found;
}

function endsSentence(text: string, index: number, mark: string, abbreviations: Abbreviations): boolean {
  const rest = text.slice(index + mark.length, index + mark.length + 60);
  if (/[。！？｡؟۔।]/u.test(mark)) return true;
  if (mark === '\n') return !/^\s*\p{Ll}/u.test(rest);
  if (rest.trim() === '') return true;
  // "3.5", "awesome_content.html", "see...what": no space, no end; but a quotation may follow at once.
  if (!/^\s/u.test(rest)) return /^["“„«]\p{Lu}/u.test(rest) && /\p{L}/u.test(text[index - 1] ?? '');
  const next = /^\s+(?:\.\s)*["“”„«‘'([¿¡\-–—]*\s*([\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*\.?)/u.exec(rest)?.[1] ?? '';
  if (/^\p{Ll}/u.test(next)) return false;
  if (mark[0] !== '.' || /^\.(?:\s?\.)+/u.test(mark)) return true;
  // "AUGUSTA, Me. — The governor": a dash goes on from an abbreviation.
  const after = /^\s+[-–—]/u.test(rest) ? '' : next;
  return pointEnds(text.slice(Math.max(0, index - 40), index), mark, after, abbreviations);
}

/** Whether one point ends a sentence, by the word before it and the one after, which has no small letter first. */
function pointEnds(before: string, mark: string, next: string, known: Abbreviations): boolean {
  const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}.°&'’]*$|°$/u.exec(before)?.[0] ?? '';
  const plain = word.toLowerCase();
  if (mark.length > 1 && !mark.includes(')')) return true;
  const opens = known.openers.has(next.toLowerCase().replace(/\.$/u, ''));
  if (known.beforeName.has(plain)) return false;
  if (/^\p{N}/u.test(next) && known.beforeNumber.has(plain)) return false;
  if (known.ordinals && /^\p{N}{1,2}$/u.test(plain)) return false;
  const isPlace = known.afterPlace.has(plain) && before.slice(0, before.length - word.length).endsWith(', ');
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word) || known.anywhere.has(plain) || isPlace) return opens;
  if (/^\p{Lu}$/u.test(word)) return opens || isPronoun(before, word, known);
  return true;
}

/** "you and I." ends; "Albert I. Jones" has an initial, which a name stands before and after. */
function isPronoun(before: string, word: string, { openers }: Abbreviations): boolean {
  return word === 'I' && openers.size > 0 && /\b\p{Ll}+ I$/u.test(before);
}
