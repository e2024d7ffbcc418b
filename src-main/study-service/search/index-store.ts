import { commitUnflushed } from '../database/commit-unflushed.ts';
import type { StudyDatabase } from '../database/store-deps.ts';
import { createCastOffStore } from './cast-off-store.ts';
import { composeEntry, readTexts } from './compose-entry.ts';
import type { ArticleTexts } from './compose-entry.ts';

/** Writes the index. Every call is one transaction, or part of the one that is open. */
export interface IndexStore {
  /** Brings the entries of up to `limit` articles up to their texts, the newest first; false where more may wait. */
  catchUp(limit: number): boolean;
  /** The same behind the calls, unflushed, as long as `mayGoOn`. A rebuild's own steps come first; false where more is to do. */
  workOn(mayGoOn: () => boolean): boolean;
  /** How many articles' entries are older than their texts. */
  countStale(): number;
  /** Whether there is anything for `workOn` to do. */
  hasWork(): boolean;
  /** Begins an empty index, which `workOn` then fills with every article, after it has cleared the old one away. */
  startAgain(): void;
}

interface StaleRow {
  sequence: number;
  was: string | null;
  /** Null where the article is gone from the table; title, language and the rest are null then too. */
  id: string | null;
  present: 0 | 1;
  language: string | null;
  title: string | null;
  deck: string | null;
  byline: string | null;
}

type BlockRow = [role: string, text: string, isInBody: 0 | 1];

const PUT = `
  INSERT OR REPLACE INTO search_index (rowid, title, deck, body, quotes,
    foreign_title, foreign_deck, foreign_body, foreign_quotes, byline)
  VALUES (@sequence, @title, @deck, @body, @quotes,
    @foreignTitle, @foreignDeck, @foreignBody, @foreignQuotes, @byline)`;

const STALE = `
  SELECT search_stale.sequence, was, id, removed_at IS NULL AS present, language, title, deck, byline
  FROM search_stale LEFT JOIN articles ON articles.sequence = search_stale.sequence`;

/**
 * A whole index is written from the newest articles to the oldest, but so many at a time in their own order: rows that come from
 * the last to the first leave every page of the table of lengths half empty.
 */
const IN_ORDER = 4_096;

/** Articles marked in one step of a rebuild: a few milliseconds. */
const MARKED_AT_ONCE = 5_000;

export function createIndexStore(database: StudyDatabase, markedAtOnce: number = MARKED_AT_ONCE): IndexStore {
  const stale = database.prepare<[number], StaleRow>(
    `${STALE} WHERE search_stale.sequence > 0 ORDER BY search_stale.sequence DESC LIMIT ?`,
  );
  const staleInOrder = database.prepare<[], StaleRow>(
    `${STALE} WHERE search_stale.sequence > 0
       AND search_stale.sequence >= (SELECT max(sequence) - max(sequence) % ${IN_ORDER} FROM search_stale)
     ORDER BY search_stale.sequence LIMIT 1`,
  );
  const blocks = database
    .prepare<[string], BlockRow>(
      'SELECT role, text, start_offset IS NOT NULL FROM blocks WHERE article_id = ? ORDER BY position',
    )
    .raw() as unknown as { all(articleId: string): BlockRow[] };
  const castOff = createCastOffStore(database);
  const marking = prepareMarking(database, markedAtOnce);
  const countStale = database.prepare<[], number>('SELECT count(*) FROM search_stale WHERE sequence > 0').pluck();
  const isStale = database.prepare<[], number>('SELECT 1 FROM search_stale LIMIT 1').pluck();
  const put = database.prepare<[Record<string, string | number>]>(PUT);
  const putComments = database.prepare<[number, string]>(
    'INSERT OR REPLACE INTO search_comments (rowid, comments) VALUES (?, ?)',
  );
  const drop = database.prepare<[number]>('DELETE FROM search_index WHERE rowid = ?');
  const dropComments = database.prepare<[number]>('DELETE FROM search_comments WHERE rowid = ?');
  const noteWords = database.prepare<[string, string]>('INSERT INTO search_word_changes (gained, lost) VALUES (?, ?)');
  const settled = database.prepare<[number]>('DELETE FROM search_stale WHERE sequence = ?');

  function writeEntry({ sequence, was, id, present, ...heading }: StaleRow): void {
    const before = was === null ? null : composeEntry(readTexts(was));
    const now = id !== null && present === 1 ? composeEntry(textsOf(heading, blocks.all(id))) : null;
    if (now) put.run({ sequence, ...now.columns });
    else if (before) drop.run(sequence);
    if (now && now.comments !== '') putComments.run(sequence, now.comments);
    else if (before && before.comments !== '') dropComments.run(sequence);
    const [had, has] = [before?.words ?? NONE, now?.words ?? NONE];
    const [gained, lost] = [without(has, had), without(had, has)];
    if (gained !== '' || lost !== '') noteWords.run(gained, lost);
    settled.run(sequence);
  }

  function writeNext(): boolean {
    const row = staleInOrder.get();
    if (row) writeEntry(row);
    return row !== undefined;
  }

  const catchUp = database.transaction((limit: number) => {
    // What is not marked yet has marks of before the rebuild, which speak of entries that are gone.
    if (marking.nextTo() !== null) return false;
    const rows = stale.all(limit);
    for (const row of rows) writeEntry(row);
    return rows.length < limit;
  });

  const startAgain = database.transaction(() => {
    castOff.castOff(['search_index', 'search_comments', 'search_words']);
    database.exec('DELETE FROM search_word_changes');
    marking.start();
  });

  return {
    catchUp: (limit) => catchUp(limit),
    workOn: (mayGoOn) =>
      commitUnflushed(database, () => {
        do {
          if (castOff.clear() || marking.markNext()) continue;
          if (!writeNext()) return true;
        } while (mayGoOn());
        return false;
      }),
    countStale: () => (countStale.get() ?? 0) + marking.countUnmarked(),
    hasWork: () => isStale.get() !== undefined || castOff.isThere(),
    startAgain: () => startAgain.immediate(),
  };
}

