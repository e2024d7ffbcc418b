import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../../src-main/contract/corpus.ts';
import type { PageBlock } from '../../../src-main/contract/intake.ts';
import { DATABASE_FILE_NAME } from '../../../src-main/study-service/database/open-database.ts';
import { createIndexStore } from '../../../src-main/study-service/search/index-store.ts';
import { openSearchedLibrary } from './searched-library.ts';
import type { SearchedLibrary } from './searched-library.ts';

/** No two share a stem and none is within a typo of another, so that a query of one finds just that. */
const WORDS = ['harbour', 'engineer', 'ministry', 'lantern', 'ferry', 'quorum', 'besiege', 'zebra', 'crack', 'window'];
const OPERATIONS = 160;
const COMPARE_EVERY = 20;

let library: SearchedLibrary;
beforeEach(() => {
  library = openSearchedLibrary();
});
afterEach(() => library.close());

/** The same numbers for the same seed. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

describe('the index', () => {
  it.each([1, 2, 3])(
    'finds what a scan of all texts finds, after random work (%d)',
    { timeout: 120_000 },
    async (seed) => {
      const random = seeded(seed);
      const text = () => Array.from({ length: 2 + random(5) }, () => WORDS[random(WORDS.length)]).join(' ');
      const present: string[] = [];
      const changes: string[] = [];
      const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)]!;
      const changed = ({ changeId }: { changeId: string }) => void changes.push(changeId);
      const work: Record<string, () => Promise<void>> = {
        async add() {
          const blocks: PageBlock[] = Array.from({ length: 1 + random(4) }, () => ({
            role: pick(['paragraph', 'quotation', 'list'] as const),
            text: text(),
          }));
          const rest: PageBlock[] = random(3) === 0 ? [{ role: 'reader comment', text: text() }] : [];
          const language = pick(['en', 'de', null]);
          present.push(
            await library.add({ title: text(), byline: random(2) === 0 ? text() : null, language, blocks }, rest),
          );
        },
        async edit() {
          const field = pick(['title', 'deck', 'byline', 'language'] as const);
          const value = field === 'language' ? pick(['en', 'fr']) : text();
          changed(await library.call('corpus.editArticle', { articleId: pick(present), [field]: value }));
        },
        async roles() {
          const articleId = pick(present);
          const { blocks, rest } = await library.call('corpus.article', { articleId });
          const role = pick(['paragraph', 'quotation', 'reader comment', 'promotion', 'headline'] as const);
          const { position } = pick([...blocks, ...rest]);
          changed(await library.call('corpus.setRoles', { articleId, roles: [{ position, role }] }));
        },
        async remove() {
          const [articleId] = present.splice(random(present.length), 1);
          changed(await library.call('corpus.removeArticle', { articleId: articleId! }));
        },
        /** Takes back something, perhaps an undo, which does it again; what was overtaken is refused. */
        async undo() {
          if (changes.length === 0) return;
          const undone = await library.call('corpus.undo', { changeId: pick(changes) }).catch(() => null);
          if (undone) changed(undone);
          const { articles } = await library.call('corpus.articles', {});
          present.splice(0, present.length, ...articles.map(({ id }) => id));
        },
        reopen: () => Promise.resolve(library.reopen()),
      };
      const likely = ['add', 'add', 'add', 'edit', 'edit', 'roles', 'roles', 'remove', 'undo', 'undo', 'undo'];
      for (let step = 1; step <= OPERATIONS; step++) {
        const name = present.length < 3 ? 'add' : random(60) === 0 ? 'reopen' : pick(likely);
        await work[name]!();
        if (step % COMPARE_EVERY === 0) await compare();
      }
    },
  );

  it('is the same after it was written anew, and tells how far it is', async () => {
    for (let count = 0; count < 30; count++)
      await library.add({
        title: `${WORDS[count % 10]} ${count}`,
        blocks: [{ role: 'paragraph', text: `${WORDS[(count * 3) % 10]} stands` }],
      });
    const told: { done: number; of: number }[] = [];
    const finished = new Promise<void>((resolve) => {
      library.subscribe((event) => {
        if (event.event !== 'search.progress') return;
        told.push(event);
        if (event.done === event.of) resolve();
      });
    });
    expect(await library.call('search.rebuild', {})).toEqual({ waiting: 30 });
    await finished;
    expect(told.at(-1)).toMatchObject({ done: 30, of: 30 });
    expect((await library.call('search.query', { text: 'x' })).waiting).toBe(0);
    await compare();
  });

  it('is whole in the end where the program died at any point of writing it anew, and nothing of the old one is left', async () => {
    for (let count = 0; count < 30; count++)
      await library.add({
        title: `${WORDS[count % 10]} ${count}`,
        blocks: [{ role: 'paragraph', text: `${WORDS[(count * 3) % 10]} stands` }],
        language: 'en',
      });
    for (let steps = 0; steps < 12; steps++) {
      library.shut();
      const database = openFile();
      const index = createIndexStore(database, 4);
      index.startAgain();
      for (let step = 0; step < steps; step++) index.workOn(() => false);
      // Somebody goes on working in between, on articles that are marked by now and on some that are not.
      database.exec(`UPDATE articles SET title = title || ' again' WHERE sequence IN (3, ${30 - steps})`);
      if (steps === 7) database.exec("UPDATE articles SET removed_at = 'now' WHERE sequence = 5");
      database.close();
      library.reopen();
      while ((await library.call('search.query', { text: 'x' })).waiting > 0) await new Promise(setImmediate);
      await compare();
      expect(await library.find('again')).not.toEqual([]);
    }
    const database = openFile();
    expect(database.prepare("SELECT name FROM sqlite_schema WHERE name LIKE 'cast_off%'").all()).toEqual([]);
    expect(database.prepare('SELECT count(*) FROM search_stale').pluck().get()).toBe(0);
    database.close();
  });

  it('of a library that is older than the search is written when it opens', async () => {
    const id = await library.add({ title: 'Old news', blocks: [{ role: 'paragraph', text: 'The lantern was lit.' }] });
    const database = openFile();
    database.exec(`INSERT INTO search_index (search_index) VALUES ('delete-all'); DELETE FROM search_words;
      DELETE FROM search_word_changes; INSERT INTO search_stale SELECT sequence, NULL FROM articles;`);
    database.close();
    library.reopen();
    expect(await library.find('lantern')).toEqual([id]);
  });

  it('finds at once what another process has added', async () => {
    await library.add({ title: 'One', blocks: [{ role: 'paragraph', text: 'The ferry left.' }] });
    expect(await library.find('lantern')).toEqual([]);
    const database = openFile();
    database.exec(`UPDATE blocks SET text = 'The lantern left.' WHERE text = 'The ferry left.'`);
    database.close();
    expect(await library.find('lantern')).toEqual(['article-1']);
    expect(await library.find('ferry')).toEqual([]);
  });
});

