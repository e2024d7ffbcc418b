import type { Evidence, NewItem } from '../../../contract/quiz.ts';

/** Words that an item asks about; two items that ask about the same words would be one twice. */
export interface Core {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
}

/** An item that could be asked, before it is held against the others. */
export interface Candidate {
  readonly item: NewItem;
  /** How its question is put; a quiz takes turns among them. */
  readonly form: string;
  /** What it rests on, as keys ("figure:12"): no two items have one in common. */
  readonly facts: readonly string[];
  readonly cores: readonly Core[];
  /** Words that it shows besides, and so must not be what another item asks for. */
  readonly shows?: readonly Core[];
  /** The articles it asks about, so that none is asked about more than the others. */
  readonly about: readonly string[];
}

export interface Choice {
  readonly text: string;
  readonly right: boolean;
  readonly why: string;
}

const LETTERS = 'abcdefghijkl';

type Common = Pick<NewItem, 'kind' | 'prompt' | 'articleIds' | 'explanation' | 'difficulty'> & {
  readonly evidence: readonly Evidence[];
  readonly absences?: NewItem['absences'];
};

/** One or several to choose from, in the order given, with letters for ids; `withHonestOption` gives the honest one its own. */
export function choiceItem(common: Common, choices: readonly Choice[], multiple: boolean): NewItem {
  const options = choices.map(({ text, why }, at) => ({ id: LETTERS[at]!, text, why }));
  return {
    ...finish(common),
    response: { type: 'choice', multiple, options },
    key: { type: 'choice', right: options.filter((_, at) => choices[at]!.right).map(({ id }) => id) },
  };
}

export interface Pairing {
  readonly left: string;
  /** Index into `rights`. */
  readonly right: number;
  readonly why: string;
}

/** Each left has one right; a right may have several lefts or none. Rights without an id are numbered. */
export function matchItem(
  common: Common,
  pairs: readonly Pairing[],
  rights: readonly { readonly id?: string; readonly text: string }[],
): NewItem {
  const right = rights.map(({ id, text }, at) => ({ id: id ?? `r${at + 1}`, text }));
  return {
    ...finish(common),
    response: { type: 'match', left: pairs.map(({ left, why }, at) => ({ id: LETTERS[at]!, text: left, why })), right },
    key: { type: 'match', pairs: pairs.map((pair, at) => ({ left: LETTERS[at]!, right: right[pair.right]!.id })) },
  };
}

/** Answered in words; `rubric` says what 0, 1 and 2 points mean. */
export function textItem(
  common: Common,
  rubric: readonly [string, string, string],
  modelAnswers: readonly string[],
): NewItem {
  return {
    ...finish(common),
    response: { type: 'text', longest: 600 },
    key: {
      type: 'text',
      rubric: rubric.map((meaning, points) => ({ points, meaning })),
      modelAnswers: [...modelAnswers],
    },
  };
}

/** Answered by pointing at a sentence of `among`; any of `passages` is right. */
export function passageItem(common: Common, among: readonly string[], passages: readonly Evidence[]): NewItem {
  return {
    ...finish(common),
    response: { type: 'passage', articleIds: [...among] },
    key: {
      type: 'passage',
      passages: passages.map(({ articleId, start, end, exact }) => ({ articleId, start, end, exact })),
    },
  };
}

/** What all kinds have: each article and each passage once, and a difficulty between .1 and .9, to two places. */
export function finish({ absences, evidence, ...common }: Common): Omit<NewItem, 'response' | 'key'> {
  const seen = new Set<string>();
  return {
    ...common,
    articleIds: [...new Set(common.articleIds)],
    evidence: evidence.filter(({ articleId, start, end }) => {
      const key = `${articleId}:${start}-${end}`;
      return !seen.has(key) && seen.add(key);
    }),
    absences: absences ?? [],
    difficulty: Math.round(Math.min(0.9, Math.max(0.1, common.difficulty)) * 100) / 100,
  };
}
