import type { Note } from '../../src-main/contract/framing.ts';
import type { Work } from '../../src-main/contract/classroom.ts';

type NoteWork = Extract<Work, { kind: 'note' }>;

/** The notes as the student left them: what the service has, with what is still on its way to it laid over. */
export function overlayNotes(
  notes: readonly Note[],
  unsent: readonly Work[],
  { caseId, author }: { readonly caseId: string; readonly author: string },
): Note[] {
  const laid = new Map(notes.map((note) => [note.id, note]));
  for (const work of unsent) {
    if (work.kind === 'note removed') laid.delete(work.id);
    else if (work.kind === 'note') laid.set(work.id, noteOf(work, laid.get(work.id), caseId, author));
  }
  return [...laid.values()];
}

/** The note as it will be; its words stand where the student selected them. */
function noteOf(work: NoteWork, before: Note | undefined, caseId: string, author: string): Note {
  const { id, category, text, confidence, origin, rule, at } = work;
  return {
    ...{ id, category, text, confidence, origin, rule, author },
    caseId,
    targets: work.targets.map(({ articleId, selector }) => ({ articleId, selector, place: placeOf(selector) })),
    createdAt: before?.createdAt ?? at,
    changedAt: at,
  };
}

function placeOf({ start, end }: NoteWork['targets'][number]['selector']): Note['targets'][number]['place'] {
  return start === undefined || end === undefined ? { orphan: true } : { start, end, confidence: 1 };
}
