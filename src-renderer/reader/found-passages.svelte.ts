import type { Passages } from '../../src-main/contract/search.ts';
import type { FoundIn } from '../place.svelte.ts';
import type { Study } from '../study.svelte.ts';

/** Where a search was opened from: the passages it found in one of the articles, marked until the reader is left. */
export class FoundPassages {
  readonly #study: Study;
  readonly #place: () => FoundIn | undefined;
  passages = $state.raw<Passages | null>(null);
  /** The person has been brought to the passage once; after that they scroll as they like. */
  reached = false;

  constructor(study: Study, place: () => FoundIn | undefined) {
    this.#study = study;
    this.#place = place;
  }

  get place(): FoundIn | undefined {
    return this.#place();
  }

  in(articleId: string): Passages | null {
    return this.place?.articleId === articleId ? this.passages : null;
  }

  async load(): Promise<void> {
    const { place } = this;
    if (!place) {
      this.passages = null;
      return;
    }
    await this.#study.attempt(async () => {
      const passages = await this.#study.client.call('search.passages', { ...place });
      if (place.articleId === this.place?.articleId && place.text === this.place.text) this.passages = passages;
    });
  }
}
