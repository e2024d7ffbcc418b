import { beforeEach, describe, expect, it } from 'vitest';
import { failureOf } from '../database/data-folder.ts';
import { openLibrary, page } from './library-in-memory.ts';

let library: ReturnType<typeof openLibrary>;
let handlers: ReturnType<typeof openLibrary>['handlers'];

const EVIDENCE = [{ quotation: 'We sell reports to 200 newsrooms.', foundAt: 'its About page' }];

beforeEach(() => {
  library = openLibrary();
  handlers = library.handlers;
  for (const title of ['One', 'Two', 'Three'])
    library.saveCapture(page({ title }, { rest: [{ role: 'footer', text: 'Imprint of the page' }] }));
});

describe('editing an article', () => {
  it('refuses words with hidden names in them, which would be lost', () => {
    for (const title of ['▇▇▇▇ shuts bridge', '▒▒▒▒ shuts bridge']) {
      const failure = failureOf(() => library.handlers['corpus.editArticle']({ articleId: 'article-1', title }));
      expect(failure).toMatchObject({ code: 'malformed-input', path: 'title' });
    }
  });

  it('changes what is given and leaves the rest', () => {
    handlers['corpus.editArticle']({
      articleId: 'article-1',
      title: 'New',
      byline: null,
      genre: 'opinion',
      wholeness: 'cut off',
      publishedOn: { date: '2016-10-28', evidence: 'Oct 28' },
    });
    const { title, byline, genre, wholeness, publishedOn, language, outlet } = handlers['corpus.article']({
      articleId: 'article-1',
    });
    expect({ title, byline, genre, wholeness, publishedOn, language }).toEqual({
      title: 'New',
      byline: null,
      genre: 'opinion',
      wholeness: 'cut off',
      publishedOn: { date: '2016-10-28', evidence: 'Oct 28' },
      language: 'en',
    });
    expect(outlet?.name).toBe('Coast Wire');
  });

  it('makes an outlet of a name the library does not know, and takes it out again on undo', () => {
    const { changeId } = handlers['corpus.editArticle']({ articleId: 'article-1', outlet: 'Harbour Post' });
    expect(handlers['corpus.article']({ articleId: 'article-1' }).outlet).toMatchObject({
      name: 'Harbour Post',
      sourceType: 'cannot tell yet',
      hue: 1,
    });
    handlers['corpus.undo']({ changeId });
    expect(handlers['corpus.outlets']({}).outlets.map(({ name }) => name)).toEqual(['Coast Wire']);
    expect(handlers['corpus.article']({ articleId: 'article-1' }).outlet?.name).toBe('Coast Wire');
  });

  it('keeps showing an outlet that another article wears by the time its making is taken back', () => {
    const { changeId } = handlers['corpus.editArticle']({ articleId: 'article-1', outlet: 'Harbour Post' });
    handlers['corpus.editArticle']({ articleId: 'article-2', outlet: 'harbour post' });
    handlers['corpus.undo']({ changeId });
    expect(handlers['corpus.article']({ articleId: 'article-2' }).outlet?.name).toBe('Harbour Post');
    expect(handlers['corpus.outlets']({}).outlets.map(({ name }) => name)).toEqual(['Coast Wire', 'Harbour Post']);
  });

  it('takes the outlet off with null', () => {
    handlers['corpus.editArticle']({ articleId: 'article-1', outlet: null, publishedOn: null });
    expect(handlers['corpus.article']({ articleId: 'article-1' })).toMatchObject({ outlet: null, publishedOn: null });
  });
});

describe('setting roles by hand', () => {
  it('moves body, offsets and word count along, and undo puts all of it back', () => {
    const before = handlers['corpus.article']({ articleId: 'article-1' });
    const { changeId } = handlers['corpus.setRoles']({
      articleId: 'article-1',
      roles: [
        { position: 2, role: 'promotion' },
        { position: 4, role: 'paragraph' },
      ],
    });
    const after = handlers['corpus.article']({ articleId: 'article-1' });
    expect(after.body).toBe(
      'Bridge shut after crack\n\nBy Ada Stone\n\nNo one was hurt, the port said.\n\nImprint of the page',
    );
    for (const { start, end, text } of after.blocks) expect(after.body.slice(start, end)).toBe(text);
    expect(after.rest).toEqual([{ position: 2, role: 'promotion', text: 'Engineers closed the bridge on Monday.' }]);
    expect(after.wordCount).toBe(11);
    handlers['corpus.undo']({ changeId });
    expect(handlers['corpus.article']({ articleId: 'article-1' })).toEqual(before);
  });

  it('refuses a line that the page has not', () => {
    expect(
      failureOf(() => handlers['corpus.setRoles']({ articleId: 'article-1', roles: [{ position: 99, role: 'deck' }] })),
    ).toMatchObject({
      code: 'malformed-input',
      path: 'roles.0.position',
    });
  });
});

