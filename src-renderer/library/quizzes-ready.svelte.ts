import type { Study } from '../study.svelte.ts';

/** Which cases have a quiz that can be done now. Asked for after the shelf is on screen: checking every key takes a moment. */
export class QuizzesReady {
  readonly #study: Study;
  #caseIds = $state.raw<readonly string[]>([]);

  constructor(study: Study) {
    this.#study = study;
  }

  has(caseId: string): boolean {
    return this.#caseIds.includes(caseId);
  }

  /** Worth no message: without it the line says nothing of a quiz. */
  async load(): Promise<void> {
    const read = await this.#study.client.call('quiz.list', {}).catch(() => null);
    this.#caseIds = (read?.quizzes ?? []).filter(({ items, blocked }) => items > blocked).map(({ caseId }) => caseId);
  }
}
