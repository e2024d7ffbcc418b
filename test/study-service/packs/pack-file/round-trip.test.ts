import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Library } from './two-libraries.ts';

let here: Library;
let there: Library;
beforeEach(() => {
  here = new Library();
  there = new Library();
});
afterEach(() => {
  here.close();
  there.close();
});

describe('a pack that is taken in and packed again', () => {
  it.each(['lynx-school', 'harbour-bridge', 'krasset-dam', 'aleppo-2016'])('has the same bytes: %s', async (name) => {
    const { caseId } = await here.call('packs.addBundled', { name });
    const first = await here.pack(caseId);
    const again = await here.pack(caseId);
    expect(again.equals(first)).toBe(true);
    const taken = await there.takeIn(first);
    const second = await there.pack(taken.caseId);
    expect(second.equals(first)).toBe(true);
  });
});
