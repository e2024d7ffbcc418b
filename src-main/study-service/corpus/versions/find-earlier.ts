import { sharedShare } from '../duplicates/shingles.ts';
import { isFrontPage } from './address-key.ts';

/** What tells whether two texts are the same article at two times. `words` is read only where the rest leaves it open. */
export interface VersionSigns {
  readonly title: string;
  readonly addressKey: string | null;
  readonly fileName: string | null;
  readonly outletKey: string | null;
  /** Day of publication, ISO 8601. */
  readonly date: string | null;
  readonly words: () => readonly string[];
}

/** Below this share two texts at one address are two articles: a page of short news, a front page. */
const SAME_TEXT_SHARE = 0.25;
/** A text that has all but its title replaced still keeps a turn of phrase here and there. */
const KIN_SHARE = 0.1;

/**
 * Pairs what comes in with the articles it is a new version of: same address, or same file name and title. No
 * article takes two of them, none is given twice; the surest pairs go first. Exact shares, no estimate.
 *
 * One article alone at its address is the same article however much of it was rewritten: that a page was replaced
 * is what a reader wants to see. Where several stand at one address, and on a site's front page, title or text must agree too.
 */
export function findEarlier<Incoming extends VersionSigns, Held extends VersionSigns>(
  incoming: readonly Incoming[],
  held: readonly Held[],
): Map<Incoming, Held> {
  const [coming, standing] = [countAddresses(incoming), countAddresses(held)];
  const alone = (key: string | null) =>
    key !== null && !isFrontPage(key) && coming.get(key) === 1 && standing.get(key) === 1;
  const pairs = incoming.flatMap((one) => {
    const isAlone = alone(one.addressKey);
    return held.map((other) => ({ one, other, sureness: weighPair(one, other, isAlone) }));
  });
  const found = new Map<Incoming, Held>();
  const taken = new Set<Held>();
  for (const { one, other } of pairs.filter(({ sureness }) => sureness > 0).sort((a, b) => b.sureness - a.sureness)) {
    if (found.has(one) || taken.has(other)) continue;
    found.set(one, other);
    taken.add(other);
  }
  return found;
}

function countAddresses(articles: readonly VersionSigns[]): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const { addressKey } of articles) counts.set(addressKey, (counts.get(addressKey) ?? 0) + 1);
  return counts;
}

function weighPair(one: VersionSigns, other: VersionSigns, alone: boolean): number {
  const [here, there] = [one.addressKey, other.addressKey];
  if (here !== null && there !== null && here !== there) return 0;
  const sameTitle = titleKey(one.title) === titleKey(other.title);
  if (here !== null && there !== null) {
    const share = sharedShare(one.words(), other.words());
    return alone || sameTitle || share >= SAME_TEXT_SHARE ? 1 + Number(sameTitle) + share : 0;
  }
  if (!sameTitle || one.fileName === null || one.fileName !== other.fileName) return 0;
  if (one.outletKey !== null && other.outletKey !== null && one.outletKey !== other.outletKey) return 0;
  const share = sharedShare(one.words(), other.words());
  // A daily column keeps title and file name, but bears another day.
  const otherDay = one.date !== null && other.date !== null && one.date.slice(0, 10) !== other.date.slice(0, 10);
  return !otherDay || share >= KIN_SHARE ? 0.5 + share : 0;
}

function titleKey(title: string): string {
  return title.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
