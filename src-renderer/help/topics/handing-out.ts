import { m } from '#words';
import type { HelpTopic } from './help-topic.ts';

/** A case out of this computer, and work back into it. */
export const HANDING_OUT_TOPICS: readonly HelpTopic[] = [
  {
    id: 'handouts',
    title: m.help_on_paper_in_one_file_and(),
    also: m.help_print_pdf_sheet_worksheet_handout_usb(),
    text: [
      m.help_print_and_hand_out_on_the(),
      m.help_the_same_page_makes_one_file(),
      m.help_drop_such_files_anywhere_in_this(),
      m.help_nobody_finds_the_answers_by_reading(),
    ],
  },
  {
    id: 'packs',
    title: m.help_a_case_in_one_file_for(),
    also: m.help_pack_parallax_give_share_export_import(),
    text: [
      m.help_give_this_case_on_on_the(),
      m.help_to_take_a_case_in_drop(),
      m.help_a_double_click_opens_such_a_file(),
      m.help_what_a_class_wrote_never_goes(),
    ],
    terms: [
      {
        term: m.help_rights(),
        meaning: m.help_an_article_belongs_to_whoever_wrote(),
      },
      {
        term: m.help_missing_text(),
        meaning: m.help_an_article_whose_text_did_not(),
      },
      {
        term: m.help_without_keys(),
        meaning: m.help_questions_without_their_right_answers_for(),
      },
      {
        term: m.help_signature(),
        meaning: m.help_says_that_the_file_is_as(),
      },
    ],
    after: [m.help_a_file_that_was_changed_or()],
  },
];
