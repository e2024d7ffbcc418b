import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { openPackage } from '../../../../../src-main/study-service/quiz/exchange/qti/open-package.ts';
import { pickFields } from '../../../../../src-main/study-service/quiz/exchange/own-fields.ts';
import { readQti } from '../../../../../src-main/study-service/quiz/exchange/qti/read-qti.ts';
import { writeQti } from '../../../../../src-main/study-service/quiz/exchange/qti/write-qti.ts';
import * as samples from '../sample-items.ts';

const carried = samples.ITEMS.filter(({ response }) => response.type !== 'passage');

async function filesOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const { files } = await openPackage(bytes, 'quiz.zip', () => true);
  return new Map(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
}

describe('writing QTI 3.0', () => {
  test('gives Parallax its items back exactly', async () => {
    const { bytes } = await writeQti(samples.ITEMS, 'Harbour & bridge');
    expect(await readQti({ bytes, name: 'quiz.zip' })).toEqual({ items: carried.map(pickFields), refused: [] });
  });

  test('carries text, choices, key, reasons, explanation, order, pairs and rubric in QTI itself', async () => {
    const files = await filesOf((await writeQti(samples.ITEMS, 'Harbour')).bytes);
    const read = async (number: number) => {
      const text = files.get(`items/item-00${number}.xml`) ?? '';
      return (await readQti({ bytes: new TextEncoder().encode(text), name: 'item.xml' })).items[0];
    };
    expect(await read(1)).toMatchObject({
      prompt: samples.choiceItem.prompt,
      explanation: samples.choiceItem.explanation,
      response: { multiple: false, options: [{ why: 'She is quoted in the second paragraph.' }, {}, {}] },
      key: { right: ['a'] },
    });
    expect(await read(2)).toMatchObject({
      prompt: samples.severalItem.prompt.replaceAll('  ', ' '),
      response: { multiple: true },
      key: { right: ['a', 'b'] },
    });
    expect(await read(4)).toMatchObject({
      key: {
        pairs: [
          { left: 'a', right: 'r1' },
          { left: 'b', right: 'r3' },
          { left: 'c', right: 'r1' },
        ],
      },
    });
    expect(await read(5)).toMatchObject({ kind: 'order events', key: { order: ['b', 'a', 'c'] } });
    expect((await read(6))?.key).toEqual(samples.textItem.key);
    expect(await read(8)).toMatchObject({ response: { multiple: false }, key: { right: ['a', 'b'] } });
  });

  test('makes a package whose manifest and test name every file in it, each of them well-formed', async () => {
    const files = await filesOf((await writeQti(samples.ITEMS, 'Harbour & bridge')).bytes);
    const hrefs = [...(files.get('imsmanifest.xml') ?? '').matchAll(/<file href="([^"]+)"/gu)].map(([, href]) => href);
    expect(new Set(['imsmanifest.xml', ...hrefs])).toEqual(new Set(files.keys()));
    expect([...(files.get('test.xml') ?? '').matchAll(/item-ref /gu)]).toHaveLength(carried.length);
    for (const [path, text] of files)
      if (path.endsWith('.xml'))
        expect(new DOMParser().parseFromString(text, 'text/xml').documentElement?.namespaceURI, path).toMatch(/qti/u);
  });

  test('makes the same bytes of the same quiz', async () => {
    const [one, other] = await Promise.all([writeQti(samples.ITEMS, 'A'), writeQti(samples.ITEMS, 'A')]);
    expect(Buffer.compare(Buffer.from(one.bytes), Buffer.from(other.bytes))).toBe(0);
  });

  test('leaves out letters that XML can not hold', async () => {
    const item = { ...samples.choiceItem, prompt: 'Bell \u0007 and half \ud800 a letter' };
    const { bytes, refused } = await writeQti([item], 'T');
    expect(refused.every(({ what }) => !what.startsWith('Bell'))).toBe(true);
    expect((await readQti({ bytes, name: 'q.zip' })).items[0]?.prompt).toContain('Bell');
  });

  test('names what can not go along', async () => {
    const { refused } = await writeQti(samples.ITEMS, 'T');
    expect(refused.map(({ what }) => what)).toEqual([
      'Find the sentence that says when the ferry sank.',
      'Kinds and estimates of difficulty of 8 questions',
      'Passages and articles of 8 questions',
      'Reasons line by line of 2 questions',
    ]);
  });

  test('makes a package of no questions without failing', async () => {
    expect((await writeQti([], 'Empty')).refused).toEqual([]);
  });
});
