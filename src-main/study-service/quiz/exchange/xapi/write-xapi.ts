import { createHash } from 'node:crypto';
import { isRight } from '../../grade-answer.ts';
import type { QuizRecord } from '../../results/quiz-record.ts';
import { studentKey } from '../../doing/student-key.ts';
import { nameUuid } from './name-uuid.ts';
import { defineInteraction, inWords, writeResponse } from './xapi-interaction.ts';
import type { Activity, Actor, Result, Statement } from './xapi-statement.ts';

type Attempt = QuizRecord['attempts'][number];
type Given = Attempt['answers'][number];

/** Names things that are on one desktop and nowhere on the web (RFC 2606: ".invalid" never leads anywhere). */
const HOME = 'https://parallax.invalid';
const VERBS = 'http://adlnet.gov/expapi/verbs';
const ASSESSMENT = 'http://adlnet.gov/expapi/activities/assessment';
/** Between two answers more than this is a break and says nothing about the answer, in milliseconds. */
const LONGEST_THOUGHT = 3_600_000;

/**
 * Results as xAPI 1.0.3 statements: one for each answer, one for each quiz that was finished. A statement's id comes from what it
 * tells, so that sending it twice is harmless; an answer that is graded later is told by a statement of its own, since a store keeps
 * the first of an id for good and refuses another (xAPI-Communication.md, 2.1.1).
 */
export function writeXapi(record: QuizRecord): Statement[] {
  return record.attempts.flatMap((attempt) => [
    ...attempt.answers.flatMap((given, index) => tellAnswer(record, attempt, given, index)),
    ...tellFinish(record, attempt),
  ]);
}

function tellAnswer(record: QuizRecord, attempt: Attempt, given: Given, index: number): Statement[] {
  const item = record.items.find(({ id }) => id === given.itemId);
  if (item === undefined) return [];
  const { score } = given;
  const parent = { objectType: 'Activity', id: nameQuiz(record.quizId) } as const;
  return [
    {
      id: nameUuid('answer', given.answerId, String(score)),
      actor: nameActor(attempt.student),
      verb: { id: `${VERBS}/answered`, display: { en: 'answered' } },
      object: {
        objectType: 'Activity',
        id: `${nameQuiz(record.quizId)}/item/${encodeURIComponent(item.id)}`,
        definition: defineInteraction(item),
      },
      result: {
        ...(score === null ? {} : { ...tellScore(score, 1), success: isRight(score) }),
        completion: true,
        response: writeResponse(given.answer, given.passage),
        ...tellThought(attempt, given, index),
        extensions: { [`${HOME}/xapi/confidence`]: given.confidence },
      },
      context: {
        registration: nameUuid('attempt', attempt.attemptId),
        platform: 'Parallax',
        contextActivities: { parent: [parent] },
      },
      timestamp: given.answeredAt,
    },
  ];
}

function tellFinish({ quizId, title }: QuizRecord, attempt: Attempt): Statement[] {
  const { finishedAt, score, outOf } = attempt;
  if (finishedAt === null) return [];
  const quiz: Activity = {
    objectType: 'Activity',
    id: nameQuiz(quizId),
    definition: { name: inWords(title), type: ASSESSMENT },
  };
  return [
    {
      id: nameUuid('attempt', attempt.attemptId, finishedAt, String(score), String(outOf)),
      actor: nameActor(attempt.student),
      verb: { id: `${VERBS}/completed`, display: { en: 'completed' } },
      object: quiz,
      result: {
        ...(outOf === 0 ? {} : tellScore(score, outOf)),
        completion: true,
        ...tellDuration(Date.parse(finishedAt) - Date.parse(attempt.startedAt)),
      },
      context: { registration: nameUuid('attempt', attempt.attemptId), platform: 'Parallax' },
      timestamp: finishedAt,
    },
  ];
}

/**
 * A pseudonym that the same name always gives, so that a store can follow one student over several quizzes without knowing who it is.
 * Whoever has a list of names can find them again: it hides a name from view, it does not make anybody anonymous.
 */
function nameActor(student: string): Actor {
  const hash = createHash('sha256')
    .update(`parallax student ${studentKey(student)}`)
    .digest('hex')
    .slice(0, 16);
  return { objectType: 'Agent', account: { homePage: `${HOME}/students`, name: `student-${hash}` } };
}

function nameQuiz(quizId: string): string {
  return `${HOME}/quiz/${encodeURIComponent(quizId)}`;
}

function tellScore(raw: number, max: number): Pick<Result, 'score'> {
  const within = Math.min(Math.max(raw, 0), max);
  return { score: { scaled: round(within / max), raw: round(within), min: 0, max } };
}

/** Since the answer before, or since the start. */
function tellThought(attempt: Attempt, given: Given, index: number): Pick<Result, 'duration'> {
  const before = attempt.answers[index - 1]?.answeredAt ?? attempt.startedAt;
  const taken = Date.parse(given.answeredAt) - Date.parse(before);
  return taken > LONGEST_THOUGHT ? {} : tellDuration(taken);
}

/** To a hundredth of a second, which is all a store needs to compare (xAPI-Data.md, 4.6). */
function tellDuration(milliseconds: number): Pick<Result, 'duration'> {
  return milliseconds >= 0 ? { duration: `PT${Number((milliseconds / 1000).toFixed(2))}S` } : {};
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
