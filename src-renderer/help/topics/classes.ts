import { m } from '#words';
import type { HelpTopic } from './help-topic.ts';

/** A class in one room. */
export const CLASS_TOPICS: readonly HelpTopic[] = [
  {
    id: 'classes',
    title: m.help_classes_reading_together_in_one_room(),
    also: m.help_class_students_pupils_teach_lesson_join(),
    text: [
      m.help_in_a_class_everybody_in_the(),
      m.help_choose_class_then_open_a_class(),
      m.help_a_tile_stands_for_a_seat(),
      m.help_who_published_what_is_hidden_from(),
      m.help_on_the_projector_stands_nothing_that(),
      m.help_to_take_part_in_a_class(),
      m.help_if_your_computer_or_the_program(),
    ],
    terms: [
      { term: m.help_everyone_together(), meaning: m.help_all_are_at_the_stop_and() },
      { term: m.help_locked(), meaning: m.help_nothing_can_be_handed_in_or() },
      {
        term: m.help_late_students(),
        meaning: m.help_whether_somebody_may_still_take_a(),
      },
      { term: m.help_stuck(), meaning: m.help_the_student_pressed_a_button_that() },
      {
        term: m.help_away(),
        meaning: m.help_the_seat_is_taken_and_its(),
      },
    ],
    after: [m.help_how_long_names_and_work_are(), m.help_erasing_reaches_the_library_and_the()],
  },
  {
    id: 'class-network',
    title: m.help_what_is_protected_in_a_class(),
    also: m.help_privacy_security_network_wlan_wifi_http(),
    text: [
      m.help_nothing_leaves_the_room_through_parallax(),
      m.help_who_wants_in_needs_the_code(),
      m.help_without_a_certificate_the_way_between(),
      m.help_with_a_certificate_of_your_school(),
      m.help_if_nobody_can_join_the_firewall(),
    ],
  },
];
