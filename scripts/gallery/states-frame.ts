import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Stage, State } from './state.ts';

async function openHandout({ page, call, stock, folder, rest }: Stage): Promise<void> {
  const { text, fileName } = await call('packs.handout', { caseId: stock.caseId, quizId: stock.quizId });
  const file = join(folder, fileName);
  writeFileSync(file, text);
  await page.goto(pathToFileURL(file).href);
  await rest(900);
}

async function beginHandout(stage: Stage): Promise<void> {
  await openHandout(stage);
  await stage.page.getByLabel('Your name').fill('Ada');
  await stage.page.keyboard.press('Enter');
  await stage.rest(900);
}

const withHandout = (end: string, screen: 'desk' | 'phone'): State[] => [
  { name: `handout-door${end}`, room: 'handout', screen, goTo: openHandout },
  { name: `handout-reading${end}`, room: 'handout', screen, goTo: beginHandout },
  {
    name: `handout-questions${end}`,
    room: 'handout',
    screen,
    goTo: async (stage) => {
      await beginHandout(stage);
      await stage.press('Questions');
    },
  },
  {
    name: `handout-hand-in${end}`,
    room: 'handout',
    screen,
    goTo: async (stage) => {
      await beginHandout(stage);
      await stage.press('Hand in');
    },
  },
];

/** What stands around every place, settings, help, and the file that is handed out. */
export const FRAME_STATES: readonly State[] = [
  { name: 'settings', room: 'settings', goTo: ({ go }) => go('#/settings') },
  {
    name: 'settings-check-failed',
    room: 'settings',
    goTo: async ({ go, wire, press }) => {
      wire.fail('upkeep.repair', 'The library could not be checked: the disk is full. Free some space and try again.');
      await go('#/settings');
      await press(/^Check/);
    },
  },
  {
    name: 'settings-checked',
    room: 'settings',
    goTo: async ({ go, press, rest }) => {
      await go('#/settings');
      await press(/^Check/);
      await rest(1_500);
    },
  },
  { name: 'help', room: 'help', goTo: ({ go }) => go('#/help') },
  {
    name: 'help-searched',
    room: 'help',
    goTo: async ({ go, page, rest }) => {
      await go('#/help');
      await page.getByRole('searchbox').fill('masked');
      await rest(700);
    },
  },
  {
    name: 'help-nothing',
    room: 'help',
    goTo: async ({ go, page, rest }) => {
      await go('#/help');
      await page.getByRole('searchbox').fill('qqqqqq');
      await rest(700);
    },
  },
  {
    name: 'frame-find',
    room: 'frame',
    goTo: async ({ go, page, rest }) => {
      await go('#/library/cases');
      await page.keyboard.press('Control+k');
      await page.keyboard.type('bridge');
      await rest(1_200);
    },
  },
  {
    name: 'frame-find-nothing',
    room: 'frame',
    goTo: async ({ go, page, rest }) => {
      await go('#/library/cases');
      await page.keyboard.press('Control+k');
      await page.keyboard.type('qqqqqqq');
      await rest(1_200);
    },
  },
  {
    name: 'frame-keys',
    room: 'frame',
    goTo: async ({ go, stock, page, rest }) => {
      await go(`#/case/${stock.caseId}`);
      await page.locator('main').focus();
      await page.keyboard.press('?');
      await rest();
    },
  },
  {
    name: 'frame-notice',
    room: 'frame',
    goTo: async ({ wire, go }) => {
      wire.answer('study.status', (value) => ({
        ...(value as object),
        notices: [
          {
            id: 'n1',
            message:
              'The library was damaged, so the copy of 13 March 2026, 17:00, was opened. What was written after that is not in it; the damaged file was kept beside it.',
          },
        ],
      }));
      await go('#/library/cases');
    },
  },
  {
    name: 'frame-cut',
    room: 'frame',
    goTo: async ({ wire, go, rest }) => {
      await go('#/library/cases');
      await wire.cut();
      await rest(3_500);
    },
  },
  {
    name: 'frame-done',
    room: 'frame',
    goTo: async ({ go, stock, page, press, rest }) => {
      await go(`#/case/${stock.bareCaseId}`);
      await press(/^Change title/);
      await page.getByRole('textbox').first().fill('A case to come, with another name');
      await press(/^Save/);
      await rest();
    },
  },
  ...withHandout('', 'desk'),
  ...withHandout('-phone', 'phone'),
];
