/* eslint-disable svelte/prefer-svelte-reactivity -- the map is thrown away */
import type { ArticleHeading } from '../../src-main/contract/corpus.ts';
import type { NameKind } from '../../src-main/contract/names.ts';
import { StudyFailure } from '../study-client/study-client.ts';
import type { Study } from '../study.svelte.ts';

export interface NameInCase {
  readonly label: string;
  readonly kind: NameKind;
  readonly articles: number;
  readonly mentions: number;
}

/** Reading the names of an article takes some milliseconds; a case of more articles than this is no class's reading. */
const MOST_READ = 24;

/** Headlines and names of the case last opened, for "Find". Read when somebody looks, and again once something has changed. */
export class OpenCase {
  readonly #study: Study;
  title = $state('');
  articles = $state.raw<readonly ArticleHeading[]>([]);
  /** People, places and organisations, those in most articles first. What would tell a masked reader is left out by the service. */
  names = $state.raw<readonly NameInCase[]>([]);
  caseId = $state<string | null>(null);
  #read = '';

  constructor(study: Study) {
    this.#study = study;
  }

  async refresh(): Promise<void> {
    const { lastCaseId: caseId, corpusVersion, namedVersion, settings } = this.#study;
    const state = [caseId, corpusVersion, namedVersion, ...settings.maskedCases].join(' ');
    if (state === this.#read) return;
    this.#read = state;
    // What was read before a case was masked may hold what is withheld from then on.
    [this.caseId, this.title, this.articles, this.names] = [null, '', [], []];
    if (caseId === null) return;
    const { client } = this.#study;
    try {
      const { title, articles } = await client.call('corpus.case', { caseId });
      if (state !== this.#read) return;
      [this.caseId, this.title, this.articles] = [caseId, title, articles];
      const ids = articles.slice(0, MOST_READ).map(({ id }) => id);
      const read = await Promise.all(ids.map((articleId) => client.call('corpus.names', { articleId })));
      if (state === this.#read) this.names = countNames(read.flatMap(({ names }) => names));
    } catch (error) {
      this.#read = '';
      if (!(error instanceof StudyFailure && error.failure.code === 'not-found')) this.#study.fail(error);
    }
  }
}

function countNames(all: readonly { key: string; label: string; kind: NameKind; mentions: readonly unknown[] }[]) {
  const counted = new Map<string, NameInCase>();
  for (const { key, label, kind, mentions } of all) {
    const known = counted.get(key) ?? { label, kind, articles: 0, mentions: 0 };
    counted.set(key, { ...known, articles: known.articles + 1, mentions: known.mentions + mentions.length });
  }
  return [...counted.values()].sort((a, b) => b.articles - a.articles || b.mentions - a.mentions);
}
