import { m } from '#words';
import english from '../../../resources/words/en/cues.json' with { type: 'json' };
import { languageNow } from './language.ts';
import { listWords } from './list-words.ts';
import { knowSentences, markDirection, sayKnown } from './read-sentence.ts';

/** What a rule is called and what it looks for, by its id (framing/cues/cue-rules.ts, case-rules.ts). */
const RULES: Readonly<Record<string, readonly [name: string, explains: string]>> = {
  'loaded-words': [m.cues_loaded_words(), m.cues_loaded_words_explained()],
  'evaluative-words': [m.cues_evaluative_words(), m.cues_evaluative_words_explained()],
  'judging-verbs': [m.cues_judging_verbs(), m.cues_judging_verbs_explained()],
  labels: [m.cues_labels(), m.cues_labels_explained()],
  'name-calling': [m.cues_name_calling(), m.cues_name_calling_explained()],
  metaphors: [m.cues_metaphors(), m.cues_metaphors_explained()],
  'scare-quotes': [m.cues_scare_quotes(), m.cues_scare_quotes_explained()],
  hedges: [m.cues_hedges(), m.cues_hedges_explained()],
  boosters: [m.cues_boosters(), m.cues_boosters_explained()],
  absolutes: [m.cues_absolutes(), m.cues_absolutes_explained()],
  exaggeration: [m.cues_exaggeration(), m.cues_exaggeration_explained()],
  fear: [m.cues_fear(), m.cues_fear_explained()],
  'us-and-them': [m.cues_us_and_them(), m.cues_us_and_them_explained()],
  'flag-waving': [m.cues_flag_waving(), m.cues_flag_waving_explained()],
  doubt: [m.cues_doubt(), m.cues_doubt_explained()],
  'rhetorical-questions': [m.cues_rhetorical_questions(), m.cues_rhetorical_questions_explained()],
  whataboutism: [m.cues_whataboutism(), m.cues_whataboutism_explained()],
  'unattributed-claims': [m.cues_unattributed_claims(), m.cues_unattributed_claims_explained()],
  'agentless-passives': [m.cues_agentless_passives(), m.cues_agentless_passives_explained()],
  'only-here': [m.cues_only_here(), m.cues_only_here_explained()],
  'first-voice': [m.cues_first_voice(), m.cues_first_voice_explained()],
  'last-voice': [m.cues_last_voice(), m.cues_last_voice_explained()],
};

const REASONS =
  languageNow() === 'en'
    ? []
    : knowSentences(english, {
        cues_loaded_words_reason: m.cues_loaded_words_reason,
        cues_evaluative_words_reason: m.cues_evaluative_words_reason,
        cues_judging_verbs_reason: m.cues_judging_verbs_reason,
        cues_labels_reason: m.cues_labels_reason,
        cues_name_calling_reason: m.cues_name_calling_reason,
        cues_metaphors_reason: m.cues_metaphors_reason,
        cues_scare_quotes_reason: m.cues_scare_quotes_reason,
        cues_hedges_reason: m.cues_hedges_reason,
        cues_boosters_reason: m.cues_boosters_reason,
        cues_absolutes_reason: m.cues_absolutes_reason,
        cues_exaggeration_reason: m.cues_exaggeration_reason,
        cues_fear_reason: m.cues_fear_reason,
        cues_us_and_them_reason: m.cues_us_and_them_reason,
        cues_flag_waving_reason: m.cues_flag_waving_reason,
        cues_doubt_reason: m.cues_doubt_reason,
        cues_rhetorical_questions_reason: m.cues_rhetorical_questions_reason,
        cues_whataboutism_reason: m.cues_whataboutism_reason,
        cues_unattributed_claims_reason: m.cues_unattributed_claims_reason,
        cues_agentless_passives_reason: m.cues_agentless_passives_reason,
        cues_one_lacks_it: m.cues_one_lacks_it,
        cues_one_lacks_it_as_far: m.cues_one_lacks_it_as_far,
        cues_none_has_it: m.cues_none_has_it,
        cues_none_has_it_as_far: m.cues_none_has_it_as_far,
        cues_first_alone: m.cues_first_alone,
        cues_first_too: m.cues_first_too,
        cues_first_elsewhere: m.cues_first_elsewhere,
        cues_last_alone: m.cues_last_alone,
        cues_last_too: m.cues_last_too,
        cues_last_elsewhere: m.cues_last_elsewhere,
      });

/** A rule that is not known here says what the service says of it. */
export function ruleName({ id, name }: { readonly id: string; readonly name: string }): string {
  return RULES[id]?.[0] ?? name;
}

export function ruleExplains({ id, explains }: { readonly id: string; readonly explains: string }): string {
  return RULES[id]?.[1] ?? explains;
}

/** Why a rule proposes a place. */
export function cueReason({ reason }: { readonly reason: string }): string {
  const said = sayKnown(REASONS, reason, (name, words) =>
    name === 'listor' ? listWords(words.split(', or ')) : words,
  );
  return said === null ? reason : markDirection(said);
}
