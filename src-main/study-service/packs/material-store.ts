import type { Lesson, LateralPage } from '../../contract/materials.ts';
import type { StoreDeps } from '../database/store-deps.ts';
import type { ScaffoldFile } from './bundled/scaffold-file.ts';

type StoredPage = Omit<LateralPage, 'outlet' | 'outletId'>;

/** What came with a case besides its articles. */
export interface MaterialStore {
  putPages(caseId: string, pages: readonly { readonly outletId: string; readonly page: StoredPage }[]): void;
  putLesson(caseId: string, lesson: Lesson): void;
  putScaffold(caseId: string, scaffold: ScaffoldFile): void;
  /** In the order they came in. */
  pages(caseId: string): LateralPage[];
  lesson(caseId: string): Lesson | null;
  scaffold(caseId: string): ScaffoldFile | null;
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
  const one = database
    .prepare<[string, string], string>('SELECT content FROM case_materials WHERE case_id = ? AND kind = ?')
    .pluck();
  const put = (caseId: string, kind: 'lesson' | 'scaffold', content: unknown) =>
    void insert.run({ caseId, kind, place: 0, outletId: null, content: JSON.stringify(content) });
  const read = <Content>(caseId: string, kind: 'lesson' | 'scaffold'): Content | null => {
    const content = one.get(caseId, kind);
    return content === undefined ? null : (JSON.parse(content) as Content);
  };
  return {
    putPages(caseId, list) {
      for (const [place, { outletId, page }] of list.entries())
        insert.run({ caseId, kind: 'lateral', place, outletId, content: JSON.stringify(page) });
    },
    putLesson: (caseId, lesson) => put(caseId, 'lesson', lesson),
    putScaffold: (caseId, scaffold) => put(caseId, 'scaffold', scaffold),
    pages: (caseId) =>
      pages.all(caseId).map(({ content, ...outlet }) => ({ ...(JSON.parse(content) as StoredPage), ...outlet })),
    lesson: (caseId) => read<Lesson>(caseId, 'lesson'),
    scaffold: (caseId) => read<ScaffoldFile>(caseId, 'scaffold'),
  };
}
