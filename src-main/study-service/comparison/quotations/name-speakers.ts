import type { FoundNames } from '../../corpus/names/find-names.ts';
import type { SayingLexicon } from './saying-lexicon.ts';
import { CLAUSE_STOPS, DETERMINERS, PREPOSITIONS } from './small-words.ts';

/** UTF-16 offsets into the body. */
export type Range = readonly [start: number, end: number];

export interface Speaker {
  /** The words that name the speaker where they speak. */
  readonly by: Range;
  /** The fullest name the article gives; null where it names none. */
  readonly name: string | null;
  readonly isPerson: boolean;
}

interface Mention {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly isPerson: boolean;
}

/** What an article says about its people, for turning "she" and "the minister" into names. */
export interface Cast {
  readonly body: string;
  readonly lexicon: SayingLexicon;
  readonly mentions: readonly Mention[];
  /** Mentions of those that are sure enough to be persons to be meant by "she". */
  readonly people: readonly Mention[];
  /** A form's key -> the fullest form of the same name. */
  readonly fullest: ReadonlyMap<string, string>;
  /** A noun such as "minister" -> where it stands beside a name, and whose. */
  readonly roles: ReadonlyMap<
    string,
    readonly { readonly at: number; readonly name: string; readonly words: string }[]
  >;
  /** A full name -> "she" or "he", where words beside it tell. */
  readonly gender: ReadonlyMap<string, 'she' | 'he'>;
}

const TITLED = /\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|President|Minister|Senator|General|Professor|Captain|Mayor)\.?\s$/u;

export function gatherCast(body: string, names: FoundNames | null, lexicon: SayingLexicon): Cast {
  const forms = names?.forms ?? [];
  const texts = new Map(forms.map(({ key, text }) => [key, text]));
  const fullest = new Map(forms.map(({ key, text }) => [key, text]));
  for (const { form, name, reason } of names?.joins ?? [])
    if (reason !== 'formerly' && reason !== 'also known as') fullest.set(form, texts.get(name) ?? name);
  const mentions = forms
    .flatMap(({ key, kind, mentions: at }) =>
      at.map(([start, end]) => ({ start, end, key, isPerson: kind === 'person' })),
    )
    .toSorted((left, right) => left.start - right.start);
  const times = Map.groupBy(mentions, ({ key }) => fullest.get(key)!);
  const roles = new Map<string, { at: number; name: string; words: string }[]>();
  const gender = new Map<string, 'she' | 'he'>();
  for (const mention of mentions) {
    if (!mention.isPerson) continue;
    const name = fullest.get(mention.key)!;
    noteGiven(name, lexicon, gender);
    for (const words of besideName(body, mention)) noteRoles(words, mention, name, lexicon, roles, gender);
  }
  // A single word that is named once may be anything: "Born in Puerto Rico"
  const people = mentions.filter(({ key, isPerson, start }) => {
    const name = fullest.get(key)!;
    return (
      isPerson &&
      (name.includes(' ') || times.get(name)!.length > 1 || TITLED.test(body.slice(Math.max(0, start - 12), start)))
    );
  });
  return { body, lexicon, mentions, people, fullest, roles, gender };
}

function noteGiven(name: string, { she, he }: SayingLexicon, gender: Map<string, 'she' | 'he'>): void {
  const given = name.split(/[\s-]/u)[0]!.toLowerCase();
  if (!name.includes(' ') || gender.has(name)) return;
  if (she.has(given) && !he.has(given)) gender.set(name, 'she');
  else if (he.has(given) && !she.has(given)) gender.set(name, 'he');
}

