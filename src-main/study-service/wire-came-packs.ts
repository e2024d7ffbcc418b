import type { CorpusStores } from './corpus/corpus-stores.ts';
import type { StoreDeps } from './database/store-deps.ts';
import type { Handlers } from './dispatch.ts';
import type { NewItem } from '../contract/quiz.ts';
import { createCameStore } from './packs/came/came-store.ts';
import { answerQuestion, readQuestions } from './packs/came/keyless-questions.ts';
import { fillMissing, readCame } from './packs/came/missing-texts.ts';
import { createArticleTakerStore } from './packs/pack-file/article-taker-store.ts';
import { createPackStore } from './packs/pack-store.ts';
import { createHandedOutStore } from './packs/work/handed-out-store.ts';
import { openView } from './quiz/doing/open-view.ts';
import { readTexts } from './quiz/quiz-work.ts';
import type { QuizWork } from './quiz/quiz-work.ts';
import { readGivenAnswer } from './quiz/doing/read-given-answer.ts';
import { studentKey } from './quiz/doing/student-key.ts';

type CameHandlers = Pick<Handlers, 'packs.came' | 'packs.fillMissing' | 'packs.questions' | 'packs.answerQuestion'>;

/** What came with a pack and is not whole: shown, filled and worked on. Questions are asked as the quiz asks its own. */
export function wireCamePacks(deps: StoreDeps, stores: CorpusStores, quiz: QuizWork): CameHandlers {
  const packs = createPackStore(deps);
  const came = createCameStore(deps);
  const missing = {
    ...{ stores, packs, came },
    taker: createArticleTakerStore(deps),
    handedOut: createHandedOutStore(deps),
  };
  const keyless = {
    ...{ stores, packs, came, studentKey },
    wordsOf: (caseId: string) => openView(stores, caseId, 'owner').words,
    checkAnswer(response: unknown, answer: Parameters<typeof readGivenAnswer>[1]) {
      // An asked question is one without reasons and key, which no check of an answer looks at.
      readGivenAnswer({ response } as NewItem, answer, readTexts(quiz));
    },
  };
  return {
    'packs.came': (input) => readCame(missing, input),
    'packs.fillMissing': (input) => fillMissing(missing, input),
    'packs.questions': (input) => readQuestions(keyless, input),
    'packs.answerQuestion': (input) => answerQuestion(keyless, input),
  };
}
