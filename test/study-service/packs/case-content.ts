import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { readBundledCase } from '../../../src-main/study-service/packs/bundled/bundled-case.ts';
import type { BundledCase } from '../../../src-main/study-service/packs/bundled/bundled-case.ts';
import { lateralFileSchema } from '../../../src-main/study-service/packs/bundled/lateral-file.ts';
import { lessonFileSchema } from '../../../src-main/study-service/packs/bundled/lesson-file.ts';
import { notesFileSchema } from '../../../src-main/study-service/packs/bundled/notes-file.ts';
import { quizFileSchema } from '../../../src-main/study-service/packs/bundled/quiz-file.ts';
import type { CaseItem } from '../../../src-main/study-service/packs/bundled/quiz-file.ts';

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
  items: CaseItem[];
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
