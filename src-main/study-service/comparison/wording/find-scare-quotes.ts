import { overlap } from './read-for-wording.ts';
import type { Span, WordedSentence } from './read-for-wording.ts';
import type { QuotedSpan } from './find-quoted.ts';
import { matchAt } from './word-pattern.ts';
import type { WordingLexicons } from './wording-lexicons.ts';
import type { WordingMark } from './wording-mark.ts';

/** More words than this in quotation marks are somebody's words, whoever's they are. */
const FEW = 3;
const ARTICLES = /^(?:the|a|an|his|her|its|their|this|that|our|one|as)$/u;
/** Signs that somebody speaks: then a few quoted words are a piece of what they said. Stems, each with what may follow it. */
const SAYING = new RegExp(
  `\\b(?:${[
    'sa(?:id|ys?|ying)|told|tell(?:s|ing)?|ask(?:s|ed|ing)?|wrote|writ(?:es|ing|ten)|call(?:s|ed|ing)?|accord(?:s|ing) to|in (?:his|her|their|its) words',
    '(?:argu|describ|promis|pledg|accus|criti[cq]i?[sz]|prais|denounc|announc|declar|quot|cit|invok|not|rais|stat|chastis|endors|propos|acknowledg|challeng|urg|insinuat|indicat|reiterat|emphasi[sz])(?:e|es|ed|ing)',
    '(?:claim|vow|insist|warn|condemn|add|explain|stress|admit|admitt|complain|label|brand|hail|mock|chant|shout|refer|referr|contend|assert|suggest|express|tout|stat|tweet|post|predict|report|respond|blast|slam|decr|tweak|slamm|attack|defend|assail|reject|dismiss|demand|recall|outlin|encourag|hop|lash|seek|order|fear-monger)(?:s|ed|ing|ied|ies)?',
    'den(?:y|ies|ied|ying)|speech|interview|statement|letter|spoke|speaks|spoken|speaking|dubbed|critici[sz]m|remarks?|comments?|replied|replies|conclusion|testif(?:y|ied)|testimony|spokes\\w+|allegations?|warning',
  ].join('|')})\\b`,
  'iu',
);
const TELLS_OF_THE_WORD =
  /^(?:means?|meant|meaning|refers?|translates?|stands|appears?|reads|is a word|is the word|was the word)\b/u;

/**
 * A word or few in quotation marks that nobody is quoted with: the writer keeps a distance from them. What a quotation, a title,
 * a nickname, a sign or a word spoken of as a word explains is none, and neither are words that somebody says elsewhere in the
 * article. Where somebody speaks in the sentence or the one before, the doubt counts for a quotation: in news most short
 * quoted passages are pieces of what somebody said.
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
  if (!/^\p{Ll}{2}/u.test(inside[0]!.text) || /[.,!?]$/u.test(span.text)) return false;
  if (inside.length === sentence.words.length || isEcho(span, said)) return false;
  if (isNearSpeaker(sentence, span)) return false;
  if (isPieceOfSentence(sentence, sentence.words.indexOf(inside[0]!), inside.length)) return false;
  return !isIntroduced(sentence, inside[0]!.start, lexicons) && !isExplained(sentence, span);
}

/** In this sentence or the one before. The name of who speaks may carry quotation marks of the outlet's own: the "observers" said. */
function isNearSpeaker(sentence: WordedSentence, span: Span): boolean {
  if (sentence.statements.some(({ by }) => by !== null && overlap(by, span))) return false;
  return (
    sentence.statements.length > 0 ||
    (sentence.follows !== null && (sentence.follows.statements.length > 0 || SAYING.test(sentence.follows.text))) ||
    sentence.quoted.some((other) => other.text.split(/\s+/u).length > FEW) ||
    SAYING.test(withoutSpan(sentence, span))
  );
}

function isEcho({ text }: QuotedSpan, said: string): boolean {
  return said.includes(text.toLowerCase().replace(/[.,;:!?]+$/u, ''));
}

function withoutSpan({ text, start }: WordedSentence, span: Span): string {
  return text.slice(0, Math.max(0, span.start - start)) + text.slice(span.end - start);
}

const PREDICATE = /^(?:is|are|was|were|be|been|being|isn't|wasn't|aren't|weren't|also|so|too|very|highly|as)$/u;
const MODAL = /^(?:to|will|would|can|could|should|must|may|might|not|cannot|has|have|had)$/u;

/** "has been “regrettable”", "would “ease the burden”": a piece of a sentence that somebody has said. */
function isPieceOfSentence({ words }: WordedSentence, first: number, count: number): boolean {
  const before = words[first - 1]?.lower ?? '';
  return PREDICATE.test(before) || (count > 1 && MODAL.test(before));
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
