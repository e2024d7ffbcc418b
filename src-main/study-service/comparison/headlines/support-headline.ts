import type { HeadlineSupport, Statement } from '../../../contract/comparison.ts';
import type { ComparedArticle } from '../compared-article.ts';
import type { Sentence } from '../split-sentences.ts';
import { headlineWords, negations } from './headline-words.ts';
import type { HeadlineWord } from './headline-words.ts';
import { splitHeadline } from './split-headline.ts';

type Part = HeadlineSupport['parts'][number];

export interface HeadlineInput {
  readonly article: ComparedArticle;
  readonly sentences: readonly Sentence[];
  /** Those of this article. */
  readonly statements: readonly Statement[];
  /** Whether two words, in lower case, can stand for each other ("car", "vehicle"). Without it only forms of one word do. */
  readonly similar?: (one: string, other: string) => boolean;
}

/** A body sentence with the words that carry it, once as a whole and once without what is somebody's statement. */
interface BodySentence {
  readonly sentence: Sentence;
  readonly all: readonly HeadlineWord[];
  readonly own: readonly HeadlineWord[];
}

const BODY: ReadonlySet<Sentence['role']> = new Set<Sentence['role']>([
  'paragraph',
  'quotation',
  'transcript turn',
  'list',
  'correction',
]);
/** More sentences than this do not say one thing. */
const AT_MOST = 3;
/** Of a part's weight the best sentence must have this much for the part to be found, and half of it to be found in part. */
const BEST = 0.5;
const IN_PART = 0.34;

/**
 * What the body says of each part of the headline. "Said in the body" asks for every word of the part, in any form, in one to three
 * sentences of which the first has half of it; figures and denials must agree. Where some of that stands only inside a statement, somebody in
 * the article says it and the outlet's headline says it as if it were so. English alone: in another language, or one
 * nobody could tell, no parts are given, since forms of words could not be brought together.
 */
export function supportHeadline({ article, sentences, statements, similar }: HeadlineInput): HeadlineSupport {
  const { articleId, title, language } = article;
  if (language !== 'en') return { articleId, headline: title, parts: [] };
  const body = sentences.filter(({ role }) => BODY.has(role)).map((sentence) => readSentence(sentence, statements));
  const weigh = weightsOf(body);
  const parts = splitHeadline(title).map(({ text }) => supportPart(text, body, weigh, similar, articleId));
  return { articleId, headline: title, parts };
}

function readSentence(sentence: Sentence, statements: readonly Statement[]): BodySentence {
  const all = headlineWords(sentence.text);
  const isSaid = (at: number) => statements.some(({ start, end }) => start <= at && at < end);
  const own = sentence.role === 'quotation' ? [] : all.filter((word) => !isSaid(sentence.start + word.start));
  return { sentence, all, own };
}

