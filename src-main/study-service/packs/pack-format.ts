import { z } from 'zod';
import { CONFIDENCES, framingCategorySchema } from '../../contract/framing.ts';
import { labelEvidenceSchema } from '../../contract/corpus.ts';
import { creditSchema } from '../../contract/intake.ts';
import { lateralPageSchema, lessonSchema } from '../../contract/materials.ts';
import { RIGHTS } from '../../contract/plain/pack-words.ts';
import { askedItemSchema, newItemSchema, responseSchema, keySchema } from '../../contract/quiz-items.ts';
import { blockRoleSchema, genreSchema, sourceTypeSchema, wholenessSchema } from '../../contract/vocabulary-schemas.ts';
import { scaffoldSchema } from './bundled/scaffold-file.ts';

/**
 * What a pack holds, as its files say it: the one place that says which fields travel. Things are named by kind and number (`a1`),
 * in the order in which they come; no id and no time of the library that it was made in is in it, so that the same case is the same
 * bytes wherever it is packed.
 */
const name = (letter: string) => z.string().regex(new RegExp(`^${letter}[1-9][0-9]{0,4}$`));
const articleName = name('a');
const offset = z.number().int().nonnegative();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const line = z.string().max(20_000);
/** What a person wrote or a page said: longer than either ever is, and no way to fill a memory. */
const words = z.string().max(200_000);

const packCaseSchema = z.strictObject({
  title: line.min(1),
  happened: words.nullable(),
  happenedOn: line.nullable(),
  happenedWhere: line.nullable(),
  contentWarning: words.nullable(),
  ownNotesFirst: z.boolean(),
  /** Names that a person put together in this case, in order of their label. */
  nameGroups: z.array(z.strictObject({ label: line, forms: z.array(line).max(1_000) })).max(2_000),
});

const packOutletSchema = z.strictObject({
  name: name('o'),
  title: line.min(1),
  home: words.nullable(),
  ownership: words.nullable(),
  since: words.nullable(),
  notes: words.nullable(),
  sourceType: sourceTypeSchema,
  evidence: z.array(labelEvidenceSchema.strict()).max(100),
});

/** A page as it came in. Its bytes are a member of their own. */
const packPageSchema = z.strictObject({
  name: name('p'),
  mediaType: z
    .string()
    .regex(/^[\w.+-]+\/[\w.+-]+$/)
    .max(200),
  encoding: z.string().max(100),
  url: line.nullable(),
  sha256,
});

const packArticleSchema = z.strictObject({
  name: articleName,
  title: line,
  byline: line.nullable(),
  outlet: name('o').nullable(),
  publishedOn: z.strictObject({ date: line, evidence: line, foundAt: line.optional() }).nullable(),
  language: z.string().max(35).nullable(),
  genre: genreSchema.nullable(),
  wholeness: wholenessSchema,
  section: line.nullable(),
  url: line.nullable(),
  canonicalUrl: line.nullable(),
  credits: z.array(creditSchema.strict()).max(500),
  rights: z.enum(RIGHTS),
  licence: z.string().max(200).nullable(),
  /** Of the body text: who has the article knows it by this, also where its text stayed behind. */
  bodySha256: sha256,
  /** Null where the text stayed behind. The body is its blocks of article roles, a blank line between. */
  text: z
    .strictObject({
      deck: words.nullable(),
      page: z.strictObject({ name: name('p'), index: offset }).nullable(),
      blocks: z.array(z.strictObject({ role: blockRoleSchema, text: z.string().max(5_000_000) })).max(100_000),
    })
    .nullable(),
  /** How long it is, where its text stayed behind; null where it is here to be counted. */
  wordCount: offset.nullable(),
});

const packNoteSchema = z.strictObject({
  name: name('n'),
  targets: z
    .array(
      z.strictObject({
        article: articleName,
        exact: words.min(1),
        prefix: line,
        suffix: line,
        /** Both null where the words have no certain place in the text as it is now. */
        start: offset.nullable(),
        end: offset.nullable(),
      }),
    )
    .min(1)
    .max(100),
  category: framingCategorySchema,
  text: words,
  confidence: z.enum(CONFIDENCES),
  author: line.min(1),
});

