import { describe, expect, it } from 'vitest';
import type { NewItem } from '../../../../src-main/contract/quiz.ts';
import { draftItems } from '../../../../src-main/study-service/quiz/drafting/draft-items.ts';
import { isOwnVoice } from '../../../../src-main/study-service/quiz/drafting/material/own-voice.ts';
import { readMaterial } from '../../../../src-main/study-service/quiz/drafting/material/read-material.ts';
import { COMPARISON, inventedCase, write } from './invented-case.ts';

const SEEDS = Array.from({ length: 12 }, (_, seed) => seed);
const inLanguage = (language: string | null) => ({
  ...COMPARISON,
  articles: COMPARISON.articles.map((one) => (one.articleId === 'ledger' ? { ...one, language } : one)),
});
const drafted = (language: string | null) =>
  SEEDS.flatMap((seed) => draftItems(inventedCase({ comparison: inLanguage(language), seed })));

const absentFromLedger = (items: readonly NewItem[]) =>
  items.flatMap(({ absences }) => absences.filter(({ articleId }) => articleId === 'ledger'));
const statedByLedger = (items: readonly NewItem[]) =>
  items.filter(({ prompt, key, response }) => {
    if (!prompt.startsWith('Whose voice is this in Ledger Weekly')) return false;
    const right = key.type === 'choice' ? key.right : [];
    return (
      response.type === 'choice' && response.options.some(({ id, text }) => right.includes(id) && text === 'The writer')
    );
  });

describe('an article in a language whose grammar is not read here', () => {
  it('is never said to lack words that it may have in another inflection', () => {
    expect(absentFromLedger(drafted('en')).length).toBeGreaterThan(5);
    expect(absentFromLedger(drafted(null)).length).toBeGreaterThan(5);
    expect(absentFromLedger(drafted('de'))).toEqual([]);
  });

  it('is never said to speak in its own voice, since nobody looked for the words that lend it to another', () => {
    expect(statedByLedger(drafted('en-GB')).length).toBeGreaterThan(0);
    expect(statedByLedger(drafted('de'))).toEqual([]);
  });

  it('has a sentence with a verb of saying that is nobody’s as far as English goes', () => {
    const tag = write(
      'tag',
      [['paragraph', 'Die Brücke sei seit dem Abend gesperrt, erklärte die Sprecherin der Stadt.']],
      {},
    );
    const material = (language: string) =>
      readMaterial(
        inventedCase({
          articles: [tag],
          comparison: {
            ...COMPARISON,
            quotations: [],
            articles: [{ articleId: 'tag', language, wholeness: 'whole', words: 11 }],
          },
        }),
      );
    const own = (language: string) => {
      const read = material(language);
      return isOwnVoice(read, read.sentencesOf('tag')[0]!);
    };
    expect(own('en')).toBe(true);
    expect(own('de')).toBe(false);
  });

  it('is asked about all the same where its grammar is no matter', () => {
    const prompts = drafted('de').flatMap(({ prompt, articleIds }) => (articleIds.includes('ledger') ? [prompt] : []));
    expect(prompts.some((prompt) => prompt.startsWith('One event, several headlines.'))).toBe(true);
  });
});

describe('a case of more articles than a question can have', () => {
  it('is drafted from, and every item keeps to the contract', () => {
    const plain = inventedCase();
    const more = Array.from({ length: 11 }, (_, at) =>
      write(
        `extra-${at}`,
        [
          ['headline', `Another view, number ${at + 1}`],
          ['paragraph', `Village ${at + 1} heard nothing of it.`],
        ],
        {
          outlet: `Village Voice ${at + 1}`,
        },
      ),
    );
    const comparison = {
      ...COMPARISON,
      articles: [
        ...COMPARISON.articles,
        ...more.map(({ articleId }) => ({ articleId, language: 'en', wholeness: 'whole' as const, words: 9 })),
      ],
    };
    for (const item of draftItems({ ...plain, articles: [...plain.articles, ...more], comparison })) {
      expect(item.articleIds.length).toBeLessThanOrEqual(12);
      if (item.response.type === 'choice') {
        expect(item.response.options.length).toBeLessThanOrEqual(12);
        expect(item.response.options.every(({ id }) => id !== undefined)).toBe(true);
      }
    }
  });
});
