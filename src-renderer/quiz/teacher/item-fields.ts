import { m } from '#words';
import type { Item, ItemKey, ItemResponse, NewItem } from '../../../src-main/contract/quiz.ts';
import { findKind } from '../../../src-main/contract/plain/quiz-kinds.ts';
import type { ResponseType } from '../../../src-main/contract/plain/quiz-kinds.ts';

/**
 * A question as its form holds it: the fields of every way of answering at once, so that trying another kind loses nothing that
 * was typed. `entries` stand in the right order.
 */
export interface ItemFields {
  kind: Item['kind'];
  prompt: string;
  articleIds: string[];
  multiple: boolean;
  options: { id: string; text: string; why: string; right: boolean }[];
  left: { id: string; text: string; why: string; right: string }[];
  right: { id: string; text: string }[];
  entries: { id: string; text: string; why: string }[];
  passages: { articleId: string; start: number; end: number; exact: string }[];
  longest: number;
  /** Index 0 is what is worth no points. */
  rubric: [string, string, string];
  modelAnswers: string[];
  evidence: NewItem['evidence'];
  absences: NonNullable<NewItem['absences']>;
  explanation: string;
  difficulty: number;
}

export function responseOf({ kind }: { kind: string }): ResponseType {
  return findKind(kind)?.response ?? 'choice';
}

/** A question without what only the store knows of it. */
export function newItemOf({
  kind,
  prompt,
  articleIds,
  response,
  key,
  evidence,
  absences,
  explanation,
  difficulty,
}: Item): NewItem {
  return { kind, prompt, articleIds, response, key, evidence, absences, explanation, difficulty };
}

const EMPTY: ItemFields = {
  kind: 'one of several',
  prompt: '',
  articleIds: [],
  multiple: false,
  options: ['a', 'b', 'c'].map((id) => ({ id, text: '', why: '', right: false })),
  left: ['l1', 'l2'].map((id) => ({ id, text: '', why: '', right: '' })),
  right: ['r1', 'r2'].map((id) => ({ id, text: '' })),
  entries: ['e1', 'e2', 'e3'].map((id) => ({ id, text: '', why: '' })),
  passages: [],
  longest: 400,
  rubric: ['', '', ''],
  modelAnswers: [''],
  evidence: [],
  absences: [],
  explanation: '',
  difficulty: 0.5,
};

export function emptyFields(): ItemFields {
  return structuredClone(EMPTY);
}

export function fieldsOf(item: NewItem): ItemFields {
  const { response, key, kind, prompt, explanation = '', difficulty } = item;
  const own = structuredClone({
    articleIds: item.articleIds,
    evidence: item.evidence,
    absences: item.absences ?? [],
    ...answerFields(response, key),
  });
  return { ...emptyFields(), kind, prompt, explanation, difficulty, ...own };
}

function answerFields(response: ItemResponse, key: ItemKey): Partial<ItemFields> {
  if (response.type === 'choice' && key.type === 'choice')
    return {
      multiple: response.multiple,
      options: response.options.map((option) => ({ ...option, right: key.right.includes(option.id) })),
    };
  if (response.type === 'match' && key.type === 'match')
    return {
      left: response.left.map((one) => ({
        ...one,
        right: key.pairs.find(({ left }) => left === one.id)?.right ?? '',
      })),
      right: response.right,
    };
  if (response.type === 'order' && key.type === 'order')
    return { entries: key.order.flatMap((id) => response.entries.filter((entry) => entry.id === id)) };
  if (response.type === 'passage' && key.type === 'passage') return { passages: key.passages };
  if (response.type === 'text' && key.type === 'text')
    return {
      longest: response.longest,
      rubric: [0, 1, 2].map(
        (points) => key.rubric.find((row) => row.points === points)?.meaning ?? '',
      ) as ItemFields['rubric'],
      modelAnswers: key.modelAnswers,
    };
  return {};
}

/** The question that the form describes. Call it on fields that `faultOf` has nothing against. */
export function itemOf(fields: ItemFields): NewItem {
  const { kind, prompt, evidence, absences, explanation, difficulty } = fields;
  return {
    kind,
    prompt,
    articleIds: articlesOf(fields),
    ...answerOf(fields),
    evidence,
    absences,
    explanation,
    difficulty,
  };
}

