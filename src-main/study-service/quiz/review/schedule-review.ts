import { createEmptyCard, fsrs, Rating } from 'ts-fsrs';
import type { CardInput, Grade } from 'ts-fsrs';
import type { AnswerConfidence } from '../../../contract/plain/quiz-kinds.ts';
import { isRight } from '../grade-answer.ts';

/** What is remembered of one item and one student between reviews: the memory model's state with its days as ISO 8601. */
export interface ReviewCard {
  readonly dueAt: string;
  readonly reviewedAt: string;
  readonly stability: number;
  readonly difficulty: number;
  readonly scheduledDays: number;
  readonly reps: number;
  readonly lapses: number;
  readonly state: number;
}

/** Beyond half a year an item of a class has had its time: it comes back once more at the latest then. */
const LONGEST_DAYS = 180;
/** From here on a partly right answer counts as remembered with effort. */
const HALF = 0.5;

/**
 * FSRS (Ye, Su and Cao 2022, doi 10.1145/3534678.3539081; `ts-fsrs`): an item comes back when the model expects nine of ten to know
 * it still. Whole days, no steps of minutes, since a class meets once a day at most. No fuzz, so that the same answers give the
 * same days.
 */
const SCHEDULER = fsrs({
  request_retention: 0.9,
  maximum_interval: LONGEST_DAYS,
  enable_fuzz: false,
  enable_short_term: false,
});

export interface Reviewed {
  /** 0 to 1. */
  readonly score: number;
  readonly confidence: AnswerConfidence;
}

/** The card after an answer given at `now`; null is an item that is new to the student. */
export function scheduleReview(card: ReviewCard | null, answer: Reviewed, now: Date): ReviewCard {
  const { card: next } = SCHEDULER.next(card ? toCard(card) : createEmptyCard(now), now, rate(answer));
  return {
    dueAt: next.due.toISOString(),
    reviewedAt: now.toISOString(),
    stability: next.stability,
    difficulty: next.difficulty,
    scheduledDays: next.scheduled_days,
    reps: next.reps,
    lapses: next.lapses,
    state: next.state,
  };
}

/** Wrong comes back first; right by guessing or half right is not known yet; right and certain needs no hurry. */
function rate({ score, confidence }: Reviewed): Grade {
  if (score < HALF) return Rating.Again;
  if (!isRight(score) || confidence === 'guess') return Rating.Hard;
  return confidence === 'certain' ? Rating.Easy : Rating.Good;
}

function toCard({
  dueAt,
  reviewedAt,
  stability,
  difficulty,
  scheduledDays,
  reps,
  lapses,
  state,
}: ReviewCard): CardInput {
  return {
    due: dueAt,
    last_review: reviewedAt,
    stability,
    difficulty,
    elapsed_days: 0,
    scheduled_days: scheduledDays,
    learning_steps: 0,
    reps,
    lapses,
    state,
  };
}

export type ScheduleReview = typeof scheduleReview;
