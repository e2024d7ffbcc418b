import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { corpus } from '../../contract/corpus.ts';
import type { names } from '../../contract/names.ts';
import type { origin } from '../../contract/origin.ts';
import type { proposals } from '../../contract/proposals.ts';
import type { shelf } from '../../contract/shelf.ts';
import type { Role } from '../../contract/plain/vocabulary.ts';
import type { versions } from '../../contract/versions.ts';
import type { CorpusDeps, CorpusStores } from './corpus-stores.ts';
import { readAlsoIn, readCaseOrigin } from './duplicates/read-case-origin.ts';
import { readOrigin } from './duplicates/read-origin.ts';
import { editArticle, removeArticle, setRoles } from './edit-article.ts';
import { createCase, editCase, removeCase, setCaseArticles } from './edit-case.ts';
import { editOutlet } from './edit-outlet.ts';
import { proposingHandlers } from './events/proposing-handlers.ts';
import { createFilterShelf } from './shelf/filter-shelf.ts';
import { forgetGuess, guessSourceType } from './guess-source-type.ts';
import { nameHandlers } from './names/name-handlers.ts';
import type { TextReading } from './names/read-texts.ts';
import { readArticle, readCase, readCases, readOutlets, readRawPage } from './read-corpus.ts';
import { readArticleIds, readArticles, readFiltered } from './shelf/read-shelf.ts';
import { createShelfStore } from './shelf/shelf-store.ts';
import { readChanges, undoChange } from './changes/undo-change.ts';
import { compareVersions, listVersions, readVersion } from './versions/read-versions.ts';

/** Who asks; the transport says it, never the message. */
interface Caller {
  readonly role: Role;
}

/** These look at the whole library, in steps with other calls in between. */
type SteppedMethod = 'corpus.proposeCases' | 'corpus.filterArticles' | 'corpus.articleIds';
type CorpusMethod = Exclude<
  | keyof typeof corpus
  | keyof typeof shelf
  | keyof typeof versions
  | keyof typeof origin
  | keyof typeof names
  | keyof typeof proposals,
  SteppedMethod
>;
export type CorpusHandlers = {
  [M in CorpusMethod]: (input: ParsedInputOf<M>, caller: Caller) => OutputOf<M>;
} & {
  [M in SteppedMethod]: (input: ParsedInputOf<M>, caller: Caller) => Promise<OutputOf<M>>;
};

/** Every `corpus.*` call on one database connection. */
export function corpusHandlers(deps: CorpusDeps, stores: CorpusStores, reading: TextReading): CorpusHandlers {
  const shelfStore = createShelfStore(deps);
  const filterShelf = createFilterShelf({ shelf: shelfStore, outlets: stores.outlets });
  const onShelf = { stores, shelf: shelfStore, filterShelf };
  return {
    ...nameHandlers(stores, reading),
    ...proposingHandlers(deps, stores, reading),
    'corpus.articles': (input) => readArticles(onShelf, input),
    'corpus.filterArticles': (input) => readFiltered(onShelf, input),
    'corpus.articleIds': (input) => readArticleIds(onShelf, input),
    'corpus.article': (input, { role }) => readArticle(stores, input, role),
    'corpus.rawPage': (input) => readRawPage(stores, input),
    'corpus.versions': (input) => listVersions(stores, input),
    'corpus.version': (input) => readVersion(stores, input),
    'corpus.compareVersions': (input) => compareVersions(stores, input),
    'corpus.origin': (input) => readOrigin(stores, input),
    'corpus.alsoIn': (input) => readAlsoIn(stores, input),
    'corpus.caseOrigin': (input) => readCaseOrigin(stores, input),
    'corpus.editArticle': (input) => editArticle(stores, input),
    'corpus.setRoles': (input) => setRoles(stores, input),
    'corpus.removeArticle': (input) => removeArticle(stores, input),
    'corpus.outlets': () => readOutlets(stores),
    'corpus.editOutlet': (input) => editOutlet(stores, input),
    'corpus.cases': () => readCases(stores),
    'corpus.case': (input, { role }) => readCase(stores, input, role),
    'corpus.createCase': (input) => createCase(stores, input),
    'corpus.editCase': (input) => editCase(stores, input),
    'corpus.setCaseArticles': (input) => setCaseArticles(stores, input),
    'corpus.removeCase': (input) => removeCase(stores, input),
    'corpus.undo': (input) => undoChange(stores, input),
    'corpus.changes': (input) => readChanges(stores, input),
    'corpus.guessSourceType': (input) => guessSourceType(stores, input),
    'corpus.forgetGuess': (input) => forgetGuess(stores, input),
  };
}
