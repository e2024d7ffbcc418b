import { m } from '#words';
import type { Wording } from '../../../src-main/contract/comparison.ts';

export type Measure = Wording['measures'][number]['measure'];

interface MeasureWords {
  /** Heads the row of shares. */
  readonly label: string;
  /** What is counted and why one may want to know, for a fourteen-year-old. */
  readonly means: string;
  /** "18 % of the words ..." */
  readonly share: string;
  /** Said of one passage. */
  readonly one: string;
}

export const MEASURE_WORDS: Readonly<Record<Measure, MeasureWords>> = {
  'in quotations': {
    label: m.reader_in_quotation_marks(),
    means: m.reader_words_given_as_somebodys_own_they(),
    share: m.reader_of_the_words_are_quotations(),
    one: m.reader_words_in_quotation_marks(),
  },
  attributed: {
    label: m.reader_said_to_come_from_somebody(),
    means: m.reader_sentences_that_say_who_claims_it(),
    share: m.reader_of_the_words_are_attributed_to(),
    one: m.reader_a_statement_that_says_who_makes(),
  },
  unattributed: {
    label: m.reader_said_without_a_source(),
    means: m.reader_sentences_the_article_tells_as_its(),
    share: m.reader_of_the_words_are_told_without(),
    one: m.reader_a_statement_without_a_source(),
  },
  hedges: {
    label: m.reader_words_that_leave_room(),
    means: m.reader_may_reportedly_it_seems_the_writer(),
    share: m.reader_of_the_words_leave_room_for(),
    one: m.reader_a_word_that_leaves_room_for(),
  },
  'scare quotes': {
    label: m.reader_words_held_at_arms_length(),
    means: m.reader_a_word_or_two_in_quotation(),
    share: m.reader_of_the_words_are_held_at(),
    one: m.reader_a_word_in_quotation_marks_that(),
  },
  'agentless passives': {
    label: m.reader_done_but_by_whom(),
    means: m.reader_five_people_were_detained_tells_what(),
    share: m.reader_of_the_words_tell_what_was(),
    one: m.reader_what_was_done_is_told_and(),
  },
  'evaluative words': {
    label: m.reader_words_that_weigh(),
    means: m.reader_swift_modest_disaster_words_that_say(),
    share: m.reader_of_the_words_say_what_to(),
    one: m.reader_a_word_that_says_what_to(),
  },
};

/** Measures of single words, which can all be marked at once; the others cover whole sentences and are marked when asked for. */
export const WORD_MEASURES: ReadonlySet<Measure> = new Set([
  'hedges',
  'scare quotes',
  'agentless passives',
  'evaluative words',
]);
