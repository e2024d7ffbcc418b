/** A card of the margin, in CSS pixels from its top. */
export interface WantedCard {
  readonly id: string;
  /** Where its words stand. */
  readonly wanted: number;
  readonly height: number;
  /** A cue: it stands near its words where that moves no note, or not at all. */
  readonly givesWay?: boolean;
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

/** Farther from its words than this, in CSS pixels, a cue says nothing. */
const NEAR = 140;

interface Filled {
  readonly tops: ReadonlyMap<string, number>;
  /** Cards that find no room. */
  readonly without: readonly string[];
}

/**
 * The cards that find room in a margin, whole, and which go without. The one that is looked at always has room: it stands as low as
 * its words and no lower than all of it is seen. Rules propose more than people write, so cues take what room the notes leave.
 */
export function fillMargin(cards: readonly WantedCard[], margin: Margin): Filled {
  const yields = ({ id, givesWay }: WantedCard) => givesWay === true && id !== margin.first;
  let placed = cards.filter((card) => !yields(card));
  let filled = fill(placed, margin);
  const without: string[] = [];
  for (const cue of cards.filter(yields).sort((left, right) => left.wanted - right.wanted)) {
    const tried = fill([...placed, cue], margin);
    const isMoved = ({ id }: WantedCard) => tried.tops.get(id) !== filled.tops.get(id);
    const isFar = Math.abs(tried.tops.get(cue.id)! - cue.wanted) > NEAR;
    if (isFar || placed.some(isMoved) || tried.without.includes(cue.id)) without.push(cue.id);
    else {
      placed = [...placed, cue];
      filled = tried;
    }
  }
  return { tops: filled.tops, without: [...filled.without, ...without] };
}

function fill(cards: readonly WantedCard[], { tall, gap, first }: Margin): Filled {
  const raised = cards.map((card) =>
    card.id === first ? { ...card, wanted: Math.max(0, Math.min(card.wanted, tall - card.height)) } : card,
  );
  const tops = layOutCards(raised, gap, first);
  const hangsOut = ({ id, height }: WantedCard) => tops.get(id)! < 0 || tops.get(id)! + height > tall;
  return { tops, without: cards.filter((card) => card.id !== first && hangsOut(card)).map(({ id }) => id) };
}
