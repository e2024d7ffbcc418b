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

export const materials = {
  /** What came with a case besides its articles. Pages about outlets that are still to be guessed are withheld, and counted. */
  'case.materials': method({
    who: ['owner'],
    input: z.object({ caseId: z.string() }),
    output: z.object({
      lateral: z.array(lateralPageSchema),
      withheld: z.number().int().nonnegative(),
      lesson: lessonSchema.nullable(),
    }),
    example: { caseId: 'case-1' },
  }),
} as const;
