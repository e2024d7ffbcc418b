import { m } from '#words';
import type { OutputOf } from '../../src-main/contract/contract.ts';
import type { ArticleHeading, Case } from '../../src-main/contract/corpus.ts';
import type { Passage } from '../../src-main/contract/comparison.ts';
import type { Wholeness } from '../../src-main/contract/plain/vocabulary.ts';
import { findDiffering } from './differing-figures.ts';
import { faceOf } from '../design/article-face.ts';
import type { ArticleFace } from '../design/article-face.ts';
import { placeAddress } from '../place.svelte.ts';
import { StudyFailure } from '../study-client/study-client.ts';
import type { Study } from '../study.svelte.ts';

export type Compared = OutputOf<'comparison.open'>;

/** Most articles that are compared at once. */
export const MOST_COMPARED = 6;
/** A wait longer than this is said. */
const SLOW_MS = 500;

/** An article as every part of the comparison shows it. */
export interface ComparedFace extends ArticleFace {
  readonly wholeness: Wholeness;
  readonly words: number;
}

/**
 * A case and the comparison of its articles, for the pages that show it whole. It is read again whenever the corpus changes;
 * what is on screen stays until the new one is there, except that of another case, and where masking changes, which must not leave a
 * name standing.
 */
export class CaseComparison {
  readonly study: Study;
  readonly #caseId: () => string;
  readonly #asked: () => readonly string[];

  opened = $state.raw<Case | null>(null);
  compared = $state.raw<Compared | null>(null);
  missing = $state(false);
  /** Why there is no comparison, in a sentence. */
  failure = $state<string | null>(null);
  slow = $state(false);
  #turn = 0;
  #readMasked: boolean | null = null;

  readonly inCase = $derived.by(() => this.opened?.articles ?? []);
  readonly masked = $derived.by(() => this.study.masks(this.caseId));
  readonly chosen = $derived.by(() => {
    const known = this.inCase.filter(({ id }) => this.#asked().includes(id));
    return (known.length > 0 ? known : this.inCase).slice(0, MOST_COMPARED);
  });
  readonly faces = $derived.by(() => this.chosen.map((heading) => this.#face(heading)));
  /** Whether the articles give different numbers for a claim. */
  readonly differs = $derived.by(() => findDiffering(this.compared?.figures ?? []));
  readonly #all = $derived.by(() => this.inCase.map((heading) => this.#face(heading)));

  constructor(study: Study, caseId: () => string, asked: () => readonly string[]) {
    this.study = study;
    this.#caseId = caseId;
    this.#asked = asked;
  }

  get caseId(): string {
    return this.#caseId();
  }

  close(): void {
    this.#turn++;
  }

  async load(): Promise<void> {
    const turn = ++this.#turn;
    const { client } = this.study;
    if (this.opened && this.opened.id !== this.caseId)
      [this.opened, this.compared, this.failure, this.#readMasked] = [null, null, null, null];
    const slow = window.setTimeout(() => (this.slow = turn === this.#turn), SLOW_MS);
    try {
      // The settings on screen may be older than the ones kept, and names shown for a moment are not masked.
      const masked =
        this.#readMasked === null
          ? (await client.call('settings.read', {})).maskedCases.includes(this.caseId)
          : this.masked;
      if (turn !== this.#turn) return;
      if (masked !== this.#readMasked) this.compared = null;
      const opened = await client.call('corpus.case', { caseId: this.caseId, masked });
      if (turn !== this.#turn) return;
      this.#readMasked = masked;
      this.opened = opened;
      this.missing = false;
      const articleIds = this.chosen.map(({ id }) => id);
      if (articleIds.length === 0) return;
      const compared = await client.call('comparison.open', { articleIds, masked, caseId: this.caseId });
      if (turn !== this.#turn) return;
      this.compared = compared;
      this.failure = null;
    } catch (error) {
      if (turn === this.#turn) this.#failed(error);
    } finally {
      window.clearTimeout(slow);
      if (turn === this.#turn) this.slow = false;
    }
  }

  #failed(error: unknown): void {
    if (error instanceof StudyFailure && error.failure.code === 'not-found') this.missing = true;
    else this.failure = this.compared ? this.study.fail(error) : this.study.tell(error);
  }

  face(articleId: string): ComparedFace | undefined {
    return this.#all.find(({ id }) => id === articleId);
  }

  readonly nameOf = (articleId: string): string =>
    this.face(articleId)?.name ?? m.comparison_an_article_that_was_taken_out();

  /** Where the reader shows these words, beside the articles of `others` as far as they fit. */
  readAddress({ articleId, start, end }: Passage, others: readonly string[] = []): string {
    const columns = [articleId, ...others.filter((id) => id !== articleId)].slice(0, this.study.settings.columns);
    const articleIds = this.inCase.map(({ id }) => id).filter((id) => columns.includes(id));
    return placeAddress({
      name: 'reader',
      caseId: this.caseId,
      articleIds,
      passage: { articleId, start, end },
    });
  }

  #face(heading: ArticleHeading): ComparedFace {
    const place = this.inCase.findIndex(({ id }) => id === heading.id);
    return { ...faceOf(heading, place), wholeness: heading.wholeness, words: heading.wordCount };
  }
}
