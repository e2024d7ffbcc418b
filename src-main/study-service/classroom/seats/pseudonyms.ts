import { foldName } from './fold-name.ts';

const QUALITIES = [
  ...['Quiet', 'Amber', 'Gentle', 'Silver', 'Steady', 'Bright', 'Misty', 'Early', 'Patient', 'Golden', 'Calm', 'Clear'],
  ...[
    'Northern',
    'Mossy',
    'Winter',
    'Violet',
    'Curious',
    'Sunlit',
    'Rainy',
    'Copper',
    'Lively',
    'Azure',
    'Snowy',
    'Kind',
  ],
];
const CREATURES = [
  ...[
    'heron',
    'otter',
    'maple',
    'lantern',
    'harbour',
    'finch',
    'willow',
    'badger',
    'meadow',
    'puffin',
    'cedar',
    'comet',
  ],
  ...['hare', 'island', 'lark', 'pebble', 'sparrow', 'river', 'hazel', 'swift', 'dune', 'beacon', 'robin', 'clover'],
];

/**
 * Calm two-word names for who would rather not give their own: 576, none that somebody in the class has. They come in the same order
 * for the same seed, so that a page that asks again is not shown other ones, and in another order for each class.
 */
export function offerPseudonyms(taken: readonly string[], seed: number, count: number): string[] {
  const used = new Set(taken.map(foldName));
  const all = QUALITIES.length * CREATURES.length;
  const offered: string[] = [];
  // 455 has no divisor in common with 576, so every name comes up once.
  for (let turn = 0, at = seed % all; turn < all && offered.length < count; turn += 1, at = (at + 455) % all) {
    const name = `${QUALITIES[at % QUALITIES.length]!} ${CREATURES[Math.floor(at / QUALITIES.length)]!}`;
    if (!used.has(foldName(name))) offered.push(name);
  }
  return offered;
}
