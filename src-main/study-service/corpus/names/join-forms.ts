import type { JoinReason } from '../../../contract/names.ts';
import type { NameForm, PlacedMention, TextBlock } from './name-form.ts';

/** Two forms of one name, and the passage of the article that says so. */
export interface FormJoin {
  readonly form: string;
  readonly name: string;
  readonly reason: JoinReason;
  readonly start: number;
  readonly end: number;
}

/** Names that stand for themselves: "Republicans" is not short for "House Republicans". */
interface Known {
  readonly places: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
}

interface ReadBlock {
  readonly block: TextBlock;
  readonly mentions: readonly PlacedMention[];
}

const FORMERLY =
  /^[\s,()[\]–—-]*(?:and |which was |who was )?(?:formerly|previously|originally|once|until recently)(?: known| called| named)?(?: as)?(?: the)?\s*["“]?$/iu;
const KNOWN_AS =
  /^[\s,()[\]–—-]*(?:(?:who|which) (?:is|was|are|were) )?(?:(?:also|better|now|sometimes|commonly|otherwise|widely|locally) )?(?:known as|called|a\.?k\.?a\.?|alias|renamed)(?: the)?\s*["“]?$/iu;
const OR = /^["”]?\s*(?:,|or|and|,\s*or)\s+(?:the )?["“]?$/iu;

/** Forms that the text says are one: "X (ABC)", "X, formerly Y", "X, also known as Y or Z", a full name and then the family name. */
export function joinForms(blocks: readonly ReadBlock[], forms: readonly NameForm[], known: Known): FormJoin[] {
  const stated = blocks.flatMap(({ block, mentions }) => joinStated(block, mentions));
  const taken = new Set(stated.map(({ form }) => form));
  const byEnding = Map.groupBy(forms, ({ key }) => plainWords(key).at(-1));
  const joined = forms.flatMap((form) => {
    const alike = byEnding.get(plainWords(form.key).at(-1)) ?? [];
    return taken.has(form.key) ? [] : joinToLonger(form, alike, known);
  });
  return [...stated, ...joined];
}

function joinStated({ text, start: offset }: TextBlock, mentions: readonly PlacedMention[]): FormJoin[] {
  const joins: FormJoin[] = [];
  let listing: PlacedMention | null = null;
  for (let index = 1; index < mentions.length; index += 1) {
    const left = mentions[index - 1]!;
    const right = mentions[index]!;
    const between = text.slice(left.end, right.start);
    const join = (form: PlacedMention, name: PlacedMention, reason: JoinReason) => {
      if (form.key === name.key) return;
      const start = Math.min(form.start, name.start);
      const end = Math.max(form.end, name.end);
      const closing = /^[)\]]/u.test(text.slice(end)) ? 1 : 0;
      joins.push({ form: form.key, name: name.key, reason, start: offset + start, end: offset + end + closing });
    };
    const previous: PlacedMention | null = listing;
    listing = null;
    if (/^\s\($/u.test(between) && /^\s*[),;]/u.test(text.slice(right.end))) {
      if (isAbbreviation(right.text, left.text)) join(right, left, 'abbreviation');
      else if (isAbbreviation(left.text, right.text)) join(left, right, 'abbreviation');
    } else if (FORMERLY.test(between)) join(right, left, 'formerly');
    else if (KNOWN_AS.test(between)) {
      join(right, left, 'also known as');
      listing = left;
    } else if (previous && OR.test(between)) {
      join(right, previous, 'also known as');
      listing = previous;
    }
  }
  return joins;
}

/** "ISSG" of "International Syria Support Group": its letters are first letters of the name, in order, and most of them. */
export function isAbbreviation(short: string, long: string): boolean {
  const letters = short.replace(/[^\p{L}]/gu, '');
  if (letters.length < 2 || letters.length > 8 || letters !== letters.toUpperCase()) return false;
  const words = long.split(/[\s-]+/u).filter((word) => /\p{L}/u.test(word));
  if (words.length < 2) return false;
  let matched = 0;
  let strong = 0;
  for (const word of words) {
    const isSmall = /^(?:of|the|and|for|al|el|de|in|on)$/iu.test(word);
    if (!isSmall) strong += 1;
    if (matched < letters.length && word[0]!.toUpperCase() === letters[matched]) matched += 1;
  }
  return matched === letters.length && matched >= strong - 1;
}

/** Words without the article that Arabic names carry or leave off: "Assad" and "al-Assad" end alike. */
function plainWords(key: string): string[] {
  return key.split(' ').filter((word) => !/^(?:al|el|jr|sr|ii|iii|iv)$/u.test(word));
}

/**
 * "Kerry" after "John Kerry", "al-Nusra" after "Jabhat al-Nusra": the end of exactly one longer name of the article. Of
 * two Clintons neither gets it. Places stay apart: "Korea" is not "South Korea".
 */
function joinToLonger(form: NameForm, forms: readonly NameForm[], known: Known): FormJoin[] {
  if (known.places.has(form.key) || known.organisations.has(form.key)) return [];
  const words = plainWords(form.key);
  const longer = forms.filter((other) => {
    if (other.key === form.key || other.kind === 'place') return false;
    const whole = plainWords(other.key);
    if (whole.length <= words.length || words.length === 0) return false;
    if (other.kind === 'organisation' && form.kind === 'person' && words.length === 1 && !/^(?:al|el) /u.test(form.key))
      return false;
    return words.every((word, index) => whole[whole.length - words.length + index] === word);
  });
  if (longer.length !== 1) return [];
  const [name] = longer as [NameForm];
  const [start, end] = name.mentions[0]!;
  const reason = name.kind === 'person' ? 'family name' : 'shorter form';
  return [{ form: form.key, name: name.key, reason, start, end }];
}
