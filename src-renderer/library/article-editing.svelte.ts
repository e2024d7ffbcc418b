import { m } from '#words';
import type { Article } from '../../src-main/contract/corpus.ts';
import type { Credit } from '../../src-main/contract/intake.ts';
import type { InputOf } from '../../src-main/contract/contract.ts';
import type { BlockRole, Genre, Wholeness } from '../../src-main/contract/plain/vocabulary.ts';
import { KeptDraft } from '../design/drafts/kept-draft.svelte.ts';
import { StudyFailure } from '../study-client/study-client.ts';
import type { Study } from '../study.svelte.ts';
import { namedCredits } from './review/edit-preview.ts';
import { LineSelection } from './review/line-selection.svelte.ts';
import type { PageLine } from './review/page-line.ts';

interface Draft {
  title: string;
  deck: string;
  byline: string;
  outlet: string;
  date: string;
  credits: Credit[];
  genre: Genre | '';
  wholeness: Wholeness;
}

/** One article's details while they are being changed. Fields are saved together, so one undo takes one saving back. */
export class ArticleEditing {
  readonly study: Study;
  readonly articleId: string;
  /** Lines of its page that are chosen, to be given a role. */
  readonly selection = new LineSelection();
  article = $state.raw<Article | null>(null);
  /** Names are shown by choice where the article's case is read masked: to put its details right one must see them. */
  named = $state(false);
  missing = $state(false);
  /** Null until the article has been read. */
  kept = $state.raw<KeptDraft<Draft> | null>(null);

  constructor(study: Study, articleId: string) {
    this.study = study;
    this.articleId = articleId;
  }

  /** The whole page in its order, the article's blocks and what stood beside them. `positions` runs parallel. */
  readonly lines = $derived.by((): { lines: PageLine[]; positions: number[] } => {
    if (!this.article) return { lines: [], positions: [] };
    const blocks = [...this.article.blocks, ...this.article.rest].sort((left, right) => left.position - right.position);
    return {
      lines: blocks.map(({ role, text }) => ({ role, text, article: 0 })),
      positions: blocks.map(({ position }) => position),
    };
  });

  /** Reads the article again; what is being typed is kept. It may have been removed meanwhile, and may come back with an undo. */
  async load(): Promise<void> {
    await this.study.attempt(async () => {
      const article = await this.study.client
        .call('corpus.article', { articleId: this.articleId, ...(this.named ? { masked: false } : {}) })
        .catch((error: unknown) => {
          if (error instanceof StudyFailure && error.failure.code === 'not-found') return null;
          throw error;
        });
      this.missing = article === null;
      if (!article) return;
      this.article = article;
      if (this.kept) this.kept.takeOver(draftOf(article));
      else this.kept = new KeptDraft(`article ${article.id}`, draftOf(article));
    });
  }

  async showNames(): Promise<void> {
    this.named = true;
    await this.load();
  }

  async save(): Promise<void> {
    const { article, kept } = this;
    if (!article || !kept) return;
    await this.study.attempt(async () => {
      const sent = kept.sent();
      const { changeId } = await this.study.client.call('corpus.editArticle', changesOf(article, sent));
      kept.saved(sent);
      this.study.done(m.library_the_details_are_saved(), changeId);
      await this.load();
    });
  }

  async setRoles(indices: readonly number[], role: BlockRole): Promise<void> {
    const roles = indices.flatMap((index) => {
      const position = this.lines.positions[index];
      return position === undefined || this.lines.lines[index]?.role === role ? [] : [{ position, role }];
    });
    if (roles.length === 0) return;
    await this.study.attempt(async () => {
      const { changeId } = await this.study.client.call('corpus.setRoles', { articleId: this.articleId, roles });
      this.study.done(m.library_lines_are_now({ roles: roles.length, role }), changeId);
      await this.load();
    });
  }
}

function draftOf(article: Article): Draft {
  return {
    title: article.title,
    deck: article.deck ?? '',
    byline: article.byline ?? '',
    outlet: article.outlet?.name ?? '',
    date: article.publishedOn?.date.slice(0, 10) ?? '',
    credits: article.credits,
    genre: article.genre ?? '',
    wholeness: article.wholeness,
  };
}

/** Only what differs is sent, so that one edit never writes over what another window has changed. */
function changesOf(article: Article, draft: Draft): InputOf<'corpus.editArticle'> {
  const stored = draftOf(article);
  const changes: InputOf<'corpus.editArticle'> = { articleId: article.id };
  if (draft.title.trim() !== stored.title) changes.title = draft.title.trim();
  if (draft.deck !== stored.deck) changes.deck = draft.deck.trim() || null;
  if (draft.byline !== stored.byline) changes.byline = draft.byline.trim() || null;
  if (draft.outlet !== stored.outlet) changes.outlet = draft.outlet.trim() || null;
  if (draft.date !== stored.date)
    changes.publishedOn = draft.date ? { date: draft.date, evidence: draft.date, foundAt: 'set by hand' } : null;
  if (JSON.stringify(draft.credits) !== JSON.stringify(stored.credits)) changes.credits = namedCredits(draft.credits);
  if (draft.genre !== stored.genre) changes.genre = draft.genre || null;
  if (draft.wholeness !== stored.wholeness) changes.wholeness = draft.wholeness;
  return changes;
}
