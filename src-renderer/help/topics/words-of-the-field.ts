import { m } from '#words';
import type { HelpTopic } from './help-topic.ts';

export const FIELD_TOPIC: HelpTopic = {
  id: 'words-of-the-field',
  title: m.help_words_of_the_field(),
  also: m.help_glossary_terms_meaning_define_dictionary_vocabulary(),
  text: [m.help_the_words_that_parallax_uses_in()],
  terms: [
    { term: m.help_article(), meaning: m.help_one_text_by_one_outlet_with() },
    { term: m.help_case(), meaning: m.help_one_event_and_several_articles_about() },
    { term: m.help_outlet(), meaning: m.help_who_publishes_a_newspaper_a_station() },
    { term: m.help_source_type(), meaning: m.help_what_kind_of_publisher_an_outlet() },
    { term: m.help_genre(), meaning: m.help_what_kind_of_piece_an_article() },
    { term: m.help_wire_agency(), meaning: m.help_a_newsroom_that_sells_its_reports() },
    { term: m.help_byline_dateline(), meaning: m.help_who_wrote_it_and_from_where() },
    { term: m.help_deck(), meaning: m.help_the_line_under_a_headline_that() },
    { term: m.help_origin_chain(), meaning: m.help_who_had_it_first_and_through() },
    { term: m.help_independent_sources(), meaning: m.help_articles_that_do_not_have_a() },
    { term: m.help_claim(), meaning: m.help_something_that_an_article_says_is() },
    { term: m.help_attributed(), meaning: m.help_said_by_somebody_whom_the_article() },
    { term: m.help_passage(), meaning: m.help_some_words_of_an_article_with() },
    { term: m.help_voice(), meaning: m.help_somebody_whose_words_an_article_reports() },
    { term: m.help_framing(), meaning: m.help_choosing_some_sides_of_a_thing() },
    { term: m.help_loaded_word(), meaning: m.help_a_word_that_judges_while_it() },
    { term: m.help_cue(), meaning: m.help_a_rule_that_points_to_words() },
    { term: m.help_masked_reading_2(), meaning: m.help_reading_without_knowing_who_published_it() },
    { term: m.help_forewarning(), meaning: m.help_being_told_before_reading_what_a() },
    { term: m.help_lateral_reading(), meaning: m.help_leaving_a_page_to_see_what() },
    { term: m.help_evidence(), meaning: m.help_the_exact_words_that_show_a() },
    { term: m.help_agreement(), meaning: m.help_how_far_several_people_mark_the() },
    { term: m.help_key(), meaning: m.help_the_right_answer_of_a_question() },
  ],
};
