import { m } from '#words';
import type { Cue, Note } from '../../../src-main/contract/framing.ts';
import type { MarkGroup, NameOf } from '../lenses/group-marks.ts';
import { listWords } from '../../design/words/list-words.ts';
import type { Mark } from '../lenses/marks.ts';
import { levelMarks } from './line-levels.ts';
import { categoryLabel } from '../../design/words/category-words.ts';

export interface ArticleCue extends Cue {
  readonly articleId: string;
}

export function noteGroup(noteId: string): string {
  return `note:${encodeURIComponent(noteId)}`;
}

/** A cue has no id of its own: its rule and its place are what it is. */
export function cueGroup({
  articleId,
  rule,
  start,
  end,
}: Pick<ArticleCue, 'articleId' | 'rule' | 'start' | 'end'>): string {
  return `cue:${[articleId, rule, String(start), String(end)].map(encodeURIComponent).join(':')}`;
}

/** The notes and cues as marks in the texts, each under a line of its own where several lie over the same words. */
export function groupNotes(
  notes: readonly Note[],
  cues: readonly ArticleCue[],
  placeOf: NameOf = (articleId) => articleId,
): MarkGroup[] {
  const groups = [...notes.map((note) => markNote(note, placeOf)), ...cues.map(markCue)].filter(
    ({ marks }) => marks.length > 0,
  );
  const byArticle = new Map<string, Mark[]>();
  for (const mark of groups.flatMap(({ marks }) => marks))
    byArticle.set(mark.articleId, [...(byArticle.get(mark.articleId) ?? []), mark]);
  const levels = new Map([...byArticle.values()].flatMap((marks) => [...levelMarks(marks)]));
  return groups.map(({ id, marks }) => ({
    id,
    marks: marks.map((mark) => ({ ...mark, level: levels.get(mark.id) ?? 0 })),
  }));
}

function markNote(note: Note, placeOf: NameOf): MarkGroup {
  const id = noteGroup(note.id);
  const says = m.reader_note_by_2({
    category: categoryLabel(note.category),
    author: note.author,
    which: note.text ? `. ${note.text}` : '',
  });
  const linked = (here: string) => {
    const others = [...new Set(note.targets.map(({ articleId }) => articleId))].filter((id) => id !== here);
    if (others.length === 0) return says;
    return `${says.replace(/\.$/u, '')}. ${m.reader_also_on_words_in({ elsewhere: listWords(others.map(placeOf)) })}`;
  };
  return {
    id,
    marks: note.targets.flatMap(({ articleId, place }, index) =>
      'orphan' in place
        ? []
        : [
            {
              id: `${id}/${index}`,
              group: id,
              articleId,
              start: place.start,
              end: place.end,
              onlyHere: false,
              says: linked(articleId),
            },
          ],
    ),
  };
}

function markCue(cue: ArticleCue): MarkGroup {
  const id = cueGroup(cue);
  const { articleId, start, end } = cue;
  const says = m.reader_a_rule_noticed_this({ category: categoryLabel(cue.category) });
  return { id, marks: [{ id: `${id}/0`, group: id, articleId, start, end, onlyHere: true, says }] };
}

/** A cue that has become a note is not proposed again beside it. */
export function withoutAccepted(cues: readonly ArticleCue[], notes: readonly Note[]): ArticleCue[] {
  const taken = notes.flatMap(({ rule, targets }) =>
    rule === null
      ? []
      : targets.flatMap(({ articleId, place }) => ('orphan' in place ? [] : [cueGroup({ articleId, rule, ...place })])),
  );
  const known = new Set(taken);
  return cues.filter((cue) => !known.has(cueGroup(cue)));
}
