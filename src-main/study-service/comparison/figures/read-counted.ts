import { FUNCTION_WORDS, singular } from '../names/word-forms.ts';
import { stem } from './word-stems.ts';

/** What a number counts, as far as the words next to it say. */
export interface Counted {
  /** In the text's own words: "people detained", "long", "for the repair". */
  readonly what: string;
  /** The noun that is counted, singular and small; "" where none stands there. */
  readonly head: string;
  /** Adjectives before it. */
  readonly sorts: readonly string[];
  /** What happens to it, in its plain form: "detain" of "detained five protesters". */
  readonly act: string | null;
  readonly unit: string | null;
  readonly per: string | null;
  readonly isPeople: boolean;
  readonly isAge: boolean;
  /** "five of them". */
  readonly ofThem: boolean;
  /** "the other 14": besides those spoken of. */
  readonly other: boolean;
  /** End of the noun phrase in the sentence. */
  readonly end: number;
}

const PAST =
  /^(?:killed|injured|wounded|hurt|arrested|detained|missing|dead|displaced|evacuated|rescued|stranded|homeless|trapped|charged|cut|hit|shot|set|lost|sent|infected|hospitalised|hospitalized|released|freed|left|fled|died|gathered|marched|attended|took|taken|dragged|led|crossed|cross|blocked|counted)$/u;
/** Done to people alone. */
const PERSONAL = /^(?:detain|kill|injur|wound|releas|fre|rescu|evacuat|charg|die?d?|dead)/u;
const STOP_MORE = /^(?:who|which|that|whom|were|was|are|is|had|have|has|will|would|can|could|may|might)$/u;
const DIMENSION =
  /^[\s-](long|wide|tall|high|deep|thick|away|ago|old|later|earlier|south|north|east|west|off|behind|ahead|tonight|lower|higher|more|less|fewer)\b/iu;

