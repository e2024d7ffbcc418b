import type { Statement } from '../../../contract/comparison.ts';
import { overlap } from './read-for-wording.ts';
import type { Span, WordedSentence } from './read-for-wording.ts';
import type { SentenceWord } from './sentence-words.ts';

const FINITE = new Set(
  (
    "is are was were am has have had does did do can could will would may might must shall should cannot isn't aren't wasn't weren't hasn't haven't hadn't doesn't didn't don't can't couldn't won't wouldn't it's he's she's they're we're that's there's " +
    'became began broke brought built came chose cost cut drew drove fell felt fled flew found fought gave got grew heard held hit kept knew led left lost made met paid put ran read rose said sang sat saw sent set shook shot sold sought spent spoke stood stole swam took taught told thought threw went woke won wore wrote ' +
    'become begin come fall feel find give go keep know lead leave live lose make mean meet need pay run see seem sit speak stand stay take think want wait hang lie lies'
  ).split(' '),
);
const SUBJECT = new Set(
  'the a an this that these those his her its their our my your he she it they we i you there nobody everybody everyone no all some many most few both each one two three four five six seven eight nine ten hundreds thousands people what'.split(
    ' ',
  ),
);
const RELATIVE = new Set('who whom whose which that where including especially'.split(' '));
/** What a command is told with: "Look at the map", where "Look" alone could be a name or a noun. */
const COMMANDS = new Set(
  'look call send ask read see click bring imagine let remember note take try visit contact follow sign subscribe join share watch listen think consider keep stop go come write tell give leave drink use check download email turn add put buy get make wait sit stay stand find learn help do be'.split(
    ' ',
  ),
);
const AFTER_COMMAND = new Set(
  'the a an your our us me it them him her this that these those at to for on out up in here no not if how what who whether more down back about with all any politely again'.split(
    ' ',
  ),
);

/**
 * The outlet's own assertions in a sentence: the whole of it where nobody is quoted or reported in it, else the clauses that stand
 * beside a statement and its attribution. A question, a command and a fragment without a verb assert nothing. The words of
 * an attribution itself ("said the mayor on Monday") are counted nowhere, so attributed and unattributed do not add up to all.
 */
