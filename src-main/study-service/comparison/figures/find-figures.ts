import type { Passage } from '../../../contract/comparison.ts';
import { CALENDAR } from '../../corpus/names/name-words.ts';
import { isReadAsEnglish } from '../../corpus/text/language-code.ts';
import type { ComparedArticle } from '../compared-article.ts';
import type { Sentence } from '../split-sentences.ts';
import { readCounted } from './read-counted.ts';
import type { Counted } from './read-counted.ts';
import type { FigureLists, Unit } from './figure-lists.ts';
import { maskNonFigures } from './mask-non-figures.ts';
import { readNumbers } from './read-numbers.ts';
import type { ReadNumber } from './read-numbers.ts';
import { stem, stemsOf } from './word-stems.ts';

/** One number of one article, with what the words around it say that it counts. */
export interface FoundFigure extends Passage {
  readonly value: number;
  readonly upTo: number | null;
  readonly hedge: string | null;
  /** "people", "vans", "km", "USD", "%", null for a bare number. */
  readonly unit: string | null;
  /** What the unit can be told in: "length", "time", "money USD", "count". */
  readonly kind: string;
  readonly factor: number;
  /** "week" of "640 lorries a week". */
  readonly per: string | null;
  readonly counted: Counted;
  readonly within: Passage;
  /** The other words of the sentence in their plainest form, and those of the sentence before it. */
  readonly around: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
  /** The places and people that the sentence names besides it, in their plainest form. */
  readonly names: ReadonlySet<string>;
}

const DECIMAL_COMMA = new Set(
  'de fr es it pt nl pl ru uk cs sk sv da nb nn no fi el tr ro hu bg hr sr sl id vi'.split(' '),
);
/** Most sentences have no number; they are left alone before the costly patterns. */
const MAY_HOLD_FIGURES =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|dozen|thousand|million|billion|trillion|half|thirds?|quarters?|an hour|a hundred)/iu;
const NOT_READ = new Set(['byline', 'dateline']);

/**
 * Every number of an article that counts or measures something. No figures: dates, years, times of day, ordinals, names with a
 * number in them, and "one" where it only points. Number words are read in English; digits in any language.
 */
export function findFigures(
  article: ComparedArticle,
  sentences: readonly Sentence[],
  lists: FigureLists,
): FoundFigure[] {
  const comma = DECIMAL_COMMA.has(article.language ?? 'en');
  return sentences
    .filter(({ role }) => !NOT_READ.has(role))
    .flatMap((sentence, index, all) => {
      const previous = all[index - 1]?.block === sentence.block ? all[index - 1] : undefined;
      if (!MAY_HOLD_FIGURES.test(sentence.text)) return [];
      const masked = maskNonFigures(sentence.text);
      return readShares(masked)
        .concat(readNumbers(masked, comma), readSpans(masked))
        .sort((left, right) => left.start - right.start || right.end - left.end)
        .reduce(withoutOverlaps, [])
        .flatMap((number) => readFigure({ article, sentence, previous, masked, number, lists }) ?? []);
    });
}

/** "an hour", "half an hour", "an hour and a half": durations that no number word stands in. */
function readSpans(text: string): ReadNumber[] {
  const spans =
    /(?:\b(?<hedge>about|around|nearly|almost|more than|less than|at least|over|under|within|up to)\s+)?\b(?<part>half an? |an? (?=hour|half[- ]hour))(?=hour|day|night|week|month|year|century|mile|half)/giu;
  return [...text.matchAll(spans)].map((match) => {
    const { hedge, part } = match.groups as { hedge?: string; part: string };
    const start = match.index + match[0].length - part.length;
    const half = /^half/iu.test(part);
    const more = /^\S+\shours?\sand a half\b/iu.exec(text.slice(start));
    return {
      start,
      end: start + part.length - 1,
      value: half ? 0.5 : more ? 1.5 : 1,
      upTo: null,
      hedge: hedge?.toLowerCase() ?? null,
      digits: false,
    };
  });
}

interface Place {
  readonly article: ComparedArticle;
  readonly sentence: Sentence;
  readonly previous: Sentence | undefined;
  readonly masked: string;
  readonly number: ReadNumber;
  readonly lists: FigureLists;
}

const withoutOverlaps = (kept: ReadNumber[], number: ReadNumber) =>
  number.start >= (kept.at(-1)?.end ?? 0) ? [...kept, number] : kept;

