import { siteKey } from '../versions/address-key.ts';
import { namesOutlet } from './read-credits.ts';
import type { StatedCredit } from './read-credits.ts';

/** What an article states about itself that tells who had a text first. */
export interface OriginSigns {
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly url: string | null;
  readonly canonicalUrl: string | null;
  /** ISO 8601; a day or a moment. */
  readonly date: string | null;
  readonly credits: readonly StatedCredit[];
}

export interface Direction {
  /** Which of the two the text comes from; null where nothing tells. */
  readonly origin: 'this' | 'other' | null;
  /** In falling order of weight. An earlier date makes an origin likelier, no more. */
  readonly basis: 'stated credit' | 'canonical address' | 'earlier date' | 'not known';
  readonly evidence: string | null;
}

/** The same seen from the other of the two. */
export function turnRound(direction: Direction): Direction {
  const { origin } = direction;
  return { ...direction, origin: origin === null ? null : origin === 'this' ? 'other' : 'this' };
}

/**
 * Which of two articles with the same text had it first. What a page says counts before its date: republishers often
 * carry the day of their copy, and clocks and time zones differ. Where both name each other, nothing is told.
 */
export function tellDirection(one: OriginSigns, other: OriginSigns): Direction {
  for (const [basis, find] of [
    ['stated credit', creditTo],
    ['canonical address', canonicalTo],
  ] as const) {
    const [toOther, toOne] = [find(one, other), find(other, one)];
    if (toOther !== null && toOne === null) return { origin: 'other', basis, evidence: toOther };
    if (toOne !== null && toOther === null) return { origin: 'this', basis, evidence: toOne };
  }
  return byDate(one.date, other.date);
}

function creditTo(from: OriginSigns, to: OriginSigns): string | null {
  // One's own name under one's own text is no credit to another.
  if (from.outlet !== null && to.outlet !== null && from.outlet === to.outlet) return null;
  const site = siteKey(to.url);
  const credit = from.credits.find(({ name }) => namesOutlet(name, to.outlet, site));
  if (credit) return credit.exact;
  return from.byline !== null && to.outlet !== null && namesOutlet(from.byline, to.outlet, null) ? from.byline : null;
}

function canonicalTo(from: OriginSigns, to: OriginSigns): string | null {
  const site = siteKey(from.canonicalUrl);
  return site !== null && site === siteKey(to.url) ? from.canonicalUrl : null;
}

/** With a time zone: without one it is a moment of nobody knows where, and `Date.parse` would take it for one of this machine's. */
const ZONED = /T.*(?:Z|[+-]\d{2}:?\d{2})$/u;

/** Compared only as far as both say: a day and a moment of that day tell nothing, nor do two moments of which one has no time zone. */
function byDate(one: string | null, other: string | null): Direction {
  const none: Direction = { origin: null, basis: 'not known', evidence: null };
  if (one === null || other === null) return none;
  const [a, b] = inOneMeasure(one, other);
  if (a < b) return { origin: 'this', basis: 'earlier date', evidence: one };
  return b < a ? { origin: 'other', basis: 'earlier date', evidence: other } : none;
}

/** Milliseconds: of moments where both are, each in its zone or both in none; else of their days. */
function inOneMeasure(one: string, other: string): [number, number] {
  const areMoments = one.length > 10 && other.length > 10 && ZONED.test(one) === ZONED.test(other);
  const read = (date: string) => Date.parse(ZONED.test(date) || date.length <= 10 ? date : `${date}Z`);
  return areMoments ? [read(one), read(other)] : [read(one.slice(0, 10)), read(other.slice(0, 10))];
}
