import type { ParsedInputOf } from '../../contract/contract.ts';
import { ExpectedFailure } from '../../contract/failures.ts';
import { found } from '../corpus/corpus-stores.ts';
import { recordChange } from '../corpus/changes/record-change.ts';
import type { Changed } from '../corpus/changes/record-change.ts';
import type { QuizWork } from './quiz-work.ts';

/** Gives an answer in words the points of its rubric; given again, the new ones count. */
export function gradeByHand(
  { stores, attempts }: QuizWork,
  { answerId, points }: ParsedInputOf<'quiz.grade'>,
): Changed {
  const answer = found(attempts.readAnswer(answerId), 'answer', answerId);
  const student = found(attempts.read(answer.attemptId), 'attempt', answer.attemptId).student;
  if (answer.answer.type !== 'text')
    throw new ExpectedFailure({
      code: 'malformed-input',
      path: 'answerId',
      message:
        'Only answers in words are given points by hand; the others follow from the key. Change the key instead.',
    });
  return recordChange(stores, `Points for ${student}: ${points}`, () => attempts.grade(answerId, points));
}
