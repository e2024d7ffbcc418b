import { z } from 'zod';
import { method } from './method.ts';

/** A short dated page by somebody else about an outlet, for reading laterally without a network. */
export const lateralPageSchema = z.object({
  id: z.string(),
  outletId: z.string(),
  outlet: z.string(),
  /** What kind of page it is: "media column", "library database entry". */
  kind: z.string(),
  by: z.string(),
  publishedOn: z.string(),
  title: z.string(),
  stance: z.enum(['favourable', 'mixed', 'critical']),
  text: z.string(),
});
export type LateralPage = z.infer<typeof lateralPageSchema>;

export const lessonSchema = z.object({
  /** For readers of this age. */
  age: z.number(),
  minutes: z.number(),
  title: z.string(),
  aims: z.array(z.string()),
  needs: z.array(z.string()),
  /** Read out before anything else is read. */
  forewarning: z.string(),
  steps: z.array(
    z.object({ id: z.string(), minutes: z.number(), title: z.string(), teacher: z.string(), student: z.string() }),
  ),
  questions: z.array(z.string()),
  marking: z.string(),
});
export type Lesson = z.infer<typeof lessonSchema>;

/** What is known of a real event, for comparing what articles say with it. Holds no text of others. */
export const scaffoldSchema = z.object({
  /** Where the facts are from and whom to name. */
  attribution: z.string(),
  /** By which signs an article belongs to it, in words. */
  why: z.string(),
  facts: z.array(
    z.object({
      id: z.string(),
      from: z.string(),
      to: z.string(),
      text: z.string(),
      /** What is not agreed about it, and between whom. */
      disputed: z.string().nullable(),
      sources: z.array(
        z.object({
          title: z.string(),
          publisher: z.string(),
          symbol: z.string().nullable(),
          on: z.string().nullable(),
        }),
      ),
    }),
  ),
  questions: z.array(z.object({ text: z.string(), lookFor: z.string() })),
});
export type Scaffold = z.infer<typeof scaffoldSchema>;

export const materials = {
  /** What came with a case besides its articles. Pages about outlets that are still to be guessed are withheld, and counted. */
  'case.materials': method({
    who: ['owner'],
    input: z.object({ caseId: z.string() }),
    output: z.object({
      lateral: z.array(lateralPageSchema),
      withheld: z.number().int().nonnegative(),
      lesson: lessonSchema.nullable(),
      scaffold: scaffoldSchema.nullable(),
    }),
    example: { caseId: 'case-1' },
  }),
} as const;
