import { describe, expect, test } from 'vitest';
import type { Item } from '../../../../src-main/contract/quiz.ts';
import { pickFields } from '../../../../src-main/study-service/quiz/exchange/own-fields.ts';
import { readGift } from '../../../../src-main/study-service/quiz/exchange/gift/read-gift.ts';
import { readQti } from '../../../../src-main/study-service/quiz/exchange/qti/read-qti.ts';
import { writeGift } from '../../../../src-main/study-service/quiz/exchange/gift/write-gift.ts';
import { writeQti } from '../../../../src-main/study-service/quiz/exchange/qti/write-qti.ts';
import { choiceItem, matrixItem, NASTY, textItem } from './sample-items.ts';

/** Pieces that mean something to GIFT, to XML or to the readers, in every company. */
const PIECES = [
  ...[
    '~',
    '=',
    '#',
    '####',
    '{',
    '}',
    '\\',
    '\\n',
    ':',
    '::',
    '\n',
    '\n\n',
    '  ',
    '->',
    '%50%',
    '[html]',
    '[plain]',
    '//',
  ],
  ...[
    '$CATEGORY:',
    '<b>',
    '</p>',
    '&amp;',
    '"',
    'é',
    '日',
    '😀',
    'TRUE',
    '*',
    '_____',
    '&&092;',
    '// [id:3]',
    ']]>',
    'word',
  ],
];

/** Mulberry32: the same items on every machine. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const pick = random(20_261_122);
const words = (end: string) => Array.from({ length: 1 + pick(8) }, () => PIECES[pick(PIECES.length)]).join('') + end;

function inventItem(index: number): Item {
  const base = [choiceItem, matrixItem, textItem][index % 3];
  if (base === undefined) throw new Error('three sorts');
  const { response, key } = structuredClone(base);
  if (response.type === 'choice')
    response.options = response.options.map((one) => ({ ...one, text: `${words(one.id)}`.trim(), why: words('') }));
  if (response.type === 'match') {
    response.left = response.left.map((one) => ({ ...one, text: words(one.id).trim() }));
    response.right = response.right.map((one) => ({ ...one, text: words(one.id).trim() }));
  }
  if (key.type === 'text') key.modelAnswers = [words('x').trim(), NASTY];
  return { ...base, id: `item ${index}`, prompt: words('?').trim(), explanation: words(''), response, key };
}

const items = Array.from({ length: 240 }, (_, index) => inventItem(index));

describe('a round trip loses nothing, whatever signs the words are made of', () => {
  test('by GIFT', () => {
    const carried = items.filter((item) => writeGift([item]).text !== '');
    expect(carried.length).toBeGreaterThan(230);
    expect(readGift(writeGift(items).text)).toEqual({ items: carried.map(pickFields), refused: [] });
  });

  test('by QTI', async () => {
    const { bytes } = await writeQti(items, NASTY);
    expect(await readQti({ bytes, name: 'quiz.zip' })).toEqual({ items: items.map(pickFields), refused: [] });
  });
});
