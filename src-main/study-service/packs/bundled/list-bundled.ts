import type { OutputOf } from '../../../contract/contract.ts';
import { findInstalled } from './find-installed.ts';
import type { InstalledDeps } from './find-installed.ts';
import { ageOf } from './read-packs.ts';
import type { Pack } from './read-packs.ts';

/** What comes with Parallax, and which of it is in the library already. */
export function listBundled(deps: InstalledDeps, packs: readonly Pack[]): OutputOf<'packs.bundled'> {
  return {
    cases: packs.map((pack) => {
      const installed = findInstalled(deps, pack);
      return {
        name: pack.name,
        kind: pack.kind,
        age: ageOf(pack),
        ...whatIsInIt(pack),
        installed: installed?.caseId ?? null,
        complete: installed?.complete ?? false,
      };
    }),
  };
}

function whatIsInIt(pack: Pack) {
  if (pack.kind === 'scaffold') {
    const { title, questions } = pack.scaffold;
    return { title, articles: 0, notes: 0, questions: questions.length, minutes: null };
  }
  const { bundled, content } = pack;
  return {
    title: bundled.title,
    articles: bundled.captures.length,
    notes: content.notes.length,
    questions: content.items.length,
    minutes: content.lesson?.minutes ?? null,
  };
}
