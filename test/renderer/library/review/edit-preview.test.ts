import { describe, expect, test } from 'vitest';
import type { Preview } from '../../../../src-main/contract/intake.ts';
import { draftOf, editPreview, linesOf } from '../../../../src-renderer/library/review/edit-preview.ts';
import type { ArticleDraft } from '../../../../src-renderer/library/review/edit-preview.ts';

const article = (title: string, blocks: Preview['articles'][number]['blocks']): Preview['articles'][number] => ({
  title,
  deck: null,
  byline: null,
  outlet: null,
  publishedOn: { date: '2024-03-12', evidence: '12 March 2024', foundAt: 'line 2' },
  language: 'en',
  blocks,
});

const PREVIEW: Preview = {
  articles: [
    article('Bridge shut', [
      { role: 'headline', text: 'Bridge shut', order: 1 },
      { role: 'paragraph', text: 'A crack was found.', order: 2 },
    ]),
    article('Ferry fares rise', [{ role: 'paragraph', text: 'By ten cents.', order: 5 }]),
  ],
  rest: [
    { role: 'navigation', text: 'Home | Sport', order: 0, article: 0 },
    { role: 'reader comment', text: 'I told you so', order: 3, article: 0 },
    { role: 'promotion', text: 'Subscribe', order: 4, article: 1 },
  ],
  warnings: [],
  source: { kind: 'text', sha256: '0'.repeat(64), encoding: 'utf-8', fileName: 'page.txt', path: null, url: null },
};

const draft = (changes: Partial<ArticleDraft> = {}): ArticleDraft => ({
  ...draftOf(PREVIEW.articles[0]!, 0),
  ...changes,
});

describe('a page under review', () => {
  test('is shown in the order of the page, articles and rest alike', () => {
    expect(linesOf(PREVIEW).map(({ text }) => text)).toEqual([
      'Home | Sport',
      'Bridge shut',
      'A crack was found.',
      'I told you so',
      'Subscribe',
      'By ten cents.',
    ]);
  });

  test('comes back as it was where nothing was changed', () => {
    const edited = editPreview(PREVIEW, linesOf(PREVIEW), [draft(), draft({ from: 1, title: 'Ferry fares rise' })]);
    expect(edited).toEqual(PREVIEW);
  });

  test('takes a line into the article when it gets an article role, at its place', () => {
    const lines = linesOf(PREVIEW).map((line) =>
      line.text === 'I told you so' ? { ...line, role: 'quotation' as const } : line,
    );
    const edited = editPreview(PREVIEW, lines, [draft(), draft()]);
    expect(edited.articles[0]?.blocks.map(({ role }) => role)).toEqual(['headline', 'paragraph', 'quotation']);
    expect(edited.rest?.map(({ text }) => text)).toEqual(['Home | Sport', 'Subscribe']);
  });

  test('never loses a line, whatever is kept', () => {
    const edited = editPreview(PREVIEW, linesOf(PREVIEW), [
      draft({ keep: false }),
      draft({ from: 1, title: 'Ferry fares rise' }),
    ]);
    expect(edited.articles.map(({ title }) => title)).toEqual(['Ferry fares rise']);
    const texts = [...edited.articles.flatMap(({ blocks }) => blocks), ...(edited.rest ?? [])].map(({ text }) => text);
    expect(texts.toSorted()).toEqual(
      linesOf(PREVIEW)
        .map(({ text }) => text)
        .toSorted(),
    );
    expect(edited.rest?.find(({ text }) => text === 'A crack was found.')).toMatchObject({
      role: 'related story',
      article: 0,
    });
  });

  test('keeps where a date was found until another is set', () => {
    const kept = editPreview(PREVIEW, linesOf(PREVIEW), [draft(), draft()]);
    expect(kept.articles[0]?.publishedOn?.foundAt).toBe('line 2');
    const byHand = { date: '2024-03-13', evidence: '2024-03-13', foundAt: 'set by hand' };
    const set = editPreview(PREVIEW, linesOf(PREVIEW), [draft({ published: byHand }), draft({ published: null })]);
    expect(set.articles[0]?.publishedOn).toEqual(byHand);
    expect(set.articles[1]?.publishedOn).toBeNull();
  });

  test('stores the credits as they were set, without one that was never named', () => {
    const nela = { role: 'translator' as const, name: 'Nela Orth', evidence: 'Translated by Nela Orth' };
    const edited = editPreview(PREVIEW, linesOf(PREVIEW), [
      draft({ credits: [nela, { role: 'author', name: ' ', evidence: 'set by hand' }] }),
      draft(),
    ]);
    expect(edited.articles[0]?.credits).toEqual([nela]);
  });

  test('keeps nothing of the article that a person began a new one in but its language', () => {
    const begun = draft({ begunByHand: true, title: 'Tide late', published: null });
    const edited = editPreview(PREVIEW, linesOf(PREVIEW), [draft(), begun]);
    expect(edited.articles[1]).toMatchObject({ title: 'Tide late', language: 'en', publishedOn: null });
  });
});
