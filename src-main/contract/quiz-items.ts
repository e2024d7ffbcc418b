import { z } from 'zod';
import { ANSWER_CONFIDENCES, ITEM_KIND_IDS } from './plain/quiz-kinds.ts';

const offset = z.number().int().nonnegative();
const id = z.string().min(1).max(120);
const words = z.string().trim().min(1).max(4_000);
export const itemKindSchema = z.enum(ITEM_KIND_IDS);
export const confidenceSchema = z.enum(ANSWER_CONFIDENCES);

/**
 * Words that prove a key. Offsets are UTF-16 units into the article's stored body; `textHash` is the SHA-256 (hex) of that body when
 * the item was made, so that a check can tell "the same text" from "moved, and found again" and from "gone".
 */
export const evidenceSchema = z.object({
  articleId: id,
  start: offset,
  end: offset,
  exact: z.string().min(1),
  textHash: z.string(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** Words that an article must not have for a key to hold: what "absent" and "only here" rest on. */
export const absenceSchema = z.object({
  articleId: id,
  textHash: z.string(),
  /** The article must hold no sentence that has all of these, in any inflection. */
  terms: z.array(words).min(1),
});

/** A thing to choose, match or put in order. `why` says why it is right or wrong, and reaches nobody before they answered. */
const entry = z.object({ id, text: words });
const option = entry.extend({ why: z.string().max(2_000).default('') });

/** What is shown and how it is answered. */
export const responseSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('choice'), multiple: z.boolean(), options: z.array(option).min(2).max(12) }),
  /** Each left has one right; a right may serve several (a matrix) or one. */
  z.object({
    type: z.literal('match'),
    left: z.array(option).min(1).max(12),
    right: z.array(entry).min(2).max(12),
  }),
  z.object({ type: z.literal('order'), entries: z.array(option).min(2).max(12) }),
  /** A sentence of these articles is pointed at. */
  z.object({ type: z.literal('passage'), articleIds: z.array(id).min(1) }),
  z.object({ type: z.literal('text'), longest: z.number().int().min(20).max(2_000) }),
]);
export type ItemResponse = z.infer<typeof responseSchema>;

export const keySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('choice'), right: z.array(id).min(1) }),
  z.object({ type: z.literal('match'), pairs: z.array(z.object({ left: id, right: id })).min(1) }),
  z.object({ type: z.literal('order'), order: z.array(id).min(2) }),
  /** Any of these passages is right; scored by trimmed word overlap with the nearest. */
  z.object({
    type: z.literal('passage'),
    passages: z.array(z.object({ articleId: id, start: offset, end: offset, exact: z.string().min(1) })).min(1),
  }),
  /** Graded by a person along the rubric. */
  z.object({
    type: z.literal('text'),
    rubric: z.array(z.object({ points: z.number().int().min(0).max(2), meaning: words })).length(3),
    modelAnswers: z.array(words).min(1),
  }),
]);
export type ItemKey = z.infer<typeof keySchema>;

export const ITEM_ORIGINS = ['drafted', 'written', 'imported', 'bundled'] as const;

const itemFields = {
  kind: itemKindSchema,
  prompt: words,
  /** The articles shown beside it; empty for a question from elsewhere that is about none. */
  articleIds: z.array(id).max(12),
  response: responseSchema,
  key: keySchema,
  evidence: z.array(evidenceSchema),
  absences: z.array(absenceSchema).default([]),
  /** Shown after answering. */
  explanation: z.string().max(4_000).default(''),
  /** Estimated share of a class that gets it wrong, 0 (easy) to 1, before anybody has answered. */
  difficulty: z.number().min(0).max(1),
};

export const itemSchema = z.object({
  id: z.string(),
  ...itemFields,
  origin: z.enum(ITEM_ORIGINS),
  /** The choices of a choice item once more, as scripts read them. */
  options: z.array(entry).optional(),
  /** False where its evidence no longer stands: then it is not asked, and `why` says what happened. */
  holds: z.boolean(),
  why: z.string().optional(),
});
export type Item = z.infer<typeof itemSchema>;

/** What may be kept of an item that was written, edited or taken in. */
export const newItemSchema = z.object(itemFields);
export type NewItem = z.infer<typeof newItemSchema>;

/** An item as a student sees it: neither key nor reasons nor evidence. */
export const askedItemSchema = z.object({
  id: z.string(),
  kind: itemKindSchema,
  prompt: z.string(),
  articleIds: z.array(z.string()),
  response: z.discriminatedUnion('type', [
    z.object({ type: z.literal('choice'), multiple: z.boolean(), options: z.array(entry) }),
    z.object({ type: z.literal('match'), left: z.array(entry), right: z.array(entry) }),
    z.object({ type: z.literal('order'), entries: z.array(entry) }),
    z.object({ type: z.literal('passage'), articleIds: z.array(id) }),
    z.object({ type: z.literal('text'), longest: z.number() }),
  ]),
});
export type AskedItem = z.infer<typeof askedItemSchema>;

export const answerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('choice'), chosen: z.array(id).max(12) }),
  z.object({ type: z.literal('match'), pairs: z.array(z.object({ left: id, right: id })).max(12) }),
  z.object({ type: z.literal('order'), order: z.array(id).max(12) }),
  z.object({ type: z.literal('passage'), articleId: id, start: offset, end: offset }),
  z.object({ type: z.literal('text'), text: z.string().max(2_000) }),
]);
export type Answer = z.infer<typeof answerSchema>;

/** What is told once an answer is stored. */
export const feedbackSchema = z.object({
  itemId: z.string(),
  answer: answerSchema,
  confidence: confidenceSchema,
  /** 0 to 1; null while a person has still to grade it. */
  score: z.number().min(0).max(1).nullable(),
  key: keySchema,
  /** Per option, left or entry: why it is right or wrong. */
  reasons: z.array(z.object({ id: z.string(), right: z.boolean(), why: z.string() })),
  explanation: z.string(),
  evidence: z.array(evidenceSchema),
});
export type Feedback = z.infer<typeof feedbackSchema>;
