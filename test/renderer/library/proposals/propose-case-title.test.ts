import { describe, expect, test } from 'vitest';
import { proposeCaseTitle } from '../../../../src-renderer/library/proposals/propose-case-title.ts';

const on = (title: string, date?: string) => ({ title, publishedOn: date ? { date, evidence: date } : null });

describe('the proposed title of a case', () => {
  test('is what most titles share, and the days', () => {
    const articles = [
      on('Bridge shut after crack', '2024-03-12'),
      on('Ministry acts on bridge', '2024-03-13'),
      on('We warned them about the bridge, say islanders', '2024-03-14'),
    ];
    expect(proposeCaseTitle(articles)).toBe('Bridge, 12–14 Mar 2024');
  });

  test('begins with a capital, though the shared word stood in the middle', () => {
    expect(proposeCaseTitle([on('Ferry strike strands 200', '2026-11-19'), on('What the strike is about')])).toBe(
      'Strike, 19 Nov 2026',
    );
  });

  test('does not take words that every headline has', () => {
    expect(proposeCaseTitle([on('What happened after the vote'), on('What comes after the storm')])).toBe(
      'What happened after the vote',
    );
  });

  test('is the earliest title where none is shared', () => {
    expect(proposeCaseTitle([on('Later words', '2024-03-13'), on('First report', '2024-03-12')])).toBe('First report');
  });

  test('of one long title is shortened between words', () => {
    const title = proposeCaseTitle([
      on('Swift action by the ministry keeps every family in the town of Port Tarrow safe, minister says'),
    ]);
    expect(title.length).toBeLessThanOrEqual(66);
    expect(title).toMatch(/^Swift action .*\S …$/);
  });
});
