import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Rights, TextChoice } from '../contract/plain/pack-words.ts';
import { ExpectedFailure } from '../contract/failures.ts';
import type { CorpusStores } from './corpus/corpus-stores.ts';
import type { StoreDeps } from './database/store-deps.ts';
import type { Handlers } from './dispatch.ts';
import { createNoteStore } from './framing/note-store.ts';
import { takeInNotes } from './framing/take-in-notes.ts';
import { createCameStore } from './packs/came/came-store.ts';
import { createPackStore } from './packs/pack-store.ts';
import { createHandedOutStore } from './packs/work/handed-out-store.ts';
import { textGoesAlong } from './packs/pack-content/text-goes-along.ts';
import { giveOutQuiz } from './quiz/given-out/give-out-quiz.ts';
import { createHandedInStore } from './quiz/given-out/handed-in-store.ts';
import type { QuizWork } from './quiz/quiz-work.ts';
import { studentKey } from './quiz/doing/student-key.ts';
import { takeInAnswers } from './quiz/given-out/take-in-answers.ts';

type HandoutHandlers = Pick<Handlers, 'packs.handout' | 'packs.exportWork' | 'packs.mergeWork'>;

/**
 * Handouts out and work in: the one place where packs, quiz and notes meet, which know nothing of each other. `handoutFile` is the built
 * page, null where there is none. What makes and reads files is loaded when it is asked for.
 */
export function wireHandouts(
  deps: StoreDeps,
  stores: CorpusStores,
  quiz: QuizWork,
  handoutFile: string | null,
): HandoutHandlers {
  const notes = createNoteStore(deps);
  const handedIn = createHandedInStore(deps);
  const handedOut = createHandedOutStore(deps);
  const came = createCameStore(deps);
  const { clock } = deps;
  const packs = createPackStore(deps);
  let template: string | null = null;
  return {
    'packs.handout': async (input) =>
      (await import('./packs/handout/make-handout.ts')).makeHandout(
        {
          stores,
          handedOut,
          giveOutQuiz: (giving) => giveOutQuiz(quiz, giving),
          whyTextStays: (articleId, choice) => whyTextStays(packs.rightsOf(articleId).rights, choice),
          readTemplate: () => (template ??= readPage(handoutFile)),
          random: randomBytes,
        },
        input,
      ),
    'packs.exportWork': async (input) =>
      (await import('./packs/work/export-work.ts')).exportWork(
        {
          stores,
          handedOut,
          clock,
          notesBy: (caseId, student) => notesBy(notes.listOfCase(caseId), student),
          answersBy: (quizIds, student) =>
            quizIds.flatMap((quizId) => {
              const attempt = quiz.attempts.find(quizId, student);
              return attempt ? quiz.attempts.answers(attempt.id) : [];
            }),
          keylessAnswersBy: (caseId, student) => came.answers(caseId, studentKey(student)),
        },
        input,
      ),
    'packs.mergeWork': async (input) =>
      (await import('./packs/work/merge-work.ts')).mergeWork(
        {
          stores,
          handedOut,
          clock,
          takeInNotes: (asked) => takeInNotes(stores, notes, asked),
          takeInAnswers: (asked) => takeInAnswers(quiz, handedIn, asked),
        },
        input,
      ),
  };
}

/** Why a text stays here, to end a sentence with; null where it goes along. */
function whyTextStays(rights: Rights, choice: TextChoice): string | null {
  if (textGoesAlong(choice, rights)) return null;
  if (choice === 'none') return 'no texts go along.';
  return rights === 'not known' ? 'nobody has said that it may be given on.' : `its rights say “${rights}”.`;
}

type ListedNotes = ReturnType<ReturnType<typeof createNoteStore>['listOfCase']>;

function notesBy(listed: ListedNotes, student: string) {
  return listed
    .filter(({ author }) => studentKey(author) === studentKey(student))
    .map(({ id, category, text, confidence, changedAt, targets }) => ({
      ...{ id, category, text, confidence, changedAt },
      targets: targets.map(({ articleId, exact, prefix, suffix, start, end }) => ({
        articleId,
        selector: { exact, prefix, suffix, start: start ?? undefined, end: end ?? undefined },
      })),
    }));
}

function readPage(file: string | null): string {
  if (file !== null && existsSync(file)) return readFileSync(file, 'utf8');
  const fileName = file === null ? 'handout.html' : basename(file);
  const message = `The page that handouts are made from (${fileName}) is not there. Install Parallax again, or in a checkout run npm run build.`;
  throw new ExpectedFailure({ code: 'file-missing', message, file: file ?? fileName });
}
