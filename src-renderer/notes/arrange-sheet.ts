import { FRAMING_CATEGORIES } from '../../src-main/contract/plain/framing-categories.ts';
import type { FramingCategory } from '../../src-main/contract/plain/framing-categories.ts';
import type { Note } from '../../src-main/contract/framing.ts';
import type { ArticleFace } from '../design/article-face.ts';
import { groupBy } from '../design/lists/group-by.ts';
import { startOf } from './arrange-notes.ts';

/** What one person noted on a passage. */
interface SheetNote {
  readonly id: string;
  readonly text: string;
  readonly author: string;
  /** The other articles that the note links with this passage. */
  readonly linkedWith: readonly string[];
}

export interface SheetPassage {
  readonly key: string;
  readonly articleId: string;
  readonly exact: string;
  /** The words do not stand in the article any more. */
  readonly orphan: boolean;
  readonly notes: readonly SheetNote[];
}

/** One outlet. Where nobody knows who published an article, the article by itself, under its headline. */
export interface SheetColumn {
  readonly key: string;
  readonly face: ArticleFace | undefined;
  readonly headline: string | null;
  readonly articleIds: readonly string[];
}

interface SheetRow {
  readonly category: FramingCategory;
  /** One for each column, in their order. */
  readonly cells: readonly (readonly SheetPassage[])[];
}

/** A table as wide as a sheet of paper holds. */
export interface SheetPart {
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
}

/** Columns that stay readable beside one another on A4, turned on its side. */
const MOST_COLUMNS = 5;

/**
 * Categories by outlets. A passage stands once in its cell, however many people marked exactly these words as the same; a note
 * that links passages stands with each of them. Only categories that somebody used get a row, in the order of the taxonomy.
 */
export function arrangeSheet(notes: readonly Note[], faces: readonly ArticleFace[]): SheetPart[] {
  const columns = columnsOf(notes, faces);
  const used = FRAMING_CATEGORIES.filter(({ id }) => notes.some(({ category }) => category === id));
  // Evenly: seven are four and three, not five and two.
  const perPart = Math.ceil(columns.length / Math.max(1, Math.ceil(columns.length / MOST_COLUMNS)));
  const parts: SheetPart[] = [];
  for (let from = 0; from < columns.length; from += perPart) {
    const some = columns.slice(from, from + perPart);
    const rows = used.map((category) => {
      const of = notes.filter((note) => note.category === category.id);
      return { category, cells: some.map(({ articleIds }) => passagesOf(of, articleIds)) };
    });
    parts.push({ columns: some, rows });
  }
  return parts;
}

function columnsOf(notes: readonly Note[], faces: readonly ArticleFace[]): SheetColumn[] {
  const known = [...groupBy(faces, (face) => (isNamed(face) ? `outlet ${face.name}` : `article ${face.id}`))];
  const columns = known.map(([key, [face, ...more]]) => ({
    key,
    face,
    headline: isNamed(face!) ? null : face!.title,
    articleIds: [face!.id, ...more.map(({ id }) => id)],
  }));
  const inCase = new Set(faces.map(({ id }) => id));
  const elsewhere = notes.flatMap(({ targets }) => targets.map(({ articleId }) => articleId));
  const takenOut = [...new Set(elsewhere.filter((id) => !inCase.has(id)))];
  return takenOut.length === 0
    ? columns
    : [...columns, { key: 'taken out', face: undefined, headline: null, articleIds: takenOut }];
}

/** Its outlet is known, or masked under a letter. */
function isNamed({ hue, letter }: ArticleFace): boolean {
  return hue !== null || letter !== null;
}

function passagesOf(notes: readonly Note[], articleIds: readonly string[]): SheetPassage[] {
  const found = notes.flatMap((note) =>
    note.targets
      .filter(({ articleId }) => articleIds.includes(articleId))
      .map((target) => ({ note, target, start: startOf(target) })),
  );
  const sorted = found.toSorted(
    (a, b) => articleIds.indexOf(a.target.articleId) - articleIds.indexOf(b.target.articleId) || a.start - b.start,
  );
  const passages = groupBy(sorted, ({ target, start }) =>
    [target.articleId, start === Infinity ? 'nowhere' : start, target.selector.exact].join(' '),
  );
  return [...passages].map(([key, all]) => {
    const { articleId, selector, place } = all[0]!.target;
    return {
      key,
      articleId,
      exact: selector.exact,
      orphan: 'orphan' in place,
      notes: all.map(({ note }) => told(note, articleId)),
    };
  });
}

function told({ id, text, author, targets }: Note, here: string): SheetNote {
  const linkedWith = [...new Set(targets.map(({ articleId }) => articleId).filter((articleId) => articleId !== here))];
  return { id, text, author, linkedWith };
}
