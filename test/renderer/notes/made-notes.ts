import type { Note } from '../../../src-main/contract/framing.ts';
import type { ArticleFace } from '../../../src-renderer/design/article-face.ts';

type MadeTarget = readonly [articleId: string, exact: string, start: number | null];

/** A note as the service hands it out; `start` null makes its passage an orphan. */
export function note(id: string, targets: readonly MadeTarget[], fields: Partial<Note> = {}): Note {
  return {
    id,
    caseId: 'case-1',
    targets: targets.map(([articleId, exact, start]) => ({
      articleId,
      selector: { exact },
      place: start === null ? { orphan: true } : { start, end: start + exact.length, confidence: 1 },
    })),
    category: 'labelling',
    text: '',
    confidence: 'fairly sure',
    author: 'Ada',
    origin: 'person',
    rule: null,
    createdAt: '2026-11-02T10:00:00.000Z',
    changedAt: '2026-11-02T10:00:00.000Z',
    ...fields,
  };
}

export function face(id: string, name: string, fields: Partial<ArticleFace> = {}): ArticleFace {
  return { id, name, letter: null, hue: 1, title: `Headline of ${id}`, language: 'en', date: null, ...fields };
}
