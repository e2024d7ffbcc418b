import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ArticleBlock } from '../../../src-main/contract/corpus.ts';
import type { PreviewArticle } from '../../../src-main/contract/intake.ts';
import type { ComparedArticle } from '../../../src-main/study-service/comparison/compared-article.ts';
import { composeBody } from '../../../src-main/study-service/corpus/text/compose-body.ts';
import { readPage } from '../../../src-main/study-service/intake/read-page.ts';
import { readBundledCase } from '../../../src-main/study-service/packs/bundled/bundled-case.ts';

/** An article as it comes out of intake, with the body the study would store. */
export function asCompared(
  articleId: string,
  article: Pick<PreviewArticle, 'title' | 'language' | 'blocks'>,
): ComparedArticle {
  const composed = composeBody(article.blocks.map(({ role, text }, position) => ({ position, role, text })));
  const blocks = composed.blocks.flatMap(({ position, role, text, start, end }): ArticleBlock[] =>
    start === null || end === null ? [] : [{ position, role, text, start, end }],
  );
  return {
    articleId,
    title: article.title,
    language: article.language,
    publishedOn: null,
    outlet: null,
    wholeness: 'whole',
    body: composed.body,
    blocks,
  };
}

/** Every article of the seed pages, as "FILE#N" with the number it has on its page. */
export async function readSeedArticles(folder: string): Promise<ComparedArticle[]> {
  const articles: ComparedArticle[] = [];
  for (const fileName of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
    const page = await readPage({ bytes: readFileSync(join(folder, fileName)), fileName, path: null, url: null });
    for (const [index, article] of page.articles.entries())
      articles.push(asCompared(`${basename(fileName, '.txt')}#${index}`, article));
  }
  return articles;
}

/** The articles of a bundled case by the names of their files. */
export function readPackArticles(folder: string): ComparedArticle[] {
  return readBundledCase(folder).captures.flatMap(({ fileName, articles }) =>
    articles.map((article) => asCompared(basename(fileName, '.md'), article)),
  );
}

/** The invented texts of a folder by the names of their files. */
export async function readFixtureArticles(folder: string): Promise<ComparedArticle[]> {
  const articles: ComparedArticle[] = [];
  for (const fileName of readdirSync(folder).filter((name) => /^invented-\w+\.txt$/u.test(name))) {
    const bytes = readFileSync(join(folder, fileName));
    const page = await readPage({ bytes, fileName: fileName.replace('.txt', '.md'), path: null, url: null });
    for (const article of page.articles) articles.push(asCompared(basename(fileName, '.txt'), article));
  }
  return articles;
}
