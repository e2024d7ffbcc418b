import { m } from '#words';

/** A part of the teacher's guide: paragraphs, then steps or the table of a lesson, then what is to be said after. */
export interface GuideSection {
  readonly id: string;
  readonly title: string;
  readonly text?: readonly string[];
  readonly steps?: readonly string[];
  readonly lesson?: readonly { minutes: number; stop: string; teacher: string; students: string }[];
  readonly after?: readonly string[];
}

/** What the program claims follows them on the page (topics/claims.ts). All of it has to fit on eight pages of A4. */
export const GUIDE_SECTIONS: readonly GuideSection[] = [
  {
    id: 'start',
    title: m.help_what_this_is(),
    text: [m.help_parallax_puts_news_articles_about_one(), m.help_it_works_offline_on_your_computer()],
  },
  {
    id: 'prepare',
    title: m.help_prepare_a_case(),
    text: [m.help_for_the_first_time_take_the()],
    steps: [
      m.help_choose_an_event_that_is_over(),
      m.help_save_the_pages_from_your_browser(),
      m.help_look_through_each_page_as_it(),
      m.help_on_the_shelf_articles_tick_what(),
      m.help_open_each_outlet_and_give_it(),
      m.help_say_of_each_article_whether_it(),
      m.help_read_the_articles_side_by_side(),
      m.help_on_the_page_quiz_draw_questions(),
      m.help_change_the_case_to_own_notes(),
    ],
    after: [m.help_texts_belong_to_those_who_wrote()],
  },
  {
    id: 'before',
    title: m.help_ten_minutes_before_the_class(),
    steps: [
      m.help_choose_class_open_a_class_the(),
      m.help_choose_how_students_are_called_pseudonyms(),
      m.help_when_i_show_it_to_all(),
      m.help_put_the_projectors_view_on_the(),
    ],
  },
  {
    id: 'class',
    title: m.help_the_class_in_45_minutes(),
    text: [m.help_the_stops_stand_in_a_row()],
    lesson: [
      {
        minutes: 3,
        stop: m.help_before_you_read(),
        teacher: m.help_read_the_warning_of_the_lesson(),
        students: m.help_join_with_the_code_and_listen(),
      },
      {
        minutes: 10,
        stop: m.help_read(),
        teacher: m.help_silence_everybody_reads_one_article_that(),
        students: m.help_read_two_articles_without_knowing_who(),
      },
      {
        minutes: 8,
        stop: m.help_your_notes(),
        teacher: m.help_ask_only_one_question_as_you(),
        students: m.help_put_three_notes_on_exact_words(),
      },
      {
        minutes: 3,
        stop: m.help_who_it_was(),
        teacher: m.help_take_guesses_by_show_of_hands(),
        students: m.help_hold_the_guess_against_what_it(),
      },
      {
        minutes: 8,
        stop: m.help_look_outside(),
        teacher: m.help_each_pair_opens_the_pages_by(),
        students: m.help_find_one_sentence_for_the_outlet(),
      },
      {
        minutes: 5,
        stop: m.help_look_again(),
        teacher: m.help_show_where_the_class_divides_to(),
        students: m.help_change_one_note_strengthen_it_with(),
      },
      {
        minutes: 8,
        stop: m.help_talk(),
        teacher: m.help_take_the_most_divided_passage_exact(),
        students: m.help_argue_with_words_that_everybody_can(),
      },
    ],
    after: [m.help_the_quiz_fits_a_second_lesson(), m.help_if_your_computer_stops_start_parallax()],
  },
  {
    id: 'results',
    title: m.help_read_the_results(),
    text: [m.help_on_the_page_of_the_class()],
    steps: [
      m.help_where_the_class_divides_passages_that(),
      m.help_the_notes_look_for_exact_words(),
      m.help_the_quiz_question_by_question_a(),
      m.help_sureness_students_who_were_certain_and(),
      m.help_how_far_they_agree_alpha_of(),
    ],
    after: [m.help_with_fewer_than_ten_students_one(), m.help_save_what_you_need_results_to()],
  },
  {
    id: 'marking',
    title: m.help_if_you_must_mark(),
    text: [m.help_mark_the_work_and_never_the()],
    steps: [
      m.help_exact_evidence_the_words_themselves_with(),
      m.help_both_sides_the_same_thing_in(),
      m.help_reasons_from_outside_the_page_what(),
      m.help_a_fair_alternative_how_it_could(),
      m.help_sureness_that_fits_certain_where_the(),
    ],
  },
];
