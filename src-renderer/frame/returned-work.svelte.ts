import { m } from '#words';
import { goTo } from '../place.svelte.ts';
import { StudyFailure } from '../study-client/study-client.ts';
import type { Study } from '../study.svelte.ts';

/** Work of students that was dropped or chosen anywhere, on its way to the page of its case where it is looked at. */
export class ReturnedWork {
  readonly #study: Study;
  #waiting = $state.raw<{ readonly caseId: string; readonly files: readonly File[] } | null>(null);

  constructor(study: Study) {
    this.#study = study;
  }

  of(caseId: string): readonly File[] {
    return this.#waiting?.caseId === caseId ? this.#waiting.files : [];
  }

  clear(): void {
    this.#waiting = null;
  }

  async take(files: readonly File[]): Promise<void> {
    const { place } = this.#study;
    const caseId = place.name === 'handouts' ? place.caseId : await this.#findCase(files);
    if (caseId === null) return;
    this.#waiting = { caseId, files };
    goTo({ name: 'handouts', caseId, page: 'work' });
  }

  /** The case that the first of them went out from; nothing is kept by asking. */
  async #findCase(files: readonly File[]): Promise<string | null> {
    let refusal = '';
    for (const file of files) {
      try {
        const text = await file.text();
        return (await this.#study.client.call('packs.mergeWork', { text, keep: false })).caseId;
      } catch (error) {
        if (!(error instanceof StudyFailure)) this.#study.fail(error);
        else refusal = error.failure.code === 'not-found' ? UNKNOWN : error.message;
      }
    }
    if (refusal !== '') this.#study.say({ kind: 'failed', text: refusal });
    return null;
  }
}

const UNKNOWN = m.frame_this_is_work_on_a_case();
