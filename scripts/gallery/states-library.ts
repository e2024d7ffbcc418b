import type { State } from './state.ts';

/** The three shelves, searching, adding and what came in. */
export const LIBRARY_STATES: readonly State[] = [
  { name: 'library-first-start', room: 'library', library: 'first', goTo: ({ go }) => go('#/library/cases') },
  { name: 'library-empty', room: 'library', library: 'empty', goTo: ({ go }) => go('#/library/cases') },
  { name: 'library-cases-many', room: 'library', goTo: ({ go }) => go('#/library/cases') },
  { name: 'library-articles-many', room: 'library', goTo: ({ go }) => go('#/library/articles') },
  { name: 'library-outlets', room: 'library', goTo: ({ go }) => go('#/library/outlets') },
  { name: 'case', room: 'case', goTo: ({ go, stock }) => go(`#/case/${stock.caseId}`) },
  { name: 'case-long', room: 'case', goTo: ({ go, stock }) => go(`#/case/${stock.longCaseId}`) },
  { name: 'reader-plain', room: 'reader', goTo: ({ go, stock }) => go(`#/case/${stock.caseId}/read`) },
  {
    name: 'class-board-quiz',
    room: 'class',
    goTo: async ({ go, room }) => go(`#/class/${(await room.busyAt('quiz')).id}`),
  },
  { name: 'student-notes', room: 'student', student: true, goTo: ({ room, rest }) => room.at('own notes').then(() => rest(1500)) },
];
