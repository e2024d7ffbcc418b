import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { makePrivateFile } from '../../database/keep-private.ts';
import type { PackAuthor } from './sign-pack.ts';

const FILE_NAME = 'signing-key.json';
const schema = z.strictObject({ name: z.string().min(1), privateKey: z.string().min(1) });

export interface SigningKeyStore {
  read(): PackAuthor | null;
  write(author: PackAuthor): void;
}

/**
 * The author's private key, in a file of the data folder that its owner alone reads. Not in the database: copies of the library are
 * kept as backups and handed on with a question about them, and whoever has the key can sign as this person.
 */
export function createSigningKeyStore(dataDir: string): SigningKeyStore {
  const file = join(dataDir, FILE_NAME);
  return {
    read() {
      try {
        return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw new Error(`The key that packs are signed with (${file}) can't be read: ${String(error)}`, {
          cause: error,
        });
      }
    },
    write(author) {
      const beside = `${file}.part`;
      makePrivateFile(beside);
      const handle = openSync(beside, 'w');
      writeSync(handle, JSON.stringify(author));
      fsyncSync(handle);
      closeSync(handle);
      renameSync(beside, file);
    },
  };
}
