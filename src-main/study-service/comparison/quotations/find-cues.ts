import type { BlockRole } from '../../../contract/plain/vocabulary.ts';
import type { Frame, SayingLexicon, SayingVerb } from './saying-lexicon.ts';
import {
  BE_FORMS,
  DETERMINERS,
  MODALS,
  NEGATIONS,
  NOBODY_SAYS,
  NOUNS_TOO,
  PREPOSITIONS,
  isAdverb,
} from './small-words.ts';
import type { Token } from './split-tokens.ts';

/** A verb of saying as it is used: tokens `from` up to `to`. */
export interface Cue {
  readonly from: number;
  readonly to: number;
  readonly verb: SayingVerb;
  readonly frames: ReadonlySet<Frame>;
  /** "was described", "is said to": who says it stands elsewhere or nowhere. */
  readonly passive: boolean;
}

const CLEAR: SayingVerb = { lemma: 'make it clear', tense: 'past', frames: new Set(['that', 'bare']), judges: false };
/** What may stand before "saying" where it has the sentence's subject: "was saying", "quoted as saying". */
const BEFORE_ING =
  /^(?:is|are|was|were|be|been|as|heard|seen|and|but|or|later|also|then|publicly|repeatedly|falsely|instead|kept|keeps|while|before|after|without|not)$/u;
const HEADLINE_VERBS = /^(?:says?|said|tells?|told|warns?|claims?|admits|denies|vows|insists|accuses|blames|urges)$/u;

/** The verbs of saying among these tokens that are used as such, in order. */
export function findCues(tokens: readonly Token[], role: BlockRole, { verbs }: SayingLexicon): Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (token.kind !== 'word') continue;
    if (/^(?:made|makes|making)$/u.test(token.lower) && tokens[at + 1]?.lower === 'it') {
      const clear = tokens.slice(at + 2, at + 5).findIndex(({ lower }) => lower === 'clear' || lower === 'plain');
      if (clear >= 0) {
        const verb = token.lower === 'making' ? { ...CLEAR, tense: 'ing' as const } : CLEAR;
        cues.push({ from: at, to: at + 3 + clear, verb, frames: verb.frames, passive: false });
      }
      continue;
    }
    const verb = verbs.get(token.lower);
    if (!verb || !isVerbHere(tokens, at, verb, role)) continue;
    cues.push(withParticle(tokens, at, verb));
  }
  return cues;
}

function withParticle(tokens: readonly Token[], at: number, verb: SayingVerb): Cue {
  const next = tokens[at + 1]?.lower ?? '';
  const particle = /^(?:out|for|on|of)$/u.test(next) && verb.frames.has(next as Frame);
  const isCalling = particle && /^(?:call|ask|speak|talk)$/u.test(verb.lemma);
  const passive = isPassive(tokens, at, verb);
  if (verb.lemma === 'point') {
    return { from: at, to: at + 2, verb, frames: new Set<Frame>(['that', 'bare', 'quote']), passive };
  }
  if (isCalling) return { from: at, to: at + 2, verb, frames: new Set<Frame>(['object']), passive };
  return { from: at, to: at + 1, verb, frames: verb.frames, passive };
}

function isPassive(tokens: readonly Token[], at: number, verb: SayingVerb): boolean {
  if (verb.tense !== 'past') return false;
  const before = skipAdverbs(tokens, at - 1);
  return BE_FORMS.has(tokens[before]?.lower ?? '') || tokens[at + 1]?.lower === 'by';
}

function skipAdverbs(tokens: readonly Token[], from: number): number {
  let at = from;
  while (tokens[at]?.kind === 'word' && isAdverb(tokens[at]!.lower, tokens[at]!.isCapital)) at -= 1;
  return at;
}

