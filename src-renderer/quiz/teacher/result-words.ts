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
  if (facility === null) return answers > 0 ? 'waits for your points' : 'nobody answered it yet';
  if (facility < 0.3) return 'hard';
  return facility > 0.9 ? 'easy' : 'in between';
}

/** What the discrimination means; what to do about it, the service's own warnings say (bounds of Ebel and Frisbie 1991, ch. 13). */
export function discriminationWords(value: number | null): string {
  if (value === null) return 'too few answers, or all alike';
  if (value < 0) return 'the wrong way round';
  if (value < 0.2) return value < 0.1 ? 'hardly any' : 'little';
  return value < 0.4 ? 'some' : 'good';
}

/** What a reliability means, in one sentence a teacher can act on. */
export function reliabilityWords(reliability: Results['reliability']): string {
  if (reliability === null)
    return 'It can’t be reckoned yet: that takes several students who came to the end, several questions, and scores that differ.';
  const { value } = reliability;
  if (value >= 0.8) return 'With other questions of this sort, the students would come out in much the same order.';
  if (value >= 0.6)
    return 'With other questions of this sort, the order of the students would change somewhat: good for talking about it in class, too weak for a mark.';
  return 'With other questions of this sort, the order of the students would be quite another: take no score of one student for more than a hint.';
}

/** How sure they were against how often they were right (`right` is a sum of points); in words, since a curve of three points says no more. */
export function calibrationWords({ confidence, answers, right }: Results['calibration'][number]): string {
  if (answers === 0) return 'nobody said so';
  const share = right / answers;
  const said = `right ${percent(share)} of the time`;
  if (answers < FEW) return said;
  if (confidence === 'certain' && share < 0.8) return `${said}: more certain than right`;
  return confidence === 'guess' && share > 0.6 ? `${said}: they knew more than they thought` : said;
}
