import type { Stage, State } from './state.ts';

/** In the page: the first article of the table is held over the third, and not let go. */
function dragFirstOverThird(): void {
  const rows = [...document.querySelectorAll('tbody tr[data-article]')];
  const dataTransfer = new DataTransfer();
  const tell = (target: Element | null | undefined, type: string) => {
    const clientY = (target?.getBoundingClientRect().bottom ?? 0) - 4;
    target?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer, clientY }));
  };
  tell(rows[0]?.querySelector('[draggable="true"]'), 'dragstart');
  tell(rows[2], 'dragover');
}

async function readNotes({ go, stock, press, rest }: Stage, page: string): Promise<void> {
  await go(`#/case/${stock.caseId}/notes${page}`);
  await press('Show them anyway');
  await rest(900);
}

/** A case, what came with it, what its articles share and leave out, and the ways out of it. */
export const CASE_STATES: readonly State[] = [
  { name: 'case', room: 'case', goTo: ({ go, stock }) => go(`#/case/${stock.caseId}`) },
  { name: 'case-long', room: 'case', goTo: ({ go, stock }) => go(`#/case/${stock.longCaseId}`) },
  { name: 'case-one', room: 'case', goTo: ({ go, stock }) => go(`#/case/${stock.oneCaseId}`) },
  { name: 'case-empty', room: 'case', goTo: ({ go, stock }) => go(`#/case/${stock.bareCaseId}`) },
  { name: 'case-gone', room: 'case', goTo: ({ begin }) => begin('#/case/nowhere') },
  {
    name: 'case-masked',
    room: 'case',
    goTo: async ({ go, stock, call }) => {
      await call('settings.write', { maskedCases: [stock.caseId] });
      await go(`#/case/${stock.caseId}`);
      await call('settings.write', { maskedCases: [] });
    },
  },
  {
    name: 'case-change-title',
    room: 'case',
    goTo: async ({ go, stock, press }) => {
      await go(`#/case/${stock.longCaseId}`);
      await press(/^Change title/);
    },
  },
  {
    name: 'case-change-article',
    room: 'case',
    goTo: async ({ go, stock, page, rest }) => {
      await go(`#/case/${stock.caseId}`);
      await page
        .locator('tbody tr[data-article]')
        .first()
        .getByRole('button', { name: /^Change/ })
        .click();
      await rest();
    },
  },
  {
    name: 'case-evidence',
    room: 'case',
    goTo: async ({ go, stock, press }) => {
      await go(`#/case/${stock.caseId}`);
      await press(/open its evidence/);
    },
  },
  {
    name: 'case-add-articles',
    room: 'case',
    goTo: async ({ go, stock, press }) => {
      await go(`#/case/${stock.oneCaseId}`);
      await press(/^Add articles/);
    },
  },
  {
    name: 'case-undo',
    room: 'case',
    goTo: async ({ go, stock, page, press }) => {
      await go(`#/case/${stock.longCaseId}`);
      await page
        .locator('tbody tr[data-article]')
        .first()
        .getByRole('button', { name: /^Change/ })
        .click();
      await press('Take out of the case');
      await page.keyboard.press('Control+z');
    },
  },
  {
    name: 'case-drag',
    room: 'case',
    goTo: async ({ go, stock, page, rest }) => {
      await go(`#/case/${stock.caseId}`);
      await page.locator('tbody tr[data-article]').nth(3).scrollIntoViewIfNeeded();
      await page.evaluate(dragFirstOverThird);
      await rest();
    },
  },
  {
    name: 'case-loading',
    room: 'case',
    goTo: ({ begin, stock, wire }) => {
      wire.hold('corpus.case');
      return begin(`#/case/${stock.caseId}`);
    },
  },
  {
    name: 'case-failed',
    room: 'case',
    goTo: ({ begin, stock, wire }) => {
      wire.fail('corpus.case', 'The library could not be read: the disk says it is damaged.');
      return begin(`#/case/${stock.caseId}`);
    },
  },
  { name: 'lesson', room: 'lesson', goTo: ({ go, stock }) => go(`#/case/${stock.caseId}/lesson`) },
  { name: 'lesson-outside', room: 'lesson', goTo: ({ go, stock }) => go(`#/case/${stock.caseId}/outside`) },
  { name: 'lesson-facts', room: 'lesson', goTo: ({ go, stock }) => go(`#/case/${stock.caseId}/facts`) },
  { name: 'lesson-none', room: 'lesson', goTo: ({ begin, stock }) => begin(`#/case/${stock.longCaseId}/lesson`) },
  { name: 'give', room: 'give', goTo: ({ go, stock }) => go(`#/case/${stock.caseId}/give`) },
  {
    name: 'give-signed',
    room: 'give',
    goTo: async ({ go, stock, page, rest }) => {
      await go(`#/case/${stock.longCaseId}/give`);
      await page.getByRole('checkbox', { name: /^Sign the file/ }).check();
      await rest();
    },
  },
  { name: 'give-empty', room: 'give', goTo: ({ begin, stock }) => begin(`#/case/${stock.bareCaseId}/give`) },
  { name: 'handouts-paper', room: 'handouts', goTo: ({ go, stock }) => go(`#/case/${stock.caseId}/handouts`) },
  { name: 'handouts-paper-long', room: 'handouts', goTo: ({ go, stock }) => go(`#/case/${stock.longCaseId}/handouts`) },
  { name: 'handouts-file', room: 'handouts', goTo: ({ go, stock }) => go(`#/case/${stock.caseId}/handouts/file`) },
  { name: 'handouts-work', room: 'handouts', goTo: ({ go, stock }) => go(`#/case/${stock.caseId}/handouts/work`) },
  {
    name: 'handouts-work-damaged',
    room: 'handouts',
    goTo: async ({ go, stock, page, rest }) => {
      await go(`#/case/${stock.caseId}/handouts/work`);
      const file = { name: 'Ada.parallax-work.json', mimeType: 'application/json', buffer: Buffer.from('{"format":') };
      await page.locator('main input[type="file"]').first().setInputFiles(file);
      await rest(900);
    },
  },
  { name: 'coverage', room: 'comparison', goTo: ({ go, stock }) => go(`#/case/${stock.caseId}/coverage`) },
  {
    name: 'coverage-cell',
    room: 'comparison',
    goTo: async ({ go, stock, page, rest }) => {
      await go(`#/case/${stock.caseId}/coverage`);
      await page.getByRole('grid').getByRole('gridcell').nth(2).click();
      await rest(800);
    },
  },
  { name: 'coverage-long', room: 'comparison', goTo: ({ go, stock }) => go(`#/case/${stock.longCaseId}/coverage`) },
  { name: 'coverage-one', room: 'comparison', goTo: ({ begin, stock }) => begin(`#/case/${stock.oneCaseId}/coverage`) },
  {
    name: 'coverage-loading',
    room: 'comparison',
    goTo: ({ begin, stock, wire }) => {
      wire.hold('comparison.open');
      return begin(`#/case/${stock.caseId}/coverage`);
    },
  },
  {
    name: 'coverage-failed',
    room: 'comparison',
    goTo: ({ begin, stock, wire }) => {
      wire.fail('comparison.open', 'The comparison took longer than it may. Try it with fewer articles.');
      return begin(`#/case/${stock.caseId}/coverage`);
    },
  },
  { name: 'pictures', room: 'comparison', goTo: ({ go, stock }) => go(`#/case/${stock.caseId}/pictures`) },
  { name: 'pictures-long', room: 'comparison', goTo: ({ go, stock }) => go(`#/case/${stock.longCaseId}/pictures`) },
  { name: 'report', room: 'comparison', goTo: ({ go, stock }) => go(`#/case/${stock.caseId}/report`) },
  { name: 'report-long', room: 'comparison', goTo: ({ go, stock }) => go(`#/case/${stock.longCaseId}/report`) },
  { name: 'notes', room: 'notes', goTo: ({ go, stock }) => go(`#/case/${stock.caseId}/notes`) },
  { name: 'notes-empty', room: 'notes', goTo: ({ go, stock }) => go(`#/case/${stock.longCaseId}/notes`) },
  { name: 'notes-agreement', room: 'notes', goTo: ({ go, stock }) => go(`#/case/${stock.caseId}/notes/agreement`) },
  { name: 'notes-shown', room: 'notes', goTo: (stage) => readNotes(stage, '') },
  { name: 'notes-agreement-shown', room: 'notes', goTo: (stage) => readNotes(stage, '/agreement') },
  { name: 'notes-sheet-shown', room: 'notes', goTo: (stage) => readNotes(stage, '/sheet') },
  {
    name: 'notes-failed',
    room: 'notes',
    goTo: ({ begin, stock, wire }) => {
      wire.fail('framing.notes', 'The library could not be read: the disk says it is damaged.');
      return begin(`#/case/${stock.caseId}/notes`);
    },
  },
  {
    name: 'notes-agreement-empty',
    room: 'notes',
    goTo: ({ begin, stock }) => begin(`#/case/${stock.longCaseId}/notes/agreement`),
  },
  { name: 'notes-sheet', room: 'notes', goTo: ({ go, stock }) => go(`#/case/${stock.caseId}/notes/sheet`) },
  { name: 'notes-exchange', room: 'notes', goTo: ({ go, stock }) => go(`#/case/${stock.caseId}/notes/exchange`) },
];
