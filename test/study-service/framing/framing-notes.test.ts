import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MethodName, OutputOf } from '../../../src-main/contract/contract.ts';
import type { StudyService } from '../../../src-main/study-service/create-study-service.ts';
import { makeExampleLibrary, openTestService, temporaryFolder } from '../../contract/example-library.ts';

let folder: ReturnType<typeof temporaryFolder>;
let service: StudyService;

async function call<M extends MethodName>(method: M, input: unknown): Promise<OutputOf<M>> {
  const reply = await service.dispatch(method, input, 'owner');
  if (!reply.ok) throw new Error(`${method}: ${reply.failure.message}`);
  return reply.value as OutputOf<M>;
}
const add = (exact: string, more: object = {}) =>
  call('framing.addNote', {
    caseId: 'case-1',
    targets: [{ articleId: 'article-1', selector: { exact } }],
    category: 'labelling',
    text: 'Who acts?',
    author: 'Ben',
    ...more,
  });
const notes = async (more: object = {}) => (await call('framing.notes', { caseId: 'case-1', ...more })).notes;
const last = async () => (await notes()).at(-1)!;

beforeEach(async () => {
  folder = temporaryFolder();
  const library = await makeExampleLibrary();
  library.copyTo(folder.path);
  library.remove();
  service = openTestService(folder.path, 1_000);
});
afterEach(() => {
  service.close();
  folder.remove();
});

describe('a framing note', () => {
  it('stands on the words it was put on, with what stands around them', async () => {
    const { noteId } = await add('ferries would run');
    const note = await last();
    expect(note.id).toBe(noteId);
    const { body } = await call('corpus.article', { articleId: 'article-1' });
    const { place, selector } = note.targets[0]!;
    if ('orphan' in place) throw new Error('it has no place');
    expect(body.slice(place.start, place.end)).toBe('ferries would run');
    expect(selector).toMatchObject({ prefix: body.slice(place.start - 32, place.start), exact: 'ferries would run' });
    expect(place.confidence).toBe(1);
  });

  it('links passages of two articles', async () => {
    const targets = [
      { articleId: 'article-1', selector: { exact: 'until the bridge opens again' } },
      { articleId: 'article-2', selector: { exact: 'The bridge will open again' } },
    ];
    await add('', { targets });
    expect((await last()).targets.map(({ articleId }) => articleId)).toEqual(['article-1', 'article-2']);
  });

  it('is refused where its words do not stand', async () => {
    await expect(add('a whale in the harbour')).rejects.toThrow('Select the passage in the article again');
  });

  it('can be edited and removed, and both be taken back', async () => {
    const { noteId } = await add('ferries would run');
    const edited = await call('framing.editNote', { noteId, text: 'Who runs them?', category: 'omission' });
    expect(await last()).toMatchObject({ text: 'Who runs them?', category: 'omission' });
    const removed = await call('framing.removeNote', { noteId });
    expect((await notes()).map(({ id }) => id)).not.toContain(noteId);
    await call('corpus.undo', removed);
    await call('corpus.undo', edited);
    expect(await last()).toMatchObject({ text: 'Who acts?', category: 'labelling' });
  });

  it('is an orphan while its words are no part of the article, and finds them again', async () => {
    await add('ferries would run every twenty minutes');
    const { blocks } = await call('corpus.article', { articleId: 'article-1' });
    const position = blocks.find(({ text }) => text.includes('ferries'))!.position;
    const changed = await call('corpus.setRoles', { articleId: 'article-1', roles: [{ position, role: 'promotion' }] });
    expect((await last()).targets[0]).toMatchObject({
      place: { orphan: true },
      selector: { exact: 'ferries would run every twenty minutes' },
    });
    await call('corpus.undo', { changeId: changed.changeId });
    expect((await last()).targets[0]!.place).toMatchObject({ confidence: 1 });
  });

  it('put on masked words keeps the words behind, and shows them masked while they are', async () => {
    await call('corpus.editArticle', { articleId: 'article-1', outlet: 'Port Ferries' });
    await call('settings.write', { maskedCases: ['case-1'] });
    const { body } = await call('corpus.article', { articleId: 'article-1' });
    const start = body.indexOf('The port said that');
    const exact = body.slice(start, start + 30);
    await add('', { targets: [{ articleId: 'article-1', selector: { exact, start, end: start + 30 } }] });
    expect((await last()).targets[0]!.selector.exact).toBe(exact);
    await call('settings.write', { maskedCases: [] });
    expect((await last()).targets[0]!.selector.exact).toContain('The port said that ferries');
  });
});

