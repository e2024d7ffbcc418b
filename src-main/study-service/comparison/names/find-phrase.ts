import { nameKey } from '../../corpus/names/name-key.ts';
import { ORGANISATION_HEADS } from '../../corpus/names/name-words.ts';
import type { NameWord } from '../../corpus/names/split-name-words.ts';
import type { NamedMention, PhraseMention } from './mention.ts';
import type { NamingLists } from './naming-lists.ts';
import {
  ALSO_VERBS,
  BEFORE_VERB,
  DEFINITE,
  EMPTY_HEADS,
  FUNCTION_WORDS,
  isPlural,
  OTHER,
  ROLES,
  singular,
  VOICES_OF_STATE,
} from './word-forms.ts';

interface Asked {
  readonly words: readonly NameWord[];
  readonly at: number;
  readonly block: { readonly text: string; readonly start: number };
  readonly named: readonly NamedMention[];
  readonly article: number;
  readonly lists: NamingLists;
}

/** The noun phrase whose last word is `words[at]`, or null where that word ends none that could name something. */
export function findPhrase(asked: Asked): PhraseMention | null {
  const { words, at, block, named, article, lists } = asked;
  const word = words[at]!;
  if (word.text.length < 2 || FUNCTION_WORDS.has(word.lower) || goesOn(words, at, lists)) return null;
  if (nameOver(named, block.start + word.start, block.start + word.end)) return null;
  const { head, sense, isPair, known } = readHead(words, at, lists);
  if (!known && (word.isCapital || isNoName(word.lower, lists))) return null;
  const first = startOfPhrase(words, isPair ? at - 1 : at);
  const before = words[first - 1];
  const possessed = before !== undefined && /^['’]s?\s/u.test(words[first]!.gap);
  const determiner = before && words[first]!.joins ? before.lower : '';
  const definite = DEFINITE.has(determiner) || possessed;
  if (!known && !definite) return null;
  // "the accused" are people; with a name or a noun before it the word is what they did.
  if (/ed$/u.test(word.lower) && (first < at || !definite)) return null;
  if (ALSO_VERBS.has(singular(word.lower)) && !isNoun(words, at, first, definite)) return null;
  const owner = possessed ? nameOver(named, block.start + before.start, block.start + before.end) : undefined;
  const core = block.start + words[first]!.start;
  const inside = words.slice(first, at);
  return {
    type: 'phrase',
    article,
    start: owner?.start ?? core,
    core,
    end: block.start + word.end,
    head,
    sense,
    plural: isPlural(word.lower) && !lists.senses.has(word.lower),
    definite,
    fresh: determiner === 'new' || inside.some(({ lower }) => lower === 'new'),
    other: OTHER.has(determiner) || inside.some(({ lower }) => OTHER.has(lower)),
    traits: readTraits(asked, first, possessed ? first - 1 : first, sense?.kind === 'act'),
    sort: sortOf(inside, lists),
    modifiers: inside.filter((one) => !one.isCapital && !isJudging(one.lower, lists)).map(({ lower }) => lower),
  };
}

/** The name that covers a stretch of the body. */
const nameOver = (named: readonly NamedMention[], from: number, to: number) =>
  named.find(({ start, end }) => from >= start && to <= end);

const isNoName = (word: string, lists: NamingLists) =>
  EMPTY_HEADS.has(singular(word)) || lists.adjectives.has(word) || /(?:ly|ed|ing)$/u.test(word);

/** The head in the singular, two words where the lexicon has them as one ("asylum seeker"). */
function readHead(words: readonly NameWord[], at: number, lists: NamingLists) {
  const { lower, joins } = words[at]!;
  const one = singular(lower);
  const pair = at > 0 && joins ? `${words[at - 1]!.lower} ${one}` : '';
  const isPair = lists.senses.has(pair);
  const head = isPair ? pair : lists.senses.has(lower) ? lower : one;
  const sense = lists.senses.get(head) ?? null;
  const known = sense !== null || ROLES.has(one) || VOICES_OF_STATE.has(head) || ORGANISATION_HEADS.has(one);
  return { head, sense, isPair, known };
}

/** Names, countries and years from the owner to the head, and for acts the name behind: "talks with France". */
function readTraits({ words, at, block, named, lists }: Asked, first: number, from: number, isAct: boolean): string[] {
  const traits = new Set<string>();
  const [left, right] = [block.start + words[from]!.start, block.start + words[at]!.start];
  for (const { start, end, key } of named) if (end > left && start < right) traits.add(traitOf(key, lists));
  for (let index = first; index < at; index += 1) {
    if (/^(?:1[5-9]|20)\d\d$/u.test(words[index]!.text)) traits.add(words[index]!.text);
    const country = countryAt(words, index, lists);
    if (country) traits.add(country);
  }
  if (isAct) for (const trait of traitsAfter(words, at, block, named, lists)) traits.add(trait);
  return [...traits];
}

const traitOf = (key: string, lists: NamingLists) => lists.countries.get(key) ?? key;

/** A following noun makes this word a modifier: "deal" of "deal makers". */
function goesOn(words: readonly NameWord[], at: number, lists: NamingLists): boolean {
  const next = words[at + 1];
  if (!next?.joins || next.opensSentence || FUNCTION_WORDS.has(next.lower)) return false;
  if (next.isCapital) return words[at]!.isCapital;
  if (isPlural(words[at]!.lower) && words[at]!.lower !== 'arms') return false;
  // "the lawsuit claims": where both may be nouns, the first is one that writers name things with.
  if (lists.senses.has(singular(words[at]!.lower)) && isPlural(next.lower))
    return lists.senses.has(singular(next.lower)) && !ALSO_VERBS.has(singular(next.lower));
  return !/(?:ed|ing|ly)$/u.test(next.lower) && !lists.verbs.has(next.lower) && !/^\d/u.test(next.lower);
}

/** Left over adjectives and nouns as far as a small word, a mark or a possessive, four words at most. */
function startOfPhrase(words: readonly NameWord[], at: number): number {
  let first = at;
  while (first > 0 && at - first < 4 && words[first]!.joins) {
    const before = words[first - 1]!;
    if (FUNCTION_WORDS.has(before.lower) && !/^(?:former|new)$/u.test(before.lower)) break;
    if (/(?:ly)$/u.test(before.lower) && !/^(?:early|only|daily|deadly|unlikely|family|ally)$/u.test(before.lower))
      break;
    if (
      /[a-z](?:ed|ing)$/u.test(before.lower) &&
      !DEFINITE.has(words[first - 2]?.lower ?? '') &&
      words[first - 2]?.lower !== 'a'
    )
      break;
    first -= 1;
  }
  return first;
}

/** A word that may be a verb is a noun after a determiner or an adjective, or where a preposition goes before. */
function isNoun(words: readonly NameWord[], at: number, first: number, definite: boolean): boolean {
  const before = words[first - 1]?.lower ?? '';
  if (BEFORE_VERB.has(before)) return false;
  if (
    definite ||
    /^(?:a|an|any|no|of|in|for|with|under|after|against|on|over|by|about|amid|during|from|such|some)$/u.test(before)
  )
    return (
      first < at ||
      /^(?:the|a|an|this|that|its|his|her|their|any|no|of|such|in|for|with|under|against|on|about)$/u.test(before)
    );
  return false;
}

/** "deal with Iran", "talks between Iran and France": the names within the next words. */
function traitsAfter(
  words: readonly NameWord[],
  at: number,
  block: { readonly start: number },
  named: readonly NamedMention[],
  lists: NamingLists,
): string[] {
  const next = words[at + 1];
  if (!next?.joins || !/^(?:with|into|of|on|against|over|in|between)$/u.test(next.lower)) return [];
  const end = words[Math.min(words.length - 1, at + 5)]!.end;
  return named
    .filter(({ start }) => start >= block.start + next.end && start < block.start + end)
    .slice(0, 1)
    .map(({ key }) => traitOf(key, lists));
}

function countryAt(words: readonly NameWord[], at: number, lists: NamingLists): string | null {
  const word = words[at]!;
  if (!word.isCapital || (word.lower === 'us' && !/^U\.?S/u.test(word.text))) return null;
  const pair = at > 0 ? nameKey(`${words[at - 1]!.text} ${word.text}`) : '';
  return lists.ofCountry.get(pair) ?? lists.ofCountry.get(nameKey(word.text)) ?? null;
}

/** The noun right before the head says what sort it is ("trade deal"); an adjective may only judge it ("terrible deal"). */
function sortOf(inside: readonly NameWord[], lists: NamingLists): string | null {
  const last = inside.at(-1);
  if (!last || last.isCapital || lists.adjectives.has(last.lower)) return null;
  return JUDGES.test(last.lower) ? null : singular(last.lower);
}

const isJudging = (word: string, lists: NamingLists) => lists.adjectives.has(word) || JUDGES.test(word);

const JUDGES =
  /(?:ed|ing|ous|ful|less|able|ible|ish|ive|est)$|^(?:so-called|sham|fake|terrible|horrible|bad|big|small|major|whole|entire|very|old|young|good|great|former|new)$/u;
