import type { Role } from '../../contract/vocabulary.ts';
import type { CorpusStores } from '../corpus/corpus-stores.ts';
import { casesReadMasked, maskCases } from '../corpus/masking.ts';
import { readArticle } from '../corpus/read-corpus.ts';

interface Passage {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** The words of a quiz as one reader may see them. */
export interface View {
  words(text: string): string;
  /** A passage as that reader's article shows it; blanks take exactly the place of what they hide. */
  passage<One extends Passage>(passage: One): One;
}

/** What is masked in the case's articles is masked in the questions about them, or they would tell who published what. */
export function openView(stores: CorpusStores, caseId: string, role: Role): View {
  const masked = casesReadMasked(stores, [caseId], { masked: undefined, role });
  if (masked.length === 0) return { words: (text) => text, passage: (passage) => passage };
  const masking = maskCases(stores, masked, role);
  const bodies = new Map<string, string>();
  const bodyOf = (articleId: string) => {
    if (!bodies.has(articleId)) bodies.set(articleId, readArticle(stores, { articleId }, role).body);
    return bodies.get(articleId)!;
  };
  return {
    words: masking.words,
    passage: (passage) => ({ ...passage, exact: bodyOf(passage.articleId).slice(passage.start, passage.end) }),
  };
}
