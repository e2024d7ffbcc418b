import { beforeEach, describe, expect, it } from 'vitest';
import type { PageBlock, PreviewArticle } from '../../../../src-main/contract/intake.ts';
import { openLibrary, page } from '../library-in-memory.ts';

const LINES = [
  'Engineers closed the harbour bridge on Monday night after divers found a crack as wide as a hand in its eastern pier.',
  'The port authority promised a ferry every twenty minutes and asked drivers to use the northern road until the work is done.',
  'Shopkeepers on the quay said they had not been told and feared for the trade of the Easter weekend.',
  'The bridge was built in 1911 and last repaired eight years ago, when two of its six piers were given new footings.',
];
const OTHERS = [
  'Snow fell in the hills above the town for the third day and the pass road was cleared only towards the evening.',
  'Farmers there asked the district for hay since the barns stood empty after a summer in which hardly any rain came down.',
];
const FOOT =
  'The Mirror is read by forty thousand people every week and is paid for by its readers alone, write to us.';

const blocks = (...lines: string[]): PageBlock[] => lines.map((text) => ({ role: 'paragraph', text }));

let library: ReturnType<typeof openLibrary>;
let count = 0;
const add = (lines: string[], over: Partial<PreviewArticle> = {}) => {
  count += 1;
  const saved = library.saveCapture(
    page({ title: `Title ${count}`, blocks: blocks(...lines), byline: null, ...over }, { fileName: null }),
  );
  return saved.articleIds[0] ?? '';
};
const originOf = (articleId: string) => library.handlers['corpus.origin']({ articleId });

beforeEach(() => {
  library = openLibrary();
});

describe('a republished text', () => {
  it('is linked to where it came from with its passages, and is never merged', () => {
    const wire = add(LINES, { outlet: 'Coast Wire', publishedOn: { date: '2024-03-11', evidence: 'x' } });
    const copy = add([OTHERS[0]!, LINES[0]!, LINES[1]!, 'Via Coast Wire'], {
      outlet: 'Mirror',
      publishedOn: { date: '2024-03-10', evidence: 'x' },
    });
    const { links, chain, credits, waiting } = originOf(copy);
    expect(links).toMatchObject([
      {
        other: { articleId: wire, outlet: { name: 'Coast Wire' } },
        kind: 'republished passages',
        here: { paragraphs: 2, ofParagraphs: 3 },
        there: { paragraphs: 2, ofParagraphs: 4 },
        direction: { origin: 'other', basis: 'stated credit', evidence: 'Via Coast Wire' },
      },
    ]);
    expect(chain).toEqual([wire, copy]);
    expect(credits).toMatchObject([{ name: 'Coast Wire' }]);
    expect(waiting).toBe(0);
    const body = (articleId: string) => library.handlers['corpus.article']({ articleId }).body;
    for (const { here, there } of links[0]!.passages)
      expect(body(copy).slice(here.start, here.end)).toBe(body(wire).slice(there.start, there.end));
    expect(originOf(wire).links).toMatchObject([{ other: { articleId: copy }, direction: { origin: 'this' } }]);
    expect(library.handlers['corpus.articles']({}).articles).toHaveLength(2);
  });

  it('forms a chain over several copies', () => {
    const day = (date: string) => ({ publishedOn: { date, evidence: date } });
    const first = add(LINES, { outlet: 'Coast Wire', ...day('2024-03-11') });
    const second = add([...LINES, 'Via Coast Wire'], { outlet: 'Mirror', ...day('2024-03-12') });
    const third = add([...LINES.slice(0, 3), OTHERS[0]!, 'Via Mirror'], { outlet: 'Echo', ...day('2024-03-13') });
    expect(originOf(third).chain).toEqual([first, second, third]);
  });

  it('saved once as a web page and once as text is a near duplicate of itself, not a silent second copy', () => {
    const web = add(LINES, { outlet: 'Coast Wire' });
    const text = add([LINES.slice(0, 2).join(' '), LINES[2]!.replace('Easter', 'long'), LINES[3]!], { outlet: null });
    expect(originOf(text).links).toMatchObject([{ other: { articleId: web }, kind: 'near duplicate' }]);
  });

  it('is told by date only as likelier, and not at all without one', () => {
    const first = add(LINES, { outlet: 'Coast Wire', publishedOn: { date: '2024-03-11', evidence: 'x' } });
    const later = add(LINES, { outlet: 'Mirror', publishedOn: { date: '2024-03-12', evidence: 'x' } });
    const undated = add(LINES, { outlet: 'Echo', publishedOn: null });
    const [toFirst] = originOf(later).links.filter(({ other }) => other.articleId === first);
    expect(toFirst?.direction).toMatchObject({ origin: 'other', basis: 'earlier date' });
    expect(originOf(undated).links.map(({ direction }) => direction.origin)).toEqual([null, null]);
  });
});

