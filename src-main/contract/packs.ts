import { z } from 'zod';
import { method } from './method.ts';

export const bundledPackSchema = z.object({
  /** Of its folder among the packs: `lynx-school`. */
  name: z.string(),
  title: z.string(),
  /** Written for readers of this age, or for that age and up where it is a scaffold. */
  age: z.number(),
  /** A scaffold holds what is known of a real event and no article. */
  kind: z.enum(['case', 'scaffold']),
  articles: z.number().int().nonnegative(),
  notes: z.number().int().nonnegative(),
  /** Of its quiz, or for comparing where it is a scaffold. */
  questions: z.number().int().nonnegative(),
  /** Of its lesson plan. */
  minutes: z.number().nullable(),
  /** The case it is in this library, if it is there. */
  installed: z.string().nullable(),
  /** False where the case came before its notes, quiz and lesson did; adding it brings them. */
  complete: z.boolean(),
});
export type BundledPack = z.infer<typeof bundledPackSchema>;

const caseId = z.string().min(1);

/** The cases that come with Parallax. */
export const packs = {
  'packs.bundled': method({
    who: ['owner'],
    input: z.object({}),
    /** By age. */
    output: z.object({ cases: z.array(bundledPackSchema) }),
    example: {},
  }),
  /**
   * Puts one into the library, whole or not at all, or brings what is missing of one that is there. `changeId` is null where it was
   * there whole.
   */
  'packs.addBundled': method({
    who: ['owner'],
    input: z.object({ name: z.string().min(1).max(100) }),
    output: z.object({ caseId: z.string(), changeId: z.string().nullable(), articleIds: z.array(z.string()) }),
    example: { name: 'lynx-school' },
  }),
  /** Articles of the library that seem to be about the real event of a scaffold and are not in its case. None for any other case. */
  'packs.scaffoldMatches': method({
    who: ['owner'],
    input: z.object({ caseId }),
    output: z.object({
      matches: z.array(
        z.object({
          articleId: z.string(),
          title: z.string(),
          /** By which names and which day it was found. Says nothing of who published it. */
          reason: z.string(),
        }),
      ),
    }),
    example: { caseId: 'case-1' },
  }),
  /** Puts such articles into the case, and ties each to the profile of its outlet where its page says which that is. */
  'packs.takeMatches': method({
    who: ['owner'],
    input: z.object({ caseId, articleIds: z.array(z.string().min(1)).min(1) }),
    output: z.object({ changeId: z.string() }),
    example: { caseId: 'case-1', articleIds: ['article-1'] },
  }),
} as const;
