import { ITEM_KIND_IDS } from '../../../contract/plain/quiz-kinds.ts';
import { newItemSchema } from '../../../contract/quiz.ts';
import type { NewItem } from '../../../contract/quiz.ts';
import type { Candidate } from './candidate.ts';
import { draftCannotTell } from './kinds/draft-cannot-tell.ts';
import { draftClaimMatrix } from './kinds/draft-claim-matrix.ts';
import { draftFigureDiffers } from './kinds/draft-figure-differs.ts';
import { draftGaps } from './kinds/draft-gaps.ts';
import { draftHeadlineSupport } from './kinds/draft-headline-support.ts';
import type { DraftInput } from './draft-input.ts';
import type { ItemKindId } from '../../../contract/plain/quiz-kinds.ts';
import { draftLexicalOrInformational } from './kinds/draft-lexical-or-informational.ts';
import { draftMatchWording } from './kinds/draft-match-wording.ts';
import { draftNeutralRewrite } from './kinds/draft-neutral-rewrite.ts';
import { draftOrderEvents } from './kinds/draft-order-events.ts';
import { draftSameOrigin } from './kinds/draft-same-origin.ts';
import { draftSelectSentence } from './kinds/draft-select-sentence.ts';
import { draftShortAnswer } from './kinds/draft-short-answer.ts';
import { draftSourceType } from './kinds/draft-source-type.ts';
import { draftWhichArticles, draftWhichSentences } from './kinds/draft-which-articles.ts';
import { draftWhoseVoice } from './kinds/draft-whose-voice.ts';
import { draftOwnVoice } from './kinds/draft-own-voice.ts';
import { draftWhichNumbers } from './kinds/draft-which-numbers.ts';
import { draftUntoldVoice } from './kinds/draft-untold-voice.ts';
import { draftComparedAnswers } from './kinds/draft-compared-answers.ts';
import type { Material } from './material/read-material.ts';
import { readMaterial } from './material/read-material.ts';
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
  draftOwnVoice,
  draftWhichNumbers,
  draftUntoldVoice,
  draftComparedAnswers,
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
  const candidates = random.shuffle(DRAFTERS.flatMap((draft) => draft(material))).filter(({ item }) => canBeKept(item));
  const kinds = ITEM_KIND_IDS.filter((kind) => input.kinds === null || input.kinds.includes(kind));
  const byKind = new Map<ItemKindId, Candidate[]>(
    random.shuffle(kinds).map((kind) => [kind, candidates.filter(({ item }) => item.kind === kind)]),
  );
  return selectItems(byKind, input.count).map((item) => inOrderOfCase(item, input));
}

/** In the order in which they were found, the articles that are right would come first. */
function inOrderOfCase(item: NewItem, { articles }: DraftInput): NewItem {
  const beside = new Set(item.articleIds);
  return { ...item, articleIds: articles.map(({ articleId }) => articleId).filter((id) => beside.has(id)) };
}

/** A case may have more articles than a question has room for, and a sentence more words. */
function canBeKept(item: NewItem): boolean {
  return newItemSchema.safeParse(item).success;
}
