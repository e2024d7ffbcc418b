import { m } from '#words';
/* eslint-disable svelte/prefer-svelte-reactivity -- the answers are replaced whole */
import type { OutputOf } from '../../../src-main/contract/contract.ts';
import type { Answer } from '../../../src-main/contract/quiz.ts';
import type { AnswerConfidence } from '../../../src-main/contract/plain/quiz-kinds.ts';
import { StudyFailure } from '../../study-client/study-client.ts';
import type { Study } from '../../study.svelte.ts';
import { ArticlesBeside } from './articles-beside.svelte.ts';
import type { HeldAnswer } from './held-answer.ts';
import { ItemInHand } from './item-in-hand.svelte.ts';
import { nextOpen } from './next-open.ts';
import { Seat } from './seat.svelte.ts';

type Opened = OutputOf<'packs.questions'>;
type Given = Pick<Opened['given'][number], 'answer' | 'confidence'>;

/** One person's way through questions whose key is with their teacher: answers are kept, changed and handed in, and never graded. */
export class KeylessDoing {
  readonly study: Study;
  readonly caseId: string;
  readonly set: number;
  readonly seat: Seat;
  readonly beside: ArticlesBeside;
  opened = $state.raw<Opened | null>(null);
  given = $state.raw<ReadonlyMap<string, Given>>(new Map());
  hand = $state.raw<ItemInHand | null>(null);
  at = $state(0);
  /** What is not there: the case, or in it these questions. */
  missing = $state<'case' | 'quiz' | null>(null);
  failure = $state<string | null>(null);
  /** Whether it is known by now if there is anything to ask, which comes before asking who answers. */
  looked = $state(false);
  /** None of them can be asked. */
  none = $state(false);
  /** The question whose answer was taken up again. */
  #changing = $state<string | null>(null);
  #turn = 0;

  readonly items = $derived.by(() => this.opened?.items ?? []);
  readonly open = $derived.by(() => this.items.filter(({ id }) => !this.given.has(id)).length);
  readonly nextOpen = $derived.by(() =>
    nextOpen(this.items.length, this.at, (index) => !this.given.has(this.items[index]!.id)),
  );

  constructor(study: Study, caseId: string, set: number) {
    [this.study, this.caseId, this.set] = [study, caseId, set];
    this.seat = new Seat(study);
    this.beside = new ArticlesBeside(study, caseId);
  }

  leave(): void {
    this.#turn++;
    this.seat.leave();
    [this.opened, this.hand, this.at] = [null, null, 0];
  }

  async load(): Promise<void> {
    const { student } = this.seat;
    const turn = ++this.#turn;
    if (student === null) return this.#look(turn);
    try {
      const { caseId, set: place } = this;
      const [opened] = await Promise.all([
        this.study.client.call('packs.questions', { caseId, place, student }),
        this.beside.load(),
      ]);
      if (turn !== this.#turn) return;
      const isFirst = this.opened === null;
      this.opened = opened;
      this.given = new Map(opened.given.map(({ itemId, ...one }) => [itemId, one]));
      const first = opened.items.findIndex(({ id }) => !this.given.has(id));
      const isSame = JSON.stringify(this.hand?.asked) === JSON.stringify(opened.items[this.at]);
      if (isFirst || !isSame) this.take(isFirst ? Math.max(first, 0) : Math.min(this.at, opened.items.length - 1));
      [this.failure, this.missing] = [null, null];
    } catch (error) {
      if (turn !== this.#turn) return;
      this.missing = missingBy(error);
      if (this.missing === null)
        this.failure = error instanceof StudyFailure ? error.message : m.quiz_the_questions_could_not_be_opened();
    }
  }

  async #look(turn: number): Promise<void> {
    try {
      const { items } = await this.study.client.call('packs.questions', { caseId: this.caseId, place: this.set });
      if (turn === this.#turn) [this.none, this.missing] = [items.length === 0, null];
    } catch (error) {
      // All else is said once the name is given, when it is asked again.
      if (turn === this.#turn) this.missing = missingBy(error);
    }
    if (turn === this.#turn) this.looked = true;
  }

  take(index: number): void {
    const item = this.items[index];
    this.#changing = null;
    this.at = Math.max(index, 0);
    if (!item) {
      this.hand = null;
      return;
    }
    const { id } = item;
    this.hand = new ItemInHand({
      study: this.study,
      item,
      beside: this.beside,
      draftOf: `questions ${this.caseId} ${this.seat.student} ${id}`,
      feedback: null,
      send: (answer, confidence) => this.#keep(id, answer, confidence),
      held: () => this.#held(id),
      onchange: () => this.#takeUp(id),
      ongone: () => void this.load(),
    });
    void this.beside.need(this.hand.articleIds);
  }

  #held(itemId: string): HeldAnswer | null {
    const given = this.given.get(itemId);
    return given && this.#changing !== itemId ? { where: 'kept', answer: given.answer } : null;
  }

  #takeUp(itemId: string): void {
    const given = this.given.get(itemId);
    this.#changing = itemId;
    if (given && this.hand) Object.assign(this.hand.draft.fields, $state.snapshot(given));
  }

  async #keep(itemId: string, answer: Answer, confidence: AnswerConfidence): Promise<null> {
    const { caseId, seat } = this;
    const student = seat.student ?? '';
    await this.study.client.call('packs.answerQuestion', { caseId, itemId, student, answer, confidence });
    // Somebody else may sit there by now.
    if (seat.student !== student) return null;
    this.given = new Map([...this.given, [itemId, { answer, confidence }]]);
    this.#changing = null;
    return null;
  }
}

function missingBy(error: unknown): 'case' | 'quiz' | null {
  if (!(error instanceof StudyFailure) || error.failure.code !== 'not-found') return null;
  return error.failure.what === 'case' ? 'case' : 'quiz';
}
