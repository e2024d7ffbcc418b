import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSearchedLibrary, paragraph } from './searched-library.ts';
import type { SearchedLibrary } from './searched-library.ts';

let library: SearchedLibrary;
let crack: string;
let ministry: string;
let bank: string;

beforeEach(async () => {
  library = openSearchedLibrary();
  crack = await library.add(
    {
      title: 'Bridge shut after crack',
      byline: 'By Ada Stone',
      outlet: 'Coast Wire',
      publishedOn: { date: '2024-03-11', evidence: '11 March 2024' },
      genre: 'news report',
      blocks: [
        paragraph('MERROW (Coast Wire) — Engineers closed the harbour bridge on Monday after a crack was found.'),
        { role: 'quotation', text: 'We warned them for years.' },
      ],
    },
    [{ role: 'reader comment', text: 'My uncle saw the scaffold.' }],
  );
  ministry = await library.add({
    title: 'Ministry protects traffic',
    outlet: 'Ministry Bulletin',
    publishedOn: { date: '2024-03-12', evidence: '12 March 2024' },
    blocks: [
      paragraph(
        'Prompt action has kept the bridge safe. An engineer said the ferry runs. Coast Wire reported it first.',
      ),
    ],
  });
  bank = await library.add({
    title: 'Die Brücke bleibt zu',
    language: 'de',
    blocks: [paragraph('Die Brücke bleibt gesperrt, sagte der Hafen. Nations Bank zahlt.')],
  });
});
afterEach(() => library.close());

describe('a search', () => {
  it.each([
    ['bridge', ['crack', 'ministry']],
    ['"harbour bridge"', ['crack']],
    ['"bridge harbour"', []],
    ['engineers', ['crack', 'ministry']],
    ['"engineers"', ['crack']],
    ['nation', []],
    ['BRUCKE', ['bank']],
    ['engin*', ['crack', 'ministry']],
    ['bridge -ferry', ['crack']],
    ['-bridge', ['bank']],
    ['ferry OR warned', ['crack', 'ministry']],
    ['NEAR(bridge safe, 3)', ['ministry']],
    ['NEAR(engineers crack, 2)', []],
    ['outlet:"coast wire"', ['crack']],
    ['-outlet:coast bridge', ['ministry']],
    ['genre:news', ['crack']],
    ['by:stone', ['crack']],
    ['lang:german', ['bank']],
    ['after:2024-03-12', ['ministry']],
    ['before:2024-03-12 bridge', ['crack']],
    ['in:title bridge', ['crack']],
    ['in:quotes warned', ['crack']],
    ['in:quotes bridge', []],
    ['in:comments scaffold', ['crack']],
    ['scaffold', []],
    ['type:"cannot tell yet" bridge', ['crack', 'ministry']],
  ])('for %s', async (text, expected) => {
    const names = new Map([
      [crack, 'crack'],
      [ministry, 'ministry'],
      [bank, 'bank'],
    ]);
    expect((await library.find(text)).map((id) => names.get(id)).sort()).toEqual(expected);
  });

  it('by case takes the articles of the case', async () => {
    await library.call('corpus.createCase', { title: 'The harbour closes', articleIds: [ministry] });
    expect(await library.find('case:harbour bridge')).toEqual([ministry]);
  });

  it('puts a misspelt word right and says so', async () => {
    const reply = await library.call('search.query', { text: 'Brigde -ferry' });
    expect(reply.corrected).toBe('bridge -ferry');
    expect(reply.hits.map(({ articleId }) => articleId)).toEqual([crack]);
  });

  it('ranks a word in the title first', async () => {
    expect(await library.find('crack bridge')).toEqual([crack]);
    expect((await library.find('bridge'))[0]).toBe(crack);
  });

  it('marks the hits in a snippet, and where the passage stands in the body', async () => {
    const { hits } = await library.call('search.query', { text: 'harbour crack' });
    const { snippet, marks, passage } = hits[0]!;
    expect(marks.map(({ start, end }) => snippet.slice(start, end))).toEqual(['harbour', 'crack']);
    const { body } = await library.call('corpus.article', { articleId: crack });
    expect(body.slice(passage!.start, passage!.end)).toBe('harbour');
  });

  it('searches what no field can be as words, with a line of help', async () => {
    const reply = await library.call('search.query', { text: 'outlet:crack in:notes' });
    expect(reply.hits.map(({ articleId }) => articleId)).toEqual([crack]);
    expect(reply.notUnderstood.map(({ text }) => text)).toEqual(['outlet:crack', 'in:notes']);
  });

  it('counts by outlet, source type and day', async () => {
    const facets = await library.call('search.facets', { text: 'bridge' });
    expect(facets.total).toBe(2);
    expect(facets.outlets?.map(({ name, count }) => [name, count]).sort()).toEqual([
      ['Coast Wire', 1],
      ['Ministry Bulletin', 1],
    ]);
    expect(facets.sourceTypes).toEqual([{ sourceType: 'cannot tell yet', count: 2 }]);
    expect(facets.dates).toEqual({
      unit: 'day',
      bars: [
        { from: '2024-03-11', count: 1 },
        { from: '2024-03-12', count: 1 },
      ],
      undated: 0,
    });
  });
});

describe('a masked search', () => {
  beforeEach(async () => {
    const { caseId } = await library.call('corpus.createCase', { title: 'The bridge', articleIds: [crack, ministry] });
    await library.call('settings.write', { maskedCases: [caseId] });
  });

  it('names no outlet, not even in the words around a hit', async () => {
    const reply = await library.call('search.query', { text: 'bridge' });
    expect(reply.hits).toHaveLength(2);
    const own = reply.hits.find(({ articleId }) => articleId === crack);
    expect(own).toMatchObject({ masked: true, outlet: null });
    expect(JSON.stringify(own)).not.toMatch(/Coast|Wire|Stone/);
  });

  it('does not find an article by an outlet that is still to be guessed, its own or another’s', async () => {
    expect(await library.find('"coast wire"')).toEqual([]);
    await library.call('settings.write', { maskedCases: [] });
    expect(await library.find('"coast wire"')).toEqual(expect.arrayContaining([crack, ministry]));
  });

  it('does not find an article by its writer', async () => {
    expect(await library.find('stone')).toEqual([]);
    expect((await library.call('search.facets', { text: 'stone' })).total).toBe(0);
    await library.call('settings.write', { maskedCases: [] });
    expect(await library.find('stone')).toEqual([crack]);
  });

  it('keeps fields that tell from telling, and says why', async () => {
    const reply = await library.call('search.query', { text: 'outlet:coast type:wire by:stone bridge' });
    expect(reply.hits).toHaveLength(2);
    expect(reply.notUnderstood.map(({ text }) => text).sort()).toEqual(['by:', 'outlet:coast', 'type:wire agency']);
    expect(await library.call('search.facets', { text: 'bridge' })).toMatchObject({
      total: 2,
      outlets: null,
      sourceTypes: null,
    });
  });

  it('shows an article whose source type has been guessed', async () => {
    await library.call('corpus.guessSourceType', {
      articleId: crack,
      sourceType: 'wire agency',
      reason: 'It is short.',
    });
    const reply = await library.call('search.query', { text: '"coast wire"' });
    expect(reply.hits.find(({ articleId }) => articleId === crack)?.outlet?.name).toBe('Coast Wire');
  });
});
