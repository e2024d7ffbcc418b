import type { Article, ArticleHeading } from '../../../contract/corpus.ts';
import type { Role } from '../../../contract/plain/vocabulary.ts';
import { hidingNames, hideOthers, hideOthersInHeading, maskArticle, maskHeading } from './mask-article.ts';
import type { CaseStore } from '../case-store.ts';
import type { CorpusStores } from '../corpus-stores.ts';

/** What one reader is not told yet about the articles of some cases. */
export interface Masking {
  /** Outlets that reader may not connect with any article. */
  readonly outletIds: ReadonlySet<string>;
  article(article: Article): Article;
  heading(heading: ArticleHeading): ArticleHeading;
  /** Words about a case, such as its title. */
  words(text: string): string;
}

/**
 * Masks the articles of `caseIds` for a reader of that role. An article that nobody has said the outlet of has nothing
 * to reveal and stays unmasked. An outlet is still to be guessed until one of its articles in these cases has a guess;
 * until then no other article names it either, since "as the Harbour Post reported" beside the Post's own column tells
 * which is which.
 *
 * The guesses in the library are those of the person at the desk. A pupil's own are kept with their seat and reveal nothing: the
 * teacher does that for all at once. So a pupil is never told the desk's.
 */
export function maskCases(stores: Pick<CorpusStores, 'articles'>, caseIds: readonly string[], role: Role): Masking {
  const headings = caseIds.flatMap((caseId) => stores.articles.listOfCase(caseId));
  const isOpen = ({ outlet, guess }: ArticleHeading) => outlet === null || (role === 'owner' && guess !== null);
  const guessed = new Set(headings.filter(isOpen).flatMap(({ outlet }) => outlet?.id ?? []));
  const hidden = new Map<string, string>();
  for (const { outlet } of headings) if (outlet && !guessed.has(outlet.id)) hidden.set(outlet.id, outlet.name);
  const names = [...hidden.values()];
  const othersOf = ({ outlet }: ArticleHeading) => names.filter((name) => name !== outlet?.name);
  const told = <Heading extends ArticleHeading>(heading: Heading): Heading =>
    role === 'owner' ? heading : { ...heading, guess: null };
  let hiding: ((text: string) => string) | undefined;
  return {
    outletIds: new Set(hidden.keys()),
    article: (article) => told((isOpen(article) ? hideOthers : maskArticle)(article, othersOf(article))),
    heading: (heading) => told((isOpen(heading) ? hideOthersInHeading : maskHeading)(heading, othersOf(heading))),
    words: (text) => (hiding ??= hidingNames(names))(text),
  };
}

/**
 * The cases among `caseIds` that this reader reads masked. A pupil has no say in it; at the desk it is as asked, or
 * else as the case was last set.
 */
export function casesReadMasked(
  stores: CorpusStores,
  caseIds: readonly string[],
  { masked, role }: { masked: boolean | undefined; role: Role },
): string[] {
  if (role === 'pupil' || masked === true) return [...caseIds];
  if (masked === false || role === 'told pupil') return [];
  const set = stores.maskedCases();
  return caseIds.filter((caseId) => set.includes(caseId));
}

/** Of the cases set to be read masked those that are in the library: a removed one masks nothing. */
export function liveCases({ read }: Pick<CaseStore, 'read'>, caseIds: readonly string[]): string[] {
  return caseIds.filter((caseId) => read(caseId) !== null);
}

/** What the desk is not told in the library's lists: the articles of a case that is read masked would be told of there. */
export interface DeskMasking {
  /** Whether anything is withheld at all. */
  readonly isOn: boolean;
  article(article: Article): Article;
  heading(heading: ArticleHeading): ArticleHeading;
}

export function maskForDesk(stores: Pick<CorpusStores, 'articles' | 'maskedCases'>): DeskMasking {
  const caseIds = stores.maskedCases();
  if (caseIds.length === 0) return { isOn: false, article: (article) => article, heading: (heading) => heading };
  const masking = maskCases(stores, caseIds, 'owner');
  const members = new Set(caseIds.flatMap((caseId) => stores.articles.listOfCase(caseId).map(({ id }) => id)));
  return {
    isOn: masking.outletIds.size > 0,
    article: (article) => (members.has(article.id) ? masking.article(article) : article),
    heading: (heading) => (members.has(heading.id) ? masking.heading(heading) : heading),
  };
}
