import { m } from '#words';
import type { Wording } from '../../src-main/contract/comparison.ts';

export type Measure = Wording['measures'][number]['measure'];

/** What is counted, and why one may want to know. */
export const MEASURE_WORDS: Readonly<Record<Measure, readonly [string, string]>> = {
  'in quotations': [m.comparison_in_quotation_marks(), m.comparison_words_given_as_somebodys_own()],
  attributed: [m.comparison_said_to_come_from_somebody(), m.comparison_sentences_that_say_who_claims_it()],
  unattributed: [m.comparison_said_without_a_source(), m.comparison_sentences_the_article_tells_as_its()],
  hedges: [m.comparison_words_that_leave_room(), m.comparison_may_reportedly_it_seems()],
  'scare quotes': [m.comparison_words_held_at_arms_length(), m.comparison_a_word_or_two_in_quotation()],
  'agentless passives': [m.comparison_done_but_by_whom(), m.comparison_five_people_were_detained_leaves_out()],
  'evaluative words': [m.comparison_words_that_weigh(), m.comparison_words_that_say_what_to_think()],
};

/** A share of 0 to 1 in whole per cent; what is there and small is not nothing. */
export function percentWords(share: number): string {
  if (share === 0) return '0 %';
  const percent = share * 100;
  return percent < 1 ? m.comparison_under_1() : `${Math.round(percent)} %`;
}
