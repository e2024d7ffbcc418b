import { m } from '#words';
import type { Study } from '../../study.svelte.ts';
import { StudyFailure } from '../../study-client/study-client.ts';
import type { Adding } from './adding.svelte.ts';

/** Fetching one page by its address: what was typed, whether it is on its way, and why it did not come. */
export class AddressDoor {
  readonly study: Study;
  readonly adding: Adding;
  address = $state('');
  /** What is being fetched now. */
  underWay = $state<string | null>(null);
  wrong = $state<string | null>(null);

  constructor(adding: Adding) {
    this.adding = adding;
    this.study = adding.study;
  }

  async fetch(): Promise<void> {
    const address = this.address.trim();
    if (this.underWay !== null || address === '') return;
    this.wrong = null;
    this.underWay = address;
    this.study.announce(m.library_fetching({ address }));
    try {
      this.adding.takeFetched(await this.study.client.call('intake.fetchPage', { address }));
    } catch (error) {
      if (!(error instanceof StudyFailure)) throw error;
      const { failure } = error;
      this.wrong = failure.code === 'fetch-failed' && failure.reason === 'cancelled' ? null : error.message;
    } finally {
      this.underWay = null;
    }
  }

  /** Also when the person goes elsewhere: nothing is fetched behind their back. */
  async stop(): Promise<void> {
    if (this.underWay === null) return;
    await this.study.attempt(async () => void (await this.study.client.call('intake.cancelFetch', {})));
    this.study.announce(m.library_stopped());
  }
}
