/* eslint-disable svelte/prefer-svelte-reactivity -- the map is replaced whole ($state.raw), never changed */
import type { AlsoIn } from '../../../src-main/contract/origin.ts';
import type { Study } from '../../study.svelte.ts';

/** The service takes so many in one call. */
const MOST = 1000;

/** Which other article carries most of each of some articles, as far as the service knows by now. */
export class AlsoInList {
  readonly study: Study;
  found = $state.raw<ReadonlyMap<string, AlsoIn>>(new Map());
  #asking = false;
  #next: readonly string[] | null = null;

  constructor(study: Study) {
    this.study = study;
  }

  /** One call at a time: while pages come in, each brings a question, and the last is the only one that matters. */
  async ask(articleIds: readonly string[]): Promise<void> {
    this.#next = articleIds;
    if (this.#asking) return;
    this.#asking = true;
    for (let ids = this.#take(); ids !== null; ids = this.#take()) await this.#read(ids);
    this.#asking = false;
  }

  #take(): readonly string[] | null {
    const ids = this.#next;
    this.#next = null;
    return ids;
  }

  async #read(articleIds: readonly string[]): Promise<void> {
    if (articleIds.length === 0) return;
    await this.study.attempt(async () => {
      const { found } = await this.study.client.call('corpus.alsoIn', { articleIds: articleIds.slice(-MOST) });
      this.found = new Map(found.map((one) => [one.articleId, one]));
    });
  }
}
