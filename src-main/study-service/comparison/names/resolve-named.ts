import { isAbbreviation } from '../../corpus/names/join-forms.ts';
import type { FoundInArticle, NamedMention } from './mention.ts';
import type { NamingLists } from './naming-lists.ts';

/** What a bare name stands for in one article, and why it was taken for that. */
export interface Resolved {
  readonly thing: string;
  readonly reason: string | null;
}
/** (article, key of a name) -> the thing it names. */
export type ResolveName = (article: number, key: string) => Resolved;

/** A name must be this many times as frequent as the next to be the one that is meant. */
const CLEARLY = 2;

interface Form {
  readonly key: string;
  readonly words: readonly string[];
  kind: NamedMention['kind'];
  readonly counts: number[];
  total: number;
  readonly titles: Set<string>;
}

/**
 * Puts short names to full ones across the articles: a family name to the only or clearly most frequent full name that ends
 * (or, as in Korean, begins) with it, letters to the name they abbreviate, peoples and seats of government to their country.
 */
export function resolveNamed(articles: readonly FoundInArticle[], lists: NamingLists): ResolveName {
  const forms = readForms(articles);
  const full = [...forms.values()].filter(({ key, words }) => words.length > 1 && !lists.words.places.has(key));
  const canonical = new Map<string, Resolved>();
  for (const form of forms.values()) canonical.set(form.key, canonise(form, full, lists));
  joinSaid(articles, canonical, lists);
  joinSpellings(full, canonical);
  const once = new Map<string, Resolved>();
  return (article, key) => {
    const known = once.get(`${article} ${key}`);
    if (known) return known;
    const resolved = resolveOne(article, key);
    once.set(`${article} ${key}`, resolved);
    return resolved;
  };
  function resolveOne(article: number, key: string): Resolved {
    const found = canonical.get(key) ?? { thing: key, reason: null };
    if (found.reason !== null || lists.countries.has(key)) return found;
    const form = forms.get(key);
    const longer = form ? longerOf(form, full, article, lists) : null;
    return longer ? { thing: canonical.get(longer.key)!.thing, reason: reasonFor(form!, longer) } : found;
  }
}

/** "X, formerly Y" and "X (ABC)" hold for every article once one says so. */
function joinSaid(articles: readonly FoundInArticle[], canonical: Map<string, Resolved>, lists: NamingLists): void {
  for (const [form, name] of articles.flatMap(({ joins }) => joins)) {
    const left = canonical.get(form);
    const right = canonical.get(name);
    // A family name is no such case: whose it is depends on the article.
    if (!left || !right || left.thing === right.thing || name.endsWith(` ${form}`)) continue;
    if (lists.countries.has(form) || lists.countries.has(name)) continue;
    for (const [key, { thing }] of canonical)
      if (thing === left.thing) canonical.set(key, { thing: right.thing, reason: 'the text says that both are one' });
  }
}

/** "Sergei" and "Sergey" before one last name: two spellings of one name in another script. */
function joinSpellings(full: readonly Form[], canonical: Map<string, Resolved>): void {
  const people = Map.groupBy(
    full.filter(({ kind, words }) => kind === 'person' && words.length === 2),
    ({ words }) => words[1]!,
  );
  for (const some of people.values())
    for (const [index, one] of some.entries())
      for (const other of some.slice(0, index)) {
        const [left, right] = [one.words[0]!, other.words[0]!];
        const shared = [...left].findIndex((letter, at) => letter !== right[at]);
        if (Math.abs(left.length - right.length) <= 1 && shared >= 3 && shared >= left.length - 2)
          canonical.set(one.key, { thing: canonical.get(other.key)!.thing, reason: 'two spellings of the same name' });
      }
}

function readForms(articles: readonly FoundInArticle[]): Map<string, Form> {
  const forms = new Map<string, Form>();
  const kinds = new Map<string, Record<NamedMention['kind'], number>>();
  for (const { names } of articles)
    for (const { key, kind, article, title, honorific } of names) {
      const form = forms.get(key) ?? {
        key,
        words: bareWords(key),
        kind,
        counts: articles.map(() => 0),
        total: 0,
        titles: new Set<string>(),
      };
      forms.set(key, form);
      form.counts[article]! += 1;
      form.total += 1;
      for (const one of [title, honorific]) if (one !== null) form.titles.add(one);
      const votes = kinds.get(key) ?? { person: 0, place: 0, organisation: 0 };
      kinds.set(key, votes);
      votes[kind] += 1;
      form.kind = (Object.keys(votes) as NamedMention['kind'][]).reduce((best, one) =>
        votes[one] > votes[best] ? one : best,
      );
    }
  return forms;
}

