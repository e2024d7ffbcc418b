import { m } from '#words';
/* eslint-disable svelte/prefer-svelte-reactivity -- sets and maps here are replaced whole ($state.raw), never changed */
import type { ArticleHeading } from '../../../src-main/contract/corpus.ts';
import type { CaseOffer, ProposedCase } from '../../../src-main/contract/proposals.ts';
import type { StudyEvent } from '../../../src-main/contract/events.ts';
import type { Study } from '../../study.svelte.ts';
import type { Library } from '../library.svelte.ts';
import { proposeCaseTitle } from './propose-case-title.ts';

/** Articles that seem to be about one event, as they stand on screen: which are ticked, and what the case would be called. */
export class ProposedGroup {
  readonly proposal: ProposedCase | CaseOffer;
  /** The case they are offered to; null where they would make one of their own. */
  readonly caseId: string | null;
  readonly key: string;
  unticked = $state.raw<ReadonlySet<string>>(new Set());
  /** Null until a title is asked for. */
  title = $state<string | null>(null);

  /** Split off from it by hand: not to be offered to its case right after. */
  readonly apart: readonly string[];

  constructor(proposal: ProposedCase | CaseOffer, apart: readonly string[] = []) {
    this.proposal = proposal;
    this.apart = apart;
    this.caseId = 'caseId' in proposal ? proposal.caseId : null;
    this.key = [this.caseId ?? '', ...proposal.articleIds].join(' ');
  }

  readonly ticked = $derived.by(() => this.proposal.articleIds.filter((id) => !this.unticked.has(id)));

  tick(articleId: string, on: boolean): void {
    const next = new Set(this.unticked);
    if (on) next.delete(articleId);
    else next.add(articleId);
    this.unticked = next;
  }
}

/** How long the library rests after a change before it is grouped again: an import announces many. */
const SETTLED_MS = 800;

/** Articles of one group that are listed. */
const MOST_SHOWN = 200;

/** What the service proposes, asked for where somebody looks, and what a person makes of it. */
export class CaseProposals {
  readonly study: Study;
  readonly library: Library;
  groups = $state.raw<readonly ProposedGroup[]>([]);
  offers = $state.raw<readonly ProposedGroup[]>([]);
  progress = $state.raw<{ step: 'reading' | 'comparing'; done: number; of: number } | null>(null);
  stopped = $state(false);
  /** Beyond those that are told at once. */
  more = $state(0);
  #headings = $state.raw<ReadonlyMap<string, ArticleHeading>>(new Map());
  #timer: number | undefined;

  constructor(library: Library) {
    this.library = library;
    this.study = library.study;
  }

