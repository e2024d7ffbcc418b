import { describe, expect, it } from 'vitest';
import { judgeLink } from '../../../../src-main/study-service/corpus/duplicates/judge-link.ts';
import { matchPassages, readParagraphs } from '../../../../src-main/study-service/corpus/duplicates/match-passages.ts';
import { readCredits, namesOutlet } from '../../../../src-main/study-service/corpus/duplicates/read-credits.ts';
import { shingle, winnow } from '../../../../src-main/study-service/corpus/duplicates/shingles.ts';
import { tellDirection } from '../../../../src-main/study-service/corpus/duplicates/tell-direction.ts';
import type { OriginSigns } from '../../../../src-main/study-service/corpus/duplicates/tell-direction.ts';
import { placeWords } from '../../../../src-main/study-service/corpus/duplicates/words.ts';

const A =
  'Engineers closed the harbour bridge on Monday night after divers found a crack as wide as a hand in its eastern pier.';
const B =
  'The port authority promised a ferry every twenty minutes and asked drivers to use the northern road until the work is done.';
const C = 'Shopkeepers on the quay said they had not been told and feared for the trade of the Easter weekend.';

function article(...lines: string[]) {
  let at = 0;
  const places = lines.map((line) => {
    const start = at;
    at += line.length + 2;
    return { start, end: start + line.length };
  });
  const body = lines.join('\n\n');
  return { body, paragraphs: readParagraphs(body, places) };
}

describe('words', () => {
  it('are compared without case, width and apostrophe, and keep their places', () => {
    expect(placeWords('Ｔhe port’s 1.5 m').map(({ word }) => word)).toEqual(['the', "port's", '1.5', 'm']);
    expect(placeWords('a bridge', 10)).toEqual([
      { word: 'a', start: 10, end: 11 },
      { word: 'bridge', start: 12, end: 18 },
    ]);
  });
});

describe('fingerprints', () => {
  it('meet wherever ten words in a row are the same', () => {
    const shared = 'one two three four five six seven eight nine ten'.split(' ');
    for (let round = 0; round < 300; round += 1) {
      const around = (side: string) => Array.from({ length: 7 + (round % 5) }, (_, at) => `${side}${round}-${at}`);
      const left = winnow([...around('a'), ...shared, ...around('b')]);
      const right = winnow([...around('c'), ...shared, ...around('d')]);
      expect(left.some((hash) => right.includes(hash))).toBe(true);
    }
  });

  it('are fewer than four in ten of the shingles', () => {
    const words = Array.from({ length: 2000 }, (_, at) => `w${(at * 7919) % 1009}-${at}`);
    expect(winnow(words).length / shingle(words, 5).length).toBeLessThan(0.4);
  });
});

describe('two articles', () => {
  it('show the passages they share with their places in both, however the paragraphs were moved, joined and edited', () => {
    const left = article(A, B, C);
    const right = article(
      'Here is what we know so far about the bridge today.',
      `${C} ${A.replace('Monday night', 'Tuesday')}`,
    );
    const shared = matchPassages(left.paragraphs, right.paragraphs);
    expect(shared.left).toMatchObject({ paragraphs: 2, ofParagraphs: 3 });
    const texts = shared.passages.map((one) => [
      left.body.slice(one.left.start, one.left.end),
      right.body.slice(one.right.start, one.right.end),
    ]);
    expect(texts).toEqual([
      [A.slice(0, -1), A.replace('Monday night', 'Tuesday').slice(0, -1)],
      [C.slice(0, -1), C.slice(0, -1)],
    ]);
    expect(shared.left.words).toBe(placeWords(A).length - 2 + placeWords(C).length);
  });

  it('with nothing but their subject in common share nothing', () => {
    const other = article(
      'The bridge in the harbour was closed by the port on Monday because of a crack in a pier, a speaker said.',
    );
    expect(matchPassages(article(A).paragraphs, other.paragraphs).passages).toEqual([]);
  });

  it('are near duplicates only where both stand in each other', () => {
    const whole = article(A, B, C);
    const judge = (other: ReturnType<typeof article>) =>
      judgeLink(matchPassages(whole.paragraphs, other.paragraphs), false);
    expect(judge(article(A, B, C.replace('Easter', 'holiday')))).toBe('near duplicate');
    expect(judge(article(A))).toBe('republished passages');
  });

  it('do not share a text by quoting the same speaker', () => {
    const quote =
      '“We have looked at every stone of this bridge and we will not open it before each of them is safe, whatever it costs,” she said.';
    const shared = matchPassages(article(A, quote).paragraphs, article(B, quote).paragraphs);
    expect(shared.passages).toHaveLength(1);
    expect(judgeLink(shared, false)).toBeNull();
  });

  it.each([
    ['Swedish', '”', '”'],
    ['German guillemets', '»', '«'],
    ['French', '«', '»'],
  ])('do not share a text by quoting the same speaker in %s quotation marks', (_, open, close) => {
    const quote = `${open}We have looked at every stone of this bridge and we will not open it before each of them is safe, whatever it costs${close}, she said.`;
    const shared = matchPassages(article(A, quote).paragraphs, article(B, quote).paragraphs);
    expect(judgeLink(shared, false)).toBeNull();
  });

  it('of one outlet may repeat a paragraph of background', () => {
    const shared = matchPassages(
      article(A, B, C, C + B).paragraphs,
      article(
        A,
        'Quite another tale of other things in another town.',
        `${'So it goes on and on about fish. '.repeat(9)}`,
      ).paragraphs,
    );
    expect(judgeLink(shared, true)).not.toBe('near duplicate');
  });
});

