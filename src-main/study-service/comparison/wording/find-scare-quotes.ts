import { overlap } from './read-for-wording.ts';
import type { Span, WordedSentence } from './read-for-wording.ts';
import type { QuotedSpan } from './find-quoted.ts';
import { matchAt } from './word-pattern.ts';
import type { WordingLexicons } from './wording-lexicons.ts';
import type { WordingMark } from './wording-mark.ts';

/** More words than this in quotation marks are somebody's words, whoever's they are. */
const FEW = 4;
const ARTICLES = /^(?:the|a|an|his|her|its|their|this|that|our|one|as)$/u;
const SAYING =
  /\b(?:sa(?:id|ys?|ying)|told|tell(?:s|ing)?|asked|asks|wrote|writes|call(?:s|ed|ing)?|accord(?:s|ing) to|argue[sd]?|claim(?:s|ed)?|describe[sd]?|describing|promise[sd]?|vow(?:s|ed)|pledged?|accuse[sd]?|insist(?:s|ed)|warn(?:s|ed|ing)?|den(?:y|ies|ied)|praise[sd]?|criticis?z?ed|condemn(?:s|ed)?|denounced?|announced?|spoke|speaks|spoken|add(?:s|ed)|explain(?:s|ed)|stress(?:es|ed)|noted|declared?|admit(?:s|ted)|replied|complain(?:s|ed)|label(?:s|led|ed)|brand(?:s|ed)|dubbed|hail(?:s|ed)|mock(?:s|ed)|chant(?:s|ed|ing)|shout(?:s|ed|ing)|cited|quoted|refer(?:s|red|ring)|speech|interview|statement|in the words of|in (?:his|her|their|its) words)\b/iu;
const TELLS_OF_THE_WORD =
  /^(?:means?|meant|meaning|refers?|translates?|stands|appears?|reads|is a word|is the word|was the word)\b/u;

/**
 * A word or few in quotation marks that nobody is quoted with: the writer keeps a distance from them. What a quotation, a title,
 * a nickname, a sign or a word spoken of as a word explains is none, and neither are words that somebody says elsewhere in the
 * article. Where somebody speaks in the sentence and no statement was made out, the doubt counts for a quotation.
 * `said` holds what is said in the article, in lower case.
 */
export function findScareQuotes(sentence: WordedSentence, said: string, lexicons: WordingLexicons): WordingMark[] {
  const marks = sentence.quoted.filter((span) => isScare(sentence, span, said, lexicons));
  const distances = soCalled(sentence);
  const alone = marks.filter((mark) => !distances.some((distance) => overlap(distance, mark)));
  return [...alone, ...distances]
    .filter((span) => !isStated(sentence, span) && sentence.role !== 'quotation')
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ measure: 'scare quotes', start, end, whose: 'outlet' }));
}

function isStated({ statements }: WordedSentence, span: Span): boolean {
  return statements.some((statement) => overlap(statement, span));
}

function isScare(sentence: WordedSentence, span: QuotedSpan, said: string, lexicons: WordingLexicons): boolean {
  const inside = sentence.words.filter((word) => overlap(word, span));
  if (inside.length === 0 || inside.length > FEW || span.end > sentence.end) return false;
  // A capital opens a title, a name, a sign or a sentence; a figure or a single letter is spoken of as such
  if (!/^\p{Ll}{2}/u.test(inside[0]!.text) || /[.!?]$/u.test(span.text)) return false;
  if (inside.length === sentence.words.length || isEcho(span, said)) return false;
  if (sentence.statements.length === 0 && SAYING.test(withoutSpan(sentence, span))) return false;
  return !isIntroduced(sentence, inside[0]!.start, lexicons) && !isExplained(sentence, span);
}

function isEcho({ text }: QuotedSpan, said: string): boolean {
  return said.includes(text.toLowerCase().replace(/[.,;:!?]+$/u, ''));
}

function withoutSpan({ text, start }: WordedSentence, span: Span): string {
  return text.slice(0, Math.max(0, span.start - start)) + text.slice(span.end - start);
}

/** Whether the words before the marks say why they are there: "known as", "the word", "said", "the film". */
function isIntroduced({ words }: WordedSentence, start: number, lexicons: WordingLexicons): boolean {
  let before = words.findIndex((word) => word.start === start) - 1;
  if (before >= 0 && lexicons.titleWords.has(words[before]!.lower)) return true;
  for (let skipped = 0; skipped < 2; skipped++) {
    if (before < 0) return false;
    if (endsPattern(words, before, lexicons)) return true;
    if (!ARTICLES.test(words[before]!.lower)) return false;
    before -= 1;
  }
  return false;
}

function endsPattern(words: WordedSentence['words'], last: number, { scareQuoteExceptions }: WordingLexicons): boolean {
  for (let first = Math.max(0, last - 5); first <= last; first++)
    if (first + matchAt(words, first, scareQuoteExceptions) - 1 === last) return true;
  return false;
}

function isExplained({ text, start }: WordedSentence, span: Span): boolean {
  const after = text.slice(span.end - start).replace(/^[\s,]+/u, '');
  return TELLS_OF_THE_WORD.test(after);
}

/** "so-called", with the quotation marks after it if there are any, and "[sic]". Before a name it is custom, not distance. */
function soCalled({ text, start, quoted }: WordedSentence): Span[] {
  const spans: Span[] = [];
  for (const { 0: found, index } of text.matchAll(/\b[Ss]o[- ]called\b(?!\s+["“‘']?\p{Lu})|[[(]sic[\])]/gu)) {
    const end = start + index + found.length;
    const marks = quoted.find((span) => span.start > end - 1 && span.start <= end + 1 && span.end - span.start < 60);
    spans.push({ start: start + index, end: marks?.end ?? end });
  }
  return spans;
}
