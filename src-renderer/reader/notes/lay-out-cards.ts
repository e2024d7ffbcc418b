/** A card of the margin, in CSS pixels from its top. */
export interface WantedCard {
  readonly id: string;
  /** Where its words stand. */
  readonly wanted: number;
  readonly height: number;
}

/**
 * Tops of the cards beside a text: each as near to its words as it can stand, none over another, in the order of the words.
 * A card that finds its place taken is pushed down. The one that is looked at (`first`) gets its true place, and those before
 * it are pushed up instead, out of the margin where there is no room.
 */
export function layOutCards(cards: readonly WantedCard[], gap: number, first: string | null): Map<string, number> {
  const inOrder = cards.toSorted((left, right) => left.wanted - right.wanted);
  const at = inOrder.findIndex(({ id }) => id === first);
  const tops = new Map<string, number>();
  let free = -Infinity;
  for (const [index, { id, wanted, height }] of inOrder.entries()) {
    const top = index === at ? wanted : Math.max(wanted, free);
    tops.set(id, top);
    free = top + height + gap;
  }
  let below = inOrder[at]?.wanted ?? 0;
  for (const { id, height } of inOrder.slice(0, Math.max(0, at)).reverse()) {
    const top = Math.min(tops.get(id)!, below - gap - height);
    tops.set(id, top);
    below = top;
  }
  return tops;
}
