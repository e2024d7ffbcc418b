import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Preview } from '../../../src-main/contract/intake.ts';
import { readPage } from '../../../src-main/study-service/intake/read-page.ts';

const SEEDS = resolve(import.meta.dirname, '../../../../shared/seeds');
const isThere = existsSync(SEEDS);
if (!isThere) console.warn(`The five scraped pages are not at ${SEEDS}; their tests are skipped.`);

async function readSeed(number: string): Promise<Preview> {
  const name = readdirSync(SEEDS).find((file) => file.startsWith(number)) ?? '';
  return readPage({ bytes: readFileSync(join(SEEDS, name)), fileName: name, path: null, url: null });
}

function wordsOf(preview: Preview, article = 0): number {
  return (preview.articles[article]?.blocks ?? []).reduce((sum, block) => sum + block.text.split(' ').length, 0);
}

/** Counts and first words only: the pages' text belongs to their publishers. */
describe.skipIf(!isThere)('the five scraped pages', () => {
  it('000: title, signature at the foot, outlet and labelled date; quotations and transcript turns by their roles', async () => {
    const preview = await readSeed('000');
    expect(preview.articles).toHaveLength(1);
    expect(preview.articles[0]).toMatchObject({
      byline: 'Pierre Vaux',
      outlet: 'The Interpreter',
      publishedOn: { date: '2016-10-28' },
    });
    expect(preview.articles[0]?.title).toMatch(/^Russia Indicates They Will/);
    const roles = (preview.articles[0]?.blocks ?? []).map((block) => block.role);
    expect(roles.filter((role) => role === 'quotation')).toHaveLength(3);
    expect(roles.filter((role) => role === 'transcript turn')).toHaveLength(2);
    expect(roles.filter((role) => role === 'paragraph')).toHaveLength(14);
  });

  it('001: the crawl’s month is not its date, and no reader is in its body', async () => {
    const preview = await readSeed('001');
    expect(preview.articles[0]).toMatchObject({ byline: null, publishedOn: null });
    expect(preview.articles[0]?.blocks).toHaveLength(10);
    expect(preview.articles[0]?.blocks.at(-1)?.text).toBe('So, what now?');
    expect(preview.rest.filter((block) => block.role === 'reader comment')).toHaveLength(35);
  });

  it('002: byline kept, note about the writer and comment form set aside', async () => {
    const preview = await readSeed('002');
    expect(preview.articles[0]).toMatchObject({ byline: 'Stephen Lendman', publishedOn: null });
    expect(preview.articles[0]?.blocks.at(-1)?.text).toMatch(/^More on what/);
    expect(preview.articles[0]?.blocks.filter((block) => block.role === 'quotation')).toHaveLength(4);
    expect(preview.rest.filter((block) => block.role === 'promotion').length).toBeGreaterThanOrEqual(4);
  });

  it('003: all paragraphs up to the first reader', async () => {
    const preview = await readSeed('003');
    expect(preview.articles[0]?.byline).toBeNull();
    expect(preview.articles[0]?.blocks.map((block) => block.role)).toEqual([
      'headline',
      ...Array.from({ length: 17 }, () => 'paragraph'),
    ]);
  });

  it('004: four articles, the main one first, each with its own head', async () => {
    const preview = await readSeed('004');
    expect(preview.articles.map((article) => article.byline)).toEqual([
      'Alexander Mercouris',
      'Igor Ogorodnev',
      'Richard Galustian',
      null,
    ]);
    expect(preview.articles.every((article) => article.deck !== null && article.outlet === 'The Duran')).toBe(true);
    expect(preview.articles.map((_, index) => wordsOf(preview, index) > 250)).toEqual([true, true, true, true]);
    expect(JSON.stringify(preview.articles)).not.toMatch(/adsbygoogle|Patreon|Leave a Reply/);
  });
});
