import { alignLocally, SCORE_OF_A_UNIT } from './align-locally.ts';
import { findCandidates, indexPieces } from './find-candidates.ts';
import type { Candidate, PieceIndex } from './find-candidates.ts';
import { foldText } from './fold-text.ts';
import type { FoldedText } from './fold-text.ts';
import { fitToWords, fitToCharacters } from './fit-passage.ts';

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
/** Of what is kept around a quotation, as much as is looked for. */
const CONTEXT = 32;
/** Longer quotations are found by their beginning and their end, each so long. */
const LONG = 600;
const END_OF_LONG = 240;
/** Of the quotation, how much must stand there still, and how much of what stands there must be the quotation. */
const LEAST_COVER = 0.6;
const LEAST_DENSITY = 0.5;
/** How many units beside the quotation must stand beside it still; fewer may do so by chance. */
const LEAST_BESIDE = 8;
/** So many units, of the quotation and beside it, no second sentence has by chance. */
const TELLING = 40;
/** Where less than that was kept, so much of it. */
const MOST_OF_IT = 0.6;
/**
 * Of what stood beside it in the same paragraph, so much must stand there still. Two extractors differ between paragraphs, where
 * one has a caption more; a sentence that goes on differently is another one.
 */
const OWN_SHARE = 0.7;
/** A quotation that stands in other company must be nearly unchanged; what is left of one that was cut, and longer. */
const NEARLY_WHOLE = 0.9;
const TELLING_REST = 60;
/** A place that has less of the quotation is none of its places. */
const LEAST_OF_A_RIVAL = 0.5;
/** How alike another place must be for its position to count. */
const NEARLY_AS_ALIKE = 0.7;
/** How many more units must be the same at the best place than at the next one elsewhere. */
const CLEAR_LEAD = 6;

/** Finds anchors in one text; makes ready once, so that the next anchors of the same article cost less. */
export function anchoringIn(text: string): (selector: AnchorSelector) => PlacedAnchor {
  let ready: ReadyText | null = null;
  return (selector) => {
    if (selector.exact.trim() === '') return ORPHAN;
    if (standsUnmoved(text, selector))
      return { start: selector.start!, end: selector.start! + selector.exact.length, confidence: 1 };
    ready ??= makeReady(text);
    return placeIn(ready, selector);
  };
}

interface ReadyText {
  readonly original: string;
  readonly folded: FoldedText;
  readonly pieces: PieceIndex;
}

function makeReady(original: string): ReadyText {
  const folded = foldText(original);
  return { original, folded, pieces: indexPieces(folded.text) };
}

/** The same words at the same place, and the same around them. */
function standsUnmoved(text: string, { exact, prefix = '', suffix = '', start }: AnchorSelector): boolean {
  if (start === undefined || !text.startsWith(exact, start)) return false;
  const end = start + exact.length;
  return text.slice(Math.max(0, start - prefix.length), start).endsWith(prefix) && text.startsWith(suffix, end);
}

/** Folded. `hint`: where it was, a UTF-16 unit of the text it was made from; null where unknown. */
interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** How much of the prefix and of the suffix stands in the same paragraph as the quotation. */
  readonly ownBefore: number;
  readonly ownAfter: number;
  readonly hint: number | null;
}

/** A place that may be it. Offsets into the folded text. */
interface Place {
  readonly start: number;
  readonly end: number;
  /** Where what stands before it ends, and what stands after it begins. */
  readonly after: number;
  readonly before: number;
  /** How many units of the quotation, and of what is kept around it, are the same. */
  readonly same: number;
  readonly beside: number;
  /** Of those beside, how many in the same paragraph. */
  readonly own: number;
  /** The same units less the cost of what differs between them. */
  readonly score: number;
}

/**
 * The quotation with what stood around it is looked for as it is, then by its pieces and by alignment at the few places that share
 * most of them. Recall rests on the pieces, precision on three rules: enough of the quotation stands there, enough of its
 * surroundings does (or the quotation is long and nearly whole), and no other place comes near it. Whatever fails one
 * is an orphan, since a note on the wrong words is worse than one without a place.
 */
