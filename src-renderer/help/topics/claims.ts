import { m } from '#words';
import { KNOWS_TOPIC } from '../topic-ids.ts';
import type { HelpTopic } from './help-topic.ts';

/**
 * What can be said for the program and what can't. The figures are those of the benchmarks (`npm run bench`) on the sets named in
 * README; who measures anew changes them here, and the teacher's guide says the same.
 */
export const CLAIMS_TOPIC: HelpTopic = {
  id: KNOWS_TOPIC,
  title: m.help_what_this_program_claims_and_what(),
  also: m.help_truth_bias_limits_wrong_mistakes_accuracy(),
  text: [m.help_parallax_claims_little_that_these_words(), m.help_how_well_it_guesses_was_measured()],
  terms: [
    { term: m.help_the_article_on_a_page(), meaning: m.help_on_224_saved_news_pages_agreement() },
    { term: m.help_the_same_in_other_words(), meaning: m.help_of_100_pairs_of_sentences_that() },
    { term: m.help_who_said_it(), meaning: m.help_the_speaker_was_right_for_92() },
    { term: m.help_different_names_for_one_thing(), meaning: m.help_of_100_that_it_joined_81() },
    { term: m.help_numbers_and_days(), meaning: m.help_68_of_68_in_the_bundled() },
    { term: m.help_copied_text(), meaning: m.help_all_of_600_copies_among_10() },
    { term: m.help_articles_of_one_event(), meaning: m.help_agreement_with_the_true_groups_92() },
    { term: m.help_suggested_places(), meaning: m.help_each_rule_says_its_own_figure() },
    { term: m.help_notes_when_a_text_changes(), meaning: m.help_with_a_tenth_of_all_letters() },
    { term: m.help_people(), meaning: m.help_people_who_were_trained_for_weeks() },
  ],
  after: [
    m.help_what_it_never_does_it_gives(),
    m.help_what_it_cant_know_what_happened(),
    m.help_what_it_cant_know_text_that(),
    m.help_what_it_cant_know_whether_sources(),
    m.help_what_it_cant_know_why_if(),
    m.help_it_can_misread_a_page_take(),
    m.help_in_languages_other_than_english_it(),
  ],
};