/** "one in four": a share, as a percentage. */
function readShares(text: string): ReadNumber[] {
  const words = 'two three four five six seven eight nine ten'.split(' ');
  const shares =
    /\b(one|two|three|\d+) (?:in|out of) (two|three|four|five|six|seven|eight|nine|ten|\d{1,4})\b(?!\s(?:million|thousand|hundred|days?|weeks?|months?|years?|hours?|minutes?))/giu;
  return [...text.matchAll(shares)].flatMap((match) => {
    const read = (word: string) => Number(word) || words.indexOf(word.toLowerCase()) + 2;
    const [part, whole] = [match[1]!.toLowerCase() === 'one' ? 1 : read(match[1]!), read(match[2]!)];
    const end = match.index + match[0].length;
    return part < whole
      ? [{ start: match.index, end, value: part / whole, upTo: null, hedge: null, digits: false }]
      : [];
  });
}

function readFigure({ article, sentence, previous, masked, number, lists }: Place): FoundFigure | null {
  const { articleId, body } = article;
  const written = sentence.text.slice(number.start, number.end);
  const measured = readUnit(sentence.text, number, lists);
  const part =
    /^(?:half|(?:a |one[- ]|two[- ]|three[- ])?(?:third|quarter)s?|\S+ (?:in|out of) \S+)$/iu.test(written) &&
    !measured;
  const end = measured?.end ?? number.end;
  const counted = readCounted(sentence.text, number.start, end, measured?.unit.kind ?? null, lists.people);
  if (!measured && /^one$/iu.test(written) && !counted.isPeople) return null;
  if (!measured && /^two$/iu.test(written) && counted.head === '' && !counted.ofThem) return null;
  const factor = part ? 100 : 1;
  const stop = measured ? end : Math.max(end, counted.end);
  const start = sentence.start + number.start;
  return {
    articleId,
    start,
    end: sentence.start + stop,
    text: body.slice(start, sentence.start + stop),
    value: number.value * factor,
    upTo: number.upTo === null ? null : number.upTo * factor,
    hedge: number.hedge,
    unit: part
      ? '%'
      : counted.isAge
        ? (measured?.unit.unit ?? 'year')
        : (measured?.unit.unit ?? (isReadAsEnglish(article.language) ? counted.unit : null)),
    kind: part ? 'share' : counted.isAge ? 'age' : (measured?.unit.kind ?? 'count'),
    factor: measured?.unit.factor ?? 1,
    per: counted.per,
    counted,
    within: { articleId, start: sentence.start, end: sentence.end, text: sentence.text },
    around: stemsOf(masked.slice(0, number.start) + ' ' + masked.slice(stop)),
    before: stemsOf(previous?.text ?? ''),
    names: namesIn(`${sentence.text.slice(0, number.start)} ${sentence.text.slice(stop)}`),
  };
}

/** Capitalised words inside a sentence that are no days or months. */
function namesIn(text: string): Set<string> {
  const names = [...text.matchAll(/(?<=[\p{Ll},]\s)\p{Lu}[\p{L}-]+/gu)].map(([word]) => word);
  return new Set(names.filter((word) => !CALENDAR.has(word.toLowerCase())).map(stem));
}

/** The unit right before ("$") or behind a number, and where it ends. */
function readUnit(
  text: string,
  { start, end, digits }: ReadNumber,
  lists: FigureLists,
): { unit: Unit; end: number } | null {
  const sign =
    /^(?:US|C|A|R)?[$€£¥₽₹₴₩₺₪]/u.exec(text.slice(start, end))?.[0] ??
    /(?:^|\s)((?:USD|EUR|GBP|CHF|RUB|INR)\s)$/u.exec(text.slice(0, start))?.[1]?.trim();
  if (sign) return { unit: lists.signs.get(sign) ?? lists.signs.get(sign.at(-1)!)!, end };
  const rest = text.slice(end);
  const mark = /^\s?(%|°[CF]?|[€£₽₴₺])/u.exec(rest);
  if (mark) {
    const unit = lists.units.get(mark[1]!.toLowerCase()) ?? lists.signs.get(mark[1]!);
    if (unit) return { unit, end: end + mark[0].length };
  }
  const words =
    /^[\s -]?(?:more |extra |full |whole |consecutive |straight |long )?((?:[\p{L}²³/]+)(?: [\p{L}]+){0,2})/u.exec(
      rest,
    );
  if (!words) return null;
  const offset = words[0].length - words[1]!.length;
  const parts = words[1]!.split(' ');
  for (let count = parts.length; count > 0; count -= 1) {
    const name = parts.slice(0, count).join(' ');
    const unit = lists.units.get(name.toLowerCase()) ?? (digits && offset === 0 ? lists.tight.get(name) : undefined);
    if (unit && !(unit.kind === 'times' && name === 'time')) return { unit, end: end + offset + name.length };
  }
  return null;
}
