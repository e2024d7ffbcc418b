import { describe, expect, it } from 'vitest';
import { compareTexts, compareWords } from '../../../../src-main/study-service/corpus/versions/compare-texts.ts';
import type { ComparedBlock } from '../../../../src-main/study-service/corpus/versions/compare-texts.ts';
import type { ComparedParagraph } from '../../../../src-main/contract/versions.ts';

function blocks(...texts: string[]): ComparedBlock[] {
  let at = 0;
  return texts.map((text) => {
    const start = at;
    at += text.length + 2;
    return { role: 'paragraph', text, start, end: start + text.length };
  });
}

const CLOSED = 'Engineers closed the harbour bridge on Monday after a crack was found.';
const FERRIES = 'Ferries will run every twenty minutes until it opens again.';
const HURT = 'No one was hurt, the port said.';

const kinds = (paragraphs: ComparedParagraph[]) => paragraphs.map(({ change }) => change);

describe('two texts', () => {
  it('that are the same have no change', () => {
    expect(kinds(compareTexts(blocks(CLOSED, HURT), blocks(CLOSED, HURT)))).toEqual(['same', 'same']);
  });

  it('show which paragraph came and which went, in reading order with their places', () => {
    const from = blocks(CLOSED, HURT);
    const to = blocks(CLOSED, FERRIES);
    const compared = compareTexts(from, to);
    expect(kinds(compared)).toEqual(['same', 'removed', 'added']);
    expect(compared[1]).toMatchObject({ from: { start: from[1]?.start, end: from[1]?.end }, to: null });
    expect(compared[2]).toMatchObject({ from: null, to: { start: to[1]?.start, end: to[1]?.end } });
  });

  it('show the words that changed within a paragraph', () => {
    const [changed] = compareTexts(blocks(CLOSED), blocks(CLOSED.replace('Monday', 'Tuesday evening')));
    expect(changed?.change).toBe('changed');
    expect(changed?.runs).toEqual([
      { change: 'same', text: 'Engineers closed the harbour bridge on ' },
      { change: 'removed', text: 'Monday' },
      { change: 'added', text: 'Tuesday evening' },
      { change: 'same', text: ' after a crack was found.' },
    ]);
  });

  it('pair each changed paragraph with its own, not with its neighbour', () => {
    const from = blocks(CLOSED, FERRIES, HURT);
    const to = blocks(
      'A new first paragraph about the weather.',
      CLOSED.replace('crack', 'gap'),
      FERRIES.replace('twenty', 'ten'),
    );
    const compared = compareTexts(from, to);
    expect(kinds(compared)).toEqual(['added', 'changed', 'changed', 'removed']);
    expect(compared[1]?.runs.filter(({ change }) => change !== 'same').map(({ text }) => text)).toEqual([
      'crack',
      'gap',
    ]);
  });

  it('do not differ by how their lines were broken', () => {
    expect(kinds(compareTexts(blocks(CLOSED), blocks(CLOSED.replace(' on ', '\n  on '))))).toEqual(['same']);
  });

  it('can each be read off the runs whole', () => {
    const from = blocks(CLOSED, HURT, 'Third one goes.');
    const to = blocks(HURT.replace('port', 'harbour office'), CLOSED, FERRIES);
    const compared = compareTexts(from, to);
    const read = (side: 'from' | 'to', other: string) =>
      compared
        .filter((one) => one[side] !== null)
        .map(({ runs }) =>
          runs
            .filter(({ change }) => change !== other)
            .map(({ text }) => text)
            .join(''),
        );
    expect(read('from', 'added')).toEqual(from.map(({ text }) => text));
    expect(read('to', 'removed')).toEqual(to.map(({ text }) => text));
  });

  it('show a paragraph that moved where it stands now, with what changed in it', () => {
    const from = blocks(CLOSED, HURT, FERRIES, 'Third one goes.');
    const edited = CLOSED.replace('Monday', 'Tuesday');
    const compared = compareTexts(from, blocks(HURT, FERRIES, 'Third one goes.', edited));
    expect(kinds(compared)).toEqual(['same', 'same', 'same', 'moved down']);
    expect(compared[3]).toMatchObject({
      from: { start: 0 },
      runs: expect.arrayContaining([{ change: 'removed', text: 'Monday' }]) as unknown,
    });
    const back = compareTexts(blocks(HURT, FERRIES, 'Third one goes.', CLOSED), from);
    expect(kinds(back)).toEqual(['moved up', 'same', 'same', 'same']);
  });

  it('do not say of a short line that it moved unless it is the same', () => {
    const from = blocks('Read more here now', CLOSED, HURT, FERRIES);
    expect(kinds(compareTexts(from, blocks(CLOSED, HURT, FERRIES, 'Read more here soon')))).toContain('removed');
    expect(kinds(compareTexts(from, blocks(CLOSED, HURT, FERRIES, 'Read more here now')))).toContain('moved down');
  });

  it('of thousands of paragraphs are compared', { timeout: 60_000 }, () => {
    const many = (word: string) =>
      blocks(...Array.from({ length: 1500 }, (_, at) => `${word} ${at} stands alone here`));
    expect(kinds(compareTexts(many('old'), many('new')))).toHaveLength(3000);
  });
});

describe('two lines', () => {
  it('join neighbouring replacements, so that they read as one', () => {
    expect(compareWords('the big red house', 'the small blue house')).toEqual([
      { change: 'same', text: 'the ' },
      { change: 'removed', text: 'big red' },
      { change: 'added', text: 'small blue' },
      { change: 'same', text: ' house' },
    ]);
  });

  it('are compared by the character where a script writes no spaces', () => {
    expect(compareWords('桥梁关闭', '桥梁开放').filter(({ change }) => change === 'same')).toEqual([
      { change: 'same', text: '桥梁' },
    ]);
  });
});