function isVerbHere(tokens: readonly Token[], at: number, verb: SayingVerb, role: BlockRole): boolean {
  const token = tokens[at]!;
  const isHeading = role === 'headline' || role === 'subheading' || role === 'deck';
  if (token.isCapital && at > 0 && !(isHeading && HEADLINE_VERBS.test(token.lower))) return false;
  if (token.isCapital && at === 0 && verb.tense !== 'ing' && verb.tense !== 'past') return false;
  if (verb.lemma === 'point' && tokens[at + 1]?.lower !== 'out') return false;
  if (/^(?:speak|talk)$/u.test(verb.lemma) && tokens[at + 1]?.lower !== 'of') return false;
  const left = skipAdverbs(tokens, at - 1);
  const before = tokens[left]?.lower ?? '';
  // "no matter what they say", "so-called", "to say nothing of"
  if (NEGATIONS.has(before) || NEGATIONS.has(tokens[at - 1]?.lower ?? '') || MODALS.has(before)) return false;
  if (before === 'to')
    return /^(?:on|continued|continues|continue|began|rose|hastened|quick)$/u.test(tokens[left - 1]?.lower ?? '');
  if (
    verb.lemma === 'ask' &&
    (at === 0 || tokens[at - 1]?.text === ',') &&
    /^(?:if|whether|about|why|how|what|by|to)$/u.test(tokens[at + 1]?.lower ?? '')
  )
    return false;
  if (verb.tense === 'ing' && at > 0 && tokens[at - 1]!.kind === 'word' && !BEFORE_ING.test(tokens[at - 1]!.lower))
    return false;
  if (verb.tense === 'ing') return !DETERMINERS.has(before) && !PREPOSITIONS.has(before) && !before.endsWith("'s");
  if (verb.tense === 'base') return isBase(tokens, left, at);
  if (verb.tense === 'present' && isNounHere(tokens, left, before)) return false;
  return !/^(?:the|a|an|his|her|their|its|of|in|on|for|by)$/u.test(before);
}

/** "Analysts say", "they claim", "did call". */
function isBase(tokens: readonly Token[], left: number, at: number): boolean {
  const before = tokens[left];
  if (before && /^(?:the|a|an|his|her|their|its|no|any|this|that)$/u.test(before.lower)) return false;
  if (before?.text === ',') {
    const opening = tokens.findLastIndex(({ text }, index) => text === ',' && index < left);
    const plural = tokens[opening - 1];
    if (plural && (isPlural(plural) || /^(?:people|police|media|some|many|others)$/u.test(plural.lower))) return true;
  }
  if (!before || before.kind !== 'word')
    return (before?.text === ')' || before?.text === ',') && tokens[at + 1]?.lower === 'that';
  if (/^(?:did|does|do)$/u.test(before.lower) || tokens[at - 1]?.lower === 'did') return true;
  if (/^(?:they|people|police|some|many|most|few|who|others|media|both|and|but)$/u.test(before.lower)) return true;
  return isPlural(before) || follows(tokens, at);
}

/** Behind a phrase such as "owners in Norland" a plural stands further left; a clause to the right shows the verb. */
function follows(tokens: readonly Token[], at: number): boolean {
  const left = tokens.slice(Math.max(0, at - 8), at);
  return (
    left.some((token) => isPlural(token) || /^(?:people|police|media)$/u.test(token.lower)) &&
    /^(?:that|it|he|she|they|the|a|their)$/u.test(tokens[at + 1]?.lower ?? '')
  );
}

function isPlural({ lower, kind }: Token): boolean {
  return kind === 'word' && /[^s'u]s$/u.test(lower) && !/^(?:his|its|this|was|has|is|as)$/u.test(lower);
}

/** "the claims", "opportunistic reports": a noun in several, not the verb. */
function isNounHere(tokens: readonly Token[], left: number, before: string): boolean {
  if (DETERMINERS.has(before) && before !== 'this' && before !== 'one' && before !== 'that') return true;
  if (PREPOSITIONS.has(before) || before.endsWith("'s") || before.endsWith("s'")) return true;
  return tokens[left]?.kind === 'quote' && NOUNS_TOO.has(tokens[left + 1]!.lower);
}

/** "it was reported that", "is said to have": what nobody says, or null. */
export function nobodySays(tokens: readonly Token[], { from, to, passive }: Cue): 'that' | 'to' | null {
  if (!passive || !NOBODY_SAYS.has(tokens[from]!.lower)) return null;
  const next = tokens[to]?.lower;
  const be = skipAdverbs(tokens, from - 1);
  const before = tokens[be - 1]?.lower === 'been' ? tokens[be - 2]?.lower : tokens[be - 1]?.lower;
  if (next === 'to') return 'to';
  const subject = before === 'has' || before === 'had' ? tokens[be - 2]?.lower : before;
  return subject === 'it' || (next === 'that' && subject === 'also') ? 'that' : next === 'that' ? 'that' : null;
}
