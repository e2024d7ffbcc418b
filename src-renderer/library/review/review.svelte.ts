import { m } from '#words';
import type { EditedPreview, Preview, TextCandidate } from '../../../src-main/contract/intake.ts';
import { isArticleRole } from '../../../src-main/contract/plain/vocabulary.ts';
import type { BlockRole } from '../../../src-main/contract/plain/vocabulary.ts';
import {
  canStartArticle,
  creditAuthors,
  giveRole,
  joinLines,
  mergeArticle,
  neighbourOf,
  splitLine,
  startArticle,
} from './edit-page.ts';
import type { PageState } from './edit-page.ts';
import { draftOf, editPreview, linesOf } from './edit-preview.ts';
import type { ArticleDraft } from './edit-preview.ts';
import { type IncomingPage, summarise } from '../adding/incoming-page.svelte.ts';
import { LineSelection } from './line-selection.svelte.ts';
import type { PageLine, ProofLine } from './page-line.ts';

/**
 * A page under review. The lines are the page in its own order, articles and rest alike; giving a line another role
 * moves it in or out of its article, and nothing is ever deleted. Every step can be taken back, typing in a field too.
 */
export class Review {
  readonly page: IncomingPage;
  readonly preview: Preview;
  readonly selection = new LineSelection();
  lines = $state.raw<readonly PageLine[]>([]);
  drafts = $state<ArticleDraft[]>([]);
  /** The article whose fields and reading view are shown. */
  shown = $state(0);
  /** The line that is being cut in two. */
  splitting = $state<number | null>(null);
  /** Opened again with what was put right before, which the page has to say. */
  broughtBack = $state(false);
  /** The page after the last finished step; what differs from it is still being typed. */
  #settled = $state.raw<PageState>({ lines: [], drafts: [] });
  #past = $state.raw<readonly PageState[]>([]);
  #future = $state.raw<readonly PageState[]>([]);
  readonly #found: PageState;

  constructor(page: IncomingPage, preview: Preview) {
    this.page = page;
    this.preview = preview;
    this.#found = { lines: linesOf(preview), drafts: preview.articles.map(draftOf) };
    this.#settled = this.#found;
    this.#put(this.#found);
    this.show(0);
  }

