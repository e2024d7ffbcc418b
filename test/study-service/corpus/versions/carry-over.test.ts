import { describe, expect, it } from 'vitest';
import { openLibrary, page, previewArticle } from '../library-in-memory.ts';

const URL = 'https://coastwire.example/bridge';
const HEAD = { role: 'headline' as const, text: 'Bridge shut after crack' };
const SAID = { role: 'paragraph' as const, text: 'Engineers closed the bridge on Monday.' };
const PLACE = { role: 'paragraph' as const, text: 'Port Merrow, Monday evening' };
const MENU = { role: 'paragraph' as const, text: 'Sign up for our letter' };
const MORE = { role: 'paragraph' as const, text: 'Ferries run every twenty minutes from today.' };
const at = (blocks: (typeof SAID | typeof HEAD)[], over = {}, capture = {}) =>
  page({ blocks, ...over }, { url: URL, fileName: null, ...capture });

function openWith() {
  const library = openLibrary();
  library.saveCapture(at([HEAD, PLACE, SAID, MENU]));
  const read = () => library.handlers['corpus.article']({ articleId: 'article-1' });
  const setRoles = () =>
    library.handlers['corpus.setRoles']({
      articleId: 'article-1',
      roles: [
        { position: 1, role: 'dateline' },
        { position: 3, role: 'promotion' },
      ],
    });
  return { ...library, read, setRoles };
}

describe('what a person set by hand', () => {
  it('holds in the new version: the title, and the role of every line that is still there', () => {
    const { handlers, saveCapture, read, setRoles } = openWith();
    setRoles();
    handlers['corpus.editArticle']({ articleId: 'article-1', title: 'A crack in the bridge' });
    const { versions } = saveCapture(at([HEAD, MORE, PLACE, SAID, { ...MENU, text: 'Sign up  for our letter' }]));
    expect(versions).toMatchObject([{ title: 'A crack in the bridge', carried: { title: true, roles: 2 } }]);
    const now = read();
    expect(now.title).toBe('A crack in the bridge');
    expect(now.blocks.map(({ role }) => role)).toEqual(['headline', 'paragraph', 'dateline', 'paragraph']);
    expect(now.rest).toMatchObject([{ role: 'promotion' }]);
    expect(now.body).not.toContain('Sign up');
    expect(now.blocks.every(({ start, end, text }) => now.body.slice(start, end) === text)).toBe(true);
  });

  it('is carried on and on, and is known again as it arrived', () => {
    const { saveCapture, read, setRoles } = openWith();
    setRoles();
    saveCapture(at([HEAD, PLACE, SAID, MENU, MORE]));
    const third = at([HEAD, PLACE, MENU, MORE]);
    expect(saveCapture(third).versions).toMatchObject([{ number: 3, carried: { roles: 2 } }]);
    expect(read().rest).toMatchObject([{ role: 'promotion' }]);
    expect(saveCapture(third)).toMatchObject({ already: [{ articleId: 'article-1' }], versions: [] });
  });

  it('gives way to a title that the page itself has changed', () => {
    const { handlers, saveCapture } = openWith();
    handlers['corpus.editArticle']({ articleId: 'article-1', title: 'A crack in the bridge' });
    const { versions } = saveCapture(at([HEAD, SAID, MORE], { title: 'Bridge to stay shut' }));
    expect(versions).toMatchObject([{ title: 'Bridge to stay shut', carried: { title: false, roles: 0 } }]);
  });

  it('is nothing where it was set back, or nobody set it', () => {
    const { handlers, saveCapture, setRoles } = openWith();
    const { changeId } = setRoles();
    handlers['corpus.undo']({ changeId });
    handlers['corpus.editArticle']({ articleId: 'article-1', title: 'Another' });
    handlers['corpus.editArticle']({ articleId: 'article-1', title: 'Bridge shut after crack' });
    const { versions } = saveCapture(at([HEAD, PLACE, SAID, MENU, MORE]));
    expect(versions).toMatchObject([{ carried: { title: false, roles: 0 } }]);
  });

  it('in the review of the first page holds too, and the review of the second is newer', () => {
    const { saveCapture, handlers } = openLibrary();
    const asRead = { articles: [previewArticle({ blocks: [HEAD, PLACE, SAID] })], rest: [] };
    saveCapture(at([HEAD, { ...PLACE, role: 'dateline' as 'paragraph' }, SAID], { title: 'Mine' }, { asRead }));
    const second = { articles: [previewArticle({ blocks: [HEAD, PLACE, SAID, MORE] })], rest: [] };
    const { versions } = saveCapture(at([HEAD, PLACE, SAID, MORE], {}, { asRead: second }));
    expect(versions).toMatchObject([{ title: 'Mine', carried: { title: true, roles: 1 } }]);
    const third = { articles: [previewArticle({ blocks: [HEAD, PLACE, SAID] })], rest: [] };
    saveCapture(at([HEAD, { ...PLACE, role: 'caption' as 'paragraph' }, SAID], { title: 'Newer' }, { asRead: third }));
    const now = handlers['corpus.article']({ articleId: 'article-1' });
    expect(now.title).toBe('Newer');
    expect(now.blocks.map(({ role }) => role)).toEqual(['headline', 'caption', 'paragraph']);
  });
});
