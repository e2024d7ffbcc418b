/** A number as it stands in a text: UTF-16 offsets into that text. */
export interface ReadNumber {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Upper end of a range ("10 to 15"), null where it is none. */
  readonly upTo: number | null;
  readonly hedge: string | null;
  /** Written in digits. */
  readonly digits: boolean;
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const VALUES = new Map<string, number>([
  ...ONES.map((word, index) => [word, index] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
]);
const SCALES = new Map<string, number>([
  ['hundred', 100],
  ['dozen', 12],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['lakh', 1e5],
  ['crore', 1e7],
  ['mn', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
  ['k', 1e3],
]);
const SCALE = 'hundred|dozen|thousand|million|billion|trillion|lakh|crore';
/** After digits only. */
const ABROAD =
  'millionen|milliarden|mio|mrd|millones|milliards?|milioni|miliardi|milhões|miljoen|miljard|млн|млрд|тысяч|миллионов|миллиардов';
const WORD = [...VALUES.keys()].join('|');
/** A plain space parts thousands where the comma stands before decimals; in English "5 100" is two numbers. */
const digitsWith = (space: string) =>
  String.raw`\d{1,3}(?:[,.\u00a0\u202f’'${space}]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?`;
const plainWith = (digits: string) =>
  String.raw`(?:(?:a |one[- ]|two[- ]|three[- ])?(?:thirds?|quarters?)(?= of| the)|(?:half|quarter of) an? (?:${SCALE})|an? (?:half[- ])?(?:${SCALE})(?: (?:${SCALE}))?(?: and a half)?|(?:${digits})(?:[\s -](?:(?:${SCALE})s?|${ABROAD})\b|(?:mn|bn|tn|k|m)\b)?(?: (?:${SCALE}))?(?: and a half)?|(?:${WORD})(?:[- ](?:${WORD}))?(?:(?: (?:and )?|-)(?:${SCALE}|${WORD}))*(?: and a half(?: (?:${SCALE}))?)?|half(?= of))`;
/** "rose from 3 to 5": two numbers and no range. */
const CHANGE =
  /\b(?:rose|rising|rises?|fell|falls?|falling|increased?|increasing|dropped|drops?|grew|grown|up|down|cut|raised|went|changed|jumped|shrank|climbed|moved|slipped|soared)\b[^.;]{0,40}\bfrom\s$/iu;
const numberWith = (plain: string) =>
  new RegExp(
    String.raw`(?<![\p{L}\p{N}.,/:#]|\d[-–])(?:(?<hedge>${hedges()})\s+(?:the |a |some )?)?(?<sign>(?:US|C|A|R)?[$€£¥₽₹₴₩₺₪]\s?)?(?<low>${plain})(?:\s?(?<unit1>%)?(?:\s?[-–]\s?|\s(?:to|or|and)\s)(?<sign2>[$€£¥])?(?<high>${plain}))?(?![\p{L}\p{N}])`,
    'giu',
  );
const NUMBER = numberWith(plainWith(digitsWith('')));
const NUMBER_COMMA = numberWith(plainWith(digitsWith(' ')));

function hedges(): string {
  return [
    'about|around|roughly|approximately|approx\\.?|some|nearly|almost|just over|just under|over|under|above|below|close to',
    'more than|less than|fewer than|no more than|no fewer than|no less than|not more than|at least|at most|up to|as many as|as much as',
    'an estimated|estimated|exactly|only|just|barely|upwards of|in excess of|between|well over|well under|slightly more than',
  ].join('|');
}
/** Hedges that say nothing about how exact the number is. */
const PLAIN_HEDGE = /^(?:only|just|exactly|between|the)$/iu;
/** "A row over £2.4m": what people quarrel about, and not more than it. */
const QUARREL =
  /\b(?:anger|argument|battle|clash|clashes|concerns?|debate|dispute|fears?|feud|fight|fury|outcry|protests?|quarrel|questions|rift|rows?|talks|war)\s$/iu;

/** Every number of a text, longest first where several could be read. `comma`: a comma stands before decimals, as in most of Europe. */
export function readNumbers(text: string, comma: boolean): ReadNumber[] {
  const found: ReadNumber[] = [];
  for (const match of text.matchAll(comma ? NUMBER_COMMA : NUMBER)) {
    const groups = match.groups as Record<string, string | undefined>;
    const lowAt = match.index + match[0].indexOf(groups['low']!, (groups['hedge'] ?? '').length);
    const low = valueOf(groups['low']!, comma, (groups['sign'] ?? '') + text.slice(lowAt));
    if (low === null) continue;
    const signAt = groups['sign'] ? lowAt - groups['sign'].length : lowAt;
    const isChange = CHANGE.test(text.slice(0, match.index));
    const range = isChange ? null : readRange(groups, match[0], low, comma);
    const said = groups['hedge']?.toLowerCase() ?? '';
    const isNoHedge =
      said === '' || PLAIN_HEDGE.test(said) || (said === 'over' && QUARREL.test(text.slice(0, match.index)));
    const hedge = isNoHedge ? null : said;
    const base = { start: signAt, hedge, digits: /\d/u.test(groups['low']!) };
    if (range) found.push({ ...base, end: match.index + match[0].length, value: range[0], upTo: range[1] });
    else {
      // "420m long": the letter is a unit.
      const isMetres = /\dm$/u.test(groups['low']!) && low < 1e6;
      found.push({ ...base, end: lowAt + groups['low']!.length - (isMetres ? 1 : 0), value: low, upTo: null });
      const rest = lowAt + groups['low']!.length;
      // What looked like the end of a range is a number of its own: "40 and 24", "one to two vans".
      if (groups['high'])
        found.push(
          ...readNumbers(text.slice(rest, match.index + match[0].length), comma).map((one) => shift(one, rest)),
        );
    }
  }
  return found;
}

const shift = (number: ReadNumber, by: number): ReadNumber => ({
  ...number,
  start: number.start + by,
  end: number.end + by,
});

/** "10 to 15", "10-15 million": both ends in one scale; null where the second is no end of a range. */
function readRange(
  { low, high, hedge }: Record<string, string | undefined>,
  whole: string,
  first: number,
  comma: boolean,
): [number, number] | null {
  if (!high) return null;
  const second = valueOf(high, comma, high);
  if (second === null) return null;
  const between = whole.slice(whole.lastIndexOf(low!) + low!.length, whole.lastIndexOf(high));
  const isAnd = /\sand\s/u.test(between);
  if (isAnd !== (hedge?.toLowerCase() === 'between') && (isAnd || !/to|or|[-–]/u.test(between))) return null;
  const scale = SCALES.get(/(?<=[\d\s-])([a-z]+)$/iu.exec(high)?.[1]?.toLowerCase() ?? '') ?? 1;
  const start = first < second / scale ** 0.5 && !new RegExp(SCALE, 'iu').test(low!) ? first * scale : first;
  return second > start && second < start * 20 ? [start, second] : null;
}

/** What a number's words come to, null where they are none ("one" of "one another" is left to the reader of figures). */
export function valueOf(words: string, comma: boolean, rest: string): number | null {
  const text = words.toLowerCase().trim();
  const half = /^(.+) and a half( \p{L}+)?$/u.exec(text);
  if (half && !/^an? /u.test(text)) {
    const number = valueOf(half[1]!, comma, rest);
    return number === null ? null : (number + 0.5) * (SCALES.get((half[2] ?? '').trim()) ?? 1);
  }
  const digits = /^[\d.,   ’']*\d/u.exec(text)?.[0];
  if (digits !== undefined) {
    const number = readDigits(digits, comma);
    const scale = [...text.slice(digits.length).matchAll(/\p{L}+/gu)].map(([word]) => word);
    if (scale[0] === 'm') return isMillion(rest) ? number * 1e6 : number;
    return scale.reduce(
      (value, word) => value * (SCALES.get(word) ?? SCALES.get(word.replace(/s$/u, '')) ?? abroad(word)),
      number,
    );
  }
  if (/^half an? /u.test(text)) return 0.5 * (SCALES.get(text.replace(/^half an? /u, '')) ?? 1);
  if (/^quarter of an? /u.test(text)) return 0.25 * (SCALES.get(text.replace(/^quarter of an? /u, '')) ?? 1);
  if (text === 'half') return 0.5;
  const part = /^(?:(a|one|two|three)[- ])?(third|quarter)s?$/u.exec(text);
  if (part) return (VALUES.get(part[1] ?? 'one') ?? 1) / (part[2] === 'third' ? 3 : 4);
  return readWords(text);
}

/** "1.5m people" is millions, "420m long" is not: the unit reader takes metres. */
function isMillion(rest: string): boolean {
  return (
    /^\S*?m\s(?:\p{L}+s\b|people|worth|in\b|on\b|for\b|of\b|to\b|from\b|a year|deal|loan|fund|project|contract)/u.test(
      rest,
    ) || /^\S*[$€£¥₹]/u.test(rest)
  );
}

/** "Millionen" is millions; "milliard" and its like are billions. */
function abroad(word: string): number {
  if (/^тыс/u.test(word)) return 1e3;
  if (/^(?:mrd|милл?иард|млрд|mil+i?ard|miljard)/u.test(word)) return 1e9;
  return /^(?:mio|mil|млн|милл)/u.test(word) ? 1e6 : 1;
}

function readDigits(digits: string, comma: boolean): number {
  const bare = digits.replace(/[   ’']/gu, '');
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(bare) && !(comma && /^\d{1,3},\d{3}$/u.test(bare)))
    return Number(bare.replaceAll(',', ''));
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(bare) && (comma || (bare.match(/\./gu) ?? []).length > 1))
    return Number(bare.replaceAll('.', '').replace(',', '.'));
  return Number(bare.replace(',', '.'));
}

function readWords(text: string): number | null {
  let total = 0;
  let current = 0;
  let any = false;
  for (const word of text.split(/[\s-]+/u)) {
    if (word === 'and' || word === 'a' || word === 'an') {
      if (!any && word !== 'and') current = 1;
      continue;
    }
    const value = VALUES.get(word);
    const scale = SCALES.get(word);
    if (value !== undefined) current += value;
    else if (word === 'half') current += 0.5;
    else if (scale !== undefined && scale < 1000) current = (current || 1) * scale;
    else if (scale !== undefined) {
      total += (current || 1) * scale;
      current = 0;
    } else return null;
    any = true;
  }
  return any ? total + current : null;
}
