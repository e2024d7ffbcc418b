import type { CorpusStores } from '../corpus/corpus-stores.ts';
import type { Attempt, AttemptStore } from './doing/attempt-store.ts';
import { checkItem } from './check-item.ts';
import type { CheckedItem } from './check-item.ts';
import { openTexts } from './open-texts.ts';
import type { KeptTexts, Texts } from './open-texts.ts';
import type { QuizStore, StoredItem } from './quiz-store.ts';
import type { ReviewStore } from './review/review-store.ts';

/** What the use cases of the quiz work with. */
export interface QuizWork {
  readonly stores: CorpusStores;
  readonly quizzes: QuizStore;
  readonly attempts: AttemptStore;
  readonly reviews: ReviewStore;
  readonly keptTexts: KeptTexts;
  /** Quizzes as they were checked for a class, by id; dropped whenever anything of the corpus changes. */
  readonly keptChecks: Map<string, CheckedItem<StoredItem>[]>;
  /** Attempts of a class that answers are coming in to, by id; one that is finished is dropped. */
  readonly keptAttempts: Map<string, Attempt>;
  readonly clock: () => Date;
}

/** The texts of the library, for one call: what changes during it is not seen. */
export function readTexts({ stores, keptTexts }: Pick<QuizWork, 'stores' | 'keptTexts'>): Texts {
  return openTexts((articleId) => stores.articles.readArticle(articleId), keptTexts);
}

/** The items of a quiz, each checked against the stored text as it is now. */
export function checkQuiz(work: QuizWork, quizId: string, texts = readTexts(work)): CheckedItem<StoredItem>[] {
  return work.quizzes.items(quizId).map((item) => checkItem(item, texts));
}

/** The same from memory: thirty who answer in one second must not have every text read through thirty times. */
export function checkQuizOnce(work: QuizWork, quizId: string): CheckedItem<StoredItem>[] {
  const kept = work.keptChecks.get(quizId) ?? checkQuiz(work, quizId);
  work.keptChecks.set(quizId, kept);
  return kept;
}
