import type { PageBlock, PreviewArticle, RestBlock } from '../../contract/intake.ts';
import type { RestRole } from '../../contract/plain/vocabulary.ts';

/** A block that has a place on the page; intake always knows it. */
export type PlacedBlock = PageBlock & { order: number };
export type PlacedRest = Omit<RestBlock, 'role'> & { role: RestRole; order: number };

/** What an extractor makes of a page, before language and warnings are added. */
export interface FoundPage {
  articles: (Omit<PreviewArticle, 'language' | 'blocks'> & { language?: string | null; blocks: PlacedBlock[] })[];
  rest: PlacedRest[];
}
export type FoundArticle = FoundPage['articles'][number];
