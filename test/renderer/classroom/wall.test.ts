import { describe, expect, test } from 'vitest';
import { cutTalked } from '../../../src-renderer/classroom/show/cut-talked.ts';
import { readingBars } from '../../../src-renderer/classroom/show/reading-bars.ts';
import { followClass, showsBars } from '../../../src-renderer/classroom/show/show-choice.ts';
import type { HeatBlock, HeatPiece } from '../../../src-renderer/design/lay-out-heat.ts';

describe('the wall follows the class', () => {
  test('with the way in until somebody is in, then with what the stop is about', () => {
    expect(followClass({ step: 'quiz', closedAt: null }, 0, 0)).toBe('join');
    expect(followClass({ step: 'quiz', closedAt: null }, 1, 0)).toBe('answers');
    expect(followClass({ step: 'own notes', closedAt: null }, 9, 4)).toBe('stop');
    expect(followClass({ step: 'discuss', closedAt: null }, 9, 4)).toBe('words');
    expect(followClass({ step: 'discuss', closedAt: null }, 9, 0)).toBe('stop');
    expect(followClass({ step: 'discuss', closedAt: '2026-11-22T10:00:00.000Z' }, 0, 3)).toBe('words');
  });

  test('and shows what was chosen only when it can no longer be copied', () => {
    const running = { feedbackShown: false, locked: false };
    expect(showsBars(running, { answered: 27 }, 28)).toBe(false);
    expect(showsBars(running, { answered: 28 }, 28)).toBe(true);
    expect(showsBars(running, { answered: 0 }, 0)).toBe(false);
    expect(showsBars({ ...running, locked: true }, { answered: 2 }, 28)).toBe(true);
    expect(showsBars({ ...running, feedbackShown: true }, { answered: 2 }, 28)).toBe(true);
  });
});

test('a passage read differently is bars of how many, most first, and never a name', () => {
  const bars = readingBars({
    readings: [
      { category: 'cause', authors: ['Ada'] },
      { category: 'labelling', authors: ['Bo', 'Cem'] },
    ],
    silent: ['Dee', 'Eli', 'Fay'],
  });
  expect(bars).toEqual([
    { reading: 'labelling', people: 2 },
    { reading: 'cause', people: 1 },
    { reading: null, people: 3 },
  ]);
  expect(JSON.stringify(bars)).not.toMatch(/Ada|Bo|Cem|Dee/u);
});

describe('the words that are talked about are one run, wherever marks begin and end', () => {
  const text = 'The bridge is shut now.';
  const piece = (start: number, end: number, people: number): HeatPiece => ({
    start: 100 + start,
    end: 100 + end,
    text: text.slice(start, end),
    people,
    level: people > 0 ? 1 : 0,
  });
  const block: HeatBlock = {
    block: { position: 0, role: 'paragraph', text, start: 100, end: 100 + text.length } as HeatBlock['block'],
    pieces: [piece(0, 4, 0), piece(4, 14, 2), piece(14, text.length, 0)],
  };
  const words = (passage: { start: number; end: number } | null) =>
    cutTalked(block, passage).map(({ talked, pieces }) => [talked, pieces.map((one) => one.text)]);

  test('cut out of the pieces they begin and end in', () => {
    expect(words({ start: 111, end: 118 })).toEqual([
      [false, ['The ', 'bridge ']],
      [true, ['is ', 'shut']],
      [false, [' now.']],
    ]);
  });

  test('and nothing where the passage is elsewhere or there is none', () => {
    expect(words({ start: 0, end: 50 })).toEqual([[false, ['The ', 'bridge is ', 'shut now.']]]);
    expect(words(null)).toEqual([[false, ['The ', 'bridge is ', 'shut now.']]]);
  });
});