function openFile(): BetterSqlite3.Database {
  return new BetterSqlite3(join(library.folder, DATABASE_FILE_NAME));
}

/** Holds every query of a word, of two words in a row and of a place against the texts themselves. */
async function compare(): Promise<void> {
  const { articles } = await library.call('corpus.articles', {});
  const texts = await Promise.all(articles.map(({ id }) => library.call('corpus.article', { articleId: id })));
  const expected = (holds: (article: Article) => boolean) =>
    texts
      .filter(holds)
      .map(({ id }) => id)
      .sort();
  for (const word of WORDS) {
    const found = async (query: string) => (await library.find(query)).sort();
    expect(await found(word), word).toEqual(expected((article) => searched(article).some((part) => has(part, word))));
    expect(await found(`in:title ${word}`)).toEqual(expected(({ title }) => has(title, word)));
    expect(await found(`by:${word}`)).toEqual(expected(({ byline }) => has(byline ?? '', word)));
    expect(await found(`in:quotes ${word}`)).toEqual(expected((article) => has(ofRole(article, 'quotation'), word)));
    expect(await found(`in:comments ${word}`)).toEqual(
      expected((article) => has(ofRole(article, 'reader comment'), word)),
    );
    const pair = `${word} ${WORDS[(WORDS.indexOf(word) + 3) % WORDS.length]}`;
    expect(await found(`"${pair}"`), pair).toEqual(
      expected((article) => searched(article).some((part) => ` ${part} `.replace(/\s+/g, ' ').includes(` ${pair} `))),
    );
  }
  comparedWords(texts);
}

/** The dictionary: each word with the number of articles it stands in. */
function comparedWords(texts: readonly Article[]): void {
  const scanned = new Map<string, number>();
  for (const article of texts)
    for (const word of new Set(searched(article).flatMap((part) => part.toLowerCase().match(/[a-z0-9]+/g) ?? [])))
      scanned.set(word, (scanned.get(word) ?? 0) + 1);
  const database = openFile();
  const stored = new Map(database.prepare<[], [string, number]>('SELECT word, articles FROM search_words').raw().all());
  const changes = database.prepare<[], { gained: string; lost: string }>(
    'SELECT gained, lost FROM search_word_changes',
  );
  for (const { gained, lost } of changes.all()) {
    for (const word of gained.split(' ')) stored.set(word, (stored.get(word) ?? 0) + 1);
    for (const word of lost.split(' ')) stored.set(word, (stored.get(word) ?? 0) - 1);
  }
  database.close();
  stored.delete('');
  expect(new Map([...stored].filter(([, count]) => count !== 0).sort())).toEqual(new Map([...scanned].sort()));
}

function searched(article: Article): string[] {
  const apart = new Set(['headline', 'deck', 'byline', 'quotation']);
  const body = article.blocks.filter(({ role }) => !apart.has(role)).map(({ text }) => text);
  return [article.title, article.deck ?? '', article.byline ?? '', body.join('\n'), ofRole(article, 'quotation')];
}

function ofRole({ blocks, rest }: Article, wanted: string): string {
  return [...blocks, ...rest]
    .filter(({ role }) => role === wanted)
    .map(({ text }) => text)
    .join('\n');
}

function has(text: string, word: string): boolean {
  return text.split(/\s+/).includes(word);
}
