import { m } from '#words';
/* eslint-disable svelte/prefer-svelte-reactivity -- the answers are replaced whole, and the cases are on no screen */
import type { OutputOf } from '../../../src-main/contract/contract.ts';
import { StudyFailure } from '../../study-client/study-client.ts';
import type { Study } from '../../study.svelte.ts';
import { ArticlesBeside } from '../doing/articles-beside.svelte.ts';
import { ItemInHand } from '../doing/item-in-hand.svelte.ts';
import { Seat } from '../doing/seat.svelte.ts';

/** A day's review is short. */
const MOST_A_DAY = 12;

type Due = OutputOf<'quiz.due'>;
type Reviewed = OutputOf<'quiz.answerReview'>;

/** What comes back to one person today, from all cases. Answered items leave the list by themselves, so leaving loses nothing. */
export class ReviewDay {
  readonly study: Study;
  readonly seat: Seat;
  due = $state.raw<Due | null>(null);
  answered = $state.raw<ReadonlyMap<string, Reviewed>>(new Map());
  hand = $state.raw<ItemInHand | null>(null);
  at = $state(0);
  /** What is left once all were answered. */
  after = $state.raw<Due | null>(null);
  failure = $state<string | null>(null);
  readonly #beside = new Map<string, ArticlesBeside>();
  #turn = 0;

  readonly items = $derived.by(() => this.due?.due ?? []);
  readonly #done = $derived.by(() => new Set(this.answered.keys()));
  readonly hasNext = $derived(this.at + 1 < this.items.length);

  constructor(study: Study) {
    this.study = study;
    this.seat = new Seat(study);
  }

  leave(): void {
    this.#turn++;
    this.seat.leave();
    this.due = null;
    this.hand = null;
    this.after = null;
    this.answered = new Map();
  }

  async load(): Promise<void> {
    const { student } = this.seat;
    if (student === null) return;
    const turn = ++this.#turn;
    try {
      const due = await this.#readDue(student);
      if (turn !== this.#turn) return;
      this.failure = null;
      this.after = null;
      this.due = due;
      await this.take(0);
    } catch (error) {
      if (turn !== this.#turn) return;
      if (!(error instanceof StudyFailure)) this.study.fail(error);
      this.failure = error instanceof StudyFailure ? error.message : m.quiz_the_review_could_not_be_opened();
    }
  }

  /** Words wait for a teacher and stay due; what was answered a moment ago is not asked again. */
  async #readDue(student: string): Promise<Due> {
    const asked = MOST_A_DAY + this.#done.size;
    const { due, more, next } = await this.study.client.call('quiz.due', { student, limit: Math.min(asked, 50) });
    const open = due.filter(({ item }) => !this.#done.has(item.id));
    return { due: open.slice(0, MOST_A_DAY), more: more + Math.max(0, open.length - MOST_A_DAY), next };
  }

  async take(index: number): Promise<void> {
    const next = this.items[index];
    const { student } = this.seat;
    this.at = index;
    if (!next || student === null) {
      this.hand = null;
      return;
    }
    const { item, caseId } = next;
    const beside = this.#besideOf(caseId);
    this.hand = new ItemInHand({
      study: this.study,
      item,
      beside,
      draftOf: `review ${student} ${item.id}`,
      feedback: null,
      send: async (answer, confidence) => {
        const reviewed = await this.study.client.call('quiz.answerReview', {
          student,
          itemId: item.id,
          answer,
          confidence,
        });
        // Somebody else may sit there by now.
        if (this.seat.student === student) this.answered = new Map([...this.answered, [item.id, reviewed]]);
        return reviewed;
      },
      ongone: () => void this.load(),
    });
    await beside.need(this.hand.articleIds);
  }

  #besideOf(caseId: string): ArticlesBeside {
    const known = this.#beside.get(caseId);
    if (known) return known;
    const beside = new ArticlesBeside(this.study, caseId);
    this.#beside.set(caseId, beside);
    void beside.load();
    return beside;
  }

  async goOn(): Promise<void> {
    if (this.hasNext) return this.take(this.at + 1);
    const { student } = this.seat;
    const turn = this.#turn;
    await this.study.attempt(async () => {
      const after = student === null ? null : await this.#readDue(student);
      if (turn === this.#turn) [this.after, this.hand] = [after, null];
    });
  }
}
