import { hash } from 'node:crypto';

/** The same order for the same seed, whatever the machine: each thing is drawn a number by SHA-256 of seed and id. */
export function shuffle<Thing extends { readonly id: string }>(things: readonly Thing[], seed: string): Thing[] {
  const drawn = things.map((thing) => ({ thing, number: draw(seed, thing.id) }));
  return drawn.sort((a, b) => (a.number < b.number ? -1 : 1)).map(({ thing }) => thing);
}

/** 64 hex digits that follow from both and tell neither. */
export function draw(seed: string, id: string): string {
  return hash('sha256', `${seed}\n${id}`, 'hex');
}
