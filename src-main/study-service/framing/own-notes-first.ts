import type { StoredNote } from './note-store.ts';

type Told = Pick<StoredNote, 'author' | 'origin'> & { readonly targets: readonly { readonly articleId: string }[] };

/**
 * Own notes first: what others noted is held back on every article that `author` has no note of their own on yet, for notes that
 * are read before one's own are the ones that get written. A cue that was accepted is not yet a note of one's own. `author` null
 * holds nothing back; an author who has written nothing sees none.
 */
export function holdBack<N extends Told>(
  notes: readonly N[],
  author: string | null,
): { shown: N[]; waiting: { articleId: string; notes: number }[] } {
  if (author === null) return { shown: [...notes], waiting: [] };
  const noted = articlesNotedBy(notes, author);
  const shown: N[] = [];
  const waiting = new Map<string, number>();
  for (const note of notes) {
    const unread = new Set(note.targets.map(({ articleId }) => articleId).filter((id) => !noted.has(id)));
    if (note.author === author || unread.size === 0) shown.push(note);
    else for (const articleId of unread) waiting.set(articleId, (waiting.get(articleId) ?? 0) + 1);
  }
  return { shown, waiting: [...waiting].map(([articleId, count]) => ({ articleId, notes: count })) };
}

/** The articles on which this person has placed a note that they thought of themselves. */
export function articlesNotedBy(notes: readonly Told[], author: string): Set<string> {
  const own = notes.filter((note) => note.author === author && note.origin !== 'cue accepted');
  return new Set(own.flatMap(({ targets }) => targets.map(({ articleId }) => articleId)));
}
