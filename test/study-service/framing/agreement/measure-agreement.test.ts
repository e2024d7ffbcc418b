import { describe, expect, it } from 'vitest';
import { measureAgreement } from '../../../../src-main/study-service/framing/agreement/measure-agreement.ts';

const BODY = 'The mob stormed the quiet office and the clerk went home.';
const TEXT = { articleId: 'a', body: BODY };
const mark = (author: string, category: string, words: string) => {
  const start = BODY.indexOf(words);
  return { author, articleId: 'a', category, start, end: start + words.length };
};

describe('agreement of a class', () => {
  it('is perfect where all marked the same words as the same', () => {
    const { categories } = measureAgreement(
      [TEXT],
      [mark('Ada', 'labelling', 'The mob'), mark('Ben', 'labelling', 'The mob')],
    );
    expect(categories).toEqual([{ category: 'labelling', alpha: 1, kappa: 1, notes: 2 }]);
  });

  it('is worked out word by word: eleven words, of which one marked by one alone', () => {
    const { categories } = measureAgreement(
      [TEXT],
      [mark('Ada', 'labelling', 'mob stormed'), mark('Ben', 'labelling', 'mob')],
    );
    // Yes/yes 1, yes/no 1, no/no 9: observed 10/11, by chance (2*1 + 9*10)/121.
    expect(categories[0]!.kappa).toBeCloseTo((10 / 11 - 92 / 121) / (1 - 92 / 121), 12);
  });

  it('shows how many marked each word', () => {
    const { heat } = measureAgreement(
      [TEXT],
      [mark('Ada', 'labelling', 'mob stormed'), mark('Ben', 'labelling', 'mob')],
    );
    expect(heat[0]!.spans.map(({ start, end, authors }) => [BODY.slice(start, end), authors])).toEqual([
      ['mob', 2],
      [' stormed', 1],
    ]);
  });

  it('puts the passage first that divides most people', () => {
    const marks = [
      mark('Ada', 'labelling', 'The mob'),
      mark('Ben', 'labelling', 'The mob'),
      mark('Cleo', 'labelling', 'The mob'),
      mark('Ada', 'portrayal', 'quiet office'),
      mark('Ben', 'lexical', 'quiet office'),
    ];
    const { divided } = measureAgreement([TEXT], marks);
    expect(divided.map(({ text }) => text)).toEqual(['quiet office']);
    expect(divided[0]).toMatchObject({ silent: ['Cleo'], readings: [{ authors: ['Ada'] }, { authors: ['Ben'] }] });
  });

  it('says nothing of one person alone', () => {
    const { categories, divided } = measureAgreement([TEXT], [mark('Ada', 'labelling', 'The mob')]);
    expect(categories[0]).toMatchObject({ alpha: null, kappa: null });
    expect(divided).toEqual([]);
  });

  it('counts overlapping notes of one author on the same words once', () => {
    const once = measureAgreement(
      [TEXT],
      [mark('Ada', 'labelling', 'The mob stormed'), mark('Ben', 'labelling', 'mob')],
    );
    const twice = measureAgreement(
      [TEXT],
      [mark('Ada', 'labelling', 'The mob'), mark('Ada', 'labelling', 'mob stormed'), mark('Ben', 'labelling', 'mob')],
    );
    const figures = ({ categories }: typeof once) => categories.map(({ alpha, kappa }) => [alpha, kappa]);
    expect(figures(twice)).toEqual(figures(once));
    expect(Math.max(...twice.heat[0]!.spans.map(({ authors }) => authors))).toBe(2);
    expect(twice.divided).toEqual([]);
  });

  it('takes an article that somebody has not annotated for unread and not for a no', () => {
    const other = { articleId: 'b', body: 'The crowd went home and nobody was hurt.' };
    const both = [mark('Ada', 'labelling', 'The mob'), mark('Ben', 'labelling', 'The mob')];
    const onlyAda = { author: 'Ada', articleId: 'b', category: 'labelling', start: 0, end: 9 };
    const { categories, divided } = measureAgreement([TEXT, other], [...both, onlyAda]);
    expect(categories[0]).toMatchObject({ alpha: 1, kappa: 1, notes: 3 });
    expect(divided).toEqual([]);
  });

  it('says nothing of words that are none, such as a row of stars', () => {
    const stars = [{ articleId: 'a', body: '* * *' }];
    const marks = ['Ada', 'Ben'].map((author) => ({ author, articleId: 'a', category: 'cause', start: 0, end: 5 }));
    expect(measureAgreement(stars, marks).categories).toEqual([
      { category: 'cause', alpha: null, kappa: null, notes: 2 },
    ]);
  });
});
