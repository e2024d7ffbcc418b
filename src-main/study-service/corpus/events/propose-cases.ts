import type { CaseOffer, ProposedCase } from '../../../contract/proposals.ts';
import type { EventArticle, EventStore } from './event-store.ts';
import { findPairs } from './find-pairs.ts';
import { joinPairs } from './join-pairs.ts';
import type { EventGroup } from './join-pairs.ts';
import type { Refusal } from './refusal-store.ts';
import { weighTerms } from './weigh-terms.ts';
import type { TermVector } from './weigh-terms.ts';

export interface Proposals {
  readonly cases: ProposedCase[];
  readonly offers: CaseOffer[];
  /** How many more there are than are told at once. */
  readonly more: number;
}

export interface ProposalSource {
  readonly events: EventStore;
  readonly refusals: readonly Refusal[];
  /** The cases that hold an article. */
  readonly casesOf: (articleId: string) => readonly string[];
  /** A word as this reader may see it, or null where it would tell what is hidden from them. */
  readonly tell: (word: string) => string | null;
}

/** How far a run is, handed out after each small step. */
export interface ProposalStep {
  readonly done: number;
  readonly of: number;
}

/** Nobody goes through more at a sitting; those that are decided make room for the next. */
const MOST_PROPOSED = 500;
const PAGE = 200;
const DAY_MS = 86_400_000;
const REASONS_SHOWN = 6;
const LOOKED_AT = 100;
/** A reason is shared by at least this part of a group. */
const SHARED_BY = 0.6;

/** Groups the library by event, in small steps, so that whoever runs it can answer other calls between two of them, or stop. */
export function* proposeCases(source: ProposalSource): Generator<ProposalStep, Proposals> {
  const { events } = source;
  const of = events.countArticles();
  const byDay = new Map<number | null, EventArticle[]>();
  const highestTerm = events.highestTerm();
  const articlesWith = new Uint32Array(highestTerm + 1);
  for (let page = events.page(0, PAGE); page.length > 0; page = events.page(page.at(-1)!.article, PAGE)) {
    for (const { terms, ...article } of page) {
      for (const term of terms) articlesWith[term]! += 1;
      const day = dayNumber(article.date);
      const known = byDay.get(day);
      if (known) known.push(article);
      else byDay.set(day, [article]);
    }
    yield { done: 0, of };
  }
  const { articles, days } = yield* tell(inOrderOfDays(byDay), () => ({ done: 0, of }));
  const spread = { articles: articles.length, articlesWith: (term: number) => articlesWith[term] ?? 0 };
  const vectorOf = (index: number) => weighTerms(events.vector(articles[index]!.article), spread);
  const pairs = yield* tell(findPairs({ days, highestTerm, vectorOf }), (done) => ({ done, of }));
  const groups = yield* tell(joinPairs(pairs, days), () => ({ done: of, of }));
  const drafts: Draft[] = [];
  for (const group of groups) {
    drafts.push(...draftProposals(group, articles, source));
    yield { done: of, of };
  }
  // The newest first; those of no date last.
  drafts.sort((left, right) => lastDay(right, days) - lastDay(left, days));
  const proposals: Proposals = { cases: [], offers: [], more: Math.max(0, drafts.length - MOST_PROPOSED) };
  for (const { group, caseId, articleIds } of drafts.slice(0, MOST_PROPOSED)) {
    const why = reasonsOf(group, articles, vectorOf, source);
    if (caseId === null) proposals.cases.push({ articleIds, ...why });
    else proposals.offers.push({ caseId, articleIds, ...why });
    yield { done: of, of };
  }
  return proposals;
}

/** Runs a part of the work, each of whose steps is told as one of the whole. */
function* tell<Step, Result>(
  part: Generator<Step, Result>,
  asStep: (step: Step) => ProposalStep,
): Generator<ProposalStep, Result> {
  for (;;) {
    const { done, value } = part.next();
    if (done) return value;
    yield asStep(value);
  }
}

/** What would be proposed of one group, before it is said why. */
interface Draft {
  readonly group: EventGroup;
  readonly caseId: string | null;
  readonly articleIds: string[];
}

function lastDay({ group }: Draft, days: readonly (number | null)[]): number {
  return group.members.reduce((last, index) => Math.max(last, days[index] ?? 0), 0);
}

