import type { Answer, Item } from '../../../contract/quiz.ts';
import type { AnswerConfidence } from '../../../contract/plain/quiz-kinds.ts';

/** Everything that was answered in one quiz, as tables and statements are written from. */
export interface QuizRecord {
  readonly quizId: string;
  readonly title: string;
  /** In the quiz's order, those that do not hold any more too. */
  readonly items: readonly Item[];
  readonly attempts: readonly {
    readonly attemptId: string;
    readonly student: string;
    /** In a class that works in groups. */
    readonly group: string | null;
    readonly startedAt: string;
    readonly finishedAt: string | null;
    /** Sum of the points so far, and of how many items. */
    readonly score: number;
    readonly outOf: number;
    readonly answers: readonly {
      readonly answerId: string;
      readonly itemId: string;
      readonly answer: Answer;
      /** The words that were pointed at; null unless a passage was. */
      readonly passage: string | null;
      readonly confidence: AnswerConfidence;
      readonly answeredAt: string;
      /** 0 to 1; null while it waits for a person's points. */
      readonly score: number | null;
    }[];
  }[];
  /** Seats in a class from which nothing was answered; a gradebook has a line for them too. */
  readonly silent: readonly { readonly student: string; readonly group: string | null; readonly outOf: number }[];
}
