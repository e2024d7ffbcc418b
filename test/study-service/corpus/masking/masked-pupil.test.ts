import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contract, isMethodName } from '../../../../src-main/contract/contract.ts';
import type { MethodName } from '../../../../src-main/contract/contract.ts';
import type { StudyService } from '../../../../src-main/study-service/create-study-service.ts';
import { openTestService, temporaryFolder } from '../../../contract/example-library.ts';

/** Two articles of one case that name each other's outlet, and a title that names one. */
const POST = `Bridge shut after crack

By Ada Stone

Engineers closed the harbour bridge on Monday, the Harbour Post has learned.

The Coast Wire wrote that ferries would run every twenty minutes until the bridge opens again.`;
const WIRE = `Ferries run for the closed bridge

By Lev Marr

As the Harbour Post reported, the bridge was closed on Monday after a crack was found in its pier.`;
const TELLING = /Harbour Post|Coast Wire|Ada Stone|Lev Marr|wire agency|We sell reports/;

let folder: ReturnType<typeof temporaryFolder>;
let service: StudyService;

const ask = async (method: string, input: unknown, role: 'owner' | 'pupil' = 'owner') => {
  const reply = await service.dispatch(method, input, role);
  return reply.ok ? reply.value : reply.failure;
};

beforeEach(async () => {
  folder = temporaryFolder();
  service = openTestService(folder.path);
  await ask('intake.add', { text: POST });
  await ask('intake.add', { text: WIRE });
  await ask('corpus.editArticle', { articleId: 'article-1', outlet: 'The Harbour Post', byline: 'Ada Stone' });
  await ask('corpus.editArticle', { articleId: 'article-2', outlet: 'Coast Wire', byline: 'Lev Marr' });
  const evidence = [{ quotation: 'We sell reports.', foundAt: 'its About page' }];
  await ask('corpus.editOutlet', { outletId: 'outlet-2', sourceType: 'wire agency', evidence });
  const articleIds = ['article-1', 'article-2'];
  await ask('corpus.createCase', { title: 'The bridge, as the Harbour Post told it', articleIds });
});
afterEach(() => {
  service.close();
  folder.remove();
});

describe('a pupil', () => {
  it.each([undefined, false, true])('reads masked, whatever is asked for (masked: %s)', async (masked) => {
    const asked = masked === undefined ? {} : { masked };
    for (const articleId of ['article-1', 'article-2']) {
      const article = await ask('corpus.article', { articleId, ...asked }, 'pupil');
      expect(article).toMatchObject({ id: articleId, masked: true, outlet: null });
      expect(JSON.stringify(article)).not.toMatch(TELLING);
    }
    const opened = await ask('corpus.case', { caseId: 'case-1', ...asked }, 'pupil');
    expect(opened).toMatchObject({ articles: [{ masked: true }, { masked: true }] });
    expect(JSON.stringify(opened)).not.toMatch(TELLING);
  });

  it('is not told the guess of the person at the desk, nor unmasked by it', async () => {
    const guess = { articleId: 'article-1', sourceType: 'local newsroom', reason: 'It quotes neighbours.' };
    expect(await ask('corpus.guessSourceType', guess)).toMatchObject({ outlet: { name: 'The Harbour Post' } });
    const article = await ask('corpus.article', { articleId: 'article-1' }, 'pupil');
    expect(article).toMatchObject({ masked: true, guess: null });
    expect(JSON.stringify(article)).not.toMatch(TELLING);
  });

  it.each(Object.keys(contract).filter(isMethodName))('learns no outlet from %s', async (method: MethodName) => {
    expect(JSON.stringify(await ask(method, contract[method].example, 'pupil'))).not.toMatch(TELLING);
  });

  it.each(['corpus.articles', 'corpus.outlets', 'corpus.cases', 'corpus.rawPage', 'corpus.changes'])(
    'is refused %s',
    async (method) => {
      expect(await ask(method, { articleId: 'article-1' }, 'pupil')).toMatchObject({ code: 'not-allowed' });
    },
  );
});

describe('the person at the desk', () => {
  it('chooses, and reads with names unless the case was set otherwise', async () => {
    expect(await ask('corpus.article', { articleId: 'article-1' })).toMatchObject({ masked: false });
    await ask('settings.write', { maskedCases: ['case-1'] });
    expect(await ask('corpus.article', { articleId: 'article-1' })).toMatchObject({ masked: true });
    expect(await ask('corpus.article', { articleId: 'article-1', masked: false })).toMatchObject({ masked: false });
    expect(await ask('corpus.case', { caseId: 'case-1' })).toMatchObject({ articles: [{ masked: true }, {}] });
  });
});
