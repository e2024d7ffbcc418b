import { m } from '#words';
import { FIELD_EXAMPLES, WORD_EXAMPLES } from '../../design/words/query-examples.ts';
import { CLAIMS_TOPIC } from './claims.ts';
import type { HelpTopic } from './help-topic.ts';

/** What the program is for, and reading. */
export const READING_TOPICS: readonly HelpTopic[] = [
  {
    id: 'what-parallax-is',
    title: m.help_what_parallax_is_for(),
    also: m.help_about_purpose_start_begin(),
    text: [
      m.help_hold_a_finger_before_your_nose(),
      m.help_news_works_like_that_put_several(),
      m.help_parallax_puts_articles_side_by_side(),
    ],
  },
  CLAIMS_TOPIC,
  {
    id: 'bringing-articles-in',
    title: m.help_how_to_bring_articles_in(),
    also: m.help_import_add_save_file_folder_paste(),
    text: [
      m.help_from_a_browser_save_the_page(),
      m.help_by_copying_select_the_article_on(),
      m.help_before_a_page_is_stored_you(),
      m.help_if_a_page_holds_several_articles(),
      m.help_a_page_that_cant_be_read(),
    ],
  },
  {
    id: 'cases',
    title: m.help_cases(),
    also: m.help_event_side_by_side_make_group(),
    text: [
      m.help_a_case_is_one_event_as(),
      m.help_three_to_five_articles_from_different(),
      m.help_the_harbour_bridge_closes_came_with(),
    ],
  },
  {
    id: 'writing-notes',
    title: m.help_how_to_write_notes_on_the(),
    also: m.help_annotate_margin_mark_underline_select_framing(),
    text: [
      m.help_open_articles_side_by_side_select(),
      m.help_choose_what_kind_of_thing_you(),
      m.help_a_note_can_hold_several_passages(),
      m.help_a_note_stays_on_its_words(),
      m.help_where_a_case_is_set_to(),
      m.help_with_suggest_places_to_look_at(),
      m.help_undo_is_ctrl_z_and_redo(),
    ],
  },
  {
    id: 'search',
    title: m.help_how_to_search(),
    also: m.help_find_query_words_phrase_field_outlet(),
    text: [m.help_search_looks_through_every_word_of(), m.help_you_cant_write_anything_wrong_what()],
    examples: [
      { heading: m.help_words(), list: WORD_EXAMPLES },
      { heading: m.help_fields_a_word_a_colon_and(), list: FIELD_EXAMPLES },
    ],
    after: [
      m.help_all_of_this_can_be_put(),
      m.help_in_notes_looks_through_notes_on(),
      m.help_while_a_case_is_read_masked(),
    ],
  },
  {
    id: 'masked-reading',
    title: m.help_masked_reading(),
    also: m.help_hide_outlet_guess_blind(),
    text: [
      m.help_when_you_know_who_wrote_something(),
      m.help_a_wrong_guess_is_worth_as(),
      m.help_it_is_switched_on_and_off(),
    ],
  },
  {
    id: 'lenses',
    title: m.help_lenses_what_articles_share_and_where(),
    also: m.help_compare_passages_voices_names_figures_wording(),
    text: [
      m.help_side_by_side_put_a_lens(),
      m.help_press_underlined_words_and_the_matching(),
      m.help_passages_are_sentences_that_say_the(),
      m.help_a_lens_proposes_and_can_be(),
    ],
  },
];
