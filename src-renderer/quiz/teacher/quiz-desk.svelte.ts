import { m } from '#words';
import type { ArticleHeading } from '../../../src-main/contract/corpus.ts';
import type { Item, NewItem, QuizSummary } from '../../../src-main/contract/quiz.ts';
import { placeAddress } from '../../place.svelte.ts';
import { StudyFailure } from '../../study-client/study-client.ts';
import type { Study } from '../../study.svelte.ts';
import { moveTo } from './move-item.ts';
import { newItemOf } from './item-fields.ts';
import { putOnFound, samePlace } from './put-on-found.ts';
import type { Passage, PassageFound } from './put-on-found.ts';

export type { Passage } from './put-on-found.ts';

/** What was found of the passages of a question that had gone out of place. */
export interface FoundAgain {
  readonly itemId: string;
  readonly passages: readonly PassageFound[];
}

/** A quiz on its teacher's desk: its questions with their keys, and every change to them. */
export class QuizDesk {
  readonly study: Study;
  readonly quizId: string;
  /** Where its results are those of one class. */
  readonly classId: string | undefined;
  quiz = $state.raw<QuizSummary | null>(null);
  items = $state.raw<readonly Item[]>([]);
  articles = $state.raw<readonly ArticleHeading[]>([]);
  caseTitle = $state('');
  missing = $state(false);
  failure = $state<string | null>(null);
  /** The question that is being changed, or `new`. */
  editing = $state<string | null>(null);
  again = $state.raw<FoundAgain | null>(null);
  #turn = 0;
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- read when words are looked for; nothing renders it
  #bodies = new Map<string, Promise<string>>();

  constructor(study: Study, quizId: string, classId?: string) {
    this.study = study;
    this.quizId = quizId;
    this.classId = classId;
  }

  async load(): Promise<void> {
    const turn = ++this.#turn;
    this.#bodies.clear();
    try {
      const { quiz, items } = await this.study.client.call('quiz.read', { quizId: this.quizId });
      const opened = await this.study.client
        .call('corpus.case', { caseId: quiz.caseId, masked: false })
        .catch(() => null);
      if (turn !== this.#turn) return;
      [this.quiz, this.items, this.failure, this.missing] = [quiz, items, null, false];
      [this.caseTitle, this.articles] = [opened?.title ?? m.quiz_a_case_that_is_no_longer(), opened?.articles ?? []];
    } catch (error) {
      if (turn !== this.#turn) return;
      if (error instanceof StudyFailure && error.failure.code === 'not-found') this.missing = true;
      else this.failure = error instanceof StudyFailure ? error.message : m.quiz_the_quiz_could_not_be_read_2();
    }
  }

  close(): void {
    this.#turn++;
  }

  article(articleId: string): ArticleHeading | undefined {
    return this.articles.find(({ id }) => id === articleId);
  }

  /** Who said it, as short as it is clear. */
  nameOf(articleId: string): string {
    const article = this.article(articleId);
    return article?.outlet?.name ?? article?.title ?? m.quiz_an_article_outside_this_case();
  }

  readAddress({ articleId, start, end }: Omit<Passage, 'exact'>): string {
    const caseId = this.quiz?.caseId ?? '';
    return placeAddress({ name: 'reader', caseId, articleIds: [articleId], passage: { articleId, start, end } });
  }

  body(articleId: string): Promise<string> {
    const known = this.#bodies.get(articleId);
    if (known) return known;
    const read = this.study.client.call('corpus.article', { articleId, masked: false }).then(({ body }) => body);
    this.#bodies.set(articleId, read);
    // Kept, a failure would be the answer until the page is loaded anew.
    read.catch(() => this.#bodies.get(articleId) === read && this.#bodies.delete(articleId));
    return read;
  }

  /** Stores a question. Returns the sentence that says why it was refused, or null. */
  async save(itemId: string | null, item: NewItem): Promise<string | null> {
    const { client } = this.study;
    try {
      const { changeId } =
        itemId === null
          ? await client.call('quiz.addItem', { quizId: this.quizId, item })
          : await client.call('quiz.editItem', { itemId, item });
      if (this.again?.itemId === itemId) this.again = null;
      await this.load();
      this.study.done(itemId === null ? m.quiz_question_added() : m.quiz_question_changed(), changeId);
      return null;
    } catch (error) {
      if (error instanceof StudyFailure) return error.message;
      throw error;
    }
  }

  /** Returns whether it has that name now. */
  rename(title: string): Promise<boolean> {
    return this.study.attempt(async () => {
      const { changeId } = await this.study.client.call('quiz.rename', { quizId: this.quizId, title });
      await this.load();
      this.study.done(m.quiz_quiz_renamed(), changeId);
    });
  }

  async drop(item: Item): Promise<void> {
    await this.study.attempt(async () => {
      const { changeId } = await this.study.client.call('quiz.dropItem', { itemId: item.id });
      await this.load();
      this.study.done(m.quiz_question_dropped(), changeId);
    });
  }

  async move(itemId: string, by: -1 | 1): Promise<void> {
    const ids = this.items.map(({ id }) => id);
    const order = moveTo(ids, itemId, by);
    if (order === null) return;
    await this.study.attempt(async () => {
      const { changeId } = await this.study.client.call('quiz.setOrder', { quizId: this.quizId, itemIds: order });
      await this.load();
      this.study.done(m.quiz_moved_to_place_of({ order: order.indexOf(itemId) + 1, order2: order.length }), changeId);
    });
  }

  /** Looks for passages that are out of place where they may stand now. What is found is shown first: new words may need another key. */
  async findAgain(item: Item): Promise<void> {
    await this.study.attempt(async () => {
      const passages: PassageFound[] = [];
      for (const was of [...item.evidence, ...(item.key.type === 'passage' ? item.key.passages : [])]) {
        if (passages.some((one) => samePlace(one.was, was))) continue;
        const now = this.article(was.articleId) ? await this.#place(was) : null;
        if (now === null || now.exact !== was.exact) passages.push({ was, now });
      }
      this.again = { itemId: item.id, passages };
      const found = passages.filter(({ now }) => now !== null).length;
      this.study.announce(m.quiz_of_found({ found, passages: passages.length }));
    });
  }

  /** Puts the question on the words that were found; null, or why it was refused. */
  takeFound(item: Item): Promise<string | null> {
    return this.save(item.id, putOnFound(newItemOf(item), this.again?.passages ?? []));
  }

  async #place({ articleId, start, end, exact }: Passage): Promise<Passage | null> {
    const text = await this.body(articleId);
    if (text.slice(start, end) === exact) return { articleId, start, end, exact };
    const placed = await this.study.client.call('framing.anchor', { text, selector: { exact, start, end } });
    if ('orphan' in placed) return null;
    return { articleId, start: placed.start, end: placed.end, exact: text.slice(placed.start, placed.end) };
  }
}
