import { createArticleStore } from './corpus/article-store.ts';
import { createSaveCapture } from './corpus/captures/save-capture.ts';
import { createCaseStore } from './corpus/case-store.ts';
import { createOutletStore } from './corpus/outlet-store.ts';
import type { StoreDeps } from './database/store-deps.ts';
import { createNoteStore } from './framing/note-store.ts';
import type { StoredTarget } from './framing/note-store.ts';
import { createBundledCaseStore } from './packs/bundled/bundled-case-store.ts';
import type { CasePassage } from './packs/bundled/find-case-passages.ts';
import { installBundledCase } from './packs/bundled/install-bundled-case.ts';
import type { InstallBundledCaseDeps } from './packs/bundled/install-bundled-case.ts';
import type { ContentDeps } from './packs/bundled/install-case-content.ts';
import { createMaterialStore } from './packs/material-store.ts';
import { createPackStore } from './packs/pack-store.ts';
import { createQuizStore } from './quiz/quiz-store.ts';
import { createSettingsStore } from './settings/settings-store.ts';

/** Puts the case that a library starts with into one that never had it. */
export function installFirstCase(deps: StoreDeps, folder: string, offersTour: boolean): void {
  const installed = installBundledCase(installDeps(deps), folder);
  if (installed && offersTour) createSettingsStore(deps.database).write({ tourCaseId: installed.caseId });
}

/** What a case that comes with Parallax is put into the library with. */
export function installDeps(deps: StoreDeps): Required<InstallBundledCaseDeps> {
  return {
    bundledCases: createBundledCaseStore(deps),
    saveCapture: createSaveCapture(deps),
    outlets: createOutletStore(deps),
    cases: createCaseStore(deps),
    rights: createPackStore(deps),
    content: contentDeps(deps),
  };
}

/** What lies beside a bundled case's articles goes where a person's own would go. */
function contentDeps(deps: StoreDeps): ContentDeps {
  const notes = createNoteStore(deps);
  const quizzes = createQuizStore(deps);
  return {
    articles: createArticleStore(deps),
    outlets: createOutletStore(deps),
    materials: createMaterialStore(deps),
    addNote: (caseId, note, targets) =>
      void notes.add({ caseId, ...note, origin: 'imported', rule: null }, targets.map(toStoredTarget)),
    addQuiz(caseId, title, items) {
      const quizId = quizzes.create({ caseId, title, bundled: true });
      for (const item of items) quizzes.addItem(quizId, item, 'bundled');
    },
  };
}

function toStoredTarget({ articleId, exact, prefix, suffix, start, end }: CasePassage): StoredTarget {
  return { articleId, exact, prefix, suffix, start, end };
}
