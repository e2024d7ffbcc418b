import type { ItemKey, ItemResponse, NewItem } from '../../contract/quiz.ts';

type Fault = string | null;

/** What is wrong with an item whatever any text says: a key that can't be reached by any answer, in a sentence; else null. */
export function findShapeFault({ response, key }: Pick<NewItem, 'response' | 'key'>): Fault {
  if (response.type !== key.type) return 'Its key is for another way of answering.';
  switch (response.type) {
    case 'choice':
      return findChoiceFault(response, key as KeyOf<'choice'>);
    case 'match':
      return findMatchFault(response, key as KeyOf<'match'>);
    case 'order':
      return findOrderFault(response, key as KeyOf<'order'>);
    case 'passage':
      return (key as KeyOf<'passage'>).passages.every(({ articleId }) => response.articleIds.includes(articleId))
        ? null
        : 'The passage to find is in an article that is not shown with it.';
    case 'text':
      return samePoints((key as KeyOf<'text'>).rubric) ? null : 'Its rubric needs one line each for 0, 1 and 2 points.';
  }
}

type KeyOf<Type extends ItemKey['type']> = Extract<ItemKey, { type: Type }>;
type ResponseOf<Type extends ItemResponse['type']> = Extract<ItemResponse, { type: Type }>;

function findChoiceFault({ options, multiple }: ResponseOf<'choice'>, { right }: KeyOf<'choice'>): Fault {
  const ids = options.map(({ id }) => id);
  if (right.some((id) => !ids.includes(id))) return 'Its key names an option that is not there.';
  if (!multiple && new Set(right).size === ids.length) return 'Every option is right, so that nothing is asked.';
  return findTwins(options) ?? null;
}

function findMatchFault({ left, right }: ResponseOf<'match'>, { pairs }: KeyOf<'match'>): Fault {
  const lefts = left.map(({ id }) => id);
  const rights = right.map(({ id }) => id);
  const paired = pairs.map((pair) => pair.left);
  if (!isPermutation(paired, lefts)) return 'Its key does not have one pair for every line.';
  if (pairs.some((pair) => !rights.includes(pair.right)))
    return 'Its key pairs a line with something that is not there.';
  return findTwins(left) ?? findTwins(right);
}

function findOrderFault({ entries }: ResponseOf<'order'>, { order }: KeyOf<'order'>): Fault {
  const ids = entries.map(({ id }) => id);
  return isPermutation(order, ids) ? findTwins(entries) : 'Its key does not put every entry into the order once.';
}

/** Two that share an id can't be told apart by an answer; two that read the same, not by a reader. */
function findTwins(entries: readonly { id: string; text: string }[]): Fault {
  if (new Set(entries.map(({ id }) => id)).size < entries.length) return 'Two of its entries have the same name.';
  const texts = new Set(entries.map(({ text }) => text.trim().toLowerCase()));
  return texts.size < entries.length ? 'Two of its entries read the same.' : null;
}

function isPermutation(ids: readonly string[], of: readonly string[]): boolean {
  return ids.length === of.length && new Set(ids).size === ids.length && ids.every((id) => of.includes(id));
}

function samePoints(rubric: readonly { points: number }[]): boolean {
  return isPermutation(
    rubric.map(({ points }) => String(points)),
    ['0', '1', '2'],
  );
}
