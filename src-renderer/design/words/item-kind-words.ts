import { m } from '#words';
import type { ItemKindId } from '../../../src-main/contract/plain/quiz-kinds.ts';

/** What an item asks and what answering it trains, by the kind that is stored with it (contract/plain/quiz-kinds.ts). */
const KINDS: Readonly<Record<ItemKindId, readonly [label: string, trains: string]>> = {
  'one of several': [m.design_kind_one_of_several(), m.design_kind_one_of_several_trains()],
  'several of several': [m.design_kind_several_of_several(), m.design_kind_several_of_several_trains()],
  'select sentence': [m.design_kind_select_sentence(), m.design_kind_select_sentence_trains()],
  'match outlet to wording': [m.design_kind_match_outlet_to_wording(), m.design_kind_match_outlet_to_wording_trains()],
  'claim matrix': [m.design_kind_claim_matrix(), m.design_kind_claim_matrix_trains()],
  'order events': [m.design_kind_order_events(), m.design_kind_order_events_trains()],
  'whose voice': [m.design_kind_whose_voice(), m.design_kind_whose_voice_trains()],
  'same origin': [m.design_kind_same_origin(), m.design_kind_same_origin_trains()],
  'lexical or informational': [
    m.design_kind_lexical_or_informational(),
    m.design_kind_lexical_or_informational_trains(),
  ],
  'neutral rewrite': [m.design_kind_neutral_rewrite(), m.design_kind_neutral_rewrite_trains()],
  'source type': [m.design_kind_source_type(), m.design_kind_source_type_trains()],
  'headline support': [m.design_kind_headline_support(), m.design_kind_headline_support_trains()],
  'figure differs': [m.design_kind_figure_differs(), m.design_kind_figure_differs_trains()],
  'cannot tell': [m.design_kind_cannot_tell(), m.design_kind_cannot_tell_trains()],
  'short answer': [m.design_kind_short_answer(), m.design_kind_short_answer_trains()],
};

const KNOWN: Readonly<Record<string, readonly [label: string, trains: string] | undefined>> = KINDS;

/** Null for a kind of another version of Parallax. */
export function kindLabel(id: string): string | null {
  return KNOWN[id]?.[0] ?? null;
}

export function kindTrains(id: string): string {
  return KNOWN[id]?.[1] ?? '';
}
