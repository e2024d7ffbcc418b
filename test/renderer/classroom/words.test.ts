import { describe, expect, test } from 'vitest';
import type { Lesson } from '../../../src-main/contract/materials.ts';
import { CLASS_EXERCISES, CLASS_STEPS, KEEP_DAYS } from '../../../src-main/contract/plain/class-words.ts';
import type { ClassStep } from '../../../src-main/contract/plain/class-words.ts';
import { groupCode, joinAddress, shortAddress, spellCode } from '../../../src-renderer/classroom/code-words.ts';
import { keepChoice, keptWords } from '../../../src-renderer/classroom/keep-words.ts';
import { hereWords, progressWords, seatState, sumWords } from '../../../src-renderer/classroom/seat-words.ts';
import { sameName } from '../../../src-renderer/classroom/people/same-name.ts';
import {
  EXERCISE_WORDS,
  plannedStep,
  stepAfter,
  stepsOf,
  stopSentence,
} from '../../../src-renderer/classroom/step-words.ts';
import { minutesSince, stopMinutesWords } from '../../../src-renderer/classroom/stop-clock.ts';
import { systemOf } from '../../../src-renderer/classroom/system-of.ts';
import { decodeTable } from '../../../src-renderer/classroom/opening/roster.svelte.ts';
import { seat } from './made-seats.ts';

describe('the way in', () => {
  test('is read out in halves and letter by letter, and scanned with the code in it', () => {
    expect(groupCode('BCDFGH')).toBe('BCD FGH');
    expect(spellCode('BCD')).toBe('B, C, D');
    expect(shortAddress('http://192.168.1.20:4300/')).toBe('192.168.1.20:4300');
    expect(shortAddress('https://class.school/')).toBe('https://class.school');
    expect(joinAddress('http://192.168.1.20:4300/', 'BCDFGH')).toBe('http://192.168.1.20:4300/#/join/BCDFGH');
  });
});

describe('what is kept', () => {
  const open = { erasedAt: null, purgeOn: null, closedAt: null, keepDays: 30 };

  test('is said before, with and after its day of erasing', () => {
    expect(keptWords(open)).toBe('What students write is erased 30 days after you close the class.');
    expect(keptWords({ ...open, keepDays: 0 })).toBe('What students write is erased as soon as you close the class.');
    expect(keptWords({ ...open, keepDays: null })).toBe('What students wrote is kept until you erase it.');
    const closed = { ...open, closedAt: '2026-11-22T10:00:00.000Z', purgeOn: '2026-12-22' };
    expect(keptWords(closed)).toBe('What students wrote is erased on 22 December 2026.');
    expect(keptWords({ ...closed, erasedAt: '2026-12-22T00:00:01.000Z' })).toBe(
      'What students wrote was erased on 22 December 2026.',
    );
  });

  test('can be chosen, each choice in other words', () => {
    const said = [...KEEP_DAYS, null].map(keepChoice);
    expect(new Set(said).size).toBe(said.length);
    expect(keepChoice(1)).toBe('For 1 day after the class is closed');
  });
});

describe('a seat', () => {
  test('is stuck only while somebody sits there', () => {
    expect(seatState(seat('Ada', { stuck: true }))).toBe('stuck');
    expect(seatState(seat('Ada', { stuck: true, here: false }))).toBe('away');
    expect(seatState(seat('Ada', { taken: false, here: false }))).toBe('free');
    expect(seatState(seat('Ada'))).toBe('here');
  });

  test('says how far it is in what the class does now', () => {
    const one = seat('Ada', { answered: 4, notes: 1, guesses: 2 });
    expect(progressWords(one, 'quiz', 10)).toBe('4 of 10 answered');
    expect(progressWords(one, 'own notes', 10)).toBe('1 note');
    expect(progressWords(one, 'masked reading', 10)).toBe('2 guesses');
    expect(progressWords(one, 'discuss', 10)).toBe('1 note, 2 guesses, 4 answers');
    expect(progressWords(seat('Bo'), 'discuss', 0)).toBe('nothing handed in yet');
  });

  test('is counted with the others', () => {
    expect(hereWords([])).toBe('Nobody here yet');
    expect(hereWords([seat('Ada'), seat('Bo', { here: false })])).toBe('1 of 2 here');
    expect(sumWords([seat('Ada', { notes: 1 }), seat('Bo', { taken: false })])).toBe(
      '1 student · 1 note · 0 answers · 0 guesses',
    );
  });

  test('is erased only under its own name', () => {
    expect(sameName('  Zoë   Ada ', 'Zoë Ada')).toBe(true);
    expect(sameName('Zoe\u0308 Ada', 'Zoë Ada')).toBe(true);
    expect(sameName('zoë ada', 'Zoë Ada')).toBe(false);
    expect(sameName(' ', ' ')).toBe(false);
  });
});

