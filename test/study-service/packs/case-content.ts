import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { CONFIDENCES, framingCategorySchema } from '../../../src-main/contract/framing.ts';
import { sourceTypeSchema } from '../../../src-main/contract/vocabulary-schemas.ts';
import { readBundledCase } from '../../../src-main/study-service/packs/bundled-case.ts';
import type { BundledCase } from '../../../src-main/study-service/packs/bundled-case.ts';

/**
 * What lies beside a bundled case's articles: notes, quiz, pages for lateral reading, lesson. The schemas stand here
 * until the service reads these files at installation; then they move to src-main/study-service/packs/.
 */
const words = z.string().trim().min(1);
const articleFile = z.string().regex(/^[a-z0-9-]+\.md$/);
const passage = z.strictObject({ file: articleFile, exact: words, prefix: words.optional(), suffix: words.optional() });

export const notesFileSchema = z.strictObject({
  format: z.literal(1),
  authors: z.array(words).min(1),
  notes: z.array(
    z.strictObject({
      id: words,
      author: words,
      category: framingCategorySchema,
      confidence: z.enum(CONFIDENCES),
      targets: z.array(passage).min(1).max(12),
      text: words,
    }),
  ),
});

export const lateralFileSchema = z.strictObject({
  format: z.literal(1),
  pages: z.array(
    z.strictObject({
      id: words,
      /** The `key` of one of the case's outlets. */
      outlet: words,
      kind: words,
      by: words,
      publishedOn: z.iso.date(),
      title: words,
      stance: z.enum(['favourable', 'mixed', 'critical']),
      text: words,
    }),
  ),
});

export const LESSON_STEPS = [
  'forewarn',
  'masked-reading',
  'own-notes',
  'reveal',
  'lateral-reading',
  'revise',
  'discuss',
] as const;

export const lessonFileSchema = z.strictObject({
  format: z.literal(1),
  age: z.union([z.literal(12), z.literal(14), z.literal(17)]),
  minutes: z.literal(45),
  title: words,
  aims: z.array(words).min(2),
  needs: z.array(words).min(1),
  forewarning: words,
  steps: z.array(
    z.strictObject({ id: z.enum(LESSON_STEPS), minutes: z.int().min(1), title: words, teacher: words, student: words }),
  ),
  questions: z.array(words).min(3),
  marking: words,
});

/** Evidence for a key: words of an article, of the evidence for an outlet's label, or of a page about it. */
const evidence = z.union([
  passage,
  z.strictObject({ outlet: words, exact: words }),
  z.strictObject({ page: words, exact: words }),
]);
export type Evidence = z.infer<typeof evidence>;

const shared = {
  id: words,
  prompt: words,
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  evidence: z.array(evidence).min(1),
  explanation: words,
};
const options = z.array(z.strictObject({ id: words, text: words, right: z.boolean(), why: words })).min(2);
const rubric = z.strictObject({ 0: words, 1: words, 2: words, modelAnswer: words });
const CARRIES = ['stated', 'attributed', 'contradicted', 'absent'] as const;

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
      cells: z.record(z.string(), z.array(z.enum(CARRIES))),
    }),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal('order events'),
    /** In the right order. */
    order: z.array(z.strictObject({ id: words, text: words })).min(3),
  }),
]);
export const quizFileSchema = z.strictObject({ format: z.literal(1), items: z.array(itemSchema) });
export type Item = z.infer<typeof itemSchema>;

const source = z.strictObject({
  title: words,
  publisher: words,
  symbol: words.nullable(),
  on: z.iso.date().nullable(),
});

/** A real event without any text of others: what happened, who reports on it, and by which signs an article belongs to it. */
export const scaffoldSchema = z.strictObject({
  format: z.literal(1),
  licence: z.literal('CC BY 4.0'),
  attribution: words,
  id: words,
  title: words,
  happened: words,
  happenedWhere: words,
  contentWarning: words,
  /** An article belongs to it by all `names` and a day between `from` and `to`, or by all `names` and some of `undated`. */
  ties: z.strictObject({
    names: z.array(words).min(1),
    from: z.iso.date(),
    to: z.iso.date(),
    undated: z.strictObject({ names: z.array(words).min(2), atLeast: z.int().min(1) }),
    why: words,
  }),
  facts: z.array(
    z.strictObject({
      id: words,
      from: z.iso.date(),
      to: z.iso.date(),
      text: words,
      /** What is not agreed about it, and between whom. */
      disputed: words.nullable(),
      sources: z.array(source).min(1),
    }),
  ),
  outlets: z.array(
    z.strictObject({
      key: words,
      name: words,
      /** How the outlet is recognised: the end of an address's host, or a name that the page gives. */
      domains: z.array(z.string().regex(/^[a-z0-9.-]+\.[a-z]+$/)),
      aliases: z.array(words).min(1),
      home: words,
      ownership: words,
      since: words,
      notes: words,
      sourceType: sourceTypeSchema,
      /** In our words, not the source's: `says` is a summary to look up, not a quotation. */
      evidence: z.array(z.strictObject({ says: words, source })),
      cannotTell: z.array(words),
    }),
  ),
  questions: z.array(z.strictObject({ text: words, lookFor: words })).min(6),
});

const PACKS = path.resolve(import.meta.dirname, '../../../resources/packs');

export function readPackFile<T>(pack: string, file: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readFileSync(path.join(PACKS, pack, file), 'utf8')));
}

export function notesForTeachers(pack: string): string {
  return readFileSync(path.join(PACKS, pack, 'NOTES.md'), 'utf8');
}

export interface CaseContent {
  bundled: BundledCase;
  /** Article file -> its blocks joined by line ends, as a reader sees them. */
  texts: Map<string, string>;
  notes: z.infer<typeof notesFileSchema>;
  items: Item[];
  pages: z.infer<typeof lateralFileSchema>['pages'];
  lesson: z.infer<typeof lessonFileSchema>;
}

export function readCaseContent(pack: string): CaseContent {
  const bundled = readBundledCase(path.join(PACKS, pack));
  const textOf = (capture: BundledCase['captures'][number]) =>
    capture.articles.flatMap((article) => article.blocks.map((block) => block.text)).join('\n');
  return {
    bundled,
    texts: new Map(bundled.captures.map((capture) => [capture.fileName, textOf(capture)])),
    notes: readPackFile(pack, 'notes.json', notesFileSchema),
    items: readPackFile(pack, 'quiz.json', quizFileSchema).items,
    pages: readPackFile(pack, 'lateral.json', lateralFileSchema).pages,
    lesson: readPackFile(pack, 'lesson.json', lessonFileSchema),
  };
}

/** How often the words stand in the text, with what must stand before and after them where that is said. */
export function countOf(text: string, exact: string, prefix = '', suffix = ''): number {
  return text.split(`${prefix}${exact}${suffix}`).length - 1;
}