describe('who had it first', () => {
  const signs = (over: Partial<OriginSigns>): OriginSigns => ({
    outlet: null,
    byline: null,
    url: null,
    canonicalUrl: null,
    date: null,
    credits: [],
    ...over,
  });
  const credited = (text: string) => readCredits([{ text, start: 0 }]);

  it.each([
    ['Via Coast Wire', 'Coast Wire'],
    ['This article was originally published on The Conversation Daily.', 'Conversation Daily'],
    ['Republished with permission from Harbour Post', 'Harbour Post'],
    ['PORT MERROW (Coast Wire) — Engineers closed the bridge.', 'Coast Wire'],
    ['Source: RT', 'RT'],
  ])('is stated by “%s”', (text, name) => {
    expect(credited(text)).toMatchObject([{ name }]);
  });

  it.each([
    'Water came in via the eastern pier.',
    'Two sources said so, according to Coast Wire.',
    'The source of the Merrow is a spring',
    'Source of the river found',
    'The plan was first published on the council’s own pages.',
    'A longer version first appeared in our print edition.',
  ])('is not stated by “%s”', (text) => expect(credited(text)).toEqual([]));

  it('a credit counts before the date, which is only likelier', () => {
    const wire = signs({ outlet: 'Coast Wire', date: '2024-03-12' });
    const copy = signs({ outlet: 'Mirror', date: '2024-03-11', credits: credited('Via Coast Wire') });
    expect(tellDirection(copy, wire)).toEqual({ origin: 'other', basis: 'stated credit', evidence: 'Via Coast Wire' });
    expect(tellDirection(wire, copy)).toMatchObject({ origin: 'this', basis: 'stated credit' });
    expect(tellDirection(wire, { ...copy, credits: [] })).toEqual({
      origin: 'other',
      basis: 'earlier date',
      evidence: '2024-03-11',
    });
  });

  it('a canonical address elsewhere counts too, and two that name each other tell nothing', () => {
    const first = signs({ url: 'https://wire.example/a' });
    const copy = signs({ url: 'https://mirror.example/a', canonicalUrl: 'https://www.wire.example/a' });
    expect(tellDirection(first, copy)).toMatchObject({ origin: 'this', basis: 'canonical address' });
    const each = [
      signs({ outlet: 'A Post', credits: credited('Via B Post') }),
      signs({ outlet: 'B Post', credits: credited('Via A Post') }),
    ] as const;
    expect(tellDirection(...each)).toMatchObject({ origin: null, basis: 'not known' });
  });

  it('a day and an hour of that day tell nothing', () => {
    expect(tellDirection(signs({ date: '2024-03-11' }), signs({ date: '2024-03-11T08:00:00Z' })).origin).toBeNull();
  });

  it('a moment of which only one page says the time zone is held against the other by its day alone', () => {
    const [bare, zoned] = [signs({ date: '2024-03-11T23:30' }), signs({ date: '2024-03-11T23:40+05:30' })];
    expect(tellDirection(bare, zoned).origin).toBeNull();
    expect(tellDirection(bare, signs({ date: '2024-03-12T00:10Z' })).origin).toBe('this');
    expect(tellDirection(zoned, signs({ date: '2024-03-11T20:10Z' })).origin).toBe('this');
  });

  it('an outlet is named by its whole name or its site', () => {
    expect(namesOutlet('RT', 'RT', null)).toBe(true);
    expect(namesOutlet('The Art Newspaper', 'RT', null)).toBe(false);
    expect(namesOutlet('ZeroHedge', null, 'zerohedge.com')).toBe(true);
  });
});

describe('a text that says one thing over and over', () => {
  const line = (at: number) =>
    `At ${at} minutes past the hour the port said again that the bridge stays shut and that the ferries run as they did.`;
  const lines = Array.from({ length: 120 }, (_, at) => line(at));

  it('stands in its copy whole', () => {
    const { left, right } = matchPassages(article(...lines).paragraphs, article(...lines).paragraphs);
    expect(left).toEqual({ paragraphs: 120, ofParagraphs: 120, words: left.ofWords, ofWords: left.ofWords });
    expect(right).toEqual(left);
  });

  it('is lined up with the likeliest of its stretches alone, the nearest first', () => {
    const { passages } = matchPassages(article(...lines).paragraphs, article(...lines).paragraphs);
    expect(passages.length).toBeLessThanOrEqual(120 * 32);
  });
});
