import { z } from 'zod';
import { method } from './method.ts';
import { PACK_PARTS, RIGHTS, SIGNATURE_STATES, TEXT_CHOICES } from './plain/pack-words.ts';

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
const offset = z.number().int().nonnegative();
const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** Where a pack lies: a file of this computer, or its bytes, since a page in a browser has no path. */
const packFile = { path: z.string().min(1).optional(), base64: z.base64().max(136_000_000).optional() };
const parts = z.object({
  text: z.enum(TEXT_CHOICES).default('where rights allow'),
  with: z.array(z.enum(PACK_PARTS)).default([...PACK_PARTS]),
  /** Left out: every quiz of the case. */
  quizIds: z.array(z.string().min(1)).optional(),
});

export const rightsSchema = z.object({
  rights: z.enum(RIGHTS),
  /** The licence's own short name, `CC BY 4.0`, or whose permission it is. */
  licence: z.string().max(200).nullable(),
});

export const packSummarySchema = z.object({
  title: z.string(),
  format: offset,
  /** SHA-256 (hex) of what the pack holds, its signature left out. */
  digest: z.string(),
  madeAt: z.string(),
  articles: z.array(
    z.object({ title: z.string(), outlet: z.string().nullable(), hasText: z.boolean(), ...rightsSchema.shape }),
  ),
  notes: offset,
  quizzes: z.array(z.object({ title: z.string(), items: offset, hasKeys: z.boolean() })),
  hasLesson: z.boolean(),
  signature: z.object({
    state: z.enum(SIGNATURE_STATES),
    author: z.string().nullable(),
    /** Of the author's key, in groups that can be read out on the telephone. */
    fingerprint: z.string().nullable(),
    /** The key is new here, and the author’s name is known with another one: somebody else may have taken it. */
    isNamesake: z.boolean(),
  }),
});
export type PackSummary = z.infer<typeof packSummarySchema>;

/** The cases that come with Parallax, and cases as files: packs out and in, handouts, and work that comes back. */
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
  /** What is known of the right to give each article of a case on. */
  'packs.rights': method({
    who: ['owner'],
    input: z.object({ caseId }),
    output: z.object({
      articles: z.array(z.object({ articleId: z.string(), title: z.string(), ...rightsSchema.shape })),
    }),
    example: { caseId: 'case-1' },
  }),
  'packs.setRights': method({
    who: ['owner'],
    input: z.object({ articleIds: z.array(z.string().min(1)).min(1), ...rightsSchema.shape }),
    output: z.object({ changeId: z.string() }),
    example: { articleIds: ['article-1'], rights: 'free licence', licence: 'CC BY 4.0' },
  }),
  /** The name and key that packs made here are signed with; the key is made when the first pack is signed. */
  'packs.author': method({
    who: ['owner'],
    input: z.object({}),
    output: z.object({ name: z.string(), fingerprint: z.string().nullable() }),
    example: {},
  }),
  'packs.setAuthor': method({
    who: ['owner'],
    input: z.object({ name: z.string().trim().min(1).max(120) }),
    output: z.object({ name: z.string(), fingerprint: z.string() }),
    example: { name: 'Ms Adeyemi' },
  }),
  /**
   * Writes a case as one file; without `path` its bytes come back in base64. The same content makes the same bytes, also after it
   * was imported elsewhere; unchanged, it keeps the signature it came with.
   */
  'packs.export': method({
    who: ['owner'],
    input: z.object({
      caseId,
      path: z.string().min(1).optional(),
      parts: parts.prefault({}),
      sign: z.boolean().default(false),
    }),
    output: z.object({
      path: z.string().nullable(),
      base64: z.string().nullable(),
      fileName: z.string(),
      sha256: z.string(),
      bytes: offset,
      /** What stays behind and why, in sentences: texts whose rights forbid it above all. */
      left: z.array(z.string()),
    }),
    example: { caseId: 'case-1', parts: { text: 'all' } },
  }),
  /** What a pack holds, everything in it checked, nothing written. */
  'packs.inspect': method({
    who: ['owner'],
    input: z.object(packFile),
    output: z.object({ pack: packSummarySchema, already: z.string().nullable() }),
    example: { path: 'no-such.parallax' },
  }),
  /**
   * Takes a pack in, whole or not at all: everything is checked before anything is written. Fails with `pack-refused`, and
   * names the file inside and the reason. `changeId` takes it all back.
   */
  'packs.import': method({
    who: ['owner'],
    input: z.object(packFile),
    output: z.object({
      caseId: z.string(),
      articleIds: z.array(z.string()),
      changeId: z.string().nullable(),
      already: z.boolean(),
      signature: z.enum(SIGNATURE_STATES),
    }),
    example: { path: 'no-such.parallax' },
  }),
  /**
   * One HTML file that holds a case and works offline in any browser, with notes and a quiz whose keys are salted hashes. What a
   * student does stays in their browser until they hand it back as a small file.
   */
  'packs.handout': method({
    who: ['owner'],
    input: z.object({
      caseId,
      quizId: z.string().min(1).nullable().default(null),
      title: z.string().trim().min(1).max(200).optional(),
      /** Who published what is left out. */
      masked: z.boolean().default(false),
      text: z.enum(TEXT_CHOICES).default('all'),
      /** Only to be looked at or printed: no work comes back of paper, so it is not remembered that it went out. */
      onPaper: z.boolean().default(false),
    }),
    output: z.object({
      text: z.string(),
      mediaType: z.string(),
      fileName: z.string(),
      pack: digest,
      left: z.array(z.string()),
    }),
    example: { caseId: 'case-1' },
  }),
  /** What one person noted and answered on a case that came as a pack, to hand back without a network (contract/work-file.ts). */
  'packs.exportWork': method({
    who: ['owner'],
    input: z.object({ caseId, student: z.string().trim().min(1).max(80) }),
    output: z.object({ text: z.string(), mediaType: z.string(), fileName: z.string() }),
    example: { caseId: 'case-1', student: 'Ada' },
  }),
  /**
   * Reads work that came back. With `keep` it is merged, as one change: notes under the student's name, answers as their attempt.
   * What was merged before is not doubled; what differs from what is there is a conflict: the one of the later time counts for
   * notes, the first for answers, and both are shown.
   */
  'packs.mergeWork': method({
    who: ['owner'],
    input: z.object({
      path: z.string().min(1).optional(),
      text: z.string().max(20_000_000).optional(),
      /** The case it is about, where the file does not tell. */
      caseId: caseId.optional(),
      keep: z.boolean().default(false),
    }),
    output: z.object({
      student: z.string(),
      caseId: z.string(),
      caseTitle: z.string(),
      /** False where the case has changed since it went out; notes are then found by their words. */
      sameVersion: z.boolean(),
      notes: offset,
      answers: offset,
      guesses: offset,
      already: offset,
      conflicts: z.array(
        z.object({ what: z.string(), here: z.string(), there: z.string(), kept: z.enum(['here', 'there']) }),
      ),
      refused: z.array(z.object({ what: z.string(), why: z.string() })),
      changeId: z.string().nullable(),
    }),
    example: {
      caseId: 'case-1',
      text: JSON.stringify({
        ...{
          format: 'parallax-work',
          version: 1,
          pack: '0'.repeat(64),
          caseTitle: 'The bridge closes',
          student: 'Ada',
        },
        ...{ handedInAt: '2026-03-14T09:00:00Z', notes: [], answers: [], guesses: [] },
      }),
    },
  }),
} as const;
