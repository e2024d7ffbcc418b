import { createArticleStore } from './article-store.ts';
import { createCaseStore } from './case-store.ts';
import { createGuessStore } from './guess-store.ts';
import { createOutletStore } from './outlet-store.ts';
import { createSharedTextStore } from './duplicates/shared-text-store.ts';
import { createVersionStore } from './versions/version-store.ts';
import { liveCases } from './masking/masking.ts';
import type { CorpusDeps, CorpusStores } from './corpus-stores.ts';

/** Every store of the corpus over one connection. */
export function createCorpusStores(deps: CorpusDeps): CorpusStores {
  const cases = createCaseStore(deps);
  return {
    articles: createArticleStore(deps),
    outlets: createOutletStore(deps),
    cases,
    guesses: createGuessStore(deps),
    changes: deps.changes,
    versions: createVersionStore(deps),
    sharedTexts: createSharedTextStore(deps),
    catchesUp: deps.catchesUp ?? false,
    maskedCases: () => liveCases(cases, deps.maskedCases()),
    changed: () => deps.emit({ event: 'corpus.changed' }),
  };
}
