import { m } from '#words';
/** Something that can be written in the search, and what it finds. The words are those of the case that comes with Parallax. */
export interface QueryExample {
  readonly text: string;
  readonly does: string;
}

/** Shown beside an empty search. */
export const FIRST_EXAMPLES: readonly QueryExample[] = [
  { text: m.design_bridge_crack(), does: m.design_articles_with_both_words_in_any() },
  { text: m.design_steel_beam(), does: m.design_these_words_exactly_next_to_each() },
  { text: 'engin*', does: m.design_every_word_that_begins_so() },
  { text: 'bridge -campaigners', does: m.design_the_first_word_but_not_the() },
  { text: m.design_campaigners_or_residents(), does: m.design_either_word_will_do() },
  { text: m.design_in_title_bridge(), does: m.design_only_in_headlines() },
  { text: m.design_type_state_bridge(), does: m.design_only_from_one_kind_of_publisher() },
  { text: 'after:2024-03-14', does: m.design_only_from_that_day_on() },
];

/** All of it, for the help. */
export const WORD_EXAMPLES: readonly QueryExample[] = [
  {
    text: m.design_bridge_crack(),
    does: m.design_several_words_articles_that_have_all(),
  },
  {
    text: m.design_steel_beam(),
    does: m.design_quotation_marks_just_these_words_in(),
  },
  { text: 'engin*', does: m.design_a_star_at_the_end_every() },
  { text: 'bridge -campaigners', does: m.design_a_minus_before_a_word_leave() },
  { text: m.design_bridge_free_ferry(), does: m.design_a_minus_works_before_quotation_marks() },
  {
    text: m.design_campaigners_or_residents(),
    does: m.design_or_in_capitals_one_of_the(),
  },
  { text: m.design_campaigners_or_residents_barrier(), does: m.design_brackets_say_what_belongs_together() },
  {
    text: 'NEAR(safety first, 5)',
    does: m.design_near_in_capitals_the_words_stand(),
  },
];

export const FIELD_EXAMPLES: readonly QueryExample[] = [
  {
    text: m.design_outlet_tarrow_tide(),
    does: m.design_outlet_the_newspaper_station_or_site(),
  },
  {
    text: m.design_type_state_bridge(),
    does: m.design_type_what_kind_of_publisher_it(),
  },
  {
    text: 'genre:opinion',
    does: m.design_genre_what_kind_of_piece_it(),
  },
  { text: 'by:hale', does: m.design_by_who_wrote_it_as_far() },
  { text: m.design_case_harbour_ferry(), does: m.design_case_only_articles_of_the_case() },
  { text: m.design_lang_english_bridge(), does: m.design_lang_the_language_it_is_written() },
  {
    text: 'after:2024-03-14',
    does: m.design_after_published_on_this_day_or(),
  },
  { text: m.design_bridge_before_2024_03_14(), does: m.design_before_published_before_this_day_the() },
  { text: m.design_in_title_bridge(), does: m.design_in_title_looks_only_in_headlines() },
  { text: m.design_in_body_children(), does: m.design_in_body_looks_only_in_the() },
  { text: m.design_in_quotes_six_weeks(), does: m.design_in_quotes_looks_only_in_quotations() },
  {
    text: m.design_in_comments_ferry(),
    does: m.design_in_comments_looks_only_in_what(),
  },
  { text: 'bridge -type:state', does: m.design_a_minus_before_a_field_turns() },
];
