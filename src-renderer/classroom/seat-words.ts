import type { Class, Seat } from '../../src-main/contract/classroom.ts';
import type { ClassStep } from '../../src-main/contract/class-words.ts';
import { countWords } from '../design/article-words.ts';

export type SeatState = 'stuck' | 'away' | 'here' | 'free';

/** Whether somebody sits there, and needs something. Who is stuck and has left is away: nobody waits for help there. */
export function seatState({ taken, here, stuck }: Pick<Seat, 'taken' | 'here' | 'stuck'>): SeatState {
  if (!taken) return 'free';
  if (!here) return 'away';
  return stuck ? 'stuck' : 'here';
}

export const STATE_WORDS: Readonly<Record<SeatState, string>> = {
  stuck: 'stuck',
  away: 'away',
  here: 'here',
  free: 'not come yet',
};

const plural = (count: number, one: string, many?: string) => countWords(count, one, many);

/** How far somebody is in what the class does now. */
export function progressWords(
  { answered, notes, guesses }: Pick<Seat, 'answered' | 'notes' | 'guesses'>,
  step: ClassStep,
  questions: number,
): string {
  if (step === 'quiz') return questions > 0 ? `${answered} of ${questions} answered` : `${answered} answered`;
  if (step === 'own notes' || step === 'revise') return plural(notes, 'note');
  if (step === 'masked reading' || step === 'reveal') return plural(guesses, 'guess', 'guesses');
  const done = [
    notes > 0 ? plural(notes, 'note') : '',
    guesses > 0 ? plural(guesses, 'guess', 'guesses') : '',
    answered > 0 ? plural(answered, 'answer') : '',
  ];
  return done.filter(Boolean).join(', ') || 'nothing handed in yet';
}

/** How many did something of what the stop is for, as one number; what a tile's line is drawn by and seats are ordered by. */
export function progressCount({ answered, notes, guesses }: Seat, step: ClassStep): number {
  if (step === 'quiz') return answered;
  if (step === 'own notes' || step === 'revise') return notes;
  if (step === 'masked reading' || step === 'reveal') return guesses;
  return answered + notes + guesses;
}

/** "12 of 28 here", of a class without a roster "12 here". */
export function hereWords(seats: readonly Pick<Seat, 'here'>[]): string {
  const here = seats.filter((seat) => seat.here).length;
  return seats.length > 0 ? `${here} of ${seats.length} here` : 'Nobody here yet';
}

/** What came of a class, in one line. */
export function sumWords(seats: readonly Seat[]): string {
  const took = seats.filter(({ taken }) => taken).length;
  const sum = (of: 'notes' | 'answered' | 'guesses') => seats.reduce((total, seat) => total + seat[of], 0);
  const parts = [
    plural(took, 'student'),
    plural(sum('notes'), 'note'),
    plural(sum('answered'), 'answer'),
    plural(sum('guesses'), 'guess', 'guesses'),
  ];
  return parts.join(' · ');
}

/** Whether a class can be reached by students now. */
export function isOpen({ closedAt }: Pick<Class, 'closedAt'>): boolean {
  return closedAt === null;
}
