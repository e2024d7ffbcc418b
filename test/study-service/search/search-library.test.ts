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
    ['bridge -"harbour bridge"', ['ministry']],
    ['bridge -(ferry OR scaffold)', ['crack']],
    ['-(bridge OR ferry)', ['bank']],
    ['NEAR("harbour bridge" monday, 2)', ['crack']],
    ['NEAR(engin* monday, 9)', ['crack']],
    ['-genre:news bridge', ['ministry']],
    ['-type:cannot bridge', []],
    ['-by:stone', ['bank', 'ministry']],
    ['by:"ada stone"', ['crack']],
    ['in:title bridge by:stone', ['crack']],
    ['in:body engineers (by:stone OR by:nobody)', ['crack']],
    ['in:title -engineers', ['bank', 'crack', 'ministry']],
    ['in:title bridge -ferry', ['crack']],
    ['lang:de', ['bank']],
    ['-lang:en', ['bank']],
    ['after:2024-03-11 before:2024-03-12', ['crack']],
    ['after:"12 March 2024"', ['ministry']],
    ['before:12.03.2024', ['crack']],
    ['-before:2024-03-12', ['ministry']],
    ['in:quotes "warned them: for years"', ['crack']],
    ['in:title bridge in:quotes', ['crack']],
    ['in:body engineers', ['crack', 'ministry']],
    ['in:body protects', []],
    ['"harbour bridge', ['crack']],
    ['outlet: "Coast Wire"', ['crack']],
    ['lang:de OR lang:en bridge', ['crack', 'ministry']],
  ])('for %s', async (text, expected) => {
    const names = new Map([
      [crack, 'crack'],
      [ministry, 'ministry'],
      [bank, 'bank'],
    ]);
    expect((await library.find(text)).map((id) => names.get(id)).sort()).toEqual(expected);
  });

  it('leaves out what is written, not what may have been meant by it', async () => {
    expect(await library.find('brigde')).toHaveLength(2);
    expect(await library.find('bridge -brigde')).toEqual(await library.find('bridge'));
  });

  it('marks the beginning of a word where it ends a phrase that is being written', async () => {
    const { hits } = await library.call('search.query', { text: '"harbour bri', typing: true, limit: 5 });
    const marked = hits.flatMap(({ snippet, marks }) => marks.map(({ start, end }) => snippet.slice(start, end)));
    expect(marked).toEqual(['harbour bridge']);
    const { body } = await library.call('search.passages', { articleId: crack, text: '"harbour bri', typing: true });
    expect(body).toHaveLength(1);
  });

  it('finds words of other scripts, from right to left and without spaces', async () => {
    const blocks = (text: string) => ({ language: null, blocks: [paragraph(text)] });
    const arabic = await library.add({
      title: 'جسر الميناء مغلق',
      ...blocks('أغلق المهندسون جسر الميناء يوم الاثنين.'),
    });
    const russian = await library.add({ title: 'Мост закрыт', ...blocks('Инженеры закрыли мост в понедельник.') });
    const japanese = await library.add({ title: '橋が閉鎖', ...blocks('港の橋が月曜日に閉鎖された。') });
    expect(await library.find('\u202b"جسر الميناء"\u202c')).toEqual([arabic]);
    expect(await library.find('закр* -bridge')).toEqual([russian]);
    expect(await library.find('月曜日')).toEqual([japanese]);
  });

  it('answers whatever is written, and never at great length', { timeout: 30_000 }, async () => {
    const signs = [
      '"',
      '“',
      '(',
      ')',
      '-',
      '*',
      'OR',
      'AND',
      'NOT',
      'NEAR(',
      ', 3)',
      'type:',
      'in:title',
      'outlet:"',
    ].concat(['after:', 'by:', ':', '\u0000', '\ud800', '{', '^', "';--", 'bridge', 'بحر', '橋', '|', '😀', '…']);
    let state = 7;
    const draw = (below: number) => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) % below;
    const texts = Array.from({ length: 250 }, () =>
      Array.from({ length: 1 + draw(12) }, () => signs[draw(signs.length)]).join(draw(2) === 0 ? ' ' : ''),
    );
    texts.push('('.repeat(1_999), '(a OR (b '.repeat(200), 'NEAR('.repeat(300), '-'.repeat(5_000), 'a '.repeat(50_000));
    for (const text of texts) {
      const { notUnderstood, total } = await library.call('search.query', { text });
      expect(new Set(notUnderstood.map((note) => JSON.stringify(note))).size).toBe(notUnderstood.length);
      expect(notUnderstood.length).toBeLessThanOrEqual(6);
      expect((await library.call('search.facets', { text })).total).toBe(total);
      await library.call('search.snippets', { text, typing: true, articleIds: [crack] });
    }
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

  it('cuts its snippet from the comments where they are searched', async () => {
    const { hits } = await library.call('search.query', { text: 'in:comments uncle' });
    expect(hits[0]).toMatchObject({ snippet: 'My uncle saw the scaffold.', passage: null });
  });

  it('says every place in an article that has the words, in the parts that were asked for', async () => {
    const { body, title, rest } = await library.call('corpus.article', { articleId: crack });
    const ask = (text: string, typing = false) => library.call('search.passages', { text, typing, articleId: crack });
    const words = (text: string, marks: readonly { start: number; end: number }[]) =>
      marks.map(({ start, end }) => text.slice(start, end));
    const found = await ask('crack OR "harbour bridge" OR we');
    expect(words(title, found.title)).toEqual(['crack']);
    expect(words(body, found.body)).toEqual(['harbour bridge', 'crack', 'We']);
    expect(words(body, [found.first!])).toEqual(['harbour bridge']);
    expect((await ask('in:title bridge')).body).toEqual([]);
    expect(words(body, (await ask('in:quotes we')).body)).toEqual(['We']);
    expect(words(body, (await ask('eng', true)).body)).toEqual(['Engineers']);
    const { comments } = await ask('in:comments scaffold');
    expect(comments.map(({ position, marks }) => [position, ...words(rest[0]!.text, marks)])).toEqual([
      [rest[0]!.position, 'scaffold'],
    ]);
    expect((await ask('scaffold')).comments).toEqual([]);
    const { caseId } = await library.call('corpus.createCase', { title: 'The harbour', articleIds: [crack] });
    expect((await ask('bridge')).cases).toEqual([{ caseId, title: 'The harbour' }]);
  });

  it('searches what no field can be as words, with a line of help', async () => {
    const reply = await library.call('search.query', { text: 'outlet:crack' });
    expect(reply.hits.map(({ articleId }) => articleId)).toEqual([crack]);
    expect(reply.notUnderstood.map(({ text }) => text)).toEqual(['outlet:crack']);
  });

  it('looks for the words of notes, and for those they stand on, where notes are asked for', async () => {
    const { caseId } = await library.call('corpus.createCase', { title: 'Notes', articleIds: [crack] });
    const { title, body } = await library.call('corpus.article', { articleId: crack });
    const exact = body
      .slice(body.indexOf(title) < 0 ? 0 : body.indexOf(title))
      .split(' ')
      .slice(0, 3)
      .join(' ');
    await library.call('framing.addNote', {
      caseId,
      targets: [{ articleId: crack, selector: { exact } }],
      category: 'labelling',
      text: 'Whataboutery, as grandmother says',
      author: 'Ada',
    });
    const find = async (text: string) =>
      (await library.call('search.query', { text })).hits.map((hit) => hit.articleId);
    expect(await find('in:notes whataboutery')).toEqual([crack]);
    expect(await find('in:notes grandmothers')).toEqual([crack]);
    expect(await find('in:notes "as grandmother"')).toEqual([crack]);
    expect(await find(`in:notes ${exact.split(' ').at(-1)}`)).toEqual([crack]);
    expect(await find('in:notes whataboutery -grandmother')).toEqual([]);
    expect(await find('whataboutery')).toEqual([]);
    expect((await library.call('search.query', { text: 'in:notes' })).notUnderstood).toMatchObject([
      { text: 'in:notes' },
    ]);
  });

  it('asks for a word where only the place to look is given', async () => {
    const { total, notUnderstood } = await library.call('search.query', { text: 'in:title' });
    expect(total).toBe(0);
    expect(notUnderstood).toEqual([{ text: 'in:title', why: 'Write the word to look for beside it.' }]);
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

  it('marks no outlet that is still to be guessed, and the other passages where they stand', async () => {
    const { body } = await library.call('corpus.article', { articleId: crack, masked: false });
    const ask = (text: string) => library.call('search.passages', { text, articleId: crack });
    expect(await ask('"coast wire" OR wire')).toMatchObject({ title: [], deck: [], body: [], first: null });
    const { first } = await ask('harbour');
    expect(body.slice(first!.start, first!.end)).toBe('harbour');
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
