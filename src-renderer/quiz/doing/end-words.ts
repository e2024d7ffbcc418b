import { INTL } from '../../design/words/language.ts';
import { m } from '#words';
import type { OutputOf } from '../../../src-main/contract/contract.ts';
import { dayWords } from '../../design/words/article-words.ts';

export type Ended = OutputOf<'quiz.finish'>;
type Calibration = Ended['calibration'];

const DAY_MS = 86_400_000;
/** As many answers of one confidence as a sentence can rest on. */
const ENOUGH = 3;
const NUMBER = new Intl.NumberFormat(INTL, { maximumFractionDigits: 1 });
const WEEKDAY = new Intl.DateTimeFormat(INTL, { weekday: 'long', timeZone: 'UTC' });
const RELATIVE = new Intl.RelativeTimeFormat(INTL, { numeric: 'auto' });

export function scoreWords({ score, outOf, waiting }: Pick<Ended, 'score' | 'outOf' | 'waiting'>): string {
  const of = { score: NUMBER.format(score), outOf: Math.round(outOf * 10) / 10 };
  return waiting > 0 ? m.quiz_score_of_so_far(of) : m.quiz_score_of(of);
}

/** What the score does not count, in sentences; empty where it counts all. */
export function uncountedWords(waiting: number, unanswered: number): string {
  return [
    waiting > 0 ? m.quiz_answers_in_your_own_words_wait({ waiting }) : '',
    unanswered > 0 ? m.quiz_questions_have_no_answer_and_count({ unanswered }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/**
 * One sentence about how sure and how right somebody was. It speaks of the surest answers first, since being certain and wrong is what
 * a reader of news should notice, and keeps quiet where there are too few to say anything.
 */
export function calibrationWords(calibration: Calibration): string {
  const of = (name: Calibration[number]['confidence']) => calibration.find(({ confidence }) => confidence === name);
  const [guess, certain] = [of('guess'), of('certain')];
  const share = (one: Calibration[number] | undefined) => (one && one.answers > 0 ? one.right / one.answers : 0);
  const sure = certain?.answers ?? 0;
  if (calibration.every(({ answers }) => answers < ENOUGH)) return m.quiz_there_are_too_few_answers_here();
  if (certain && sure >= ENOUGH && share(certain) < 0.7)
    return m.quiz_your_certain_answers_earned_of_points({ sure, right: NUMBER.format(certain.right) });
  if (guess && guess.answers >= ENOUGH && share(guess) > 0.8)
    return m.quiz_your_guesses_earned_of_points_you({ answers: guess.answers, right: NUMBER.format(guess.right) });
  if (certain && sure >= ENOUGH && guess && guess.answers >= ENOUGH && share(guess) > share(certain))
    return m.quiz_you_were_right_more_often_when();
  if (certain && sure >= ENOUGH)
    return m.quiz_your_certain_answers_earned_of_points_when({ sure, right: NUMBER.format(certain.right) });
  return m.quiz_you_were_seldom_certain_so_there();
}

/** "today", "tomorrow", "on Thursday", "on 3 December 2026". Days are calendar days, ISO 8601. */
export function dayFromNow(day: string, today: string): string {
  const away = Math.round((Date.parse(day.slice(0, 10)) - Date.parse(today)) / DAY_MS);
  if (away <= 0) return m.quiz_today();
  if (away === 1) return RELATIVE.format(1, 'day');
  if (away < 7) return m.quiz_on({ value: WEEKDAY.format(new Date(`${day.slice(0, 10)}T00:00:00Z`)) });
  return m.quiz_on({ value: dayWords(day) });
}

/** The calendar day where the person is. */
export function dayOf(moment: Date): string {
  const pad = (number: number) => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
}

/** Passages to read again, from as many articles as possible, since that is where one sees how differently they tell it. */
export function chooseReread(reread: Ended['reread'], most = 3): Ended['reread'] {
  const first = reread.filter(
    ({ articleId }, index) => reread.findIndex((other) => other.articleId === articleId) === index,
  );
  const rest = reread.filter((passage) => !first.includes(passage));
  return [...first, ...rest].slice(0, most);
}

export function blockedWords(blocked: number): string | null {
  if (blocked === 0) return null;
  return m.quiz_questions_are_left_out_because_the({ blocked });
}
