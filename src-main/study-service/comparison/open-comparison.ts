import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Role } from '../../contract/plain/vocabulary.ts';
import type { CorpusStores } from '../corpus/corpus-stores.ts';
import { compareThese } from '../corpus/duplicates/compare-texts-in-library.ts';
import { readLinksAmong } from '../corpus/duplicates/read-case-origin.ts';
import { readWordLists } from '../corpus/names/word-lists.ts';
import { readOutlets } from '../corpus/read-corpus.ts';
import { readWordVectors } from './alignment/word-vectors.ts';
import { analyseArticles } from './analyse-articles.ts';
import type { ComparisonLists } from './analyse-articles.ts';
import { confirmLeftOut } from './claims/confirm-left-out.ts';
import type { ComparisonStore } from './comparison-store.ts';
import { readFigureLists } from './figures/figure-lists.ts';
import { editGroups } from './names/edit-groups.ts';
import { readNamingLists } from './names/naming-lists.ts';
import type { SharedLink } from './origins/trace-origins.ts';
import { readSayingLexicon } from './quotations/saying-lexicon.ts';
import { readCompared } from './read-compared.ts';
import { readWordingLexicons } from './wording/wording-lexicons.ts';

export type OpenComparison = (
  input: ParsedInputOf<'comparison.open'>,
  role: Role,
) => Promise<OutputOf<'comparison.open'>>;

/** Texts of a comparison that nobody has compared yet are compared for so long before it opens. */
const COMPARE_MS = 400;
/** Comparisons kept as they were worked out: going between the reader and the matrix of a case asks for the same again. */
const KEPT = 3;

/** Makes `comparison.open` and reads the lists it needs, which takes a moment: once, before the first comparison. */
export function createOpenComparison(
  stores: CorpusStores,
  store: ComparisonStore,
  lexiconsDir: string,
): OpenComparison {
  const lists = readLists(lexiconsDir);
  const kept = new Map<string, Promise<OutputOf<'comparison.open'>>>();
  return async ({ articleIds, masked, caseId }, role) => {
    const sources = readCompared(stores, { articleIds, masked }, role);
    const ids = sources.map(({ article }) => article.articleId);
    const publishers = readOutlets(stores).outlets.map(({ name }) => name);
    const input = { sources, links: readShared(stores, ids), publishers };
    // All that goes into it, so that any edit of a text, a label or an outlet makes it another one.
    const key = JSON.stringify(input);
    const working = kept.get(key) ?? analyseArticles(input, lists, nextTurn);
    kept.delete(key);
    kept.set(key, working);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
    const analysed = await working.catch((error: unknown) => {
      kept.delete(key);
      throw error;
    });
    return {
      ...analysed,
      names: editGroups(analysed.names, caseId === undefined ? [] : store.listNameGroups(caseId)),
      claims: confirmLeftOut(analysed.claims, store.listLeftOut(ids)),
    };
  };
}

/** Lets the calls that wait have theirs. */
const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

function readLists(folder: string): ComparisonLists {
  const names = readWordLists(join(folder, 'names'));
  return {
    agencies: readFileSync(join(folder, 'agencies', 'agencies.txt'), 'utf8')
      .split('\n')
      .filter(Boolean),
    names,
    vectors: readWordVectors(join(folder, 'word-vectors')),
    figures: readFigureLists(folder),
    naming: readNamingLists(folder, names),
    sayings: readSayingLexicon(join(folder, 'sayings')),
    wording: readWordingLexicons(join(folder, 'wording')),
  };
}

function readShared(stores: CorpusStores, articleIds: readonly string[]): SharedLink[] {
  compareThese(stores.sharedTexts, articleIds, COMPARE_MS);
  return readLinksAmong(stores, articleIds).map(({ articleId, otherId, here, passages }) => ({
    articleId,
    otherId,
    words: here.words,
    passages,
  }));
}
