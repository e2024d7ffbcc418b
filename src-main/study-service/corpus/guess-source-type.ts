import type { ArticleHeading } from '../../contract/corpus.ts';
import type { ParsedInputOf } from '../../contract/contract.ts';
import { found } from './corpus-stores.ts';
import type { CorpusStores } from './corpus-stores.ts';
import { recordChange } from './changes/record-change.ts';
import type { Changed } from './changes/record-change.ts';

/** Puts down a reader's guess; the heading that comes back is the revealed one. */
export function guessSourceType(
  stores: CorpusStores,
  input: ParsedInputOf<'corpus.guessSourceType'>,
): ArticleHeading & Changed {
  const { articleId, sourceType, reason } = input;
  const { title } = found(stores.articles.readHeading(articleId), 'article', articleId);
  const { changeId } = recordChange(stores, `Guess put down: ${title}`, () =>
    stores.guesses.put(articleId, sourceType, reason),
  );
  return { ...found(stores.articles.readHeading(articleId), 'article', articleId), changeId };
}

export function forgetGuess(stores: CorpusStores, { articleId }: ParsedInputOf<'corpus.forgetGuess'>): Changed {
  const { title } = found(stores.articles.readHeading(articleId), 'article', articleId);
  return recordChange(stores, `Guess forgotten: ${title}`, () => stores.guesses.forget(articleId));
}