const passage = z.strictObject({ article: articleName, start: offset, end: offset, exact: words.min(1) });
const [choice, match, order, pointed, text] = responseSchema.options;
/** The contract's own, with the names of articles where that has their ids. */
const packResponseSchema = z.discriminatedUnion('type', [
  choice.strict(),
  match.strict(),
  order.strict(),
  pointed
    .omit({ articleIds: true })
    .extend({ articles: z.array(articleName).min(1) })
    .strict(),
  text.strict(),
]);
const [choiceKey, matchKey, orderKey, , textKey] = keySchema.options;
const packKeySchema = z.discriminatedUnion('type', [
  choiceKey.strict(),
  matchKey.strict(),
  orderKey.strict(),
  z.strictObject({ type: z.literal('passage'), passages: z.array(passage).min(1).max(200) }),
  textKey.strict(),
]);
const [askedChoice, askedMatch, askedOrder, , askedText] = askedItemSchema.shape.response.options;
const packAskedSchema = z.discriminatedUnion('type', [
  askedChoice.strict(),
  askedMatch.strict(),
  askedOrder.strict(),
  z.strictObject({ type: z.literal('passage'), articles: z.array(articleName).min(1) }),
  askedText.strict(),
]);
const itemHead = {
  name: name('i'),
  kind: newItemSchema.shape.kind,
  prompt: newItemSchema.shape.prompt,
  articles: z.array(articleName).max(12),
};
const packItemSchema = z.strictObject({
  ...itemHead,
  response: packResponseSchema,
  key: packKeySchema,
  evidence: z.array(passage).max(200),
  absences: z.array(z.strictObject({ article: articleName, terms: z.array(line.min(1)).min(1).max(100) })).max(100),
  explanation: newItemSchema.shape.explanation.unwrap(),
  difficulty: newItemSchema.shape.difficulty,
});
/** A question as it is asked: neither key nor reasons nor evidence. */
const packQuestionSchema = z.strictObject({ ...itemHead, response: packAskedSchema });

const packQuizSchema = z.discriminatedUnion('hasKeys', [
  z.strictObject({
    name: name('q'),
    title: line.min(1),
    hasKeys: z.literal(true),
    items: z.array(packItemSchema).max(5_000),
  }),
  z.strictObject({
    name: name('q'),
    title: line.min(1),
    hasKeys: z.literal(false),
    items: z.array(packQuestionSchema).max(5_000),
  }),
]);

const packLateralSchema = lateralPageSchema
  .omit({ outletId: true, outlet: true })
  .extend({ outlet: name('o') })
  .strict();

const packLessonSchema = lessonSchema.extend({ steps: z.array(lessonSchema.shape.steps.element.strict()) }).strict();

export const packContentSchema = z.strictObject({
  case: packCaseSchema,
  outlets: z.array(packOutletSchema).max(20_000),
  pages: z.array(packPageSchema).max(5_000),
  articles: z.array(packArticleSchema).max(5_000),
  notes: z.array(packNoteSchema).max(50_000),
  quizzes: z.array(packQuizSchema).max(1_000),
  lesson: packLessonSchema.nullable(),
  lateral: z.array(packLateralSchema).max(5_000),
  scaffold: scaffoldSchema.nullable(),
});
export type PackContent = z.infer<typeof packContentSchema>;
export type PackArticle = z.infer<typeof packArticleSchema>;
export type PackPage = z.infer<typeof packPageSchema>;
export type PackNote = z.infer<typeof packNoteSchema>;
export type PackQuiz = z.infer<typeof packQuizSchema>;
export type PackItem = z.infer<typeof packItemSchema>;
export type PackQuestion = z.infer<typeof packQuestionSchema>;
