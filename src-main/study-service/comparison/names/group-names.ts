import type { AlignedPassage, NameGroup } from '../../../contract/comparison.ts';
import { isReadAsEnglish } from '../../corpus/text/language-code.ts';
import type { ComparedArticle } from '../compared-article.ts';
import { findMentions } from './find-mentions.ts';
import { GroupBuilder } from './group-builder.ts';
import { joinAligned } from './join-aligned.ts';
import { joinParties, joinPhrases } from './join-phrases.ts';
import type { NamingLists } from './naming-lists.ts';
import { resolveNamed } from './resolve-named.ts';
import { writeGroups } from './write-groups.ts';

/**
 * Names that refer to one thing across the articles, most mentioned first: people, countries, institutions, groups of people, acts. In the manner of
 * target concept analysis (Hamborg 2019): heads, names, titles, apposition, then a lexicon of what words stand for. A name
 * that might mean two things is left out of both: a wrong join costs a reader more than a missing one. `aligned`, sentences
 * that say the same, joins what stands in the same place of both. English only; for others the groups are empty.
 */
export function groupNames(
  articles: readonly ComparedArticle[],
  lists: NamingLists,
  aligned: readonly AlignedPassage[] = [],
): NameGroup[] {
  const found = articles.map((article, index) =>
    isReadAsEnglish(article.language)
      ? findMentions(index, article, lists)
      : { names: [], phrases: [], roles: [], joins: [] },
  );
  const builder = new GroupBuilder();
  const resolve = resolveNamed(found, lists);
  for (const { names } of found)
    for (const mention of names) {
      const { thing, reason } = resolve(mention.article, mention.key);
      builder.add(
        thing,
        mention.kind === 'place' && !thing.startsWith('country ') ? 'place or thing' : 'actor',
        mention,
        reason,
      );
    }
  joinParties(found, builder, resolve);
  joinPhrases(found, builder, resolve, lists);
  joinAligned(articles, found, builder, aligned);
  return writeGroups(articles, builder);
}