export function findOwnStatements(sentence: WordedSentence): Span[] {
  if (sentence.role === 'subheading' || sentence.role === 'quotation' || sentence.role === 'transcript turn') return [];
  if (/\?["”’')\]]*$/u.test(sentence.text) || isCommand(sentence.words)) return [];
  if (sentence.statements.length === 0)
    return isAssertion(sentence) ? [{ start: sentence.start, end: sentence.end }] : [];
  return clausesBeside(sentence);
}

/** Somebody speaks here. Where no statement was made out, the doubt counts against the outlet's own assertion. */
const SAYING =
  /\b(?:sa(?:id|ys?|ying)|told|tells|wrote|writes|written|according to|(?:claim|add|explain|insist|warn|stress|deni|repli|maintain|complain|assert|allege|announc|argu|declar|promis|acknowledg|conced)(?:s|es|ed|ies|ied)?|admit(?:s|ted)?|noted|notes that|has reported|reportedly|den(?:y|ies|ied)|vow(?:s|ed))\b/iu;

function isCommand(all: readonly SentenceWord[]): boolean {
  const words = /^(?:and|but|so|then|or)$/u.test(all[0]?.lower ?? '') ? all.slice(1) : all;
  const [first, second] = words;
  if (!first) return false;
  if (/^(?:please|don't)$/u.test(first.lower) || (first.lower === 'do' && second?.lower === 'not')) return true;
  return COMMANDS.has(first.lower) && (!second || AFTER_COMMAND.has(second.lower) || isOwned(second));
}

function isOwned({ lower }: SentenceWord): boolean {
  return /^(?:your|our|my)$/u.test(lower);
}

/** A sentence that ends as one, is not all quotation, and is more than a fragment. */
function isAssertion({ text, words, quoted, start, end }: WordedSentence): boolean {
  if (!/[.!…;:]["”’')\]]*$/u.test(text) || SAYING.test(text)) return false;
  if (quoted.some((span) => span.start <= start + 1 && span.end >= end - 1)) return false;
  if (
    words.length === 0 ||
    /^(?:by|because|photo|photograph|picture|image|source|credit|updated|published)$/u.test(words[0]!.lower)
  )
    return words.some(({ lower }) => FINITE.has(lower)) && words.length > 4;
  return words.length > 3 || words.some(({ lower }, at) => FINITE.has(lower) || (at > 0 && /..ed$/u.test(lower)));
}

function clausesBeside({ text, start, words, statements, quoted }: WordedSentence): Span[] {
  const taken: Span[] = [...statements, ...quoted, ...statements.flatMap((one) => (one.by ? [one.by] : []))];
  const clauses = splitAtBreaks(text, start, [...statements, ...quoted]);
  return clauses.filter((clause) => {
    if (taken.some((span) => overlap(span, clause))) return false;
    if (SAYING.test(text.slice(clause.start - start, clause.end - start))) return false;
    const inside = words.filter((word) => overlap(word, clause));
    if (statements.some((one) => holdsVerb(inside, one))) return false;
    return isClause(inside);
  });
}

function holdsVerb(words: readonly SentenceWord[], { verb }: Statement): boolean {
  if (verb === null) return false;
  const parts = verb.toLowerCase().split(/\s+/u);
  return words.some((word, at) => parts.every((part, step) => words[at + step]?.lower === part));
}

/** The pieces of a sentence between commas, semicolons, dashes and the edges of what is said, without the space and signs around them. */
function splitAtBreaks(text: string, from: number, said: readonly Span[]): Span[] {
  const edges = new Set([0, text.length]);
  for (const { index, 0: sign } of text.matchAll(/[;:,]\s|\s[–—-]\s|—/gu)) edges.add(index + sign.length);
  for (const span of said)
    for (const edge of [span.start - from, span.end - from]) if (edge > 0 && edge < text.length) edges.add(edge);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(1).flatMap((end, at) => {
    const piece = text.slice(sorted[at]!, end);
    const opening = /^[^\p{L}\p{N}]*/u.exec(piece)![0].length;
    const length = piece.replace(/[^\p{L}\p{N}]+$/u, '').length;
    const start = from + sorted[at]! + opening;
    return length > opening ? [{ start, end: from + sorted[at]! + length }] : [];
  });
}

const JOINS = /^(?:and|but|while|although|though|whereas|yet|so|because|as|when|after|before|since|where)$/u;

/** A clause with a subject and a verb of its own, not one that hangs on a name ("who led the inspection"). */
function isClause(words: readonly SentenceWord[]): boolean {
  const own = words.length > 0 && JOINS.test(words[0]!.lower) ? words.slice(1) : words;
  if (own.length < 3 || !opensWithSubject(own[0]!)) return false;
  const verb = own.findIndex((word, at) => at > 0 && isFinite(own, word, at));
  return verb > 0 && !own.slice(0, verb).some((word, at) => RELATIVE.has(word.lower) && at > 0);
}

function opensWithSubject({ lower, text }: SentenceWord): boolean {
  return (
    SUBJECT.has(lower) ||
    /^\p{Lu}/u.test(text) ||
    /s$/u.test(lower) ||
    /^(?:water|rain|snow|steel|police)$/u.test(lower)
  );
}

function isFinite(words: readonly SentenceWord[], { lower }: SentenceWord, at: number): boolean {
  if (FINITE.has(lower) || /..ed$/u.test(lower)) return true;
  return (
    at > 1 &&
    at < words.length - 1 &&
    /[^su]s$/u.test(lower) &&
    !/^(?:of|in|on|at|to|for|by|with|from)$/u.test(words[at - 1]!.lower)
  );
}
