import type { OutputOf } from '../../../contract/contract.ts';

type ItemStatistics = OutputOf<'quiz.results'>['items'][number];

/** Below this many students a figure may be chance. */
const FEW = 10;
const HARD = 0.2;
const EASY = 0.95;
/** The usual bounds of classical item analysis (Ebel and Frisbie 1991, "Essentials of educational measurement", ch. 13). */
const WEAK = 0.1;
const UNRELIABLE = 0.5;

/** What should be looked at about one item. */
export function warnOfItem(
  { answers, facility, discrimination, options }: Omit<ItemStatistics, 'warnings'>,
  why: string | null,
): string[] {
  const warnings: string[] = [];
  if (why !== null) warnings.push(`It is not asked any more: ${why}`);
  if (discrimination !== null && discrimination < 0)
    warnings.push('Those who did well overall got it wrong more often: look at its key.');
  else if (discrimination !== null && discrimination < WEAK)
    warnings.push('It hardly tells those who did well from those who did not.');
  if (answers >= FEW && facility !== null && facility < HARD) warnings.push('Hardly anybody got it right.');
  if (answers >= FEW && facility !== null && facility > EASY) warnings.push('Nearly everybody got it right.');
  const unchosen = options.filter(({ right, chosen }) => !right && chosen === 0);
  if (answers >= FEW && unchosen.length > 0)
    warnings.push(`Nobody chose ${unchosen.map(({ text }) => `“${text}”`).join(', ')}.`);
  return warnings;
}

/** What the figures of the whole can't bear. */
export function warnOfWhole(
  students: number,
  complete: number,
  reliability: OutputOf<'quiz.results'>['reliability'],
): string[] {
  const warnings: string[] = [];
  if (students > 0 && students < FEW)
    warnings.push(
      `With ${students} ${students === 1 ? 'student' : 'students'} these numbers say little: one answer more or less changes them.`,
    );
  if (complete < students)
    warnings.push(
      `${students - complete} of ${students} have not come to the end; they count in no figure that compares items with one another.`,
    );
  if (reliability !== null && reliability.value < 0)
    warnings.push('Students who got one question right tended to get others wrong: look for a wrong key.');
  else if (reliability !== null && reliability.value < UNRELIABLE)
    warnings.push('The questions do not measure one thing: don’t read much into differences of a few points.');
  return warnings;
}
