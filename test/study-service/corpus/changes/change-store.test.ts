import { beforeEach, describe, expect, it } from 'vitest';
import { failureOf } from '../../database/data-folder.ts';
import { openLibrary, page } from '../library-in-memory.ts';

let library: ReturnType<typeof openLibrary>;
let handlers: ReturnType<typeof openLibrary>['handlers'];

const A = { quotation: 'A', foundAt: 'a' };
const B = { quotation: 'B', foundAt: 'b' };

beforeEach(() => {
  library = openLibrary();
  handlers = library.handlers;
  library.saveCapture(page({ title: 'One' }));
  library.saveCapture(page({ title: 'Two' }));
});

const read = () => handlers['corpus.article']({ articleId: 'article-1' });
const rename = (title: string): string => handlers['corpus.editArticle']({ articleId: 'article-1', title }).changeId;
const undo = (changeId: string): string => handlers['corpus.undo']({ changeId }).changeId;
const outlet = () => handlers['corpus.outlets']({}).outlets[0];

describe('taking a change back', () => {
  it('puts it back, does it again, and takes it back again', () => {
    const redo = undo(rename('New'));
    expect(read().title).toBe('One');
    const again = undo(redo);
    expect(read().title).toBe('New');
    undo(again);
    expect(read().title).toBe('One');
  });

  it('says what it took back', () => {
    expect(handlers['corpus.undo']({ changeId: rename('New') }).what).toBe('Article edited: One');
  });

  it('leaves later changes of other words in force', () => {
    const older = rename('New');
    handlers['corpus.editArticle']({ articleId: 'article-1', genre: 'opinion' });
    undo(older);
    expect(read()).toMatchObject({ title: 'One', genre: 'opinion' });
  });

  it('refuses to overwrite a later change of the same words, until that one is taken back', () => {
    const older = rename('New');
    const newer = rename('Newest');
    const failure = failureOf(() => undo(older));
    expect(failure.code).toBe('cannot-undo');
    expect(failure.message).toContain('Article edited: One');
    expect(read().title).toBe('Newest');
    undo(newer);
    undo(older);
    expect(read().title).toBe('One');
  });

  it('refuses a second time', () => {
    const change = rename('New');
    undo(change);
    expect(failureOf(() => undo(change)).message).toContain('already');
  });

  it('says so where there is no such change', () => {
    expect(failureOf(() => undo('change-99'))).toMatchObject({ code: 'not-found', what: 'change', id: 'change-99' });
  });

  it('takes the making of a case back without deleting it, and does it again', () => {
    const { changeId } = handlers['corpus.createCase']({ title: 'Bridge', articleIds: ['article-2', 'article-1'] });
    const redo = undo(changeId);
    expect(handlers['corpus.cases']({}).cases).toEqual([]);
    expect(library.database.prepare('SELECT count(*) FROM cases').pluck().get()).toBe(1);
    undo(redo);
    expect(handlers['corpus.case']({ caseId: 'case-1' }).articles.map(({ title }) => title)).toEqual(['Two', 'One']);
  });

  it('restores a list of evidence that was replaced row by row', () => {
    handlers['corpus.editOutlet']({ outletId: 'outlet-1', evidence: [A, B], sourceType: 'NGO' });
    const { changeId } = handlers['corpus.editOutlet']({ outletId: 'outlet-1', evidence: [B] });
    const redo = undo(changeId);
    expect(outlet()?.evidence).toEqual([A, B]);
    undo(redo);
    expect(outlet()?.evidence).toEqual([B]);
  });

  it('does not take away the evidence that a later label stands on', () => {
    const { changeId } = handlers['corpus.editOutlet']({ outletId: 'outlet-1', evidence: [A] });
    handlers['corpus.editOutlet']({ outletId: 'outlet-1', sourceType: 'NGO' });
    expect(failureOf(() => undo(changeId))).toMatchObject({ code: 'cannot-undo' });
    expect(outlet()).toMatchObject({ sourceType: 'NGO', evidence: [A] });
  });

  it('refuses where a name it would give back belongs to another by now', () => {
    const { changeId } = handlers['corpus.editOutlet']({ outletId: 'outlet-1', name: 'Coast Wire International' });
    library.saveCapture(page({ title: 'Three', outlet: 'Coast Wire' }));
    expect(failureOf(() => undo(changeId)).code).toBe('cannot-undo');
    expect(handlers['corpus.outlets']({}).outlets).toHaveLength(2);
  });

  it('says it was taken back already where a removed article came in again meanwhile', () => {
    const { changeId } = handlers['corpus.removeArticle']({ articleId: 'article-1' });
    library.saveCapture(page({ title: 'One' }));
    expect(failureOf(() => undo(changeId)).code).toBe('cannot-undo');
    expect(read().title).toBe('One');
  });

  it('keeps the first guess in the journal when a second one takes its place', () => {
    handlers['corpus.guessSourceType']({ articleId: 'article-1', sourceType: 'NGO', reason: 'first' });
    handlers['corpus.guessSourceType']({ articleId: 'article-1', sourceType: 'individual', reason: 'second' });
    expect(read().guess?.reason).toBe('second');
    undo('change-2');
    expect(read().guess?.reason).toBe('first');
  });

  it('brings back text that JSON has to escape, unit for unit', () => {
    const title = 'A \u0000 "quoted" \\ 🌉 \u2028 title';
    const older = rename(title);
    const newer = rename('plain');
    undo(newer);
    expect(read().title).toBe(title);
    undo(older);
    expect(read().title).toBe('One');
  });
});

