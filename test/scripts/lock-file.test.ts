import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface LockEntry {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly gypfile?: boolean;
}
const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8')) as {
  packages: Readonly<Record<string, LockEntry>>;
};

/** Where npm would look for a dependency of the package at `path`: beside it, then further out, to the root. */
function places(path: string, dependency: string): string[] {
  const found: string[] = [];
  for (let at = path; ; at = at.slice(0, Math.max(at.lastIndexOf('node_modules/'), 0)).replace(/\/$/, '')) {
    found.push(`${at === '' ? '' : `${at}/`}node_modules/${dependency}`);
    if (at === '') return found;
  }
}

test('a fresh machine needs no compiler: the lock says that SQLite comes built', () => {
  // npm reads this field from the lock alone during `npm ci`, and an `npm install` that rewrites the lock drops it.
  expect(lock.packages['node_modules/better-sqlite3']).toMatchObject({ gypfile: false });
});

test('every optional dependency has its entry, without which npm ci refuses the whole lock', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((dependency) => !places(path, dependency).some((place) => place in lock.packages))
      .map((dependency) => `${dependency} of ${path}`),
  );
  expect(missing).toEqual([]);
});
