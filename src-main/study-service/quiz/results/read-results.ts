import type { OutputOf } from '../../../contract/contract.ts';
import { found } from '../../corpus/corpus-stores.ts';
import type { CheckedItem } from '../check-item.ts';
import { checkQuiz } from '../quiz-work.ts';
import type { QuizWork } from '../quiz-work.ts';
import type { StoredItem } from '../quiz-store.ts';
import { calibrate } from './calibrate.ts';
import { readSittings } from './read-sittings.ts';
import type { GradedAnswer, Sitting } from './read-sittings.ts';
import { correlateWithRest, mean, reckonReliability } from './reckon-statistics.ts';
import type { ScoreTable } from './reckon-statistics.ts';
import { warnOfItem, warnOfWhole } from './word-warnings.ts';

type Results = OutputOf<'quiz.results'>;

/** The results of a quiz as its keys are now: a key that was mended is counted as mended. Who answered nothing yet is left out. */
export function readResults(
  work: QuizWork,
  { quizId, classId }: { quizId: string; classId?: string | undefined },
): Results {
  found(work.quizzes.read(quizId), 'quiz', quizId);
  const checked = checkQuiz(work, quizId);
  const sittings = readSittings(work, { quizId, classId }, checked);
  const answers = sittings.flatMap((sitting) => sitting.answers);
  const { table, itemIds } = tabulate(checked, sittings);
  const reliability = reckonReliability(table);
  return {
    students: sittings.map(describeStudent),
    items: checked.map((one) => describeItem(one, answers, correlateWithRest(table, itemIds.indexOf(one.item.id)))),
    reliability,
    calibration: calibrate(answers.flatMap(({ confidence, score }) => (score === null ? [] : [{ confidence, score }]))),
    warnings: warnOfWhole(sittings.length, table.length, reliability),
    toGrade: listToGrade(sittings),
  };
}

function describeStudent({ attempt, answers, score, outOf }: Sitting): Results['students'][number] {
  const { id: attemptId, student, startedAt, finishedAt } = attempt;
  const waiting = answers.filter((one) => one.score === null).length;
  return { student, attemptId, score, outOf, answered: answers.length, waiting, startedAt, finishedAt };
}

/**
 * Of those who came to the end, a row each; what they left out counts as wrong. Items that somebody's points are still missing at, that
 * nobody was asked or that do not hold are no column.
 */
function tabulate(
  checked: readonly CheckedItem<StoredItem>[],
  sittings: readonly Sitting[],
): { table: ScoreTable; itemIds: string[] } {
  const rows = sittings.map(({ attempt, answers }) => ({
    isFinished: attempt.finishedAt !== null,
    scores: new Map(answers.map(({ itemId, score }) => [itemId, score])),
  }));
  const asked = checked
    .filter(({ holds, item }) => holds && rows.some(({ scores }) => scores.has(item.id)))
    .map(({ item }) => item.id);
  const complete = rows.filter(({ isFinished, scores }) => isFinished || asked.every((id) => scores.has(id)));
  const itemIds = asked.filter((id) => complete.every(({ scores }) => scores.get(id) !== null));
  return { table: complete.map(({ scores }) => itemIds.map((id) => scores.get(id) ?? 0)), itemIds };
}

function describeItem(
  checked: CheckedItem<StoredItem>,
  all: readonly GradedAnswer[],
  discrimination: number | null,
): Results['items'][number] {
  const { id, prompt, kind, response, key } = checked.item;
  const answers = all.filter(({ itemId }) => itemId === id);
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
  const answers = sittings.flatMap(({ attempt: { student }, answers: ofStudent }) =>
    ofStudent.flatMap(({ id, itemId, answer, points }) =>
      answer.type === 'text' ? [{ answerId: id, itemId, student, text: answer.text, points }] : [],
    ),
  );
  return answers.toSorted((a, b) => Number(a.points !== null) - Number(b.points !== null));
}
