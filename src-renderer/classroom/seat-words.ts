import { m } from '#words';
import type { Class, Seat } from '../../src-main/contract/classroom.ts';
import type { ClassStep } from '../../src-main/contract/plain/class-words.ts';

export type SeatState = 'stuck' | 'away' | 'here' | 'free';

/** Whether somebody sits there, and needs something. Who is stuck and has left is away: nobody waits for help there. */
export function seatState({ taken, here, stuck }: Pick<Seat, 'taken' | 'here' | 'stuck'>): SeatState {
  if (!taken) return 'free';
  if (!here) return 'away';
  return stuck ? 'stuck' : 'here';
}

export const STATE_WORDS: Readonly<Record<SeatState, string>> = {
  stuck: m.classroom_state_stuck(),
  away: m.classroom_state_away(),
  here: m.classroom_state_here(),
  free: m.classroom_not_come_yet(),
};

/** How far somebody is in what the class does now. */
export function progressWords(
  { answered, notes, guesses }: Pick<Seat, 'answered' | 'notes' | 'guesses'>,
  step: ClassStep,
  questions: number,
): string {
  if (step === 'quiz')
    return questions > 0 ? m.classroom_of_answered({ answered, questions }) : m.classroom_answered_2({ answered });
  if (step === 'own notes' || step === 'revise') return m.classroom_notes_2({ notes });
  if (step === 'masked reading' || step === 'reveal') return m.classroom_guesses({ guesses });
  const done = [
    notes > 0 ? m.classroom_notes_2({ notes }) : '',
    guesses > 0 ? m.classroom_guesses({ guesses }) : '',
    answered > 0 ? m.classroom_answers({ answered }) : '',
  ];
  return done.filter(Boolean).join(', ') || m.classroom_nothing_handed_in_yet();
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
  return seats.length > 0 ? m.classroom_of_here({ here, seats: seats.length }) : m.classroom_nobody_here_yet();
}

/** What came of a class, in one line. */
export function sumWords(seats: readonly Seat[]): string {
  const took = seats.filter(({ taken }) => taken).length;
  const sum = (of: 'notes' | 'answered' | 'guesses') => seats.reduce((total, seat) => total + seat[of], 0);
  const parts = [
    m.classroom_students({ seats: took }),
    m.classroom_notes_2({ notes: sum('notes') }),
    m.classroom_answers({ answered: sum('answered') }),
    m.classroom_guesses({ guesses: sum('guesses') }),
  ];
  return parts.join(' · ');
}

/** Whether a class can be reached by students now. */
export function isOpen({ closedAt }: Pick<Class, 'closedAt'>): boolean {
  return closedAt === null;
}
