import { ITEM_KIND_IDS } from '../../../contract/quiz-kinds.ts';
import type { NewItem } from '../../../contract/quiz.ts';
import type { Candidate } from './candidate.ts';
import { draftCannotTell } from './draft-cannot-tell.ts';
import { draftClaimMatrix } from './draft-claim-matrix.ts';
import { draftFigureDiffers } from './draft-figure-differs.ts';
import { draftGaps } from './draft-gaps.ts';
import { draftHeadlineSupport } from './draft-headline-support.ts';
import type { DraftInput, ItemKindId } from './draft-input.ts';
import { draftLexicalOrInformational } from './draft-lexical-or-informational.ts';
import { draftMatchWording } from './draft-match-wording.ts';
import { draftNeutralRewrite } from './draft-neutral-rewrite.ts';
import { draftOrderEvents } from './draft-order-events.ts';
import { draftSameOrigin } from './draft-same-origin.ts';
import { draftSelectSentence } from './draft-select-sentence.ts';
import { draftShortAnswer } from './draft-short-answer.ts';
import { draftSourceType } from './draft-source-type.ts';
import { draftWhichArticles, draftWhichSentences } from './draft-which-articles.ts';
import { draftWhoseVoice } from './draft-whose-voice.ts';
import type { Material } from './read-material.ts';
import { readMaterial } from './read-material.ts';
import { seededRandom, seedFor } from './seeded-random.ts';
import { selectItems } from './select-items.ts';

/** Each gives all it can prove; a candidate's item says what kind it is. */
const DRAFTERS: readonly ((material: Material) => Candidate[])[] = [
  draftGaps,
  draftWhichArticles,
  draftWhichSentences,
  draftSelectSentence,
  draftMatchWording,
  draftClaimMatrix,
  draftOrderEvents,
  draftWhoseVoice,
  draftSameOrigin,
  draftLexicalOrInformational,
  draftNeutralRewrite,
  draftSourceType,
  draftHeadlineSupport,
  draftFigureDiffers,
  draftCannotTell,
  draftShortAnswer,
];

/**
 * Items made from what the comparison is sure of and from the notes of a case: pure, the same for the same input. Every key rests on
 * words of the texts (`evidence`) or on words that an article has not (`absences`); where the texts hold no more that can be proved,
 * fewer than `count` come. Whether a view is right is never asked, only what the texts say and how.
 */
export function draftItems(input: DraftInput): NewItem[] {
  if (input.articles.length === 0) return [];
  const material = readMaterial(input);
  const random = seededRandom(seedFor(input.seed, 'order'));
  const candidates = random.shuffle(DRAFTERS.flatMap((draft) => draft(material)));
  const kinds = ITEM_KIND_IDS.filter((kind) => input.kinds === null || input.kinds.includes(kind));
  const byKind = new Map<ItemKindId, Candidate[]>(
    random.shuffle(kinds).map((kind) => [kind, candidates.filter(({ item }) => item.kind === kind)]),
  );
  return selectItems(byKind, input.count);
}
