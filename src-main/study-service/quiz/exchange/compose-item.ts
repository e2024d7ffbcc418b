import { newItemSchema, type ItemKey, type ItemResponse, type NewItem } from '../../../contract/quiz.ts';
import { MATRIX_COLUMNS } from '../../../contract/plain/quiz-kinds.ts';
import { sayRubric, type PartAnswers } from './rubric-words.ts';

/** An item, or the sentence that says why there can be none. */
export type Composed = { readonly item: NewItem } | { readonly why: string };

/** An answer a person can choose, match or put in order, as another program words it. */
export interface ReadOption {
  readonly text: string;
  readonly why?: string;
  readonly right?: boolean;
}

interface Stem {
  readonly prompt: string;
  readonly explanation?: string;
}

const MOST = 12;
/** Of a question from elsewhere nobody has said how hard it is. */
const UNKNOWN_DIFFICULTY = 0.5;
export const NO_MODEL_ANSWER = 'The question came without a model answer.';

/** Another program's letters may say what is right; ids by position never do, and make the same file the same items. */
export function letter(index: number): string {
  return String.fromCharCode(97 + index);
}

/** Where one is chosen and several are right, any of them is (readings that can both be held). */
export function composeChoice(stem: Stem, options: readonly ReadOption[], multiple: boolean): Composed {
  const fault = findListFault(options.map(({ text }) => text));
  if (fault !== null) return { why: fault };
  const right = options.flatMap((option, index) => (option.right === true ? [letter(index)] : []));
  if (right.length === 0) return { why: 'It does not say which option is right.' };
  if (!multiple && right.length === options.length) return { why: 'Every option is right, so that nothing is asked.' };
  return compose(stem, multiple ? 'several of several' : 'one of several', {
    response: { type: 'choice', multiple, options: withLetters(options) },
    key: { type: 'choice', right },
  });
}

/** True or false: the two options keep ids of their own, so that the question can be told again as what it is. */
export function composeTrueFalse(stem: Stem, isTrue: boolean, reasons: { wrong: string; right: string }): Composed {
  const option = (id: 'true' | 'false', text: string) => ({
    id,
    text,
    why: (id === 'true') === isTrue ? reasons.right : reasons.wrong,
  });
  return compose(stem, 'one of several', {
    response: { type: 'choice', multiple: false, options: [option('true', 'True'), option('false', 'False')] },
    key: { type: 'choice', right: [isTrue ? 'true' : 'false'] },
  });
}

/** `partner[i]` is the place in `right` of what belongs to `left[i]`. */
export function composeMatch(
  stem: Stem,
  left: readonly ReadOption[],
  right: readonly string[],
  partner: readonly number[],
): Composed {
  const fault = findListFault(
    left.map(({ text }) => text),
    1,
  );
  if (fault !== null) return { why: fault };
  const rightFault = findListFault(right);
  if (rightFault !== null) return { why: rightFault };
  const columns: readonly string[] = MATRIX_COLUMNS;
  const isMatrix = right.every((text) => columns.includes(text));
  return compose(stem, isMatrix ? 'claim matrix' : 'match outlet to wording', {
    response: {
      type: 'match',
      left: withLetters(left),
      right: right.map((text, index) => ({ id: `r${index + 1}`, text })),
    },
    key: { type: 'match', pairs: partner.map((place, index) => ({ left: letter(index), right: `r${place + 1}` })) },
  });
}

/** `order` holds the places of `entries` in the right order. */
export function composeOrder(stem: Stem, entries: readonly ReadOption[], order: readonly number[]): Composed {
  const fault = findListFault(entries.map(({ text }) => text));
  if (fault !== null) return { why: fault };
  return compose(stem, 'order events', {
    response: { type: 'order', entries: withLetters(entries) },
    key: { type: 'order', order: order.map(letter) },
  });
}

export interface ReadText extends Partial<PartAnswers> {
  /** Answers worth both points. */
  readonly models: readonly string[];
  readonly longest: number;
  /** What 0, 1 and 2 points mean, where the question says so itself. */
  readonly meanings?: readonly [string, string, string];
}

/** What other programs compare letter by letter, a person grades here. */
export function composeText(stem: Stem, { models, partly = [], wrong = '', longest, meanings }: ReadText): Composed {
  const lines = meanings ?? sayRubric({ partly, wrong });
  return compose(stem, 'short answer', {
    response: { type: 'text', longest },
    key: {
      type: 'text',
      rubric: lines.map((meaning, points) => ({ points, meaning })),
      modelAnswers: models.length === 0 ? [NO_MODEL_ANSWER] : [...models],
    },
  });
}

function compose(
  { prompt, explanation = '' }: Stem,
  kind: NewItem['kind'],
  asked: { response: ItemResponse; key: ItemKey },
): Composed {
  if (prompt.trim() === '') return { why: 'Its question has no words.' };
  return holdToContract({
    kind,
    prompt,
    articleIds: [],
    ...asked,
    evidence: [],
    absences: [],
    explanation,
    difficulty: UNKNOWN_DIFFICULTY,
  });
}

/** What another program wrote is held to the contract before anybody keeps it. */
export function holdToContract(item: unknown): Composed {
  const parsed = newItemSchema.safeParse(item);
  if (parsed.success) return { item: parsed.data };
  const issue = parsed.error.issues[0];
  return {
    why:
      issue?.code === 'too_big'
        ? `Its ${String(issue.path[0] ?? 'text')} is longer than can be kept (${String(issue.maximum)}).`
        : `Its ${issue?.path.join(' ') ?? 'text'} can't be read.`,
  };
}

function withLetters(options: readonly ReadOption[]): { id: string; text: string; why: string }[] {
  return options.map(({ text, why = '' }, index) => ({ id: letter(index), text, why }));
}

function findListFault(texts: readonly string[], fewest = 2): string | null {
  if (texts.length < fewest) return 'It has fewer than two things to choose from.';
  if (texts.length > MOST) return `It has ${texts.length} entries; Parallax shows up to ${MOST}.`;
  if (texts.some((text) => text.trim() === '')) return 'One of its entries has no words; it may be a picture.';
  const distinct = new Set(texts.map((text) => text.trim().toLowerCase()));
  return distinct.size < texts.length ? 'Two of its entries read the same.' : null;
}
