import type { NameGroup } from '../../../contract/comparison.ts';
import type { FoundMention } from './mention.ts';

export type GroupKind = NameGroup['kind'];
interface Node {
  parent: string | null;
  kind: GroupKind;
  mentions: FoundMention[];
  reasons: Map<string, number>;
}

/** Things that names are put to, joined as reasons come up. Every join and every odd name carries its reason. */
export class GroupBuilder {
  readonly #nodes = new Map<string, Node>();
  readonly #things = new Map<FoundMention, string>();

  add(thing: string, kind: GroupKind, mention: FoundMention, reason: string | null = null): void {
    const node = this.#nodes.get(this.find(thing)) ?? this.#make(thing, kind);
    node.mentions.push(mention);
    this.#things.set(mention, thing);
    if (reason !== null) count(node.reasons, reason);
  }

  join(into: string, thing: string, reason: string): void {
    const left = this.find(into);
    const right = this.find(thing);
    const from = this.#nodes.get(right);
    const to = this.#nodes.get(left);
    if (left === right || !from || !to) return;
    from.parent = left;
    to.mentions.push(...from.mentions);
    for (const [why, times] of from.reasons) count(to.reasons, why, times);
    count(to.reasons, reason);
  }

  find(thing: string): string {
    let at = thing;
    for (let node = this.#nodes.get(at); node?.parent; node = this.#nodes.get(at)) at = node.parent;
    return at;
  }

  /** What a mention was put to, null where it was left out. */
  thingOf(mention: FoundMention): string | null {
    const thing = this.#things.get(mention);
    return thing === undefined ? null : this.find(thing);
  }

  kindOf(thing: string): GroupKind | null {
    return this.#nodes.get(this.find(thing))?.kind ?? null;
  }

  /** What came together, without what was joined into something else. */
  *groups(): Generator<{
    thing: string;
    kind: GroupKind;
    mentions: readonly FoundMention[];
    reasons: readonly string[];
  }> {
    for (const [thing, { parent, kind, mentions, reasons }] of this.#nodes) {
      if (parent !== null || mentions.length === 0) continue;
      const ordered = [...reasons].sort(([, left], [, right]) => right - left).map(([why]) => why);
      yield { thing, kind, mentions, reasons: ordered };
    }
  }

  #make(thing: string, kind: GroupKind): Node {
    const node: Node = { parent: null, kind, mentions: [], reasons: new Map() };
    this.#nodes.set(thing, node);
    return node;
  }
}

function count(reasons: Map<string, number>, reason: string, times = 1): void {
  reasons.set(reason, (reasons.get(reason) ?? 0) + times);
}
