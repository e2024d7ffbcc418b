import { z } from 'zod';
import { MATRIX_COLUMNS } from '../../../contract/plain/quiz-kinds.ts';
import { articleFile, passageSchema, words } from './case-passage.ts';

/** Evidence for a key: words of an article, of the evidence for an outlet's label, or of a page about it. */
const evidenceSchema = z.union([
  passageSchema,
  z.strictObject({ outlet: words, exact: words }),
  z.strictObject({ page: words, exact: words }),
]);
export type CaseEvidence = z.infer<typeof evidenceSchema>;

/** What every kind has; `difficulty` 1 is easy, 3 is hard. */
const shared = {
  id: words,
  prompt: words,
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  evidence: z.array(evidenceSchema).min(1),
  /** Articles that stand beside it though no proof does: those that lack what others tell. */
  beside: z.array(articleFile).optional(),
  explanation: words,
};
const options = z.array(z.strictObject({ id: words, text: words, right: z.boolean(), why: words })).min(2);
const rubric = z.strictObject({ 0: words, 1: words, 2: words, modelAnswer: words });

const itemSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...shared,
    kind: z.enum([
      'one of several',
      'several of several',
      'whose voice',
      'same origin',
      'source type',
      'headline support',
      'figure differs',
      'cannot tell',
    ]),
    options,
  }),
  z.strictObject({ ...shared, kind: z.literal('lexical or informational'), options: options.length(2) }),
  z.strictObject({ ...shared, kind: z.enum(['neutral rewrite', 'short answer']), rubric }),
  z.strictObject({
    ...shared,
    kind: z.literal('select sentence'),
    /** Any one of the accepted sentences is a right answer. */
    sentence: z.strictObject({ file: articleFile, accepted: z.array(words).min(1) }),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal('match outlet to wording'),
    pairs: z.array(z.strictObject({ outlet: words, wording: words })).min(3),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal('claim matrix'),
    /** `cells`: claim id -> how each of `files`, in their order, carries it. */
    matrix: z.strictObject({
      claims: z.array(z.strictObject({ id: words, text: words })).min(1),
      files: z.array(articleFile).min(3),
      cells: z.record(z.string(), z.array(z.enum(MATRIX_COLUMNS))),
    }),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal('order events'),
    /** In the right order. */
    order: z.array(z.strictObject({ id: words, text: words })).min(3),
  }),
]);

/** `quiz.json` of a bundled case, written by hand: every key with the words that prove it. */
export const quizFileSchema = z.strictObject({ format: z.literal(1), items: z.array(itemSchema) });
export type CaseItem = z.infer<typeof itemSchema>;
