import { isReadAsEnglish } from '../../corpus/text/language-code.ts';
import type { Passage } from '../../../contract/comparison.ts';
import type { ComparedArticle } from '../compared-article.ts';
import { contentStems, overlapOf } from '../../corpus/text/content-stems.ts';
import { passageAt } from '../passages.ts';
import type { Sentence } from '../split-sentences.ts';
import type { ReadMatter } from './read-matter.ts';

/** A cause that a sentence names: the words that name it, and the sentence around them. */
export interface NamedCause {
  readonly articleId: string;
  readonly cause: Passage;
  readonly within: Passage;
}

const CLAUSE = String.raw`([^.;:!?“”"()]{6,140})`;
/**
 * Wordings that say in so many words that one thing brought about another, the cause in group 1. A subset of the causal
 * links of Girju (2003, "Automatic detection of causal relations"), those that leave little doubt; bare "after" and "as" mostly
 * tell time and are left out.
 */
const WORDINGS: readonly RegExp[] = [
  String.raw`\bbecause of CLAUSE`,
  String.raw`\b(?:was|is|were|are|been|be) caused by CLAUSE`,
  String.raw`\bcaused by CLAUSE`,
  // Not "due to be checked", which tells time
  String.raw`\bdue to (?=(?:the|an?|this|that|these|those|his|her|its|their|our|my|your|some|several|many|poor|bad|heavy|\w+(?:ing|tion|ment|ity|ness|s)|\d+)\b)CLAUSE`,
  String.raw`\bowing to CLAUSE`,
  String.raw`\bas a (?:result|consequence) of CLAUSE`,
  String.raw`\bblamed (?:it |this |them )?on CLAUSE`,
  String.raw`\b(?:goes|go|went|dates|date|dated) back to CLAUSE`,
  String.raw`\b(?:stems|stemmed|resulted|results|arose|arises) from CLAUSE`,
  String.raw`\b(?:triggered|provoked|prompted|sparked|brought about) by CLAUSE`,
  String.raw`\battributed (?:it |this |them )?to CLAUSE`,
  String.raw`\bbecause CLAUSE`,
].map((pattern) => new RegExp(pattern.replace('CLAUSE', CLAUSE), 'giu'));
/** "CAUSE led to …": the cause is the beginning of the sentence. */
const LED_TO =
  /^((?:(?!\b(?:is|are|was|were|been|being|be)\s+(?:caused|triggered|provoked)).){6,140}?)\b(?:has |have |had )?(?:led to|caused|brought about|resulted in|triggered|provoked)\b(?! by\b)/iu;
/** "Because I believed": why somebody did something, and not what brought the event about. */
const OF_A_PERSON = /^(?:I|we|you|he|she|they|it|this|that|these|those)\b/iu;
/** What follows a comma is usually no longer the cause. */
const CUT = /,\s|\s[–—-]\s|\s(?:while|although|though|but|which|who)\s/u;

/** Causes named in an article in English, in reading order, each stretch once. */
export function findCauses(article: ComparedArticle, sentences: readonly Sentence[]): NamedCause[] {
  if (!isReadAsEnglish(article.language)) return [];
  return sentences.flatMap((sentence) => {
    if (sentence.role === 'headline' || sentence.role === 'deck') return [];
    const found: NamedCause[] = [];
    const add = (from: number, text: string) => {
      const said = text.split(CUT)[0]!.trimEnd();
      if (contentStems(said).size === 0 || OF_A_PERSON.test(said)) return;
      const start = sentence.start + from;
      const cause = passageAt(article, start, start + said.length);
      const isKnown = found.some((known) => known.cause.start < cause.end && cause.start < known.cause.end);
      if (!isKnown)
        found.push({ articleId: article.articleId, cause, within: passageAt(article, sentence.start, sentence.end) });
    };
    for (const pattern of WORDINGS)
      for (const match of sentence.text.matchAll(pattern))
        add(match.index + match[0].length - match[1]!.length, match[1]!);
    const led = LED_TO.exec(sentence.text);
    if (led) add(0, led[1]!);
    return found;
  });
}

/** Of the words of the shorter of two causes, how many must stand in the other for them to be one cause. */
const SAME_CAUSE = 0.6;
/** A sentence that has so much of a cause's words speaks of it, whether or not it calls it the cause. */
const SPEAKS_OF_IT = 0.8;
const FEWEST_STEMS = 2;

/** One cause: where it is named as one, the fullest wording first, and sentences of other articles that speak of it. */
export interface JoinedCause {
  readonly named: readonly NamedCause[];
  readonly spokenOf: readonly Passage[];
}

/** Causes of several articles that name one thing, each with the sentences of the other articles that speak of that thing. */
export function joinCauses(
  causes: readonly NamedCause[],
  sentences: ReadonlyMap<string, readonly Sentence[]>,
  readMatter: ReadMatter,
): JoinedCause[] {
  const groups: { stems: ReadonlySet<string>; named: NamedCause[] }[] = [];
  const longest = [...causes].sort((a, b) => b.cause.text.length - a.cause.text.length);
  for (const cause of longest) {
    const { stems } = readMatter(cause.cause.text);
    const group = groups.find((known) => overlapOf(known.stems, stems) >= SAME_CAUSE);
    if (group) group.named.push(cause);
    else groups.push({ stems, named: [cause] });
  }
  return groups.map(({ named }) => {
    const naming = new Set(named.map(({ articleId }) => articleId));
    const stems = named.map(({ cause }) => readMatter(cause.text).stems).filter(({ size }) => size >= FEWEST_STEMS);
    const spokenOf = [...sentences].flatMap(([articleId, list]) =>
      naming.has(articleId)
        ? []
        : list
            .filter(({ text }) => stems.some((wanted) => shareFound(wanted, readMatter(text).stems) >= SPEAKS_OF_IT))
            .map(({ start, end, text }) => ({ articleId, start, end, text })),
    );
    return { named, spokenOf };
  });
}

function shareFound(wanted: ReadonlySet<string>, there: ReadonlySet<string>): number {
  let found = 0;
  for (const stem of wanted) if (there.has(stem)) found += 1;
  return found / wanted.size;
}
