import type { FoundInArticle, PhraseMention } from './mention.ts';
import type { ResolveName } from './resolve-named.ts';

interface Called {
  /** How often in each article. */
  readonly counts: number[];
  readonly traits: Set<string>;
  readonly modifiers: Set<string>;
}
export interface Roles {
  /** The person that a phrase means, null where nobody or two people come into question. */
  readonly personOf: (phrase: PhraseMention) => string | null;
  /** The country that the articles say a person leads. */
  readonly leads: (thing: string) => string | null;
}

const LEADERS = new Set([
  'president',
  'premier',
  'chancellor',
  'minister',
  'king',
  'queen',
  'leader',
  'dictator',
  'ruler',
  'emir',
]);

/** Whom "the president" means: the one the articles call so and, of two, the one an article speaks of clearly more. */
export function resolveRoles(articles: readonly FoundInArticle[], resolve: ResolveName): Roles {
  const said = new Map<string, Map<string, Called>>();
  const countries = new Map<string, string[]>();
  for (const { roles } of articles)
    for (const { article, key, role, traits, modifiers } of roles) {
      const people = said.get(role) ?? new Map<string, Called>();
      said.set(role, people);
      const { thing } = resolve(article, key);
      const one = people.get(thing) ?? { counts: articles.map(() => 0), traits: new Set(), modifiers: new Set() };
      people.set(thing, one);
      one.counts[article]! += 1;
      for (const trait of traits) one.traits.add(trait);
      for (const modifier of modifiers) one.modifiers.add(modifier);
      if (LEADERS.has(role) && !modifiers.includes('former'))
        countries.set(thing, [...(countries.get(thing) ?? []), ...traits]);
    }
  const mentions = countMentions(articles, resolve);
  const personOf = (phrase: PhraseMention): string | null => {
    if (phrase.plural || phrase.other || !(phrase.definite || phrase.traits.length > 0)) return null;
    const people = [...(said.get(phrase.head) ?? [])].filter(([, called]) => fits(phrase, called));
    // Called so anywhere in the case, spoken of in this article: most papers give a title once.
    const here = people.map(([thing]) => ({ thing, weight: mentions.get(`${phrase.article} ${thing}`) ?? 0 }));
    if (here.some(({ weight }) => weight > 0)) return clearest(here);
    return clearest(people.map(([thing, { counts }]) => ({ thing, weight: counts.reduce((a, b) => a + b, 0) })));
  };
  return { personOf, leads: (thing) => (new Set(countries.get(thing)).size === 1 ? countries.get(thing)![0]! : null) };
}

function fits(phrase: PhraseMention, { traits, modifiers }: Called): boolean {
  if (phrase.traits.length > 0 && !phrase.traits.some((trait) => traits.has(trait))) return false;
  return phrase.modifiers.every((modifier) => modifiers.has(modifier) || modifier === 'former');
}

function countMentions(articles: readonly FoundInArticle[], resolve: ResolveName): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { names } of articles)
    for (const { article, key } of names) {
      const at = `${article} ${resolve(article, key).thing}`;
      counts.set(at, (counts.get(at) ?? 0) + 1);
    }
  return counts;
}

function clearest(people: readonly { readonly thing: string; readonly weight: number }[]): string | null {
  const [first, second] = people.filter(({ weight }) => weight > 0).sort((left, right) => right.weight - left.weight);
  return first && (!second || first.weight >= 2 * second.weight) ? first.thing : null;
}