/** "of the 32", "of the building's 32": what the number before it is a part of */
const WHOLE =
  /^\s(?:out )?of (?:the |its |his |her |their |our )?(?:\p{L}+['’]s )?(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=\s\p{L})/u;

/** "640 lorries a week" */
const PER = /^[^.,;:]{0,40}?\b(?:a|an|per|each|every)\s(second|minute|hour|day|week|night|month|year|head|person)\b/u;

/** What is counted in one word: people by whatever noun, and where something is done to "them" that is done to people alone. */
function unitOf({ noun, isPeople, isDoneToThem }: { noun: string; isPeople: boolean; isDoneToThem: boolean }) {
  if (noun === '') return isDoneToThem ? 'people' : null;
  return isPeople ? 'people' : noun.split(' ').at(-1)!.toLowerCase();
}

/** "66-page complaint": counts pages. */
function readCompound(rest: string) {
  const word = /^[-‑](?!to-|and-|or-|old\b)(\p{Ll}{3,})(?=\s|[,.])/u.exec(rest)?.[1];
  return word
    ? { head: singular(word), sorts: [], length: word.length + 1, text: word.endsWith('s') ? word : `${word}s` }
    : null;
}

/**
 * Reads what stands around a number. `start` and `end` are its place in the sentence, with its unit; `kind` is the unit's, null
 * where it has none; `people` are the words for people, in the singular.
 */
export function readCounted(
  text: string,
  start: number,
  end: number,
  kind: string | null,
  people: ReadonlySet<string>,
): Counted {
  const rest = text.slice(end);
  const before = text.slice(0, start);
  const isAge = readsAsAge(before, rest, kind);
  // "• 257 Portside train crash, 1993" in a list counts what its heading says.
  const isListed = /^[\s•*–-]*$/u.test(before) && /^\s\p{Lu}/u.test(rest);
  const phrase =
    kind === null && !isListed ? (readCompound(rest) ?? readNoun(rest)) : { head: '', sorts: [], length: 0, text: '' };
  const behind = rest.slice(phrase.length);
  const act = readAct(before, behind);
  const head = isAge ? 'age' : phrase.head;
  const isPeople = people.has(head);
  const ofThem = /^\s(?:of (?:them|us|those|these|whom)|were|had|have|are|was)\b/u.test(rest);
  return {
    what: describe({ before, rest, behind, kind, isAge, phrase: phrase.text, act }),
    head,
    sorts: phrase.sorts,
    act,
    unit: unitOf({ noun: isAge ? '' : phrase.text, isPeople, isDoneToThem: ofThem && PERSONAL.test(act ?? '') }),
    per: PER.exec(behind.slice(0, 60))?.[1] ?? null,
    isPeople,
    isAge,
    ofThem,
    other:
      /\b(?:other|another|further|additional|extra)\s*$/iu.test(before) ||
      /^\s(?:other|more|further|additional)\b/iu.test(rest),
    end: end + phrase.length,
  };
}

/** "is 71,", "Olin, 38,", "aged 12", "three-year-old". */
function readsAsAge(before: string, rest: string, kind: string | null): boolean {
  if (kind === 'span' || kind === null) {
    if (/^[\s-](?:years?|months?)?[\s-]?old\b/iu.test(kind === null ? rest : ` ${rest.trimStart()}`)) return true;
    if (/\bage[d]?\s$/iu.test(before)) return true;
  }
  if (kind !== null) return false;
  return /\p{Lu}[\p{L}’'-]+,\s$/u.test(before) && /^[,.]/u.test(rest)
    ? true
    : /\b(?:[Hh]e|[Ss]he|who|\p{Lu}\p{Ll}+) (?:is|was)\s$/u.test(before) && /^(?:,|\.)/u.test(rest);
}

function readNoun(rest: string) {
  const lead =
    /^[\s -](?:members of (?=staff\b)|of (?:the |its |his |her |their |our |these |those )?|(?:other|more|further|additional|most \p{L}+)\s)?/u.exec(
      rest,
    )?.[0] ?? '';
  const words: string[] = [];
  let length = lead.length;
  if (lead === '' || /^\smark\b/u.test(rest)) return { head: '', sorts: [], length: 0, text: '' };
  for (const match of rest
    .slice(lead.length, lead.length + 120)
    .matchAll(/(\p{L}\.(?:\p{L}\.)+|[\p{L}][\p{L}'’-]*)(\s|[^\s\p{L}]|$)/gu)) {
    const word = match[1]!;
    const lower = word.toLowerCase();
    if (match.index !== length - lead.length && match.index !== length - lead.length + 1) break;
    if (FUNCTION_WORDS.has(lower) || STOP_MORE.test(lower)) break;
    if (words.length > 0 && (PAST.test(lower) || /ly$/u.test(lower))) break;
    const plural = words.length > 0 && /[^s]s$|^(?:people|men|women|children)$/u.test(words.at(-1)!.toLowerCase());
    if (plural || (words.length > 0 && /(?:ed|ing)$/u.test(lower) && !/-/u.test(words.at(-1)!))) break;
    words.push(word);
    length = lead.length + match.index + word.length;
    if (match[2] !== ' ' || words.length === 5) break;
  }
  if (words.length === 0) return { head: '', sorts: [], length: 0, text: '' };
  // "11 of the building's 32 beams": what is counted stands with the other number
  if (/['’]s$/u.test(words.at(-1)!) && /^\s\d/u.test(rest.slice(length)))
    return { head: '', sorts: [], length: 0, text: '' };
  if (
    PAST.test(words[0]!.toLowerCase()) &&
    words.length === 1 &&
    !/^(?:dead|wounded|injured|missing)$/iu.test(words[0]!)
  )
    return { head: '', sorts: [], length: 0, text: '' };
  // "the two embraced"
  if (words.length === 1 && /^\p{Ll}+ed$/u.test(words[0]!)) return { head: '', sorts: [], length: 0, text: '' };
  const head = singular(words.at(-1)!.toLowerCase());
  return {
    head: head === 'men' ? 'man' : head === 'women' ? 'woman' : head === 'children' ? 'child' : head,
    sorts: words.slice(0, -1).map((word) => stem(word)),
    length,
    text: words.join(' '),
  };
}

/** "killed 12", "12 people were killed", "held up … for 40 minutes": the verb on either side, nearest first. */
function readAct(before: string, behind: string): string | null {
  const after =
    /^(?:[\s,]+(?:who|whom|that|were|was|had|have|been|has|are|is|the police|police|all|still|reported|later))*\s(\p{L}+(?:ed|en)|dead|hurt|missing|died|fled|took|led|cross(?:ed)?)\b(?: (up|off|away|down))?/u.exec(
      behind,
    );
  if (after) return normalAct(after[1]!, after[2]);
  const left =
    /\b(?!evening|morning|during|including|according|being|having|nothing|something|thing|building|indeed|red\b)(\p{L}{2,}(?:ed|ing)|held|hold|cost|took|takes?|led|hit|put|won|lost|sold|paid|spent|gave|carries|carry|kills?|shot|hurt)(?: (up|off|away|down|out))?(?:\s(?:[\p{L}’'-]+\s){0,6})?$/u.exec(
      before,
    );
  return left ? normalAct(left[1]!, left[2]) : null;
}

function normalAct(verb: string, particle: string | undefined): string {
  const plain = stem(verb)
    .replace(/^held$/u, 'hold')
    .replace(/^(?:arrest|tak|took|drag|led)$/u, 'detain');
  return particle && !/^(?:away|off)$/u.test(particle) ? `${plain} ${particle}` : plain;
}

function describe(asked: {
  before: string;
  rest: string;
  behind: string;
  kind: string | null;
  isAge: boolean;
  phrase: string;
  act: string | null;
}): string {
  if (asked.isAge) return 'age';
  if (asked.phrase !== '') {
    const tail =
      /^\s(?:were |was |had been |have been )?(killed|injured|wounded|arrested|detained|missing|dead|displaced|evacuated)\b/u.exec(
        asked.behind,
      );
    return tail ? `${asked.phrase} ${tail[1]!}` : asked.phrase;
  }
  if (/\bevery\s*$/iu.test(asked.before)) return 'every';
  const dimension = DIMENSION.exec(asked.rest)?.[1];
  const owner = ownerOf(asked.before);
  const of =
    /^[\s,-]*((?:of|for|from|in|on|to)\s(?:the |its |his |her |their |a )?[\p{L}'’-]+(?:\s(?!and|or|that|which|who|is|was|were|from|to|at|in|on|by|for|of)[\p{L}'’-]+)?)/u.exec(
      asked.rest,
    )?.[1];
  const whole = WHOLE.exec(asked.rest)?.[0];
  const among = whole === undefined ? '' : readNoun(asked.rest.slice(whole.length)).text;
  if (among !== '') return among;
  if (dimension) return [owner, dimension.toLowerCase()].filter(Boolean).join(', ');
  return asked.act === 'cost' ? 'cost' : (of ?? (owner || (asked.act ?? '')));
}

/** The last noun or two before the number that are no small words: "the bridge" of "the bridge is 420 metres long". */
function ownerOf(before: string): string {
  const words = before
    .split(/[^\p{L}'’\s-]/u)
    .at(-1)!
    .trim()
    .split(/\s+/u);
  while (words.length > 0 && FUNCTION_WORDS.has(words.at(-1)!.toLowerCase())) words.pop();
  const taken: string[] = [];
  while (words.length > 0 && taken.length < 2 && !FUNCTION_WORDS.has(words.at(-1)!.toLowerCase()))
    taken.unshift(words.pop()!);
  return taken.join(' ');
}
