import type { LabelEvidence, Outlet } from '../../contract/corpus.ts';
import type { SourceType } from '../../contract/plain/vocabulary.ts';
import type { StoreDeps, StudyDatabase } from '../database/store-deps.ts';

/** What a person can say about an outlet; a field that is left out stays as it is. */
interface OutletEdit {
  readonly name?: string | undefined;
  readonly home?: string | null | undefined;
  readonly ownership?: string | null | undefined;
  readonly since?: string | null | undefined;
  readonly notes?: string | null | undefined;
  readonly sourceType?: SourceType | undefined;
  readonly evidence?: readonly LabelEvidence[] | undefined;
}

export interface OutletStore {
  /** In order of name. */
  list(): Outlet[];
  /** What each is called and what it is, without counting its articles. */
  listNames(): Pick<Outlet, 'id' | 'name' | 'sourceType'>[];
  read(outletId: string): Outlet | null;
  /** The outlet of that name, whatever its case or spacing; null where there is none in the library. */
  findByName(name: string): Outlet | null;
  /** The outlet's id, made (or brought back) as *cannot tell yet* where the library has none of that name. */
  findOrMake(name: string): string;
  edit(outletId: string, edit: OutletEdit): void;
  /** The evidence of those outlets that have some, for a list of headings. */
  evidenceOf(outletIds: ReadonlySet<string>): ReadonlyMap<string, LabelEvidence[]>;
  /** Names of outlets that wear a label without a word to show for it; there should be none. */
  listUnproven(): string[];
}

interface OutletRow {
  id: string;
  name: string;
  home: string | null;
  ownership: string | null;
  since: string | null;
  notes: string | null;
  sourceType: SourceType;
  hue: number;
  articleCount: number;
}

interface EvidenceRow extends LabelEvidence {
  outletId: string;
}

/** Taking back the making of an outlet removes it, yet an article may wear its name by then: so long it is shown. */
const SELECT = `
  SELECT id, name, home, ownership, since, notes, source_type AS sourceType, hue,
    (SELECT count(*) FROM articles WHERE outlet_id = outlets.id AND removed_at IS NULL) AS articleCount
  FROM outlets`;
const SHOWN = `(removed_at IS NULL
  OR EXISTS (SELECT 1 FROM articles WHERE outlet_id = outlets.id AND articles.removed_at IS NULL))`;
const EVIDENCE = 'SELECT outlet_id AS outletId, quotation, found_at AS foundAt FROM source_label_evidence';

/** The hue that fewest outlets wear, so that columns side by side seldom share one. */
const MAKE = `
  INSERT INTO outlets (id, name, name_key, added_at, hue) VALUES (@id, @name, @nameKey, @addedAt, (
    WITH hues (hue) AS (VALUES (0), (1), (2), (3), (4), (5), (6), (7))
    SELECT hue FROM hues
    ORDER BY (SELECT count(*) FROM outlets WHERE outlets.hue = hues.hue AND removed_at IS NULL), hue LIMIT 1))`;

const EDIT = `
  UPDATE outlets SET name = @name, name_key = @nameKey, home = @home, ownership = @ownership, since = @since,
    notes = @notes, source_type = @sourceType WHERE id = @id`;

