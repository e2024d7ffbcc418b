import type { Wording } from '../../src-main/contract/comparison.ts';

export type Measure = Wording['measures'][number]['measure'];

/** What is counted, and why one may want to know. */
export const MEASURE_WORDS: Readonly<Record<Measure, readonly [string, string]>> = {
  'in quotations': ['In quotation marks', 'Words given as somebody’s own.'],
  attributed: ['Said to come from somebody', 'Sentences that say who claims it: “the ministry said”.'],
  unattributed: ['Said without a source', 'Sentences the article tells as its own.'],
  hedges: ['Words that leave room', '“May”, “about”, “it seems”.'],
  'scare quotes': ['Words held at arm’s length', 'A word or two in quotation marks that nobody is quoted with.'],
  'agentless passives': ['Done, but by whom?', '“Five people were detained” leaves out who did it.'],
  'evaluative words': ['Words that weigh', 'Words that say what to think of a thing, besides what it is.'],
};

/** A share of 0 to 1 in whole per cent; what is there and small is not nothing. */
export function percentWords(share: number): string {
  if (share === 0) return '0 %';
  const percent = share * 100;
  return percent < 1 ? 'under 1 %' : `${Math.round(percent)} %`;
}
