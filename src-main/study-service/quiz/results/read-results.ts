import type { OutputOf } from '../../../contract/contract.ts';
import { found } from '../../corpus/corpus-stores.ts';
import type { StoredAnswer } from '../doing/attempt-store.ts';
import type { CheckedItem } from '../check-item.ts';
import { gradeAnswer } from '../grade-answer.ts';
import { checkQuiz } from '../quiz-work.ts';
import type { QuizWork } from '../quiz-work.ts';
import type { StoredItem } from '../quiz-store.ts';
import { calibrate } from './calibrate.ts';
import { correlateWithRest, mean, reckonReliability, sum } from './reckon-statistics.ts';
import type { ScoreTable } from './reckon-statistics.ts';
import { warnOfItem, warnOfWhole } from './word-warnings.ts';

type Results = OutputOf<'quiz.results'>;
type Student = Results['students'][number];

interface Graded extends StoredAnswer {
  readonly score: number | null;
}
type ByItem = ReadonlyMap<string, Graded>;
interface Sitting {
  readonly student: Student;
  readonly answers: ByItem;
}

/** The results of a quiz as its keys are now: a key that was mended is counted as mended. Who answered nothing yet is left out. */
export function readResults(
  work: QuizWork,
  { quizId, classId }: { quizId: string; classId?: string | undefined },
): Results {
  found(work.quizzes.read(quizId), 'quiz', quizId);
  const checked = checkQuiz(work, quizId);
  const sittings = readSittings(work, { quizId, classId }, checked);
  const answers = sittings.flatMap((sitting) => [...sitting.answers.values()]);
  const { table, itemIds } = tabulate(checked, sittings);
  const reliability = reckonReliability(table);
  return {
    students: sittings.map(({ student }) => student),
    items: checked.map((one) => describeItem(one, sittings, correlateWithRest(table, itemIds.indexOf(one.item.id)))),
    reliability,
    calibration: calibrate(answers.flatMap(({ confidence, score }) => (score === null ? [] : [{ confidence, score }]))),
    warnings: warnOfWhole(sittings.length, table.length, reliability),
    toGrade: listToGrade(sittings),
  };
}

function readSittings(
  work: QuizWork,
  { quizId, classId }: { quizId: string; classId: string | undefined },
  checked: readonly CheckedItem<StoredItem>[],
): Sitting[] {
  const items = new Map(checked.map((one) => [one.item.id, one]));
  const byAttempt = Map.groupBy(work.attempts.answersOfQuiz(quizId), ({ attemptId }) => attemptId);
  return work.attempts.listOfQuiz(quizId, classId).flatMap(({ id, student, startedAt, finishedAt }) => {
    const answers = new Map(
      (byAttempt.get(id) ?? []).flatMap((answer) => {
        const item = items.get(answer.itemId)?.item;
        return item ? [[item.id, { ...answer, score: gradeAnswer(item, answer) }] as const] : [];
      }),
    );
    if (answers.size === 0) return [];
    const scores = [...answers.values()].flatMap(({ score }) => score ?? []);
    const outOf = checked.filter(({ holds, item }) => holds || answers.has(item.id)).length;
    const waiting = answers.size - scores.length;
    const told = { student, attemptId: id, score: sum(scores), outOf, answered: answers.size, waiting };
    return [{ student: { ...told, startedAt, finishedAt }, answers }];
  });
}

/**
 * Of those who came to the end, a row each; what they left out counts as wrong. Items that somebody's points are still missing at, that
 * nobody was asked or that do not hold are no column.
 */
function tabulate(
  checked: readonly CheckedItem[],
  sittings: readonly Sitting[],
): { table: ScoreTable; itemIds: string[] } {
  const asked = (checked as readonly CheckedItem<StoredItem>[])
    .filter(({ holds }) => holds)
    .map(({ item }) => item.id)
    .filter((id) => sittings.some(({ answers }) => answers.has(id)));
  const complete = sittings.filter(
    ({ student, answers }) => student.finishedAt !== null || asked.every((id) => answers.has(id)),
  );
  const itemIds = asked.filter((id) => complete.every(({ answers }) => answers.get(id)?.score !== null));
  const table = complete.map(({ answers }) => itemIds.map((id) => answers.get(id)?.score ?? 0));
  return { table, itemIds };
}

function describeItem(
  checked: CheckedItem<StoredItem>,
  sittings: readonly Sitting[],
  discrimination: number | null,
): Results['items'][number] {
  const { id, prompt, kind, response, key } = checked.item;
  const answers = sittings.flatMap((sitting) => sitting.answers.get(id) ?? []);
  const chosen = answers.flatMap(({ answer }) => (answer.type === 'choice' ? answer.chosen : []));
  const options =
    response.type === 'choice' && key.type === 'choice'
      ? response.options.map((option) => ({
          id: option.id,
          text: option.text,
          right: key.right.includes(option.id),
          chosen: chosen.filter((one) => one === option.id).length,
        }))
      : [];
  const facility = mean(answers.flatMap(({ score }) => score ?? []));
  const told = { itemId: id, prompt, kind, answers: answers.length, facility, discrimination, options };
  return { ...told, warnings: warnOfItem(told, checked.holds ? null : checked.why) };
}

/** Those without points first. */
function listToGrade(sittings: readonly Sitting[]): Results['toGrade'] {
  const answers = sittings.flatMap(({ student, answers: ofStudent }) =>
    [...ofStudent.values()].flatMap(({ id, itemId, answer, points }) =>
      answer.type === 'text' ? [{ answerId: id, itemId, student: student.student, text: answer.text, points }] : [],
    ),
  );
  return answers.toSorted((a, b) => Number(a.points !== null) - Number(b.points !== null));
}
