import { m } from '#words';
import type { InputOf } from '../../../src-main/contract/contract.ts';
import type { Item } from '../../../src-main/contract/quiz.ts';
import { saveFile } from '../../design/files/save-file.ts';
import { StudyFailure } from '../../study-client/study-client.ts';
import type { QuizDesk } from './quiz-desk.svelte.ts';
import type { Results } from './result-words.ts';

/** What came of a quiz: read again whenever something changes, and the grading of answers in words. */
export class ResultsView {
  readonly desk: QuizDesk;
  results = $state.raw<Results | null>(null);
  failure = $state<string | null>(null);
  /** Where the results are sent to. Kept for as long as the page is open and nowhere else. */
  store = $state({ address: '', user: '', password: '' });
  sending = $state(false);
  sent = $state<string | null>(null);
  refusal = $state<string | null>(null);
  #turn = 0;

  constructor(desk: QuizDesk) {
    this.desk = desk;
  }

  /** In an order that points change nothing of, so that no answer moves away from whoever is reading it. */
  readonly toGrade = $derived.by(() =>
    this.desk.items.flatMap(({ id }) => {
      const answers = (this.results?.toGrade ?? []).filter(({ itemId }) => itemId === id);
      answers.sort((one, other) => one.student.localeCompare(other.student, 'en'));
      return answers.length > 0 ? [{ itemId: id, answers }] : [];
    }),
  );

  async load(): Promise<void> {
    const turn = ++this.#turn;
    try {
      const { study, quizId, classId } = this.desk;
      const results = await study.client.call('quiz.results', { quizId, classId });
      if (turn === this.#turn) [this.results, this.failure] = [results, null];
    } catch (error) {
      if (turn === this.#turn)
        this.failure = error instanceof StudyFailure ? error.message : m.quiz_the_results_could_not_be_reckoned();
    }
  }

  close(): void {
    this.#turn++;
  }

  item(itemId: string): Item | undefined {
    return this.desk.items.find(({ id }) => id === itemId);
  }

  /** Returns whether they are kept. */
  grade(answerId: string, points: 0 | 1 | 2): Promise<boolean> {
    const { study } = this.desk;
    return study.attempt(async () => {
      const { changeId } = await study.client.call('quiz.grade', { answerId, points });
      await this.load();
      study.done(m.quiz_points_given({ points }), changeId);
    });
  }

  async save(format: InputOf<'quiz.exportResults'>['format']): Promise<void> {
    const { study, quizId, classId } = this.desk;
    await study.attempt(async () => {
      const asked = { quizId, classId, format };
      const { text, mediaType, fileName } = await study.client.call('quiz.exportResults', asked);
      saveFile(fileName, mediaType.replace(/;.*/u, ''), text);
      study.announce(m.quiz_the_results_are_saved_as({ fileName }));
    });
  }

  async send(): Promise<void> {
    const { study, quizId } = this.desk;
    [this.sent, this.refusal, this.sending] = [null, null, true];
    try {
      const { sent } = await study.client.call('quiz.sendResults', { quizId, ...$state.snapshot(this.store) });
      this.sent = m.quiz_statements_sent_to({ sent, address: this.store.address });
      this.store.password = '';
    } catch (error) {
      if (!(error instanceof StudyFailure)) study.fail(error);
      this.refusal = error instanceof StudyFailure ? error.message : m.quiz_they_could_not_be_sent();
    } finally {
      this.sending = false;
    }
  }
}