  /** For `$effect`: follows the service's progress as long as the list is on screen. */
  follow(): () => void {
    const leave = this.study.client.subscribe((event: StudyEvent) => {
      if (event.event === 'corpus.proposing') this.progress = event;
    });
    return () => {
      leave();
      window.clearTimeout(this.#timer);
    };
  }

  refreshSoon(): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.refresh(), SETTLED_MS);
  }

  async refresh(): Promise<void> {
    this.stopped = false;
    await this.study.attempt(async () => {
      const { cases, offers, more, stopped } = await this.study.client.call('corpus.proposeCases', {});
      this.stopped = stopped;
      if (stopped) return;
      this.more = more;
      this.#show(cases, offers);
    });
    this.progress = null;
  }

  async stop(): Promise<void> {
    await this.study.attempt(async () => void (await this.study.client.call('corpus.stopProposing', {})));
  }

  /** A group that is proposed again keeps what was unticked in it. */
  #show(cases: readonly ProposedCase[], offers: readonly CaseOffer[]): void {
    const known = new Map([...this.groups, ...this.offers].map((group) => [group.key, group]));
    const keep = (group: ProposedGroup) => known.get(group.key) ?? group;
    this.groups = cases.map((one) => keep(new ProposedGroup(one)));
    this.offers = offers.map((one) => keep(new ProposedGroup(one)));
  }

  /** What is known of a group's articles; the others come when `need` was told. */
  articlesOf(group: ProposedGroup): ArticleHeading[] {
    return group.proposal.articleIds.flatMap((id) => this.#headings.get(id) ?? []);
  }

  /** Reads the headings of a group that shows. Of thousands the first are enough to see what it is about. */
  async need(group: ProposedGroup): Promise<void> {
    const articleIds = group.proposal.articleIds.slice(0, MOST_SHOWN);
    await this.study.attempt(async () => {
      const { articles } = await this.study.client.call('corpus.articles', { articleIds });
      this.#headings = new Map([...this.#headings, ...articles.map((article) => [article.id, article] as const)]);
    });
  }

  caseTitle(group: ProposedGroup): string {
    return this.library.cases.find(({ id }) => id === group.caseId)?.title ?? '';
  }

  askTitle(group: ProposedGroup): void {
    group.title = proposeCaseTitle(this.articlesOf(group).filter(({ id }) => !group.unticked.has(id)));
  }

  /** Makes a case of what is ticked; what was unticked is not offered to it right after. Returns its id if it went well. */
  async make(group: ProposedGroup, title: string): Promise<string | null> {
    let made: string | null = null;
    await this.study.attempt(async () => {
      const { client } = this.study;
      const { caseId, changeId } = await client.call('corpus.createCase', { title, articleIds: group.ticked });
      const changeIds = [changeId, ...(await this.#refuseUnticked(group, caseId))];
      this.study.done(m.library_is_a_case_now({ title }), changeIds);
      made = caseId;
    });
    return made;
  }

  /** Adds what is ticked to the case it is offered to. */
  async add(group: ProposedGroup): Promise<void> {
    const { caseId } = group;
    if (caseId === null) return;
    await this.study.attempt(async () => {
      const { client } = this.study;
      const { title, articles } = await client.call('corpus.case', { caseId });
      const articleIds = [...new Set([...articles.map(({ id }) => id), ...group.ticked])];
      const { changeId } = await client.call('corpus.setCaseArticles', { caseId, articleIds });
      const changeIds = [changeId, ...(await this.#refuseUnticked(group, caseId))];
      this.study.done(m.library_has_articles_now({ title, articleIds: articleIds.length }), changeIds);
      this.#forget(group);
    });
  }

  async refuse(group: ProposedGroup): Promise<void> {
    await this.study.attempt(async () => {
      const { articleIds } = group.proposal;
      const asked = group.caseId === null ? { articleIds } : { articleIds, caseId: group.caseId };
      const { changeId } = await this.study.client.call('corpus.refuseProposal', asked);
      this.study.done(m.library_these_are_not_proposed_again(), changeId);
      this.#forget(group);
    });
  }

  /** Puts two groups together on screen; nothing is stored until a case is made of them. */
  merge(group: ProposedGroup, otherKey: string): void {
    const other = this.groups.find(({ key }) => key === otherKey);
    if (!other) return;
    const union = (left: readonly string[], right: readonly string[]) => [...new Set([...left, ...right])];
    const [one, two] = [group.proposal, other.proposal];
    const days = [one.days, two.days].flatMap((range) => (range ? [range.from, range.to] : [])).sort();
    const both = new ProposedGroup({
      articleIds: union(one.articleIds, two.articleIds),
      terms: one.terms.filter((term) => two.terms.includes(term)),
      names: one.names.filter((name) => two.names.includes(name)),
      confidence: Math.min(one.confidence, two.confidence),
      days: days[0] === undefined ? null : { from: days[0], to: days.at(-1)! },
    });
    both.unticked = new Set([...group.unticked, ...other.unticked]);
    this.groups = this.groups.flatMap((shown) => (shown === group ? [both] : shown === other ? [] : [shown]));
    this.study.announce(m.library_put_together_articles({ articleIds: both.proposal.articleIds.length }));
  }

  /** What is unticked becomes a group of its own beneath; nothing is stored until a case is made of one. */
  split(group: ProposedGroup): void {
    const part = (articleIds: readonly string[], apart: readonly string[]) => {
      const proposal = { ...group.proposal, articleIds: [...articleIds], days: this.#daysOf(articleIds) };
      return new ProposedGroup(proposal, [...group.apart, ...apart]);
    };
    const unticked = [...group.unticked];
    const [stays, goes] = [part(group.ticked, unticked), part(unticked, group.ticked)];
    const parts = [stays, goes].filter(({ proposal }) => proposal.articleIds.length > 0);
    this.groups = this.groups.flatMap((shown) => (shown === group ? parts : [shown]));
    const counts = parts.map(({ proposal }) => proposal.articleIds.length);
    this.study.announce(m.library_split_articles({ counts: counts.join(` ${m.library_articles_and()} `) }));
  }

  /** Of the articles whose headings have been read: those that show. Null where none of them has a day. */
  #daysOf(articleIds: readonly string[]): { from: string; to: string } | null {
    const days = articleIds.flatMap((id) => this.#headings.get(id)?.publishedOn?.date.slice(0, 10) ?? []).sort();
    const [from, to] = [days[0], days.at(-1)];
    return from === undefined || to === undefined ? null : { from, to };
  }

  async #refuseUnticked(group: ProposedGroup, caseId: string): Promise<string[]> {
    const articleIds = [...new Set([...group.unticked, ...group.apart])];
    if (articleIds.length === 0) return [];
    return [(await this.study.client.call('corpus.refuseProposal', { articleIds, caseId })).changeId];
  }

  #forget(group: ProposedGroup): void {
    this.groups = this.groups.filter((shown) => shown !== group);
    this.offers = this.offers.filter((shown) => shown !== group);
  }
}
