import { z } from 'zod';
import { method } from './method.ts';
import { RIGHTS } from './plain/pack-words.ts';
import { answerSchema, askedItemSchema, confidenceSchema } from './quiz-items.ts';

const caseId = z.string().min(1);
const student = z.string().trim().min(1).max(80);
const offset = z.number().int().nonnegative();

const missingTextSchema = z.object({
  articleId: z.string(),
  title: z.string(),
  /** Null where nobody has said it, or where the case is read masked. */
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  publishedOn: z.string().nullable(),
  rights: z.enum(RIGHTS),
  wordCount: offset.nullable(),
  /** The article of the library that it seems to be, by its text or its address. */
  found: z.object({ articleId: z.string(), title: z.string(), sameText: z.boolean() }).nullable(),
});

/** What came in with a pack and is not whole: texts whose rights forbid to give them on, questions without keys. */
export const camePacks = {
  'packs.came': method({
    who: ['owner'],
    input: z.object({ caseId }),
    output: z.object({
      /** Whether work on it can go back to where the case came from. */
      asPack: z.boolean(),
      missing: z.array(missingTextSchema),
      questions: z.array(z.object({ place: offset, title: z.string(), items: offset })),
    }),
    example: { caseId: 'case-1' },
  }),
  /** Puts articles of the library where texts did not come along: notes and questions about these are about them from then on. */
  'packs.fillMissing': method({
    who: ['owner'],
    input: z.object({ caseId }),
    output: z.object({ filled: offset, changeId: z.string().nullable() }),
    example: { caseId: 'case-1' },
  }),
  /** Questions that came without keys, as they are asked, and what this student has answered; of nobody, nothing. */
  'packs.questions': method({
    who: ['owner'],
    input: z.object({ caseId, place: offset, student: student.optional() }),
    output: z.object({
      title: z.string(),
      items: z.array(askedItemSchema),
      given: z.array(z.object({ itemId: z.string(), answer: answerSchema, confidence: confidenceSchema })),
    }),
    example: { caseId: 'case-1', place: 0, student: 'Ada' },
  }),
  /** Keeps an answer that nobody here can grade. A later one to the same question takes its place until it is handed in. */
  'packs.answerQuestion': method({
    who: ['owner'],
    input: z.object({
      caseId,
      itemId: z.string().min(1).max(120),
      student,
      answer: answerSchema,
      confidence: confidenceSchema,
    }),
    output: z.object({ answeredAt: z.string() }),
    example: {
      ...{ caseId: 'case-1', itemId: 'i1', student: 'Ada', confidence: 'guess' },
      answer: { type: 'choice', chosen: ['x1'] },
    },
  }),
} as const;
