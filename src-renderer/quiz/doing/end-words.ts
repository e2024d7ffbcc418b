import type { OutputOf } from '../../../src-main/contract/contract.ts';
import { dayWords } from '../../design/article-words.ts';
import { pointWords } from './verdict.ts';

export type Ended = OutputOf<'quiz.finish'>;
type Calibration = Ended['calibration'];

const DAY_MS = 86_400_000;
/** As many answers of one confidence as a sentence can rest on. */
const ENOUGH = 3;
const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });
const RELATIVE = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });

export function scoreWords({ score, outOf, waiting }: Pick<Ended, 'score' | 'outOf' | 'waiting'>): string {
  return `${NUMBER.format(score)} of ${pointWords(outOf)}${waiting > 0 ? ' so far' : ''}`;
}

/** What the score does not count, in sentences; empty where it counts all. */
export function uncountedWords(waiting: number, unanswered: number): string {
  return [
    waiting === 1 ? 'One answer in your own words waits for your teacher.' : '',
    waiting > 1 ? `${waiting} answers in your own words wait for your teacher.` : '',
    unanswered === 1 ? 'One question has no answer and counts as 0.' : '',
    unanswered > 1 ? `${unanswered} questions have no answer and count as 0.` : '',
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
  if (calibration.every(({ answers }) => answers < ENOUGH))
    return 'There are too few answers here to say how well you judge your own sureness.';
  if (certain && sure >= ENOUGH && share(certain) < 0.7)
    return `Your ${sure} certain answers earned ${NUMBER.format(certain.right)} of ${sure} points: look once more before being certain.`;
  if (guess && guess.answers >= ENOUGH && share(guess) > 0.8)
    return `Your ${guess.answers} guesses earned ${NUMBER.format(guess.right)} of ${guess.answers} points: you knew more than you thought.`;
  if (certain && sure >= ENOUGH && guess && guess.answers >= ENOUGH && share(guess) > share(certain))
    return 'You were right more often when guessing than when certain: what felt sure was not what the texts say.';
  if (certain && sure >= ENOUGH)
    return `Your ${sure} certain answers earned ${NUMBER.format(certain.right)} of ${sure} points: when you are certain, the texts mostly bear you out.`;
  return 'You were seldom certain, so there is little to say about when you are.';
}

/** "today", "tomorrow", "on Thursday", "on 3 December 2026". Days are calendar days, ISO 8601. */
export function dayFromNow(day: string, today: string): string {
  const away = Math.round((Date.parse(day.slice(0, 10)) - Date.parse(today)) / DAY_MS);
  if (away <= 0) return 'today';
  if (away === 1) return RELATIVE.format(1, 'day');
  if (away < 7) return `on ${WEEKDAY.format(new Date(`${day.slice(0, 10)}T00:00:00Z`))}`;
  return `on ${dayWords(day)}`;
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
  return blocked === 1
    ? 'One question is left out because the words it rests on have changed.'
    : `${blocked} questions are left out because the words they rest on have changed.`;
}
