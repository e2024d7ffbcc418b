import { beforeEach, describe, expect, it } from 'vitest';
import { createCaseStore } from '../../../../src-main/study-service/corpus/case-store.ts';
import { createOutletStore } from '../../../../src-main/study-service/corpus/outlet-store.ts';
import { createBundledCaseStore } from '../../../../src-main/study-service/packs/bundled/bundled-case-store.ts';
import { installBundledCase } from '../../../../src-main/study-service/packs/bundled/install-bundled-case.ts';
import { HARBOUR_BRIDGE } from '../../packs/harbour-bridge.ts';
import { openLibrary, page } from '../library-in-memory.ts';

const NAMES = /Halyard|National Courier|Tarrow Tide|In Brief|Seamark|halyard/;

let library: ReturnType<typeof openLibrary>;
let ids: readonly string[];
let caseId: string;

beforeEach(() => {
  library = openLibrary();
  const { deps, saveCapture } = library;
  const stores = {
    bundledCases: createBundledCaseStore(deps),
    outlets: createOutletStore(deps),
    cases: createCaseStore(deps),
  };
  ids = installBundledCase({ ...stores, saveCapture }, HARBOUR_BRIDGE)?.articleIds ?? [];
  caseId = library.handlers['corpus.cases']({}).cases[0]?.id ?? '';
});

const guess = (articleId: string) =>
  library.handlers['corpus.guessSourceType']({ articleId, sourceType: 'wire agency', reason: 'It is plain.' });

describe('the bundled case, opened for the first time', () => {
  it('says that the digest has two paragraphs from the wire, and what says so', () => {
    const { links, waiting } = library.handlers['corpus.caseOrigin']({ caseId });
    expect(links).toMatchObject([
      {
        articleId: ids[3],
        otherId: ids[0],
        here: { paragraphs: 2 },
        direction: { origin: 'other', basis: 'stated credit', evidence: expect.stringContaining('Halyard') as string },
      },
    ]);
    expect(waiting).toBe(0);
  });

  it('names nobody while either of the two is to be guessed, also from the article’s own panel', () => {
    library.maskedCases.push(caseId);
    const told = () => JSON.stringify(library.handlers['corpus.caseOrigin']({ caseId }));
    expect(library.handlers['corpus.caseOrigin']({ caseId }).links).toMatchObject([
      { direction: { origin: 'other', basis: 'stated credit', evidence: null } },
    ]);
    expect(told()).not.toMatch(NAMES);
    for (const articleId of ids)
      expect(JSON.stringify(library.handlers['corpus.origin']({ articleId }))).not.toMatch(NAMES);
    guess(ids[3]!);
    expect(told()).not.toMatch(NAMES);
    expect(JSON.stringify(library.handlers['corpus.origin']({ articleId: ids[3]! }))).not.toMatch(/Halyard|halyard/);
    guess(ids[0]!);
    expect(told()).toMatch(/Halyard/);
  });

  it('is not told of by an article outside the case that carries the same words', () => {
    const { body } = library.handlers['corpus.article']({ articleId: ids[0]! });
    const blocks = body.split('\n\n').map((text) => ({ role: 'paragraph' as const, text }));
    const [copy] = library.saveCapture(
      page({
        title: 'A copy',
        outlet: 'Mirror',
        byline: null,
        blocks: [...blocks, { role: 'paragraph', text: 'Via Halyard News Agency' }],
      }),
    ).articleIds;
    library.maskedCases.push(caseId);
    const { links } = library.handlers['corpus.origin']({ articleId: copy! });
    expect(links.find(({ other }) => other.articleId === ids[0])).toMatchObject({
      other: { outlet: null },
      direction: { basis: 'stated credit', evidence: null },
    });
    const { found } = library.handlers['corpus.alsoIn']({ articleIds: [copy!] });
    expect(found).toMatchObject([{ articleId: copy, other: { articleId: ids[0], outlet: null } }]);
    library.maskedCases.pop();
    expect(library.handlers['corpus.alsoIn']({ articleIds: [copy!] }).found).toMatchObject([
      { other: { outlet: { name: 'Halyard' } }, here: { paragraphs: expect.any(Number) as number } },
    ]);
  });
});

describe('what is known of an article that has just come in', () => {
  it('is nothing until it was compared, and asking compares nothing', () => {
    const [copy] = library.saveCapture(page({ title: 'Another copy' })).articleIds;
    expect(library.handlers['corpus.alsoIn']({ articleIds: [copy!] })).toEqual({ found: [], waiting: ids.length + 1 });
  });
});
