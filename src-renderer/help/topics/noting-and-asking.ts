import { m } from '#words';
import type { HelpTopic } from './help-topic.ts';

/** Notes, what they agree on, and questions. */
export const NOTING_AND_ASKING_TOPICS: readonly HelpTopic[] = [
  {
    id: 'notes',
    title: m.help_notes_what_you_see_in_the(),
    also: m.help_framing_category_frame_entman_mark_passage(),
    text: [
      m.help_a_note_stands_on_words_of(),
      m.help_to_frame_a_story_is_to(),
      m.help_the_first_four_categories_are_from(),
    ],
    terms: [
      { term: m.help_problem(), meaning: m.help_what_does_the_text_say_is() },
      { term: 'cause', meaning: m.help_who_or_what_does_it_say() },
      { term: m.help_judgement(), meaning: m.help_what_does_it_call_right_or() },
      { term: m.help_remedy(), meaning: m.help_what_does_it_say_should_be() },
      {
        term: m.help_anchor(),
        meaning: m.help_what_holds_a_note_to_its(),
      },
      {
        term: 'orphan',
        meaning: m.help_a_note_whose_words_cant_be(),
      },
      {
        term: m.help_own_notes_first(),
        meaning: m.help_a_setting_of_the_case_what(),
      },
      {
        term: m.help_framing_sheet(),
        meaning: m.help_all_notes_of_a_case_on(),
      },
    ],
    after: [m.help_notes_can_be_saved_for_another()],
  },
  {
    id: 'agreement',
    title: m.help_where_you_agree_and_where_you(),
    also: m.help_krippendorff_alpha_cohen_kappa_heat_map(),
    text: [m.help_when_two_or_more_people_wrote(), m.help_to_part_is_no_mistake_people()],
    terms: [
      {
        term: m.help_krippendorffs_alpha(),
        meaning: m.help_looks_at_every_word_of_an(),
      },
      {
        term: m.help_cohens_kappa(),
        meaning: m.help_the_same_question_for_exactly_two(),
      },
      {
        term: m.help_left_it_unmarked(),
        meaning: m.help_wrote_notes_on_this_article_but(),
      },
    ],
    after: [m.help_the_figures_are_no_marks_for()],
  },
  {
    id: 'cues',
    title: m.help_suggested_places_and_what_a_cue(),
    also: m.help_cue_suggest_rule_hint_loaded_language(),
    text: [
      m.help_a_cue_is_a_rule_that(),
      m.help_each_kind_of_cue_says_how(),
      m.help_it_cant_know_what_happened_so(),
      m.help_inside_quotation_marks_a_cue_is(),
    ],
  },
  {
    id: 'quizzes',
    title: m.help_quizzes_answers_that_can_be_proved(),
    also: m.help_quiz_question_item_test_evidence_key(),
    text: [
      m.help_a_quiz_belongs_to_a_case(),
      m.help_every_answer_stands_on_words_of(),
      m.help_no_question_asks_for_an_opinion(),
    ],
    terms: [
      {
        term: m.help_question_item(),
        meaning: m.help_the_prompt_what_can_be_answered(),
      },
      {
        term: 'evidence',
        meaning: m.help_the_exact_words_that_prove_a(),
      },
      {
        term: m.help_cant_be_asked(),
        meaning: m.help_an_article_was_changed_or_removed(),
      },
      {
        term: m.help_share_of_points(),
        meaning: m.help_the_mean_score_on_a_question(),
      },
      {
        term: m.help_discrimination(),
        meaning: m.help_whether_those_who_did_well_on(),
      },
      {
        term: m.help_reliability(),
        meaning: m.help_how_far_the_order_of_the(),
      },
      {
        term: m.help_calibration(),
        meaning: m.help_how_sure_the_students_said_they(),
      },
    ],
    after: [m.help_what_the_numbers_cant_say_with(), m.help_a_quiz_can_be_printed_and()],
  },
];