function placeIn(ready: ReadyText, selector: AnchorSelector): PlacedAnchor {
  const quote = foldQuote(selector);
  if (quote.exact === '') return ORPHAN;
  const place = quote.exact.length > LONG ? placeLong(ready, quote) : placeShort(ready, quote);
  if (!place) return ORPHAN;
  const [from, to] = fitToWords(ready.folded.text, place, quote);
  if (from >= to) return ORPHAN;
  const [start, end] = fitToCharacters(ready.original, [
    ready.folded.origin[from]!,
    // The end is after the last unit, not before the next, which may lie beyond a gap.
    ready.folded.origin[to - 1]! + 1,
  ]);
  return { start, end, confidence: confidenceOf(quote, place) };
}

function foldQuote({ exact, prefix = '', suffix = '', start }: AnchorSelector): Quote {
  const [whole, before, after] = [foldText(exact).text, foldText(prefix).text, foldText(suffix).text];
  const [firstLine, lastLine] = [/^.*/u.exec(suffix)![0], /.*$/u.exec(prefix)![0]];
  // White space at the ends of a quotation belongs to what is around it.
  const around = {
    prefix: `${before}${whole.startsWith(' ') && !before.endsWith(' ') ? ' ' : ''}`.trimStart().slice(-CONTEXT),
    suffix: `${whole.endsWith(' ') && !after.startsWith(' ') ? ' ' : ''}${after}`.trimEnd().slice(0, CONTEXT),
  };
  return {
    exact: whole.trim(),
    ...around,
    ownBefore: Math.min(around.prefix.length, foldText(lastLine).text.length),
    ownAfter: Math.min(around.suffix.length, foldText(firstLine).text.length),
    hint: start ?? null,
  };
}

function confidenceOf({ exact, prefix, suffix }: Quote, { same, beside, start, end }: Place): number {
  const around = prefix.length + suffix.length;
  // The longer the quotation, the less its surroundings have to say.
  const weight = around === 0 ? 0 : Math.min(0.45, 24 / (exact.length + 24));
  const alike = (2 * same) / (exact.length + Math.max(end - start, same));
  return alike * (1 - weight) + (around === 0 ? 0 : (beside / around) * weight);
}

function placeShort(ready: ReadyText, quote: Quote): Place | null {
  const { folded, pieces } = ready;
  const { exact, prefix, suffix } = quote;
  const pattern = prefix + exact + suffix;
  const places = findWhole(folded.text, quote, pattern);
  if (places.length === 0) {
    for (const candidate of [...findCandidates(pieces, pattern), ...findAlone(folded.text, quote)]) {
      const place = judge(folded.text, quote, pattern, candidate);
      if (place) places.push(place);
    }
  }
  if (places.length === 0 && prefix + suffix === '') return null;
  return choose(
    places.sort((a, b) => b.score - a.score),
    quote,
    folded,
  );
}

/** The quotation with its surroundings to the letter; where none were kept, the quotation alone. */
function findWhole(text: string, { exact, prefix, suffix, ownBefore, ownAfter }: Quote, pattern: string): Place[] {
  const places: Place[] = [];
  for (let at = text.indexOf(pattern); at >= 0 && places.length < 8; at = text.indexOf(pattern, at + 1)) {
    const start = at + prefix.length;
    const beside = prefix.length + suffix.length;
    const end = start + exact.length;
    const whole = { same: exact.length, beside, own: ownBefore + ownAfter, score: pattern.length };
    places.push({ start, end, after: start, before: end, ...whole });
  }
  return places;
}

/** The quotation to the letter in other company, if it is long enough to be told by itself: a sentence that has moved. */
function findAlone(text: string, { exact, prefix }: Quote): Candidate[] {
  const found: Candidate[] = [];
  if (exact.length < TELLING) return found;
  for (let at = text.indexOf(exact); at >= 0 && found.length < 2; at = text.indexOf(exact, at + 1))
    found.push({ low: at - prefix.length, high: at - prefix.length });
  return found;
}

/** What of the quotation stands along these diagonals; null where nothing of it does. */
function judge(
  text: string,
  { exact, prefix, ownBefore, ownAfter }: Quote,
  pattern: string,
  candidate: Candidate,
): Place | null {
  const band = { low: candidate.low - SLACK, high: candidate.high + SLACK };
  const { units, score } = alignLocally(text, pattern, band);
  let [start, end, same, beside, own] = [-1, -1, 0, 0, 0];
  const [ownFrom, ownTo] = [prefix.length - ownBefore, prefix.length + exact.length + ownAfter];
  let [after, before] = [0, text.length];
  for (const [at, unit] of units.entries()) {
    if (unit < 0) continue;
    const isSame = text.charCodeAt(unit) === pattern.charCodeAt(at);
    if (at < prefix.length || at >= prefix.length + exact.length) {
      if (!isSame) continue;
      beside += 1;
      if (at >= ownFrom && at < ownTo) own += 1;
      if (at < prefix.length) after = unit + 1;
      else before = Math.min(before, unit);
      continue;
    }
    if (start < 0) start = unit;
    end = unit + 1;
    if (isSame) same += 1;
  }
  return { start, end, after, before, same, beside, own, score: score / SCORE_OF_A_UNIT };
}

