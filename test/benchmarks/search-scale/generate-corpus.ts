import { seededRandom } from '../../../src-main/study-service/quiz/drafting/seeded-random.ts';

export const WORDS_PER_ARTICLE = 600;
const VOCABULARY = 200_000;
/** Zipf's law as Mandelbrot corrected it: frequency falls with (rank + shift) ^ -exponent. */
const SHIFT = 2.7;
const EXPONENT = 1.15;
const STOCK_SHARE = 0.2;

export interface GeneratedArticle {
  readonly number: number;
  readonly title: string;
  readonly paragraphs: string[];
  /** 0 to 199. */
  readonly outlet: number;
  readonly day: string;
}

export interface Corpus {
  article(number: number): GeneratedArticle;
  /** How likely a word of a text is this one. */
  frequency(word: string): number;
}

/**
 * Articles of 600 words of a made-up language with English endings, each the same whenever it is asked for. A share of
 * an article's words comes from a small stock of its own, as the names and terms of one event do.
 */
export function generateCorpus(): Corpus {
  const vocabulary = makeVocabulary();
  const cumulative = cumulativeWeights(vocabulary.length);
  const ranks = new Map(vocabulary.map((word, rank) => [word, rank]));
  const draw = (random: () => number) => vocabulary[findRank(cumulative, random())]!;
  return {
    frequency(word) {
      const rank = ranks.get(word);
      if (rank === undefined) return 0;
      const [below, up] = [cumulative[rank - 1] ?? 0, cumulative[rank]!];
      // A fifth of the words are of a stock that is drawn from the rarer half.
      return (1 - STOCK_SHARE) * (up - below) + STOCK_SHARE * 2 * (Math.max(0.5, up) - Math.max(0.5, below));
    },
    article(number) {
      const random = seededRandom(number * 7919 + 13).next;
      const stock = Array.from({ length: 24 }, () => vocabulary[findRank(cumulative, 0.5 + random() / 2)]!);
      const word = () => (random() < STOCK_SHARE ? stock[Math.floor(random() * stock.length)]! : draw(random));
      const title = capital(Array.from({ length: 8 }, word).join(' '));
      const paragraphs = Array.from({ length: 10 }, () => makeParagraph(word, random));
      const day = new Date(Date.UTC(2010, 0, 1) + Math.floor(random() * 5_500) * 86_400_000);
      return {
        number,
        title,
        paragraphs,
        outlet: Math.floor(random() ** 2 * 200),
        day: day.toISOString().slice(0, 10),
      };
    },
  };
}

function makeParagraph(word: () => string, random: () => number): string {
  const sentences: string[] = [];
  for (let left = (WORDS_PER_ARTICLE - 8) / 10; left > 0;) {
    const length = Math.min(left, 8 + Math.floor(random() * 16));
    sentences.push(`${capital(Array.from({ length }, word).join(' '))}.`);
    left -= length;
  }
  return sentences.join(' ');
}

const STARTS = 'b c ch d f g h j k l m n p r s sh st t th tr v w y'.split(' ');
const MIDDLES = 'a e i o u'.split(' ');
const CLOSES = [
  '',
  'b',
  'ck',
  'd',
  'g',
  'l',
  'll',
  'm',
  'n',
  'nd',
  'ng',
  'nt',
  'p',
  'r',
  'rd',
  'rt',
  's',
  'ss',
  'st',
  't',
  'x',
];
const ENDINGS = ['', '', '', '', '', 's', 's', 'ed', 'ing', 'er', 'ly', 'ion'];

/** Common words are short, as they are in every language. */
function makeVocabulary(): string[] {
  const random = seededRandom(42).next;
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  const words = new Set<string>();
  while (words.size < VOCABULARY) {
    const rank = words.size;
    const syllables = rank < 400 ? 1 : 2 + Math.floor(random() * (rank < 20_000 ? 1.3 : 2.4));
    let word = '';
    for (let syllable = 0; syllable < syllables; syllable++) word += pick(STARTS) + pick(MIDDLES);
    words.add(rank < 90 ? word : word + pick(CLOSES) + (rank < 400 ? '' : pick(ENDINGS)));
  }
  return [...words];
}

function cumulativeWeights(size: number): Float64Array {
  const cumulative = new Float64Array(size);
  let sum = 0;
  for (let rank = 0; rank < size; rank++) cumulative[rank] = sum += (rank + 1 + SHIFT) ** -EXPONENT;
  return cumulative.map((weight) => weight / sum);
}

function findRank(cumulative: Float64Array, at: number): number {
  let [low, high] = [0, cumulative.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
