import { m } from '#words';
import type { CaseSummary } from '../../../src-main/contract/corpus.ts';
import type { InputOf } from '../../../src-main/contract/contract.ts';
import type { QuizSummary } from '../../../src-main/contract/quiz.ts';
import { ITEM_KINDS } from '../../../src-main/contract/plain/quiz-kinds.ts';
import { goTo } from '../../place.svelte.ts';
import { StudyFailure } from '../../study-client/study-client.ts';
import type { Study } from '../../study.svelte.ts';

type KindId = NonNullable<InputOf<'quiz.draft'>['kinds']>[number];

const SLOW_MS = 500;

/** Every quiz of the library, and the form that makes one. */
export class QuizList {
  readonly study: Study;
  quizzes = $state.raw<readonly QuizSummary[] | null>(null);
  cases = $state.raw<readonly CaseSummary[]>([]);
  failure = $state<string | null>(null);
  making = $state(false);
  caseId = $state('');
  kinds = $state<KindId[]>(ITEM_KINDS.map(({ id }) => id));
  count = $state(10);
  /** The number of the draw: the same one makes the same quiz again. */
  seed = $state(1);
  drafting = $state(false);
  slow = $state(false);
  /** Why no quiz came of it. */
  refusal = $state<string | null>(null);
  /** Whose form is asked for by the address, until it stood open. */
  #wanted: string | undefined;
  #turn = 0;
  #isClosed = false;

  constructor(study: Study, wanted?: string) {
    this.study = study;
    this.#wanted = wanted;
  }

  /** The cases that have quizzes, in the order of the library, then what belongs to cases that are gone. */
  readonly byCase = $derived.by(() => {
    const quizzes = this.quizzes ?? [];
    const known = this.cases.map(({ id, title }) => ({
      id,
      title,
      quizzes: quizzes.filter((one) => one.caseId === id),
    }));
    const rest = quizzes.filter((one) => !this.cases.some(({ id }) => id === one.caseId));
    return [...known, { id: '', title: m.quiz_cases_that_are_no_longer_here(), quizzes: rest }].filter(
      (one) => one.quizzes.length > 0,
    );
  });
  /** Those that have something to ask about; with two articles there is more. */
  readonly drawable = $derived.by(() => this.cases.filter(({ articleCount }) => articleCount > 0));

  async load(): Promise<void> {
    const turn = ++this.#turn;
    try {
      const [{ quizzes }, { cases }] = await Promise.all([
        this.study.client.call('quiz.list', {}),
        this.study.client.call('corpus.cases', {}),
      ]);
      if (turn !== this.#turn) return;
      [this.quizzes, this.cases, this.failure] = [quizzes, cases, null];
      if (!cases.some(({ id }) => id === this.caseId)) this.caseId = this.drawable[0]?.id ?? '';
      if (this.#wanted !== undefined) this.open(this.#wanted);
      this.#wanted = undefined;
    } catch (error) {
      if (turn === this.#turn)
        this.failure = error instanceof StudyFailure ? error.message : m.quiz_the_quizzes_could_not_be_read();
    }
  }

  close(): void {
    this.#turn++;
    this.#isClosed = true;
  }

  open(caseId: string | undefined): void {
    this.choose(caseId ?? this.caseId);
    this.making = true;
  }

  /** A second quiz of the same case is meant to be another one. */
  choose(caseId: string): void {
    this.caseId = caseId;
    const made = (this.quizzes ?? []).filter((one) => one.caseId === caseId).length;
    this.seed = made + 1;
  }

  /** Draws the questions and goes to them. */
  async draft(): Promise<void> {
    const { client } = this.study;
    [this.drafting, this.refusal] = [true, null];
    const slow = window.setTimeout(() => (this.slow = true), SLOW_MS);
    try {
      const all = this.kinds.length === ITEM_KINDS.length;
      const { quizId, items, changeId } = await client.call('quiz.draft', {
        caseId: this.caseId,
        count: this.count,
        seed: this.seed,
        ...(all ? {} : { kinds: $state.snapshot(this.kinds) }),
      });
      if (items.length === 0) {
        await client.call('corpus.undo', { changeId });
        this.refusal = m.quiz_these_articles_hold_no_question_of();
        return;
      }
      const few = items.length < this.count ? ` ${m.quiz_the_texts_prove_no_more_than()}` : '';
      this.study.done(m.quiz_questions_drawn({ items: items.length, few }), changeId);
      // Who has gone elsewhere meanwhile finds it in the list.
      if (!this.#isClosed) goTo({ name: 'quiz', quizId, page: 'items' });
    } catch (error) {
      if (error instanceof StudyFailure) this.refusal = error.message;
      else this.study.fail(error);
    } finally {
      window.clearTimeout(slow);
      [this.drafting, this.slow] = [false, false];
    }
  }

  /** An empty quiz, for questions written by hand or taken in. */
  async create(): Promise<void> {
    await this.study.attempt(async () => {
      const title = m
        .quiz_quiz_3({ title: this.cases.find(({ id }) => id === this.caseId)?.title ?? '' })
        .slice(0, 200);
      const { quizId, changeId } = await this.study.client.call('quiz.create', { caseId: this.caseId, title });
      this.study.done(m.quiz_an_empty_quiz_is_made(), changeId);
      goTo({ name: 'quiz', quizId, page: 'items' });
    });
  }
}
