import { listWords } from '../design/words/list-words.ts';
import { m } from '#words';
import type { OriginEdge, Origins } from '../../src-main/contract/comparison.ts';
import { inWords } from './claim-words.ts';

const VERBS: Readonly<Record<OriginEdge['kind'], string>> = {
  credits: m.comparison_credits(),
  via: m.comparison_has_it_via(),
  'according to': m.comparison_tells_it_according_to(),
  quotes: m.comparison_quotes(),
  republishes: m.comparison_republishes(),
};

/** The same in a word, beside an arrow. */
export const ARROW_WORDS: Readonly<Record<OriginEdge['kind'], string>> = {
  ...VERBS,
  via: m.comparison_via(),
  'according to': m.comparison_according_to(),
};

/** "Ostmere in Brief republishes Halyard, and has it via Halyard". */
export function arrowWords(from: string, kinds: readonly OriginEdge['kind'][], to: string): string {
  return `${from} ${kinds.map((kind) => `${VERBS[kind]} ${to}`).join(`${m.comparison_and_2()} `)}`;
}

/** "Five articles, four independent sources: Ostmere in Brief and Halyard count as one." */
export function independenceWords({ groups, independent }: Origins, nameOf: (id: string) => string): string {
  const count = groups.reduce((sum, group) => sum + group.length, 0);
  const joined = groups.filter((group) => group.length > 1).map((group) => listWords(group.map(nameOf)));
  const start = capital(
    `${inWords(count)} ${m.comparison_articles_2({ count })}, ${inWords(independent)} ${m.comparison_independent_sources_2(
      { independent },
    )}`,
  );
  return joined.length === 0
    ? `${start}.`
    : `${start}: ${joined.map((names) => m.comparison_count_as_one({ names })).join('; ')}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
