import { ORGANISATION_HEADS } from '../../corpus/names/name-words.ts';
import type { GroupBuilder } from './group-builder.ts';
import type { FoundInArticle, PhraseMention } from './mention.ts';
import type { NamingLists } from './naming-lists.ts';
import type { ResolveName } from './resolve-named.ts';
import { resolveRoles } from './resolve-roles.ts';
import { ROLES, singular, VOICES_OF_STATE } from './word-forms.ts';

/** "Democrats", "Democratic Party", "Democratic National Committee": a party, its members and its bodies begin alike. */
export function joinParties(found: readonly FoundInArticle[], builder: GroupBuilder, resolve: ResolveName): void {
  const keys = new Map(
    found.flatMap(({ names }) => names.map(({ article, key }) => [key, resolve(article, key).thing])),
  );
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
    const body = person || state ? null : lastNamed(found[phrase.article]!, phrase, lists);
    if (person) builder.add(person, 'actor', phrase, `“${phrase.head}” is what the articles call this person`);
    else if (state) builder.add(`country ${state}`, 'actor', phrase, 'stands for the government of this country');
    else if (body)
      builder.add(resolve(phrase.article, body).thing, 'actor', phrase, `“the ${phrase.head}” after the full name`);
    else left.push(phrase);
  }
  const thingOf = (article: number, trait: string) =>
    lists.ofCountry.has(trait) || lists.countries.has(trait) ? trait : resolve(article, trait).thing;
  joinSenses(left, builder, ({ article, traits }) => traits.map((trait) => thingOf(article, trait)));
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
    isState(phrase)
      ? phrase.traits.filter((trait) => countries.has(trait)).map((country) => ({ country, phrase }))
      : [],
  );
  return (phrase: PhraseMention): string | null => {
    if (!isState(phrase) || phrase.other) return null;
    const own = [...phrase.traits.filter((trait) => countries.has(trait)), ...(phrase.sense ? ledBy(phrase) : [])];
    if (own.length > 0) return own.length === 1 ? own[0]! : null;
    if (phrase.traits.length > 0 || !phrase.definite || phrase.plural || VOICES_OF_STATE.has(phrase.head)) return null;
    const weights = new Map<string, number>();
    for (const { country, phrase: other } of named)
      weights.set(country, (weights.get(country) ?? 0) + (other.article === phrase.article ? 3 : 1));
    const [first, second] = [...weights].sort(([, left], [, right]) => right - left);
    return first && (!second || first[1] >= 3 * second[1]) ? first[0] : null;
  };
}

/** "the committee", "the bridge": the only name in this article, before it, that ends (or "Ministry of", begins) with that word. */
function lastNamed({ names }: FoundInArticle, phrase: PhraseMention, lists: NamingLists): string | null {
  if (!phrase.definite || phrase.plural || phrase.other || phrase.fresh || phrase.traits.length > 0) return null;
  if (phrase.modifiers.length > 0) return null;
  const keys = new Set(
    names
      .filter(({ key, kind }) => kind !== 'person' && isCalled(key, phrase.head) && !lists.countries.has(key))
      .map(({ key }) => key),
  );
  const [key] = keys;
  const first = names.find((name) => name.key === key);
  return keys.size === 1 && first && first.start < phrase.start ? key! : null;
}

const isCalled = (key: string, head: string) =>
  key.split(' ').length < 6 && (key.endsWith(` ${head}`) || key.startsWith(`${head} of `));

/**
 * Phrases with one head, or whose heads the lexicon has as one thing, fall into groups by the names that stand with them
 * ("Iran deal", "climate deal"). What has no such name goes to the one that most have, where most have it.
 */
function joinSenses(
  phrases: readonly PhraseMention[],
  builder: GroupBuilder,
  traitsOf: (phrase: PhraseMention) => readonly string[],
): void {
  const bySense = Map.groupBy(phrases, ({ sense, head }) => sense?.label ?? singular(head));
  for (const [label, some] of bySense) {
    const [{ sense }] = some as [PhraseMention];
    const kind = sense ? sense.kind : ROLES.has(label) || ORGANISATION_HEADS.has(label) ? 'actor' : 'place or thing';
    if (!sense && !isWorth(some)) continue;
    const isMain = mainOf(some);
    const isOld = some.some(({ fresh, definite }) => !fresh && definite);
    const counts = countEach(some.flatMap(traitsOf));
    const main = [...counts].sort(([, left], [, right]) => right - left).map(([one]) => one);
    const heads = new Set(some.map(({ head }) => singular(head)));
    const reason = (head: string) => (heads.size > 1 ? `words for ${label}` : `head word “${head}”`);
    const last = new Map<number, string>();
    for (const phrase of some) {
      if (phrase.other) continue;
      const own = main.find((one) => traitsOf(phrase).includes(one));
      // "the talks" after "talks with France" are those; before any such they are the ones most speak of.
      const trait = own ?? (phrase.definite ? last.get(phrase.article) : undefined) ?? main[0] ?? '';
      if (own !== undefined && counts.get(own)! >= 0.6 * counts.get(main[0]!)!) last.set(phrase.article, own);
      const sort = phrase.fresh && isOld ? 'new' : isMain(phrase) ? '' : phrase.sort;
      builder.add(`${sense ? 'sense' : 'head'} ${label} ${trait} ${sort}`, kind, phrase, reason(phrase.head));
    }
  }
}

/** "nuclear deal" is the deal where many call it so; one "trade deal" among them is another. */
function mainOf(phrases: readonly PhraseMention[]) {
  const sorts = new Map<string, number>();
  for (const { sort } of phrases) if (sort !== null) sorts.set(sort, (sorts.get(sort) ?? 0) + 1);
  return ({ sort }: PhraseMention) => sort === null || sorts.get(sort)! >= Math.max(3, phrases.length * 0.1);
}

function countEach(all: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** Named as known in two articles at least, three times in all. */
function isWorth(phrases: readonly PhraseMention[]): boolean {
  return phrases.length >= 3 && new Set(phrases.map(({ article }) => article)).size >= 2;
}
