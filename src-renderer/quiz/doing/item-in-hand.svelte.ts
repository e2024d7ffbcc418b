import { m } from '#words';
import type { Answer, AskedItem, Feedback } from '../../../src-main/contract/quiz.ts';
import type { AnswerConfidence } from '../../../src-main/contract/plain/quiz-kinds.ts';
import { drafts } from '../../design/drafts/drafts.ts';
import { KeptDraft } from '../../design/drafts/kept-draft.svelte.ts';
import type { PassagePlace } from '../../place.svelte.ts';
import { StudyFailure } from '../../study-client/study-client.ts';
import type { Study } from '../../study.svelte.ts';
import type { ArticlesBeside } from './articles-beside.svelte.ts';
import type { Mark } from './cut-text.ts';
import { inPagesWords, toldInPagesWords } from './pages-words.ts';
import type { HeldAnswer } from './held-answer.ts';
import { emptyAnswer, fits, sayMissing } from '../../design/drafts/draft-answer.ts';

interface Draft {
  answer: Answer | null;
  confidence: AnswerConfidence | null;
}

interface Given {
  readonly study: Study;
  readonly item: AskedItem;
  readonly beside: ArticlesBeside;
  /** What the unfinished answer is kept under. */
  readonly draftOf: string;
  readonly feedback: Feedback | null;
  /** Null where it is kept, and nothing is told of it yet. */
  readonly send: (answer: Answer, confidence: AnswerConfidence) => Promise<Feedback | null>;
  /** A student's answer that nothing is told of yet. */
  readonly held?: () => HeldAnswer | null;
  /** Where an answer that is kept can be changed: takes it up again. */
  readonly onchange?: () => void;
  /** The quiz is over: what has no answer gets none. */
  readonly closed?: boolean;
  /** The item is asked no more: its words changed meanwhile. */
  readonly ongone: () => void;
}

/** The one item on screen: its answer as far as it goes, and what came back. The same in a quiz and in the review of the day. */
export class ItemInHand {
  /** As the service asks it, whatever language it is shown in. */
  readonly asked: AskedItem;
  readonly item: AskedItem;
  readonly beside: ArticlesBeside;
  readonly #given: Given;
  readonly draft: KeptDraft<Draft>;
  readonly closed: boolean;
  #feedback = $state.raw<Feedback | null>(null);
  sending = $state(false);
  /** What was missing when it was last sent. */
  missing = $state<string | null>(null);
  /** The article that is open beside it. */
  shown = $state<string | null>(null);
  /** Words that were asked to be seen; a new object each time, so that asking twice shows them twice. */
  lit = $state.raw<PassagePlace | null>(null);
  /** Where there is room for one of the two only: whether it is the articles. */
  articlesOpen = $state(false);

  constructor(given: Given) {
    this.#given = given;
    this.asked = given.item;
    this.item = inPagesWords(given.item);
    this.beside = given.beside;
    this.feedback = given.feedback;
    this.closed = given.closed ?? false;
    const kept = drafts.read<Partial<Draft>>(given.draftOf);
    if (kept?.answer && !fits(given.item, kept.answer)) drafts.keep(given.draftOf, null);
    this.draft = new KeptDraft<Draft>(given.draftOf, { answer: emptyAnswer(given.item), confidence: null });
    this.shown = this.articleIds[0] ?? null;
  }

  /** In the page's language where drafting wrote it. */
  get feedback(): Feedback | null {
    return this.#feedback;
  }
  set feedback(told: Feedback | null) {
    this.#feedback = told && toldInPagesWords(told);
  }

  /** Its answer is kept, here or elsewhere, and this is told of it, if anything. What is kept must not be there twice, as a draft as well. */
  tell(told: Feedback | null): void {
    this.feedback = told;
    this.draft.saved(this.draft.sent());
    void this.beside.need(this.articleIds);
  }

  readonly articleIds = $derived.by(() =>
    this.beside.inOrder([
      ...this.item.articleIds,
      ...(this.feedback?.evidence ?? []).map(({ articleId }) => articleId),
    ]),
  );
  readonly held = $derived.by(() => (this.sending || this.feedback ? null : (this.#given.held?.() ?? null)));
  /** Sentences can be pressed: the answer is a place in a text. */
  readonly pointing = $derived.by(
    () => this.item.response.type === 'passage' && this.feedback === null && !this.closed && this.held === null,
  );
  readonly answer = $derived.by(() => this.feedback?.answer ?? this.draft.fields.answer);

  canPoint(articleId: string): boolean {
    const { response } = this.item;
    return this.pointing && response.type === 'passage' && response.articleIds.includes(articleId);
  }

  /** What is underlined in an article once the answer is known: the words of the proof, and those that were chosen. */
  marks(articleId: string): Mark[] {
    if (!this.feedback) return [];
    const { evidence, key, answer } = this.feedback;
    const proofs = [...evidence, ...(key.type === 'passage' ? key.passages : [])];
    const marks: Mark[] = proofs
      .filter((passage) => passage.articleId === articleId)
      .map(({ start, end }) => ({ start, end, kind: 'proof' }));
    if (answer.type === 'passage' && answer.articleId === articleId)
      marks.push({ start: answer.start, end: answer.end, kind: 'yours' });
    return marks;
  }

  change(): void {
    this.#given.onchange?.();
  }

  setAnswer(answer: Answer): void {
    this.missing = null;
    this.draft.fields.answer = answer;
  }

  setConfidence(confidence: AnswerConfidence): void {
    this.missing = null;
    this.draft.fields.confidence = confidence;
  }

  /** One that could not be read is asked for again. */
  show(articleId: string): void {
    this.shown = articleId;
    void this.beside.need([articleId]);
  }

  see(passage: PassagePlace): void {
    this.show(passage.articleId);
    this.lit = { ...passage };
    this.articlesOpen = true;
  }

  /** Returns whether the answer is kept; what is told of it may come later. */
  async submit(): Promise<boolean> {
    if (this.sending || this.feedback || this.closed) return false;
    const { answer, confidence } = this.draft.sent();
    this.missing = sayMissing(this.item, answer) ?? (confidence === null ? m.quiz_say_how_sure_you_are_first() : null);
    if (this.missing !== null || answer === null || confidence === null) return false;
    this.sending = true;
    try {
      this.tell(await this.#given.send(answer, confidence));
      return true;
    } catch (error) {
      this.#given.study.fail(error);
      const gone = error instanceof StudyFailure && ['evidence-needed', 'not-found'].includes(error.failure.code);
      if (gone) this.#given.ongone();
      return false;
    } finally {
      this.sending = false;
    }
  }
}
