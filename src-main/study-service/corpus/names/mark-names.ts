import {
  CALENDAR,
  OF_HEADS,
  ORGANISATION_HEADS,
  ORGANISATION_OPENERS,
  PARTICLES,
  PLACE_HEADS,
  THING_HEADS,
  TITLES,
} from './name-words.ts';
import { splitNameWords } from './split-name-words.ts';
import type { NameWord } from './split-name-words.ts';
import type { WordLists } from './word-lists.ts';

/** Words that stand as a name in one block, and the words around them that say what kind of name. */
export interface MarkedName {
  readonly words: readonly NameWord[];
  /** Of the words before it, the nearest three, nearest last. */
  readonly before: readonly NameWord[];
  readonly after: readonly NameWord[];
  /** Titles that stood in front and were taken off: "Foreign Minister" of "Foreign Minister Ada Stone". */
  readonly titled: boolean;
  /** One word at the start of a sentence, which may be capitalised for that alone. */
  readonly doubtful: boolean;
  /** One word that is an ordinary one: "Stone" is a name only where "Ada Stone" is. */
  readonly ordinary: boolean;
}

/**
 * Runs of capitalised words, with small words inside ("Ministry of Defence", "Ahmed bin Said"), cut where a title, a
 * people or a day shows that two things stand side by side ("US Secretary of State John Kerry", "On Friday Lavrov").
 */
export function markNames(text: string, lists: WordLists): MarkedName[] {
  const words = splitNameWords(text);
  const isShouted = isTitleCase(text, words);
  const marked: MarkedName[] = [];
  for (let index = 0; index < words.length;) {
    if (!words[index]!.isCapital) {
      index += 1;
      continue;
    }
    const end = endOfRun(words, index);
    marked.push(...cutRun(words, index, end, lists, isShouted));
    index = end;
  }
  return marked;
}

/** Where a run that starts at `from` ends: one past its last capitalised word. */
function endOfRun(words: readonly NameWord[], from: number): number {
  let end = from + 1;
  while (end < words.length && words[end]!.joins) {
    const word = words[end]!;
    if (word.isCapital && !word.opensSentence) end += 1;
    else {
      const bridged = bridge(words, from, end);
      if (bridged === 0) break;
      end += bridged;
    }
  }
  return end;
}

/** How many words further the run goes on over small words; 0 where they do not belong to it. */
function bridge(words: readonly NameWord[], from: number, at: number): number {
  const word = words[at]!;
  const next = words[at + 1];
  const beyond = words[at + 2];
  if (PARTICLES.has(word.lower) && word.lower !== 'y' && next?.joins && next.isCapital) return 2;
  const head = words[at - 1]!.lower;
  const isHead = OF_HEADS.has(head) || (at - from >= 1 && ORGANISATION_HEADS.has(head) && head !== 'press');
  if (word.lower === 'of' && (isHead || head === 'secretary')) {
    if (next?.joins && next.isCapital) return 2;
    if (next?.lower === 'the' && next.joins && beyond?.joins && beyond.isCapital) return 3;
  }
  if (word.lower === 'for' && OF_HEADS.has(head) && next?.joins && next.isCapital) return 2;
  return 0;
}

