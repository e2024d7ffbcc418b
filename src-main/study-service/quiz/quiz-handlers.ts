import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { quiz } from '../../contract/quiz.ts';
import type { CorpusStores } from '../corpus/corpus-stores.ts';
import type { StoreDeps } from '../database/store-deps.ts';
import type { Caller } from '../dispatch.ts';
import { createAttemptStore } from './doing/attempt-store.ts';
import type { DraftSources } from './draft-quiz.ts';
import { addItem, createQuiz, dropItem, editItem, removeQuiz, renameQuiz, setItemOrder } from './edit-quiz.ts';
import { gradeByHand } from './grade-by-hand.ts';
import { createQuizStore } from './quiz-store.ts';
import type { QuizWork } from './quiz-work.ts';
import { checkItems, listQuizzes, readQuiz } from './read-quiz.ts';
import { readResults } from './results/read-results.ts';
import { answerReview, readDue } from './review/review-items.ts';
import { createReviewStore } from './review/review-store.ts';
import { answerItem, finishQuiz, readFeedback, startQuiz } from './doing/take-quiz.ts';

type Handler<M extends keyof typeof quiz> = (
  input: ParsedInputOf<M>,
  caller: Caller,
) => OutputOf<M> | Promise<OutputOf<M>>;
export type QuizHandlers = { [M in keyof typeof quiz]: Handler<M> };

/** Every `quiz.*` call on one database connection. Drafting, exchange and the review model are loaded when they are asked for. */
export function quizHandlers(deps: StoreDeps, stores: CorpusStores, sources: DraftSources): QuizHandlers {
  return handleQuiz(openQuizWork(deps, stores), sources);
}

/** What the calls of a quiz and a class's answers work with, on one database connection. */
export function openQuizWork(deps: StoreDeps, stores: CorpusStores): QuizWork {
  return {
    stores,
    quizzes: createQuizStore(deps),
    attempts: createAttemptStore(deps),
    reviews: createReviewStore(deps),
    keptTexts: new Map(),
    keptChecks: new Map(),
    keptAttempts: new Map(),
    clock: deps.clock,
  };
}

/** The same calls on work that is open already, which a class shares. */
export function handleQuiz(work: QuizWork, sources: DraftSources): QuizHandlers {
  const exchange = () => import('./exchange-quiz.ts');
  const scheduler = async () => (await import('./review/schedule-review.ts')).scheduleReview;
  return {
    'quiz.list': (input) => listQuizzes(work, input),
    'quiz.read': (input) => readQuiz(work, input),
    'quiz.check': (input) => checkItems(work, input),
    'quiz.draft': async (input) => (await import('./draft-quiz.ts')).draftQuiz(work, sources, input),
    'quiz.create': (input) => createQuiz(work, input),
    'quiz.rename': (input) => renameQuiz(work, input),
    'quiz.remove': (input) => removeQuiz(work, input),
    'quiz.addItem': (input) => addItem(work, input),
    'quiz.editItem': (input) => editItem(work, input),
    'quiz.dropItem': (input) => dropItem(work, input),
    'quiz.setOrder': (input) => setItemOrder(work, input),
    'quiz.start': (input, caller) => startQuiz(work, input, caller),
    'quiz.answer': async (input, caller) => answerItem(work, input, caller, await scheduler()),
    'quiz.feedback': (input, caller) => readFeedback(work, input, caller),
    'quiz.finish': async (input, caller) => finishQuiz(work, input, caller, caller.seat ? await scheduler() : null),
    'quiz.due': (input, caller) =>
      caller.seat?.isTold === false ? { due: [], more: 0, next: null } : readDue(work, input, caller),
    'quiz.answerReview': async (input, caller) => answerReview(work, input, caller, await scheduler()),
    'quiz.results': (input) => readResults(work, input),
    'quiz.grade': (input) => gradeByHand(work, input),
    'quiz.exportResults': async (input) => (await exchange()).exportResults(work, input),
    'quiz.sendResults': async (input) => (await exchange()).sendResults(work, input),
    'quiz.export': async (input) => (await exchange()).exportQuiz(work, input),
    'quiz.importGift': async (input) => (await exchange()).importGift(work, input),
    'quiz.importQti': async (input) => (await exchange()).importQti(work, input),
  };
}
