import { m } from '#words';
import type { HelpTopic } from './help-topic.ts';

/** The places that have no other topic. */
export const PLACE_TOPICS: readonly HelpTopic[] = [
  {
    id: 'library',
    title: m.help_the_library_cases_articles_outlets(),
    also: m.help_shelf_shelves_filter_tick_select_order(),
    text: [
      m.help_the_library_has_three_shelves_cases(),
      m.help_the_filter_narrows_the_shelf_you(),
      m.help_on_the_articles_shelf_tick_articles(),
      m.help_open_an_article_to_put_right(),
    ],
  },
  {
    id: 'side-by-side',
    title: m.help_reading_side_by_side(),
    also: m.help_reader_columns_scroll_together_text_size(),
    text: [
      m.help_two_to_four_articles_of_a(),
      m.help_columns_scroll_each_for_itself_or(),
      m.help_pull_the_line_between_two_columns(),
      m.help_under_an_article_one_line_says(),
    ],
  },
  {
    id: 'coverage',
    title: m.help_coverage_who_tells_what(),
    also: m.help_coverage_matrix_table_claims_stated_attributed(),
    text: [
      m.help_a_table_each_row_is_a(),
      m.help_not_found_means_only_that_no(),
      m.help_5_articles_2_independent_sources_means(),
    ],
    terms: [
      { term: m.help_states_it(), meaning: m.help_the_article_says_it_in_its() },
      { term: m.help_lets_somebody_say_it(), meaning: m.help_the_article_says_who_claims_it() },
      { term: m.help_says_otherwise(), meaning: m.help_the_article_denies_it_or_gives() },
      { term: m.help_not_found(), meaning: m.help_the_whole_article_came_in_and() },
      { term: m.help_left_out(), meaning: m.help_a_person_has_looked_and_put() },
      { term: m.help_not_known(), meaning: m.help_no_words_were_found_but_nobody() },
    ],
  },
  {
    id: 'pictures',
    title: m.help_voices_origin_timeline(),
    also: m.help_voices_speakers_origin_chain_wire_via(),
    text: [
      m.help_three_pictures_each_with_the_same(),
      m.help_voices_how_many_words_each_speaker(),
      m.help_origin_which_article_quotes_credits_or(),
      m.help_timeline_the_events_as_they_are(),
    ],
  },
  {
    id: 'report',
    title: m.help_the_report_of_a_case(),
    also: m.help_report_print_pdf_evidence_html_save(),
    text: [m.help_all_of_the_comparison_on_one(), m.help_the_report_names_the_outlets_if()],
  },
  {
    id: 'versions',
    title: m.help_when_a_page_changes_versions(),
    also: m.help_versions_changed_update_correction_again_moved(),
    text: [
      m.help_add_the_same_page_again_later(),
      m.help_a_change_is_not_a_lie(),
      m.help_notes_stay_on_their_words_in(),
    ],
  },
  {
    id: 'shared-text',
    title: m.help_where_the_same_words_stand_twice(),
    also: m.help_copied_shared_same_text_republished_duplicate(),
    text: [m.help_when_two_articles_share_long_stretches(), m.help_shared_words_are_normal_where_both()],
  },
  {
    id: 'doing-a-quiz',
    title: m.help_answering_a_quiz_and_what_comes(),
    also: m.help_answer_confidence_guess_certain_review_spaced(),
    text: [
      m.help_one_question_at_a_time_beside(),
      m.help_at_the_end_stands_how_much(),
      m.help_questions_come_back_soon_if_the(),
    ],
    terms: [{ term: m.help_calibration(), meaning: m.help_how_sure_the_students_said_they() }],
  },
  {
    id: 'lesson',
    title: m.help_what_came_with_a_case_for(),
    also: m.help_lesson_plan_lateral_reading_others_say(),
    text: [
      m.help_cases_that_come_with_parallax_bring(),
      m.help_to_find_out_who_is_behind(),
      m.help_facts_and_questions_gives_what_happened(),
    ],
  },
  {
    id: 'settings',
    title: m.help_settings(),
    also: m.help_settings_theme_dark_text_size_face(),
    text: [
      m.help_colours_the_face_and_size_of(),
      m.help_suggest_places_to_look_at_and(),
      m.help_pages_from_the_web_is_off(),
    ],
  },
];