/** Words that the article has in every second sentence say little about which sentence is meant (idf within the article). */
function weightsOf(body: readonly BodySentence[]): (word: HeadlineWord) => number {
  const counts = new Map<string, number>();
  for (const { all } of body)
    for (const key of new Set(all.map((word) => word.key))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return ({ key, isLight }) => (isLight ? 0.3 : 1) * (1 + Math.log((body.length + 1) / ((counts.get(key) ?? 0) + 1)));
}

function supportPart(
  text: string,
  body: readonly BodySentence[],
  weigh: (word: HeadlineWord) => number,
  similar: HeadlineInput['similar'],
  articleId: string,
): Part {
  const words = headlineWords(text);
  const asFact = cover(
    text,
    words,
    body.map(({ sentence, own }) => ({ sentence, words: own })),
    weigh,
    similar,
  );
  const asSaid = cover(
    text,
    words,
    body.map(({ sentence, all }) => ({ sentence, words: all })),
    weigh,
    similar,
  );
  const best = asFact.isWhole && !asFact.denied ? asFact : asSaid;
  const found = verdict(words, asFact, asSaid);
  const passages =
    found === 'not found in the body'
      ? []
      : best.sentences.map(({ start, end, text: said }) => ({ articleId, start, end, text: said }));
  const missing = found === 'not found in the body' ? words : best.missing;
  return {
    text,
    found,
    passages,
    missing: missing.map((word) => word.text),
    denied: passages.length > 0 && best.denied,
  };
}

function verdict(words: readonly HeadlineWord[], asFact: Cover, asSaid: Cover): Part['found'] {
  if (words.length === 0) return 'not found in the body';
  if (asFact.isWhole && !asFact.denied) return 'said in the body';
  if (asSaid.isWhole && !asSaid.denied) return 'said by somebody in the body';
  return asSaid.share >= IN_PART ? 'only in part' : 'not found in the body';
}

interface Cover {
  /** In reading order. */
  readonly sentences: readonly Sentence[];
  readonly missing: readonly HeadlineWord[];
  /** Of the part's weight, what the best sentence has. */
  readonly share: number;
  readonly isWhole: boolean;
  readonly denied: boolean;
}

interface Candidate {
  readonly sentence: Sentence;
  readonly words: readonly HeadlineWord[];
}

/** Takes the sentence that has most of the words, then the one that has most of what is missing, three at most. */
function cover(
  part: string,
  words: readonly HeadlineWord[],
  body: readonly Candidate[],
  weigh: (word: HeadlineWord) => number,
  similar: HeadlineInput['similar'],
): Cover {
  const total = words.reduce((sum, word) => sum + weigh(word), 0);
  const chosen: Candidate[] = [];
  let missing = words;
  let share = 0;
  while (chosen.length < AT_MOST && missing.length > 0) {
    const best = bestOf(missing, body, weigh, similar);
    if (!best) break;
    if (chosen.length === 0) share = best.weight / total;
    chosen.push(best.candidate);
    missing = missing.filter((word) => !has(best.candidate, word, similar));
  }
  const isWhole = words.length > 0 && share >= BEST && missing.every((word) => word.isLight);
  const denied = chosen.length > 0 && isDenied(part, words, chosen[0]!);
  const sentences = chosen.map(({ sentence }) => sentence).sort((a, b) => a.start - b.start);
  return { sentences, missing, share, isWhole, denied };
}

function bestOf(
  wanted: readonly HeadlineWord[],
  body: readonly Candidate[],
  weigh: (word: HeadlineWord) => number,
  similar: HeadlineInput['similar'],
): { candidate: Candidate; weight: number } | null {
  let best: { candidate: Candidate; weight: number } | null = null;
  for (const candidate of body) {
    const weight = wanted.reduce((sum, word) => (has(candidate, word, similar) ? sum + weigh(word) : sum), 0);
    if (weight > (best?.weight ?? 0)) best = { candidate, weight };
  }
  return best;
}

/** Shorter stems than this begin many words that have nothing to do with each other. */
const STEM_START = 5;

function has({ words }: Candidate, wanted: HeadlineWord, similar: HeadlineInput['similar']): boolean {
  return words.some(
    (word) =>
      word.key === wanted.key ||
      (!word.isNumber &&
        !wanted.isNumber &&
        (isOneFamily(word.key, wanted.key) || similar?.(word.text.toLowerCase(), wanted.text.toLowerCase()) === true)),
  );
}

/** "island" and "islanders": one stem begins the other. */
function isOneFamily(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length >= STEM_START && long.length - short.length <= 3 && long.startsWith(short);
}

/** A denial before a part's words reaches them over this many characters ("Nobody in the town has ..."). */
const DENIAL_REACH = 20;

/** One of the two denies and the other does not. A denial in another clause of the sentence is none of the part's. */
function isDenied(part: string, words: readonly HeadlineWord[], { sentence, words: said }: Candidate): boolean {
  const places = said.filter(({ key }) => words.some((word) => word.key === key)).map(({ start }) => start);
  const from = Math.min(...places) - DENIAL_REACH;
  const to = Math.max(...places);
  const denies = negations(sentence.text).some((at) => at >= from && at <= to);
  return denies !== negations(part).length > 0;
}
