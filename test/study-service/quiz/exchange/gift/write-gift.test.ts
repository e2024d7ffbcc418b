import { parse } from 'gift-pegjs';
import { describe, expect, test } from 'vitest';
import { pickFields } from '../../../../../src-main/study-service/quiz/exchange/own-fields.ts';
import { readGift } from '../../../../../src-main/study-service/quiz/exchange/gift/read-gift.ts';
import { writeGift } from '../../../../../src-main/study-service/quiz/exchange/gift/write-gift.ts';
import * as samples from '../sample-items.ts';

const carried = samples.ITEMS.filter(({ response }) => response.type !== 'order' && response.type !== 'passage');
const withoutComments = (text: string) => text.replace(/^\/\/.*\n/gmu, '');
const asItem = (item: object, index: number) => ({ ...item, id: `item-${index}`, origin: 'imported', holds: true });

describe('writing GIFT', () => {
  test('gives Parallax its items back exactly, kinds, passages and reasons included', () => {
    const { text } = writeGift(samples.ITEMS);
    expect(readGift(text)).toEqual({ items: carried.map(pickFields), refused: [] });
  });

  test('is read whole by the reference parser', () => {
    expect(parse(writeGift(samples.ITEMS).text).map(({ type }) => type)).toEqual([
      'MC',
      'MC',
      'TF',
      'Matching',
      'Essay',
      'Short',
      'MC',
    ]);
  });

  test('carries question, options, key, reasons and explanation in GIFT itself', () => {
    const { items } = readGift(withoutComments(writeGift([samples.choiceItem]).text));
    expect(items[0]).toMatchObject({
      prompt: samples.choiceItem.prompt,
      explanation: samples.choiceItem.explanation,
      key: { right: ['a'] },
    });
    expect(items[0]?.response).toMatchObject({
      options: [
        { text: 'The mayor', why: 'She is quoted in the second paragraph.' },
        { text: 'An engineer', why: 'He only doubts it.' },
        { text: 'It cannot be told from these texts', why: '' },
      ],
    });
  });

  test('escapes every sign, line breaks, and answers that begin like a weight or a format', () => {
    const { items } = readGift(withoutComments(writeGift([samples.severalItem]).text));
    const expected = (words: string) => words.replaceAll('  ', ' ').replace('&&058;', ':');
    expect(items[0]?.prompt).toBe(expected(samples.severalItem.prompt));
    expect(items[0]?.explanation).toBe(expected(samples.severalItem.explanation));
    expect(items[0]?.response).toMatchObject({
      options: [
        { text: '[html] is a format', why: '%50% is a weight' },
        { text: '%25% of all boats' },
        { text: 'nothing -> at all' },
      ],
    });
    expect(items[0]?.key).toEqual({ type: 'choice', right: ['a', 'b'] });
  });

  test('keeps it that one is chosen where either of two is right', () => {
    const [item] = readGift(withoutComments(writeGift([samples.eitherItem]).text)).items;
    expect(item).toMatchObject({ response: { multiple: false }, key: { right: ['a', 'b'] } });
  });

  test.each([
    'Which bird?{=heron =%50%crane #Nearly. =%0%*#Look again.}',
    'How many?{#=9:1 #Yes. =%50%5..12 ~#Count again.}',
    'How many now?{#-3.5}',
    'True?{T####Always.}',
    'Which?{=one =two ~three#No.}',
    'Pick {~all ~%100%one} of them.',
  ])('gives back from GIFT alone what came from GIFT: %s', (text) => {
    const { items } = readGift(text);
    expect(items).toHaveLength(1);
    expect(readGift(withoutComments(writeGift(items.map(asItem) as never).text)).items).toEqual(items);
  });

  test('draws an arrow where "->" would make a choice or its lines something else', () => {
    const text = JSON.stringify(samples.choiceItem).replace('The mayor', 'north -> south');
    const match = JSON.stringify(samples.matrixItem).replace('Harbour Post', 'Post -> Mail');
    const items = [JSON.parse(text), JSON.parse(match)] as never;
    const written = writeGift(items);
    expect(parse(written.text).map(({ type }) => type)).toEqual(['MC', 'Matching']);
    expect(written.text).toContain('=north → south');
    expect(readGift(written.text).items).toEqual((items as never[]).map(pickFields));
  });

  test('is stable: items, GIFT, items, GIFT, items', () => {
    const outside = readGift(withoutComments(writeGift(samples.ITEMS).text)).items;
    const again = readGift(withoutComments(writeGift(outside.map(asItem) as never).text)).items;
    expect(outside).toHaveLength(7);
    expect(again).toEqual(outside);
  });

  test('takes the words of a question that was changed by hand, and says that its passages stay behind', () => {
    const { text } = writeGift([samples.choiceItem]);
    const { items, refused } = readGift(text.replace('~An engineer', '~A diver'));
    expect(items[0]).toMatchObject({ kind: 'whose voice', evidence: [] });
    expect(JSON.stringify(items[0])).toContain('A diver');
    expect(refused).toEqual([{ what: expect.any(String), why: expect.stringContaining('changed') }]);
  });

  test('believes nothing in a comment that does not make an item', () => {
    const { text } = writeGift([samples.choiceItem]);
    const { items, refused } = readGift(text.replace('"difficulty":0.35', '"difficulty":35'));
    expect(items[0]).toMatchObject({ difficulty: 0.5, evidence: [] });
    expect(refused).toHaveLength(1);
  });

  test('names what GIFT can not ask and what only Parallax reads', () => {
    const { refused } = writeGift(samples.ITEMS);
    expect(refused).toEqual([
      { what: 'What came first?', why: expect.stringContaining('order') },
      { what: 'Find the sentence that says when the ferry sank.', why: expect.stringContaining('sentence') },
      { what: 'Kinds and estimates of difficulty of 7 questions', why: expect.stringContaining('comments') },
      { what: 'Passages and articles of 7 questions', why: expect.any(String) },
      { what: 'Rubrics of 2 questions', why: expect.any(String) },
      { what: 'Reasons line by line of 1 question', why: expect.any(String) },
    ]);
  });

  test('never lets a comment pose as the id of a question', () => {
    const item = { ...samples.choiceItem, explanation: 'See [id:evil] and [tag:bad].' };
    const [question] = parse(writeGift([item]).text);
    expect(question).toMatchObject({ id: 'item-1', tags: ['whose voice'] });
  });
});
