/* eslint-disable svelte/prefer-svelte-reactivity -- sets and maps here are replaced whole ($state.raw), never changed */
import type { EditedPreview, Preview } from '../../src-main/contract/intake.ts';
import { isArticleRole } from '../../src-main/contract/vocabulary.ts';
import type { BlockRole } from '../../src-main/contract/vocabulary.ts';
import { editPreview, linesOf } from './edit-preview.ts';
import type { ArticleDraft } from './edit-preview.ts';
import type { IncomingPage } from './incoming-page.svelte.ts';
import type { PageLine } from './page-line.ts';

const FIELD_OF_ROLE: Partial<Record<BlockRole, 'title' | 'byline' | 'deck'>> = {
  headline: 'title',
  byline: 'byline',
  deck: 'deck',
};

/**
 * A page under review. The lines are the page in its own order, articles and rest alike; giving a line another role
 * moves it in or out of its article, and nothing is ever deleted.
 */
export class Review {
  readonly page: IncomingPage;
  readonly preview: Preview;
  lines = $state.raw<readonly PageLine[]>([]);
  drafts = $state<ArticleDraft[]>([]);
  /** The article whose fields and reading view are shown. */
  shown = $state(0);
  /** Each takes one giving of roles back, the title that followed it included. */
  #takeBacks: (() => void)[] = [];

  constructor(page: IncomingPage, preview: Preview) {
    this.page = page;
    this.preview = preview;
    this.lines = linesOf(preview);
    this.drafts = preview.articles.map((article) => ({
      title: article.title,
      deck: article.deck ?? '',
      byline: article.byline ?? '',
      outlet: article.outlet ?? '',
      date: article.publishedOn?.date ?? '',
      keep: true,
    }));
    this.#found = this.#asText();
  }

  readonly changed = $derived.by(() => this.#asText() !== this.#found);

  #asText(): string {
    return JSON.stringify([this.drafts, this.lines.map(({ role }) => role)]);
  }

  readonly draft = $derived(this.drafts[this.shown]);
  readonly original = $derived.by(() => this.preview.articles[this.shown]);
  /** The article's own lines as it will be read. */
  readonly body = $derived(this.lines.filter(({ article, role }) => article === this.shown && isArticleRole(role)));
  readonly rest = $derived(this.lines.filter(({ role }) => !isArticleRole(role)));
  readonly kept = $derived(this.drafts.filter(({ keep }) => keep).length);
  /** What else could be the title: other headlines and the first lines of the page. */
  readonly otherTitles = $derived.by(() => {
    const near = this.lines.filter(
      ({ article, role }, index) => article === this.shown && (role === 'headline' || index < 6),
    );
    const texts = near.map(({ text }) => text.trim()).filter((text) => text.length > 3 && text.length < 180);
    return [...new Set(texts)].filter((text) => text !== this.draft?.title).slice(0, 4);
  });
  canTakeBack = $state(false);
  /** Opened again with what was put right before, which the page has to say. */
  broughtBack = $state(false);
  readonly #found: string;
  /** Where the article shown begins on the page; reviewing starts there. */
  readonly firstLine = $derived.by(() => {
    const shown = this.shown;
    return Math.max(
      0,
      linesOf(this.preview).findIndex(({ article, role }) => article === shown && isArticleRole(role)),
    );
  });

  setRole(indices: readonly number[], role: BlockRole): void {
    const before = this.lines;
    const chosen = new Set(indices);
    this.lines = this.lines.map((line, index) => (chosen.has(index) ? { ...line, role } : line));
    const unfollow = indices.length === 1 ? this.#followRole(indices[0] ?? -1, role) : () => {};
    this.#takeBacks.push(() => {
      this.lines = before;
      unfollow();
    });
    this.canTakeBack = true;
  }

  takeBackRole(): void {
    this.#takeBacks.pop()?.();
    this.canTakeBack = this.#takeBacks.length > 0;
  }

  /** A line called the headline is the title; one called the byline says who wrote it. Returns the way back. */
  #followRole(index: number, role: BlockRole): () => void {
    const line = this.lines[index];
    const draft = this.drafts[line?.article ?? -1];
    const field = FIELD_OF_ROLE[role];
    if (!line || !draft || !field) return () => {};
    const before = draft[field];
    draft[field] = line.text.trim().replace(field === 'byline' ? /^by\s+/i : /^$/, '');
    return () => {
      draft[field] = before;
    };
  }

  edited(): EditedPreview {
    return editPreview(this.preview, this.lines, this.drafts);
  }
}
