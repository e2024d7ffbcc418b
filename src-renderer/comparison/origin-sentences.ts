import type { OriginEdge, Origins } from '../../src-main/contract/comparison.ts';
import { inWords } from './claim-words.ts';

const VERBS: Readonly<Record<OriginEdge['kind'], string>> = {
  credits: 'credits',
  via: 'has it via',
  'according to': 'tells it according to',
  quotes: 'quotes',
  republishes: 'republishes',
};

/** "Ostmere in Brief republishes Halyard, and has it via Halyard". */
export function arrowWords(from: string, kinds: readonly OriginEdge['kind'][], to: string): string {
  return `${from} ${kinds.map((kind) => `${VERBS[kind]} ${to}`).join(', and ')}`;
}

/** "Five articles, four independent sources: Ostmere in Brief and Halyard count as one." */
export function independenceWords({ groups, independent }: Origins, nameOf: (id: string) => string): string {
  const count = groups.reduce((sum, group) => sum + group.length, 0);
  const joined = groups
    .filter((group) => group.length > 1)
    .map((group) => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(group.map(nameOf)));
  const start = capital(
    `${inWords(count)} ${count === 1 ? 'article' : 'articles'}, ${inWords(independent)} ${
      independent === 1 ? 'source' : 'independent sources'
    }`,
  );
  return joined.length === 0 ? `${start}.` : `${start}: ${joined.map((names) => `${names} count as one`).join('; ')}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