describe('labelling an outlet', () => {
  it('needs evidence', () => {
    const failure = failureOf(() => handlers['corpus.editOutlet']({ outletId: 'outlet-1', sourceType: 'wire agency' }));
    expect(failure.code).toBe('evidence-needed');
    expect(failure.message).toContain('Coast Wire');
    expect(handlers['corpus.outlets']({}).outlets[0]?.sourceType).toBe('cannot tell yet');
  });

  it('keeps label and evidence, and refuses to lose the evidence while the label stands', () => {
    handlers['corpus.editOutlet']({
      outletId: 'outlet-1',
      sourceType: 'wire agency',
      evidence: EVIDENCE,
      ownership: 'A cooperative.',
    });
    expect(handlers['corpus.outlets']({}).outlets[0]).toMatchObject({
      sourceType: 'wire agency',
      evidence: EVIDENCE,
      ownership: 'A cooperative.',
    });
    expect(failureOf(() => handlers['corpus.editOutlet']({ outletId: 'outlet-1', evidence: [] })).code).toBe(
      'evidence-needed',
    );
    handlers['corpus.editOutlet']({ outletId: 'outlet-1', evidence: [], sourceType: 'cannot tell yet' });
    expect(handlers['corpus.outlets']({}).outlets[0]).toMatchObject({ sourceType: 'cannot tell yet', evidence: [] });
  });

  it('refuses the name of another outlet, in any case', () => {
    library.saveCapture(page({ title: 'Four', outlet: 'Harbour Post' }));
    expect(failureOf(() => handlers['corpus.editOutlet']({ outletId: 'outlet-2', name: 'COAST WIRE' }))).toMatchObject({
      code: 'malformed-input',
      path: 'name',
    });
    handlers['corpus.editOutlet']({ outletId: 'outlet-2', name: 'HARBOUR POST' });
    expect(handlers['corpus.outlets']({}).outlets.map(({ name }) => name)).toEqual(['Coast Wire', 'HARBOUR POST']);
  });
});

describe('editing a case', () => {
  beforeEach(
    () => void handlers['corpus.createCase']({ title: 'Bridge', articleIds: ['article-1', 'article-2', 'article-1'] }),
  );
  const titles = (): string[] => handlers['corpus.case']({ caseId: 'case-1' }).articles.map(({ title }) => title);

  it('holds each article once, in the order given', () => {
    expect(titles()).toEqual(['One', 'Two']);
  });

  it('adds, removes and reorders in one call, and takes all of it back', () => {
    const { changeId } = handlers['corpus.setCaseArticles']({
      caseId: 'case-1',
      articleIds: ['article-3', 'article-1'],
    });
    expect(titles()).toEqual(['Three', 'One']);
    handlers['corpus.undo']({ changeId });
    expect(titles()).toEqual(['One', 'Two']);
  });

  it('takes no article that is not in the library', () => {
    expect(
      failureOf(() => handlers['corpus.setCaseArticles']({ caseId: 'case-1', articleIds: ['article-9'] })).code,
    ).toBe('not-found');
    expect(failureOf(() => handlers['corpus.createCase']({ title: 'x', articleIds: ['article-9'] })).code).toBe(
      'not-found',
    );
    expect(handlers['corpus.cases']({}).cases).toHaveLength(1);
  });

  it('keeps the place of a removed article through a reorder, for when it comes back', () => {
    const { changeId } = handlers['corpus.removeArticle']({ articleId: 'article-2' });
    handlers['corpus.setCaseArticles']({ caseId: 'case-1', articleIds: ['article-1', 'article-3'] });
    handlers['corpus.undo']({ changeId });
    expect(titles()).toEqual(['One', 'Two', 'Three']);
  });

  it('changes what is given, empties with null, and leaves the rest', () => {
    handlers['corpus.editCase']({
      caseId: 'case-1',
      happenedOn: '2024-03-11',
      happened: 'A crack.',
      contentWarning: 'None.',
    });
    handlers['corpus.editCase']({ caseId: 'case-1', happened: null, title: 'The bridge' });
    expect(handlers['corpus.case']({ caseId: 'case-1' })).toMatchObject({
      title: 'The bridge',
      happened: null,
      happenedOn: '2024-03-11',
      contentWarning: 'None.',
    });
  });

  it('is removed and brought back with its articles', () => {
    const { changeId } = handlers['corpus.removeCase']({ caseId: 'case-1' });
    expect(handlers['corpus.cases']({}).cases).toEqual([]);
    expect(failureOf(() => handlers['corpus.case']({ caseId: 'case-1' })).code).toBe('not-found');
    expect(handlers['corpus.undo']({ changeId }).what).toBe('Case removed: Bridge');
    expect(titles()).toEqual(['One', 'Two']);
  });
});

it('tells the windows after each change, and not after a refusal', () => {
  handlers['corpus.editArticle']({ articleId: 'article-1', genre: 'analysis' });
  handlers['corpus.createCase']({ title: 'x', articleIds: [] });
  handlers['corpus.undo']({ changeId: 'change-1' });
  handlers['corpus.guessSourceType']({ articleId: 'article-1', sourceType: 'NGO', reason: 'r' });
  expect(library.events).toEqual(Array(4).fill({ event: 'corpus.changed' }));
  failureOf(() => handlers['corpus.undo']({ changeId: 'change-1' }));
  expect(library.events).toHaveLength(4);
});
