import { findNames } from '../../corpus/names/find-names.ts';
import type { FormJoin } from '../../corpus/names/join-forms.ts';
import type { NameForm } from '../../corpus/names/name-form.ts';
import { nameKey } from '../../corpus/names/name-key.ts';
import { TITLES } from '../../corpus/names/name-words.ts';
import { splitNameWords } from '../../corpus/names/split-name-words.ts';
import type { NameWord } from '../../corpus/names/split-name-words.ts';
import type { ComparedArticle } from '../compared-article.ts';
import { findCountries } from './find-countries.ts';
import { findInHeadline } from './find-in-headline.ts';
import { findPhrase } from './find-phrase.ts';
import type { FoundInArticle, NamedMention, PhraseMention, SaidRole } from './mention.ts';
import type { NamingLists } from './naming-lists.ts';
import { BEFORE_TITLE, FUNCTION_WORDS, HONORIFICS, ROLES, singular } from './word-forms.ts';

/** What the text says in so many words; whose a family name is, is told across the articles. */
const SAID = new Set(['abbreviation', 'formerly', 'also known as']);
const isSaid = ({ reason, start, end }: FormJoin, { body }: ComparedArticle) =>
  // "Stone called Reed" may be about a telephone.
  SAID.has(reason) && !/^[^,(]+\scalled\s[^,(]+$/u.test(body.slice(start, end));
const NOT_READ = new Set(['byline', 'dateline']);

/** Every name of an article, and every noun phrase that may stand for what is named elsewhere in other words. */
export function findMentions(articleIndex: number, article: ComparedArticle, lists: NamingLists): FoundInArticle {
  const { forms, joins } = findNames(article.blocks.map(openHeadline), lists.words);
  const places = [
    ...forms
      .filter(({ key }) => !lists.senses.has(singular(key)))
      .flatMap((form) => placesOf(form, forms, article, lists)),
    ...findCountries(article, lists),
    ...findInHeadline(article, forms),
  ].sort((left, right) => left.start - right.start || right.end - left.end);
  const names: NamedMention[] = [];
  const phrases: PhraseMention[] = [];
  const roles: SaidRole[] = [];
  for (const block of article.blocks) {
    if (NOT_READ.has(block.role)) continue;
    const words = splitNameWords(block.text);
    const wordAt = new Map(words.map(({ start }, at) => [start, at]));
    const inBlock = withoutCovered(
      places.filter(({ start }) => start >= block.start && start < block.start + block.text.length),
    );
    const named = inBlock.map((place): NamedMention => {
      const { start, title, honorific, traits, modifiers } = readTitles(
        words,
        wordAt,
        place.start - block.start,
        lists,
      );
      return {
        type: 'name',
        article: articleIndex,
        start: block.start + start,
        end: place.end,
        key: place.key,
        kind: place.kind,
        title: place.kind === 'place' ? null : title,
        honorific,
        traits,
        modifiers,
      };
    });
    for (const [index, mention] of named.entries())
      if (inBlock[index]!.kind === 'place') named[index] = { ...mention, start: inBlock[index]!.start };
    names.push(...named);
    const found = words.flatMap((_, at) => findPhrase({ words, at, block, named, article: articleIndex, lists }) ?? []);
    phrases.push(...found);
    roles.push(...readRoles(block, named, found));
  }
  return {
    names,
    phrases,
    roles,
    joins: joins.filter((join) => isSaid(join, article)).map(({ form, name }) => [form, name] as const),
  };
}

/** Places in order, without those that lie within what came before. */
function withoutCovered<Place extends { readonly end: number }>(places: readonly Place[]): Place[] {
  let reached = -1;
  return places.filter(({ end }) => {
    if (end <= reached) return false;
    reached = end;
    return true;
  });
}

/** Walks left over "former U.S. President": where it starts, its last word, and whose it is. */
function readTitles(words: readonly NameWord[], wordAt: ReadonlyMap<number, number>, at: number, lists: NamingLists) {
  const first = wordAt.get(at) ?? 0;
  let index = first;
  let title: string | null = null;
  let honorific: string | null = null;
  const traits: string[] = [];
  const modifiers: string[] = [];
  while (index > 0 && words[index]!.joins) {
    const word = words[index - 1]!;
    const { country, length } = countryBefore(words, index - 1, lists);
    const isTitle =
      (TITLES.has(word.lower) || ROLES.has(word.lower)) && !/s$/u.test(word.lower.replace(/^mrs|ms$|boss$/u, ''));
    if (isTitle && HONORIFICS.has(word.lower)) honorific = word.lower;
    else if (isTitle) title ??= word.lower;
    else if (title !== null && country) traits.push(country);
    else if (title !== null && word.lower === 'of') {
      // "Secretary of State John Kerry", "director of communications Ada Stone"
      if (!/^(?:secretary|minister)$/u.test(words[index - 2]?.lower ?? '')) break;
    } else if (!(title !== null && (BEFORE_TITLE.has(word.lower) || word.isAcronym)) && !isOfState(words, index - 1))
      break;
    else if (isOfState(words, index - 1)) title ??= 'secretary';
    if (!isTitle && word.isAcronym) traits.push(nameKey(word.text));
    else if (!isTitle) modifiers.push(word.lower);
    index -= length;
  }
  index = Math.max(0, index);
  while (index < first && FUNCTION_WORDS.has(words[index]!.lower)) index += 1;
  return { start: wordAt.has(at) ? words[index]!.start : at, title, honorific, traits, modifiers };
}

const isOfState = (words: readonly NameWord[], at: number) =>
  words[at]!.lower === 'state' && words[at - 1]?.lower === 'of' && words[at - 2]?.lower === 'secretary';

/** The country that a word, or it and the one before, is the adjective or name of, and how many words say so; one where none do. */
function countryBefore(
  words: readonly NameWord[],
  at: number,
  lists: NamingLists,
): { readonly country: string | null; readonly length: 1 | 2 } {
  const word = words[at]!;
  if (!word.isCapital) return { country: null, length: 1 };
  const pair = at > 0 && word.joins ? nameKey(`${words[at - 1]!.text} ${word.text}`) : '';
  const one = nameKey(word.text);
  const isIt = one === 'us' && !/^U\.?S/u.test(word.text);
  if (isIt) return { country: null, length: 1 };
  const named = (key: string) => lists.ofCountry.get(key) ?? (lists.seats.has(key) ? null : lists.countries.get(key));
  const ofPair = pair.includes(' ') ? named(pair) : null;
  return ofPair ? { country: ofPair, length: 2 } : { country: named(one) ?? null, length: 1 };
}

/** "Ada Stone, the mayor" and "Ada Stone is the mayor": what the words after a name say the person is. */
function readRoles(
  block: { readonly text: string; readonly start: number },
  names: readonly NamedMention[],
  phrases: readonly PhraseMention[],
): SaidRole[] {
  const said: SaidRole[] = [];
  for (const { article, key, kind, title, traits, modifiers, start, end } of names) {
    if (kind !== 'person') continue;
    if (title !== null) said.push({ article, key, role: singular(title), traits, modifiers });
    const before = phrases.find((phrase) => phrase.end < start && phrase.end > start - 4);
    if (
      before &&
      !before.plural &&
      ROLES.has(before.head) &&
      /^,?\s$/u.test(block.text.slice(before.end - block.start, start - block.start))
    )
      said.push({ article, key, role: before.head, traits: before.traits, modifiers: before.modifiers });
    const after = phrases.find((phrase) => phrase.start >= end && phrase.start < end + 18);
    if (!after || after.plural || !ROLES.has(after.head)) continue;
    const between = block.text.slice(end - block.start, after.start - block.start);
    if (/^(?:,| is| was|, who (?:is|was|became)) (?:the |a |an |its |his |her |their )?$/u.test(between))
      said.push({ article, key, role: after.head, traits: after.traits, modifiers: after.modifiers });
  }
  return said;
}

/** A headline in capitals that ends with a full stop reads as one long name: without its stop it is known for a headline. */
function openHeadline<T extends { readonly role: string; readonly text: string }>(block: T): T {
  return block.role === 'headline'
    ? { ...block, text: block.text.replace(/[.!?]+\s*$/u, (end) => ' '.repeat(end.length)) }
    : block;
}

/** "Ada Stone Memos" in a headline is Ada Stone, where she is named elsewhere, and memos. */
function placesOf(
  { key, kind, mentions }: NameForm,
  forms: readonly NameForm[],
  { body }: ComparedArticle,
  lists: NamingLists,
) {
  const [whole, last] = /^(.+) (\S+)$/u.exec(key)?.slice(1) ?? [];
  const bearer =
    last && lists.senses.get(singular(last))?.kind === 'act' ? forms.find((form) => form.key === whole) : undefined;
  return mentions.map(([start, end]) =>
    bearer
      ? { key: bearer.key, kind: bearer.kind, start, end: start + body.slice(start, end).search(/\s\S+$/u) }
      : { key, kind, start, end },
  );
}
