import { m } from '#words';
import { ARTICLE_ROLES, GENRES, REST_ROLES, SOURCE_TYPES } from '../../../src-main/contract/plain/vocabulary.ts';
import { FRAME_KEYS } from '../../design/frame-keys.ts';
import { ROLE_NAMES, ROLE_WORDS } from '../../design/words/role-words.ts';
import {
  GENRE_NAMES,
  GENRE_WORDS,
  SOURCE_TYPE_NAMES,
  SOURCE_TYPE_WORDS,
} from '../../design/words/source-type-words.ts';
import type { HelpTopic } from './help-topic.ts';

type Words<Term extends string> = Readonly<Record<Term, string>>;
const terms = <Term extends string>(list: readonly Term[], names: Words<Term>, words: Words<Term>) =>
  list.map((term) => ({ term: names[term], meaning: words[term] }));

/** Words and keys to look up, and what is kept where. */
export const LOOKING_UP_TOPICS: readonly HelpTopic[] = [
  {
    id: 'source-types',
    title: m.help_source_types_who_published_this(),
    also: m.help_label_outlet_publisher_evidence_owner(),
    text: [m.help_each_outlet_has_one_label_a(), m.help_if_several_fit_who_controls_it()],
    terms: terms(SOURCE_TYPES, SOURCE_TYPE_NAMES, SOURCE_TYPE_WORDS),
    after: [m.help_where_to_look_the_about_us()],
  },
  {
    id: 'genres',
    title: m.help_genres_what_kind_of_piece_is(),
    also: m.help_news_report_opinion_analysis(),
    text: [m.help_apart_from_who_published_it_a()],
    terms: terms(GENRES, GENRE_NAMES, GENRE_WORDS),
  },
  {
    id: 'block-roles',
    title: m.help_roles_what_each_line_of_a(),
    also: m.help_block_headline_paragraph_comment_navigation_advertiseme(),
    text: [m.help_a_web_page_holds_far_more()],
    terms: terms(ARTICLE_ROLES, ROLE_NAMES, ROLE_WORDS),
  },
  {
    id: 'beside-the-article',
    title: m.help_roles_what_stands_beside_the_article(),
    also: m.help_comments_navigation_promotion_footer_advertising_rest(),
    text: [m.help_these_are_folded_into_one_line()],
    terms: terms(REST_ROLES, ROLE_NAMES, ROLE_WORDS),
  },
  {
    id: 'undo',
    title: m.help_undo(),
    also: m.help_mistake_take_back_remove_delete_restore(),
    text: [m.help_almost_every_change_shows_a_line(), m.help_erasing_what_a_student_wrote_in()],
  },
  {
    id: 'keys',
    title: m.help_keys(),
    also: m.help_keyboard_shortcuts(),
    text: [m.help_press_to_see_the_keys_of()],
    terms: FRAME_KEYS.map(({ keys, does }) => ({ term: keys, meaning: does })),
  },
  {
    id: 'where-the-data-lies',
    title: m.help_where_your_data_lies(),
    also: m.help_privacy_folder_backup_offline_internet_account(),
    text: [
      m.help_on_this_computer_in_one_folder(),
      m.help_two_things_use_the_internet_and(),
      m.help_a_class_uses_the_network_of(),
      m.help_every_page_is_kept_byte_for(),
    ],
  },
  {
    id: 'when-something-goes-wrong',
    title: m.help_when_something_goes_wrong(),
    also: m.help_broken_error_crash_damaged_repair_backup(),
    text: [m.help_parallax_writes_down_what_you_do(), m.help_what_to_do_is_in_settings()],
    terms: [
      {
        term: m.help_check_and_repair(),
        meaning: m.help_for_when_the_search_finds_too(),
      },
      {
        term: m.help_go_back_to_a_copy(),
        meaning: m.help_for_when_something_is_gone_that(),
      },
      {
        term: m.help_a_report(),
        meaning: m.help_for_whoever_helps_you_versions_sizes(),
      },
      {
        term: m.help_the_disk_is_full(),
        meaning: m.help_what_you_just_did_was_not(),
      },
      {
        term: m.help_parallax_may_not_write_in(),
        meaning: m.help_the_folder_of_your_library_has(),
      },
      {
        term: m.help_your_library_file_was_damaged(),
        meaning: m.help_parallax_has_opened_the_newest_good(),
      },
      {
        term: m.help_nothing_was_taken_in(),
        meaning: m.help_a_case_file_that_is_damaged(),
      },
      {
        term: m.help_the_page_keeps_stopping(),
        meaning: m.help_close_parallax_and_start_it_again(),
      },
    ],
  },
];
