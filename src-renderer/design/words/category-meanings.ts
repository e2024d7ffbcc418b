import { m } from '#words';

export interface CategoryWords {
  readonly label: string;
  readonly meaning: string;
  readonly example: string;
}

/** What is shown of a category, by the id that is stored with a note (contract/plain/framing-categories.ts). */
export const CATEGORY_WORDS: Readonly<Record<string, CategoryWords>> = {
  problem: {
    label: m.design_category_problem(),
    meaning: m.design_category_problem_means(),
    example: m.design_category_problem_example(),
  },
  cause: {
    label: m.design_category_cause(),
    meaning: m.design_category_cause_means(),
    example: m.design_category_cause_example(),
  },
  judgement: {
    label: m.design_category_judgement(),
    meaning: m.design_category_judgement_means(),
    example: m.design_category_judgement_example(),
  },
  remedy: {
    label: m.design_category_remedy(),
    meaning: m.design_category_remedy_means(),
    example: m.design_category_remedy_example(),
  },
  conflict: {
    label: m.design_category_conflict(),
    meaning: m.design_category_conflict_means(),
    example: m.design_category_conflict_example(),
  },
  'human interest': {
    label: m.design_category_human_interest(),
    meaning: m.design_category_human_interest_means(),
    example: m.design_category_human_interest_example(),
  },
  'economic consequences': {
    label: m.design_category_economic_consequences(),
    meaning: m.design_category_economic_consequences_means(),
    example: m.design_category_economic_consequences_example(),
  },
  morality: {
    label: m.design_category_morality(),
    meaning: m.design_category_morality_means(),
    example: m.design_category_morality_example(),
  },
  responsibility: {
    label: m.design_category_responsibility(),
    meaning: m.design_category_responsibility_means(),
    example: m.design_category_responsibility_example(),
  },
  lexical: {
    label: m.design_category_lexical(),
    meaning: m.design_category_lexical_means(),
    example: m.design_category_lexical_example(),
  },
  informational: {
    label: m.design_category_informational(),
    meaning: m.design_category_informational_means(),
    example: m.design_category_informational_example(),
  },
  labelling: {
    label: m.design_category_labelling(),
    meaning: m.design_category_labelling_means(),
    example: m.design_category_labelling_example(),
  },
  portrayal: {
    label: m.design_category_portrayal(),
    meaning: m.design_category_portrayal_means(),
    example: m.design_category_portrayal_example(),
  },
  omission: {
    label: m.design_category_omission(),
    meaning: m.design_category_omission_means(),
    example: m.design_category_omission_example(),
  },
  'source selection': {
    label: m.design_category_source_selection(),
    meaning: m.design_category_source_selection_means(),
    example: m.design_category_source_selection_example(),
  },
  placement: {
    label: m.design_category_placement(),
    meaning: m.design_category_placement_means(),
    example: m.design_category_placement_example(),
  },
  'name calling': {
    label: m.design_category_name_calling(),
    meaning: m.design_category_name_calling_means(),
    example: m.design_category_name_calling_example(),
  },
  'guilt by association': {
    label: m.design_category_guilt_by_association(),
    meaning: m.design_category_guilt_by_association_means(),
    example: m.design_category_guilt_by_association_example(),
  },
  'casting doubt': {
    label: m.design_category_casting_doubt(),
    meaning: m.design_category_casting_doubt_means(),
    example: m.design_category_casting_doubt_example(),
  },
  'appeal to hypocrisy': {
    label: m.design_category_appeal_to_hypocrisy(),
    meaning: m.design_category_appeal_to_hypocrisy_means(),
    example: m.design_category_appeal_to_hypocrisy_example(),
  },
  'questioning the reputation': {
    label: m.design_category_questioning_the_reputation(),
    meaning: m.design_category_questioning_the_reputation_means(),
    example: m.design_category_questioning_the_reputation_example(),
  },
  'flag waving': {
    label: m.design_category_flag_waving(),
    meaning: m.design_category_flag_waving_means(),
    example: m.design_category_flag_waving_example(),
  },
  'appeal to authority': {
    label: m.design_category_appeal_to_authority(),
    meaning: m.design_category_appeal_to_authority_means(),
    example: m.design_category_appeal_to_authority_example(),
  },
  'appeal to popularity': {
    label: m.design_category_appeal_to_popularity(),
    meaning: m.design_category_appeal_to_popularity_means(),
    example: m.design_category_appeal_to_popularity_example(),
  },
  'appeal to values': {
    label: m.design_category_appeal_to_values(),
    meaning: m.design_category_appeal_to_values_means(),
    example: m.design_category_appeal_to_values_example(),
  },
  'appeal to fear': {
    label: m.design_category_appeal_to_fear(),
    meaning: m.design_category_appeal_to_fear_means(),
    example: m.design_category_appeal_to_fear_example(),
  },
  'straw man': {
    label: m.design_category_straw_man(),
    meaning: m.design_category_straw_man_means(),
    example: m.design_category_straw_man_example(),
  },
  'red herring': {
    label: m.design_category_red_herring(),
    meaning: m.design_category_red_herring_means(),
    example: m.design_category_red_herring_example(),
  },
  whataboutism: {
    label: m.design_category_whataboutism(),
    meaning: m.design_category_whataboutism_means(),
    example: m.design_category_whataboutism_example(),
  },
  'causal oversimplification': {
    label: m.design_category_causal_oversimplification(),
    meaning: m.design_category_causal_oversimplification_means(),
    example: m.design_category_causal_oversimplification_example(),
  },
  'false dilemma': {
    label: m.design_category_false_dilemma(),
    meaning: m.design_category_false_dilemma_means(),
    example: m.design_category_false_dilemma_example(),
  },
  'consequential oversimplification': {
    label: m.design_category_consequential_oversimplification(),
    meaning: m.design_category_consequential_oversimplification_means(),
    example: m.design_category_consequential_oversimplification_example(),
  },
  slogan: {
    label: m.design_category_slogan(),
    meaning: m.design_category_slogan_means(),
    example: m.design_category_slogan_example(),
  },
  'conversation killer': {
    label: m.design_category_conversation_killer(),
    meaning: m.design_category_conversation_killer_means(),
    example: m.design_category_conversation_killer_example(),
  },
  'appeal to time': {
    label: m.design_category_appeal_to_time(),
    meaning: m.design_category_appeal_to_time_means(),
    example: m.design_category_appeal_to_time_example(),
  },
  'loaded language': {
    label: m.design_category_loaded_language(),
    meaning: m.design_category_loaded_language_means(),
    example: m.design_category_loaded_language_example(),
  },
  obfuscation: {
    label: m.design_category_obfuscation(),
    meaning: m.design_category_obfuscation_means(),
    example: m.design_category_obfuscation_example(),
  },
  exaggeration: {
    label: m.design_category_exaggeration(),
    meaning: m.design_category_exaggeration_means(),
    example: m.design_category_exaggeration_example(),
  },
  repetition: {
    label: m.design_category_repetition(),
    meaning: m.design_category_repetition_means(),
    example: m.design_category_repetition_example(),
  },
  'topic economic': {
    label: m.design_category_topic_economic(),
    meaning: m.design_category_topic_economic_means(),
    example: m.design_category_topic_economic_example(),
  },
  'topic capacity': {
    label: m.design_category_topic_capacity(),
    meaning: m.design_category_topic_capacity_means(),
    example: m.design_category_topic_capacity_example(),
  },
  'topic morality': {
    label: m.design_category_topic_morality(),
    meaning: m.design_category_topic_morality_means(),
    example: m.design_category_topic_morality_example(),
  },
  'topic fairness': {
    label: m.design_category_topic_fairness(),
    meaning: m.design_category_topic_fairness_means(),
    example: m.design_category_topic_fairness_example(),
  },
  'topic law': {
    label: m.design_category_topic_law(),
    meaning: m.design_category_topic_law_means(),
    example: m.design_category_topic_law_example(),
  },
  'topic policy': {
    label: m.design_category_topic_policy(),
    meaning: m.design_category_topic_policy_means(),
    example: m.design_category_topic_policy_example(),
  },
  'topic crime': {
    label: m.design_category_topic_crime(),
    meaning: m.design_category_topic_crime_means(),
    example: m.design_category_topic_crime_example(),
  },
  'topic security': {
    label: m.design_category_topic_security(),
    meaning: m.design_category_topic_security_means(),
    example: m.design_category_topic_security_example(),
  },
  'topic health': {
    label: m.design_category_topic_health(),
    meaning: m.design_category_topic_health_means(),
    example: m.design_category_topic_health_example(),
  },
  'topic quality of life': {
    label: m.design_category_topic_quality_of_life(),
    meaning: m.design_category_topic_quality_of_life_means(),
    example: m.design_category_topic_quality_of_life_example(),
  },
  'topic culture': {
    label: m.design_category_topic_culture(),
    meaning: m.design_category_topic_culture_means(),
    example: m.design_category_topic_culture_example(),
  },
  'topic opinion': {
    label: m.design_category_topic_opinion(),
    meaning: m.design_category_topic_opinion_means(),
    example: m.design_category_topic_opinion_example(),
  },
  'topic politics': {
    label: m.design_category_topic_politics(),
    meaning: m.design_category_topic_politics_means(),
    example: m.design_category_topic_politics_example(),
  },
  'topic regulation': {
    label: m.design_category_topic_regulation(),
    meaning: m.design_category_topic_regulation_means(),
    example: m.design_category_topic_regulation_example(),
  },
  'topic other': {
    label: m.design_category_topic_other(),
    meaning: m.design_category_topic_other_means(),
    example: m.design_category_topic_other_example(),
  },
  remark: {
    label: m.design_category_remark(),
    meaning: m.design_category_remark_means(),
    example: m.design_category_remark_example(),
  },
};
