/**
 * The kinds of quiz items, in the words a class sees. Plain lists: the page reads them without loading the parser. A kind says what
 * an item is about; how it is answered is its response (choice, match, order, passage, text).
 */
export const RESPONSES = ['choice', 'match', 'order', 'passage', 'text'] as const;
export type ResponseType = (typeof RESPONSES)[number];

export interface ItemKind {
  /** Stable; stored with every item. */
  readonly id: string;
  readonly label: string;
  readonly response: ResponseType;
  /** What answering it trains, in words of a fourteen-year-old. */
  readonly trains: string;
}

const kind = (id: string, label: string, response: ResponseType, trains: string): ItemKind => ({
  id,
  label,
  response,
  trains,
});

export const ITEM_KINDS = [
  kind('one of several', 'One is right', 'choice', 'Finding what a text says.'),
  kind('several of several', 'Several may be right', 'choice', 'Finding everything that a text says.'),
  kind('select sentence', 'Find the sentence', 'passage', 'Pointing to the words that prove something.'),
  kind('match outlet to wording', 'Who worded it so?', 'match', 'Hearing how each outlet puts the same thing.'),
  kind(
    'claim matrix',
    'Who says this?',
    'match',
    'Telling what is stated, what is passed on from somebody, and what is missing.',
  ),
  kind('order events', 'What came first?', 'order', 'Putting events in order, whatever order they are told in.'),
  kind('whose voice', 'Whose voice is it?', 'choice', 'Hearing who speaks, and how the outlet introduces them.'),
  kind('same origin', 'One source or two?', 'choice', 'Telling two reports from one report told twice.'),
  kind(
    'lexical or informational',
    'Choice of words or of facts?',
    'choice',
    'Seeing whether a word or a fact colours a sentence.',
  ),
  kind('neutral rewrite', 'Say it calmly', 'text', 'Saying the same fact without the strong word.'),
  kind('source type', 'Who publishes this?', 'choice', 'Judging a source by what others say about it.'),
  kind('headline support', 'Does the article hold its headline?', 'choice', 'Checking a headline against its article.'),
  kind('figure differs', 'Why do the figures differ?', 'choice', 'Finding out why two numbers are not the same.'),
  kind('cannot tell', 'Can it be told?', 'choice', 'Knowing when the texts do not say.'),
  kind('short answer', 'In your own words', 'text', 'Giving a reason with evidence.'),
] as const satisfies readonly ItemKind[];

export const ITEM_KIND_IDS = ITEM_KINDS.map(({ id }) => id);

/** The id of the honest option, wherever an item has it. */
export const CANNOT_TELL = 'cannot tell';
/** What a claim matrix asks of each article; in words, so that no colour is needed. */
export const MATRIX_COLUMNS = ['stated', 'attributed', 'contradicted', 'absent'] as const;

/** How sure somebody is before they see whether they were right. */
export const ANSWER_CONFIDENCES = ['guess', 'fairly sure', 'certain'] as const;
export type AnswerConfidence = (typeof ANSWER_CONFIDENCES)[number];

export function findKind(id: string): ItemKind | undefined {
  return ITEM_KINDS.find((one) => one.id === id);
}
