import type { Stage, State } from './state.ts';

async function read({ go, stock }: Stage, caseId = stock.caseId): Promise<void> {
  await go(`#/case/${caseId}/read`);
}

async function putOn(stage: Stage, lens: string): Promise<void> {
  await read(stage);
  await stage.page.getByRole('radio', { name: lens, exact: true }).click();
  await stage.rest(1_200);
}

async function choose(stage: Stage, lens: string): Promise<void> {
  await putOn(stage, lens);
  await stage.page.locator('[data-heads]').first().click();
  await stage.rest(900);
}

async function selectWords({ page, rest }: Stage): Promise<void> {
  await page.locator('[data-scroller="0"]').focus();
  await page.keyboard.press('s');
  for (let more = 0; more < 3; more++) await page.keyboard.press('Shift+ArrowRight');
  await rest();
}

const LENSES = ['Passages', 'Voices', 'Names', 'Figures', 'Wording', 'Headlines', 'Notes'];

/** Reading side by side: plain, through each lens, masked, with notes being written, and what goes wrong. */
export const READER_STATES: readonly State[] = [
  { name: 'reader-plain', room: 'reader', goTo: (stage) => read(stage) },
  { name: 'reader-long-titles', room: 'reader', goTo: (stage) => read(stage, stage.stock.longCaseId) },
  { name: 'reader-one', room: 'reader', goTo: (stage) => read(stage, stage.stock.oneCaseId) },
  { name: 'reader-empty', room: 'reader', goTo: ({ begin, stock }) => begin(`#/case/${stock.bareCaseId}/read`) },
  { name: 'reader-gone', room: 'reader', goTo: ({ begin }) => begin('#/case/nowhere/read') },
  ...LENSES.map((lens): State => {
    return { name: `reader-${lens.toLowerCase()}`, room: 'reader', goTo: (stage) => putOn(stage, lens) };
  }),
  ...['Passages', 'Voices', 'Wording'].map((lens): State => {
    return { name: `reader-${lens.toLowerCase()}-chosen`, room: 'reader', goTo: (stage) => choose(stage, lens) };
  }),
  {
    name: 'reader-four-columns',
    room: 'reader',
    goTo: async (stage) => {
      await read(stage);
      await stage.press('4 columns');
    },
  },
  {
    name: 'reader-drag',
    room: 'reader',
    goTo: async (stage) => {
      await read(stage);
      const line = await stage.page.getByRole('separator').first().boundingBox();
      const [x, y] = [(line?.x ?? 0) + 2, (line?.y ?? 0) + 200];
      await stage.page.mouse.move(x, y);
      await stage.page.mouse.down();
      await stage.page.mouse.move(x + 90, y, { steps: 4 });
    },
  },
  {
    name: 'reader-masked',
    room: 'reader',
    goTo: async (stage) => {
      await read(stage);
      await stage.page.locator('[data-scroller="0"]').focus();
      await stage.page.keyboard.press('m');
      await stage.rest(1_200);
      await stage.call('settings.write', { maskedCases: [] });
    },
  },
  {
    name: 'reader-guess',
    room: 'reader',
    goTo: async (stage) => {
      await stage.call('settings.write', { maskedCases: [stage.stock.caseId] });
      await read(stage);
      await stage.press(/^Guess who published it/);
      await stage.call('settings.write', { maskedCases: [] });
    },
  },
  {
    name: 'reader-text-settings',
    room: 'reader',
    goTo: async (stage) => {
      await read(stage);
      await stage.press('Text');
    },
  },
  {
    name: 'reader-not-the-article',
    room: 'reader',
    goTo: async (stage) => {
      await read(stage);
      await stage.press(/^Not the article/);
    },
  },
  {
    name: 'reader-raw-page',
    room: 'reader',
    goTo: async (stage) => {
      await read(stage);
      await stage.press(/^See the page as it came in/);
    },
  },
  { name: 'reader-words-selected', room: 'reader', goTo: (stage) => read(stage).then(() => selectWords(stage)) },
  {
    name: 'reader-note-form',
    room: 'reader',
    goTo: async (stage) => {
      await read(stage);
      await selectWords(stage);
      await stage.page.keyboard.press('Enter');
      await stage.rest(900);
    },
  },
  {
    name: 'reader-note-refused',
    room: 'reader',
    goTo: async (stage) => {
      await read(stage);
      await selectWords(stage);
      await stage.page.keyboard.press('Enter');
      await stage.press('Keep the note');
    },
  },
  {
    name: 'reader-loading',
    room: 'reader',
    goTo: ({ begin, stock, wire }) => {
      wire.hold('corpus.article');
      return begin(`#/case/${stock.caseId}/read`);
    },
  },
  {
    name: 'reader-lens-loading',
    room: 'reader',
    goTo: (stage) => {
      stage.wire.hold('comparison.open');
      return putOn(stage, 'Passages');
    },
  },
  {
    name: 'reader-lens-failed',
    room: 'reader',
    goTo: (stage) => {
      stage.wire.fail('comparison.open', 'The comparison took longer than it may. Try it with fewer articles.');
      return putOn(stage, 'Passages');
    },
  },
  {
    name: 'reader-failed',
    room: 'reader',
    goTo: ({ begin, stock, wire }) => {
      wire.fail('corpus.article', 'The article could not be read: the disk says it is damaged.');
      return begin(`#/case/${stock.caseId}/read`);
    },
  },
];
