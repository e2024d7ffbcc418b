import type { Lesson, LateralPage } from '../../contract/materials.ts';
import type { StoreDeps } from '../database/store-deps.ts';

type StoredPage = Omit<LateralPage, 'outlet' | 'outletId'>;

/** What came with a case besides its articles. Not journaled: it comes with the case and stays with it. */
export interface MaterialStore {
  putPages(caseId: string, pages: readonly { readonly outletId: string; readonly page: StoredPage }[]): void;
  putLesson(caseId: string, lesson: Lesson): void;
  /** In the order they came in. */
  pages(caseId: string): LateralPage[];
  lesson(caseId: string): Lesson | null;
}

interface PageRow {
  readonly outletId: string;
  readonly outlet: string;
  readonly content: string;
}

export function createMaterialStore({ database }: StoreDeps): MaterialStore {
  const insert = database.prepare<[Record<string, string | number | null>]>(
    `INSERT INTO case_materials (case_id, kind, place, outlet_id, content)
     VALUES (@caseId, @kind, @place, @outletId, @content)`,
  );
  const pages = database.prepare<[string], PageRow>(
    `SELECT m.outlet_id AS outletId, o.name AS outlet, content FROM case_materials m JOIN outlets o ON o.id = m.outlet_id
     WHERE case_id = ? AND kind = 'lateral' ORDER BY place`,
  );
  const lesson = database
    .prepare<[string], string>("SELECT content FROM case_materials WHERE case_id = ? AND kind = 'lesson'")
    .pluck();
  return {
    putPages(caseId, list) {
      for (const [place, { outletId, page }] of list.entries())
        insert.run({ caseId, kind: 'lateral', place, outletId, content: JSON.stringify(page) });
    },
    putLesson: (caseId, content) =>
      void insert.run({ caseId, kind: 'lesson', place: 0, outletId: null, content: JSON.stringify(content) }),
    pages: (caseId) =>
      pages.all(caseId).map(({ content, ...outlet }) => ({ ...(JSON.parse(content) as StoredPage), ...outlet })),
    lesson(caseId) {
      const content = lesson.get(caseId);
      return content === undefined ? null : (JSON.parse(content) as Lesson);
    },
  };
}