describe('the stops', () => {
  const lesson: Pick<Lesson, 'steps'> = {
    steps: [
      { id: 'lateral-reading', minutes: 8, title: 'Outside', teacher: 'Open the pages.', student: 'Read three.' },
    ],
  };

  test('have no quiz where none was chosen', () => {
    expect(stepsOf('lesson', true)).toEqual(CLASS_STEPS);
    expect(stepsOf('lesson', false)).toEqual(CLASS_STEPS.filter((step) => step !== 'quiz'));
    expect(stepsOf('quiz', true)).toEqual(['quiz']);
    for (const exercise of CLASS_EXERCISES) expect(EXERCISE_WORDS[exercise].says).toMatch(/\.$/u);
  });

  test('lead on to the next, and the last to none', () => {
    expect(stepAfter(['forewarn', 'own notes', 'reveal'], 'own notes')).toBe('reveal');
    expect(stepAfter(['forewarn', 'own notes'], 'own notes')).toBeNull();
  });

  test('are put in the words of the case’s own lesson where it has one', () => {
    expect(plannedStep(lesson as Lesson, 'look outside')?.minutes).toBe(8);
    const outside = { step: 'look outside', revealed: true } as const;
    expect(stopSentence(lesson as Lesson, outside)).toBe('Read three.');
    const reveal = { step: 'reveal', revealed: true } as const;
    expect(stopSentence(lesson as Lesson, reveal)).toBe(stopSentence(null, reveal));
  });

  test('ask nobody to guess, or to read without knowing, once the outlets are shown', () => {
    const guessing = {
      steps: (['masked-reading', 'reveal', 'own-notes'] as const).map((id) => ({
        ...{ id, minutes: 3, title: id, teacher: '' },
        student: `Guess at ${id}.`,
      })),
    } as unknown as Lesson;
    const said = (step: ClassStep, revealed: boolean) => stopSentence(guessing, { step, revealed });
    expect(said('masked reading', false)).toBe('Guess at masked-reading.');
    expect(said('reveal', false)).toBe('Guess at reveal.');
    expect(said('masked reading', true)).toMatch(/^See who published/u);
    expect(said('reveal', true)).toMatch(/^See who published/u);
    expect(said('own notes', true)).toBe('Guess at own-notes.');
  });
});

describe('the minutes of a stop', () => {
  const opened = {
    id: 'c',
    step: 'forewarn',
    steps: ['forewarn', 'reveal'],
    openedAt: '2026-11-22T10:00:00.000Z',
  } as const;
  const later = '2026-11-22T10:04:00.000Z';

  test('are said beside those of the plan', () => {
    expect(minutesSince(opened.openedAt, Date.parse(later) + 59_000)).toBe(4);
    expect(minutesSince(later, Date.parse(opened.openedAt))).toBe(0);
    expect(stopMinutesWords(4, null)).toBe('4 min in this stop');
    expect(stopMinutesWords(4, 10)).toBe('4 min in this stop, the plan has 10');
    expect(stopMinutesWords(12, 10)).toBe('12 min in this stop, 2 more than planned');
    expect(stopMinutesWords(0, 3)).toBe('Less than a minute in this stop, the plan has 3');
  });
});

test('a table of names is read as spreadsheets save it', () => {
  const latin = Uint8Array.from([...'Zo'].map((letter) => letter.charCodeAt(0)).concat(0xeb));
  expect(decodeTable(latin)).toBe('Zoë');
  expect(decodeTable(new TextEncoder().encode('Zoë'))).toBe('Zoë');
  expect(decodeTable(Uint8Array.from([0xff, 0xfe, 0x5a, 0, 0x6f, 0, 0xeb, 0]))).toBe('Zoë');
});

test('advice on the firewall begins with the system of this computer', () => {
  expect(systemOf('Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/114')).toBe('windows');
  expect(systemOf('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/114')).toBe('mac');
  expect(systemOf('Mozilla/5.0 (X11; CrOS x86_64) Chrome/114')).toBe('linux');
});
