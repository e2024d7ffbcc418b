import type { Handlers } from '../../dispatch.ts';
import { readRights, setRights } from '../pack-rights.ts';
import { exportPack } from './export-pack.ts';
import { importPack } from './import-pack.ts';
import type { ImportDeps } from './import-pack.ts';
import { fingerprintOf, makePrivateKey, publicKeyOf } from './sign-pack.ts';
import { inspectPack } from './summarise-pack.ts';

export type PackFileDeps = ImportDeps;

type PackFileMethod =
  | 'packs.rights'
  | 'packs.setRights'
  | 'packs.author'
  | 'packs.setAuthor'
  | 'packs.export'
  | 'packs.inspect'
  | 'packs.import';

/** A case as one file, out and in. */
export function packFileHandlers(deps: PackFileDeps): Pick<Handlers, PackFileMethod> {
  const { stores, packs, signingKey } = deps;
  return {
    'packs.rights': (input) => readRights(stores, packs, input),
    'packs.setRights': (input) => setRights(stores, packs, input),
    'packs.author'() {
      const author = signingKey.read();
      return author
        ? { name: author.name, fingerprint: fingerprintOf(publicKeyOf(author.privateKey)) }
        : { name: '', fingerprint: null };
    },
    'packs.setAuthor'({ name }) {
      const privateKey = signingKey.read()?.privateKey ?? makePrivateKey();
      signingKey.write({ name, privateKey });
      return { name, fingerprint: fingerprintOf(publicKeyOf(privateKey)) };
    },
    'packs.export': (input) => exportPack(deps, input),
    'packs.inspect': (input) => inspectPack(deps, input),
    'packs.import': (input) => importPack(deps, input),
  };
}
