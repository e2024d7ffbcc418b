import type { DateCandidate, PublishedOn } from '../../../contract/intake.ts';

/**
 * How far each kind of statement is trusted as the day of publication, greatest first. What readers were shown comes before fields
 * for machines: it is the day in the outlet's own time zone, while a field often holds the same moment in another zone, or
 * the day of a first version long since replaced.
 */
export const DATE_TRUST = {
  shownAsTime: 90,
  shown: 80,
  statedInJsonLd: 70,
  statedInMeta: 60,
  createdInJsonLd: 55,
  inAddress: 50,
  labelledAtFoot: 45,
  /** Above the headline or in a link: today's date in a masthead, or another story's. */
  shownAside: 40,
  /** Not the day of publication; given where the page states no other, as the latest day it can have been. */
  updated: 10,
  /** A day that is never the article's: a comment's, another story's, a copyright notice's, or one said as "3 years ago". */
  never: 0,
} as const;

export interface WeighedDate extends DateCandidate {
  trust: number;
}

export interface FoundDate {
  publishedOn: PublishedOn | null;
  /** Best first; the chosen one included. */
  candidates: DateCandidate[];
}

/** More than this many dates help nobody to choose; pages with a long thread carry hundreds. */
const LISTED = 16;

/** Chooses among all dates of a page. Of equals the first stands, so the order in which they were found is kept. */
export function chooseDate(found: readonly WeighedDate[]): FoundDate {
  const stated = new Set(found.filter(isStated).map(dayOf));
  const trust = (date: WeighedDate): number => date.trust + (isShown(date) && stated.has(dayOf(date)) ? AGREEMENT : 0);
  const sorted = found.toSorted((a, b) => trust(b) - trust(a));
  const best = sorted.find(isUsable);
  // The same day stated for machines says the moment too, so it is the better evidence of the two.
  const chosen =
    best && isShown(best) ? (sorted.find((other) => isStated(other) && dayOf(other) === dayOf(best)) ?? best) : best;
  const listed = chosen ? [chosen, ...sorted.filter((other) => other !== chosen)] : sorted;
  return {
    publishedOn: chosen?.date ? { date: chosen.date, evidence: chosen.evidence, foundAt: chosen.foundAt } : null,
    candidates: withoutRepeats(listed).slice(0, LISTED).map(toCandidate),
  };
}

/** The most that distance from the headline takes off a shown date's trust. */
export const NEARNESS = 5;

/**
 * A shown day that a field states too is surer than one shown alone: beside "First published on 21 December" stands the day of
 * the version that the page holds.
 */
const AGREEMENT = 8;

function isShown({ trust }: WeighedDate): boolean {
  return trust >= DATE_TRUST.shown - NEARNESS;
}

function isUsable(candidate: WeighedDate): candidate is WeighedDate & { date: string } {
  return candidate.date !== null && candidate.trust > DATE_TRUST.never;
}

function isStated({ trust }: WeighedDate): boolean {
  return trust === DATE_TRUST.statedInJsonLd || trust === DATE_TRUST.statedInMeta;
}

function dayOf({ date }: DateCandidate): string | undefined {
  return date?.slice(0, 10);
}

function withoutRepeats(candidates: readonly WeighedDate[]): WeighedDate[] {
  const seen = new Set<string>();
  return candidates.filter(({ date, evidence, foundAt }) => {
    const key = `${date ?? ''} ${evidence} ${foundAt}`;
    return !seen.has(key) && seen.add(key);
  });
}

function toCandidate({ date, evidence, foundAt, why }: WeighedDate): DateCandidate {
  return { date, evidence, foundAt, why };
}
