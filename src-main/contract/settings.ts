import { z } from 'zod';
import { method } from './method.ts';

/** How a person likes to read. Kept by the service, so the window and a browser agree. */
export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark', 'high contrast']),
  /** Size of article text in per cent of the design's own size. */
  textSize: z.number().int().min(80).max(200),
  /** Longest line in characters. */
  lineWidth: z.number().int().min(45).max(90),
  face: z.enum(['serif', 'sans', 'dyslexia-friendly']),
  scrollTogether: z.boolean(),
  columns: z.number().int().min(2).max(4),
  /** How wide columns are beside one another, 1 being an even one: a list for each number of columns that were made uneven. */
  columnShares: z.array(z.array(z.number().min(0.1).max(4)).min(2).max(4)).max(3),
  /** Cases that are read masked: who published an article is withheld there until a guess is put down. */
  maskedCases: z.array(z.string()),
  /** Whether a page may be fetched from the web when a person asks for it. Off until somebody turns it on. */
  fetchAddresses: z.boolean(),
  /** The name put on framing notes; empty until somebody has said it. */
  noteAuthor: z.string().trim().max(80),
  /** Whether notes offer the persuasion techniques and topics too. */
  advancedCategories: z.boolean(),
  /** Whether cues are proposed beside the text. */
  showCues: z.boolean(),
  /** The case that the first start opens with its tour. Empty before there is one, and once the tour was begun: it comes once. */
  tourCaseId: z.string(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const settings = {
  'settings.read': method({ who: ['owner', 'pupil'], input: z.object({}), output: settingsSchema, example: {} }),
  'settings.write': method({
    who: ['owner'],
    input: settingsSchema.partial(),
    output: settingsSchema,
    example: { theme: 'dark', textSize: 120 },
  }),
} as const;