describe('the journal', () => {
  it('holds nothing of a change that failed', () => {
    const count = () => library.database.prepare('SELECT count(*) FROM change_rows').pluck().get();
    const edit = { articleId: 'article-1', title: 'x', genre: 'poem' as never };
    expect(() => handlers['corpus.editArticle'](edit)).toThrow();
    expect(read().title).toBe('One');
    expect(count()).toBe(0);
    library.saveCapture(page({ title: 'Three' }));
    expect(count(), 'recording stopped with the change that failed').toBe(0);
  });

  it('does not record what came in, which is removed rather than undone', () => {
    expect(library.database.prepare('SELECT count(*) FROM changes').pluck().get()).toBe(0);
  });
});

describe('the list of changes', () => {
  const list = (limit = 100) => handlers['corpus.changes']({ limit }).changes.map(({ text, undone }) => [text, undone]);
  const name = (articleId: string, title: string): string =>
    handlers['corpus.editArticle']({ articleId, title }).changeId;

  it('has the newest first, with what it did and when', () => {
    const changeId = rename('New');
    name('article-2', 'Newer');
    expect(list()).toEqual([
      ['Article edited: Two', false],
      ['Article edited: One', false],
    ]);
    const [, older] = handlers['corpus.changes']({ limit: 2 }).changes;
    expect(older).toMatchObject({ id: changeId, at: expect.stringMatching(/^2024-03-12T08:/) });
    expect(list(1)).toEqual([['Article edited: Two', false]]);
  });

  it('names each change once, as the last undo or redo left it, by the id that goes on from there', () => {
    undo(undo(undo(rename('New'))));
    expect(list()).toEqual([['Article edited: One', true]]);
    undo(handlers['corpus.changes']({ limit: 1 }).changes[0]?.id ?? '');
    expect(read().title).toBe('New');
    expect(list()).toEqual([['Article edited: One', false]]);
  });

  it('puts what was taken back last first, so that it is done again first', () => {
    const [older, newer] = [rename('New'), name('article-2', 'Newer')];
    undo(newer);
    undo(older);
    expect(list()).toEqual([
      ['Article edited: One', true],
      ['Article edited: Two', true],
    ]);
  });

  it('leaves out what was taken back before a newer change, which is not done again after it', () => {
    undo(rename('New'));
    name('article-2', 'Newer');
    expect(list()).toEqual([['Article edited: Two', false]]);
  });

  it('leaves out what changed nothing, which could not be taken back', () => {
    rename('One');
    expect(list()).toEqual([]);
  });
});