/** "US Secretary of State" before a name, "the lawyer" in commas before it, "a nurse" in commas behind it. */
function besideName(body: string, { start, end }: Mention): string[] {
  const clause = /[^.;:(“"\n]*$/u.exec(body.slice(Math.max(0, start - 70), start))![0].trim();
  const words = clause
    .slice(clause.slice(0, -1).lastIndexOf(',') + 1)
    .trim()
    .split(/\s+/u);
  const opens = words.findLastIndex((word) => {
    const lower = word.toLowerCase();
    return (
      DETERMINERS.has(lower) ||
      (PREPOSITIONS.has(lower) && lower !== 'of' && lower !== 'for') ||
      CLAUSE_STOPS.has(lower)
    );
  });
  const before = words.slice(Math.max(opens + 1, words.length - 6)).join(' ');
  const behind = /^,\s(?:\d+,\s)?((?:a|an|the|his|her|its|who)?\s?[^,.;:“”"()]{3,60})[,.]/u.exec(
    body.slice(end, end + 80),
  )?.[1];
  return [before, ...(behind === undefined ? [] : [behind])];
}

function noteRoles(
  words: string,
  mention: Mention,
  name: string,
  { people }: SayingLexicon,
  roles: Map<string, { at: number; name: string; words: string }[]>,
  gender: Map<string, 'she' | 'he'>,
): void {
  for (const word of words.toLowerCase().match(/[\p{L}-]+/gu) ?? []) {
    if (/.woman$|^(?:mrs|ms|miss|queen|princess)$/u.test(word)) gender.set(name, 'she');
    else if (/(?:spokes|chair|congress)man$|^(?:mr|king|prince|lord|sir)$/u.test(word)) gender.set(name, 'he');
    if (!people.has(word) && !/(?:man|woman|er|or|ist)$/u.test(word)) continue;
    const known = roles.get(word) ?? [];
    roles.set(word, [...known, { at: mention.start, name, words: words.toLowerCase() }]);
  }
}

/** The speaker that a noun phrase names by itself; null for a pronoun. */
export function nameSpeaker(cast: Cast, phrase: Range, beside: readonly Range[]): Speaker | null {
  const inside = headPerson(cast, phrase);
  if (inside) return inside;
  const among = oneAmong(cast, phrase, beside);
  if (among) return among;
  for (const aside of beside) {
    const opens = cast.body.slice(...aside);
    if (/^(?:who|which|whose|citing|speaking)\b/iu.test(opens)) continue;
    const person = headPerson(cast, aside);
    if (
      person &&
      cast.body.slice(aside[0], person.by[0]).trim().split(/\s+/u).length <= 4 &&
      !/\b(?:of|for|by|with|to)\s+(?:the\s+)?$/u.test(cast.body.slice(aside[0], person.by[0]))
    )
      return person;
    const named = /who (?:gave|identified).{0,30}\bas\s+(.+)$/u.exec(opens);
    if (named) return { by: phrase, name: named[1]!, isPerson: true };
  }
  const [start, end] = trimPhrase(cast.body, phrase);
  const text = cast.body.slice(start, end);
  const role = roleOf(cast, text, start);
  if (role !== null) return { by: [start, end], name: role, isPerson: true };
  const mention = cast.mentions.find(
    (one) => one.start >= start && one.end === end && /^(?:the\s)?$/iu.test(cast.body.slice(start, one.start)),
  );
  if (mention)
    return { by: [mention.start, mention.end], name: cast.fullest.get(mention.key)!, isPerson: mention.isPerson };
  return { by: [start, end], name: plainName(text), isPerson: isHuman(cast, text) };
}

/** "One of them, a bus driver who asked not to be named": what stands behind says who. */
function oneAmong({ body }: Cast, phrase: Range, [aside]: readonly Range[]): Speaker | null {
  if (!aside || !/^(?:one|another)(?:\sof\s\S+)?$/iu.test(body.slice(...phrase))) return null;
  const said = /^an?\s(?:(?!\s(?:who|which|from|in|at|with)\b)[^,])+/u.exec(body.slice(...aside))?.[0];
  return said === undefined ? null : { by: [aside[0], aside[0] + said.length], name: said, isPerson: true };
}

/** "the lawyer" stays; "The Rural League" is "Rural League". */
function plainName(text: string): string {
  return text.replace(/^(?:The|the)\s+(?=\p{Lu}\p{Ll}*(?:\s\p{Lu}|$)|\p{Lu}{2})/u, '').replace(/['’]s?$/u, '');
}

function isHuman({ lexicon }: Cast, text: string): boolean {
  return text
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .some((word) => lexicon.people.has(word) || /^(?:man|woman|one|who)$/u.test(word));
}

function trimPhrase(body: string, [start, end]: Range): Range {
  const text = body.slice(start, end);
  const relative = /\s(?:who|which)\s/u.exec(text);
  const owner = /['’]s?$/u.exec(text);
  return [
    start,
    relative
      ? start + relative.index + (text.length > 60 ? 0 : text.length - relative.index)
      : owner
        ? start + owner.index
        : end,
  ];
}

/** The person a phrase is about: not "Kolbe’s" of "Kolbe’s aide", nor "Hartog" of "a spokesman for Hartog". */
function headPerson({ mentions, body, fullest }: Cast, [start, end]: Range): Speaker | null {
  const first = mentions.find((one) => one.start === start && one.isPerson && one.end < end);
  if (first && /^\s(?:of|from|at|with|who)\s/u.test(body.slice(first.end, end)))
    return { by: [first.start, first.end], name: fullest.get(first.key)!, isPerson: true };
  for (let index = mentions.length - 1; index >= 0; index -= 1) {
    const one = mentions[index]!;
    if (one.end > end) continue;
    if (one.start < start) break;
    if (!one.isPerson) continue;
    if (/^['’]s?\s+\S/u.test(body.slice(one.end, end))) continue;
    if (
      /^\s+(?:\p{Ll}|\p{Lu}\p{Ll}+\s*$)/u.test(body.slice(one.end, end)) &&
      !/^\s+(?:of|for|in|from|at|who|and|on|himself|herself)\s/u.test(`${body.slice(one.end, end)} `)
    )
      continue;
    const before = body.slice(start, one.start).trim().split(/\s+/u);
    const near = before.at(-1)?.toLowerCase() ?? '';
    const further = before.at(-2)?.toLowerCase() ?? '';
    if (
      PREPOSITIONS.has(near) ||
      (DETERMINERS.has(near) && near !== 'his' && near !== 'her' && PREPOSITIONS.has(further))
    )
      continue;
    if (governedByPreposition(before)) continue;
    return { by: [one.start, one.end], name: fullest.get(one.key)!, isPerson: true };
  }
  return null;
}

/** "a spokesman for Prime Minister Kolbe": a preposition and only a title stand before the name. */
function governedByPreposition(before: readonly string[]): boolean {
  const last = before.findLastIndex((word) => /^(?:for|to|with|by|from)$/u.test(word.toLowerCase()));
  return last > 0 && before.length - last <= 5;
}

/** "The general": who was called one. Null where nobody was, or the phrase says more than the role. */
function roleOf({ roles, lexicon }: Cast, text: string, at: number): string | null {
  const words = text.toLowerCase().split(/\s+/u);
  if (words[0] !== 'the' && !/^(?:his|her|its|their)$/u.test(words[0]!) && !/['’]s$/u.test(words[0]!)) return null;
  const core = words.findIndex((word) => /^(?:for|at|from|with)$/u.test(word));
  const heads = core < 0 ? words : words.slice(0, core);
  const head = heads.findLast((word) => lexicon.people.has(word) || roles.has(word));
  if (head === undefined || core >= 0) return null;
  const known = roles.get(head);
  if (!known) return null;
  const rest = heads.slice(1).filter((word) => word !== head && word !== 'of');
  const fit = known.filter(({ words: beside }) => rest.every((word) => beside.includes(word.replace(/['’]s$/u, ''))));
  const pool =
    fit.length > 0 ? fit : rest.length === 0 || new Set(known.map(({ name }) => name)).size === 1 ? known : [];
  if (pool.length === 0) return null;
  return (pool.findLast((one) => one.at < at) ?? pool[0]!).name;
}

/** Whether a person may be meant by "he" or "she", as far as anything tells. */
export function agrees({ gender }: Cast, name: string, pronoun: string): boolean {
  const known = gender.get(name);
  return known === undefined || (pronoun !== 'she' && pronoun !== 'he') || known === pronoun;
}

/** The people named between two places, last first, not counting those named inside `without`. */
export function peopleBetween(
  { people, fullest, body }: Cast,
  start: number,
  end: number,
  without: Range | null = null,
  owners = false,
): string[] {
  return people
    .filter(
      (one) =>
        one.start >= start &&
        one.end <= end &&
        !(without && one.start >= without[0] && one.end <= without[1]) &&
        (owners || !/^['’]s/u.test(body.slice(one.end, one.end + 2))),
    )
    .map(({ key }) => fullest.get(key)!)
    .toReversed();
}
