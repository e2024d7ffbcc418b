import type { OriginLink } from '../../../src-main/contract/origin.ts';
import type { OutputOf } from '../../../src-main/contract/contract.ts';
import type { VersionEntry } from '../../../src-main/contract/versions.ts';
import { StudyFailure } from '../../study-client/study-client.ts';
import type { StudyClient } from '../../study-client/study-client.ts';
import type { Study } from '../../study.svelte.ts';

/** An article's earlier versions and where else its text stands, for its panel. */
export class ArticleAgain {
  readonly study: Study;
  readonly articleId: string;
  versions = $state.raw<readonly VersionEntry[]>([]);
  links = $state.raw<readonly OriginLink[]>([]);
  /** Articles that are not compared yet: until there are none, more may be found. */
  waiting = $state(0);

  constructor(study: Study, articleId: string) {
    this.study = study;
    this.articleId = articleId;
  }

  /** The article may have been removed meanwhile; its panel says so, once. */
  async load(): Promise<void> {
    const { client } = this.study;
    await this.study.attempt(async () => {
      const read = await Promise.all([
        client.call('corpus.versions', { articleId: this.articleId }),
        client.call('corpus.origin', { articleId: this.articleId }),
      ]).catch((error: unknown) => {
        if (error instanceof StudyFailure && error.failure.code === 'not-found') return null;
        throw error;
      });
      if (!read) return;
      const [versions, origin] = read;
      this.versions = versions.versions;
      this.links = origin.links;
      this.waiting = origin.waiting;
    });
  }
}

/** Two versions of an article and what changed between them. */
export class VersionsView {
  readonly study: Study;
  readonly articleId: string;
  /** Null until it is known whether its texts would tell who published it. */
  withheld = $state<boolean | null>(null);
  #shownAnyway = false;
  versions = $state.raw<readonly VersionEntry[]>([]);
  compared = $state.raw<OutputOf<'corpus.compareVersions'> | null>(null);
  /** Why they could not be read, where nothing of them is on screen yet. */
  failure = $state<string | null>(null);
  #turn = 0;

  constructor(study: Study, articleId: string) {
    this.study = study;
    this.articleId = articleId;
  }

  /** Without numbers the newest is held against the one before it. */
  async load(from: number | undefined, to: number | undefined): Promise<void> {
    const turn = ++this.#turn;
    const { client } = this.study;
    try {
      const withheld = !this.#shownAnyway && (await wouldTell(client, this.articleId));
      if (turn !== this.#turn) return;
      this.withheld = withheld;
      if (withheld) {
        this.compared = null;
        return;
      }
      const { versions } = await client.call('corpus.versions', { articleId: this.articleId });
      const newest = versions.length;
      const pair = { from: from ?? Math.max(1, newest - 1), to: to ?? newest };
      const compared = await client.call('corpus.compareVersions', { articleId: this.articleId, ...pair });
      if (turn !== this.#turn) return;
      [this.compared, this.versions, this.failure] = [compared, versions, null];
    } catch (error) {
      if (turn !== this.#turn) return;
      this.failure = this.compared ? this.study.fail(error) : this.study.tell(error);
    }
  }

  async showAnyway(from: number | undefined, to: number | undefined): Promise<void> {
    this.#shownAnyway = true;
    await this.load(from, to);
  }
}

/**
 * Whether the stored texts of an article, which are never masked, would tell who published what in a case that is still
 * being guessed. The kept settings are asked: those on screen may be from before a restart.
 */
async function wouldTell(client: StudyClient, articleId: string): Promise<boolean> {
  const { maskedCases } = await client.call('settings.read', {});
  for (const caseId of maskedCases) {
    const { articles } = await client.call('corpus.case', { caseId, masked: true }).catch(noSuchCase);
    if (articles.some(({ id }) => id === articleId) && articles.some(({ masked }) => masked)) return true;
  }
  return false;
}

/** A case that was removed stays among the masked ones, for its undo. */
function noSuchCase(error: unknown): { articles: [] } {
  if (error instanceof StudyFailure && error.failure.code === 'not-found') return { articles: [] };
  throw error;
}

/** One passage as it stands in both articles. */
interface PassagePair {
  readonly here: string;
  readonly there: string;
}

/** A passage ends with its last word; the full stop and the quotation mark after it belong to what is read. */
function quote(body: string, { start, end }: { start: number; end: number }): string {
  return body.slice(start, end) + (/^\p{P}{1,3}/u.exec(body.slice(end, end + 3))?.[0] ?? '');
}

/** The passages that two articles share, side by side. */
export class SharedTextView {
  readonly study: Study;
  link = $state.raw<OriginLink | null>(null);
  title = $state('');
  outlet = $state<string | null>(null);
  pairs = $state.raw<readonly PassagePair[]>([]);
  ready = $state(false);
  failure = $state<string | null>(null);

  constructor(study: Study) {
    this.study = study;
  }

  async load(articleId: string, otherId: string): Promise<void> {
    const { client } = this.study;
    try {
      // The link first: reading it brings the places up to date with the texts.
      const { links } = await client.call('corpus.origin', { articleId });
      const [here, there] = await Promise.all([
        client.call('corpus.article', { articleId }),
        client.call('corpus.article', { articleId: otherId }),
      ]);
      this.link = links.find(({ other }) => other.articleId === otherId) ?? null;
      this.title = here.title;
      this.outlet = here.outlet?.name ?? null;
      this.pairs = (this.link?.passages ?? []).map((passage) => ({
        here: quote(here.body, passage.here),
        there: quote(there.body, passage.there),
      }));
      [this.ready, this.failure] = [true, null];
    } catch (error) {
      this.failure = this.ready ? this.study.fail(error) : this.study.tell(error);
    }
  }
}