describe('notes out and in', () => {
  it('go round as Web Annotations without a change', async () => {
    await add('ferries would run', { confidence: 'certain', text: 'Who runs them?\n“They”, that is who.' });
    const { text } = await call('framing.export', { caseId: 'case-1', format: 'web annotation' });
    expect(await call('framing.import', { caseId: 'case-1', text })).toMatchObject({
      added: 0,
      already: 2,
      refused: [],
    });
    for (const { id } of await notes()) await call('framing.removeNote', { noteId: id });
    expect(await call('framing.import', { caseId: 'case-1', text })).toMatchObject({ added: 2, already: 0 });
    expect((await call('framing.export', { caseId: 'case-1', format: 'web annotation' })).text).toBe(text);
  });

  it('come from Hypothesis by the words they stand on, and what can not be taken is named', async () => {
    const rows = [
      {
        id: 'h1',
        user: 'acct:cleo@hypothes.is',
        uri: 'https://elsewhere.example/bridge',
        created: '2024-03-12T10:00:00.000000+00:00',
        text: 'Calm words.',
        tags: ['Choice of words', 'week 3'],
        target: [
          { selector: [{ type: 'RangeSelector' }, { type: 'TextQuoteSelector', exact: 'kept every traveller safe' }] },
        ],
      },
      {
        id: 'h2',
        user: 'acct:cleo@hypothes.is',
        uri: 'https://elsewhere.example',
        text: 'A page note',
        tags: [],
        target: [{}],
      },
    ];
    const taken = await call('framing.import', { caseId: 'case-1', text: JSON.stringify({ total: 2, rows }) });
    expect(taken).toMatchObject({ added: 1, refused: [{ what: 'h2' }] });
    expect((await notes()).find(({ author }) => author === 'cleo')).toMatchObject({
      category: 'lexical',
      text: 'Calm words.\n\n[week 3]',
      origin: 'imported',
      targets: [{ articleId: 'article-2' }],
    });
  });

  it('are a table that a spreadsheet does not run', async () => {
    await add('ferries would run', { text: '=HYPERLINK("x")' });
    const { text, mediaType } = await call('framing.export', { caseId: 'case-1', format: 'csv' });
    expect(mediaType).toContain('text/csv');
    expect(text.split('\r\n')[0]).toBe(
      '\ufeffnote,passage,article,outlet,category,text,confidence,author,origin,created,changed',
    );
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
  });

  it('are refused in a sentence where the file is no JSON', async () => {
    await expect(call('framing.import', { caseId: 'case-1', text: '<html>' })).rejects.toThrow('it is not JSON');
  });
});

describe('agreement in a case', () => {
  it('names nobody who is still to be guessed where it shows words', async () => {
    await call('corpus.editArticle', { articleId: 'article-1', outlet: 'Port Ferries' });
    const { body: masked } = await call('corpus.article', { articleId: 'article-1', masked: true });
    const { body } = await call('corpus.article', { articleId: 'article-1', masked: false });
    const blank = /▇+/u.exec(masked)!;
    const exact = body.slice(blank.index, blank.index + blank[0].length);
    await add(exact);
    await add(exact, { author: 'Ada', category: 'cause' });
    const words = async (asked: boolean) =>
      (await call('framing.agreement', { caseId: 'case-1', masked: asked })).divided.map(({ text }) => text);
    expect(await words(false)).toContain(exact);
    expect(await words(true)).toContain(blank[0]);
    expect(await words(true)).not.toContain(exact);
  });

  it('is worked out from where the notes stand', async () => {
    await add('after a crack was found', { category: 'cause', author: 'Ben' });
    const { authors, categories, heat } = await call('framing.agreement', { caseId: 'case-1' });
    expect(authors).toEqual(['Ada', 'Ben']);
    expect(categories).toEqual([{ category: 'cause', alpha: 1, kappa: 1, notes: 2 }]);
    expect(heat.find(({ articleId }) => articleId === 'article-1')!.spans).toMatchObject([{ authors: 2 }]);
  });
});
