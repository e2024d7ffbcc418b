/* eslint-disable svelte/prefer-svelte-reactivity -- the answers are replaced whole */
import type { OutputOf } from '../../../src-main/contract/contract.ts';
import type { Feedback } from '../../../src-main/contract/quiz.ts';
import { drafts } from '../../design/drafts.ts';
import { StudyFailure } from '../../study-client/study-client.ts';
import type { Study } from '../../study.svelte.ts';
import { ArticlesBeside } from './articles-beside.svelte.ts';
import type { Ended } from './end-words.ts';
import { ItemInHand } from './item-in-hand.svelte.ts';
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
  #turn = 0;

  readonly items = $derived.by(() => this.opened?.items ?? []);
  readonly open = $derived.by(() => this.items.filter(({ id }) => !this.feedback.has(id)).length);
  readonly showsEnd = $derived(this.ended !== null && !this.lookingBack);

  constructor(study: Study, quizId: string) {
    this.study = study;
    this.seat = new Seat(study);
    this.quizId = quizId;
  }

  /** Somebody else sits down. */
  leave(): void {
    this.#turn++;
    this.seat.leave();
    this.opened = null;
    this.hand = null;
    this.ended = null;
    this.lookingBack = false;
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
    } catch (error) {
      if (turn === this.#turn) this.#failed(error);
    }
  }

  #arrive(opened: Opened): void {
    const same = this.hand?.item;
    this.opened = opened;
    this.feedback = new Map(opened.answered.map((one) => [one.itemId, one]));
    const kept = drafts.read<{ itemId: string }>(this.#placeKey(opened.attemptId))?.itemId;
    const at = opened.items.findIndex(({ id }) => id === kept);
    const first = opened.items.findIndex(({ id }) => !this.feedback.has(id));
    const index = at >= 0 ? at : Math.max(first, 0);
    // What is on screen stays as it is unless it has changed, so that a change elsewhere loses no half-made choice.
    if (same && JSON.stringify(same) === JSON.stringify(opened.items[index])) this.at = index;
    else this.take(index);
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
      send: async (answer, confidence) => {
        const feedback = await this.study.client.call('quiz.answer', {
          attemptId: opened.attemptId,
          itemId: item.id,
          answer,
          confidence,
        });
        this.feedback = new Map([...this.feedback, [item.id, feedback]]);
        return feedback;
      },
      ongone: () => void this.load(),
    });
    void beside.need(this.hand.articleIds);
  }

  /** The next open item, going round to those that were left for later; null where none is. */
  readonly nextOpen = $derived.by(() => {
    const after = this.items.findIndex(({ id }, index) => index > this.at && !this.feedback.has(id));
    if (after >= 0) return after;
    const before = this.items.findIndex(({ id }, index) => index !== this.at && !this.feedback.has(id));
    return before >= 0 ? before : null;
  });

  async finish(): Promise<void> {
    const { opened } = this;
    if (!opened) return;
    await this.study.attempt(async () => {
      this.ending = false;
      this.ended = await this.study.client.call('quiz.finish', { attemptId: opened.attemptId });
      this.lookingBack = false;
      drafts.keep(this.#placeKey(opened.attemptId), null);
    });
  }

  lookBack(): void {
    this.lookingBack = true;
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
      this.failure = 'The quiz could not be opened.';
    }
  }
}
