import { z } from 'zod';
import { FRAMING_CATEGORIES } from './plain/framing-categories.ts';
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

/** Measured on text that others annotated, never on text the rules were made with (`npm run bench -- framing`). */
const measuredSchema = z.object({ right: offset, outOf: offset, on: z.string() });

/** What a rule looks for, in words of a fourteen-year-old. */
export const cueRuleSchema = z.object({
  id: z.string(),
  name: z.string(),
  category: framingCategorySchema,
  explains: z.string(),
  /** How often a cue of this rule fell on words that trained readers had marked too; null where nobody has marked its kind. */
  measured: measuredSchema.nullable(),
});
export type CueRule = z.infer<typeof cueRuleSchema>;

export const cueSchema = z.object({
  category: framingCategorySchema,
  /** Id of its rule. */
  rule: z.string(),
  start: offset,
  end: offset,
  text: z.string(),
  /** Inside a quotation: the speaker's words, not the outlet's. */
  inQuotation: z.boolean(),
  /** Whose words they are, where the text says so. */
  speaker: z.string().nullable(),
  reason: z.string(),
  /** What a calmer wording could be, where the rule knows one. */
  neutral: z.string().nullable(),
});
export type Cue = z.infer<typeof cueSchema>;

const caseId = z.string().min(1);
const articleId = z.string().min(1);
const change = z.object({ changeId: z.string() });
const author = z.string().trim().min(1).max(80);
const noteFields = {
  targets: z
    .array(z.object({ articleId, selector: selectorSchema }))
    .min(1)
    .max(12),
  category: framingCategorySchema,
  text: z.string().max(5_000).default(''),
  confidence: z.enum(CONFIDENCES).default('fairly sure'),
  author,
};

export const framing = {
  /** Where a quotation stands in a text, or that it can't be said. Pure: nothing is stored. */
  'framing.anchor': method({
    who: ['owner', 'pupil'],
    input: z.object({ text: z.string(), selector: selectorSchema }),
    output: placementSchema,
    example: { text: 'The bridge is shut.', selector: { exact: 'bridge', prefix: 'The ', suffix: ' is' } },
  }),
  /**
   * The notes of a case. Where the case is set to "own notes first", those of others wait until `author` has put a note of
   * their own on every article that the note stands on; `everyone` lifts that for whoever owns the library. A pupil gets their own
   * notes and nobody else's, whatever is asked for. `classId` narrows to what the seats of one class wrote; what is left out of it are
   * never the notes of an erased seat.
   */
  'framing.notes': method({
    who: ['owner', 'pupil'],
    input: z.object({
      caseId,
      masked: z.boolean().optional(),
      author: author.optional(),
      everyone: z.boolean().default(true),
      classId: z.string().min(1).optional(),
    }),
    output: z.object({
      notes: z.array(noteSchema),
      /** How many notes of others wait behind each article that has no own note yet. */
      waiting: z.array(z.object({ articleId: z.string(), notes: offset })),
      /** How many notes that is; one that links two articles waits behind both. */
      held: offset,
    }),
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
   * Wordings and choices of one article that rules propose for a note; a person decides. What only the other articles of a case
   * can tell (a sentence that no other has, which voices come first) is proposed where `caseId` is given. Where that case is
   * set to "own notes first" and `author` has none on the article yet, `waits` is true and there are no cues, unless `everyone`.
   */
  'framing.cues': method({
    who: ['owner', 'pupil'],
    input: z.object({
      articleId,
      caseId: caseId.optional(),
      masked: z.boolean().optional(),
      author: author.optional(),
      everyone: z.boolean().default(true),
    }),
    output: z.object({
      cues: z.array(cueSchema),
      /** Dismissed before, so not among the cues. */
      dismissed: z.array(cueSchema.extend({ dismissalId: z.string() })),
      waits: z.boolean(),
      /** The rules that proposed something here. */
      rules: z.array(cueRuleSchema),
    }),
    example: { articleId: 'article-1' },
  }),
  /** Remembered for the article, in every case that holds it. */
  'framing.dismissCue': method({
    who: ['owner'],
    input: z.object({ articleId, rule: z.string().min(1), selector: selectorSchema }),
    output: change.extend({ dismissalId: z.string() }),
    example: { articleId: 'article-1', rule: 'hedge', selector: { exact: 'Engineers closed the harbour bridge' } },
  }),
  'framing.restoreCue': method({
    who: ['owner'],
    input: z.object({ dismissalId: z.string().min(1) }),
    output: change,
    example: { dismissalId: 'dismissal-1' },
  }),
  /**
   * How far the people who annotated a case agree: per category Krippendorff's alpha (nominal, units are words) and, for two
   * people, Cohen's kappa; where they divide most; and how many marked each word.
   */
  'framing.agreement': method({
    who: ['owner'],
    input: z.object({ caseId, masked: z.boolean().optional(), classId: z.string().min(1).optional() }),
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
  /**
   * Notes as W3C Web Annotation JSON-LD, or a table (CSV). Read masked (`masked`, or else as the case is set) a passage goes out as
   * the reader sees it; otherwise with the words it was put on.
   */
  'framing.export': method({
    who: ['owner'],
    input: z.object({ caseId, format: z.enum(['web annotation', 'csv']), masked: z.boolean().optional() }),
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