/** Without a second name's letter and the article of Arabic names: "Ada B. Stone" is "Ada Stone". */
function bareWords(key: string): string[] {
  const words = key.split(' ');
  return words.filter(
    (word, index) =>
      !/^(?:al|el|sr|ii|iii|iv)$/u.test(word) && !(word.length === 1 && index > 0 && index < words.length - 1),
  );
}

function canonise(form: Form, full: readonly Form[], lists: NamingLists): Resolved {
  const country = lists.countries.get(form.key) ?? lists.countries.get(form.key.replace(/^the /u, ''));
  if (country)
    return {
      thing: `country ${country}`,
      reason: form.key === country ? null : 'names of one country, its people or its government',
    };
  const spelled = full.filter(({ key }) => isAbbreviation(form.key.toUpperCase().replace(/ /gu, ''), key));
  if (spelled.length === 1) return { thing: nameThing(spelled[0]!), reason: 'first letters of the same name' };
  const longest = full.filter(
    ({ key }) =>
      form.words.length > 1 && key.startsWith(`${form.key} `) && !key.endsWith(' jr') && form.kind === 'person',
  );
  if (longest.length === 1 && longest[0]!.kind === 'person')
    return { thing: nameThing(longest[0]!), reason: 'part of the same name' };
  const direction = /^(north|south|east|west)$/u.exec(form.key);
  if (direction) {
    const whole = full.filter(({ key }) => key.startsWith(`${form.key} `) && lists.countries.has(key));
    if (whole.length === 1)
      return { thing: `country ${lists.countries.get(whole[0]!.key)!}`, reason: 'a shorter form of the same name' };
  }
  return { thing: nameThing(form), reason: null };
}

const nameThing = ({ words, kind }: Form) =>
  kind === 'person' && words.length > 3 && words.every((word) => word.length > 1)
    ? `name ${words[0]!} ${words.at(-1)!}`
    : `name ${words.join(' ')}`;

/** The full name that a single word is the end or the beginning of: in this article, else in the case. */
function longerOf(form: Form, full: readonly Form[], article: number, lists: NamingLists): Form | null {
  if (form.words.length > 2 || lists.words.places.has(form.key) || lists.words.organisations.has(form.key)) return null;
  const short = form.words.join(' ');
  for (const fits of [
    ({ words }: Form) => words.slice(-form.words.length).join(' ') === short,
    // "Adam Jr" of "Adam Stone Jr"
    ({ words }: Form) =>
      form.words.length === 1 ? words[0] === short : words[0] === form.words[0] && form.words[1] === 'jr',
  ]) {
    const candidates = full.filter(
      (other) => other.kind === 'person' && other.words.length > form.words.length && fits(other),
    );
    const seniors = candidates.filter(
      ({ words, titles }) =>
        (words.at(-1) !== 'jr' || short.endsWith('jr')) && !(form.titles.has('mr') && isWoman(titles)),
    );
    const here = seniors.filter(({ counts }) => counts[article]! > 0);
    const chosen =
      clearest(here, form, ({ counts }) => counts[article]!) ?? clearest(seniors, form, ({ total }) => total);
    if (chosen) return chosen;
  }
  return null;
}

const isWoman = (titles: ReadonlySet<string>) =>
  ['mrs', 'ms', 'miss', 'lady', 'queen', 'princess'].some((one) => titles.has(one));

function clearest(forms: readonly Form[], short: Form, weigh: (form: Form) => number): Form | null {
  const things = Map.groupBy(forms, nameThing);
  const ordered = [...things.values()]
    .map((some) => ({
      form: some[0]!,
      // "President Stone" speaks for President Ada Stone and against her brother.
      weight: some.reduce(
        (sum, one) => sum + weigh(one) * ([...one.titles].some((title) => short.titles.has(title)) ? 4 : 1),
        0,
      ),
    }))
    .sort((left, right) => right.weight - left.weight);
  const [first, second] = ordered;
  if (!first) return null;
  return !second || first.weight >= CLEARLY * second.weight ? first.form : null;
}

function reasonFor({ words }: Form, longer: Form): string {
  return longer.words.at(-1) === words[0] ? 'the same last name' : 'part of the same name';
}
