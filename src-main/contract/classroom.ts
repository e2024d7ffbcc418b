import { z } from 'zod';
import { classSchema, networkSchema, seatSchema, tallySchema } from './class-board.ts';
import { MOST_WORK, workSchema } from './class-work.ts';
import { CLASS_EXERCISES, CLASS_FEEDBACK, CLASS_PACES, CLASS_STEPS } from './plain/class-words.ts';
import { failureSchema } from './failures.ts';
import { method } from './method.ts';
import { sourceTypeSchema } from './vocabulary-schemas.ts';

export * from './class-board.ts';
export * from './class-work.ts';

const offset = z.number().int().nonnegative();
const id = z.string().min(1).max(120);
const classId = id;
const seatId = id;
const step = z.enum(CLASS_STEPS);
const seatName = z.string().trim().min(1).max(60);
const code = z.string().trim().min(1).max(20);

const newSeat = z.object({ name: seatName, group: z.string().trim().min(1).max(60).nullable().default(null) });
const seatChoice = z.object({ id: z.string(), name: z.string(), taken: z.boolean() });

export const classroom = {
  /** How this computer can be reached from others, the likeliest first. */
  'classroom.networks': method({
    who: ['owner'],
    input: z.object({}),
    output: z.object({ networks: z.array(networkSchema) }),
    example: {},
  }),
  'classroom.list': method({
    who: ['owner'],
    input: z.object({}),
    output: z.object({ classes: z.array(classSchema) }),
    example: {},
  }),
  /**
   * Opens a class: from now on other devices can reach it under its address. Fails with `class-unreachable` where the network can't
   * be used, with what to do about it; then nothing is opened. One class is open at a time.
   */
  'classroom.open': method({
    who: ['owner'],
    input: z.object({
      caseId: id,
      exercise: z.enum(CLASS_EXERCISES),
      quizId: id.nullable().default(null),
      title: z.string().trim().min(1).max(120).optional(),
      network: z.string().min(1).max(60),
      /** 0 lets the program choose one that is free. */
      port: z.number().int().min(0).max(65_535).default(0),
      pace: z.enum(CLASS_PACES).default('own'),
      feedback: z.enum(CLASS_FEEDBACK).default('at once'),
      roster: z.array(newSeat).max(500).default([]),
      freeSeats: z.boolean().default(true),
      keepDays: z.number().int().min(0).max(3650).nullable().default(30),
      /** Files (PEM) of the teacher's own certificate and its key; without them plain HTTP. */
      certificate: z.object({ certificatePath: z.string().min(1), keyPath: z.string().min(1) }).optional(),
    }),
    output: z.object({ class: classSchema }),
    example: { caseId: 'case-1', exercise: 'notes', network: '127.0.0.1', roster: [{ name: 'Ada' }] },
  }),
  /** The class with its seats, and while a quiz is done how each question stands. */
  'classroom.board': method({
    who: ['owner'],
    input: z.object({ classId }),
    output: z.object({
      class: classSchema,
      seats: z.array(seatSchema),
      tallies: z.array(tallySchema),
      now: z.string(),
    }),
    example: { classId: 'class-1' },
  }),
  /** What is left out stays as it is. Everybody's page follows at once. */
  'classroom.change': method({
    who: ['owner'],
    input: z.object({
      classId,
      title: z.string().trim().min(1).max(120).optional(),
      step: step.optional(),
      pace: z.enum(CLASS_PACES).optional(),
      itemId: id.nullable().optional(),
      feedback: z.enum(CLASS_FEEDBACK).optional(),
      feedbackShown: z.boolean().optional(),
      locked: z.boolean().optional(),
      revealed: z.boolean().optional(),
      lateAllowed: z.boolean().optional(),
      freeSeats: z.boolean().optional(),
      namesHidden: z.boolean().optional(),
      keepDays: z.number().int().min(0).max(3650).nullable().optional(),
    }),
    output: z.object({ class: classSchema }),
    example: { classId: 'class-1', locked: true },
  }),
  /** Nobody can reach it any more; what was handed in stays until its day of erasing. */
  'classroom.close': method({
    who: ['owner'],
    input: z.object({ classId }),
    output: z.object({ class: classSchema }),
    example: { classId: 'class-1' },
  }),
  /** Opens one again with its code and seats, as after a restart: where it was, or on another network. */
  'classroom.reopen': method({
    who: ['owner'],
    input: z.object({ classId, network: z.string().min(1).max(60).optional() }),
    output: z.object({ class: classSchema }),
    example: { classId: 'class-2' },
  }),
  'classroom.addSeats': method({
    who: ['owner'],
    input: z.object({ classId, seats: z.array(newSeat).min(1).max(500) }),
    output: z.object({ seatIds: z.array(z.string()) }),
    example: { classId: 'class-1', seats: [{ name: 'Bo', group: 'Window side' }] },
  }),
  'classroom.editSeat': method({
    who: ['owner'],
    input: z.object({
      seatId,
      name: seatName.optional(),
      group: z.string().trim().min(1).max(60).nullable().optional(),
    }),
    output: z.object({}),
    example: { seatId: 'seat-1', group: 'Door side' },
  }),
  /**
   * Deals those who have come into groups of about so many, named by number; 0 takes all groups away. With `keep` the groups stay
   * as they are, and who has come and is in none goes to the smallest.
   */
  'classroom.makeGroups': method({
    who: ['owner'],
    input: z.object({ classId, size: z.number().int().min(0).max(30), keep: z.boolean().default(false) }),
    output: z.object({ groups: z.array(z.string()) }),
    example: { classId: 'class-1', size: 3 },
  }),
  /** Hands a seat back to somebody who lost it: the device that held it is sent out, and the seat can be taken anew with all its work. */
  'classroom.freeSeat': method({
    who: ['owner'],
    input: z.object({ seatId }),
    output: z.object({}),
    example: { seatId: 'seat-1' },
  }),
  /** Everything one student has written or answered here, to give to them. */
  'classroom.exportSeat': method({
    who: ['owner'],
    input: z.object({ seatId }),
    output: z.object({ text: z.string(), mediaType: z.string(), fileName: z.string() }),
    example: { seatId: 'seat-1' },
  }),
  /** Erases the seat and everything its student has written or answered. Can't be taken back, and is asked for by its name. */
  'classroom.eraseSeat': method({
    who: ['owner'],
    input: z.object({ seatId, name: seatName }),
    output: z.object({ notes: offset, answers: offset }),
    example: { seatId: 'seat-2', name: 'Bo' },
  }),
  /** The same for a whole class that is closed. */
  'classroom.eraseClass': method({
    who: ['owner'],
    input: z.object({ classId, title: z.string().trim().min(1) }),
    output: z.object({ notes: offset, answers: offset }),
    example: { classId: 'class-2', title: 'An earlier class' },
  }),
  /** Reads names, and groups where there is a column of them, from a table (CSV) as school systems write it. Nothing is stored. */
  'classroom.readRoster': method({
    who: ['owner'],
    input: z.object({ text: z.string().max(1_000_000) }),
    output: z.object({
      seats: z.array(z.object({ name: z.string(), group: z.string().nullable() })),
      refused: z.array(z.object({ what: z.string(), why: z.string() })),
    }),
    example: { text: 'Name,Group\nAda,1\nBo,2\n' },
  }),
  /** Classes that other copies of Parallax have open on the local network, as they announce themselves (mDNS). Listens while asked. */
  'classroom.nearby': method({
    who: ['owner'],
    input: z.object({}),
    output: z.object({ classes: z.array(z.object({ name: z.string(), address: z.string() })) }),
    example: {},
  }),

  /** What stands at the door, before and after one has a seat: nothing of the class, its roster or its case. */
  'classroom.door': method({
    who: ['visitor', 'pupil'],
    input: z.object({}),
    output: z.object({ open: z.boolean(), seat: z.object({ id: z.string(), name: z.string() }).nullable() }),
    example: {},
  }),
  /** With the code one sees the seats. Wrong codes are answered ever more slowly (`code-refused`, with seconds to wait). */
  'classroom.enter': method({
    who: ['visitor'],
    input: z.object({ code }),
    output: z.object({
      title: z.string(),
      seats: z.array(seatChoice),
      /** Names to take for who would rather not give their own; none where only the roster counts. */
      pseudonyms: z.array(z.string()),
    }),
    example: { code: 'BCDFGH' },
  }),
  /** Takes a seat of the roster, or a new one under a name or pseudonym. `token` opens it from then on, and nothing else does. */
  'classroom.takeSeat': method({
    who: ['visitor'],
    input: z.union([z.object({ code, seatId }), z.object({ code, name: seatName })]),
    output: z.object({ token: z.string(), seat: z.object({ id: z.string(), name: z.string() }) }),
    example: { code: 'BCDFGH', name: 'Quiet heron' },
  }),
  /** What to do now; read again with each `classroom.now` event. */
  'classroom.now': method({
    who: ['pupil'],
    input: z.object({}),
    output: z.object({
      classId: z.string(),
      title: z.string(),
      seat: z.object({ id: z.string(), name: z.string(), group: z.string().nullable() }),
      /** Where each goes at their own pace: the stop this seat last went to, so that another device goes on there. */
      lastStep: step.nullable(),
      /** Names of who else is in the same group. */
      groupMembers: z.array(z.string()),
      caseId: z.string(),
      caseTitle: z.string(),
      contentWarning: z.string().nullable(),
      articleIds: z.array(z.string()),
      quizId: z.string().nullable(),
      exercise: z.enum(CLASS_EXERCISES),
      steps: z.array(step),
      step,
      pace: z.enum(CLASS_PACES),
      itemId: z.string().nullable(),
      feedbackShown: z.boolean(),
      locked: z.boolean(),
      revealed: z.boolean(),
      /** What the lesson says about this stop to students; null where the case has no lesson. */
      stepWords: z.string().nullable(),
      /** Read before anything else: the lesson's own warning about framing, or a general one. */
      forewarning: z.string(),
      /** Questions to talk about, at the stop where one does. */
      questions: z.array(z.string()),
      /** Guesses at who published what that this seat has put down. */
      guesses: z.array(z.object({ articleId: z.string(), sourceType: sourceTypeSchema, reason: z.string() })),
    }),
    example: {},
  }),
  /**
   * Hands in work. What is in `stored` is on the disk when this answers, and stays stored however often it is sent. What is in
   * `refused` will never be taken (locked, not of this class), with the reason; a page shows it and keeps the words.
   */
  'classroom.submit': method({
    who: ['pupil'],
    input: z.object({ work: z.array(workSchema).min(1).max(MOST_WORK) }),
    output: z.object({
      stored: z.array(z.string()),
      refused: z.array(z.object({ id: z.string(), failure: failureSchema })),
    }),
    example: {
      work: [
        {
          kind: 'guess',
          id: '0123456789abcdef0123456789abcdef',
          at: '2024-03-12T09:00:00.000Z',
          articleId: 'article-1',
          sourceType: 'local newsroom',
          reason: 'It quotes people who live there.',
        },
      ],
    },
  }),
  /** Where a student is and whether they are stuck, for the board; and the stop they went to, for their next device. Kept in memory only. */
  'classroom.report': method({
    who: ['pupil'],
    input: z.object({
      where: z.enum(['waiting', 'reading', 'noting', 'answering', 'discussing', 'done']),
      articleId: id.nullable().default(null),
      itemId: id.nullable().default(null),
      step: step.nullable().default(null),
      stuck: z.boolean().default(false),
    }),
    output: z.object({}),
    example: { where: 'reading', articleId: 'article-1' },
  }),
} as const;
