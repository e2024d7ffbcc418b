import { m } from '#words';
import { findWords } from './find-words.ts';
import type { WordsFound } from './find-words.ts';
import type { Passage, QuizDesk } from './quiz-desk.svelte.ts';

/** Words that are looked for in one article after another. What was found belongs to the article and the words it was asked for. */
export class WordsFinder {
  readonly desk: QuizDesk;
  readonly #onfound: (passage: Passage) => void;
  articleId = $state('');
  typed = $state('');
  /** Null until they were looked for. */
  places = $state.raw<readonly WordsFound[] | null>(null);
  readonly title = $derived.by(() => this.desk.article(this.articleId)?.title ?? '');

  constructor(desk: QuizDesk, onfound: (passage: Passage) => void) {
    this.desk = desk;
    this.#onfound = onfound;
    this.articleId = desk.articles[0]?.id ?? '';
  }

  type(words: string): void {
    [this.typed, this.places] = [words, null];
  }

  async choose(articleId: string): Promise<void> {
    [this.articleId, this.places] = [articleId, null];
    await this.look();
  }

  async look(): Promise<void> {
    const { articleId, typed } = this;
    if (typed.trim() === '') return;
    await this.desk.study.attempt(async () => {
      const places = findWords(await this.desk.body(articleId), typed);
      if (articleId === this.articleId && typed === this.typed) this.places = places;
    });
  }

  take({ start, end, exact }: WordsFound): void {
    this.#onfound({ articleId: this.articleId, start, end, exact });
    this.type('');
    this.desk.study.announce(m.quiz_these_words_are_used());
  }
}
