import type { ParsedInputOf } from '../../contract/contract.ts';
import { ExpectedFailure } from '../../contract/failures.ts';
import type { BlockRole } from '../../contract/plain/vocabulary.ts';
import type { StoredBlock } from './article-store.ts';
import { composeBody } from './text/compose-body.ts';
import { found } from './corpus-stores.ts';
import type { CorpusStores } from './corpus-stores.ts';
import { countWords } from './text/count-words.ts';
import { carriesBlanks } from './masking/mask-article.ts';
import { hashText } from './text/hash-text.ts';
import { recordChange } from './changes/record-change.ts';
import type { Changed } from './changes/record-change.ts';

/** An outlet's name that the library does not know makes an outlet, in the same change. */
export function editArticle(stores: CorpusStores, input: ParsedInputOf<'corpus.editArticle'>): Changed {
  const { articleId, outlet, ...fields } = input;
  refuseBlanks(fields);
  const { title } = found(stores.articles.readHeading(articleId), 'article', articleId);
  return recordChange(stores, `Article edited: ${title}`, () => {
    const outletId = typeof outlet === 'string' ? stores.outlets.findOrMake(outlet) : outlet;
    stores.articles.edit(articleId, { ...fields, outletId });
  });
}

/** Body, offsets and word count follow the roles in the same change, so that taking it back takes all back. */
export function setRoles(stores: CorpusStores, { articleId, roles }: ParsedInputOf<'corpus.setRoles'>): Changed {
  const { title } = found(stores.articles.readHeading(articleId), 'article', articleId);
  const blocks = withRoles(stores.articles.readBlocks(articleId), roles);
  const { body, blocks: placed } = composeBody(blocks);
  return recordChange(stores, `Roles set: ${title}`, () => {
    const wordCount = countWords(blocks);
    stores.articles.replaceText(articleId, { body, bodySha256: hashText(body), wordCount, blocks: placed });
  });
}

export function removeArticle(stores: CorpusStores, { articleId }: ParsedInputOf<'corpus.removeArticle'>): Changed {
  const { title } = found(stores.articles.readHeading(articleId), 'article', articleId);
  return recordChange(stores, `Article removed: ${title}`, () => stores.articles.remove(articleId));
}

/** Masked words carry blanks; saved, they would stand in the library in place of what they hide. */
function refuseBlanks(fields: Omit<ParsedInputOf<'corpus.editArticle'>, 'articleId' | 'outlet'>): void {
  const credited = fields.credits?.map(({ name, evidence }) => name + evidence).join('') ?? '';
  const { title, deck, byline } = fields;
  for (const [path, words] of Object.entries({ title, deck, byline, credits: credited })) {
    if (!carriesBlanks(words ?? '')) continue;
    throw new ExpectedFailure({
      code: 'malformed-input',
      path,
      message: 'These words have hidden names in them. Show the names of the case first, then change the words.',
    });
  }
}

function withRoles(
  blocks: readonly StoredBlock[],
  roles: readonly { position: number; role: BlockRole }[],
): StoredBlock[] {
  const byPosition = new Map(blocks.map((block) => [block.position, block]));
  roles.forEach(({ position, role }, index) => {
    const block = byPosition.get(position);
    if (!block) throw noSuchLine(position, index);
    byPosition.set(position, { ...block, role });
  });
  return [...byPosition.values()];
}

function noSuchLine(position: number, index: number): ExpectedFailure {
  return new ExpectedFailure({
    code: 'malformed-input',
    path: `roles.${index}.position`,
    message: `The page has no line at position ${position}. Open the article again and choose the line there.`,
  });
}