export function createOutletStore({ database, clock, makeId }: StoreDeps): OutletStore {
  const statements = prepareStatements(database);
  const whole = (row: OutletRow | undefined): Outlet | null =>
    row ? { ...row, evidence: statements.selectEvidence.all(row.id).map(withoutOutlet) } : null;

  const evidenceByOutlet = () => groupEvidence(statements.selectAllEvidence.all());
  const evidenceOf = (outletIds: ReadonlySet<string>) =>
    groupEvidence(statements.selectTheirEvidence.all(JSON.stringify([...outletIds])));

  function findOrMake(name: string): string {
    const found = statements.selectIdEver.get(nameKey(name));
    if (found !== undefined) {
      statements.bringBack.run(found);
      return found;
    }
    const id = makeId('outlet');
    statements.make.run({ id, name: name.trim(), nameKey: nameKey(name), addedAt: clock().toISOString() });
    return id;
  }

  function edit(outletId: string, { evidence, ...fields }: OutletEdit): void {
    const outlet = statements.selectOne.get(outletId);
    if (!outlet) return;
    const kept = { ...outlet, ...withoutUndefined(fields) };
    const { id, name, home, ownership, since, notes, sourceType } = kept;
    statements.update.run({ id, name, nameKey: nameKey(name), home, ownership, since, notes, sourceType });
    if (!evidence) return;
    statements.clearEvidence.run(outletId);
    evidence.forEach(({ quotation, foundAt }, place) =>
      statements.addEvidence.run(outletId, place, quotation, foundAt),
    );
  }

  return {
    list() {
      const evidence = evidenceByOutlet();
      return statements.selectAll.all().map((row) => ({ ...row, evidence: evidence.get(row.id) ?? [] }));
    },
    listNames: () => statements.selectNames.all(),
    read: (outletId) => whole(statements.selectOne.get(outletId)),
    findByName: (name) => whole(statements.selectNamed.get(nameKey(name))),
    findOrMake,
    edit,
    evidenceOf,
    listUnproven: () => statements.selectUnproven.all(),
  };
}

function prepareStatements(database: StudyDatabase) {
  return {
    selectAll: database.prepare<[], OutletRow>(`${SELECT} WHERE ${SHOWN} ORDER BY name_key`),
    selectOne: database.prepare<[string], OutletRow>(`${SELECT} WHERE id = ? AND ${SHOWN}`),
    selectNamed: database.prepare<[string], OutletRow>(
      `${SELECT} WHERE name_key = ? AND ${SHOWN} ORDER BY removed_at IS NOT NULL, sequence LIMIT 1`,
    ),
    selectIdEver: database
      .prepare<[string], string>(
        'SELECT id FROM outlets WHERE name_key = ? ORDER BY removed_at IS NOT NULL, sequence LIMIT 1',
      )
      .pluck(),
    bringBack: database.prepare<[string]>(
      'UPDATE outlets SET removed_at = NULL WHERE id = ? AND removed_at IS NOT NULL',
    ),
    selectNames: database.prepare<[], Pick<Outlet, 'id' | 'name' | 'sourceType'>>(
      'SELECT id, name, source_type AS sourceType FROM outlets',
    ),
    make: database.prepare<[Record<string, string>]>(MAKE),
    update: database.prepare<[Record<string, string | null>]>(EDIT),
    selectEvidence: database.prepare<[string], EvidenceRow>(`${EVIDENCE} WHERE outlet_id = ? ORDER BY place`),
    selectAllEvidence: database.prepare<[], EvidenceRow>(`${EVIDENCE} ORDER BY outlet_id, place`),
    selectTheirEvidence: database.prepare<[string], EvidenceRow>(
      `${EVIDENCE} WHERE outlet_id IN (SELECT value FROM json_each(?)) ORDER BY outlet_id, place`,
    ),
    clearEvidence: database.prepare<[string]>('DELETE FROM source_label_evidence WHERE outlet_id = ?'),
    addEvidence: database.prepare<[string, number, string, string]>(
      'INSERT INTO source_label_evidence (outlet_id, place, quotation, found_at) VALUES (?, ?, ?, ?)',
    ),
    selectUnproven: database
      .prepare<[], string>(
        `SELECT name FROM outlets WHERE source_type <> 'cannot tell yet' AND removed_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM source_label_evidence WHERE outlet_id = outlets.id)`,
      )
      .pluck(),
  };
}

/** How names are compared: "THE  Harbour Post" is "The Harbour Post". */
export function nameKey(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

function groupEvidence(rows: readonly EvidenceRow[]): Map<string, LabelEvidence[]> {
  const byOutlet = new Map<string, LabelEvidence[]>();
  for (const row of rows) {
    const list = byOutlet.get(row.outletId);
    if (list) list.push(withoutOutlet(row));
    else byOutlet.set(row.outletId, [withoutOutlet(row)]);
  }
  return byOutlet;
}

function withoutOutlet({ quotation, foundAt }: EvidenceRow): LabelEvidence {
  return { quotation, foundAt };
}

function withoutUndefined<Fields extends object>(
  fields: Fields,
): { [K in keyof Fields]: Exclude<Fields[K], undefined> } {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [K in keyof Fields]: Exclude<Fields[K], undefined> };
}