/** A headline where nearly every word is capitalised: capitals say nothing there. */
function isTitleCase(text: string, words: readonly NameWord[]): boolean {
  if (/[.!?…]["'”’)\]]*\s*$/u.test(text)) return false;
  const long = words.filter(({ text }) => text.length > 3);
  return long.length >= 4 && long.filter(({ isCapital }) => isCapital).length >= long.length * 0.7;
}

function cutRun(
  words: readonly NameWord[],
  from: number,
  to: number,
  lists: WordLists,
  isShouted: boolean,
): MarkedName[] {
  const names: MarkedName[] = [];
  let start = from;
  let titled = false;
  const close = (end: number) => {
    if (end > start) names.push(...makeName(words, start, end, titled, lists, isShouted));
    start = end + 1;
  };
  for (let at = from; at < to; at += 1) {
    const word = words[at]!;
    if (isSecretaryOf(words, at, to)) {
      close(at);
      start = at + 3;
      at += 2;
      titled = true;
    } else if (isTitle(words, at, to, lists)) {
      close(at);
      titled = true;
    } else if (CALENDAR.has(word.lower) && !(word.lower === 'may' && at > start)) {
      close(at);
      titled = false;
    } else if (isPeopleBeforeTitle(words, at, to, lists)) {
      close(at);
    } else if (isPersonAfterPlace(words, start, at, to, lists)) {
      close(at);
      start = at;
    }
  }
  close(to);
  return names;
}

/** "Secretary of State" as a title before or after a name. */
function isSecretaryOf(words: readonly NameWord[], at: number, to: number): boolean {
  return words[at]!.lower === 'secretary' && words[at + 1]?.lower === 'of' && at + 2 < to;
}

/** A title stands before a name, alone, or in a row of titles; "Justice Department" and "Foreign Ministry" are none. */
function isTitle(words: readonly NameWord[], at: number, to: number, lists: WordLists): boolean {
  const { lower } = words[at]!;
  if (!TITLES.has(lower)) return false;
  for (let next = at + 1; next < to; next += 1) {
    const ahead = words[next]!.lower;
    if (ORGANISATION_HEADS.has(ahead)) return false;
    if (!TITLES.has(ahead)) break;
  }
  // "Princess Street", "King William Island" are rare enough; a first name such as "Major" after which nothing comes is not.
  return !(at + 1 === to && at > 0 && lists.firstNames.has(words[at - 1]!.lower) && words[at]!.joins);
}

/** "Syrian" in "Syrian President Bashar al-Assad" and "American John Smith", but not in "Free Syrian Army". */
function isPeopleBeforeTitle(words: readonly NameWord[], at: number, to: number, lists: WordLists): boolean {
  if (!lists.ofACountry.has(words[at]!.lower)) return false;
  const rest = words.slice(at + 1, to);
  if (rest[0] && lists.places.has(`${words[at]!.lower} ${rest[0].lower}`)) return false;
  return !rest.some(({ lower }) => ORGANISATION_HEADS.has(lower) || PLACE_HEADS.has(lower));
}

/** "President of the United States Barack Obama": a place's whole name, and then a first name and what follows. */
function isPersonAfterPlace(
  words: readonly NameWord[],
  start: number,
  at: number,
  to: number,
  lists: WordLists,
): boolean {
  if (at === start || at + 1 >= to) return false;
  const isPerson = lists.people.has(`${words[at]!.lower} ${words[at + 1]!.lower}`);
  if (!isPerson && !lists.firstNames.has(words[at]!.lower)) return false;
  const before = words.slice(start, at).map(({ lower }) => lower.replace(/\./gu, ''));
  return lists.places.has(before.join(' ')) && before.join(' ') !== 'saint';
}

function makeName(
  words: readonly NameWord[],
  from: number,
  to: number,
  titled: boolean,
  lists: WordLists,
  isShouted: boolean,
): MarkedName[] {
  let start = from;
  let end = to;
  while (start < end && isLooseOpening(words[start]!, end - start, lists, words[start + 1])) start += 1;
  while (start < end && !words[end - 1]!.isCapital) end -= 1;
  if (start >= end) return [];
  const inside = words.slice(start, end);
  if (isShouted) return inTitleCase(words, start, end, lists, titled);
  if (inside.length === 1 && isNoName(inside[0]!, lists)) return [];
  if (inside.length > 1 && THING_HEADS.has(inside.at(-1)!.lower)) return [];
  const doubtful = inside.length === 1 && inside[0]!.opensSentence && !inside[0]!.isAcronym;
  const ordinary = inside.length === 1 && isOrdinary(inside[0]!, lists);
  return [around(words, start, end, titled, doubtful, ordinary)];
}

function around(
  words: readonly NameWord[],
  start: number,
  end: number,
  titled: boolean,
  doubtful: boolean,
  ordinary: boolean,
): MarkedName {
  return {
    words: words.slice(start, end),
    before: words.slice(Math.max(0, start - 3), start),
    after: words.slice(end, end + 3),
    titled,
    doubtful,
    ordinary,
  };
}

/** An ordinary word that opens a sentence before a name: "When Kerry", "Pro-government", "The Harbour Post". */
function isLooseOpening(word: NameWord, length: number, lists: WordLists, next: NameWord | undefined): boolean {
  if (SMALL.has(word.lower)) return true;
  if (!word.isCapital) return true;
  if (length < 2 || word.isAcronym || lists.firstNames.has(word.lower)) return false;
  if (!word.opensSentence || !lists.ordinary.has(word.lower)) return false;
  return next !== undefined && !ORGANISATION_HEADS.has(next.lower) && !PLACE_HEADS.has(next.lower);
}

const SMALL = new Set(
  'the a an this that these those his her its their our my your i and but or if as in on at of for from with by to when while where after before since although though because according meanwhile however also yet so then there here what who why how it he she they we you no not only both all many some most several every each under over during despite unlike like once now today yesterday tomorrow one two three four five'.split(
    ' ',
  ),
);

/** A single capitalised word that names nothing: a small word, a people, a day, an ordinary word that opens a sentence. */
function isNoName(word: NameWord, lists: WordLists): boolean {
  // "We've", "I'm"
  const lower = word.lower.replace(/['’](?:m|s|ve|re|ll|d)$/u, '');
  // "(D-Conn.)" behind a politician's name
  if (/^[RDI]-\p{Lu}/u.test(word.text)) return true;
  if (word.text.length < 2 || SMALL.has(lower) || CALENDAR.has(lower) || lists.ofACountry.has(lower)) return true;
  if (TITLES.has(lower) || ORGANISATION_HEADS.has(lower)) return !word.isAcronym || word.text.length > 3;
  return lower === 'us' && !word.isAcronym;
}

function isOrdinary({ lower, text, isAcronym, opensSentence }: NameWord, lists: WordLists): boolean {
  if (lists.places.has(lower) || lists.organisations.has(lower) || ORGANISATION_OPENERS.has(lower)) return false;
  if (lists.firstNames.has(lower) && !opensSentence) return false;
  if (isAcronym && text.length <= 3) return false;
  const bare = lower.replace(/['’](?:m|s|ve|re|ll|d)$/u, '');
  const one = bare.replace(/ies$/u, 'y').replace(/(?<=[^s])s$/u, '');
  return lists.ordinary.has(bare) || (opensSentence && lists.ordinary.has(one));
}

/** Among capitalised words only what the lists know, longest first: whole names, then first name with what follows. */
function inTitleCase(
  words: readonly NameWord[],
  start: number,
  end: number,
  lists: WordLists,
  titled: boolean,
): MarkedName[] {
  const names: MarkedName[] = [];
  const known = (from: number, to: number) => {
    const text = words
      .slice(from, to)
      .map(({ lower }) => lower.replace(/\./gu, ''))
      .join(' ');
    if (text === 'us') return words[from]!.isAcronym;
    return lists.places.has(text) || lists.organisations.has(text) || lists.people.has(text);
  };
  for (let at = start; at < end;) {
    const length = [4, 3, 2, 1].find((size) => at + size <= end && known(at, at + size)) ?? 0;
    const ahead = words[at + 1];
    const isPerson =
      length === 0 &&
      lists.firstNames.has(words[at]!.lower) &&
      ahead !== undefined &&
      at + 1 < end &&
      !lists.ordinary.has(ahead.lower);
    const size = isPerson ? 2 : length;
    if (size > 0) names.push(around(words, at, at + size, titled, false, false));
    at += Math.max(1, size);
  }
  return names;
}
