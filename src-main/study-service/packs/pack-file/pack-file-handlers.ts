import type { Handlers } from '../../dispatch.ts';
import { readRights, setRights } from '../pack-content/pack-rights.ts';
import type { ImportDeps } from './import-pack.ts';
import { fingerprintOf, makePrivateKey, publicKeyOf } from './sign-pack.ts';

export type PackFileDeps = ImportDeps;

type PackFileMethod =
  | 'packs.rights'
  | 'packs.setRights'
  | 'packs.author'
  | 'packs.setAuthor'
  | 'packs.export'
  | 'packs.inspect'
  | 'packs.import';

/** A case as one file, out and in. What writes, reads and checks one is loaded when it is asked for. */
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
    'packs.export': async (input) => (await import('./export-pack.ts')).exportPack(deps, input),
    'packs.inspect': async (input) => (await import('./summarise-pack.ts')).inspectPack(deps, input),
    'packs.import': async (input) => (await import('./import-pack.ts')).importPack(deps, input),
  };
}
