import type { AskedItem, ItemResponse, NewItem } from '../../../contract/quiz.ts';
import { CANNOT_TELL } from '../../../contract/plain/quiz-kinds.ts';
import type { IdVeil } from './hide-ids.ts';
import type { View } from './open-view.ts';
import { shuffle } from './shuffle.ts';

export interface Asking {
  /** The order of options follows from it; the same seed shows the same order. */
  readonly seed: string;
  readonly view: View;
  /** Of each item its own, or an id that was right in one would be looked for in the next. */
  readonly veil: (itemId: string) => IdVeil;
}

type AskedResponse = AskedItem['response'];
interface Entry {
  readonly id: string;
  readonly text: string;
}

/**
 * An item as a student sees it: no key, no reasons, no evidence, its options in an order of this student's own. Null where masking
 * leaves nothing of an option to choose by ("Which of these is the Harbour Post's?").
 */
export function askItem(item: NewItem & { readonly id: string }, asking: Asking): AskedItem | null {
  const response = askResponse(item, asking);
  if (!entriesOf(response).every(({ text }) => isSomething(text))) return null;
  const { id, kind, prompt, articleIds } = item;
  return { id, kind, prompt: asking.view.words(prompt), articleIds, response };
}

/** Whether `askItem` would ask it, for whoever only counts. */
export function canBeAsked({ response }: NewItem, { words }: View): boolean {
  return entriesOf(response).every(({ text }) => isSomething(words(text)));
}

/** More than a blank. */
function isSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function askResponse(item: NewItem & { readonly id: string }, { seed, view, veil }: Asking): AskedResponse {
  const { response } = item;
  const { show } = veil(item.id);
  const entries = (list: readonly Entry[]) => list.map(({ id, text }) => ({ id: show(id), text: view.words(text) }));
  const itemSeed = `${seed}\n${item.id}`;
  switch (response.type) {
    case 'choice':
      return {
        type: 'choice',
        multiple: response.multiple,
        options: entries(orderOptions(response.options, itemSeed)),
      };
    case 'match': {
      // The columns of a matrix are the same from item to item, so that the eye finds them.
      const right = item.kind === 'claim matrix' ? response.right : orderOptions(response.right, itemSeed);
      return { type: 'match', left: entries(response.left), right: entries(right) };
    }
    case 'order':
      return { type: 'order', entries: entries(orderEntries(item, response.entries, itemSeed)) };
    case 'passage':
    case 'text':
      return response;
  }
}

const NUMBER = /^\D{0,3}(\d+(?:[.,]\d+)*)/u;

/** Shuffled, with the honest option last, where people look for it; numbers go by their size, and "true" before "false". */
function orderOptions<One extends Entry>(options: readonly One[], seed: string): One[] {
  const claims = options.filter(({ id }) => id !== CANNOT_TELL);
  const doubt = options.filter(({ id }) => id === CANNOT_TELL);
  const values = claims.map(({ text }) => Number(NUMBER.exec(text)?.[1]?.replaceAll(',', '') ?? NaN));
  if (values.every((value) => !Number.isNaN(value)))
    return [...claims.map((claim, at) => ({ claim, at })).sort((a, b) => values[a.at]! - values[b.at]!)]
      .map(({ claim }) => claim)
      .concat(doubt);
  const texts = claims.map(({ text }) => text.toLowerCase());
  if (texts.length === 2 && texts.includes('true') && texts.includes('false'))
    return [...claims.toSorted((a, b) => b.text.localeCompare(a.text)), ...doubt];
  return [...shuffle(claims, seed), ...doubt];
}

/** Never in the right order already: then there would be nothing to do. */
function orderEntries({ key }: NewItem, entries: readonly Entry[], seed: string): Entry[] {
  const shown = shuffle(entries, seed);
  const isSolved = key.type === 'order' && key.order.every((id, at) => shown[at]?.id === id);
  return isSolved ? [...shown.slice(1), shown[0]!] : shown;
}

function entriesOf(response: AskedResponse | ItemResponse): readonly Entry[] {
  switch (response.type) {
    case 'choice':
      return response.options;
    case 'match':
      return [...response.left, ...response.right];
    case 'order':
      return response.entries;
    case 'passage':
    case 'text':
      return [];
  }
}
