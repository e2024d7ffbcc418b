import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseGift } from '../../../../../src-main/study-service/quiz/exchange/gift/parse-gift.ts';
import { readGift } from '../../../../../src-main/study-service/quiz/exchange/gift/read-gift.ts';

const folder = join(import.meta.dirname, '../../../../../../shared/bench/gift');

describe('reading GIFT', () => {
  test('takes no longer over a hundred thousand spaces within a question than over its words', () => {
    const { items, refused } = readGift(`Who${' '.repeat(250_000)}closed the pier?{T}`);
    expect(items).toEqual([]);
    expect(refused).toMatchObject([{ why: 'It is longer than any question.' }]);
  });

  test('loses no other question over one whose marks are nested deeper than anybody writes', () => {
    const { items, refused } = readGift(`[markdown]${'>'.repeat(30_000)} Who?{T}\n\nIs the pier shut?{T}`);
    expect(items.map(({ prompt }) => prompt)).toContain('Is the pier shut?');
    expect(items.length + refused.length).toBe(2);
  });

  test('names a question that it can’t read without half a sign at the cut', () => {
    const { refused } = readGift(`x${'🚢'.repeat(60)} ~ = {`);
    expect(refused).toHaveLength(1);
    expect(refused.every(({ what, why }) => what.isWellFormed() && why.isWellFormed())).toBe(true);
  });

  test('takes one of several with its reasons, and the general feedback as explanation', () => {
    const { items, refused } = readGift(
      'Who closed the pier?{\n=the harbour master #She signed it.\n~the mayor #He was away.\n####Look at paragraph two.\n}',
    );
    expect(refused).toEqual([]);
    expect(items[0]).toMatchObject({
      kind: 'one of several',
      prompt: 'Who closed the pier?',
      articleIds: [],
      evidence: [],
      explanation: 'Look at paragraph two.',
      response: {
        multiple: false,
        options: [
          { id: 'a', text: 'the harbour master', why: 'She signed it.' },
          { id: 'b', text: 'the mayor', why: 'He was away.' },
        ],
      },
      key: { right: ['a'] },
    });
  });

  test('takes weights without an "=" for several right ones', () => {
    const { items } = readGift('Which are boats?{~%50%dinghy ~%50%barge ~%-100%jetty}');
    expect(items[0]).toMatchObject({
      kind: 'several of several',
      response: { multiple: true },
      key: { right: ['a', 'b'] },
    });
  });

  test('says so when part of the points for an option can not be kept', () => {
    const { items, refused } = readGift('Which is oldest?{=the mill ~%50%the inn ~the pier}');
    expect(items[0]).toMatchObject({ key: { right: ['a'] } });
    expect(refused).toEqual([{ what: 'Which is oldest?', why: expect.stringContaining('part of the points') }]);
  });

  test('gives the comments of true or false to the option they are about: the first is for who got it wrong', () => {
    const { items } = readGift('The pier is open.{FALSE#It was shut in May.#You read well.}');
    expect(items[0]?.response).toMatchObject({
      options: [
        { id: 'true', why: 'It was shut in May.' },
        { id: 'false', why: 'You read well.' },
      ],
    });
    expect(items[0]?.key).toEqual({ type: 'choice', right: ['false'] });
  });

  test('pairs what belongs together, with answers that belong to none and signs behind a backslash', () => {
    const { items } = readGift('Who wrote it?{=Post -> calm\\: no "wreck" =Mail -> loud = -> neither}');
    expect(items[0]).toMatchObject({
      response: {
        left: [{ text: 'Post' }, { text: 'Mail' }],
        right: [{ text: 'calm: no "wreck"' }, { text: 'loud' }, { text: 'neither' }],
      },
      key: {
        pairs: [
          { left: 'a', right: 'r1' },
          { left: 'b', right: 'r2' },
        ],
      },
    });
  });

  test('grades short answers, numbers and essays by a person along a rubric', () => {
    const { items } = readGift(
      'Which bird?{=heron =%50%crane =%0%*#Look again.}\n\nHow many boats?{#9:1}\n\nWhy was it shut? {####Two reasons.}',
    );
    expect(items.map(({ kind, key }) => [kind, 'modelAnswers' in key ? key.modelAnswers[0] : null])).toEqual([
      ['short answer', 'heron'],
      ['short answer', '9, give or take 1'],
      ['short answer', 'The question came without a model answer.'],
    ]);
    expect(items[0]?.key).toMatchObject({
      rubric: [
        { points: 0, meaning: 'Not right. Look again.' },
        { points: 1, meaning: 'Partly right, such as: crane' },
        { points: 2 },
      ],
    });
    expect(items[2]?.explanation).toBe('Two reasons.');
  });

  test('sets a missing word into its sentence', () => {
    expect(readGift('The {~pier =mill} burned first.').items[0]?.prompt).toBe('The _____ burned first.');
  });

  test('shows the words of HTML and Markdown, a picture as its description', () => {
    const { items } = readGift(
      '[html]<p>Who <b>shut</b> it?</p><img src\\="a.png" alt\\="The pier">{=<i>she</i> ~[markdown]**he** did}',
    );
    expect(items[0]?.prompt).toBe('Who shut it?\n[The pier]');
    expect(items[0]?.response).toMatchObject({ options: [{ text: 'she' }, { text: 'he did' }] });
  });

  test('refuses by name what is no question, and goes on after a slip in one question', () => {
    const { items, refused } = readGift(
      '$CATEGORY: harbour\n\nRead this first.\n\nBroken = {{\n\nIs it open?{T}\n\nNo right one?{~a ~b}',
    );
    expect(items.map(({ prompt }) => prompt)).toEqual(['Is it open?']);
    expect(refused.map(({ why }) => why)).toEqual([
      expect.stringContaining('category'),
      expect.stringContaining('text to read'),
      expect.stringContaining('not written as GIFT'),
      expect.stringContaining('which option is right'),
    ]);
  });

  test('lists titles and tags that it has no place for', () => {
    expect(readGift('// [id:7] [tag:old]\n::Pier::Is it open?{T}').refused).toEqual([
      { what: 'Titles, numbers or tags of 1 question', why: expect.stringContaining('no place') },
    ]);
  });

  test('refuses lists longer than are shown, and entries that read the same', () => {
    const many = Array.from({ length: 13 }, (_, index) => `~w${index}`).join(' ');
    const { items, refused } = readGift(`Which?{=r ${many}}\n\nWhich now?{=same ~Same}`);
    expect(items).toEqual([]);
    expect(refused.map(({ why }) => why)).toEqual([
      'It has 14 entries; Parallax shows up to 12.',
      'Two of its entries read the same.',
    ]);
  });

  test.runIf(existsSync(folder))(
    'reads the 23 shared questions as the reference parser does (../shared/bench/gift)',
    () => {
      const names = readdirSync(folder).filter((name) => name.endsWith('.gift'));
      expect(names).toHaveLength(23);
      for (const name of names) {
        const text = readFileSync(join(folder, name), 'utf8');
        const expected: unknown = JSON.parse(readFileSync(join(folder, name.replace(/gift$/u, 'json')), 'utf8'));
        const parsed = parseGift(text).flatMap(({ questions }) => questions);
        expect(JSON.parse(JSON.stringify(parsed)), name).toEqual(expected);
      }
    },
  );
});
