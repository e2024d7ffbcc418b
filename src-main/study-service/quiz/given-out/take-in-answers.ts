import { isDeepStrictEqual } from 'node:util';
import { ExpectedFailure } from '../../../contract/failures.ts';
import type { Answer } from '../../../contract/quiz.ts';
import type { AnswerConfidence } from '../../../contract/plain/quiz-kinds.ts';
import type { Attempt, StoredAnswer } from '../doing/attempt-store.ts';
import { checkItem } from '../check-item.ts';
import type { HandedInAnswer, HandedInStore } from './handed-in-store.ts';
import { veilFor } from '../doing/hide-ids.ts';
import type { StoredItem } from '../quiz-store.ts';
import { readTexts } from '../quiz-work.ts';
import type { QuizWork } from '../quiz-work.ts';
import { readGivenAnswer } from '../doing/read-given-answer.ts';
import { sayAnswer } from '../exchange/say-answer.ts';

/** An answer as it came back: its item by the id it has here, its articles too; options as they were given out. */
export interface ReturnedAnswer {
  readonly itemId: string;
  readonly answer: Answer;
  readonly confidence: AnswerConfidence;
  readonly at: string;
}
export interface HandedIn {
  readonly student: string;
  readonly handedInAt: string;
  /** What the ids of options were veiled by when they went out. */
  readonly seed: string | null;
  readonly answers: readonly ReturnedAnswer[];
}
interface Conflict {
  readonly what: string;
  readonly here: string;
  readonly there: string;
  readonly kept: 'here' | 'there';
}
export interface AnswersTakenIn {
  readonly fresh: number;
  readonly already: number;
  readonly conflicts: readonly Conflict[];
  readonly refused: readonly Refused[];
  /** Writes what is to be kept; belongs into a recorded change. */
  keep(): void;
}

/**
 * What of a student's answers is new here. An answer counts as first by the time it was given; one that a teacher has graded stays,
 * whatever comes later. Nothing is written before `keep` is called.
 */
export function takeInAnswers(
  work: QuizWork,
  handedIn: HandedInStore,
  { student, handedInAt, seed, answers }: HandedIn,
): AnswersTakenIn {
  const now = work.clock().toISOString();
  const attempts = new Map<string, Attempt | null>();
  const writes: Write[] = [];
  const conflicts: Conflict[] = [];
  const refused: Refused[] = [];
  let [fresh, already] = [0, 0];
  for (const read of readAnswers(work, answers, seed)) {
    if ('why' in read) {
      refused.push(read);
      continue;
    }
    const { returned, stored, given } = read;
    if (!attempts.has(stored.quizId)) attempts.set(stored.quizId, work.attempts.find(stored.quizId, student));
    const attempt = attempts.get(stored.quizId);
    const here = attempt && work.attempts.answerTo(attempt.id, stored.id);
    const answeredAt = returned.at > now ? now : returned.at;
    const fields = { ...given, itemId: stored.id, confidence: returned.confidence, answeredAt };
    if (!here) {
      fresh += 1;
      writes.push((attemptOf) => handedIn.add({ ...fields, attemptId: attemptOf(stored.quizId, answeredAt) }));
    } else if (isDeepStrictEqual(here.answer, given.answer)) already += 1;
    else {
      const kept = here.points === null && answeredAt < here.answeredAt ? 'there' : 'here';
      conflicts.push({ what: stored.prompt, here: say(stored, here), there: say(stored, given), kept });
      if (kept === 'there') writes.push(() => handedIn.replace(here.id, { ...fields, attemptId: here.attemptId }));
    }
  }
  const keep = () => keepAll(handedIn, { student, handedInAt }, attempts, writes);
  return { fresh, already, conflicts, refused, keep };
}

/** Puts an answer into the attempt that it belongs to. */
type Write = (attemptOf: (quizId: string, startedAt: string) => string) => void;

interface Refused {
  readonly what: string;
  readonly why: string;
}
interface ReadAnswer {
  readonly returned: ReturnedAnswer;
  readonly stored: StoredItem;
  readonly given: Pick<HandedInAnswer, 'answer' | 'passage'>;
}

/** Each answer with its question, or why it can't be taken. */
function readAnswers(
  work: QuizWork,
  answers: readonly ReturnedAnswer[],
  seed: string | null,
): (ReadAnswer | Refused)[] {
  const texts = readTexts(work);
  const seen = new Set<string>();
  return answers.map((returned): ReadAnswer | Refused => {
    const stored = work.quizzes.readItem(returned.itemId);
    if (!stored) return { what: 'A question', why: 'the question is not in the quiz any more' };
    const what = stored.prompt;
    if (seen.has(stored.id)) return { what, why: 'there are two answers to it, and the first is taken' };
    seen.add(stored.id);
    const given = readReturned(checkItem(stored, texts).item, returned, seed, texts);
    return typeof given === 'string' ? { what, why: given } : { returned, stored, given };
  });
}

function keepAll(
  handedIn: HandedInStore,
  { student, handedInAt }: { student: string; handedInAt: string },
  attempts: Map<string, Attempt | null>,
  writes: readonly Write[],
): void {
  const ids = new Map([...attempts].flatMap(([quizId, attempt]) => (attempt ? [[quizId, attempt.id]] : [])));
  for (const write of writes)
    write((quizId, startedAt) => {
      const known = ids.get(quizId);
      if (known !== undefined) return known;
      const id = handedIn.begin(quizId, student, startedAt);
      // Who hands a quiz in has done with it; more answers may still come in a later file.
      handedIn.finish(id, handedInAt > startedAt ? handedInAt : startedAt);
      ids.set(quizId, id);
      return id;
    });
}

function readReturned(
  item: StoredItem,
  { answer }: ReturnedAnswer,
  seed: string | null,
  texts: Parameters<typeof readGivenAnswer>[2],
): Pick<HandedInAnswer, 'answer' | 'passage'> | string {
  const veil = seed === null ? null : veilFor('pupil', seed)(item.id);
  try {
    return readGivenAnswer(item, veil ? veil.read(answer, item.response) : answer, texts);
  } catch (error) {
    if (error instanceof ExpectedFailure) return 'the answer is not one that this question has';
    throw error;
  }
}

function say(item: StoredItem, { answer, passage }: Pick<StoredAnswer, 'answer' | 'passage'>): string {
  return sayAnswer(item, answer, passage);
}
