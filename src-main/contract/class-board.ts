import { z } from 'zod';
import { CLASS_EXERCISES, CLASS_FEEDBACK, CLASS_PACES, CLASS_STEPS } from './plain/class-words.ts';

const offset = z.number().int().nonnegative();
const step = z.enum(CLASS_STEPS);

/** One way that other devices may reach this computer; nothing is bound to it before a class is opened there. */
export const networkSchema = z.object({
  /** An IPv4 or IPv6 address of this computer; `127.0.0.1` is offered last, for trying a class alone. */
  address: z.string(),
  /** As the system names it: `wlan0`. */
  name: z.string(),
  kind: z.enum(['wireless', 'cable', 'this computer only', 'other']),
});
export type Network = z.infer<typeof networkSchema>;

export const classSchema = z.object({
  id: z.string(),
  title: z.string(),
  caseId: z.string(),
  caseTitle: z.string(),
  quizId: z.string().nullable(),
  exercise: z.enum(CLASS_EXERCISES),
  steps: z.array(step),
  step,
  stepAt: z.string(),
  pace: z.enum(CLASS_PACES),
  /** The question all are at, while the pace is `together` and the stop is the quiz. */
  itemId: z.string().nullable(),
  feedback: z.enum(CLASS_FEEDBACK),
  /** Whether answers are explained already, where feedback comes `when shown`. */
  feedbackShown: z.boolean(),
  /** Nothing more can be handed in, nor changed. */
  locked: z.boolean(),
  /** Who published what is told to all; before that everybody reads masked. */
  revealed: z.boolean(),
  /** Whether who comes now may still take a seat. */
  lateAllowed: z.boolean(),
  /** Whether a student may take a seat that is not on the roster. */
  freeSeats: z.boolean(),
  /** Whether names are left out on the projector view. */
  namesHidden: z.boolean(),
  code: z.string(),
  /** Where it can be joined while it is open: `http://192.168.1.20:4300/`; null once it is closed, or while it can't be reached. */
  address: z.string().nullable(),
  /** Why it can't be reached, in a sentence; null while it can. */
  trouble: z.string().nullable(),
  secure: z.boolean(),
  /** The name that desktop copies find on the local network, null where that is not possible. */
  announcedAs: z.string().nullable(),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  /** Days after closing; null keeps what students wrote until somebody erases it. */
  keepDays: z.number().int().min(0).max(3650).nullable(),
  /** The day on which it is erased, ISO 8601; null while the class is open, or kept. */
  purgeOn: z.string().nullable(),
  erasedAt: z.string().nullable(),
  seats: offset,
});
export type Class = z.infer<typeof classSchema>;

/** One place in the class and who sits there; what a teacher sees. */
export const seatSchema = z.object({
  id: z.string(),
  name: z.string(),
  group: z.string().nullable(),
  /** Somebody has taken it. */
  taken: z.boolean(),
  /** Connected now. */
  here: z.boolean(),
  /** In words for a screen: `reading Coast Wire`, `question 3`; null before anything was heard. */
  where: z.string().nullable(),
  articleId: z.string().nullable(),
  itemId: z.string().nullable(),
  stuck: z.boolean(),
  answered: offset,
  notes: offset,
  guesses: offset,
  /** Points so far over questions answered, 0 to 1; null before any could be reckoned. */
  score: z.number().nullable(),
  lastHeardAt: z.string().nullable(),
});
export type Seat = z.infer<typeof seatSchema>;

/** How one question stands in the class while answers come in. */
export const tallySchema = z.object({
  itemId: z.string(),
  prompt: z.string(),
  answered: offset,
  facility: z.number().nullable(),
  options: z.array(z.object({ id: z.string(), text: z.string(), right: z.boolean(), chosen: offset })),
});
export type Tally = z.infer<typeof tallySchema>;
