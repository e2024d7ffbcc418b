import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findNames } from '../../../../src-main/study-service/corpus/names/find-names.ts';
import type { TextBlock } from '../../../../src-main/study-service/corpus/names/name-form.ts';
import { readWordLists } from '../../../../src-main/study-service/corpus/names/word-lists.ts';

const lists = readWordLists(join(import.meta.dirname, '../../../../resources/lexicons/names'));

function find(...paragraphs: string[]) {
  let start = 0;
  const blocks = paragraphs.map((text): TextBlock => {
    const block: TextBlock = { role: 'paragraph', text, start };
    start += text.length + 2;
    return block;
  });
  const body = paragraphs.join('\n\n');
  const { forms, joins } = findNames(blocks, lists);
  return {
    names: forms.map(({ text, kind }) => `${text}: ${kind}`),
    joins: joins.map(({ form, name, reason, start: from, end }) => [form, name, reason, body.slice(from, end)]),
    mentions: forms.flatMap((form) => form.mentions.map(([from, end]) => [form.text, body.slice(from, end)])),
  };
}

describe('finding names', () => {
  it('tells people, places and organisations apart and leaves titles, peoples and days out', () => {
    const { names } = find(
      'On Friday the Tarrovian Foreign Minister Sergei Halvorsen met Dr. Ada Stone in Geneva.',
      'The Ministry of Ports and the Harbour Workers Union were asked. "We know nothing," said Stone.',
    );
    expect(names).toContain('Sergei Halvorsen: person');
    expect(names).toContain('Ada Stone: person');
    expect(names).toContain('Geneva: place');
    expect(names).toContain('Ministry of Ports: organisation');
    expect(names).toContain('Harbour Workers Union: organisation');
    expect(names.join()).not.toMatch(/Friday|Minister|We|Dr/u);
  });

  it('takes a firm of two names for one organisation, and no person out of it', () => {
    const { names, joins, mentions } = find(
      'A survey by the engineers Holt & Barrow found damp.',
      'Jane Barrow, a partner in the firm, said it was old. Ms Barrow had seen it.',
      'Cllr Marsh was sorry, Helen Marsh said.',
    );
    expect(names).toContain('Holt & Barrow: organisation');
    expect(names).not.toContain('Holt: person');
    expect(mentions.filter(([name]) => name === 'Holt & Barrow')).toEqual([['Holt & Barrow', 'Holt & Barrow']]);
    expect(joins.map(([form, name]) => [form, name])).toEqual([
      ['barrow', 'jane barrow'],
      ['marsh', 'helen marsh'],
    ]);
    expect(names.join()).not.toContain('Cllr');
  });

  it('gives every mention its place in the body, without the possessive', () => {
    const { mentions } = find('Nela Orth came.', 'It was Orth’s boat, and Orth rowed it to Geneva.');
    expect(mentions).toEqual([
      ['Nela Orth', 'Nela Orth'],
      ['Orth', 'Orth'],
      ['Orth', 'Orth'],
      ['Geneva', 'Geneva'],
    ]);
  });

  it('takes an ordinary word at the start of a sentence for none', () => {
    expect(find('Engineers closed the bridge. Accidents happen. Yesterday nobody came.').names).toEqual([]);
  });

  it('cuts a country from the person who follows it', () => {
    const { names } = find('It was said by the president of the United States Ada Stone and by Geneva-based experts.');
    expect(names).toContain('United States: place');
    expect(names).toContain('Ada Stone: person');
    expect(names).toContain('Geneva: place');
  });

  it('finds in a headline of capitals only what the lists know', () => {
    expect(find('Bridge Shut After Crack As Geneva Talks End').names).toEqual(['Geneva: place']);
  });
});

describe('joining the forms of a name', () => {
  it('reads an abbreviation in brackets and what it was called before', () => {
    const { joins } = find('They joined Liwa Sahil al-Bahr (LSB), formerly Jund al-Marsa, in the port.');
    expect(joins).toEqual([
      ['lsb', 'liwa sahil al bahr', 'abbreviation', 'Liwa Sahil al-Bahr (LSB)'],
      ['jund al marsa', 'lsb', 'formerly', 'LSB), formerly Jund al-Marsa'],
    ]);
  });

  it('reads "also known as" and the names listed behind it', () => {
    const { joins } = find('He spoke of Liwa Sahil [also known as the Coast Front or the Harbour Army].');
    expect(joins.map(([form, name]) => [form, name])).toEqual([
      ['coast front', 'liwa sahil'],
      ['harbour army', 'liwa sahil'],
    ]);
  });

  it('joins a family name to the one full name that ends so, and to none where there are two', () => {
    expect(find('Ada Stone rowed. Later Stone slept.').joins).toEqual([
      ['stone', 'ada stone', 'family name', 'Ada Stone'],
    ]);
    expect(find('Ada Stone rowed with Mark Stone. Later Stone slept.').joins).toEqual([]);
  });

  it('does not take bracketed letters for an abbreviation that they do not spell', () => {
    expect(find('Ada Stone of the Harbour Workers Union (XYZ) spoke.').joins).toEqual([]);
  });
});
