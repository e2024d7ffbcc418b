import type { GroupBuilder } from './group-builder.ts';
import type { FoundInArticle, PhraseMention } from './mention.ts';
import type { NamingLists } from './naming-lists.ts';
import type { ResolveName } from './resolve-named.ts';
import { resolveRoles } from './resolve-roles.ts';
import { singular, VOICES_OF_STATE } from './word-forms.ts';

/** "Democrats", "Democratic Party", "Democratic National Committee": a party, its members and its bodies begin alike. */
export function joinParties(found: readonly FoundInArticle[], builder: GroupBuilder, resolve: ResolveName): void {
  const keys = new Map(found.flatMap(({ names }) => names.map(({ article, key }) => [key, resolve(article, key).thing])));
  for (const [party, thing] of keys) {
    const word = /^(\p{L}{5,}) party$/u.exec(party)?.[1];
    if (!word) continue;
    const stem = word.replace(/(?:ic|ist|ive|al|an)$/u, '');
    for (const [key, other] of keys) {
      const isMember = !key.includes(' ') && key.startsWith(stem) && /s$/u.test(key) && key.length <= stem.length + 5;
      const isBody = key.startsWith(`${word} `) && /(?:committee|caucus|convention|leadership)$/u.test(key);
      if (isMember || isBody) builder.join(thing, other, 'a party, its bodies and its members');
    }
  }
}

/** Puts every phrase to what it stands for, where only one thing comes into question. */
export function joinPhrases(
  found: readonly FoundInArticle[],
  builder: GroupBuilder,
  resolve: ResolveName,
  lists: NamingLists,
): void {
  const phrases = found.flatMap((one) => one.phrases);
  const { personOf, leads } = resolveRoles(found, resolve);
  const states = readStates(phrases, lists, (phrase) =>
    phrase.traits.flatMap((key) => leads(resolve(phrase.article, key).thing) ?? []),
  );
  const left: PhraseMention[] = [];
  for (const phrase of phrases) {
    const person = personOf(phrase);
    const state = person ? null : states(phrase);
    const body = person || state ? null : lastNamed(found[phrase.article]!, phrase);
    if (person) builder.add(person, 'actor', phrase, `“${phrase.head}” is what the articles call this person`);
    else if (state) builder.add(`country ${state}`, 'actor', phrase, 'stands for the government of this country');
    else if (body) builder.add(resolve(phrase.article, body).thing, 'actor', phrase, `“the ${phrase.head}” after the full name`);
    else left.push(phrase);
  }
  joinSenses(left, builder);
}

/** Which country "the regime" means: the one that governments are named with, clearly most often. */
function readStates(
  phrases: readonly PhraseMention[],
  lists: NamingLists,
  ledBy: (phrase: PhraseMention) => readonly string[],
) {
  const isState = ({ sense, head }: PhraseMention) => sense?.label === 'the government' || VOICES_OF_STATE.has(head);
  const countries = new Set(lists.countries.values());
  const named = phrases.flatMap((phrase) =>
    isState(phrase) ? phrase.traits.filter((trait) => countries.has(trait)).map((country) => ({ country, phrase })) : [],
  );
  return (phrase: PhraseMention): string | null => {
    if (!isState(phrase) || phrase.other) return null;
    const own = [...phrase.traits.filter((trait) => countries.has(trait)), ...(phrase.sense ? ledBy(phrase) : [])];
    if (own.length > 0) return own.length === 1 ? own[0]! : null;
    if (phrase.traits.length > 0 || !phrase.definite || phrase.plural || VOICES_OF_STATE.has(phrase.head)) return null;
    for (const some of [named.filter((one) => one.phrase.article === phrase.article), named]) {
      const ordered = [...Map.groupBy(some, ({ country }) => country)].sort(([, a], [, b]) => b.length - a.length);
      const [first, second] = ordered;
      if (first && (!second || first[1].length >= 3 * second[1].length)) return first[0];
      if (first) return null;
    }
    return null;
  };
}

/** "the committee": the only name in this article, before it, that ends with that word. */
function lastNamed({ names }: FoundInArticle, phrase: PhraseMention): string | null {
  if (!phrase.definite || phrase.plural || phrase.other || phrase.traits.length > 0) return null;
  const keys = new Set(
    names.filter(({ key, kind }) => kind === 'organisation' && key.endsWith(` ${phrase.head}`) && key.split(' ').length < 6).map(({ key }) => key),
  );
  const [key] = keys;
  const first = names.find((name) => name.key === key);
  return keys.size === 1 && first && first.start < phrase.start ? key! : null;
}

/**
 * Phrases with one head, or whose heads the lexicon has as one thing, fall into groups by the names that stand with them
 * ("Iran deal", "climate deal"). What has no such name goes to the one that most have, where most have it.
 */
function joinSenses(phrases: readonly PhraseMention[], builder: GroupBuilder): void {
  const bySense = Map.groupBy(phrases, ({ sense, head }) => sense?.label ?? singular(head));
  for (const [label, some] of bySense) {
    const [{ sense }] = some as [PhraseMention];
    const kind = sense ? sense.kind : 'place or thing';
    if (!sense && !isWorth(some)) continue;
    const isMain = mainOf(some);
    const main = commonest(some.flatMap(({ traits }) => traits));
    const heads = new Set(some.map(({ head }) => singular(head)));
    for (const phrase of some) {
      if (phrase.other) continue;
      const trait = main.find((one) => phrase.traits.includes(one)) ?? main[0] ?? '';
      const reason = heads.size > 1 ? `words for ${label}` : `head word “${phrase.head}”`;
      const sort = isMain(phrase) ? '' : phrase.sort;
      builder.add(`${sense ? 'sense' : 'head'} ${label} ${trait} ${sort}`, kind, phrase, reason);
    }
  }
}

/** "nuclear deal" is the deal where many call it so; one "trade deal" among them is another. */
function mainOf(phrases: readonly PhraseMention[]) {
  const sorts = new Map<string, number>();
  for (const { sort } of phrases) if (sort !== null) sorts.set(sort, (sorts.get(sort) ?? 0) + 1);
  return ({ sort }: PhraseMention) => sort === null || sorts.get(sort)! >= Math.max(3, phrases.length * 0.1);
}

function commonest(all: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([, left], [, right]) => right - left).map(([one]) => one);
}

/** Named as known in two articles at least, three times in all. */
function isWorth(phrases: readonly PhraseMention[]): boolean {
  return phrases.length >= 3 && new Set(phrases.map(({ article }) => article)).size >= 2;
}