/**
 * Marks all articles in steps, since a hundred thousand at once take too long. How far it is stands among the marks, as the
 * negative of the last sequence that is still to be marked, so that a process that dies in between loses nothing.
 */
function prepareMarking(database: StudyDatabase, markedAtOnce: number) {
  const last = database.prepare<[], number | null>('SELECT max(sequence) FROM articles').pluck();
  const next = database
    .prepare<[], number | null>('SELECT -min(sequence) FROM search_stale WHERE sequence < 0')
    .pluck();
  const drop = database.prepare<[]>('DELETE FROM search_stale WHERE sequence < 0');
  const put = database.prepare<[number]>('INSERT INTO search_stale (sequence, was) VALUES (-?, NULL)');
  const forget = database.prepare<[number, number]>('DELETE FROM search_stale WHERE sequence > ? AND sequence <= ?');
  const mark = database.prepare<[number, number]>(
    `INSERT INTO search_stale (sequence, was)
     SELECT sequence, NULL FROM articles WHERE sequence > ? AND sequence <= ? AND removed_at IS NULL`,
  );

  function moveTo(to: number): void {
    drop.run();
    if (to > 0) put.run(to);
  }

  return {
    start: () => moveTo(last.get() ?? 0),
    nextTo: () => next.get() ?? null,
    /** Removed ones among them count too: telling them apart would read every article. */
    countUnmarked: () => next.get() ?? 0,
    /** False where all are marked. */
    markNext(): boolean {
      const to = next.get() ?? null;
      if (to === null) return false;
      const from = Math.max(0, to - markedAtOnce);
      forget.run(from, to);
      mark.run(from, to);
      moveTo(from);
      return true;
    },
  };
}

/** Headline, deck and byline blocks say what the article's own fields say; quotations have a column of their own. */
const NOT_OF_THE_BODY: ReadonlySet<string> = new Set(['headline', 'deck', 'byline', 'quotation']);

/** What the view `search_texts` gives, with the blocks read once and not once for each part: half the time of an entry. */
function textsOf(
  { language, title, deck, byline }: Pick<StaleRow, 'language' | 'title' | 'deck' | 'byline'>,
  rows: readonly BlockRow[],
): ArticleTexts {
  const join = (isPart: (role: string, isInBody: boolean) => boolean) =>
    rows.flatMap(([role, text, isInBody]) => (isPart(role, isInBody === 1) ? text : [])).join('\n');
  return {
    language,
    title: title ?? '',
    deck: deck ?? '',
    byline: byline ?? '',
    body: join((role, isInBody) => isInBody && !NOT_OF_THE_BODY.has(role)),
    quotes: join((role) => role === 'quotation'),
    comments: join((role) => role === 'reader comment'),
  };
}

const NONE: ReadonlySet<string> = new Set();

function without(words: ReadonlySet<string>, others: ReadonlySet<string>): string {
  return [...words].filter((word) => !others.has(word)).join(' ');
}
