import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { lateralFileSchema } from './lateral-file.ts';
import { lessonFileSchema } from './lesson-file.ts';
import { notesFileSchema } from './notes-file.ts';
import { quizFileSchema } from './quiz-file.ts';
import type { CaseItem } from './quiz-file.ts';

/** What lies beside a bundled case's articles. A case need not have all of it. */
export interface CaseContent {
  readonly notes: z.infer<typeof notesFileSchema>['notes'];
  readonly items: readonly CaseItem[];
  readonly pages: z.infer<typeof lateralFileSchema>['pages'];
  readonly lesson: z.infer<typeof lessonFileSchema> | null;
}

/** Throws a plain Error that names the file: a fault in it is a fault in the build, and the tests prove there is none. */
export function readCaseContent(folder: string): CaseContent {
  return {
    notes: readFile(folder, 'notes.json', notesFileSchema)?.notes ?? [],
    items: readFile(folder, 'quiz.json', quizFileSchema)?.items ?? [],
    pages: readFile(folder, 'lateral.json', lateralFileSchema)?.pages ?? [],
    lesson: readFile(folder, 'lesson.json', lessonFileSchema),
  };
}

function readFile<Content>(folder: string, name: string, schema: z.ZodType<Content>): Content | null {
  const file = join(folder, name);
  if (!existsSync(file)) return null;
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new Error(`The file ${file} of a bundled case can't be read: ${String(cause)}`, { cause });
  }
}
