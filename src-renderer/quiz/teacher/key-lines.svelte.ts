/* eslint-disable svelte/prefer-svelte-reactivity -- each is made whole and replaced, never changed */
import { isArticleRole } from '../../../src-main/contract/plain/vocabulary.ts';
import { loadSheetType, nameLines, setArticle } from '../../design/sheet-lines.ts';
import type { SheetBlock, SheetLayout, SheetLine } from '../../design/sheet-lines.ts';
import type { QuizDesk } from './quiz-desk.svelte.ts';

/** On which line of its reading sheet a piece of evidence stands. The lines are broken here exactly as the sheets break them. */
export class KeyLines {
  readonly #desk: QuizDesk;
  layout = $state<SheetLayout>('one');
  /** By article; empty until they are set. */
  #lines = $state.raw<ReadonlyMap<string, readonly SheetLine[]>>(new Map());
  #turn = 0;

  constructor(desk: QuizDesk) {
    this.#desk = desk;
  }

  async set(ruler: HTMLElement, layout: SheetLayout): Promise<void> {
    const turn = ++this.#turn;
    const { study, items } = this.#desk;
    const articleIds = [...new Set(items.flatMap(({ evidence }) => evidence.map(({ articleId }) => articleId)))];
    await study.attempt(async () => {
      const read = await Promise.all(
        articleIds.map(async (articleId): Promise<[string, readonly SheetBlock[]]> => {
          const { blocks } = await study.client.call('corpus.article', { articleId, masked: false });
          return [articleId, blocks.filter(({ role }) => isArticleRole(role))];
        }),
      );
      await loadSheetType();
      if (turn === this.#turn)
        this.#lines = new Map(read.map(([articleId, blocks]) => [articleId, setArticle(ruler, blocks, layout)]));
    });
  }

  close(): void {
    this.#turn++;
  }

  /** ", line 14", to stand after the name of the article; nothing where it stands on no sheet. */
  after(words: { articleId: string; start: number; end: number }): string {
    const named = nameLines(this.#lines.get(words.articleId) ?? [], words);
    return named ? `, ${named}` : '';
  }
}
