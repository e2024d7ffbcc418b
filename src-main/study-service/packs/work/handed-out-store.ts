import type { StoreDeps } from '../../database/store-deps.ts';

export interface HandedItem {
  readonly id: string;
  readonly quizId: string;
  /** Where it went out without its key: from the number that an option had there to its own id. */
  readonly options?: Readonly<Record<string, string>>;
}

/** Which articles and questions the names in something that went out stand for. */
export interface HandedNames {
  readonly articles: Readonly<Record<string, { readonly id: string; readonly textHash: string }>>;
  readonly items: Readonly<Record<string, HandedItem>>;
}
export interface HandedOut {
  readonly digest: string;
  readonly caseId: string;
  readonly how: 'handout' | 'pack out' | 'pack in';
  readonly names: HandedNames;
  /** What the ids of options were veiled by; null where they went out as they are. */
  readonly seed: string | null;
}

/** What went out or came in under which digest. The same content goes out twice as one. */
export interface HandedOutStore {
  remember(handed: HandedOut): void;
  /** Of cases that are in the library: `caseId` if it is one, before a copy that came back, and the last of several. */
  find(digest: string, caseId?: string): HandedOut | null;
  /** What a case came as; where it did not come as a pack, the last that went out. */
  lastOfCase(caseId: string): HandedOut | null;
}

type Row = Omit<HandedOut, 'names'> & { readonly names: string };

const HANDED = `SELECT digest, h.case_id AS caseId, how, names, seed FROM handed_out h
  JOIN cases c ON c.id = h.case_id AND c.removed_at IS NULL`;

export function createHandedOutStore({ database, clock }: StoreDeps): HandedOutStore {
  const put = database.prepare<[Record<string, string | null>]>(
    `INSERT INTO handed_out (digest, case_id, how, names, seed, at) VALUES (@digest, @caseId, @how, @names, @seed, @now)
     ON CONFLICT DO UPDATE SET how = excluded.how, names = excluded.names, seed = excluded.seed, at = excluded.at`,
  );
  const byDigest = database.prepare<[string, string], Row>(
    `${HANDED} WHERE digest = ? ORDER BY h.case_id = ? DESC, how = 'pack in', at DESC LIMIT 1`,
  );
  const ofCase = database.prepare<[string], Row>(
    `${HANDED} WHERE h.case_id = ? ORDER BY how = 'pack in' DESC, at DESC LIMIT 1`,
  );
  const foundAs = database
    .prepare<[string], string>('SELECT found_as FROM pack_missing_texts WHERE article_id = ? AND found_as IS NOT NULL')
    .pluck();
  // A text that did not come along may have been found since: work is about the article that stands in its place.
  const readRow = (row: Row | undefined): HandedOut | null => {
    if (!row) return null;
    const names = JSON.parse(row.names) as HandedNames;
    const articles = Object.entries(names.articles).map(([name, { id, textHash }]) => {
      return [name, { id: foundAs.get(id) ?? id, textHash }] as const;
    });
    return { ...row, names: { ...names, articles: Object.fromEntries(articles) } };
  };
  return {
    remember: ({ names, ...handed }) =>
      void put.run({ ...handed, names: JSON.stringify(names), now: clock().toISOString() }),
    find: (digest, caseId = '') => readRow(byDigest.get(digest, caseId)),
    lastOfCase: (caseId) => readRow(ofCase.get(caseId)),
  };
}
