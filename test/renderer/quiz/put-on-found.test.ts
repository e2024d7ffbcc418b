import { describe, expect, it } from 'vitest';
import { putOnFound } from '../../../src-renderer/quiz/teacher/put-on-found.ts';
import { choice, finding } from '../../study-service/quiz/items.ts';

const was = { articleId: 'article-1', start: 0, end: 9, exact: '12 people' };
const now = { articleId: 'article-1', start: 20, end: 29, exact: '14 people' };
const proof = { ...was, textHash: 'of the text as it was' };

describe('a question whose words were found again', () => {
  it('rests on them, and no longer on the text as it was', () => {
    expect(putOnFound(choice({ evidence: [proof] }), [{ was, now }]).evidence).toEqual([{ ...now, textHash: '' }]);
  });

  it('has the sentence to be found where it stands now', () => {
    expect(putOnFound(finding('12 people'), [{ was, now }]).key).toEqual({ type: 'passage', passages: [now] });
  });

  it('keeps the words that were not looked for, or not found', () => {
    expect(putOnFound(choice({ evidence: [proof] }), [{ was, now: null }]).evidence).toEqual([
      { ...was, textHash: '' },
    ]);
    const other = { ...proof, articleId: 'article-2' };
    expect(putOnFound(choice({ evidence: [other] }), [{ was, now }]).evidence).toMatchObject([{ start: 0 }]);
  });
});