/** Sorting the days and not the articles keeps a step short for a hundred thousand of them. */
function* inOrderOfDays(byDay: ReadonlyMap<number | null, readonly EventArticle[]>) {
  const order = [...byDay].sort(([left], [right]) => (left ?? Infinity) - (right ?? Infinity));
  const articles: EventArticle[] = [];
  const days: (number | null)[] = [];
  for (const [day, some] of order) {
    for (const article of some) {
      articles.push(article);
      days.push(day);
    }
    yield;
  }
  return { articles, days };
}

/** Days since 1970; null where there is no whole date. */
function dayNumber(date: string | null): number | null {
  const time = date === null ? NaN : Date.parse(date);
  return Number.isNaN(time) ? null : Math.floor(time / DAY_MS);
}

/** What of a group is in no case becomes a proposal, or an offer to the case that holds the others of it. */
function draftProposals(
  group: EventGroup,
  articles: readonly EventArticle[],
  { refusals, casesOf }: ProposalSource,
): Draft[] {
  const drafts: Draft[] = [];
  const members = group.members.map((index) => articles[index]!.id).map((id) => ({ id, cases: casesOf(id) }));
  const cases = [...new Set(members.flatMap((member) => member.cases))];
  let free = members.filter((member) => member.cases.length === 0).map(({ id }) => id);
  for (const caseId of cases) {
    const refused = new Set(refusals.filter((one) => one.caseId === caseId).flatMap(({ articleIds }) => articleIds));
    const articleIds = free.filter((id) => !refused.has(id));
    if (articleIds.length > 0) drafts.push({ group, caseId, articleIds });
    free = free.filter((id) => refused.has(id));
  }
  if (free.length >= 2 && !isRefused(free, refusals)) drafts.push({ group, caseId: null, articleIds: free });
  return drafts;
}

/** Once refused, a group comes back only with an article that was not among those refused. */
function isRefused(ids: readonly string[], refusals: readonly Refusal[]): boolean {
  return refusals.some(({ caseId, articleIds }) => caseId === null && ids.every((id) => articleIds.includes(id)));
}

type Reasons = Omit<ProposedCase, 'articleIds'>;

function reasonsOf(
  { members: all, score }: EventGroup,
  articles: readonly EventArticle[],
  vectorOf: (index: number) => TermVector,
  { events, tell }: ProposalSource,
): Reasons {
  // What ties two thousand articles shows in the first hundred of them.
  const members = all.slice(0, LOOKED_AT);
  const shared = new Map<number, { weight: number; count: number }>();
  for (const index of members) {
    const { terms, weights } = vectorOf(index);
    terms.forEach((term, at) => {
      const sum = shared.get(term) ?? { weight: 0, count: 0 };
      shared.set(term, { weight: sum.weight + weights[at]!, count: sum.count + 1 });
    });
  }
  const least = Math.max(2, Math.ceil(members.length * SHARED_BY));
  const strongest = [...shared]
    .filter(([, { count }]) => count >= least)
    .sort((left, right) => right[1].weight - left[1].weight)
    .flatMap(([term]) => events.shown(term) ?? []);
  const told = (isName: boolean) =>
    strongest.filter(({ kind }) => (kind !== 'word') === isName).flatMap(({ shown }) => tell(shown) ?? []);
  const names = told(true);
  const inNames = names.flatMap((name) => name.toLowerCase().split(/\s+/u));
  // "Russian" says no more than "Russia"
  const terms = told(false).filter((term) => !inNames.some((word) => sameBeginning(word, term.toLowerCase())));
  const dates = all.flatMap((index) => articles[index]!.date ?? []).sort();
  const from = dates[0];
  return {
    terms: terms.slice(0, REASONS_SHOWN),
    names: names.slice(0, REASONS_SHOWN),
    confidence: confidenceOf(score, dates.length === all.length),
    days: from === undefined ? null : { from, to: dates.at(-1)! },
  };
}

function sameBeginning(name: string, term: string): boolean {
  return name === term || (name.length >= 4 && term.startsWith(name));
}

/**
 * Fitted to how often groups of a likeness are right (`npm run bench -- events` prints the bins it was read off): where
 * every article has a date, the days have ruled out most of what only sounds alike.
 */
function confidenceOf(score: number, areDated: boolean): number {
  const [half, spread] = areDated ? [0.1, 0.04] : [0.22, 0.05];
  return Math.round(100 / (1 + Math.exp((half - score) / spread))) / 100;
}
