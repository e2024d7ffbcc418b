import type { StoreDeps } from '../../database/store-deps.ts';
import type { Manifest, PackSignature } from './manifest.ts';

export interface PackOrigin {
  readonly madeAt: string;
  /** Of whoever signed it before it came here; null for what was packed here, or came unsigned. */
  readonly signature: PackSignature | null;
}

/** When and by whom a content was packed, by its digest, and which authors are known. About files, so that no undo touches it. */
export interface PackOriginStore {
  read(digest: string): PackOrigin | null;
  /** Remembers what was packed here for the first time; answers with what holds. */
  remember(digest: string): PackOrigin;
  /** Remembers what came in, and its author. A signature that is known stays. */
  keep(manifest: Manifest): void;
  isKnown(publicKey: string): boolean;
  /** The authors known, each with the name their first pack had. */
  listAuthors(): { name: string; publicKey: string }[];
}

interface Row {
  readonly madeAt: string;
  readonly author: string | null;
  readonly publicKey: string | null;
  readonly signature: string | null;
}

export function createPackOriginStore({ database, clock }: StoreDeps): PackOriginStore {
  const select = database.prepare<[string], Row>(
    'SELECT made_at AS madeAt, author, public_key AS publicKey, signature FROM pack_origins WHERE digest = ?',
  );
  const insert = database.prepare<[string, string]>(
    'INSERT INTO pack_origins (digest, made_at) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  const put = database.prepare<[Record<string, string | null>]>(
    `INSERT INTO pack_origins (digest, made_at, author, public_key, signature)
     VALUES (@digest, @madeAt, @author, @publicKey, @signature)
     ON CONFLICT DO UPDATE SET made_at = excluded.made_at, author = excluded.author,
       public_key = excluded.public_key, signature = excluded.signature WHERE pack_origins.signature IS NULL`,
  );
  const insertAuthor = database.prepare<[string, string, string]>(
    'INSERT INTO pack_authors (public_key, name, first_seen_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const selectAuthor = database.prepare<[string], string>('SELECT name FROM pack_authors WHERE public_key = ?').pluck();
  const selectAuthors = database.prepare<[], { name: string; publicKey: string }>(
    'SELECT name, public_key AS publicKey FROM pack_authors',
  );
  const read = (digest: string): PackOrigin | null => {
    const row = select.get(digest);
    if (!row) return null;
    const { madeAt, author, publicKey, signature } = row;
    const isSigned = author !== null && publicKey !== null && signature !== null;
    return { madeAt, signature: isSigned ? { author, publicKey, signature } : null };
  };
  return {
    read,
    remember(digest) {
      const madeAt = clock().toISOString();
      insert.run(digest, madeAt);
      return read(digest) ?? { madeAt, signature: null };
    },
    keep({ digest, madeAt, signature }) {
      put.run({ digest, madeAt, ...(signature ?? { author: null, publicKey: null, signature: null }) });
      if (signature) insertAuthor.run(signature.publicKey, signature.author, clock().toISOString());
    },
    listAuthors: () => selectAuthors.all(),
    isKnown: (publicKey) => selectAuthor.get(publicKey) !== undefined,
  };
}
