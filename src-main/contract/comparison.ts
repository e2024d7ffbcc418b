import { z } from 'zod';
import { method } from './method.ts';
import { wholenessSchema } from './vocabulary-schemas.ts';

const offset = z.number().int().nonnegative();
/** Words of an article: UTF-16 offsets into its body as this reader sees it, and what stands there. */
export const passageSchema = z.object({ articleId: z.string(), start: offset, end: offset, text: z.string() });
export type Passage = z.infer<typeof passageSchema>;

/** How sentences that say the same came to be found. */
export const MATCH_KINDS = ['word for word', 'nearly word for word', 'reworded'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

/** Sentences of two or more articles that say the same thing. `strength` 0 to 1: of a hundred such guesses, how many are right. */
export const alignedPassageSchema = z.object({
  id: z.string(),
  kind: z.enum(MATCH_KINDS),
  strength: z.number().min(0).max(1),
  members: z.array(passageSchema).min(2),
  /** Words that stand in all members, in their plainest form. */
  sharedWords: z.array(z.string()),
});
export type AlignedPassage = z.infer<typeof alignedPassageSchema>;

/** One thing somebody is said to have said. `start`, `end`, `text` are what was said, without the words that attribute it. */
export const statementSchema = passageSchema.extend({
  /** The verb or phrase of saying as it stands ("said", "according to"), null where quotation marks stand alone. */
  verb: z.string().nullable(),
  /** The verb tells what the writer thinks of the statement ("claimed", "admitted"). */
  judges: z.boolean(),
  /** In quotation marks or a quotation block, all of it. */
  direct: z.boolean(),
  /** Who speaks here, by the fullest name that the texts give; articles may give one utterance to different speakers. */
  speaker: z.string().nullable(),
  /** The words that name the speaker, as they stand; null where the text names none near. */
  by: passageSchema.nullable(),
  /** Sentence or sentences that hold the statement and its attribution. */
  within: passageSchema,
});
export type Statement = z.infer<typeof statementSchema>;

/** One utterance, as each article tells it. Statements of one article that nobody else tells stand alone. */
export const quotationSchema = z.object({
  id: z.string(),
  /** The fullest name of the speaker that the texts give; null where none is named. */
  speaker: z.string().nullable(),
  statements: z.array(statementSchema).min(1),
  /** Told with other words from article to article: translated, shortened or reworded. */
  wordings: z.enum(['one wording', 'several wordings']),
  /** For statements told in several: what each has that the others have not. */
  differences: z.array(passageSchema),
  strength: z.number().min(0).max(1),
});
export type Quotation = z.infer<typeof quotationSchema>;

/** Whose voice gets how many words of one article. `words` are those of the statements; the rest is the outlet's own. */
export const voiceShareSchema = z.object({
  articleId: z.string(),
  words: offset,
  voices: z.array(
    z.object({
      speaker: z.string().nullable(),
      words: offset,
      /** The verb of saying used most for this voice. */
      verb: z.string().nullable(),
      passages: z.array(passageSchema),
    }),
  ),
});
export type VoiceShare = z.infer<typeof voiceShareSchema>;

/** Names that refer to one actor or act across the articles. */
export const nameGroupSchema = z.object({
  /** Stays the same while the group's commonest form does; names the group in `comparison.editNames`. */
  key: z.string(),
  label: z.string(),
  kind: z.enum(['actor', 'act', 'place or thing']),
  /** Why these forms are taken for one, in a sentence. */
  reason: z.string(),
  byHand: z.boolean(),
  forms: z.array(z.object({ key: z.string(), text: z.string(), count: z.number().int().positive() })),
  mentions: z.array(passageSchema.extend({ form: z.string() })),
});
export type NameGroup = z.infer<typeof nameGroupSchema>;

/** One figure as one article gives it. */
export const figureMentionSchema = passageSchema.extend({
  /** Normalised: 1.5 million is 1500000, "a dozen" 12. A range has its lower end here. */
  value: z.number(),
  upTo: z.number().nullable(),
  /** "about", "more than", "at least": said of the number. */
  hedge: z.string().nullable(),
  within: passageSchema,
});
export const figureSchema = z.object({
  id: z.string(),
  /** What is counted, in the text's own words ("people killed"). */
  what: z.string(),
  /** Normalised unit ("people", "km", "USD", "%"), null for a bare number. */
  unit: z.string().nullable(),
  verdict: z.enum(['same', 'different', 'only here']),
  mentions: z.array(figureMentionSchema).min(1),
});
export type Figure = z.infer<typeof figureSchema>;

/** A dated event as the articles tell it. ISO 8601 day, month or year; `basis` says how a relative date was read. */
export const datedEventSchema = z.object({
  date: z.string(),
  mentions: z.array(
    passageSchema.extend({ within: passageSchema, basis: z.enum(['written', 'from the date of the article']) }),
  ),
});
export type DatedEvent = z.infer<typeof datedEventSchema>;

export const CLAIM_KINDS = ['passage', 'quotation', 'figure', 'cause'] as const;
export const CELL_STATES = ['stated', 'attributed', 'contradicted', 'absent', 'left out', 'not known'] as const;
export type CellState = (typeof CELL_STATES)[number];

export const claimCellSchema = z.object({
  articleId: z.string(),
  /** `absent` only where the article is known to be whole, else `not known`; `left out` only where a person has confirmed it. */
  state: z.enum(CELL_STATES),
  /** To whom it is attributed. */
  to: z.string().nullable(),
  passages: z.array(passageSchema),
  /** Who confirmed "left out", and when. */
  confirmed: z.object({ by: z.string(), at: z.string() }).nullable(),
});
export type ClaimCell = z.infer<typeof claimCellSchema>;

/** Why articles count as one source: they name one speaker, share text, or credit one publisher. */
export const SOURCE_REASONS = ['own words', 'one speaker', 'shared text', 'one credit'] as const;
/** One source of a claim, with the articles that have it from there and the words that show it. */
export const claimSourceSchema = z.object({
  /** The speaker or publisher; null for an outlet's own words. */
  name: z.string().nullable(),
  articleIds: z.array(z.string()).min(1),
  why: z.array(z.enum(SOURCE_REASONS)).min(1),
  passages: z.array(passageSchema),
});
export type ClaimSource = z.infer<typeof claimSourceSchema>;

/** A row of the coverage matrix. */
export const claimSchema = z.object({
  key: z.string(),
  kind: z.enum(CLAIM_KINDS),
  /** The claim in the words of the article that has it first. */
  text: z.string(),
  cells: z.array(claimCellSchema),
  carriedBy: offset,
  /** Where the articles have it from, each source once: how many there are is the count of independent sources. */
  sources: z.array(claimSourceSchema).min(1),
  /** 0 to 1: how differently the articles treat it. Orders "most disputed". */
  disputed: z.number(),
});
export type Claim = z.infer<typeof claimSchema>;

/** `from` has words from `to`: "credits", "via", "according to", "quotes" another outlet, or "republishes" its text. */
export const ORIGIN_KINDS = ['credits', 'via', 'according to', 'quotes', 'republishes'] as const;
export const originEdgeSchema = z.object({
  from: z.string(),
  /** An article of the comparison, or null where the source is not among them. */
  to: z.string().nullable(),
  /** The source as the text names it. */
  name: z.string(),
  kind: z.enum(ORIGIN_KINDS),
  /** False where only the text says so and nothing shared confirms it. */
  confirmed: z.boolean(),
  evidence: z.array(passageSchema),
  /** The words of a credit that stands beside the article ("via X"), where no passage can show it. */
  beside: z.string().nullable(),
  /** Words that stand in both; 0 where nothing is shared. */
  sharedWords: offset,
});
export type OriginEdge = z.infer<typeof originEdgeSchema>;
export const originsSchema = z.object({
  edges: z.array(originEdgeSchema),
  /** Groups of articles with one source; how many groups there are is the count of independent sources. */
  groups: z.array(z.array(z.string())),
  independent: offset,
});
export type Origins = z.infer<typeof originsSchema>;

export const WORDING_MEASURES = [
  'in quotations',
  'attributed',
  'unattributed',
  'hedges',
  'scare quotes',
  'agentless passives',
  'evaluative words',
] as const;
export const wordingSchema = z.object({
  articleId: z.string(),
  words: offset,
  measures: z.array(
    z.object({ measure: z.enum(WORDING_MEASURES), words: offset, share: z.number(), passages: z.array(passageSchema) }),
  ),
});
export type Wording = z.infer<typeof wordingSchema>;

export const headlineSupportSchema = z.object({
  articleId: z.string(),
  headline: z.string(),
  /** The headline in the parts that say one thing each, with the sentences of the body that speak of it. */
  parts: z.array(
    z.object({
      text: z.string(),
      found: z.enum(['said in the body', 'said by somebody in the body', 'only in part', 'not found in the body']),
      passages: z.array(passageSchema),
      /** Words of the headline's part that no passage has; where nothing is found, those that stand nowhere in the body. */
      missing: z.array(z.string()),
      /** The passages deny what the part says, or the other way round. Then it is found only in part, though no word is missing. */
      denied: z.boolean(),
    }),
  ),
});
export type HeadlineSupport = z.infer<typeof headlineSupportSchema>;

const articleIds = z.array(z.string().min(1)).min(1).max(6);
const masked = z.boolean().optional();
const change = z.object({ changeId: z.string() });

export const comparison = {
  /**
   * What two to six articles share, word differently and leave out. Every claim carries the words that prove it. Text that
   * is masked for this reader is compared as they see it, so nothing leaks.
   */
  'comparison.open': method({
    who: ['owner', 'pupil'],
    input: z.object({
      articleIds,
      masked,
      /** Names as a person has put them together in this case. */ caseId: z.string().min(1).optional(),
    }),
    output: z.object({
      articles: z.array(
        z.object({ articleId: z.string(), language: z.string().nullable(), wholeness: wholenessSchema, words: offset }),
      ),
      passages: z.array(alignedPassageSchema),
      quotations: z.array(quotationSchema),
      voices: z.array(voiceShareSchema),
      names: z.array(nameGroupSchema),
      figures: z.array(figureSchema),
      timeline: z.array(datedEventSchema),
      claims: z.array(claimSchema),
      origins: originsSchema,
      wording: z.array(wordingSchema),
      headlines: z.array(headlineSupportSchema),
    }),
    example: { articleIds: ['article-1', 'article-2'] },
  }),
  /**
   * Says by hand what one group of names of a case is. The forms leave whatever groups they were in; a form the group had and
   * is not given here stands apart from now on.
   */
  'comparison.editNames': method({
    who: ['owner'],
    input: z.object({
      caseId: z.string().min(1),
      label: z.string().trim().min(1).max(120),
      /** Keys of all the forms the group has from now on. */
      forms: z.array(z.string().min(1)).min(1).max(200),
    }),
    output: change,
    example: { caseId: 'case-1', label: 'the council', forms: ['council', 'city hall'] },
  }),
  /** A person says, having looked, that a whole article leaves a claim out; `leftOut: false` takes it back. */
  'comparison.confirmLeftOut': method({
    who: ['owner'],
    input: z.object({
      /** The claim, by a passage that states it. */
      evidence: passageSchema,
      articleId: z.string().min(1),
      leftOut: z.boolean(),
      by: z.string().trim().min(1).max(80),
    }),
    output: change,
    example: {
      evidence: { articleId: 'article-1', start: 0, end: 10, text: 'The bridge' },
      articleId: 'article-2',
      leftOut: false,
      by: 'Ms Ada',
    },
  }),
} as const;
