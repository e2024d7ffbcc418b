import { beforeEach, describe, expect, it } from 'vitest';
import type { Credit } from '../../../src-main/contract/intake.ts';
import { failureOf } from '../database/data-folder.ts';
import { openLibrary, page } from './library-in-memory.ts';

let library: ReturnType<typeof openLibrary>;

const WRITER: Credit = { role: 'author', name: 'Ada Stone', evidence: 'By Ada Stone' };
const AGENCY: Credit = { role: 'agency', name: 'Reuters', evidence: 'MERROW (Reuters)' };
const creditsOf = (articleId = 'article-1') => library.handlers['corpus.article']({ articleId }).credits;

beforeEach(() => {
  library = openLibrary();
});

describe('the credits of an article', () => {
  it('are stored with it in their order, each with the words that say so', () => {
    library.saveCapture(page({ credits: [WRITER, AGENCY] }));
    expect(creditsOf()).toEqual([WRITER, AGENCY]);
  });

  it('are empty where its page credits nobody', () => {
    library.saveCapture(page());
    expect(creditsOf()).toEqual([]);
  });

  it('are set as one list, which can be taken back and done again', () => {
    library.saveCapture(page({ credits: [WRITER, AGENCY] }));
    const set = library.handlers['corpus.editArticle']({
      articleId: 'article-1',
      credits: [{ ...AGENCY, role: 'translator' }],
    });
    expect(creditsOf()).toEqual([{ ...AGENCY, role: 'translator' }]);
    const undone = library.handlers['corpus.undo'](set);
    expect(creditsOf()).toEqual([WRITER, AGENCY]);
    library.handlers['corpus.undo']({ changeId: undone.changeId });
    expect(creditsOf()).toEqual([{ ...AGENCY, role: 'translator' }]);
  });

  it('follow the page when a newer version of it comes in, and come back with the older one', () => {
    const url = 'https://tide.example/bridge';
    library.saveCapture(page({ credits: [WRITER] }, { url }));
    const blocks = [
      { role: 'headline' as const, text: 'Bridge shut after crack' },
      { role: 'paragraph' as const, text: 'Engineers closed the bridge on Monday.' },
      { role: 'paragraph' as const, text: 'No one was hurt, the port said. It opens in May.' },
    ];
    const { versions } = library.saveCapture(page({ credits: [AGENCY], blocks }, { url }));
    expect(versions).toHaveLength(1);
    expect(creditsOf()).toEqual([AGENCY]);
    library.handlers['corpus.undo']({ changeId: versions[0]!.changeId });
    expect(creditsOf()).toEqual([WRITER]);
  });

  it('are not stored with hidden names in them', () => {
    library.saveCapture(page());
    const failure = failureOf(() =>
      library.handlers['corpus.editArticle']({ articleId: 'article-1', credits: [{ ...WRITER, name: '▇▇▇ ▇▇▇▇▇' }] }),
    );
    expect(failure).toMatchObject({ code: 'malformed-input', path: 'credits' });
  });

  it('are told to nobody who reads masked', () => {
    library.saveCapture(page({ credits: [WRITER, AGENCY] }));
    expect(library.pupil['corpus.article']({ articleId: 'article-1' }).credits).toEqual([]);
    expect(library.handlers['corpus.article']({ articleId: 'article-1', masked: true }).credits).toEqual([]);
  });
});
