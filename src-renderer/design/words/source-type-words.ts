import { m } from '#words';
import type { Genre, SourceType } from '../../../src-main/contract/plain/vocabulary.ts';

/**
 * One line a fourteen-year-old reads for every source type, said the same way wherever a label stands.
 * Each says who decides what is published, since controller beats funding beats format.
 */
export const SOURCE_TYPE_WORDS: Readonly<Record<SourceType, string>> = {
  'wire agency': m.design_sells_finished_reports_to_many_newsrooms(),
  'public broadcaster': m.design_paid_for_by_the_public_through(),
  'state-controlled outlet': m.design_a_government_owns_it_or_decides(),
  'government release': m.design_written_and_published_by_a_ministry(),
  'general newsroom': m.design_employs_its_own_reporters_covers_many(),
  'local newsroom': m.design_employs_its_own_reporters_and_serves(),
  'partisan outlet': m.design_says_openly_or_is_owned_by(),
  'trade press': m.design_written_for_people_in_one_line(),
  'think tank': m.design_an_institute_that_studies_a_field(),
  NGO: m.design_an_organisation_with_a_purpose_such(),
  'company or sponsor': m.design_a_business_writes_about_what_it(),
  'fact-checker': m.design_takes_claims_that_others_have_made(),
  'aggregator or republisher': m.design_collects_what_others_have_written_and(),
  'translation outlet': m.design_publishes_what_appeared_elsewhere_in_another(),
  individual: m.design_one_person_who_writes_for_themselves(),
  'satire outlet': m.design_invents_stories_as_a_joke_about(),
  'cannot tell yet': m.design_nobody_has_found_evidence_yet_of(),
};

/** What kind of piece it is, in one line; the genre is apart from who publishes it. */
export const GENRE_WORDS: Readonly<Record<Genre, string>> = {
  'news report': m.design_says_what_happened_when_where_and(),
  'live blog': m.design_short_entries_written_one_after_another(),
  analysis: m.design_a_reporter_says_what_the_facts(),
  explainer: m.design_sets_out_the_background_in_order(),
  interview: m.design_questions_and_answers_with_one_person(),
  investigation: m.design_the_newsroom_found_out_something_that(),
  opinion: m.design_the_writer_says_what_they_think(),
  review: m.design_judges_a_book_a_film_a(),
  'fact-check': m.design_tests_a_claim_and_says_whether(),
  'press release': m.design_a_statement_given_out_by_those(),
  sponsored: m.design_somebody_paid_for_it_to_be(),
  translation: m.design_published_before_in_another_language(),
  'eyewitness account': m.design_told_by_somebody_who_was_there(),
  satire: m.design_a_joke_in_the_dress_of(),
};

/** The label itself, as it is shown; what is stored is its English. */
export const SOURCE_TYPE_NAMES: Readonly<Record<SourceType, string>> = {
  'wire agency': m.design_source_type_wire_agency(),
  'public broadcaster': m.design_source_type_public_broadcaster(),
  'state-controlled outlet': m.design_source_type_state_controlled_outlet(),
  'government release': m.design_source_type_government_release(),
  'general newsroom': m.design_source_type_general_newsroom(),
  'local newsroom': m.design_source_type_local_newsroom(),
  'partisan outlet': m.design_source_type_partisan_outlet(),
  'trade press': m.design_source_type_trade_press(),
  'think tank': m.design_source_type_think_tank(),
  NGO: m.design_source_type_ngo(),
  'company or sponsor': m.design_source_type_company_or_sponsor(),
  'fact-checker': m.design_source_type_fact_checker(),
  'aggregator or republisher': m.design_source_type_aggregator_or_republisher(),
  'translation outlet': m.design_source_type_translation_outlet(),
  individual: m.design_source_type_individual(),
  'satire outlet': m.design_source_type_satire_outlet(),
  'cannot tell yet': m.design_source_type_cannot_tell_yet(),
};

/** The kind of piece, as it is shown; what is stored is its English. */
export const GENRE_NAMES: Readonly<Record<Genre, string>> = {
  'news report': m.design_genre_news_report(),
  'live blog': m.design_genre_live_blog(),
  analysis: m.design_genre_analysis(),
  explainer: m.design_genre_explainer(),
  interview: m.design_genre_interview(),
  investigation: m.design_genre_investigation(),
  opinion: m.design_genre_opinion(),
  review: m.design_genre_review(),
  'fact-check': m.design_genre_fact_check(),
  'press release': m.design_genre_press_release(),
  sponsored: m.design_genre_sponsored(),
  translation: m.design_genre_translation(),
  'eyewitness account': m.design_genre_eyewitness_account(),
  satire: m.design_genre_satire(),
};
