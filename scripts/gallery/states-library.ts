import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from '../checkout.ts';
import { BENCH, FERRY, textFile } from '../../test/end-to-end/library-pages.ts';
import type { Stage, State } from './state.ts';

const PAGES = join(CHECKOUT, 'test', 'fixtures', 'pages');

async function add(stage: Stage, ...files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
  await stage.go('#/adding');
  await stage.page.locator('[data-input="files"]').setInputFiles(files);
  await stage.rest(1_500);
}

const fixture = (name: string) => ({
  name,
  mimeType: name.endsWith('.html') ? 'text/html' : 'text/plain',
  buffer: readFileSync(join(PAGES, name)),
});
const DAMAGED = { name: 'damaged.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nbroken off') };

/** A file held over the window, not let go. */
async function dragOver({ page, rest }: Stage): Promise<void> {
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['Ferry'], 'ferry.txt', { type: 'text/plain' }));
    for (const type of ['dragenter', 'dragover'])
      document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
  });
  await rest();
}

async function review(stage: Stage): Promise<void> {
  await add(stage, fixture('article-with-comments.html'), textFile('bench.txt', BENCH));
  await stage.press('Review each first');
  await stage.page.getByRole('listbox').waitFor();
}

/** The three shelves, and what came in. */
export const LIBRARY_STATES: readonly State[] = [
  { name: 'library-first-start', room: 'library', library: 'first', goTo: ({ go }) => go('#/library/cases') },
  { name: 'library-empty', room: 'library', library: 'empty', goTo: ({ go }) => go('#/library/cases') },
  { name: 'library-articles-empty', room: 'library', library: 'empty', goTo: ({ go }) => go('#/library/articles') },
  { name: 'library-outlets-empty', room: 'library', library: 'empty', goTo: ({ go }) => go('#/library/outlets') },
  { name: 'library-cases-many', room: 'library', goTo: ({ go }) => go('#/library/cases') },
  { name: 'library-articles-many', room: 'library', goTo: ({ go }) => go('#/library/articles') },
  {
    name: 'library-articles-selected',
    room: 'library',
    goTo: async ({ go, page, press }) => {
      await go('#/library/articles');
      // The first box ticks all of them.
      for (const place of [1, 2, 3]) await page.getByRole('checkbox').nth(place).check();
      await press('Make a case');
    },
  },
  {
    name: 'library-article-panel',
    room: 'library',
    goTo: async ({ go, stock, page, rest }) => {
      await go(`#/library/articles/${stock.longArticleId}`);
      await page.getByText('The lines of its page and what each is').click();
      await rest();
    },
  },
  { name: 'library-article-gone', room: 'library', goTo: ({ go }) => go('#/library/articles/nowhere') },
  { name: 'library-outlets', room: 'library', goTo: ({ go }) => go('#/library/outlets') },
  {
    name: 'library-outlet-panel',
    room: 'library',
    goTo: async ({ go, page, rest }) => {
      await go('#/library/outlets');
      await page.getByRole('link', { name: 'Halyard' }).first().click();
      await page.getByText('What do the other types mean?').click();
      await rest();
    },
  },
  {
    name: 'library-filter-nothing',
    room: 'library',
    goTo: async ({ go, page, rest }) => {
      await go('#/library/articles');
      await page.getByRole('searchbox').first().fill('zzzzzzzz');
      await rest(900);
    },
  },
  {
    name: 'library-loading',
    room: 'library',
    goTo: ({ wire, begin }) => {
      wire.hold('corpus.cases', 'corpus.articles', 'corpus.proposeCases');
      return begin('#/library/cases');
    },
  },
  {
    name: 'library-failed',
    room: 'library',
    goTo: ({ wire, begin }) => {
      wire.fail(
        'corpus.cases',
        'The library could not be read: the disk says it is damaged. Close Parallax and look at Settings, “Check and repair”.',
      );
      return begin('#/library/cases');
    },
  },
  {
    name: 'library-service-stopped',
    room: 'library',
    goTo: async ({ wire, go, rest }) => {
      await go('#/library/cases');
      await wire.cut();
      await rest(2_500);
    },
  },
  { name: 'library-drag', room: 'library', goTo: (stage) => stage.go('#/library/cases').then(() => dragOver(stage)) },
  { name: 'adding', room: 'adding', goTo: ({ go }) => go('#/adding') },
  { name: 'adding-one', room: 'adding', goTo: (stage) => add(stage, textFile('ferry.txt', FERRY)) },
  {
    name: 'adding-some-refused',
    room: 'adding',
    goTo: (stage) =>
      add(stage, textFile('ferry.txt', FERRY), fixture('several-articles.txt'), DAMAGED, textFile('nothing.txt', '')),
  },
  {
    name: 'adding-done',
    room: 'adding',
    library: 'first',
    goTo: async (stage) => {
      await add(stage, textFile('ferry.txt', FERRY), textFile('bench.txt', BENCH));
      await stage.press(/^Add all/);
      await stage.page
        .getByText(/in your library|was here already/)
        .first()
        .waitFor();
    },
  },
  { name: 'adding-review', room: 'adding', goTo: review },
  {
    name: 'adding-review-dates',
    room: 'adding',
    goTo: async (stage) => {
      await review(stage);
      await stage.press(/dates? found/);
    },
  },
  {
    name: 'adding-review-split',
    room: 'adding',
    goTo: async (stage) => {
      await review(stage);
      await stage.page.getByRole('listbox').press('Enter');
      await stage.rest();
    },
  },
  {
    name: 'adding-loading',
    room: 'adding',
    goTo: (stage) => {
      stage.wire.hold('intake.preview');
      return add(stage, textFile('ferry.txt', FERRY), textFile('bench.txt', BENCH));
    },
  },
  {
    name: 'versions',
    room: 'versions',
    goTo: ({ go, stock }) => go(`#/versions/${stock.longArticleId}`),
  },
  {
    name: 'versions-failed',
    room: 'versions',
    goTo: ({ begin, stock, wire }) => {
      wire.fail('corpus.versions', 'The library could not be read: the disk says it is damaged.');
      return begin(`#/versions/${stock.longArticleId}`);
    },
  },
  { name: 'versions-gone', room: 'versions', goTo: ({ begin }) => begin('#/versions/nowhere') },
  {
    name: 'shared',
    room: 'shared',
    goTo: ({ go, stock }) => go(`#/shared/${stock.articleIds[0]}/${stock.articleIds[3]}?case=${stock.caseId}`),
  },
  { name: 'search-empty', room: 'search', goTo: ({ go }) => go('#/search') },
  { name: 'search-found', room: 'search', goTo: ({ go }) => go('#/search?q=bridge') },
  {
    name: 'search-article',
    room: 'search',
    goTo: ({ go, stock }) => go(`#/search?q=engineers&article=${stock.longArticleId}`),
  },
  { name: 'search-nothing', room: 'search', goTo: ({ go }) => go('#/search?q=qqqqqqqq') },
  { name: 'search-wrong', room: 'search', goTo: ({ go }) => go('#/search?q=type%3A%22ferry%22') },
  {
    name: 'search-failed',
    room: 'search',
    goTo: ({ begin, wire }) => {
      wire.fail('search.query', 'The index of the library can’t be read. Build it again in Settings.');
      return begin('#/search?q=bridge');
    },
  },
  {
    name: 'pack',
    room: 'pack',
    library: 'empty',
    goTo: async ({ go, page, rest, stock }) => {
      await go('#/library/cases');
      await page.locator('input[data-input="files"]').setInputFiles(stock.packFile);
      await rest(1_500);
    },
  },
  {
    name: 'pack-damaged',
    room: 'pack',
    goTo: async ({ go, page, rest }) => {
      await go('#/library/cases');
      const buffer = Buffer.from('PK\u0003\u0004 broken off');
      await page.locator('input[data-input="files"]').setInputFiles({ name: 'bridge.parallax', mimeType: '', buffer });
      await rest(1_500);
    },
  },
  { name: 'pack-none', room: 'pack', goTo: ({ begin }) => begin('#/pack') },
];
