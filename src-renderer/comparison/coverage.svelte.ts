import { m } from '#words';
import type { Claim, ClaimCell } from '../../src-main/contract/comparison.ts';
import { arrangeClaims } from './arrange-claims.ts';
import type { ClaimFilter, ClaimOrder } from './arrange-claims.ts';
import type { CaseComparison } from './case-comparison.svelte.ts';
import { CLAIM_KIND_ORDER } from './claim-words.ts';
import type { ClaimKind } from './claim-words.ts';
import { lasting } from '../design/browser-store.ts';
import { fileName, saveFile } from '../design/files/save-file.ts';
import { writeMatrix } from './write-csv.ts';

/** Rows drawn at once; more come when asked for or walked to, and all of them for paper. */
const STEP = 60;
/** Who says that something is left out. Of this device, as the theme is: no account stands behind it. */
const NAME_KEY = 'name-under-left-out';

/** What was filtered and unfolded, by case, so that reading a passage where it stands and coming back finds the same row. */
interface Remembered {
  kind: ClaimKind | null;
  article: string;
  text: string;
  order: ClaimOrder;
  open: OpenCell | null;
  shown: number;
}
// eslint-disable-next-line svelte/prefer-svelte-reactivity -- read once, when the page opens; nothing renders it
const remembered = new Map<string, Remembered>();

/** The row that is unfolded; `articleId` is the cell that opened it, null for the claim's own head. */
export interface OpenCell {
  readonly key: string;
  readonly articleId: string | null;
}

/** The coverage matrix: which rows are shown in which order, which is unfolded, where the keyboard is in it. */
export class CoverageView {
  readonly comparison: CaseComparison;
  kind = $state<ClaimKind | null>(null);
  /** '' for all, or "only:ID" and "not:ID". */
  article = $state('');
  text = $state('');
  order = $state<ClaimOrder>('most disputed');
  open = $state.raw<OpenCell | null>(null);
  shown = $state(STEP);
  printing = $state(false);
  /** Column 0 is the claim itself. */
  cursor = $state.raw({ row: 0, column: 0 });
  name = $state(lasting.read(NAME_KEY) ?? '');

  readonly claims = $derived.by(() => this.comparison.compared?.claims ?? []);
  readonly kinds = $derived.by(() =>
    CLAIM_KIND_ORDER.map((kind) => ({ kind, count: this.claims.filter((claim) => claim.kind === kind).length })).filter(
      ({ count }) => count > 0,
    ),
  );
  readonly filter = $derived.by((): ClaimFilter => {
    const [tells, id] = this.article.split(/:(.*)/s);
    return {
      kind: this.kind,
      article: id ? { id, tells: tells === 'only' ? 'only it' : 'not' } : null,
      text: this.text,
    };
  });
  readonly arranged = $derived.by(() => arrangeClaims(this.claims, this.filter, this.order));
  readonly visible = $derived.by(() => (this.printing ? this.arranged : this.arranged.slice(0, this.shown)));
  /** How many come when more are asked for. */
  readonly more = $derived.by(() => Math.min(STEP, this.arranged.length - this.visible.length));

  constructor(comparison: CaseComparison) {
    this.comparison = comparison;
    Object.assign(this, remembered.get(comparison.caseId));
  }

  remember(): void {
    const { kind, article, text, order, open, shown } = this;
    remembered.set(this.comparison.caseId, { kind, article, text, order, open, shown });
  }

  /** Back to the first rows, after the filter or the order changed. */
  startOver(): void {
    this.shown = STEP;
    this.cursor = { row: 0, column: 0 };
  }

  clearFilter(): void {
    this.kind = null;
    this.article = '';
    this.text = '';
    this.startOver();
  }

  showMore(): void {
    this.shown += STEP;
  }

  toggle(key: string, articleId: string | null): void {
    this.open = this.open?.key === key && this.open.articleId === articleId ? null : { key, articleId };
  }

  /** Where an arrow leads; rows that are not drawn yet are drawn. */
  moveTo(row: number, column: number): void {
    const last = this.arranged.length - 1;
    const to = Math.max(0, Math.min(row, last));
    if (to >= this.shown) this.shown = (Math.floor(to / STEP) + 1) * STEP;
    this.cursor = { row: to, column: Math.max(0, Math.min(column, this.comparison.faces.length)) };
  }

  /** A person has looked: the article leaves the claim out, or no longer. Needs their name. */
  async confirmLeftOut(claim: Claim, cell: ClaimCell, leftOut: boolean): Promise<boolean> {
    const evidence = claim.cells.flatMap(({ passages }) => passages)[0];
    const by = (leftOut ? this.name : (cell.confirmed?.by ?? this.name)).trim();
    if (!evidence || by === '') return false;
    const { study } = this.comparison;
    return study.attempt(async () => {
      const { articleId } = cell;
      if (leftOut) lasting.write(NAME_KEY, by);
      const { articleId: from, start, end, text } = evidence;
      const { changeId } = await study.client.call('comparison.confirmLeftOut', {
        evidence: { articleId: from, start, end, text },
        articleId,
        leftOut,
        by,
      });
      await this.comparison.load();
      const outlet = this.comparison.nameOf(articleId);
      study.done(
        leftOut ? m.comparison_left_out_in_says({ outlet, by }) : m.comparison_no_longer_said_to_be_left({ outlet }),
        changeId,
      );
    });
  }

  /** A person has seen the article whole, so that what is not in it can be called absent. */
  async sayWhole(articleId: string): Promise<void> {
    const { study } = this.comparison;
    await study.attempt(async () => {
      const { changeId } = await study.client.call('corpus.editArticle', { articleId, wholeness: 'whole' });
      await this.comparison.load();
      study.done(m.comparison_the_whole_article_came_in_2({ articleId: this.comparison.nameOf(articleId) }), changeId);
    });
  }

  saveMatrix(): void {
    const { opened, faces, study } = this.comparison;
    saveFile(fileName(opened?.title ?? '', 'coverage.csv'), 'text/csv', writeMatrix(this.arranged, faces));
    study.announce(m.comparison_saved_as_a_table_rows({ arranged: this.arranged.length }));
  }
}
