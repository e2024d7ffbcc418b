import { m } from '#words';
/* eslint-disable svelte/prefer-svelte-reactivity -- the answers are replaced whole */
import type { OutputOf } from '../../../src-main/contract/contract.ts';
import type { Answer, Feedback } from '../../../src-main/contract/quiz.ts';
import type { AnswerConfidence } from '../../../src-main/contract/plain/quiz-kinds.ts';
import { drafts } from '../../design/drafts/drafts.ts';
import { StudyFailure } from '../../study-client/study-client.ts';
import type { Study } from '../../study.svelte.ts';
import { ArticlesBeside } from './articles-beside.svelte.ts';
import type { Ended } from './end-words.ts';
import { findHeld } from './held-answer.ts';
import type { HeldAnswer } from './held-answer.ts';
import { ItemInHand } from './item-in-hand.svelte.ts';
import { nextOpen } from './next-open.ts';
import { Seat } from './seat.svelte.ts';

type Opened = OutputOf<'quiz.start'>;

/** One person's way through one quiz. Where they are outlives the page; what they answered is in the library. */
export class Doing {
  readonly study: Study;
  readonly quizId: string;
  readonly seat: Seat;
  opened = $state.raw<Opened | null>(null);
  feedback = $state.raw<ReadonlyMap<string, Feedback>>(new Map());
  beside = $state.raw<ArticlesBeside | null>(null);
  hand = $state.raw<ItemInHand | null>(null);
  at = $state(0);
  ended = $state.raw<Ended | null>(null);
  /** The questions are looked at again after the end. */
  lookingBack = $state(false);
  /** Asked once more, since a quiz that was ended takes no more answers. */
  ending = $state(false);
  missing = $state(false);
  failure = $state<string | null>(null);
  /** A student's result is not told yet: why. */
  later = $state<string | null>(null);
  #turn = 0;

  readonly items = $derived.by(() => this.opened?.items ?? []);
  readonly open = $derived.by(() => this.items.filter(({ id }) => !this.isAnswered(id)).length);
  readonly showsEnd = $derived(this.ended !== null && !this.lookingBack);

  constructor(study: Study, quizId: string) {
    this.study = study;
    this.seat = new Seat(study);
    this.quizId = quizId;
  }

  /** The teacher shows the result later. */
  readonly untold = $derived.by(() => this.study.pupil?.now?.feedbackShown === false);

  /** Told of, or given and not told of yet. */
  isAnswered(itemId: string): boolean {
    return this.feedback.has(itemId) || this.#held(itemId) !== null;
  }

  /** The one question that a teacher shows to all; undefined where each goes on alone. */
  get only(): string | null | undefined {
    return this.study.pupil?.item;
  }