  readonly #now = $derived.by((): PageState => ({
    lines: this.lines,
    drafts: $state.snapshot(this.drafts) as ArticleDraft[],
  }));
  readonly changed = $derived.by(() => !isSame(this.#now, this.#found));
  readonly canUndo = $derived.by(() => this.#past.length > 0 || !isSame(this.#now, this.#settled));
  readonly canRedo = $derived.by(() => this.#future.length > 0 && isSame(this.#now, this.#settled));

  readonly draft = $derived(this.drafts[this.shown]);
  readonly original = $derived.by(() => this.preview.articles[this.draft?.from ?? 0]);
  /** The article's own lines as it will be read. */
  readonly body = $derived.by(() =>
    this.lines.flatMap((line, index): ProofLine[] =>
      line.article === this.shown && isArticleRole(line.role) ? [{ ...line, index }] : [],
    ),
  );
  readonly rest = $derived(this.lines.filter(({ role }) => !isArticleRole(role)));
  readonly kept = $derived(this.drafts.filter(({ keep }) => keep).length);
  readonly neighbour = $derived.by(() => neighbourOf(this.#now, this.shown));
  readonly canStart = $derived.by(() => canStartArticle(this.#now, this.selection.active));
  readonly canJoin = $derived.by(() => joinLines(this.#now, this.#toJoin) !== null);
  /** One line is joined with the next, several chosen ones with each other. */
  readonly #toJoin = $derived.by(() => {
    const { indices, active } = this.selection;
    return indices.length > 1 ? indices : [active, active + 1];
  });

  /** What else could be the title: those the page names, other headlines and the first lines of the page. */
  readonly titles = $derived.by((): TextCandidate[] => {
    const named = this.original?.candidates?.titles ?? [];
    const near = this.body.filter(({ role }, place) => role === 'headline' || place < 6);
    const lines = near
      .map(({ text }) => ({ text: text.trim(), foundAt: m.library_a_line_at_the_head_of() }))
      .filter(({ text }) => text.length > 3 && text.length < 180);
    const all = this.draft?.begunByHand ? lines : [...named, ...lines];
    return all.filter(({ text }, index) => all.findIndex((one) => one.text === text) === index).slice(0, 8);
  });

  /** Turns to an article of the page: its fields, its reading view and its first line. */
  show(article: number): void {
    this.shown = article;
    const first = this.lines.findIndex((line) => line.article === article && isArticleRole(line.role));
    this.selection.moveTo(Math.max(0, first));
    this.splitting = null;
  }

  /** A line was chosen on either side; the article it belongs to is the one shown. */
  follow(): void {
    const line = this.lines[this.selection.active];
    if (line && line.article !== this.shown && this.drafts[line.article]) this.shown = line.article;
    this.splitting = null;
  }

  setRole(indices: readonly number[], role: BlockRole): boolean {
    return this.#step(giveRole(this.#now, indices, role));
  }

  split(index: number, at: number): boolean {
    const done = this.#step(splitLine(this.#now, index, at));
    if (done) this.selection.moveTo(index + 1);
    return done;
  }

  join(): boolean {
    const [first = 0] = this.#toJoin;
    const done = this.#step(joinLines(this.#now, this.#toJoin));
    if (done) this.selection.moveTo(first);
    return done;
  }

  startArticle(): boolean {
    const done = this.#step(startArticle(this.#now, this.selection.active));
    if (done) this.follow();
    return done;
  }

  mergeShown(): boolean {
    const { shown, neighbour } = this;
    if (neighbour === null) return false;
    const done = this.#step(mergeArticle(this.#now, shown, neighbour));
    if (done) this.show(neighbour > shown ? neighbour - 1 : neighbour);
    return done;
  }

  /** Sets fields of the article shown as one step. */
  setFields(fields: Partial<ArticleDraft>): boolean {
    const { lines, drafts } = this.#now;
    const plain = $state.snapshot(fields) as Partial<ArticleDraft>;
    const next = drafts.map((draft, at) => (at === this.shown ? { ...draft, ...plain } : draft));
    return this.#step({ lines, drafts: next });
  }

  /** Who wrote it, with the words that say so; the authors among the credits follow. */
  setByline(byline: string, evidence: string): boolean {
    return this.setFields({ byline, credits: creditAuthors(this.draft?.credits ?? [], byline, evidence) });
  }

  undo(): boolean {
    this.#settle();
    const before = this.#past.at(-1);
    if (!before) return false;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, this.#settled];
    this.#put(before);
    return true;
  }

  redo(): boolean {
    const next = this.canRedo ? this.#future.at(-1) : undefined;
    if (!next) return false;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, this.#settled];
    this.#put(next);
    return true;
  }

  /** What the page holds as it was put right; null where nothing of it was changed or kept. */
  readonly summary = $derived.by(() =>
    this.changed && this.kept > 0 ? summarise({ ...this.edited(), warnings: this.preview.warnings }) : null,
  );

  edited(): EditedPreview {
    return editPreview(this.preview, this.lines, this.drafts);
  }

  /** What was typed since the last step becomes a step of its own, or taking the next one back would take it along. */
  #settle(): void {
    const now = this.#now;
    if (isSame(now, this.#settled)) return;
    this.#past = [...this.#past, this.#settled];
    this.#future = [];
    this.#settled = now;
  }

  #step(next: PageState | null): boolean {
    if (next === null || isSame(next, this.#now)) return false;
    this.#settle();
    this.#past = [...this.#past, this.#settled];
    this.#future = [];
    this.#put(next);
    return true;
  }

  #put(state: PageState): void {
    this.#settled = state;
    this.lines = state.lines;
    this.drafts = structuredClone(state.drafts) as ArticleDraft[];
    this.splitting = null;
    this.shown = Math.min(this.shown, this.drafts.length - 1);
    if (
      this.selection.active >= this.lines.length ||
      this.selection.indices.some((index) => index >= this.lines.length)
    )
      this.selection.moveTo(Math.max(0, Math.min(this.selection.active, this.lines.length - 1)));
  }
}

/** Lines are replaced whole, never changed, so those that are the same are the same things. */
function isSame(left: PageState, right: PageState): boolean {
  const sameLines =
    left.lines === right.lines ||
    (left.lines.length === right.lines.length &&
      left.lines.every((line, index) => {
        const other = right.lines[index];
        return (
          line === other || (line.role === other?.role && line.text === other.text && line.article === other.article)
        );
      }));
  return sameLines && JSON.stringify(left.drafts) === JSON.stringify(right.drafts);
}
