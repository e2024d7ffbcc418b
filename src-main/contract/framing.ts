import { z } from 'zod';
import { FRAMING_CATEGORIES } from './framing-categories.ts';
import { method } from './method.ts';

const offset = z.number().int().nonnegative();
const ids = FRAMING_CATEGORIES.map(({ id }) => id) as [string, ...string[]];
export const framingCategorySchema = z.enum(ids);

/** W3C TextQuoteSelector and TextPositionSelector in one. Offsets are UTF-16 units into the article's body. */
export const selectorSchema = z.object({
  exact: z.string().min(1).max(20_000),
  prefix: z.string().max(200).optional(),
  suffix: z.string().max(200).optional(),
  start: offset.optional(),
  end: offset.optional(),
});
export type Selector = z.infer<typeof selectorSchema>;

/** Where an anchor stands now. An orphan keeps its quotation and stands nowhere. */
export const placementSchema = z.union([
  z.object({ start: offset, end: offset, confidence: z.number().min(0).max(1) }),
  z.object({ orphan: z.literal(true) }),
]);
export type Placement = z.infer<typeof placementSchema>;

export const NOTE_ORIGINS = ['person', 'cue accepted', 'imported'] as const;
export const CONFIDENCES = ['guess', 'fairly sure', 'certain'] as const;

export const noteSchema = z.object({
  id: z.string(),
  caseId: z.string(),
  /** One passage, or several that it links ("same fact, different words"). */
  targets: z.array(z.object({ articleId: z.string(), selector: selectorSchema, place: placementSchema })).min(1),
  category: framingCategorySchema,
  text: z.string(),
  confidence: z.enum(CONFIDENCES),
  author: z.string(),
  origin: z.enum(NOTE_ORIGINS),
  /** For `cue accepted` the rule that proposed it. */
  rule: z.string().nullable(),
  createdAt: z.string(),
  changedAt: z.string(),
});
export type Note = z.infer<typeof noteSchema>;

const caseId = z.string().min(1);
const articleId = z.string().min(1);
const change = z.object({ changeId: z.string() });
const noteFields = {
  targets: z
    .array(z.object({ articleId, selector: selectorSchema }))
    .min(1)
    .max(12),
  category: framingCategorySchema,
  text: z.string().max(5_000).default(''),
  confidence: z.enum(CONFIDENCES).default('fairly sure'),
  author: z.string().trim().min(1).max(80),
};

export const framing = {
  /** Where a quotation stands in a text, or that it can't be said. Pure: nothing is stored. */
  'framing.anchor': method({
    who: ['owner', 'pupil'],
    input: z.object({ text: z.string(), selector: selectorSchema }),
    output: placementSchema,
    example: { text: 'The bridge is shut.', selector: { exact: 'bridge', prefix: 'The ', suffix: ' is' } },
  }),
  'framing.notes': method({
    who: ['owner'],
    input: z.object({ caseId, masked: z.boolean().optional() }),
    output: z.object({ notes: z.array(noteSchema) }),
    example: { caseId: 'case-1' },
  }),
  'framing.addNote': method({
    who: ['owner'],
    input: z.object({
      caseId,
      ...noteFields,
      origin: z.enum(NOTE_ORIGINS).default('person'),
      rule: z.string().nullable().default(null),
    }),
    output: change.extend({ noteId: z.string() }),
    example: {
      caseId: 'case-1',
      targets: [{ articleId: 'article-1', selector: { exact: 'Engineers closed the harbour bridge' } }],
      category: 'labelling',
      text: 'Who closed it stands first.',
      author: 'Ada',
    },
  }),
  'framing.editNote': method({
    who: ['owner'],
    input: z.object({
      noteId: z.string().min(1),
      targets: noteFields.targets.optional(),
      category: framingCategorySchema.optional(),
      text: z.string().max(5_000).optional(),
      confidence: z.enum(CONFIDENCES).optional(),
    }),
    output: change,
    example: { noteId: 'note-1', text: 'Who closed it comes first.' },
  }),
  'framing.removeNote': method({
    who: ['owner'],
    input: z.object({ noteId: z.string().min(1) }),
    output: change,
    example: { noteId: 'note-1' },
  }),
  /**
   * How far the people who annotated a case agree: per category Krippendorff's alpha (nominal, units are words) and, for two
   * people, Cohen's kappa; where they divide most; and how many marked each word.
   */
  'framing.agreement': method({
    who: ['owner'],
    input: z.object({ caseId }),
    output: z.object({
      authors: z.array(z.string()),
      categories: z.array(
        z.object({
          category: framingCategorySchema,
          alpha: z.number().nullable(),
          kappa: z.number().nullable(),
          notes: offset,
        }),
      ),
      heat: z.array(
        z.object({ articleId: z.string(), spans: z.array(z.object({ start: offset, end: offset, authors: offset })) }),
      ),
      divided: z.array(
        z.object({
          articleId: z.string(),
          start: offset,
          end: offset,
          text: z.string(),
          readings: z.array(z.object({ category: framingCategorySchema, authors: z.array(z.string()) })),
          /** Authors who left these words unmarked. */
          silent: z.array(z.string()),
        }),
      ),
    }),
    example: { caseId: 'case-1' },
  }),
  /** Notes as W3C Web Annotation JSON-LD, or a table (CSV). */
  'framing.export': method({
    who: ['owner'],
    input: z.object({ caseId, format: z.enum(['web annotation', 'csv']) }),
    output: z.object({ text: z.string(), mediaType: z.string(), fileName: z.string() }),
    example: { caseId: 'case-1', format: 'csv' },
  }),
  /** Takes in W3C Web Annotation JSON-LD or the JSON of the Hypothesis API. What can't be taken is named, never dropped silently. */
  'framing.import': method({
    who: ['owner'],
    input: z.object({ caseId, text: z.string().max(20_000_000) }),
    output: z.object({
      changeId: z.string().nullable(),
      added: offset,
      already: offset,
      refused: z.array(z.object({ what: z.string(), why: z.string() })),
    }),
    example: { caseId: 'case-1', text: '[]' },
  }),
} as const;
