import search from 'approx-string-match';
import { findCandidates } from './find-candidates.ts';
import { foldText } from './fold-text.ts';
import type { FoldedText } from './fold-text.ts';

/** W3C TextQuoteSelector and TextPositionSelector in one. Offsets are UTF-16 units into the text it was made from. */
export interface AnchorSelector {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

/** Where it stands now; `confidence` 0 to 1, 1 where not a word has changed. Orphan: nowhere, or in doubt between places. */
export type PlacedAnchor =
  { readonly start: number; readonly end: number; readonly confidence: number } | { readonly orphan: true };

const ORPHAN: PlacedAnchor = { orphan: true };
/** Of the quotation, how much may have changed: beyond a third, other sentences on the same matter begin to look alike. */
const MOST_ERRORS = 0.34;
/** Shorter quotations are found by their surroundings or not at all: one word stands everywhere. */
const SHORT = 16;
/** How much better the best place must be than the next one elsewhere. */
const CLEAR_LEAD = 0.04;
/** Below this the words may be other words. */
const LEAST = 0.62;
const CONTEXT = 48;

/** Finds anchors in one text; makes ready once, so that the next anchors of the same article cost less. */
export function anchoringIn(text: string): (selector: AnchorSelector) => PlacedAnchor {
  let folded: FoldedText | null = null;
  return (selector) => {
    if (selector.exact.trim() === '') return ORPHAN;
    if (standsUnmoved(text, selector))
      return { start: selector.start!, end: selector.start! + selector.exact.length, confidence: 1 };
    folded ??= foldText(text);
    return placeIn(folded, text.length, selector);
  };
}

/** The same words at the same place, and the same around them. */
function standsUnmoved(text: string, { exact, prefix = '', suffix = '', start }: AnchorSelector): boolean {
  if (start === undefined || !text.startsWith(exact, start)) return false;
  const end = start + exact.length;
  return text.slice(Math.max(0, start - prefix.length), start).endsWith(prefix) && text.startsWith(suffix, end);
}

interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where it was, as a share of the text; null where unknown. */
  readonly hint: number | null;
}

/** A place that may be it. Offsets into the folded text. */
interface Place {
  readonly start: number;
  readonly end: number;
  /** 0 to 1: how much of the quotation is the same. */
  readonly quote: number;
  /** 0 to 1: how much of what stood around it is the same; null where nothing was kept. */
  readonly context: number | null;
  readonly score: number;
}

/**
 * Bit-parallel approximate matching (Myers 1999, `approx-string-match`) over the few stretches of the text that share pieces with
 * the quotation, each judged with what stood before and after it. Recall rests on the pieces (a quotation with a third of its
 * letters changed at random still has some whole), precision on the context and on a clear lead over the next best place:
 * two places that look the same make an orphan, since a note on the wrong words is worse than one without a place.
 */
function placeIn(folded: FoldedText, length: number, selector: AnchorSelector): PlacedAnchor {
  const trimmed = foldText(selector.exact).text.trim();
  const quote: Quote = {
    exact: trimmed,
    prefix: foldText(selector.prefix ?? '')
      .text.trimStart()
      .slice(-CONTEXT),
    suffix: foldText(selector.suffix ?? '')
      .text.trimEnd()
      .slice(0, CONTEXT),
    hint: selector.start === undefined || length === 0 ? null : selector.start,
  };
  const places = findPlaces(folded.text, quote).sort((a, b) => b.score - a.score);
  const [best] = places;
  if (!best || best.score < LEAST || isTooShort(quote, best)) return ORPHAN;
  const rival = places.find(({ start, end }) => end <= best.start || start >= best.end);
  if (rival && best.score - rival.score < CLEAR_LEAD && !isNearer(folded, best, rival, quote.hint)) return ORPHAN;
  const start = folded.origin[best.start]!;
  // The end is after the last unit, not before the next, which may lie beyond a gap.
  const end = folded.origin[best.end - 1]! + 1;
  return { start, end, confidence: best.score };
}

function isTooShort({ exact, prefix, suffix }: Quote, { quote, context }: Place): boolean {
  if (exact.length >= SHORT) return false;
  return quote < 1 || (prefix.length + suffix.length > 0 && (context ?? 0) < 0.5);
}

/** Same words, same surroundings, twice: the one that stands where it stood, if the other is far off. */
function isNearer({ origin }: FoldedText, best: Place, rival: Place, hint: number | null): boolean {
  if (hint === null || best.score < 0.95) return false;
  const [here, there] = [Math.abs(origin[best.start]! - hint), Math.abs(origin[rival.start]! - hint)];
  return here < 64 && there > 4 * here + 64;
}

function findPlaces(text: string, quote: Quote): Place[] {
  const { exact } = quote;
  const places: Place[] = [];
  for (let at = text.indexOf(exact); at >= 0 && places.length < 64; at = text.indexOf(exact, at + 1))
    places.push(judge(text, quote, at, at + exact.length, 1));
  if (places.length > 0 || exact.length < SHORT) return places;
  const most = Math.floor(exact.length * MOST_ERRORS);
  for (const [from, to] of findCandidates(text, quote, most)) {
    const window = text.slice(from, to);
    let best: { start: number; end: number; errors: number } | null = null;
    for (const match of search(window, exact, most)) {
      if (
        !best ||
        match.errors < best.errors ||
        (match.errors === best.errors && isOnWords(window, match) && !isOnWords(window, best))
      )
        best = match;
    }
    if (best) {
      const [start, end] = toWholeWords(text, from + best.start, from + best.end, quote);
      places.push(judge(text, quote, start, end, 1 - best.errors / exact.length));
    }
  }
  return places;
}

function judge(text: string, { exact, prefix, suffix }: Quote, start: number, end: number, quote: number): Place {
  const around: [number, number][] = [];
  if (prefix.length > 0)
    around.push([prefix.length, likeness(text.slice(Math.max(0, start - prefix.length - 8), start), prefix)]);
  if (suffix.length > 0) around.push([suffix.length, likeness(text.slice(end, end + suffix.length + 8), suffix)]);
  const kept = around.reduce((sum, [length]) => sum + length, 0);
  const context = kept === 0 ? null : around.reduce((sum, [length, same]) => sum + length * same, 0) / kept;
  // The longer the quotation, the less its surroundings have to say.
  const weight = context === null ? 0 : Math.min(0.45, 24 / (exact.length + 24));
  return { start, end, quote, context, score: quote * (1 - weight) + (context ?? 0) * weight };
}

/** How much of what stood there before stands there now, 0 to 1. */
function likeness(now: string, then: string): number {
  const most = Math.ceil(then.length / 2);
  const errors = search(now, then, most).reduce((least, match) => Math.min(least, match.errors), then.length);
  return 1 - errors / then.length;
}

const LETTER = /[\p{L}\p{N}]/u;

function isOnWords(text: string, { start, end }: { start: number; end: number }): boolean {
  return !cutsWord(text, start) && !cutsWord(text, end);
}

function cutsWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && LETTER.test(text[at - 1]!) && LETTER.test(text[at]!);
}

/** Approximate matching may end in the middle of a word that has changed; what began on a word begins on one still. */
function toWholeWords(text: string, start: number, end: number, { prefix, suffix }: Quote): [number, number] {
  let [from, to] = [start, end];
  if (!LETTER.test(prefix.at(-1) ?? '')) while (cutsWord(text, from)) from -= 1;
  if (!LETTER.test(suffix[0] ?? '')) while (cutsWord(text, to)) to += 1;
  while (from < to && text[from] === ' ') from += 1;
  while (to > from && text[to - 1] === ' ') to -= 1;
  return [from, to];
}
