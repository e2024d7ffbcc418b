import { WORDING_MEASURES } from '../../../contract/comparison.ts';
import type { Statement, Wording } from '../../../contract/comparison.ts';
import { placeWords } from '../../corpus/duplicates/words.ts';
import { isReadAsEnglish } from '../../corpus/text/language-code.ts';
import type { ComparedArticle } from '../compared-article.ts';
import { passageAt } from '../passages.ts';
import type { Sentence } from '../split-sentences.ts';
import { findEvaluative } from './find-evaluative.ts';
import { findHedges } from './find-hedges.ts';
import { findOwnStatements } from './find-own-statements.ts';
import { findAgentlessPassives } from './find-passives.ts';
import { findScareQuotes } from './find-scare-quotes.ts';
import { overlap, readForWording } from './read-for-wording.ts';
import type { Span, WordedSentence } from './read-for-wording.ts';
import type { WordingLexicons } from './wording-lexicons.ts';
import type { WordingMark } from './wording-mark.ts';

type Measure = Wording['measures'][number]['measure'];

export interface WordingInput {
  readonly article: ComparedArticle;
  readonly sentences: readonly Sentence[];
  /** Those of this article. */
  readonly statements: readonly Statement[];
  readonly lexicons: WordingLexicons;
}

/** Measures that know no English. */
const ANY_LANGUAGE: ReadonlySet<Measure> = new Set<Measure>(['in quotations', 'attributed']);

/**
 * How an article is worded: per measure its passages, their words, and their share of the words of the article (0 to 1). Every
 * measure but the first two counts the outlet's own words alone; what a speaker says is theirs. In another language than
 * English only the first two are there: the lists and rules are English, and a zero would be a claim. Where nobody could tell the
 * language it is read as English, as statements are.
 * Shares describe; none of them says that a text is biased. Precision goes before recall: each passage should
 * hold up when a class looks at it, so the counts are lower bounds.
 */
export function measureWording(input: WordingInput): Wording {
  const { article } = input;
  const sentences = readForWording(article, input.sentences, input.statements);
  const marks = findMarks(sentences, input);
  const words = sentences.reduce((sum, { text }) => sum + placeWords(text).length, 0);
  const measures = WORDING_MEASURES.filter(
    (measure) => ANY_LANGUAGE.has(measure) || isReadAsEnglish(article.language),
  ).map((measure) => {
    const spans = joinSpans(marks.filter((mark) => mark.measure === measure && isCounted(mark)));
    const passages = spans.map(({ start, end }) => passageAt(article, start, end));
    const counted = passages.reduce((sum, { text }) => sum + placeWords(text).length, 0);
    return { measure, words: counted, share: words === 0 ? 0 : Math.min(1, counted / words), passages };
  });
  return { articleId: article.articleId, words, measures };
}

/**
 * Every place that a measure could count, the speakers' ones too and marked as theirs: what cues are made from. Marks of one
 * sentence stand together.
 */
export function findWordingMarks(input: WordingInput): WordingMark[] {
  return findMarks(readForWording(input.article, input.sentences, input.statements), input);
}

function findMarks(
  sentences: readonly WordedSentence[],
  { article, statements, lexicons }: WordingInput,
): WordingMark[] {
  const said = statements.map(({ text }) => text.toLowerCase()).join('\n');
  const english = isReadAsEnglish(article.language);
  return sentences.flatMap((sentence) => [
    ...findVoices(sentence),
    ...(english ? findInEnglish(sentence, said, lexicons) : []),
  ]);
}

function findInEnglish(sentence: WordedSentence, said: string, lexicons: WordingLexicons): WordingMark[] {
  return [
    ...findOwnStatements(sentence).map((span): WordingMark => ({ measure: 'unattributed', ...span, whose: 'outlet' })),
    ...findHedges(sentence, lexicons),
    ...findScareQuotes(sentence, said, lexicons),
    ...findAgentlessPassives(sentence, lexicons),
    ...findEvaluative(sentence, lexicons),
  ];
}

/** A quotation is in quotation marks or a quotation block; what is attributed is that and every reported statement. */
function findVoices(sentence: WordedSentence): WordingMark[] {
  const { statements, quoted, role, start, end } = sentence;
  const whole = { start, end };
  const isQuotation = role === 'quotation';
  const said = statements.filter((one) => overlap(one, whole));
  const inMarks = quoted.filter((span) => said.some((one) => overlap(one, span)) || isLong(span.text));
  const quotations: Span[] = isQuotation ? [whole] : [...said.filter((one) => one.direct), ...inMarks];
  const attributed: Span[] = isQuotation ? [whole] : [...said, ...inMarks];
  const mark =
    (measure: Measure) =>
    (span: Span): WordingMark => ({ measure, ...clip(span, whole), whose: 'speaker' });
  return [...quotations.map(mark('in quotations')), ...attributed.map(mark('attributed'))];
}

/** More than a title or a scare quote: somebody's words, even where no speaker was made out. */
function isLong(text: string): boolean {
  const words = text.split(/\s+/u);
  return words.length >= 6 && words.filter((word) => /^\p{Lu}/u.test(word)).length < words.length / 2;
}

function clip({ start, end }: Span, within: Span): Span {
  return { start: Math.max(start, within.start), end: Math.min(end, within.end) };
}

function isCounted({ measure, whose }: WordingMark): boolean {
  return whose === 'outlet' || ANY_LANGUAGE.has(measure);
}

/** In reading order, those that overlap made one, so that no word counts twice. */
function joinSpans(spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
