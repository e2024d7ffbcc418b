import type { DraftArticle } from '../draft-input.ts';
import { contentStems } from './read-words.ts';

/** A sentence of an article with what drafting needs to know about it. Offsets are into the body. */
export interface Sentence {
  readonly articleId: string;
  /** Its number in the article, from 0. */
  readonly index: number;
  readonly block: number;
  readonly role: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly stems: ReadonlySet<string>;
}

const SHORT =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Sgt|Capt|Gen|Lt|Col|Gov|Sen|Rep|Rev|Hon|Jr|Sr|No|Nos|vs|etc|eg|e\.g|i\.e|ie|approx|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|U\.S|U\.K|U\.N|a\.m|p\.m)|\b\p{Lu})\.$/u;

/** Of such a word with what stands before it, in UTF-16 units; nothing further ahead is looked at. */
const LONGEST_SHORT = 12;

/**
 * The sentences of all blocks. Plainer than the comparison's own (a capability may not read another's work): what it gets wrong is a
 * sentence too long, which no item is made of.
 */
export function splitBody(article: DraftArticle): Sentence[] {
  const found: Sentence[] = [];
  for (const [block, { text, start, role }] of article.blocks.entries())
    for (const [from, to] of splitText(text))
      found.push({
        articleId: article.articleId,
        index: found.length,
        block,
        role,
        start: start + from,
        end: start + to,
        text: text.slice(from, to),
        stems: contentStems(text.slice(from, to)),
      });
  return found;
}

function splitText(text: string): [number, number][] {
  const ends: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/[.!?…]+["”’'»)\]]*(?=\s+["“‘'([]*[\p{Lu}\p{N}])|\n/gu))
    if (!SHORT.test(text.slice(Math.max(0, index - LONGEST_SHORT), index + 1)) || /["”»]$/u.test(mark))
      ends.push(index + mark.length);
  const parts: [number, number][] = [];
  let from = 0;
  for (const end of [...ends, text.length]) {
    const part = text.slice(from, end);
    const start = from + part.length - part.trimStart().length;
    const to = from + part.trimEnd().length;
    if (to > start) parts.push([start, to]);
    from = end;
  }
  return parts;
}

const BODY_ROLES = new Set(['paragraph', 'list', 'quotation', 'transcript turn']);
/** Words that lean on the sentence before. */
const LEANS =
  /^["“‘(–—-]*\s*(?:he|she|it|they|we|you|his|her|hers|its|their|theirs|our|your|this|that|these|those|such|but|and|so|or|nor|yet|then|there|here|thus|hence|instead|both|neither|either|also|however|still|meanwhile|moreover|furthermore|besides|therefore|again|firstly|secondly|thirdly|finally|otherwise|indeed|another|others|some of|all of|one of them|in fact|of course|at the same|as well|the same|the former|the latter|according to (?:him|her|them|it)|when that|until then|since then|after that|before that|by then|not everyone|nobody|among them|if so|even so|yes|no)\b/iu;
/** Words that stand for somebody or something named elsewhere, whatever comes before them in the sentence. */
const POINTS_AWAY =
  /\b(?:it|they|them|him|I|me|my|we|us|our|those|these|such|so again|do so|the same|both of|either of)\b|\bthis (?!(?:week|year|month|morning|evening|afternoon|summer|winter|spring|autumn|country|town|city)\b)|\b(?:in|at|on|of|over|by|for|to|from|with|before|after|about) that \p{Ll}/u;
const PRONOUN = /\b(?:he|she|her|his|their|its)\b/u;
/** A time of day may or may not end its sentence: what follows may be another. */
const DOUBTFUL_END = /\b[ap]\.m\. \p{Lu}/u;
/** "That 38 per cent is.": the rest stands in the sentence before. */
const LEFT_OPEN = /\b(?:is|are|was|were|not|does|did|do|has|have|would|will|can)[.!]$/u;
const OF_THE_PAGE =
  /^(?:more on|read more|see also|this (?:story|article)|correction|notes? on|continue|follow|share|sign up)/iu;
/** What shows that the text came in damaged, or is not the article's own. */
const MANGLED = /https?:|www\.|\(sic\)|\[|\]|\bclick\b|\bsubscribe\b|©|\|| {2}|\uFFFD|[a-z]\.[A-Z]|,,|\.\.\.|…/u;

/** Whether a sentence can be shown alone: whole, and clear about who and what it speaks of. */
export function standsAlone(sentence: Sentence): boolean {
  return standsInPlace(sentence) && !leansOnPronoun(sentence.text);
}

/** Whether it can be shown with the name of its article: whole and undamaged; a later "it" can be looked up there. */
export function standsInPlace({ text, role }: Sentence): boolean {
  if (!BODY_ROLES.has(role) || text.length < 35 || text.length > 240) return false;
  if (!/^["“‘]?[\p{Lu}\p{N}]/u.test(text) || !/[.!?]["”’]?$/u.test(text) || MANGLED.test(text)) return false;
  if (!areClosed(text) || LEANS.test(text) || /^[A-Z][a-z]+:|\?/u.test(text)) return false;
  return !DOUBTFUL_END.test(text) && !OF_THE_PAGE.test(text) && !LEFT_OPEN.test(text);
}

/** Whether every quotation mark and bracket that opens closes: words cut out of a quotation must not be shown as whole. */
export function areClosed(text: string): boolean {
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0;
  return (
    count(/“/gu) === count(/”/gu) &&
    count(/"/gu) % 2 === 0 &&
    count(/\(/gu) === count(/\)/gu) &&
    !/["”]\p{L}/u.test(text)
  );
}

/** A "she" with nobody named before her in the sentence; what somebody says inside quotation marks may speak of "it". */
function leansOnPronoun(text: string): boolean {
  const isAllQuoted = /^[“"][^”"]*[”"]$/u.test(text);
  const outside = isAllQuoted ? text : text.replace(/[“"][^”"]*[”"]/gu, (quoted) => ' '.repeat(quoted.length));
  if (POINTS_AWAY.test(outside)) return true;
  const pronoun = PRONOUN.exec(outside);
  if (!pronoun) return false;
  // "By January" has two capitals and is nobody
  const before = outside
    .slice(0, pronoun.index)
    .replace(/^(?:By|In|On|Since|At|After|Before|From|Until|During|When|As|For|With|Last|Late|Early) /u, '');
  return /^(?:he|she)$/u.test(pronoun[0])
    ? !/\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(before)
    : !/\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+|\b(?:the|a|an) \p{L}+|\p{Ll}{3,}s\b/iu.test(before);
}
