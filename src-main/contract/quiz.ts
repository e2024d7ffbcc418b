import { z } from 'zod';
import { method } from './method.ts';
import { ANSWER_CONFIDENCES, ITEM_KIND_IDS } from './quiz-kinds.ts';

const offset = z.number().int().nonnegative();
const id = z.string().min(1).max(120);
const words = z.string().trim().min(1).max(4_000);
const change = z.object({ changeId: z.string() });
export const itemKindSchema = z.enum(ITEM_KIND_IDS);
const confidence = z.enum(ANSWER_CONFIDENCES);

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
  confidence,
  /** 0 to 1; null while a person has still to grade it. */
  score: z.number().min(0).max(1).nullable(),
  key: keySchema,
  /** Per option, left or entry: why it is right or wrong. */
  reasons: z.array(z.object({ id: z.string(), right: z.boolean(), why: z.string() })),
  explanation: z.string(),
  evidence: z.array(evidenceSchema),
});
export type Feedback = z.infer<typeof feedbackSchema>;

export const quizSummarySchema = z.object({
  id: z.string(),
  caseId: z.string(),
  title: z.string(),
  items: offset,
  /** Of those, how many can't be asked because their evidence no longer stands. */
  blocked: offset,
  students: offset,
  bundled: z.boolean(),
  addedAt: z.string(),
});
export type QuizSummary = z.infer<typeof quizSummarySchema>;

const student = z.string().trim().min(1).max(80);
const quizId = id;
const caseId = id;
const refused = z.array(z.object({ what: z.string(), why: z.string() }));

const itemStatisticsSchema = z.object({
  itemId: z.string(),
  prompt: z.string(),
  kind: itemKindSchema,
  answers: offset,
  /** Mean score, 0 to 1 (classical "p"); null before anybody answered. */
  facility: z.number().nullable(),
  /** Corrected point-biserial: item score against the rest of the test. Null below 5 students or without variance. */
  discrimination: z.number().nullable(),
  /** How many chose each option. */
  options: z.array(z.object({ id: z.string(), text: z.string(), right: z.boolean(), chosen: offset })),
  /** In words, where something about it should be looked at. */
  warnings: z.array(z.string()),
});

