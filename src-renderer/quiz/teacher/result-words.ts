import { m } from '#words';
import type { OutputOf } from '../../../src-main/contract/contract.ts';

export type Results = OutputOf<'quiz.results'>;

/** Below this many students a number says little, and stands with that said beside it. */
export const FEW = 10;

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** With the sign a reader expects, and the minus that lines up with figures. */
export function figure(value: number): string {
  return value.toFixed(2).replace('-', '−');
}

/** What the share of points means. */
export function facilityWords(facility: number | null, answers: number): string {
  if (facility === null) return answers > 0 ? m.quiz_waits_for_your_points() : m.quiz_nobody_answered_it_yet();
  if (facility < 0.3) return m.quiz_hard();
  return facility > 0.9 ? m.quiz_easy() : m.quiz_in_between();
}

/** What the discrimination means; what to do about it, the service's own warnings say (bounds of Ebel and Frisbie 1991, ch. 13). */
export function discriminationWords(value: number | null): string {
  if (value === null) return m.quiz_too_few_answers_or_all_alike();
  if (value < 0) return m.quiz_the_wrong_way_round();
  if (value < 0.2) return value < 0.1 ? m.quiz_hardly_any() : m.quiz_little();
  return value < 0.4 ? m.quiz_some() : m.quiz_good();
}

/** What a reliability means, in one sentence a teacher can act on. */
export function reliabilityWords(reliability: Results['reliability']): string {
  if (reliability === null) return m.quiz_it_cant_be_reckoned_yet_that();
  const { value } = reliability;
  if (value >= 0.8) return m.quiz_with_other_questions_of_this_sort();
  if (value >= 0.6) return m.quiz_with_other_questions_of_this_sort_the();
  return m.quiz_with_other_questions_of_this_sort_the_order();
}

/** How sure they were against how often they were right (`right` is a sum of points); in words, since a curve of three points says no more. */
export function calibrationWords({ confidence, answers, right }: Results['calibration'][number]): string {
  if (answers === 0) return m.quiz_nobody_said_so();
  const share = right / answers;
  const said = m.quiz_right_of_the_time({ percent: percent(share) });
  if (answers < FEW) return said;
  if (confidence === 'certain' && share < 0.8) return m.quiz_more_certain_than_right({ said });
  return confidence === 'guess' && share > 0.6 ? m.quiz_they_knew_more_than_they_thought({ said }) : said;
}
