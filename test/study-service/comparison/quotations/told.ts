import { join } from 'node:path';
import type { ArticleBlock } from '../../../../src-main/contract/corpus.ts';
import type { BlockRole } from '../../../../src-main/contract/plain/vocabulary.ts';
import type { ComparedArticle } from '../../../../src-main/study-service/comparison/compared-article.ts';
import { findStatements } from '../../../../src-main/study-service/comparison/quotations/find-statements.ts';
import type { FoundStatement } from '../../../../src-main/study-service/comparison/quotations/find-statements.ts';
import { readSayingLexicon } from '../../../../src-main/study-service/comparison/quotations/saying-lexicon.ts';
import { splitArticle } from '../../../../src-main/study-service/comparison/split-sentences.ts';
import { findNames } from '../../../../src-main/study-service/corpus/names/find-names.ts';
import { readWordLists } from '../../../../src-main/study-service/corpus/names/word-lists.ts';

const LEXICONS = join(import.meta.dirname, '..', '..', '..', '..', 'resources', 'lexicons');
export const SAYINGS = readSayingLexicon(join(LEXICONS, 'sayings'));
const LISTS = readWordLists(join(LEXICONS, 'names'));

type Part = string | readonly [BlockRole, string];

/** An article of paragraphs, or of blocks with the role named. */
export function articleOf(parts: readonly Part[], articleId = 'article-1', language = 'en'): ComparedArticle {
  let body = '';
  const blocks = parts.map((part, position): ArticleBlock => {
    const [role, text] = typeof part === 'string' ? (['paragraph', part] as const) : part;
    if (body !== '') body += '\n\n';
    const start = body.length;
    body += text;
    return { position, role, text, start, end: body.length };
  });
  return { articleId, title: 'A title', language, publishedOn: null, outlet: null, wholeness: 'whole', body, blocks };
}

export function statementsOf(article: ComparedArticle): FoundStatement[] {
  return findStatements(article, splitArticle(article), SAYINGS, findNames(article.blocks, LISTS));
}

/** `speaker | verb | content` of each statement. */
export function told(...parts: readonly Part[]): string[] {
  return statementsOf(articleOf(parts)).map(
    ({ speaker, verb, text }) => `${speaker ?? '-'} | ${verb ?? '-'} | ${text.replace(/\s+/gu, ' ')}`,
  );
}
