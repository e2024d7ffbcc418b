import { z } from 'zod';
import { words } from './case-passage.ts';

/** The order matters: a warning works beforehand, and own notes come before anybody else's (doi 10.1371/journal.pone.0266204). */
export const LESSON_STEPS = [
  'forewarn',
  'masked-reading',
  'own-notes',
  'reveal',
  'lateral-reading',
  'revise',
  'discuss',
] as const;

/** `lesson.json` of a bundled case: one lesson for the readers it was written for. */
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
