/**
 * The kinds of quiz items. Plain lists: the page reads them without loading the parser. A kind says what an item is about; how it is
 * answered is its response. What a class is told of each is in `src-renderer/design/words/item-kind-words.ts`.
 */
export const RESPONSES = ['choice', 'match', 'order', 'passage', 'text'] as const;
export type ResponseType = (typeof RESPONSES)[number];

interface ItemKind {
  /** Stable; stored with every item. */
  readonly id: string;
  readonly response: ResponseType;
}

export const ITEM_KINDS = [
  { id: 'one of several', response: 'choice' },
  { id: 'several of several', response: 'choice' },
  { id: 'select sentence', response: 'passage' },
  { id: 'match outlet to wording', response: 'match' },
  { id: 'claim matrix', response: 'match' },
  { id: 'order events', response: 'order' },
  { id: 'whose voice', response: 'choice' },
  { id: 'same origin', response: 'choice' },
  { id: 'lexical or informational', response: 'choice' },
  { id: 'neutral rewrite', response: 'text' },
  { id: 'source type', response: 'choice' },
  { id: 'headline support', response: 'choice' },
  { id: 'figure differs', response: 'choice' },
  { id: 'cannot tell', response: 'choice' },
  { id: 'short answer', response: 'text' },
] as const satisfies readonly ItemKind[];
export type ItemKindId = (typeof ITEM_KINDS)[number]['id'];

export const ITEM_KIND_IDS = ITEM_KINDS.map(({ id }) => id);

/** The id of the honest option, wherever an item has it. */
export const CANNOT_TELL = 'cannot tell';
/** What a claim matrix asks of each article; in words, so that no colour is needed. */
export const MATRIX_COLUMNS = ['stated', 'attributed', 'contradicted', 'absent'] as const;
/** How a column reads in an item, in words that a fourteen-year-old reads off it. */
export const MATRIX_COLUMN_WORDS: Readonly<Record<(typeof MATRIX_COLUMNS)[number], string>> = {
  stated: 'Says it in its own voice',
  attributed: 'Passes it on from somebody',
  contradicted: 'Says the opposite',
  absent: 'Does not have it',
};

/** How sure somebody is before they see whether they were right. */
export const ANSWER_CONFIDENCES = ['guess', 'fairly sure', 'certain'] as const;
export type AnswerConfidence = (typeof ANSWER_CONFIDENCES)[number];

export function findKind(id: string): (typeof ITEM_KINDS)[number] | undefined {
  return ITEM_KINDS.find((one) => one.id === id);
}
