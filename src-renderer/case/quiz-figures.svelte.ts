import type { QuizSummary } from '../../src-main/contract/quiz.ts';
import type { Place } from '../place.svelte.ts';
import type { CaseView } from './case.svelte.ts';
import { quizDoorWords } from './quiz-door-words.ts';

/** What the door to the quiz says, and where it leads: to the one quiz of the case, to all, or to the making of the first. */
export class QuizDoorView {
  readonly #view: CaseView;
  quizzes = $state.raw<readonly QuizSummary[] | null>(null);
  #turn = 0;

  constructor(view: CaseView) {
    this.#view = view;
  }

  readonly says = $derived.by(() => (this.quizzes === null ? null : quizDoorWords(this.quizzes)));
  readonly place: Place = $derived.by(() => {
    const [only, ...others] = this.quizzes ?? [];
    if (!only) return { name: 'quizzes', caseId: this.#view.caseId };
    return others.length > 0 ? { name: 'quizzes' } : { name: 'quiz', quizId: only.id, page: 'items' };
  });

  close(): void {
    this.#turn++;
  }

  /** The figure is worth no message: without it the door says what is behind it in general. */
  async load(): Promise<void> {
    const turn = ++this.#turn;
    const { study, caseId } = this.#view;
    try {
      const { quizzes } = await study.client.call('quiz.list', { caseId });
      if (turn === this.#turn) this.quizzes = quizzes;
    } catch {
      if (turn === this.#turn) this.quizzes = null;
    }
  }
}