export const quiz = {
  'quiz.list': method({
    who: ['owner'],
    input: z.object({ caseId: caseId.optional() }),
    output: z.object({ quizzes: z.array(quizSummarySchema) }),
    example: { caseId: 'case-1' },
  }),
  /** The quiz with its keys, each checked against the stored text as it is now. */
  'quiz.read': method({
    who: ['owner'],
    input: z.object({ quizId }),
    output: z.object({ quiz: quizSummarySchema, items: z.array(itemSchema) }),
    example: { quizId: 'quiz-1' },
  }),
  /**
   * Items made from the comparison and the notes of a case; the same library and seed make the same quiz. Fewer than `count` come
   * where the texts hold no more that can be proved.
   */
  'quiz.draft': method({
    who: ['owner'],
    input: z.object({
      caseId,
      kinds: z.array(itemKindSchema).min(1).optional(),
      count: z.number().int().min(1).max(300),
      seed: z.number().int(),
      title: z.string().trim().min(1).max(200).optional(),
    }),
    output: z.object({ quizId: z.string(), changeId: z.string(), items: z.array(itemSchema) }),
    example: { caseId: 'case-1', count: 5, seed: 1 },
  }),
  'quiz.create': method({
    who: ['owner'],
    input: z.object({ caseId, title: z.string().trim().min(1).max(200) }),
    output: change.extend({ quizId: z.string() }),
    example: { caseId: 'case-1', title: 'First look' },
  }),
  'quiz.rename': method({
    who: ['owner'],
    input: z.object({ quizId, title: z.string().trim().min(1).max(200) }),
    output: change,
    example: { quizId: 'quiz-1', title: 'Second look' },
  }),
  'quiz.remove': method({ who: ['owner'], input: z.object({ quizId }), output: change, example: { quizId: 'quiz-1' } }),
  /** Refused where the key has no evidence that stands, unless the item is about no article. */
  'quiz.addItem': method({
    who: ['owner'],
    input: z.object({ quizId, item: newItemSchema, origin: z.enum(ITEM_ORIGINS).default('written') }),
    output: change.extend({ itemId: z.string() }),
    example: {
      quizId: 'quiz-1',
      item: {
        kind: 'short answer',
        prompt: 'What would you ask the engineers?',
        articleIds: [],
        response: { type: 'text', longest: 400 },
        key: {
          type: 'text',
          rubric: [
            { points: 0, meaning: 'No question, or one the texts answer.' },
            { points: 1, meaning: 'A question the texts do not answer.' },
            { points: 2, meaning: 'Such a question, and where one would look.' },
          ],
          modelAnswers: ['Who paid for the inspection? The council’s accounts would say.'],
        },
        evidence: [],
        difficulty: 0.4,
      },
    },
  }),
  'quiz.editItem': method({
    who: ['owner'],
    input: z.object({ itemId: id, item: newItemSchema }),
    output: change,
    example: {
      itemId: 'item-1',
      item: {
        kind: 'cannot tell',
        prompt: 'Who paid for the inspection?',
        articleIds: [],
        response: {
          type: 'choice',
          multiple: false,
          options: [
            { id: 'a', text: 'The council', why: 'Nobody says so.' },
            { id: 'cannot tell', text: 'It cannot be told from these texts', why: 'None of them says who paid.' },
          ],
        },
        key: { type: 'choice', right: ['cannot tell'] },
        evidence: [],
        difficulty: 0.5,
      },
    },
  }),
  'quiz.dropItem': method({
    who: ['owner'],
    input: z.object({ itemId: id }),
    output: change,
    example: { itemId: 'item-1' },
  }),
  'quiz.setOrder': method({
    who: ['owner'],
    input: z.object({ quizId, itemIds: z.array(id) }),
    output: change,
    example: { quizId: 'quiz-1', itemIds: ['item-1'] },
  }),
  /** Whether every key still stands on the stored text, and if not, why. */
  'quiz.check': method({
    who: ['owner'],
    input: z.object({ quizId }),
    output: z.object({ items: z.array(z.object({ id: z.string(), holds: z.boolean(), why: z.string().optional() })) }),
    example: { quizId: 'quiz-1' },
  }),

  /** Begins a quiz, or goes on with the one this student left. Items that do not hold are not asked. */
  'quiz.start': method({
    who: ['owner', 'pupil'],
    input: z.object({ quizId, student }),
    output: z.object({
      attemptId: z.string(),
      title: z.string(),
      caseId: z.string(),
      items: z.array(askedItemSchema),
      answered: z.array(feedbackSchema),
      /** How many are left out because their evidence no longer stands. */
      blocked: offset,
      finishedAt: z.string().nullable(),
    }),
    example: { quizId: 'quiz-1', student: 'Ada' },
  }),
  /** Stored before it is answered. A second answer to the same item changes nothing and gets the feedback of the first. */
  'quiz.answer': method({
    who: ['owner', 'pupil'],
    input: z.object({ attemptId: id, itemId: id, answer: answerSchema, confidence }),
    output: feedbackSchema,
    example: {
      attemptId: 'attempt-1',
      itemId: 'item-1',
      answer: { type: 'choice', chosen: ['cannot tell'] },
      confidence: 'guess',
    },
  }),
  'quiz.finish': method({
    who: ['owner', 'pupil'],
    input: z.object({ attemptId: id }),
    output: z.object({
      score: z.number(),
      outOf: offset,
      /** Answers a person has still to grade. */
      waiting: offset,
      calibration: z.array(z.object({ confidence, answers: offset, right: z.number() })),
      /** Passages worth reading again, of the items that went wrong. */
      reread: z.array(evidenceSchema.omit({ textHash: true })),
      /** The day the first idea comes back, ISO 8601. */
      comesBackOn: z.string().nullable(),
    }),
    example: { attemptId: 'attempt-1' },
  }),
  /** The items whose day has come for this student, the most overdue first; at most `limit`. */
  'quiz.due': method({
    who: ['owner', 'pupil'],
    input: z.object({ student, limit: z.number().int().min(1).max(50).default(12) }),
    output: z.object({
      due: z.array(z.object({ quizId: z.string(), caseId: z.string(), item: askedItemSchema, dueAt: z.string() })),
      /** How many more there are. */
      more: offset,
      next: z.string().nullable(),
    }),
    example: { student: 'Ada' },
  }),
  'quiz.answerReview': method({
    who: ['owner', 'pupil'],
    input: z.object({ student, itemId: id, answer: answerSchema, confidence }),
    output: feedbackSchema.extend({ comesBackOn: z.string() }),
    example: {
      student: 'Ada',
      itemId: 'item-1',
      answer: { type: 'choice', chosen: ['cannot tell'] },
      confidence: 'certain',
    },
  }),

  'quiz.results': method({
    who: ['owner'],
    input: z.object({ quizId }),
    output: z.object({
      students: z.array(
        z.object({
          student: z.string(),
          attemptId: z.string(),
          score: z.number(),
          outOf: offset,
          answered: offset,
          waiting: offset,
          startedAt: z.string(),
          finishedAt: z.string().nullable(),
        }),
      ),
      items: z.array(itemStatisticsSchema),
      /** Of the quiz: KR-20 where all scores are 0 or 1, else Cronbach's alpha; null where it cannot be reckoned. */
      reliability: z.object({ measure: z.enum(['KR-20', 'alpha']), value: z.number() }).nullable(),
      calibration: z.array(z.object({ confidence, answers: offset, right: z.number() })),
      /** What the numbers can't bear, in words (small classes above all). */
      warnings: z.array(z.string()),
      /** Answers in words that wait for points. */
      toGrade: z.array(
        z.object({
          answerId: z.string(),
          itemId: z.string(),
          student: z.string(),
          text: z.string(),
          points: z.number().nullable(),
        }),
      ),
    }),
    example: { quizId: 'quiz-1' },
  }),
  /** Points of the rubric for an answer in words: 0, 1 or 2. */
  'quiz.grade': method({
    who: ['owner'],
    input: z.object({ answerId: id, points: z.number().int().min(0).max(2) }),
    output: change,
    example: { answerId: 'answer-2', points: 2 },
  }),
  'quiz.exportResults': method({
    who: ['owner'],
    input: z.object({ quizId, format: z.enum(['csv', 'xapi']) }),
    output: z.object({ text: z.string(), mediaType: z.string(), fileName: z.string() }),
    example: { quizId: 'quiz-1', format: 'csv' },
  }),
  /** Sends the results as xAPI 1.0.3 statements to a learning record store. The only call of a quiz that uses a network. */
  'quiz.sendResults': method({
    who: ['owner'],
    input: z.object({ quizId, address: z.url(), user: z.string().max(200), password: z.string().max(400) }),
    output: z.object({ sent: offset }),
    example: { quizId: 'quiz-2', address: 'http://127.0.0.1:9/xapi', user: '', password: '' },
  }),

  'quiz.export': method({
    who: ['owner'],
    input: z.object({ quizId, format: z.enum(['gift', 'qti', 'moodle']) }),
    /** `text`, or for a package of several files `base64` (a ZIP). What the format can't carry is in `refused`. */
    output: z.object({
      text: z.string().optional(),
      base64: z.string().optional(),
      mediaType: z.string(),
      fileName: z.string(),
      refused,
    }),
    example: { quizId: 'quiz-1', format: 'gift' },
  }),
  /** Reads GIFT; kept in `quizId` where one is named. */
  'quiz.importGift': method({
    who: ['owner'],
    input: z.object({ text: z.string().max(5_000_000), quizId: quizId.optional() }),
    output: z.object({ items: z.array(newItemSchema), refused, changeId: z.string().nullable() }),
    example: { text: 'Is the bridge shut?{T}' },
  }),
  /** Reads QTI 2.1 or 3.0: an item file, or a package (ZIP). */
  'quiz.importQti': method({
    who: ['owner'],
    input: z.object({
      path: z.string().min(1).optional(),
      text: z.string().max(5_000_000).optional(),
      quizId: quizId.optional(),
    }),
    output: z.object({ items: z.array(newItemSchema), refused, changeId: z.string().nullable() }),
    example: { text: '<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1"/>' },
  }),
} as const;
