import { isSpeakers } from './read-for-wording.ts';
import type { WordedSentence } from './read-for-wording.ts';
import type { SentenceWord } from './sentence-words.ts';
import { matchAt } from './word-pattern.ts';
import type { WordingLexicons } from './wording-lexicons.ts';
import type { WordingMark } from './wording-mark.ts';

const BE = new Set("is are was were be been being isn't aren't wasn't weren't they're we're you're".split(' '));
const NOW = new Set("is are isn't aren't they're we're you're".split(' '));
const BETWEEN = new Set(
  'not never also already now still just then soon often once later first again finally even only almost all both being been ever since twice well largely partly'.split(
    ' ',
  ),
);
const NOBODY = new Set(['nobody', 'none', 'one']);
const HARMED = new Set(['hurt', 'injured', 'harmed', 'wounded', 'killed']);
/** Where another clause begins: its "by" is not this passive's. */
const NEW_CLAUSE = new Set('that because which who whom where when while if although though whereas'.split(' '));

/**
 * "was killed", "were displaced" where the clause names nobody who did it. States ("was interested", "is closed"), "was
 * born" and "got" are none, and neither is a passive with "by" and somebody; "by noon" and "by boat" name nobody.
 */
export function findAgentlessPassives(sentence: WordedSentence, lexicons: WordingLexicons): WordingMark[] {
  const { words } = sentence;
  const marks: WordingMark[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!BE.has(words[at]!.lower)) continue;
    const last = lastOfPassive(words, at, lexicons);
    if (last === null) continue;
    if (!hasAgent(words, last + 1, lexicons) && !isHarmless(words, at, last)) {
      const first = startOfPassive(words, at);
      const span = { start: words[first]!.start, end: words[withParticle(words, last)]!.end };
      marks.push({ measure: 'agentless passives', ...span, whose: isSpeakers(sentence, span) ? 'speaker' : 'outlet' });
    }
    at = last;
  }
  return marks;
}

/** The participle that belongs to a form of "be", and those joined to it by "and"; null where there is none. */
function lastOfPassive(words: readonly SentenceWord[], be: number, lexicons: WordingLexicons): number | null {
  if (words[be - 1]?.lower === 'there') return null;
  let at = be + 1;
  while (at < words.length && at <= be + 4 && isBetween(words[at]!)) at++;
  if (!isPassiveParticiple(words, at, NOW.has(words[be]!.lower) && at === be + 1, lexicons)) return null;
  const joined = words[at + 1]?.lower === 'and' || words[at + 1]?.lower === 'or' ? at + 2 : null;
  return joined !== null && words[joined] && isParticiple(words[joined], lexicons) && isEnd(words, joined)
    ? joined
    : at;
}

function isBetween({ lower, afterBreak }: SentenceWord): boolean {
  return !afterBreak && (BETWEEN.has(lower) || /..ly$/u.test(lower));
}

/** Two participles share one "be" only where the second is no verb of its own: "arrested and beaten", not "arrested and died it". */
function isEnd(words: readonly SentenceWord[], at: number): boolean {
  const next = words[at + 1];
  return (
    !next ||
    next.afterBreak ||
    /^(?:in|on|at|by|for|after|before|until|with|to|from|last|this|during|near)$/u.test(next.lower)
  );
}

function isPassiveParticiple(
  words: readonly SentenceWord[],
  at: number,
  isNow: boolean,
  lexicons: WordingLexicons,
): boolean {
  const word = words[at];
  if (!word || word.afterBreak || !isParticiple(word, lexicons)) return false;
  if (lexicons.stateParticiples.has(word.lower) || (isNow && lexicons.statesNow.has(word.lower))) return false;
  return matchAt(words, at, lexicons.passiveExceptions) === 0;
}

function isParticiple(
  { lower, text }: SentenceWord,
  { irregularParticiples, notParticiples }: WordingLexicons,
): boolean {
  if (irregularParticiples.has(lower)) return true;
  if (/^\p{Lu}/u.test(text) || lower.includes('-')) return false;
  return (
    /^\p{L}{2,}ed$/u.test(lower) && !notParticiples.has(lower) && !/^un(?!d|l[eo]|v|cov|i[ft]|earthed)/u.test(lower)
  );
}

/** "was held up", "was let go": the small word belongs to the verb. */
function withParticle(words: readonly SentenceWord[], last: number): number {
  const next = words[last + 1];
  return next && !next.afterBreak && /^(?:up|off|out|down|away|back|aside|apart|go)$/u.test(next.lower)
    ? last + 1
    : last;
}

/** "has been closed" opens with "has"; a modal is left outside, since it tells when and not who. */
function startOfPassive(words: readonly SentenceWord[], be: number): number {
  const before = words[be - 1]?.lower ?? '';
  return words[be]!.lower === 'been' && /^(?:has|have|had|hasn't|haven't|hadn't)$/u.test(before) ? be - 1 : be;
}

/** Somebody after "by" before the clause ends. In doubt there is one: a passive shown as agentless should be. */
function hasAgent(words: readonly SentenceWord[], from: number, { notAgents }: WordingLexicons): boolean {
  for (let at = from; at < words.length && at < from + 16; at++) {
    const { lower, afterBreak } = words[at]!;
    if (NEW_CLAUSE.has(lower) || (afterBreak && (lower === 'and' || lower === 'but'))) return false;
    const next = words[at + 1];
    if (lower === 'by' && next && !isMeasure(words, at + 1) && matchAt(words, at + 1, notAgents) === 0) return true;
  }
  return false;
}

/** "by 20 per cent", "by 7 p.m.", "by 1890", "by closing the road": how much, when or how, and not who. */
function isMeasure(words: readonly SentenceWord[], at: number): boolean {
  const { lower } = words[at]!;
  if (/ing$/u.test(lower)) return true;
  if (!/^\p{N}/u.test(lower)) return false;
  const next = words[at + 1];
  return (
    !next ||
    next.afterBreak ||
    /^(?:per|percent|p|a|pm|am|metres?|km|miles?|points?|votes?|million|billion|crowns|in|on|and)$/u.test(next.lower)
  );
}

/** "Nobody was hurt" hides nobody. */
function isHarmless(words: readonly SentenceWord[], be: number, last: number): boolean {
  return NOBODY.has(words[be - 1]?.lower ?? '') && HARMED.has(words[last]!.lower);
}
