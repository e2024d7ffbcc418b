import { expect, test } from 'vitest';
import { findHeld } from '../../../src-renderer/quiz/doing/held-answer.ts';

const chose = (id: string) => ({ type: 'choice' as const, chosen: [id] });
const stored = [{ itemId: 'item-1', answer: chose('a'), confidence: 'guess' as const }];

test('what the same seat answered on another device is an answer handed in, and says which', () => {
  expect(findHeld('item-1', null, stored)).toEqual({ where: 'handed in', answer: chose('a') });
  expect(findHeld('item-2', null, stored)).toBe(null);
});

test('an answer of this browser is shown from here, since it may not have arrived', () => {
  const fromHere = { where: 'here' as const, work: { answer: chose('b') } };
  expect(findHeld('item-2', fromHere, stored)).toEqual({ where: 'here', answer: chose('b') });
});
