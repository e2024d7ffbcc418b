/** Disjoint sets (union-find with path halving; Tarjan and van Leeuwen 1984): what is joined to what, whatever the order. */
export interface JoinedSets<Item> {
  join(one: Item, other: Item): void;
  areJoined(one: Item, other: Item): boolean;
  /** Every set, its items in the order given. */
  list(): Item[][];
}

export function joinSets<Item>(items: readonly Item[]): JoinedSets<Item> {
  const parents = new Map<Item, Item>(items.map((item) => [item, item]));
  const rootOf = (item: Item): Item => {
    let at = item;
    for (let next = parents.get(at); next !== undefined && next !== at; next = parents.get(at)) {
      parents.set(at, parents.get(next) ?? next);
      at = next;
    }
    return at;
  };
  return {
    join: (one, other) => void parents.set(rootOf(other), rootOf(one)),
    areJoined: (one, other) => rootOf(one) === rootOf(other),
    list: () => [...Map.groupBy(items, rootOf).values()],
  };
}