/** Those that are shown with it, and those that its words are from. */
export function articlesOf(fields: ItemFields): string[] {
  const passages = responseOf(fields) === 'passage' ? fields.passages : [];
  return [...new Set([...fields.articleIds, ...[...fields.evidence, ...passages].map(({ articleId }) => articleId)])];
}

function answerOf(fields: ItemFields): Pick<NewItem, 'response' | 'key'> {
  switch (responseOf(fields)) {
    case 'choice': {
      const options = fields.options.map(({ id, text, why }) => ({ id, text, why }));
      const right = fields.options.filter((option) => option.right).map(({ id }) => id);
      return { response: { type: 'choice', multiple: fields.multiple, options }, key: { type: 'choice', right } };
    }
    case 'match': {
      const left = fields.left.map(({ id, text, why }) => ({ id, text, why }));
      const pairs = fields.left.map((one) => ({ left: one.id, right: one.right }));
      return { response: { type: 'match', left, right: fields.right }, key: { type: 'match', pairs } };
    }
    case 'order': {
      // By their ids: a file that lists them in the right order would tell it.
      const entries = [...fields.entries].sort((one, other) => (one.id < other.id ? -1 : 1));
      return {
        response: { type: 'order', entries },
        key: { type: 'order', order: fields.entries.map(({ id }) => id) },
      };
    }
    case 'passage': {
      const articleIds = [...new Set([...fields.articleIds, ...fields.passages.map(({ articleId }) => articleId)])];
      return { response: { type: 'passage', articleIds }, key: { type: 'passage', passages: fields.passages } };
    }
    case 'text': {
      const rubric = fields.rubric.map((meaning, points) => ({ points, meaning }));
      const modelAnswers = fields.modelAnswers.filter((answer) => answer.trim() !== '');
      return { response: { type: 'text', longest: fields.longest }, key: { type: 'text', rubric, modelAnswers } };
    }
  }
}

const blank = (text: string) => text.trim() === '';

/** What is still missing, in a sentence; null where it can be stored. Whether it is proved, the service says. */
export function faultOf(fields: ItemFields): string | null {
  if (blank(fields.prompt)) return m.quiz_write_the_question_first();
  const fault = FAULTS[responseOf(fields)](fields);
  if (fault !== null) return fault;
  const proved = fields.evidence.length + fields.absences.length > 0;
  if (articlesOf(fields).length > 0 && !proved) return m.quiz_choose_the_words_that_prove_the();
  return null;
}

const FAULTS: Readonly<Record<ResponseType, (fields: ItemFields) => string | null>> = {
  choice({ options, multiple }) {
    if (options.some(({ text }) => blank(text))) return m.quiz_every_answer_to_choose_from_needs();
    const right = options.filter((option) => option.right).length;
    if (right === 0) return m.quiz_tick_which_answer_is_right();
    return right > 1 && !multiple ? m.quiz_only_one_answer_can_be_right() : null;
  },
  match({ left, right }) {
    if ([...left, ...right].some(({ text }) => blank(text))) return m.quiz_every_line_to_match_needs_words();
    return left.some((one) => !right.some(({ id }) => id === one.right))
      ? m.quiz_say_for_every_line_what_belongs()
      : null;
  },
  order: ({ entries }) => (entries.some(({ text }) => blank(text)) ? m.quiz_every_line_to_put_in_order() : null),
  passage: ({ passages }) => (passages.length === 0 ? m.quiz_choose_the_sentence_that_has_to() : null),
  text({ rubric, modelAnswers }) {
    if (rubric.some(blank)) return m.quiz_say_what_an_answer_is_worth();
    return modelAnswers.every(blank) ? m.quiz_write_at_least_one_answer_that() : null;
  },
};

/** An id that none of these has. */
export function freeId(taken: readonly { id: string }[], letter: string): string {
  let number = taken.length + 1;
  while (taken.some(({ id }) => id === `${letter}${number}`)) number++;
  return `${letter}${number}`;
}
