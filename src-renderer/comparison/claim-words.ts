import { m } from '#words';
import type { CellState, Claim, ClaimCell, ClaimSource } from '../../src-main/contract/comparison.ts';

export type ClaimKind = Claim['kind'];
export const CLAIM_KIND_ORDER: readonly ClaimKind[] = ['passage', 'quotation', 'figure', 'cause'];

/** [one, several, what it is]. */
export const KIND_WORDS: Readonly<Record<ClaimKind, readonly [string, string, string]>> = {
  passage: [m.comparison_passage(), m.comparison_passages(), m.comparison_sentences_that_say_the_same_in()],
  quotation: [m.comparison_quotation(), m.comparison_quotations(), m.comparison_what_somebody_is_said_to_have()],
  figure: [m.comparison_figure(), m.comparison_figures(), m.comparison_a_number_with_what_it_counts()],
  cause: [m.comparison_cause(), m.comparison_causes(), m.comparison_what_an_article_says_something_came()],
};

export const STATE_ORDER: readonly CellState[] = [
  'stated',
  'attributed',
  'contradicted',
  'absent',
  'left out',
  'not known',
];

/** [in a word, in a sentence], for the legend and for whoever hears the mark instead of seeing it. */
export const STATE_WORDS: Readonly<Record<CellState, readonly [string, string]>> = {
  stated: [m.comparison_states_it(), m.comparison_the_article_says_it_in_its()],
  attributed: [m.comparison_lets_somebody_say_it(), m.comparison_the_article_says_who_claims_it()],
  contradicted: [m.comparison_says_otherwise(), m.comparison_the_article_denies_it_or_gives()],
  absent: [m.comparison_not_found(), m.comparison_the_whole_article_came_in_and()],
  'left out': [m.comparison_left_out(), m.comparison_a_person_has_looked_and_put()],
  'not known': [m.comparison_not_known(), m.comparison_no_words_were_found_but_nobody()],
};

/** A cell in words: "lets Teodor Vask say it", "left out, says Ms Ada". */
export function cellWords({ state, to, confirmed }: ClaimCell): string {
  if (state === 'attributed' && to) return m.comparison_lets_say_it({ to });
  if (state === 'contradicted' && to) return m.comparison_lets_say_otherwise({ to });
  if (state === 'left out' && confirmed) return m.comparison_left_out_says({ by: confirmed.by });
  return STATE_WORDS[state][0];
}

const NUMBERS = [
  m.comparison_no(),
  m.comparison_one(),
  m.comparison_two(),
  m.comparison_three(),
  m.comparison_four(),
  m.comparison_five(),
  m.comparison_six(),
  m.comparison_seven(),
  m.comparison_eight(),
  m.comparison_nine(),
  m.comparison_ten(),
  m.comparison_eleven(),
  m.comparison_twelve(),
];

/** Small counts as a newspaper sets them. */
export function inWords(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** "3 articles, 2 independent sources". */
export function originWords({ sources }: Claim): string {
  const count = sources.reduce((sum, { articleIds }) => sum + articleIds.length, 0);
  return `${m.comparison_articles({ count })}, ${sources.length} ${m.comparison_independent_sources({ sources: sources.length })}`;
}

/** Under a claim: "Figure · 2 articles, 2 independent sources · the numbers differ". */
export function aboutWords(claim: Claim, differs: boolean): string {
  const words = [KIND_WORDS[claim.kind][0], originWords(claim), differs ? m.comparison_the_numbers_differ() : ''];
  return words.filter(Boolean).join(' · ');
}

const REASONS: Readonly<Record<ClaimSource['why'][number], string>> = {
  'own words': m.comparison_in_the_outlets_own_words(),
  'one speaker': m.comparison_both_name_the_same_speaker(),
  'shared text': m.comparison_they_share_this_stretch_of_text(),
  'one credit': m.comparison_they_credit_one_publisher(),
};

/** Why these articles are counted as one source. */
export function reasonWords({ articleIds, why, name }: ClaimSource): string {
  if (articleIds.length === 1)
    return why.includes('one speaker') && name
      ? m.comparison_it_has_it_from({ name })
      : m.comparison_it_says_so_in_its_own();
  const reasons = why.map((reason) =>
    reason === 'one speaker' && name ? m.comparison_they_all_have_it_from({ name }) : REASONS[reason],
  );
  return m.comparison_counted_as_one_source({ reasons: reasons.join(`${m.comparison_and_2()} `) });
}
