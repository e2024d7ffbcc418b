import type { StoreDeps } from '../database/store-deps.ts';

export interface NamingStore {
  /** The live articles that hold this name, letter by letter, in title or text. Goes through every text of the library. */
  idsNaming(name: string): string[];
}

export function createNamingStore({ database }: StoreDeps): NamingStore {
  const select = database
    .prepare<[string, string], string>(
      `SELECT id FROM articles JOIN article_bodies ON article_id = id
       WHERE removed_at IS NULL AND (instr(body, ?) > 0 OR instr(title, ?) > 0) ORDER BY sequence`,
    )
    .pluck();
  return { idsNaming: (name) => select.all(name, name) };
}
