import { describe, expect, it } from 'vitest';
import type { HandoutCase } from '../../src-main/contract/plain/handout-file.ts';
import { workFileSchema } from '../../src-main/contract/work-file.ts';
import { bodyOf, cutBlock, takeWords } from '../../src-handout/article-text.ts';
import { finished, moveEntry, startAnswer } from '../../src-handout/draft-answer.ts';
import { openFinder } from '../../src-handout/find-sentences.ts';
import { openKeeping } from '../../src-handout/keep-work.ts';
import { fromWorkFile, NOTHING, toWorkFile } from '../../src-handout/kept-work.ts';
import type { KeptWork } from '../../src-handout/kept-work.ts';
import { nameWorkFile } from '../../src-handout/name-work-file.ts';

const FIRST = 'The ferry stopped at noon.';
const SECOND = 'Engineers called the night a disgrace.';
const held: HandoutCase = {
  format: 1,
  pack: 'a'.repeat(64),
  title: 'The storm',
  happened: null,
  happenedOn: null,
  happenedWhere: null,
  contentWarning: null,
  masked: true,
  articles: [
    {
      name: 'a1',
      title: 'Ferry halted',
      outlet: null,
      sourceType: null,
      byline: null,
      hue: null,
      date: null,
      genre: null,
      language: 'en',
      // Between them a line that is masked and not in the file.
      blocks: [
        { role: 'paragraph', text: FIRST, start: 0, end: FIRST.length },
        { role: 'paragraph', text: SECOND, start: 40, end: 40 + SECOND.length },
      ],
      sentences: [
        [0, FIRST.length],
        [40, 40 + SECOND.length],
      ],
    },
  ],
  quiz: null,
};
const article = held.articles[0]!;
const TIME = '2026-03-14T10:00:00.000Z';
const words = takeWords(article, 40 + SECOND.indexOf('a disgrace'), 40 + SECOND.indexOf('a disgrace') + 10)!;
const work: KeptWork = {
  ...NOTHING,
  notes: [
    { ...words, id: '0'.repeat(32), category: 'judgement', text: 'Judges.', confidence: 'certain', changedAt: TIME },
  ],
  answers: { i1: { answer: { type: 'choice', chosen: ['x'] }, confidence: 'guess', at: TIME, verdict: 'right' } },
  guesses: { a1: { sourceType: 'local newsroom', reason: 'near', at: TIME } },
};

/** As a browser's own, full after `room` letters. */
function storage(room = Infinity): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      if (value.length > room) throw new Error('QuotaExceededError');
      kept.set(key, value);
    },
  } as unknown as Storage;
}

describe('work in a handout', () => {
  it('goes out as a file that the program takes, and comes back whole', () => {
    const file = toWorkFile(held, 'Ada', work, TIME);
    expect(workFileSchema.parse(file)).toEqual(file);
    const back = fromWorkFile(held, JSON.stringify(file));
    const answers = { i1: { ...work.answers['i1']!, verdict: null } };
    expect(back).toEqual({ student: 'Ada', work: { ...work, answers } });
  });

  it('of another handout, or no work at all, is refused with a sentence', () => {
    const other = toWorkFile({ ...held, pack: 'b'.repeat(64) }, 'Ada', work, TIME);
    expect(fromWorkFile(held, JSON.stringify(other))).toContain('another handout');
    for (const text of ['', '[]', '{"format":"other"}']) expect(fromWorkFile(held, text)).toContain('no file of work');
    const torn = { ...toWorkFile(held, 'Ada', work, TIME), notes: null };
    expect(fromWorkFile(held, JSON.stringify(torn))).toContain('not whole');
  });

  it('is kept under a name each, and says when it is not kept', () => {
    const keeping = openKeeping(held.pack, storage());
    expect(keeping.write('Ada', work)).toBe(true);
    expect(keeping.write('Ben', NOTHING)).toBe(true);
    expect(keeping.names()).toEqual(['Ben', 'Ada']);
    expect(keeping.read('Ada')).toEqual(work);
    expect(openKeeping('b'.repeat(64), storage()).names()).toEqual([]);
    expect(openKeeping(held.pack, storage(20)).write('Ada', work)).toBe(false);
    expect(openKeeping(held.pack, null)).toMatchObject({ works: false });
    expect(openKeeping(held.pack, null).write('Ada', work)).toBe(false);
  });

  it('has a file name that every system takes', () => {
    expect(nameWorkFile('Ada', 'The storm: "noon"/night?')).toBe('Ada - The storm noon night.parallax-work.json');
    expect(nameWorkFile('..', '')).toBe('work - case.parallax-work.json');
  });
});

describe('the words of an article in a handout', () => {
  it('have the places that they have in the library', () => {
    expect(bodyOf(article).slice(40)).toBe(SECOND);
    expect(words).toMatchObject({
      article: 'a1',
      exact: 'a disgrace',
      prefix: expect.stringMatching(/\nEngineers called the night $/) as string,
      suffix: '.',
    });
    expect(takeWords(article, 26, 39)).toBeNull();
  });

  it('are cut where marks begin and end', () => {
    const cuts = cutBlock(article.blocks[1]!, [{ start: words.start, end: words.end }]);
    expect(cuts.map(({ text, marked }) => [text, marked])).toEqual([
      ['Engineers called the night ', false],
      ['a disgrace', true],
      ['.', false],
    ]);
  });

  it('are found with a slip of the pen, and not where they are not', () => {
    const find = openFinder(held.articles);
    expect(find('enginers').map(({ text }) => text)).toEqual([SECOND]);
    expect(find('ferry disgrace')).toEqual([]);
    expect(find(' ')).toEqual([]);
  });
});

describe('an answer in a handout', () => {
  it('is finished when nothing of it is missing', () => {
    const response = { type: 'match', left: [{ id: 'l', text: 'L' }], right: [{ id: 'r', text: 'R' }] } as const;
    const item = { response: { ...response, left: [...response.left], right: [...response.right] } };
    expect(finished(item, startAnswer(item)!)).toBe(false);
    expect(finished(item, { type: 'match', pairs: [{ left: 'l', right: 'r' }] })).toBe(true);
  });

  it('in order moves one place, and not beyond the ends', () => {
    expect(moveEntry({ type: 'order', order: ['a', 'b', 'c'] }, 2, -1)).toEqual({
      type: 'order',
      order: ['a', 'c', 'b'],
    });
  });
});
