import { describe, expect, it } from 'vitest';
import { findCaseCues } from '../../../../src-main/study-service/framing/cues/case-rules.ts';
import type { CaseReading } from '../../../../src-main/study-service/framing/cues/case-rules.ts';
import { articleOf } from './cue-fixture.ts';

const article = articleOf([
  'The port closed the bridge on Monday after a crack was found.',
  'The owner had been fined for a collapsed pier in 2011, when he ran another harbour.',
  '“It is safe,” said Ada Stone. “It is not,” said Ben Hale.',
]);
const passageOf = (text: string) => {
  const start = article.body.indexOf(text);
  return { articleId: 'a', start, end: start + text.length, text };
};
const voice = (
  speaker: string,
  articleId: string,
  passages: CaseReading['voices'][number]['voices'][number]['passages'],
) => ({
  articleId,
  words: 9,
  voices: [{ speaker, words: 3, verb: 'said', passages }],
});

function caseOf({ shares = false, language = 'en' } = {}): CaseReading {
  const article = (articleId: string, its: string) => ({
    articleId,
    language: its,
    wholeness: 'whole' as const,
    words: 40,
  });
  const fined = passageOf('The owner had been fined for a collapsed pier in 2011, when he ran another harbour.');
  return {
    articles: [article('a', 'en'), article('b', language)],
    passages: shares
      ? [{ id: 'p', kind: 'reworded', strength: 0.9, sharedWords: [], members: [fined, { ...fined, articleId: 'b' }] }]
      : [],
    voices: [
      {
        articleId: 'a',
        words: 40,
        voices: [
          { speaker: 'Ben Hale', words: 3, verb: 'said', passages: [passageOf('It is not')] },
          { speaker: 'Ada Stone', words: 3, verb: 'said', passages: [passageOf('It is safe')] },
        ],
      },
      voice('Cara Lund', 'b', [{ articleId: 'b', start: 0, end: 4, text: 'Well' }]),
    ],
  };
}
const rulesIn = (reading: CaseReading) => findCaseCues(article, reading).map(({ rule, text }) => [rule, text]);

describe('what only a whole case can tell', () => {
  it('is background that no other article has', () => {
    const [cue] = findCaseCues(article, caseOf());
    expect(cue).toMatchObject({ rule: 'only-here', category: 'informational', inQuotation: false });
    expect(cue!.text).toMatch(/^The owner had been fined/u);
    expect(cue!.reason).toBe('The other article of the case does not have this background.');
  });

  it('is none where another article tells it too', () => {
    expect(rulesIn(caseOf({ shares: true })).map(([rule]) => rule)).not.toContain('only-here');
  });

  it('says less surely what the others lack where one of them is cut off', () => {
    const reading = caseOf();
    const cut = reading.articles.map((one) => ({ ...one, wholeness: 'cut off' as const }));
    expect(findCaseCues(article, { ...reading, articles: cut })[0]!.reason).toContain('as far as they are here');
  });

  it('is no background where the year is that of the article itself', () => {
    const ofThatYear = findCaseCues(
      { ...articleOf(['The old pier at the northern gate is shut in 2011 for good.']), publishedOn: '2011-04-02' },
      caseOf(),
    );
    expect(ofThatYear.map(({ rule }) => rule)).not.toContain('only-here');
  });

  it('is who speaks first and last, beside who does elsewhere', () => {
    expect(rulesIn(caseOf()).slice(1)).toEqual([
      ['first-voice', 'It is safe'],
      ['last-voice', 'It is not'],
    ]);
    const [, first] = findCaseCues(article, caseOf());
    expect(first).toMatchObject({ speaker: 'Ada Stone', inQuotation: true });
    expect(first!.reason).toBe('Ada Stone speaks first here. Elsewhere in this case it is Cara Lund.');
  });

  it('is no voice of nobody in particular', () => {
    const reading = caseOf();
    const voices = reading.voices.map((share) => ({
      ...share,
      voices: share.voices.map((one) =>
        one.speaker === 'Ada Stone' ? { ...one, speaker: 'People who live there' } : one,
      ),
    }));
    expect(findCaseCues(article, { ...reading, voices }).map(({ rule }) => rule)).toEqual(['only-here']);
  });

  it('is nothing where no other article is in its language', () => {
    expect(rulesIn(caseOf({ language: 'de' }))).toEqual([]);
  });
});
