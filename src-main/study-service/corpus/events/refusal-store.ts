import type { StoreDeps } from '../../database/store-deps.ts';

/** Articles that a person said are not one event, or (with a case) do not belong to that case. */
export interface Refusal {
  readonly caseId: string | null;
  readonly articleIds: readonly string[];
}

export interface RefusalStore {
  list(): Refusal[];
  add(refusal: Refusal): void;
}

export function createRefusalStore({ database, clock, makeId }: StoreDeps): RefusalStore {
  const selectAll = database.prepare<[], { caseId: string | null; articleIds: string }>(
    'SELECT case_id AS caseId, article_ids AS articleIds FROM refused_groups',
  );
  const insert = database.prepare<[string, string | null, string, string]>(
    'INSERT INTO refused_groups (id, case_id, article_ids, refused_at) VALUES (?, ?, ?, ?)',
  );
  return {
    list: () =>
      selectAll
        .all()
        .map(({ caseId, articleIds }) => ({ caseId, articleIds: JSON.parse(articleIds) as readonly string[] })),
    add: ({ caseId, articleIds }) =>
      void insert.run(makeId('refusal'), caseId, JSON.stringify(articleIds), clock().toISOString()),
  };
}
