import { z } from 'zod';
import { method } from './method.ts';
import {
  answerSchema,
  askedItemSchema,
  confidenceSchema as confidence,
  evidenceSchema,
  feedbackSchema,
  ITEM_ORIGINS,
  itemKindSchema,
  itemSchema,
  newItemSchema,
} from './quiz-items.ts';

export * from './quiz-items.ts';

const offset = z.number().int().nonnegative();
const id = z.string().min(1).max(120);
const change = z.object({ changeId: z.string() });

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
      /** All that is stored, also while a class is not told yet what was right: then it is not in `answered`. */
      given: z.array(z.object({ itemId: z.string(), answer: answerSchema, confidence })),
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
  /** What is told of an answer that is stored; fails with `class-locked` while a class is not shown it yet. */
  'quiz.feedback': method({
    who: ['owner', 'pupil'],
    input: z.object({ attemptId: id, itemId: id }),
    output: feedbackSchema,
    example: { attemptId: 'attempt-2', itemId: 'item-2' },
  }),
  'quiz.finish': method({
    who: ['owner', 'pupil'],
    input: z.object({ attemptId: id }),
    output: z.object({
      score: z.number(),
      outOf: offset,
      /** Answers a person has still to grade. */
      waiting: offset,
      /** `right`: the points these answers earned, so that one that is half right counts half. */
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

  /** Of everybody who did it, or with `classId` of the seats of one class. */
  'quiz.results': method({
    who: ['owner'],
    input: z.object({ quizId, classId: id.optional() }),
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
    input: z.object({ quizId, classId: id.optional(), format: z.enum(['csv', 'xapi', 'gradebook']) }),
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
  /** Reads QTI 2.1 or 3.0: an item file, or a package (ZIP). A page has no path: it gives `text`, or a package as `base64`. */
  'quiz.importQti': method({
    who: ['owner'],
    input: z.object({
      path: z.string().min(1).optional(),
      text: z.string().max(5_000_000).optional(),
      base64: z.base64().max(68_000_000).optional(),
      quizId: quizId.optional(),
    }),
    output: z.object({ items: z.array(newItemSchema), refused, changeId: z.string().nullable() }),
    example: { text: '<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1"/>' },
  }),
} as const;
