import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openLibrary, page } from '../library-in-memory.ts';

let library: ReturnType<typeof openLibrary>;

const BRIDGE = [
  'Engineers closed the Lark bridge after a crack was found in its eastern pier, and Ada Stone told the harbour office.',
  'The crack runs through a steel girder of the Lark bridge. Stone, the port engineer, measured it with a gauge in Tarrow.',
];
const FERRY = [
  'Fares on the night ferry to Ostmere rise by ten cents, the treasurer Nela Orth wrote in a letter to all pupils.',
  'A monthly ferry ticket costs two crowns more. Orth said fuel for the ferry had become dearer in Ostmere each winter.',
];

/** The same event in words of its own: every second paragraph is another's. */
function add(title: string, paragraphs: readonly string[], date: string | null, outlet: string | null = null): string {
  const publishedOn = date === null ? null : { date, evidence: date };
  const blocks = [...paragraphs, `Those are the facts as ${title} has them.`].map((text) => ({
    role: 'paragraph' as const,
    text,
  }));
  return library.saveCapture(page({ title, outlet, byline: null, publishedOn, blocks })).articleIds[0]!;
}

const propose = () => library.handlers['corpus.proposeCases']({});

beforeEach(() => {
  library = openLibrary();
});

describe('proposing cases', () => {
  it('groups articles about one event and says what ties them', async () => {
    add('Crack shuts bridge', BRIDGE, '2024-03-12');
    add('Ferry dearer', FERRY, '2024-03-12');
    add('Pier unsafe', BRIDGE, '2024-03-13');
    add('Orth writes to pupils', FERRY, '2024-03-14');
    const { cases, offers, stopped } = await propose();
    expect(cases.map(({ articleIds }) => articleIds)).toEqual([
      ['article-2', 'article-4'],
      ['article-1', 'article-3'],
    ]);
    expect(cases[1]).toMatchObject({ days: { from: '2024-03-12', to: '2024-03-13' } });
    expect(cases[1]!.names).toEqual(expect.arrayContaining(['Ada Stone', 'Tarrow']));
    expect(cases[1]!.terms).toEqual(expect.arrayContaining(['crack', 'bridge']));
    expect(cases[1]!.confidence).toBeGreaterThan(0.5);
    expect({ offers, stopped }).toEqual({ offers: [], stopped: false });
  });

  it('takes the same words three weeks later for another event, also where an article without a date is like both', async () => {
    add('Crack shuts bridge', BRIDGE, '2024-03-01');
    add('Pier unsafe', BRIDGE, '2024-03-25');
    expect((await propose()).cases).toEqual([]);
    add('No date', BRIDGE, null);
    const [found] = (await propose()).cases;
    expect(found?.articleIds).toHaveLength(2);
  });

  it('offers a new article to the case that holds the others, until that is refused; undo offers it again', async () => {
    const one = add('Crack shuts bridge', BRIDGE, '2024-03-12');
    const two = add('Pier unsafe', BRIDGE, '2024-03-12');
    const { caseId } = library.handlers['corpus.createCase']({ title: 'The bridge', articleIds: [one, two] });
    expect(await propose()).toMatchObject({ cases: [], offers: [] });
    const three = add('Third view', BRIDGE, '2024-03-13');
    expect(await propose()).toMatchObject({ cases: [], offers: [{ caseId, articleIds: [three] }] });
    const { changeId } = library.handlers['corpus.refuseProposal']({ articleIds: [three], caseId });
    expect(await propose()).toMatchObject({ cases: [], offers: [] });
    library.handlers['corpus.undo']({ changeId });
    expect(await propose()).toMatchObject({ offers: [{ caseId, articleIds: [three] }] });
  });

  it('does not propose again what was refused, unless another article joins it', async () => {
    const articleIds = [add('One', BRIDGE, '2024-03-12'), add('Two', BRIDGE, '2024-03-12')];
    library.handlers['corpus.refuseProposal']({ articleIds });
    expect((await propose()).cases).toEqual([]);
    add('Three', BRIDGE, '2024-03-12');
    expect((await propose()).cases).toMatchObject([{ articleIds: ['article-1', 'article-2', 'article-3'] }]);
  });

  it('leaves out what was removed', async () => {
    const one = add('One', BRIDGE, '2024-03-12');
    add('Two', BRIDGE, '2024-03-12');
    library.handlers['corpus.removeArticle']({ articleId: one });
    expect((await propose()).cases).toEqual([]);
  });

  it('does not tell the outlets that a masked reader is still to guess', async () => {
    const words = BRIDGE.map((text) => `${text} The Harbour Post Agency was there.`);
    const one = add('One', words, '2024-03-12', 'Harbour Post Agency');
    add('Two', words, '2024-03-12');
    const { caseId } = library.handlers['corpus.createCase']({ title: 'C', articleIds: [one] });
    expect(JSON.stringify(await propose())).toContain('Harbour Post Agency');
    library.maskedCases.push(caseId);
    library.handlers['corpus.editCase']({ caseId, title: 'D' });
    const told = await propose();
    expect(told.offers).toHaveLength(1);
    expect(JSON.stringify(told)).not.toMatch(/Harbour Post Agency/u);
  });

  it('stops when asked to, lets other calls in between, and answers an unchanged library from what it found', async () => {
    // So many that the work takes several slices on a quick machine too.
    for (let index = 0; index < 400; index += 1) add(`Report ${index}`, BRIDGE, '2024-03-12');
    const running = propose();
    expect(library.handlers['corpus.stopProposing']({})).toEqual({ stopped: true });
    expect(await running).toEqual({ cases: [], offers: [], more: 0, stopped: true });
    expect(library.handlers['corpus.stopProposing']({})).toEqual({ stopped: false });
    let others = 0;
    const ticking = setInterval(() => (others += 1), 1);
    const found = await propose();
    clearInterval(ticking);
    expect(others).toBeGreaterThan(2);
    expect(found.cases[0]?.articleIds).toHaveLength(400);
    expect(await propose()).toBe(found);
    add('One more', BRIDGE, '2024-03-12');
    expect(await propose()).not.toBe(found);
  });

  it('begins anew where somebody asks again right after it was stopped', async () => {
    for (let index = 0; index < 200; index += 1) add(`Report ${index}`, BRIDGE, '2024-03-12');
    const first = propose();
    expect(library.handlers['corpus.stopProposing']({})).toEqual({ stopped: true });
    const [second, third] = [propose(), propose()];
    expect(await first).toMatchObject({ stopped: true });
    expect(await second).toMatchObject({ stopped: false });
    expect(await third).toBe(await second);
  });

  it('keeps what was read when it is stopped while names are read, and goes on from there', async () => {
    for (let index = 0; index < 400; index += 1) add(`Report ${index}`, BRIDGE, '2024-03-12');
    const running = propose();
    await vi.waitFor(() => expect(library.reading.queue.count()).toBeLessThan(400), { interval: 1 });
    expect(library.handlers['corpus.stopProposing']({})).toEqual({ stopped: true });
    expect(await running).toMatchObject({ stopped: true });
    const left = library.reading.queue.count();
    expect(left).toBeLessThan(400);
    const found = await propose();
    expect(found.cases[0]?.articleIds).toHaveLength(400);
    expect(library.reading.queue.count()).toBe(0);
  });
});
