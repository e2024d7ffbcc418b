import { describe, expect, it } from 'vitest';
import { CANNOT_TELL } from '../../../../src-main/contract/plain/quiz-kinds.ts';
import { veilFor } from '../../../../src-main/study-service/quiz/doing/hide-ids.ts';
import { choice } from '../items.ts';

const { response } = choice();
const chosen = (id: string) => ({ type: 'choice' as const, chosen: [id] });

describe('the ids of options', () => {
  it('are shown as they are at the desk', () => {
    expect(veilFor('owner', 'seed')('item-1').show('a')).toBe('a');
  });

  it('are others for each item and each attempt, the same each time, and lead back', () => {
    const veil = veilFor('pupil', 'attempt-1')('item-1');
    const shown = veil.show('a');
    expect(shown).toMatch(/^o[0-9a-f]{10}$/u);
    expect(veilFor('pupil', 'attempt-1')('item-1').show('a')).toBe(shown);
    expect(veilFor('pupil', 'attempt-1')('item-2').show('a')).not.toBe(shown);
    expect(veilFor('pupil', 'attempt-2')('item-1').show('a')).not.toBe(shown);
    expect(veil.read(chosen(shown), response)).toEqual(chosen('a'));
  });

  it('leave the honest option its own, which tells nothing', () => {
    expect(veilFor('pupil', 'attempt-1')('item-1').show(CANNOT_TELL)).toBe(CANNOT_TELL);
  });

  it('can’t be guessed from a seat: a real one names nothing there', () => {
    expect(veilFor('pupil', 'attempt-1', true)('item-1').read(chosen('a'), response)).not.toEqual(chosen('a'));
    expect(veilFor('pupil', 'attempt-1')('item-1').read(chosen('a'), response)).toEqual(chosen('a'));
  });
});
