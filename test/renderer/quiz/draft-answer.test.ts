import { describe, expect, test } from 'vitest';
import type { AskedItem } from '../../../src-main/contract/quiz.ts';
import {
  chooseOption,
  choosePartner,
  emptyAnswer,
  fits,
  isTable,
  moveEntry,
  sayMissing,
} from '../../../src-renderer/design/drafts/draft-answer.ts';

const entries = (...texts: string[]) => texts.map((text, place) => ({ id: `e${place}`, text }));
const ask = (response: AskedItem['response']): AskedItem => ({
  id: 'item-1',
  kind: 'short answer',
  prompt: 'Who closed the quay?',
  articleIds: [],
  response,
});
const MATCH = ask({ type: 'match', left: entries('Coast Wire', 'Quay Post'), right: entries('stated', 'absent') });
const ORDER = ask({ type: 'order', entries: entries('fog', 'collision', 'inquiry') });

describe('an answer before it is sent', () => {
  test('one option takes the place of another, several are ticked and taken back', () => {
    expect(chooseOption(['a'], 'b', false)).toEqual(['b']);
    expect(chooseOption(['a'], 'b', true)).toEqual(['a', 'b']);
    expect(chooseOption(['a', 'b'], 'a', true)).toEqual(['b']);
  });

  test('a line has one partner, which an empty choice takes back', () => {
    const once = choosePartner([{ left: 'e0', right: 'e0' }], 'e0', 'e1');
    expect(once).toEqual([{ left: 'e0', right: 'e1' }]);
    expect(choosePartner(once, 'e0', '')).toEqual([]);
  });

  test('an entry is moved to a place and never out of the list', () => {
    expect(moveEntry(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
    expect(moveEntry(['a', 'b', 'c'], 'a', 9)).toEqual(['b', 'c', 'a']);
    expect(moveEntry(['a', 'b', 'c'], 'c', -1)).toEqual(['c', 'a', 'b']);
  });

  test('what is missing is said for each way of answering', () => {
    expect(sayMissing(MATCH, emptyAnswer(MATCH))).toBe('2 lines have no choice yet.');
    expect(sayMissing(MATCH, { type: 'match', pairs: [{ left: 'e0', right: 'e1' }] })).toBe(
      'One line has no choice yet.',
    );
    expect(sayMissing(ORDER, emptyAnswer(ORDER))).toBeNull();
    const passage = ask({ type: 'passage', articleIds: ['a-1'] });
    expect(sayMissing(passage, emptyAnswer(passage))).toBe('Choose a sentence in the article first.');
    const words = ask({ type: 'text', longest: 200 });
    expect(sayMissing(words, { type: 'text', text: '  \n' })).toBe('Write your answer first.');
    expect(sayMissing(words, { type: 'text', text: 'The fog did.' })).toBeNull();
  });

  test('a kept answer that names what the question no longer has is dropped', () => {
    expect(fits(MATCH, { type: 'match', pairs: [{ left: 'e1', right: 'e0' }] })).toBe(true);
    expect(fits(MATCH, { type: 'match', pairs: [{ left: 'e1', right: 'gone' }] })).toBe(false);
    expect(fits(ORDER, { type: 'order', order: ['e2', 'e0'] })).toBe(false);
    expect(fits(ORDER, { type: 'choice', chosen: ['e0'] })).toBe(false);
  });

  test('few short choices make a table, many or long ones make lists', () => {
    expect(isTable(MATCH)).toBe(true);
    const long = entries('a sentence that would never fit over a column', 'short');
    expect(isTable(ask({ type: 'match', left: entries('a'), right: long }))).toBe(false);
    expect(isTable(ask({ type: 'match', left: entries('a'), right: entries('1', '2', '3', '4', '5') }))).toBe(false);
  });
});