  #held(itemId: string): HeldAnswer | null {
    const { opened } = this;
    const { pupil } = this.study;
    if (!opened || !pupil) return null;
    return findHeld(itemId, pupil.answerGiven(opened.attemptId, itemId), opened.given);
  }

  /** Somebody else sits down. */
  leave(): void {
    this.#turn++;
    this.seat.leave();
    [this.opened, this.hand, this.ended, this.later] = [null, null, null, null];
    [this.lookingBack, this.ending, this.at] = [false, false, 0];
    this.feedback = new Map();
  }

  /** A reply to the person before must not become one to whoever has sat down since. */
  #isOf(attemptId: string): boolean {
    return this.opened?.attemptId === attemptId;
  }

  async load(): Promise<void> {
    const { student } = this.seat;
    if (student === null) return;
    const turn = ++this.#turn;
    try {
      const opened = await this.study.client.call('quiz.start', { quizId: this.quizId, student });
      if (turn !== this.#turn) return;
      if (this.beside?.caseId !== opened.caseId) this.beside = new ArticlesBeside(this.study, opened.caseId);
      await this.beside.load();
      if (turn !== this.#turn) return;
      this.#arrive(opened);
      if (opened.finishedAt !== null && !this.lookingBack) await this.finish();
      this.failure = null;
      // What was handed in while this was read is not in it.
      if (this.study.pupil && !this.untold) await this.askHeld();
    } catch (error) {
      if (turn === this.#turn) this.#failed(error);
    }
  }

  #arrive(opened: Opened): void {
    const { hand } = this;
    this.opened = opened;
    this.feedback = new Map(opened.answered.map((one) => [one.itemId, one]));
    const kept = drafts.read<{ itemId: string }>(this.#placeKey(opened.attemptId))?.itemId;
    const at = opened.items.findIndex(({ id }) => id === (this.only ?? kept));
    const first = opened.items.findIndex(({ id }) => !this.isAnswered(id));
    const index = at >= 0 ? at : Math.max(first, 0);
    // What is on screen stays as it is unless it has changed, so that a change elsewhere loses no half-made choice.
    if (!hand || JSON.stringify(hand.asked) !== JSON.stringify(opened.items[index])) return this.take(index);
    this.at = index;
    const told = this.feedback.get(hand.asked.id);
    if (told && !hand.feedback) hand.tell(told);
  }

  take(index: number): void {
    const item = this.items[index];
    const { opened, beside } = this;
    if (!opened || !beside || !item) {
      this.hand = null;
      return;
    }
    this.at = index;
    this.ending = false;
    drafts.keep(this.#placeKey(opened.attemptId), { itemId: item.id });
    this.hand = new ItemInHand({
      study: this.study,
      item,
      beside,
      draftOf: `quiz ${opened.attemptId} ${item.id}`,
      feedback: this.feedback.get(item.id) ?? null,
      closed: this.ended !== null,
      send: (answer, confidence) => this.#send(opened.attemptId, item.id, answer, confidence),
      held: () => this.#held(item.id),
      ongone: () => void this.load(),
    });
    void beside.need(this.hand.articleIds);
  }

  async #send(
    attemptId: string,
    itemId: string,
    answer: Answer,
    confidence: AnswerConfidence,
  ): Promise<Feedback | null> {
    try {
      const feedback = await this.study.client.call('quiz.answer', { attemptId, itemId, answer, confidence });
      if (this.#isOf(attemptId)) this.feedback = new Map([...this.feedback, [itemId, feedback]]);
      return feedback;
    } catch (error) {
      if (this.#held(itemId) !== null) return null;
      // The same seat may have answered on another device meanwhile: then that answer is shown.
      if (this.study.pupil) void this.load();
      throw error;
    }
  }

  /** What was handed in meanwhile may be told of now. */
  async askHeld(): Promise<void> {
    const { opened } = this;
    if (!opened) return;
    for (const { id } of opened.items) {
      if (this.feedback.has(id) || this.#held(id)?.where !== 'handed in') continue;
      try {
        const told = await this.study.client.call('quiz.feedback', { attemptId: opened.attemptId, itemId: id });
        if (!this.#isOf(opened.attemptId)) return;
        this.feedback = new Map([...this.feedback, [id, told]]);
        if (this.hand?.item.id === id) this.hand.tell(told);
      } catch (error) {
        // Not shown yet: the teacher says when.
        if (!(error instanceof StudyFailure)) throw error;
        return;
      }
    }
  }

  readonly nextOpen = $derived.by(() =>
    nextOpen(this.items.length, this.at, (index) => !this.isAnswered(this.items[index]!.id)),
  );
  /** What goes on from here: a place, the end of the quiz, in looking back its result; null where the teacher says when. */
  readonly onward = $derived.by((): number | 'end' | 'result' | null => {
    if (this.only !== undefined) return null;
    if (this.ended) return this.at + 1 < this.items.length ? this.at + 1 : 'result';
    return this.nextOpen ?? 'end';
  });

  async finish(): Promise<void> {
    const { opened } = this;
    if (!opened) return;
    const here = this.items.filter(({ id }) => this.#held(id)?.where === 'here').length;
    if (here > 0) {
      this.later = m.quiz_your_result_comes_when_all_your();
      return;
    }
    await this.study.attempt(async () => {
      this.ending = false;
      try {
        const ended = await this.study.client.call('quiz.finish', { attemptId: opened.attemptId });
        if (!this.#isOf(opened.attemptId)) return;
        this.ended = ended;
      } catch (error) {
        if (!(error instanceof StudyFailure) || error.failure.code !== 'class-locked') throw error;
        this.later = error.message;
        return;
      }
      this.lookingBack = false;
      this.later = null;
      drafts.keep(this.#placeKey(opened.attemptId), null);
    });
  }

  lookBack(): void {
    this.later = null;
    this.lookingBack = this.ended !== null;
    this.take(0);
  }

  #placeKey(attemptId: string): string {
    return `quiz place ${attemptId}`;
  }

  #failed(error: unknown): void {
    if (error instanceof StudyFailure && error.failure.code === 'not-found') this.missing = true;
    else if (error instanceof StudyFailure) this.failure = error.message;
    else {
      this.study.fail(error);
      this.failure = m.quiz_the_quiz_could_not_be_opened();
    }
  }
}
