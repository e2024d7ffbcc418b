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

interface Margin {
  /** CSS pixels. */
  readonly tall: number;
  readonly gap: number;
  /** The card that is looked at. */
  readonly first: string | null;
}

/**
 * The cards that find room in a margin, whole, and which go without. The one that is looked at always has room: it stands as low as
 * its words and no lower than all of it is seen.
 */
export function fillMargin(
  cards: readonly WantedCard[],
  { tall, gap, first }: Margin,
): { tops: Map<string, number>; without: string[] } {
  const raised = cards.map((card) =>
    card.id === first ? { ...card, wanted: Math.max(0, Math.min(card.wanted, tall - card.height)) } : card,
  );
  const tops = layOutCards(raised, gap, first);
  const hangsOut = ({ id, height }: WantedCard) => tops.get(id)! < 0 || tops.get(id)! + height > tall;
  return { tops, without: cards.filter((card) => card.id !== first && hangsOut(card)).map(({ id }) => id) };
}
