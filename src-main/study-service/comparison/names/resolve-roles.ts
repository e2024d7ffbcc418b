import type { FoundInArticle, PhraseMention } from './mention.ts';
import type { ResolveName } from './resolve-named.ts';

/** Whom "the president" means: the one the articles call so, and clearly more than anybody else. */
export function resolveRoles(articles: readonly FoundInArticle[], resolve: ResolveName) {
  const said = new Map<string, Map<string, { counts: number[]; traits: Set<string> }>>();
  for (const { roles } of articles)
    for (const { article, key, role, traits } of roles) {
      const people = said.get(role) ?? new Map<string, { counts: number[]; traits: Set<string> }>();
      said.set(role, people);
      const { thing } = resolve(article, key);
      const one = people.get(thing) ?? { counts: articles.map(() => 0), traits: new Set<string>() };
      people.set(thing, one);
      one.counts[article]! += 1;
      for (const trait of traits) one.traits.add(trait);
    }
  return (phrase: PhraseMention): string | null => {
    if (phrase.plural || phrase.other || !(phrase.definite || phrase.traits.length > 0)) return null;
    const people = [...(said.get(phrase.head) ?? [])].filter(
      ([, { traits }]) => phrase.traits.length === 0 || traits.size === 0 || phrase.traits.some((trait) => traits.has(trait)),
    );
    const fitting = phrase.traits.length > 0 ? people.filter(([, { traits }]) => traits.size > 0) : people;
    return (
      clearest(fitting, ({ counts }) => counts[phrase.article]!) ?? clearest(fitting, ({ counts }) => counts.reduce((a, b) => a + b, 0))
    );
  };
}

function clearest<T>(people: readonly (readonly [string, T])[], weigh: (one: T) => number): string | null {
  const ordered = people
    .map(([thing, one]) => ({ thing, weight: weigh(one) }))
    .filter(({ weight }) => weight > 0)
    .sort((left, right) => right.weight - left.weight);
  const [first, second] = ordered;
  return first && (!second || first.weight >= 3 * second.weight) ? first.thing : null;
}
