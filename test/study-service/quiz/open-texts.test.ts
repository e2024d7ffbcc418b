import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src-main/contract/corpus.ts';
import { openTexts } from '../../../src-main/study-service/quiz/open-texts.ts';

const article = (over: Partial<Article> = {}) =>
  ({
    title: 'Bridge shut',
    body: 'The bridge is shut. Dr. Stone said so.',
    language: 'en',
    blocks: [{ role: 'paragraph', text: 'The bridge is shut. Dr. Stone said so.', start: 0, end: 38 }],
    ...over,
  }) as Article;
const stemsOf = (over: Partial<Article> = {}) =>
  openTexts(() => article(over))('article-1')!
    .sentences()
    .map((sentence) => [...sentence].join(' '));

describe('a text made ready to check keys against', () => {
  it('is cut into its sentences, and not after a shortened word', () => {
    expect(stemsOf()).toEqual(['the bridg is shut', 'dr stone said so']);
  });

  it('is cut all the same where its page states a language that none is called by', () => {
    expect(stemsOf({ language: 'en_US' })).toEqual(stemsOf());
    expect(stemsOf({ language: 'English (UK)' })).toEqual(stemsOf());
  });

  it('is made ready once for as long as it stays the same, and anew for another language', () => {
    let language = 'en';
    const kept = new Map();
    const open = () => openTexts(() => article({ language }), kept)('article-1');
    const first = open();
    expect(open()).toBe(first);
    language = 'de';
    expect(open()).not.toBe(first);
  });
});
