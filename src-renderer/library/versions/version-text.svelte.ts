import type { OutputOf } from '../../../src-main/contract/contract.ts';
import { decodePage } from '../../design/files/decode-page.ts';
import type { DecodedPage } from '../../design/files/decode-page.ts';
import type { Study } from '../../study.svelte.ts';

/** One version of an article, and its page once somebody has asked for it. */
export class VersionTextView {
  readonly study: Study;
  readonly articleId: string;
  readonly number: number;
  version = $state.raw<OutputOf<'corpus.version'> | null>(null);
  failure = $state<string | null>(null);
  page = $state.raw<DecodedPage | null>(null);

  constructor(study: Study, articleId: string, number: number) {
    this.study = study;
    this.articleId = articleId;
    this.number = number;
  }

  async load(): Promise<void> {
    const { articleId, number } = this;
    try {
      this.version = await this.study.client.call('corpus.version', { articleId, number });
      this.failure = null;
    } catch (error) {
      this.failure = this.version ? this.study.fail(error) : this.study.tell(error);
    }
  }

  async togglePage(): Promise<void> {
    if (this.page) {
      this.page = null;
      return;
    }
    const { articleId, number: version } = this;
    await this.study.attempt(async () => {
      const { bytes, encoding } = await this.study.client.call('corpus.rawPage', { articleId, version });
      this.page = decodePage(bytes, encoding);
    });
  }
}
