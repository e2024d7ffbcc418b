import { CLASS_STEPS } from '../../src-main/contract/plain/class-words.ts';
import type { Stage, State } from './state.ts';

async function board({ go, room }: Stage, step: Parameters<typeof room.at>[0], page = ''): Promise<void> {
  await go(`#/class/${(await room.busyAt(step)).id}${page}`);
}

async function stop({ room, rest }: Stage, step: Parameters<typeof room.at>[0], more: object = {}): Promise<void> {
  await room.busyAt(step, more);
  await rest(2_500);
}

const ON_BOARD = ['forewarn', 'own notes', 'reveal', 'quiz', 'discuss'] as const;

const DESK_AND_PHONE = ['desk', 'phone'] as const;

/** The teacher's side of a class. */
export const CLASS_STATES: readonly State[] = [
  { name: 'classes-empty', room: 'classes', library: 'first', goTo: ({ go }) => go('#/class') },
  { name: 'class-new', room: 'new class', goTo: ({ go, stock }) => go(`#/class/new?case=${stock.caseId}`) },
  {
    name: 'class-new-names',
    room: 'new class',
    goTo: async ({ go, stock, page, rest }) => {
      await go(`#/class/new?case=${stock.longCaseId}`);
      await page.getByRole('checkbox', { name: /There is a list of names/ }).check();
      await page.getByLabel(/Names, one a line/).fill('Name,Group\nAda,Window side\nBo,Window side\n');
      await rest(900);
    },
  },
  { name: 'class-join', room: 'join class', goTo: ({ go }) => go('#/class/join') },
  {
    name: 'class-board-nobody',
    room: 'class',
    goTo: async ({ go, room }) => go(`#/class/${(await room.at('forewarn')).id}`),
  },
  {
    name: 'class-show-join',
    room: 'class',
    goTo: async ({ go, room }) => go(`#/class/${(await room.at('forewarn')).id}/show`),
  },
  ...ON_BOARD.map((step): State => {
    return { name: `class-board-${step.replace(' ', '-')}`, room: 'class', goTo: (stage) => board(stage, step) };
  }),
  ...(['own notes', 'quiz', 'discuss'] as const).map((step): State => {
    return {
      name: `class-show-${step.replace(' ', '-')}`,
      room: 'class',
      goTo: (stage) => board(stage, step, '/show'),
    };
  }),
  {
    name: 'class-seat',
    room: 'class',
    goTo: async (stage) => {
      await board(stage, 'own notes');
      await stage.page.locator('li[data-seat] button').first().click();
      await stage.rest();
    },
  },
  {
    name: 'class-groups',
    room: 'class',
    goTo: async (stage) => {
      await board(stage, 'discuss');
      await stage.press('Groups');
    },
  },
  { name: 'class-people', room: 'class', goTo: (stage) => board(stage, 'discuss', '/people') },
  {
    name: 'class-erase',
    room: 'class',
    goTo: async (stage) => {
      await board(stage, 'discuss', '/people');
      await stage.page
        .locator('summary', { hasText: /^Erase this student/ })
        .first()
        .click();
      await stage.rest();
    },
  },
  { name: 'classes', room: 'classes', goTo: ({ go, room }) => room.open().then(() => go('#/class')) },
  { name: 'class-gone', room: 'class', goTo: ({ begin }) => begin('#/class/nowhere') },
];

/** What students see, on a desk and on a telephone. */
export const STUDENT_STATES: readonly State[] = DESK_AND_PHONE.flatMap((screen): State[] => {
  const end = screen === 'phone' ? '-phone' : '';
  const door = async ({ page, room, rest }: Stage) => {
    await page.goto((await room.open()).address!);
    await rest(900);
  };
  return [
    { name: `door${end}`, room: 'student', screen, goTo: door },
    {
      name: `door-refused${end}`,
      room: 'student',
      screen,
      goTo: async (stage) => {
        await door(stage);
        await stage.page.getByLabel(/6 letters/).fill('bbb bbb');
        await stage.press('Go on');
      },
    },
    {
      name: `door-names${end}`,
      room: 'student',
      screen,
      goTo: async ({ page, room, rest }) => {
        const { address, code } = await room.open();
        await page.goto(`${address}#/join/${code}`);
        await rest(1_200);
      },
    },
    ...CLASS_STEPS.map((step): State => {
      const name = `student-${step.replace(' ', '-')}${end}`;
      return { name, room: 'student', screen, student: true, goTo: (stage) => stop(stage, step) };
    }),
    {
      name: `student-quiz-answered${end}`,
      room: 'student',
      screen,
      student: true,
      goTo: async (stage) => {
        await stop(stage, 'quiz');
        await stage.page.locator('.answer input').first().check();
        await stage.page.getByLabel('A guess').check();
        await stage.press('Answer');
        await stop(stage, 'quiz', { feedbackShown: true });
      },
    },
    {
      name: `student-locked${end}`,
      room: 'student',
      screen,
      student: true,
      goTo: (stage) => stop(stage, 'own notes', { locked: true }),
    },
    {
      name: `student-offline${end}`,
      room: 'student',
      screen,
      student: true,
      goTo: async (stage) => {
        await stop(stage, 'own notes');
        await stage.context.setOffline(true);
        await stage.rest(2_000);
      },
    },
    {
      name: `student-leave${end}`,
      room: 'student',
      screen,
      student: true,
      goTo: async (stage) => {
        await stage.context.setOffline(false);
        await stop(stage, 'discuss');
        await stage.press('Leave');
      },
    },
  ];
});

/** Last, since the class is over after them. */
export const CLOSED_STATES: readonly State[] = [
  {
    name: 'class-closed',
    room: 'class',
    goTo: async ({ go, room }) => go(`#/class/${(await room.close()).id}`),
  },
  {
    name: 'class-people-closed',
    room: 'class',
    goTo: async ({ go, room }) => go(`#/class/${(await room.close()).id}/people`),
  },
  ...DESK_AND_PHONE.map((screen): State => {
    return {
      name: `student-closed${screen === 'phone' ? '-phone' : ''}`,
      room: 'student',
      screen,
      student: true,
      goTo: async ({ room, rest }) => {
        await room.close();
        await rest(2_000);
      },
    };
  }),
];
