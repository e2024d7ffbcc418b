import { describe, expect, it } from 'vitest';
import { quizDoorWords } from '../../../src-renderer/case/quiz-door-words.ts';
import { keyLines } from '../../../src-renderer/quiz/teacher/item-words.ts';
import { moveTo } from '../../../src-renderer/quiz/teacher/move-item.ts';
import { paperOrder } from '../../../src-renderer/quiz/teacher/paper-order.ts';
import { readTakenFile } from '../../../src-renderer/quiz/teacher/read-taken-file.ts';
import {
  calibrationWords,
  discriminationWords,
  figure,
  reliabilityWords,
} from '../../../src-renderer/quiz/teacher/result-words.ts';
import { choice, matching, ordering } from '../../study-service/quiz/items.ts';

describe('the key in lines', () => {
  it('says which answer is right, with every reason', () => {
    expect(keyLines(choice())).toMatchObject([
      { id: 'a', answer: 'Right', why: 'The first sentence says so.' },
      { id: 'b', answer: null, right: false },
      { id: 'c', answer: null },
      { id: 'cannot tell', answer: null },
    ]);
  });

  it('says what belongs to each line, and lists entries in the right order', () => {
    expect(keyLines(matching()).map(({ answer }) => answer)).toEqual(['outlet x', 'outlet y', 'outlet y']);
    const item = { ...ordering(), key: { type: 'order' as const, order: ['3', '1', '2', '4'] } };
    expect(keyLines(item).map(({ text }) => text)).toEqual(['event 3', 'event 1', 'event 2', 'event 4']);
  });
});

describe('the door of a case', () => {
  it('says how many questions there are and how many can’t be asked', () => {
    expect(quizDoorWords([])).toBe('Make one from these articles');
    expect(quizDoorWords([{ items: 1, blocked: 0 }])).toBe('1 question');
    expect(
      quizDoorWords([
        { items: 12, blocked: 2 },
        { items: 8, blocked: 0 },
      ]),
    ).toBe('20 questions in 2 quizzes · 2 can’t be asked');
  });
});

it('a question moves one place, and not past an end', () => {
  expect(moveTo(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
  expect(moveTo(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
  expect(moveTo(['a', 'b', 'c'], 'c', 1)).toBeNull();
  expect(moveTo(['a'], 'gone', 1)).toBeNull();
});

it('entries on paper keep one order, which is not always the one they came in', () => {
  const entries = ['one', 'two', 'three', 'four'].map((text) => ({ id: text, text }));
  expect(paperOrder('item-1', entries)).toEqual(paperOrder('item-1', [...entries].reverse()));
  const orders = new Set(
    ['1', '2', '3', '4', '5'].map((id) =>
      paperOrder(id, entries)
        .map(({ text }) => text)
        .join(),
    ),
  );
  expect(orders.size).toBeGreaterThan(1);
});

describe('figures in words', () => {
  it('say what a reliability means, and that none can be reckoned', () => {
    expect(reliabilityWords(null)).toContain('can’t be reckoned yet');
    expect(reliabilityWords({ measure: 'alpha', value: 0.82 })).toContain('much the same order');
    expect(reliabilityWords({ measure: 'KR-20', value: -0.3 })).toContain('hint');
  });

  it('say how well a question tells students apart', () => {
    expect(discriminationWords(-0.1)).toBe('the wrong way round');
    expect(discriminationWords(null)).toContain('too few');
    expect(figure(-0.126)).toBe('−0.13');
  });

  it('draw no conclusion on certainty from a few answers', () => {
    expect(calibrationWords({ confidence: 'certain', answers: 4, right: 2 })).toBe('right 50 % of the time');
    expect(calibrationWords({ confidence: 'certain', answers: 40, right: 20 })).toContain('more certain than right');
    expect(calibrationWords({ confidence: 'guess', answers: 0, right: 0 })).toBe('nobody said so');
  });
});

describe('a file of questions', () => {
  const read = (text: string) => readTakenFile(new TextEncoder().encode(text));

  it('is told by its own bytes', () => {
    expect(read('Shut?{T}')).toEqual({ format: 'gift', text: 'Shut?{T}' });
    expect(read('\n <?xml version="1.0"?>')).toMatchObject({ format: 'qti' });
    expect(readTakenFile(Uint8Array.of(0x50, 0x4b, 3, 4))).toEqual({ format: 'qti', input: { base64: 'UEsDBA==' } });
  });

  it('may be in the letters of a Windows program', () => {
    expect(readTakenFile(Uint8Array.of(0xff, 0xfe, 0x41, 0, 0x7b, 0))).toEqual({ format: 'gift', text: 'A{' });
  });
});
