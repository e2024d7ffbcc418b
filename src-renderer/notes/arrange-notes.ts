import type { Note } from '../../src-main/contract/framing.ts';
import type { NoteFilter } from '../place.svelte.ts';
import { groupBy } from '../design/lists/group-by.ts';

export interface ArrangedNotes {
  /** By the article that a note stands on, in the order of the case and of the text. */
  readonly groups: readonly { readonly articleId: string; readonly notes: readonly Note[] }[];
  /** None of their words stand in a text any more. */
  readonly orphans: readonly Note[];
  readonly count: number;
}

/** Where in its article a target stands; after all others where it stands nowhere. */
export function startOf({ place }: Note['targets'][number]): number {
  return 'orphan' in place ? Infinity : place.start;
}

export function isOrphan(note: Note): boolean {
  return note.targets.every(({ place }) => 'orphan' in place);
}

/** A linking note is listed once: under the article that was asked for, or the first of the case that it stands on. */
export function arrangeNotes(notes: readonly Note[], order: readonly string[], filter: NoteFilter): ArrangedNotes {
  const shown = notes.filter((note) => fits(note, filter));
  const placed = shown.filter((note) => !isOrphan(note)).map((note) => ({ note, home: homeOf(note, order, filter) }));
  const byArticle = groupBy(placed, ({ home }) => home.articleId);
  const groups = [...byArticle].map(([articleId, all]) => ({
    articleId,
    notes: all.toSorted((a, b) => startOf(a.home) - startOf(b.home)).map(({ note }) => note),
  }));
  return {
    groups: groups.toSorted((a, b) => rank(order, a.articleId) - rank(order, b.articleId)),
    orphans: shown.filter(isOrphan),
    count: shown.length,
  };
}

function fits({ category, author, targets }: Note, filter: NoteFilter): boolean {
  return (
    (filter.category === undefined || category === filter.category) &&
    (filter.author === undefined || author === filter.author) &&
    (filter.articleId === undefined || targets.some(({ articleId }) => articleId === filter.articleId))
  );
}

function homeOf({ targets }: Note, order: readonly string[], filter: NoteFilter): Note['targets'][number] {
  const standing = targets.filter(({ place }) => !('orphan' in place));
  const asked = standing.find(({ articleId }) => articleId === filter.articleId);
  return asked ?? standing.toSorted((a, b) => rank(order, a.articleId) - rank(order, b.articleId))[0]!;
}

/** An article that was taken out of the case comes after those in it. */
function rank(order: readonly string[], articleId: string): number {
  const place = order.indexOf(articleId);
  return place < 0 ? order.length : place;
}
