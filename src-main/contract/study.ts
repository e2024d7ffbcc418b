import { z } from 'zod';
import { method } from './method.ts';

/** Something the person must be told about their own data: a database set aside, a backup opened. Stays until dismissed. */
export const noticeSchema = z.object({ id: z.string(), code: z.string(), message: z.string(), at: z.string() });
export type Notice = z.infer<typeof noticeSchema>;

export const study = {
  'study.status': method({
    who: ['owner'],
    input: z.object({}),
    output: z.object({
      version: z.string(),
      /** The Node and SQLite that serve the study, for the About box and for reports. */
      node: z.string(),
      sqlite: z.string(),
      dataDir: z.string(),
      processId: z.number().int(),
      notices: z.array(noticeSchema),
    }),
    example: {},
  }),
  'study.dismissNotice': method({
    who: ['owner'],
    input: z.object({ noticeId: z.string().min(1) }),
    output: z.object({}),
    example: { noticeId: 'notice-1' },
  }),
} as const;
