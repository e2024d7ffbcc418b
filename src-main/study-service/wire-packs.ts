import { createCaptureStore } from './corpus/captures/capture-store.ts';
import { createCaseStore } from './corpus/case-store.ts';
import type { CorpusStores } from './corpus/corpus-stores.ts';
import { createOutletStore } from './corpus/outlet-store.ts';
import type { StoreDeps } from './database/store-deps.ts';
import { createNoteStore } from './framing/note-store.ts';
import { createMaterialStore } from './packs/material-store.ts';
import { createArticleTakerStore } from './packs/pack-file/article-taker-store.ts';
import type { PackFileDeps } from './packs/pack-file/pack-file-handlers.ts';
import { createPackOriginStore } from './packs/pack-file/pack-origin-store.ts';
import { createSigningKeyStore } from './packs/pack-file/signing-key-store.ts';
import type { PackSources } from './packs/pack-content/pack-sources.ts';
import { createPackStore } from './packs/pack-store.ts';
import { createHandedOutStore } from './packs/work/handed-out-store.ts';
import { describePack } from './packs/work/remember-pack.ts';
import { findShapeFault } from './quiz/check-shape.ts';
import { createQuizStore } from './quiz/quiz-store.ts';

/** Where what goes into a pack, or into a handout, is read from. */
export function packSources(deps: StoreDeps, stores: CorpusStores): PackSources {
  return {
    cases: stores.cases,
    articles: stores.articles,
    outlets: stores.outlets,
    packs: createPackStore(deps),
    notes: createNoteStore(deps),
    quizzes: createQuizStore(deps),
    materials: createMaterialStore(deps),
  };
}

/** What packs out and in work with. */
export function packFileDeps(deps: StoreDeps, stores: CorpusStores, dataDir: string): PackFileDeps {
  const captures = createCaptureStore(deps);
  const notes = createNoteStore(deps);
  const quizzes = createQuizStore(deps);
  const sources = packSources(deps, stores);
  const handedOut = createHandedOutStore(deps);
  return {
    stores,
    sources,
    packs: sources.packs,
    cases: createCaseStore(deps),
    outlets: createOutletStore(deps),
    materials: createMaterialStore(deps),
    listCases: () => stores.cases.list(),
    origins: createPackOriginStore(deps),
    signingKey: createSigningKeyStore(dataDir),
    findShapeFault,
    taker: { ...createArticleTakerStore(deps), insert: (prepared) => captures.insert(prepared)[0]! },
    addNote: (caseId, { targets, ...note }) =>
      void notes.add({ caseId, ...note, origin: 'imported', rule: null, foreignId: null }, targets),
    addQuiz(caseId, title, items) {
      const quizId = quizzes.create({ caseId, title });
      return items.map((item) => quizzes.addItem(quizId, item, 'imported'));
    },
    remember: (pack) => handedOut.remember(describePack(pack, (itemId) => quizzes.readItem(itemId)?.quizId ?? null)),
  };
}
