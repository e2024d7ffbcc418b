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

const PAGE = 200;
const DAY_MS = 86_400_000;
const REASONS_SHOWN = 6;
/** More articles than a class can read side by side are still one event; they are proposed whole. */
const SHARED_BY = 0.6;

/** Groups the library by event, in small steps, so that whoever runs it can answer other calls between two of them, or stop. */
export function* proposeCases(source: ProposalSource): Generator<ProposalStep, Proposals> {
  const { events } = source;
  const articles: EventArticle[] = [];
  const of = events.countArticles();
  for (let page = events.page(0, PAGE); page.length > 0; page = events.page(page.at(-1)!.article, PAGE)) {
    articles.push(...page);
    yield { done: 0, of };
  }
  articles.sort(byDay);
  const days = articles.map(({ date }) => dayNumber(date));
  const vectorOf = vectorReader(events, articles);
  const finding = findPairs({ days, vectorOf });
  let found = finding.next();
  for (; !found.done; found = finding.next()) yield { done: found.value, of };
  const joining = joinPairs(found.value, days);
  let joined = joining.next();
  for (; !joined.done; joined = joining.next()) yield { done: of, of };
  const proposals: Proposals = { cases: [], offers: [] };
  for (const group of joined.value) {
    addProposals(proposals, group, articles, vectorOf, source);
    yield { done: of, of };
  }
  proposals.cases.sort((left, right) => (right.days?.to ?? '').localeCompare(left.days?.to ?? ''));
  return proposals;
}

function byDay(left: EventArticle, right: EventArticle): number {
  return (dayNumber(left.date) ?? Infinity) - (dayNumber(right.date) ?? Infinity) || left.article - right.article;
}

/** Days since 1970; null where there is no whole date. */
function dayNumber(date: string | null): number | null {
  const time = date === null ? NaN : Date.parse(date);
  return Number.isNaN(time) ? null : Math.floor(time / DAY_MS);
}

/** How rare a term is is asked once a run. */
function vectorReader(events: EventStore, articles: readonly EventArticle[]): (index: number) => TermVector {
  const spread = new Map<number, number>();
  const articlesWith = (term: number) => {
    const known = spread.get(term) ?? events.articlesWith(term);
    spread.set(term, known);
    return known;
  };
  return (index) => weighTerms(events.vector(articles[index]!.article), { articles: articles.length, articlesWith });
}

/** What of a group is in no case becomes a proposal, or an offer to the case that holds the others of it. */
function addProposals(
  proposals: Proposals,
  group: EventGroup,
  articles: readonly EventArticle[],
  vectorOf: (index: number) => TermVector,
  source: ProposalSource,
): void {
  const { refusals, casesOf } = source;
  const members = group.members.map((index) => ({ index, ...articles[index]!, cases: casesOf(articles[index]!.id) }));
  const cases = [...new Set(members.flatMap((member) => member.cases))];
  let free = members.filter((member) => member.cases.length === 0);
  const why = () => reasonsOf(group, articles, vectorOf, source);
  for (const caseId of cases) {
    const refused = new Set(refusals.filter((one) => one.caseId === caseId).flatMap(({ articleIds }) => articleIds));
    const offered = free.filter(({ id }) => !refused.has(id));
    if (offered.length === 0) continue;
    proposals.offers.push({ caseId, articleIds: offered.map(({ id }) => id), ...why() });
    free = free.filter(({ id }) => refused.has(id));
  }
  const ids = free.map(({ id }) => id);
  if (ids.length < 2 || isRefused(ids, refusals)) return;
  proposals.cases.push({ articleIds: ids, ...why() });
}

/** Once refused, a group comes back only with an article that was not among those refused. */
function isRefused(ids: readonly string[], refusals: readonly Refusal[]): boolean {
  return refusals.some(({ caseId, articleIds }) => caseId === null && ids.every((id) => articleIds.includes(id)));
}

type Reasons = Omit<ProposedCase, 'articleIds'>;

function reasonsOf(
  { members, score }: EventGroup,
  articles: readonly EventArticle[],
  vectorOf: (index: number) => TermVector,
  { events, tell }: ProposalSource,
): Reasons {
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
  const dates = members.flatMap((index) => articles[index]!.date ?? []).sort();
  const from = dates[0];
  return {
    terms: terms.slice(0, REASONS_SHOWN),
    names: names.slice(0, REASONS_SHOWN),
    confidence: confidenceOf(score, dates.length === members.length),
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
