import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../src-main/study-service/search/parse-query.ts';
import type { QueryNode } from '../../../src-main/study-service/search/parse-query.ts';

/** A query as it was understood, on one line. */
function write(node: QueryNode | null): string {
  if (node === null) return 'nothing';
  switch (node.kind) {
    case 'phrase': {
      const words = node.exact ? `"${node.words.join(' ')}"` : node.words.join(' ');
      return node.prefix ? `${words}*` : words;
    }
    case 'near':
      return `near/${node.distance}(${node.phrases.map(write).join(', ')})`;
    case 'by':
      return `by(${node.words.join(' ')})`;
    case 'not':
      return `not ${write(node.node)}`;
    case 'all':
      return `(${node.nodes.map(write).join(' and ')})`;
    case 'any':
      return `(${node.nodes.map(write).join(' or ')})`;
  }
}
const understood = (text: string, typing = false) => write(parseQuery(text, typing).node);
const complaints = (text: string) => parseQuery(text).notUnderstood.map((one) => one.text);

describe('a query', () => {
  it.each([
    ['harbour bridge', '(harbour and bridge)'],
    ['"harbour bridge" crack', '("harbour bridge" and crack)'],
    ['“harbour bridge”', '"harbour bridge"'],
    ['eng*', 'eng*'],
    ['bridge -ferry', '(bridge and not ferry)'],
    ['bridge NOT ferry', '(bridge and not ferry)'],
    ['bridge -"ferry fares"', '(bridge and not "ferry fares")'],
    ['ferry OR boat', '(ferry or boat)'],
    ['ferry OR boat OR ship fares', '((ferry or boat or ship) and fares)'],
    ['(ferry OR boat) fares', '((ferry or boat) and fares)'],
    ['ferry AND boat', '(ferry and boat)'],
    ['NEAR(bridge crack)', 'near/10(bridge, crack)'],
    ['NEAR(bridge "eastern pier", 3)', 'near/3(bridge, "eastern pier")'],
    ['NEAR/3(bridge crack)', 'near/3(bridge, crack)'],
    ['by:stone crack', '(by(stone) and crack)'],
    ['Éclair ÇA', '(eclair and ca)'],
    ["don't", '"don t"'],
    ['9-11', '"9 11"'],
    ['this or that', '(this and or and that)'],
    ['東京', '"東 京"'],
    ['bridge -(ferry OR boat)', '(bridge and not (ferry or boat))'],
    ['bridge NOT (ferry fares)', '(bridge and not (ferry and fares))'],
    ['-(bridge)', 'not bridge'],
    ['(harbour (bridge (crack)))', '(harbour and bridge and crack)'],
    ['by: stone crack', '(by(stone) and crack)'],
    ['\u202bجسر\u202c الميناء', '(جسر and الميناء)'],
    ['in:quotes "warned: for years"', '"warned for years"'],
  ])('reads %s', (text, meaning) => {
    expect(understood(text)).toBe(meaning);
    expect(complaints(text)).toEqual([]);
  });

  it('sets fields and places apart', () => {
    const { fields, scopes } = parseQuery('outlet:"Coast Wire" -type:state after:2016-10 in:title lang:german');
    expect(fields).toEqual([
      { name: 'outlet', value: 'Coast Wire', without: false },
      { name: 'type', value: 'state-controlled outlet', without: true },
      { name: 'after', value: '2016-10-01', without: false },
      { name: 'lang', value: 'de', without: false },
    ]);
    expect(scopes).toEqual(['title']);
  });

  it.each([
    ['type:sermon', 'sermon', 'type:sermon'],
    ['after:someday', 'someday', 'after:someday'],
    ['before:2016-13', '"2016 13"', 'before:2016-13'],
    ['in:margin', 'margin', 'in:margin'],
    ['author:stone', '"author stone"', 'author:stone'],
    ['NEAR(bridge)', 'bridge', 'NEAR(bridge)'],
    ['"harbour bridge', '(harbour and bridge)', '"harbour bridge'],
    ['(bridge', 'bridge', '('],
    ['bridge)', 'bridge', ')'],
    ['br*ge', '"br ge"', 'br*ge'],
    ['*bridge', 'bridge', '*bridge'],
    ['type:', 'nothing', 'type:'],
    ['-in:title bridge', 'bridge', '-in:title'],
    ['bridge -ferry OR crack', '(bridge and not ferry and crack)', 'OR'],
    ['lang:de OR bridge', 'bridge', 'OR'],
  ])('that can not be read as meant is words, with a line of help: %s', (text, meaning, complained) => {
    expect(understood(text).replaceAll('"', '')).toBe(meaning.replaceAll('"', ''));
    expect(complaints(text)).toEqual([complained]);
  });

  it.each(['', '   ', '***', '-', '""', '(', 'OR', 'OR OR', '()', '-()', '😀', 'NEAR()', '"'])(
    'of nothing but signs looks for nothing: %s',
    (text) => expect(understood(text)).toBe('nothing'),
  );

  it('does not complain about an address or a time', () => {
    expect(complaints('https://coast.example/news 12:30')).toEqual([]);
  });

  it.each([
    ['2016', '2016-01-01'],
    ['2016-10', '2016-10-01'],
    ['2016-1', '2016-01-01'],
    ['2016/10/28', '2016-10-28'],
    ['20161028', '2016-10-28'],
    ['28.10.2016', '2016-10-28'],
    ['28/10/2016', '2016-10-28'],
    ['10/28/2016', '2016-10-28'],
    ['"28 October 2016"', '2016-10-28'],
    ['"October 28th, 2016"', '2016-10-28'],
    ['Oct-2016', '2016-10-01'],
    ['"october 2016"', '2016-10-01'],
  ])('reads the date %s', (written, value) => {
    expect(parseQuery(`after:${written}`).fields).toEqual([{ name: 'after', value, without: false }]);
    expect(complaints(`after:${written}`)).toEqual([]);
  });

  it('says which day it takes a date for that could be two', () => {
    expect(parseQuery('before:03/04/2024')).toMatchObject({
      fields: [{ name: 'before', value: '2024-04-03' }],
      notUnderstood: [{ text: 'before:03/04/2024', why: 'Taken for the day 2024-04-03.' }],
    });
  });

  it.each(['2016-13', '2016-02-30', '31.02.2016', 'October', '28 October', 'someday', '0000', '12:30'])(
    'takes %s for no date',
    (written) => expect(parseQuery(`after:"${written}"`).fields).toEqual([]),
  );

  it('takes the same field twice, with OR or without, for either of its values', () => {
    const { fields, notUnderstood } = parseQuery('lang:de OR lang:fr');
    expect(fields.map(({ value }) => value)).toEqual(['de', 'fr']);
    expect(notUnderstood).toEqual([]);
  });

  it('reads the beginning of a pasted page and says so', () => {
    const { node, notUnderstood } = parseQuery('harbour '.repeat(5_000));
    expect(node).toMatchObject({ kind: 'all', nodes: { length: 60 } });
    expect(notUnderstood.map(({ why }) => why)).toEqual([
      'Only its first 2000 signs were searched.',
      'Only what stands before it was searched.',
    ]);
  });

  it('still being written takes its last word as the beginning of one', () => {
    expect(understood('harbour bri', true)).toBe('(harbour and bri*)');
    expect(understood('harbour "eastern pi', true)).toBe('(harbour and "eastern pi"*)');
    expect(understood('harbour bridge ', true)).toBe('(harbour and bridge)');
  });
});
