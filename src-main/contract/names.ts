import { z } from 'zod';
import { method } from './method.ts';

export const NAME_KINDS = ['person', 'place', 'organisation'] as const;
export const nameKindSchema = z.enum(NAME_KINDS);
export type NameKind = z.infer<typeof nameKindSchema>;

/** Why two written forms are taken for one name. All but the last two are said by the text in so many words. */
export const JOIN_REASONS = [
  'abbreviation',
  'formerly',
  'also known as',
  'family name',
  'shorter form',
  'by hand',
] as const;
export type JoinReason = (typeof JOIN_REASONS)[number];

const offset = z.number().int().nonnegative();
/** Offsets are UTF-16 code units into the article's body; `text` is what stands there. */
export const mentionSchema = z.object({ form: z.string(), start: offset, end: offset, text: z.string() });

export const articleNameSchema = z.object({
  /** Names this name in the calls below. The same in every article. */
  key: z.string(),
  label: z.string(),
  kind: nameKindSchema,
  /** A person has renamed it or said what kind it is. */
  byHand: z.boolean(),
  /** The ways it is written in this article, most often first. `key` names a form in `corpus.splitName`. */
  forms: z.array(z.object({ key: z.string(), text: z.string(), count: z.number().int().positive() })),
  mentions: z.array(mentionSchema),
  /** Why these forms are one name, with the passage that says so; `articleId` may be another article. Null: by hand. */
  because: z.array(
    z.object({
      reason: z.enum(JOIN_REASONS),
      form: z.string(),
      passage: z.object({ articleId: z.string(), start: offset, end: offset, text: z.string() }).nullable(),
    }),
  ),
});
export type ArticleName = z.infer<typeof articleNameSchema>;

const change = z.object({ changeId: z.string() });
const articleId = z.string().min(1);
const key = z.string().min(1);

export const names = {
  /**
   * People, places and organisations of one article, most mentioned first. Names that would tell a masked reader who
   * published an article are left out. `state`: `not this language` where the rules for names, which are for English,
   * would only guess.
   */
  'corpus.names': method({
    who: ['owner', 'pupil'],
    input: z.object({ articleId, masked: z.boolean().optional() }),
    output: z.object({
      articleId: z.string(),
      language: z.string().nullable(),
      state: z.enum(['read', 'not this language']),
      names: z.array(articleNameSchema),
    }),
    example: { articleId: 'article-1' },
  }),
  /** Renames a name, or says what kind it is, in every article. */
  'corpus.editName': method({
    who: ['owner'],
    input: z.object({ key, label: z.string().trim().min(1).optional(), kind: nameKindSchema.optional() }),
    output: change,
    example: { key: 'ada stone', kind: 'person' },
  }),
  /** Says that names are one, in every article; they go by the name of `into`. */
  'corpus.mergeNames': method({
    who: ['owner'],
    input: z.object({ keys: z.array(key).min(1), into: key }),
    output: change,
    example: { keys: ['stone'], into: 'ada stone' },
  }),
  /** Takes one written form out of the name it was joined to: in this article, or everywhere where a hand had joined them. */
  'corpus.splitName': method({
    who: ['owner'],
    input: z.object({ articleId, form: key }),
    output: change,
    example: { articleId: 'article-1', form: 'stone' },
  }),
  /** "Not a name": takes these written forms off every article's list. */
  'corpus.removeName': method({
    who: ['owner'],
    input: z.object({ forms: z.array(key).min(1) }),
    output: change,
    example: { forms: ['bridge'] },
  }),
} as const;
