import { z } from 'zod';
import { method } from './method.ts';

const articleIds = z.array(z.string().min(1));

const proposal = {
  articleIds,
  /** Words that the articles share and the rest of the library seldom has, strongest first; as an article writes them. */
  terms: z.array(z.string()),
  /** People, places and organisations that they share. */
  names: z.array(z.string()),
  /** How many of a hundred such proposals would be right, as a share of one. */
  confidence: z.number().min(0).max(1),
  /** First and last day of those that have a date. */
  days: z.object({ from: z.string(), to: z.string() }).nullable(),
};
export const proposedCaseSchema = z.object(proposal);
export type ProposedCase = z.infer<typeof proposedCaseSchema>;
/** Articles in no case yet that seem to be about the event of a case. */
export const caseOfferSchema = z.object({ ...proposal, caseId: z.string() });
export type CaseOffer = z.infer<typeof caseOfferSchema>;

export const proposals = {
  /**
   * Groups the library's articles by event. Takes time in a large library, in steps between which other calls are
   * answered (`corpus.proposing` says how far it is); asked again meanwhile, the same run answers both, and an unchanged
   * library answers from what was found before. Articles that are in a case are not proposed again; those that seem to
   * belong to one are offered to it. `stopped`: somebody called `corpus.stopProposing`, and there is no more here.
   */
  'corpus.proposeCases': method({
    who: ['owner'],
    input: z.object({}),
    output: z.object({
      cases: z.array(proposedCaseSchema),
      offers: z.array(caseOfferSchema),
      /** The newest 500 are told; how many there are beyond. */
      more: z.number().int().nonnegative(),
      stopped: z.boolean(),
    }),
    example: {},
  }),
  'corpus.stopProposing': method({
    who: ['owner'],
    input: z.object({}),
    output: z.object({ stopped: z.boolean() }),
    example: {},
  }),
  /** "Not these": the articles are not proposed as one event again or, with a case, not offered to it again. */
  'corpus.refuseProposal': method({
    who: ['owner'],
    input: z.object({ articleIds: articleIds.min(1), caseId: z.string().min(1).optional() }),
    output: z.object({ changeId: z.string() }),
    example: { articleIds: ['article-1', 'article-2'] },
  }),
} as const;
