import { describe, expect, test } from 'vitest';
import { ExpectedFailure } from '../../src-main/contract/failures.ts';
import { DEFAULT_SETTINGS } from '../../src-main/contract/plain/default-settings.ts';
import { createDispatch } from '../../src-main/study-service/dispatch.ts';
import type { Handlers } from '../../src-main/study-service/dispatch.ts';

function dispatchTo(handlers: Partial<Handlers>) {
  const bugs: unknown[] = [];
  return { dispatch: createDispatch(handlers as Handlers, (error) => bugs.push(error)), bugs };
}

describe('a call', () => {
  test('reaches its handler with the parsed input and comes back with its value', async () => {
    const { dispatch } = dispatchTo({ 'settings.write': (input) => ({ ...DEFAULT_SETTINGS, ...input }) });
    expect(await dispatch('settings.write', { textSize: 140 }, 'owner')).toEqual({
      ok: true,
      value: { ...DEFAULT_SETTINGS, textSize: 140 },
    });
  });

  test('without input is a call with an empty object', async () => {
    const { dispatch } = dispatchTo({ 'settings.read': () => DEFAULT_SETTINGS });
    expect(await dispatch('settings.read', undefined, 'pupil')).toMatchObject({ ok: true });
  });

  test('that is not allowed is refused before its input is looked at', async () => {
    const { dispatch } = dispatchTo({});
    expect(await dispatch('corpus.removeArticle', 'nonsense', 'pupil')).toMatchObject({
      failure: { code: 'not-allowed' },
    });
  });

  test.each(['toString', '__proto__', 'constructor', ''])('named %j is no method', async (name) => {
    const { dispatch } = dispatchTo({});
    expect(await dispatch(name, {}, 'owner')).toMatchObject({ failure: { code: 'unknown-method', method: name } });
  });
});

describe('malformed input', () => {
  const refused = async (method: string, input: unknown) => {
    const reply = await dispatchTo({}).dispatch(method, input, 'owner');
    return reply.ok ? undefined : reply.failure;
  };

  test('names the place of what is wrong', async () => {
    expect(await refused('settings.write', { textSize: 'large' })).toMatchObject({
      code: 'malformed-input',
      path: 'textSize',
    });
  });

  test('of one of several shapes is told by the shape it comes nearest to', async () => {
    const edited = {
      articles: [{ title: 'A', deck: null, byline: null, outlet: null, publishedOn: null, language: null }],
    };
    expect(await refused('intake.add', edited)).toMatchObject({ path: 'articles.0.blocks' });
  });

  test.each([
    [{ text: 5 }, 'text', /expected string/],
    [{ html: null, url: 'https://example.org/' }, 'html', /expected string/],
    [{ bytes: 'aGVsbG8=' }, 'fileName', /expected string/],
    [{ text: 'Words.', url: 'ftp://example.org/' }, 'url', /URL/],
    [{ fileName: 'page.html' }, 'bytes', /expected string/],
  ])('of one of several shapes is told by the shape whose keys it has: %j', async (input, path, message) => {
    for (const method of ['intake.preview', 'intake.add'])
      expect(await refused(method, input)).toMatchObject({ path, message: expect.stringMatching(message) });
  });

  test('of one of several shapes inside another is told by the keys there', async () => {
    const article = {
      title: 'A',
      deck: null,
      byline: null,
      outlet: null,
      publishedOn: null,
      language: null,
      blocks: [],
    };
    expect(await refused('intake.add', { articles: [article], page: { text: 5 } })).toMatchObject({
      path: 'page.text',
    });
    expect(await refused('intake.add', { articles: [article], page: {} })).toMatchObject({ path: 'page' });
  });

  test.each([
    [{}, 'give one of path, html, text or bytes.'],
    [{ url: 'https://example.org/' }, 'give one of path, html, text or bytes.'],
    [{ words: 'Hello' }, 'give one of path, html, text or bytes.'],
    ['Hello', 'give an object with one of path, html, text or bytes.'],
    [['Hello'], 'give an object with one of path, html, text or bytes.'],
  ])('that has no shape at all is told which there are: %j', async (input, end) => {
    expect(await refused('intake.preview', input)).toMatchObject({
      path: '',
      message: `intake.preview can't read the input: ${end}`,
    });
  });

  test.each(['soon', '2024-02-30', '2024-13', '12 March 2024', '', '2024-03-12T10:00:00Z'])(
    'that puts an event on no day of the calendar is refused in a sentence: %j',
    async (happenedOn) => {
      expect(await refused('corpus.editCase', { caseId: 'case-1', happenedOn })).toMatchObject({
        path: 'happenedOn',
        message:
          'corpus.editCase can\'t read "happenedOn": a day is written year-month-day, such as 2024-03-12; the month (2024-03) or the year (2024) alone will do.',
      });
    },
  );

  test.each(['2023-02-29', '2016-99-99', '2016-10-28 or so', '2016-10-28T9'])(
    'that publishes an article on no day of the calendar is refused: %j',
    async (date) => {
      const publishedOn = { date, evidence: 'set by hand' };
      expect(await refused('corpus.editArticle', { articleId: 'article-1', publishedOn })).toMatchObject({
        path: 'publishedOn.date',
        message: expect.stringMatching(/a date is a day of the calendar/),
      });
    },
  );

  test('is none where an event has a day, a month, a year or nothing', async () => {
    const { dispatch } = dispatchTo({ 'corpus.editCase': () => ({ changeId: 'change-1' }) });
    for (const happenedOn of ['2024-02-29', '2024-03', '2024', null])
      expect(await dispatch('corpus.editCase', { caseId: 'case-1', happenedOn }, 'owner')).toMatchObject({ ok: true });
  });

  test('says in words which call could not read what', async () => {
    expect((await refused('settings.write', { columns: 9 }))?.message).toMatch(
      /^settings\.write can't read "columns": /,
    );
  });
});

describe('what goes wrong in a handler', () => {
  test('comes back as its coded failure when it was expected', async () => {
    const { dispatch, bugs } = dispatchTo({
      'settings.read': () => {
        throw new ExpectedFailure({ code: 'evidence-needed', message: 'A label needs evidence.' });
      },
    });
    expect(await dispatch('settings.read', {}, 'owner')).toEqual({
      ok: false,
      failure: { code: 'evidence-needed', message: 'A label needs evidence.' },
    });
    expect(bugs).toEqual([]);
  });

  test('is reported and told as an internal failure when nobody expected it', async () => {
    const { dispatch, bugs } = dispatchTo({ 'settings.read': () => Promise.reject(new Error('disk on fire')) });
    expect(await dispatch('settings.read', {}, 'owner')).toMatchObject({
      failure: { code: 'internal', message: expect.stringContaining('disk on fire') },
    });
    expect(bugs).toHaveLength(1);
  });

  test('a reply of the wrong shape never leaves', async () => {
    const { dispatch, bugs } = dispatchTo({
      'settings.read': (() => ({ theme: 'plaid' })) as unknown as Handlers['settings.read'],
    });
    expect(await dispatch('settings.read', {}, 'owner')).toMatchObject({
      failure: { code: 'malformed-reply', path: 'theme' },
    });
    expect(bugs).toHaveLength(1);
  });
});
