import { isReadAsEnglish } from '../../corpus/text/language-code.ts';
import type { Cue } from '../../../contract/framing.ts';
import type { ComparedArticle } from '../../comparison/compared-article.ts';
import { findStatements } from '../../comparison/quotations/find-statements.ts';
import { splitArticle } from '../../comparison/split-sentences.ts';
import { readForWording } from '../../comparison/wording/read-for-wording.ts';
import type { WordedSentence } from '../../comparison/wording/read-for-wording.ts';
import { findNames } from '../../corpus/names/find-names.ts';
import { shorten } from '../../corpus/text/shorten.ts';
import { CUE_RULES } from './cue-rules.ts';
import type { CueReading, FoundSpan } from './cue-rule.ts';
import { limitCues } from './limit-cues.ts';
import type { CueLists } from './read-cue-lists.ts';
import { tellWhose } from './whose-words.ts';

/**
 * What every rule proposes in one article, pure. The lists and rules are English: for another language there are no cues at all, since
 * few would be read as few words that steer. Where nobody could tell the language it is read as English, as statements are.
 */
export function findCues(article: ComparedArticle, lists: CueLists): Cue[] {
  if (!isReadAsEnglish(article.language)) return [];
  const reading = readForCues(article, lists);
  const found = CUE_RULES.flatMap((rule) => rule.find(reading).map((span) => ({ ...span, rule })));
  const words = reading.sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
  return limitCues(found, words).map((span) => toCue(span, span.rule, reading));
}

export function readForCues(article: ComparedArticle, lists: CueLists): CueReading {
  const split = splitArticle(article);
  const statements = findStatements(article, split, lists.sayings, findNames(article.blocks, lists.names));
  return { article, statements, lists, sentences: readForWording(article, split, statements, NOT_READ) };
}

/** A headline is where words are chosen with most care, so unlike the shares of the wording lens cues read it too. */
const NOT_READ: ReadonlySet<WordedSentence['role']> = new Set<WordedSentence['role']>(['byline', 'dateline']);

function toCue(
  span: FoundSpan,
  { id, category, reason }: (typeof CUE_RULES)[number],
  { article, sentences, statements }: CueReading,
): Cue {
  const { start, end } = span;
  const text = article.body.slice(start, end);
  const sentence = sentences.find((one) => one.start <= start && start < one.end)!;
  const whose = span.outlets === true ? { inQuotation: false, speaker: null } : tellWhose(span, sentence, statements);
  const words = span.cites ?? text;
  const filled = reason.replaceAll('{words}', shorten(words, 60));
  return { category, rule: id, start, end, text, ...whose, reason: filled, neutral: span.neutral ?? null };
}
