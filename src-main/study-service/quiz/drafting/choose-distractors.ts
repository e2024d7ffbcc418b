import { countShared } from '../../corpus/text/content-stems.ts';
import { contentStems } from './material/read-words.ts';
import type { SeededRandom } from './seeded-random.ts';

/**
 * Wrong options from what the texts have, so that the right one can't be told without reading: its rank by length is drawn by lot
 * (Haladyna & Downing 1989, "keep options similar in length"), and it shares no more words with the prompt than some wrong one does.
 * Null where the pool can't give that. `pool` should be dear to cheap: of equals the earlier is taken.
 */
export function chooseDistractors<Option>(
  right: string,
  pool: readonly Option[],
  textOf: (option: Option) => string,
  { prompt, count, random }: { prompt: string; count: number; random: SeededRandom },
): Option[] | null {
  const seen = new Set([right.toLowerCase()]);
  const usable = pool.filter((option) => {
    const text = textOf(option).toLowerCase();
    return !seen.has(text) && seen.add(text);
  });
  if (usable.length < count) return null;
  const asked = contentStems(prompt);
  const cue = (text: string) => countShared(asked, contentStems(text));
  const ranks = random.shuffle(Array.from({ length: count + 1 }, (_, at) => at));
  for (const rank of ranks) {
    // What can only be the longest would be so too often: it is asked as seldom as chance would have it
    if (rank === count && rank !== ranks[0]) return null;
    const shorter = usable.filter((option) => textOf(option).length < right.length).slice(0, rank);
    const longer = usable.filter((option) => textOf(option).length >= right.length).slice(0, count - rank);
    const chosen = [...shorter, ...longer];
    if (chosen.length < count || sticksOut(right, chosen.map(textOf))) continue;
    if (cue(right) > 0 && !chosen.some((option) => cue(textOf(option)) >= cue(right))) continue;
    return random.shuffle(chosen);
  }
  return null;
}

/** By half as long again as any other, or shorter than all by as much; of short words nobody can tell. */
function sticksOut(right: string, others: readonly string[]): boolean {
  if (right.length <= 20) return false;
  return (
    others.every((other) => right.length > 1.4 * other.length) ||
    others.every((other) => 1.4 * right.length < other.length)
  );
}
