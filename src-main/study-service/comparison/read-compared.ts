import type { Role } from '../../contract/plain/vocabulary.ts';
import type { Article } from '../../contract/corpus.ts';
import type { CorpusStores } from '../corpus/corpus-stores.ts';
import { readCredits } from '../corpus/duplicates/read-credits.ts';
import type { StatedCredit } from '../corpus/duplicates/read-credits.ts';
import { carriesBlanks } from '../corpus/masking/mask-article.ts';
import { readArticle } from '../corpus/read-corpus.ts';
import { languageCode } from '../corpus/text/language-code.ts';
import { siteKey } from '../corpus/versions/address-key.ts';
import type { ComparedArticle } from './compared-article.ts';

export interface ReadForComparing {
  readonly article: ComparedArticle;
  readonly site: string | null;
  readonly credits: readonly StatedCredit[];
}

/**
 * Articles as this reader may see them, ready for the analysers. Whatever is masked is masked here once, so that no analyser
 * can tell what it never had. Fails with `not-found`.
 */
export function readCompared(
  stores: CorpusStores,
  { articleIds, masked }: { articleIds: readonly string[]; masked: boolean | undefined },
  role: Role,
): ReadForComparing[] {
  return [...new Set(articleIds)].map((articleId) => {
    const read = readArticle(stores, { articleId, masked }, role);
    // "By the desk, via X": the credit is a part of the byline.
    const beside = [...(read.byline?.split(/,\s+/u) ?? []), ...read.rest.map(({ text }) => text)];
    const credits = readCredits([...read.blocks, ...beside.map((text) => ({ text, start: null }))]).filter(
      ({ exact }) => !carriesBlanks(exact),
    );
    return { article: toCompared(read), site: siteKey(read.url ?? read.source.url), credits };
  });
}

function toCompared({ id, title, language, publishedOn, outlet, wholeness, body, blocks }: Article): ComparedArticle {
  return {
    articleId: id,
    title,
    language: languageCode(language),
    publishedOn: publishedOn?.date ?? null,
    outlet: outlet?.name ?? null,
    wholeness,
    body,
    blocks,
  };
}
