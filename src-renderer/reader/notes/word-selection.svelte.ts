import type { Article } from '../../../src-main/contract/corpus.ts';
import { arrangeBlocks } from '../arrange-blocks.ts';
import type { Span } from '../lenses/marks.ts';
import type { ReaderView } from '../reader.svelte.ts';
import { findWords, listStretches, moveCursor, snapToWords, spanOf } from './find-words.ts';
import type { Cursor, Place, Step, TextWords } from './find-words.ts';
import type { SelectedPlace } from './read-selection.ts';

/**
 * The words that are selected in a column, by mouse or finger (the browser's own selection) or by keyboard (a cursor of ours,
 * since an article's text has none).
 */
export class WordSelection {
  readonly #reader: ReaderView;
  /** By mouse or finger. */
  pointed = $state.raw<Span | null>(null);
  #cursor = $state.raw<{ articleId: string; text: TextWords; cursor: Cursor } | null>(null);
  readonly byKeys = $derived.by((): Span | null => {
    const at = this.#cursor;
    const span = at && spanOf(at.text, at.cursor);
    return span && { articleId: at.articleId, ...span };
  });
  readonly span = $derived.by(() => this.byKeys ?? this.pointed);

  constructor(reader: ReaderView) {
    this.#reader = reader;
  }

  get usesKeys(): boolean {
    return this.#cursor !== null;
  }

  words({ articleId, start, end }: Span): string {
    return this.#reader.articles.get(articleId)?.body.slice(start, end) ?? '';
  }

  point(selected: SelectedPlace | null): void {
    const article = selected && this.#articleIn(selected.column);
    const place = article && snapToWords(wordsOf(article), selected, article.body);
    this.pointed = place ? { articleId: article.id, ...place } : null;
  }

  /** Puts the cursor on the first word from a place in the body on. Returns whether there is one. */
  startKeys(column: number, from: number): boolean {
    const article = this.#articleIn(column);
    if (!article) return false;
    const text = wordsOf(article);
    if (text.words.length === 0) return false;
    const at = Math.max(
      0,
      text.words.findIndex(({ start }) => start >= from),
    );
    this.#cursor = { articleId: article.id, text, cursor: { from: at, to: at } };
    return true;
  }

  move(step: Step): void {
    const at = this.#cursor;
    if (at) this.#cursor = { ...at, cursor: moveCursor(at.text, at.cursor, step) };
  }

  /** The word the cursor moves at: what must stay in view. */
  get moving(): Span | null {
    const at = this.#cursor;
    const word: Place | undefined = at?.text.words[at.cursor.to];
    return at && word ? { articleId: at.articleId, ...word } : null;
  }

  drop(): void {
    this.#cursor = null;
    this.pointed = null;
  }

  #articleIn(column: number): Article | undefined {
    return this.#reader.articles.get(this.#reader.columns[column] ?? '');
  }
}

/** Cutting a long text into words takes a while, and one selects several times in it. */
const known = new WeakMap<Article, TextWords>();

function wordsOf(article: Article): TextWords {
  const cut = known.get(article) ?? findWords(listStretches(arrangeBlocks(article, article.blocks)), article.language);
  known.set(article, cut);
  return cut;
}