/** Words put in or taken out move what follows by so much. */
const SLACK = 48;

function choose(places: readonly Place[], quote: Quote, folded: FoldedText): Place | null {
  // Where its surroundings stand without it, it may have moved elsewhere, as a whole.
  const likely = places.filter(
    ({ start, end, same }) => same >= LEAST_OF_A_RIVAL * quote.exact.length && same >= LEAST_DENSITY * (end - start),
  );
  const [best] = likely;
  if (!best || !isEnough(best, quote)) return null;
  if (best !== places[0] && (best.same < TELLING || best.same < quote.exact.length * NEARLY_WHOLE)) return null;
  const rivals = likely.filter(({ start, end }) => end <= best.start || start >= best.end);
  // Whatever is nearly as alike, and stands where the quotation stood while the best is far from there, is as likely.
  const nearer = rivals.find(
    (rival) => rival.score > NEARLY_AS_ALIKE * best.score && isNearer(folded, rival, best, quote.hint),
  );
  if (nearer) return best.score - nearer.score < CLEAR_LEAD && isEnough(nearer, quote) ? nearer : null;
  const rival = rivals.find(({ score }) => best.score - score < CLEAR_LEAD);
  return rival && !isNearer(folded, best, rival, quote.hint) ? null : best;
}

function isEnough(
  { start, end, same, beside, own }: Place,
  { exact, prefix, suffix, ownBefore, ownAfter }: Quote,
): boolean {
  const cover = same / exact.length;
  if (cover < LEAST_COVER) return false;
  const around = prefix.length + suffix.length;
  if (same + beside < Math.min(TELLING, MOST_OF_IT * (exact.length + around))) return false;
  // A few words of which nothing is known but themselves are the same words or none.
  if (around < LEAST_BESIDE && same < TELLING && cover < NEARLY_WHOLE) return false;
  const isNearlyWhole = same >= TELLING && cover >= NEARLY_WHOLE;
  const isLongRest = same >= TELLING_REST && same / (end - start) >= NEARLY_WHOLE;
  if (!isNearlyWhole && !isLongRest && own < OWN_SHARE * (ownBefore + ownAfter)) return false;
  return beside >= Math.min(LEAST_BESIDE, around) || isNearlyWhole;
}

/** One of two stands where the quotation stood, and the other is far off. */
function isNearer({ origin }: FoldedText, one: Place, other: Place, hint: number | null): boolean {
  if (hint === null) return false;
  const [here, there] = [Math.abs(origin[one.start]! - hint), Math.abs(origin[other.start]! - hint)];
  return here < 64 && there > 4 * here + 64;
}

/** A quotation of many lines, by its two ends: they must stand in order, about as far from each other as they did. */
function placeLong(ready: ReadyText, quote: Quote): Place | null {
  const { exact, prefix, suffix, hint } = quote;
  const [inner, outer] = [exact.slice(END_OF_LONG), exact.slice(0, -END_OF_LONG)];
  const head = placeShort(ready, {
    exact: exact.slice(0, END_OF_LONG),
    prefix,
    suffix: inner.slice(0, CONTEXT),
    ownBefore: quote.ownBefore,
    ownAfter: CONTEXT,
    hint,
  });
  const tail = placeShort(ready, {
    exact: exact.slice(-END_OF_LONG),
    prefix: outer.slice(-CONTEXT),
    suffix,
    ownBefore: CONTEXT,
    ownAfter: quote.ownAfter,
    hint: null,
  });
  if (!head || !tail || tail.start < head.end) return null;
  const length = tail.end - head.start;
  if (length < exact.length * LEAST_COVER || length > exact.length / LEAST_DENSITY) return null;
  const share = (head.same + tail.same) / (2 * END_OF_LONG);
  return {
    start: head.start,
    end: tail.end,
    after: head.after,
    before: tail.before,
    same: Math.round(Math.min(length, exact.length) * share),
    beside: Math.min(prefix.length + suffix.length, head.beside + tail.beside),
    own: head.own + tail.own,
    score: head.score + tail.score,
  };
}
