import { m } from '#words';
import { INTL } from '../../design/words/language.ts';
import { dayFromNow } from '../doing/end-words.ts';
import { isRight } from '../doing/verdict.ts';

interface Reviewed {
  readonly score: number | null;
  readonly comesBackOn: string;
}

const PARTS = new Intl.ListFormat(INTL, { type: 'unit', style: 'short' });

/** How many were right and when they come back: "3 of 5 were right. 2 come back tomorrow, 3 on Thursday." */
export function sayReview(answered: readonly Reviewed[], today: string): string {
  const graded = answered.filter(({ score }) => score !== null);
  const right = graded.filter(({ score }) => isRight(score ?? 0)).length;
  const days = new Map<string, number>();
  for (const { comesBackOn } of graded.toSorted((a, b) => a.comesBackOn.localeCompare(b.comesBackOn)))
    days.set(comesBackOn, (days.get(comesBackOn) ?? 0) + 1);
  const parts = [...days].map(([day, count], index) => {
    const when = dayFromNow(day, today);
    return index > 0 ? `${count} ${when}` : m.quiz_come_back({ count, when });
  });
  const waiting = answered.length - graded.length;
  return [
    graded.length > 0 ? m.quiz_of_were_right({ right, graded: graded.length }) : '',
    parts.length > 0 ? `${PARTS.format(parts)}.` : '',
    waiting > 0 ? m.quiz_answers_wait_for_your_teacher({ waiting }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
