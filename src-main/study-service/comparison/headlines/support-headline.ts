import type { HeadlineSupport, Statement } from '../../../contract/comparison.ts';
import { isReadAsEnglish } from '../../corpus/text/language-code.ts';
import type { ComparedArticle } from '../compared-article.ts';
import type { Sentence } from '../split-sentences.ts';
import { coverWords } from './cover-words.ts';
import type { Cover, CoveringSentence, WantedWord } from './cover-words.ts';
import { headlineWords } from './headline-words.ts';
import type { HeadlineWord } from './headline-words.ts';
import { splitHeadline } from './split-headline.ts';

type Part = HeadlineSupport['parts'][number];

export interface HeadlineInput {
  readonly article: ComparedArticle;
  readonly sentences: readonly Sentence[];
  /** Those of this article. */
  readonly statements: readonly Statement[];
}

/** The body, once with all its words and once without those of statements: what the outlet itself asserts. */
interface Body {
  readonly all: readonly CoveringSentence[];
  readonly own: readonly CoveringSentence[];
  readonly want: (word: HeadlineWord) => WantedWord;
}

const BODY: ReadonlySet<Sentence['role']> = new Set<Sentence['role']>([
  'paragraph',
  'quotation',
  'transcript turn',
  'list',
  'correction',
]);
/** Share of a part's weight in the best sentence, or in the three best together, from which on it is found in part. */
const IN_ONE = 0.34;
const IN_THREE = 0.5;

/**
 * What the body says of each part of the headline. "Said in the body" asks for every word of the part, in any form, in one
 * to three sentences that belong together; figures and denials must agree. Where some of it stands only inside a statement,
 * somebody in the article says it, and a headline without a speaker says it as if it were so. "Only in part" names the missing words; there may
 * be none, where the words stand far apart or the body denies what the headline says. English alone (or unknown, which is read as
 * such): in another language no parts are given, since forms of words could not be brought together.
 */
export function supportHeadline({ article, sentences, statements }: HeadlineInput): HeadlineSupport {
  const { articleId, title, language } = article;
  if (!isReadAsEnglish(language)) return { articleId, headline: title, parts: [] };
  const body = readBody(sentences, statements);
  const parts = splitHeadline(title, speakersOf(statements)).map((part) => supportPart(part, body, articleId));
  return { articleId, headline: title, parts };
}

function speakersOf(statements: readonly Statement[]): string[] {
  return statements.flatMap(({ by }) => (by ? [by.text] : []));
}

function readBody(sentences: readonly Sentence[], statements: readonly Statement[]): Body {
  const stems = new Map<string, string>();
  const isSaid = (at: number) => statements.some(({ start, end }) => start <= at && at < end);
  const read = sentences
    .filter(({ role }) => BODY.has(role))
    .map((sentence) => withWords(sentence, headlineWords(sentence.text, stems)));
  const own = read.map(({ sentence, words }) =>
    withWords(
      sentence,
      sentence.role === 'quotation' ? [] : words.filter((word) => !isSaid(sentence.start + word.start)),
    ),
  );
  return { all: read, own, want: wantIn(read) };
}

function withWords(sentence: Sentence, words: readonly HeadlineWord[]): CoveringSentence {
  return { sentence, words, keys: new Set(words.map(({ key }) => key)) };
}

/** A word weighs more the fewer sentences have it (idf within the article), and most where none has. */
function wantIn(body: readonly CoveringSentence[]): Body['want'] {
  const counts = new Map<string, number>();
  const texts = new Map<string, HeadlineWord>();
  for (const { keys, words } of body) {
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const word of words) texts.set(word.key, word);
  }
  return (word) => {
    const keys = new Set([word.key]);
    for (const [key, known] of texts) if (standsFor(known, word)) keys.add(key);
    const count = Math.max(...[...keys].map((key) => counts.get(key) ?? 0));
    return { word, keys, weight: (word.isLight ? 0.3 : 1) * (1 + Math.log((body.length + 1) / (count + 1))) };
  };
}

/** Forms of one word; two words that mean the same ("car", "vehicle") do not stand for each other. */
function standsFor(known: HeadlineWord, wanted: HeadlineWord): boolean {
  if (known.key === wanted.key) return true;
  if (known.isNumber || wanted.isNumber) return false;
  return isOneFamily(known.key, wanted.key);
}

/** Shorter stems than this begin many words that have nothing to do with each other. */
const STEM_START = 5;

/** "island" and "islanders": one stem begins the other. */
function isOneFamily(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length >= STEM_START && long.length - short.length <= 3 && long.startsWith(short);
}

function supportPart(text: string, body: Body, articleId: string): Part {
  const wanted = headlineWords(text).map(body.want);
  const asFact = coverWords(text, wanted, body.own);
  const asSaid = coverWords(text, wanted, body.all);
  const found = verdict(asFact, asSaid);
  const best = found === 'said in the body' ? asFact : asSaid;
  if (found === 'not found in the body')
    return {
      text,
      found,
      passages: [],
      missing: wanted.filter((one) => isNowhere(one, body)).map(asText),
      denied: false,
    };
  const passages = best.sentences.map(({ start, end, text: said }) => ({ articleId, start, end, text: said }));
  return {
    text,
    found,
    passages,
    missing: best.missing.filter(({ word }) => !word.isLight || found === 'only in part').map(asText),
    denied: best.denied,
  };
}

function asText({ word }: WantedWord): string {
  return word.text;
}

function isNowhere({ keys }: WantedWord, { all }: Body): boolean {
  return !all.some((sentence) => [...keys].some((key) => sentence.keys.has(key)));
}

function verdict(asFact: Cover, asSaid: Cover): Part['found'] {
  if (asFact.isWhole && !asFact.denied) return 'said in the body';
  if (asSaid.isWhole && !asSaid.denied) return 'said by somebody in the body';
  return asSaid.best >= IN_ONE || asSaid.share >= IN_THREE ? 'only in part' : 'not found in the body';
}
