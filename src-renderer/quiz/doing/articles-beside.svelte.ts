import { m } from '#words';
/* eslint-disable svelte/prefer-svelte-reactivity -- all of it is replaced whole */
import type { Article, ArticleHeading } from '../../../src-main/contract/corpus.ts';
import { maskedLetter, maskedName } from '../../design/words/article-words.ts';
import type { Study } from '../../study.svelte.ts';

/** An article as a question names it. */
export interface ArticleFace {
  readonly id: string;
  /** Of its outlet; "Outlet B" while masked. */
  readonly name: string;
  readonly letter: string | null;
  readonly hue: number | null;
  readonly language: string | null;
}

/** The articles of one case, to be read beside its questions. As elsewhere, the settings say whether they are masked. */
export class ArticlesBeside {
  readonly study: Study;
  readonly caseId: string;
  caseTitle = $state('');
  #headings = $state.raw<readonly ArticleHeading[]>([]);
  #articles = $state.raw<ReadonlyMap<string, Article>>(new Map());
  /** The last reading of each article that is on its way: a reply to an earlier one may tell names that are masked by now. */
  #coming = $state.raw<ReadonlyMap<string, number>>(new Map());
  #readings = 0;
  #turn = 0;

  constructor(study: Study, caseId: string) {
    this.study = study;
    this.caseId = caseId;
  }

  readonly faces = $derived.by(
    () => new Map(this.#headings.map((heading, place) => [heading.id, face(heading, place)])),
  );

  /** Each once, as the case has them; one that was taken out of the case comes last. */
  inOrder(articleIds: readonly string[]): string[] {
    const known = [...this.faces.keys()].filter((id) => articleIds.includes(id));
    return [...new Set([...known, ...articleIds])];
  }

  nameOf(articleId: string): string {
    return this.faces.get(articleId)?.name ?? this.#articles.get(articleId)?.outlet?.name ?? m.quiz_an_article();
  }

  article(articleId: string): Article | undefined {
    return this.#articles.get(articleId);
  }

  isComing(articleId: string): boolean {
    return this.#coming.has(articleId);
  }

  /** Reads the case, and again those of its articles that are on screen. */
  async load(): Promise<void> {
    const turn = ++this.#turn;
    const known = new Set([...this.#articles.keys(), ...this.#coming.keys()]);
    await this.study.attempt(async () => {
      const { title, articles } = await this.study.client.call('corpus.case', { caseId: this.caseId });
      if (turn !== this.#turn) return;
      this.caseTitle = title;
      this.#headings = articles;
    });
    await Promise.all([...known].map((id) => this.#read(id)));
  }

  async need(articleIds: readonly string[]): Promise<void> {
    const missing = articleIds.filter((id) => !this.#articles.has(id) && !this.#coming.has(id));
    await Promise.all(missing.map((id) => this.#read(id)));
  }

  async #read(articleId: string): Promise<void> {
    const reading = ++this.#readings;
    this.#coming = new Map([...this.#coming, [articleId, reading]]);
    await this.study.attempt(async () => {
      const article = await this.study.client.call('corpus.article', { articleId });
      if (this.#coming.get(articleId) === reading) this.#articles = new Map([...this.#articles, [articleId, article]]);
    });
    if (this.#coming.get(articleId) === reading)
      this.#coming = new Map([...this.#coming].filter(([id]) => id !== articleId));
  }
}

function face(heading: ArticleHeading, place: number): ArticleFace {
  return {
    id: heading.id,
    name: heading.masked ? maskedName(place) : (heading.outlet?.name ?? heading.title),
    letter: heading.masked ? maskedLetter(place) : null,
    hue: heading.outlet?.hue ?? null,
    language: heading.language,
  };
}
