import type { StudyEvent } from '../../contract/events.ts';
import { createArticleStore } from '../corpus/article-store.ts';
import { createCaseStore } from '../corpus/case-store.ts';
import { liveCases, maskForDesk } from '../corpus/masking/masking.ts';
import type { StoreDeps } from '../database/store-deps.ts';
import { createIndexStore } from './index-store.ts';
import { keepIndex } from './keep-index.ts';
import { searchHandlers } from './search-handlers.ts';
import type { SearchHandlers } from './search-handlers.ts';
import { createSearchStore } from './search-store.ts';
import { createWordDictionary } from './word-dictionary.ts';
import { createWordStore } from './word-store.ts';

export interface Search {
  readonly handlers: SearchHandlers;
  /** For `StoreDeps.beforeCommit`. */
  beforeCommit(): void;
  /** Begins to write the whole index anew; returns how many articles wait for it. */
  rebuild(): number;
  close(): void;
}

interface SearchOptions {
  readonly emit: (event: StudyEvent) => void;
  readonly reportBug: (error: unknown) => void;
  /** The cases that are read masked at the desk. */
  readonly maskedCases: () => readonly string[];
}

/** The search over one library. Call once per connection. */
export function createSearch(deps: StoreDeps, options: SearchOptions): Search {
  const { database } = deps;
  const dictionary = createWordDictionary(createWordStore(database));
  const keeper = keepIndex({ ...options, index: createIndexStore(database), dictionary });
  const articles = createArticleStore(deps);
  const cases = createCaseStore(deps);
  const maskedCases = () => liveCases(cases, options.maskedCases());
  const masking = () => maskForDesk({ articles, maskedCases });
  const casesOf = (articleId: string) =>
    cases.listOfArticle(articleId).flatMap((caseId) => {
      const fields = cases.read(caseId);
      return fields ? [{ caseId, title: fields.title }] : [];
    });
  return {
    handlers: searchHandlers({ store: createSearchStore(database), dictionary, keeper, articles, casesOf, masking }),
    beforeCommit: keeper.beforeCommit,
    rebuild: keeper.rebuild,
    close: keeper.close,
  };
}