describe('what is no republishing', () => {
  it('is the paragraph an outlet prints under all its articles, also where the link was found before that showed', () => {
    const copy = add([LINES[0]!, LINES[1]!, LINES[2]!, FOOT], { outlet: 'Echo' });
    const first = add([OTHERS[0]!, OTHERS[1]!, LINES[3]!, FOOT], { outlet: 'Mirror' });
    expect(originOf(copy).links).toHaveLength(1);
    add(['A first other tale of the quay and its many cats that nobody feeds in winter.', FOOT], { outlet: 'Mirror' });
    add(['A second tale about the lighthouse keeper who has not slept since the storm of May.', FOOT], {
      outlet: 'Mirror',
    });
    expect(originOf(copy).links).toEqual([]);
    expect(originOf(first).links).toEqual([]);
  });

  it('is an article that was removed, until the removal is taken back', () => {
    const wire = add(LINES, { outlet: 'Coast Wire' });
    const copy = add(LINES, { outlet: 'Mirror' });
    const { changeId } = library.handlers['corpus.removeArticle']({ articleId: wire });
    expect(originOf(copy).links).toEqual([]);
    library.handlers['corpus.undo']({ changeId });
    expect(originOf(copy).links).toHaveLength(1);
  });
});

it('follows the text: a role set by hand changes the link, and taking it back restores it', () => {
  const wire = add(LINES, { outlet: 'Coast Wire' });
  const copy = add([...LINES, OTHERS[0]!], { outlet: 'Mirror' });
  const before = originOf(copy).links;
  const { changeId } = library.handlers['corpus.setRoles']({
    articleId: wire,
    roles: [{ position: 0, role: 'promotion' }],
  });
  const after = originOf(copy).links[0]!;
  expect(after.there.ofParagraphs).toBe(3);
  const body = library.handlers['corpus.article']({ articleId: wire }).body;
  expect(body.slice(after.passages[0]!.there.start)).toMatch(/^The port authority/u);
  library.handlers['corpus.undo']({ changeId });
  expect(originOf(copy).links).toEqual(before);
});

it('compares a library from before there were links, and says how much is left', () => {
  const wire = add(LINES, { outlet: 'Coast Wire' });
  const copy = add(LINES, { outlet: 'Mirror' });
  library.database.exec(
    'DELETE FROM text_fingerprints; DELETE FROM shared_texts; INSERT OR IGNORE INTO texts_to_compare SELECT article_id FROM article_bodies',
  );
  expect(originOf(wire)).toMatchObject({ waiting: 0, links: [{ other: { articleId: copy } }] });
});

it('knows by its page’s address an article from before addresses were kept', () => {
  const lines = (line: string) => page({ blocks: blocks(line) }, { url: 'https://wire.example/a', fileName: null });
  const [old] = library.saveCapture(lines(LINES[0]!)).articleIds;
  library.database.exec('UPDATE articles SET address_key = NULL');
  originOf(old!);
  expect(library.saveCapture(lines(LINES[1]!)).versions).toMatchObject([{ articleId: old, number: 2 }]);
});
