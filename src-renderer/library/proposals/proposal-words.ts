import { m } from '#words';
import type { ProposedCase } from '../../../src-main/contract/proposals.ts';

/** Most reasons in one line. */
const SHOWN = 4;

/** “Aleppo”, “Lavrov”, “siege”: what ties a proposed group together, names before words. */
export function reasonWords({ names, terms }: Pick<ProposedCase, 'names' | 'terms'>): string {
  const reasons = [...names.slice(0, 3), ...terms].slice(0, SHOWN);
  return reasons.map((reason) => `“${reason}”`).join(', ');
}

/** How much such a guess is worth, as counts and not as a bare percentage. */
export function sureWords(confidence: number): string {
  return m.library_about_of_100_such_guesses_are({ min: Math.min(99, Math.max(1, Math.round(confidence * 100))) });
}
