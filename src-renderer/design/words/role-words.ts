import { listWords } from './list-words.ts';
import { m } from '#words';
import { BLOCK_ROLES } from '../../../src-main/contract/plain/vocabulary.ts';
import type { BlockRole, Wholeness } from '../../../src-main/contract/plain/vocabulary.ts';

/** What each block role means, in one line a fourteen-year-old reads. The first eleven are the article; the rest stands beside it. */
export const ROLE_WORDS: Readonly<Record<BlockRole, string>> = {
  headline: m.design_the_title_over_the_article(),
  deck: m.design_the_line_or_two_under_the(),
  byline: m.design_who_wrote_it(),
  dateline: m.design_where_and_when_it_was_written(),
  paragraph: m.design_a_piece_of_the_running_text(),
  subheading: m.design_a_small_title_inside_the_article(),
  quotation: m.design_words_of_somebody_else_set_apart(),
  'transcript turn': m.design_one_speakers_turn_in_a_printed(),
  list: m.design_points_set_under_one_another(),
  caption: m.design_the_words_under_a_picture(),
  correction: m.design_the_newsroom_says_what_it_got(),
  navigation: m.design_menus_and_links_that_lead_elsewhere(),
  promotion: m.design_the_site_asks_you_to_subscribe(),
  'advertising code': m.design_computer_code_or_labels_left_behind(),
  'share widget': m.design_buttons_for_sending_the_page_to(),
  'related story': m.design_a_pointer_to_another_article_with(),
  'reader comment': m.design_written_by_readers_under_the_article(),
  'comment form': m.design_the_boxes_for_writing_a_comment(),
  footer: m.design_the_foot_of_the_page_addresses(),
};

/** The role itself, as it is shown; what is stored is its English. */
export const ROLE_NAMES: Readonly<Record<BlockRole, string>> = {
  headline: m.design_role_headline(),
  deck: m.design_role_deck(),
  byline: m.design_role_byline(),
  dateline: m.design_role_dateline(),
  paragraph: m.design_role_paragraph(),
  subheading: m.design_role_subheading(),
  quotation: m.design_role_quotation(),
  'transcript turn': m.design_role_transcript_turn(),
  list: m.design_role_list(),
  caption: m.design_role_caption(),
  correction: m.design_role_correction(),
  navigation: m.design_role_navigation(),
  promotion: m.design_role_promotion(),
  'advertising code': m.design_role_advertising_code(),
  'share widget': m.design_role_share_widget(),
  'related story': m.design_role_related_story(),
  'reader comment': m.design_role_reader_comment(),
  'comment form': m.design_role_comment_form(),
  footer: m.design_role_footer(),
};

/** The letter that gives a line this role in the list of lines. First letters where they are free. */
export const ROLE_KEYS: Readonly<Record<BlockRole, string>> = {
  headline: 'h',
  deck: 'd',
  byline: 'b',
  dateline: 'l',
  paragraph: 'p',
  subheading: 's',
  quotation: 'q',
  'transcript turn': 't',
  list: 'i',
  caption: 'c',
  correction: 'x',
  navigation: 'n',
  promotion: 'o',
  'advertising code': 'a',
  'share widget': 'w',
  'related story': 'r',
  'reader comment': 'm',
  'comment form': 'f',
  footer: 'z',
};

export function roleOfKey(key: string): BlockRole | undefined {
  return BLOCK_ROLES.find((role) => ROLE_KEYS[role] === key);
}

/** How a role is counted in a sentence. */
const COUNTED: Partial<Record<BlockRole, (count: number) => string>> = {
  navigation: (count) => m.design_counted_navigation({ count }),
  promotion: (count) => m.design_counted_promotion({ count }),
  'advertising code': (count) => m.design_counted_advertising_code({ count }),
  'share widget': (count) => m.design_counted_share_widget({ count }),
  'related story': (count) => m.design_counted_related_story({ count }),
  'reader comment': (count) => m.design_counted_reader_comment({ count }),
  'comment form': (count) => m.design_counted_comment_form({ count }),
  footer: (count) => m.design_counted_footer({ count }),
};

/** "31 reader comments, 1 comment form and 4 lines of menu", most first; empty for no blocks. */
export function countRoles(blocks: readonly { role: BlockRole }[]): string {
  const counts = new Map<BlockRole, number>();
  for (const { role } of blocks) counts.set(role, (counts.get(role) ?? 0) + 1);
  const parts = [...counts]
    .sort(([, left], [, right]) => right - left)
    .map(([role, count]) => COUNTED[role]?.(count) ?? `${count} ${role}`);
  return listWords(parts);
}

export const WHOLENESS_WORDS: Readonly<Record<Wholeness, string>> = {
  whole: m.design_the_whole_article_came_in(),
  'cut off': m.design_only_a_part_came_in_a(),
  'not known': m.design_nobody_has_said_yet(),
};
