import type { Reading } from './attribution.ts';
import type { Cue } from './find-cues.ts';
import { contentAfter, reach, skipAdjuncts, trimEnd } from './read-content.ts';
import type { Content } from './read-content.ts';
import { NOUNS_TOO, TURNS_AWAY } from './small-words.ts';
import type { Token } from './split-tokens.ts';

/** Words of one utterance before and behind the verb. */
export function contentsAround(
  { tokens, cue, inverted, subject }: Reading,
  opens: number,
  ends: Set<number>,
  used: number,
): (Content | 'ahead')[] {
  const before = tokens[opens - 1];
  const behind = inverted ? (inverted.beside.at(-1)?.[1] ?? inverted.to) : cue.to;
  const canFollow = cue.frames.has('quote') || cue.frames.has('bare');
  const goesOn = subject === 'goes on' || cue.verb.tense === 'ing';
  if (before?.kind === 'quote' && opens - 1 >= used && canFollow && !goesOn) {
    const first = { from: openOf(tokens, used, opens - 1), to: opens };
    const second = quoteBehind(tokens, behind);
    return second ? [first, second] : [first];
  }
  if (!inverted) {
    const forward = contentAfter(tokens, cue, ends);
    if (isAs(tokens, opens)) return parenthesis(tokens, opens, cue, ends, used, forward);
    if (forward) return [forward];
    if (goesOn) return [];
  }
  if (NOUNS_TOO.has(tokens[cue.from]!.lower) && !closes(tokens, cue, opens)) return [];
  if (!canFollow || !before || tokens[opens]?.lower === 'who' || !/^[,–—]$/u.test(before.text) || opens - 1 <= used)
    return [];
  const rest = skipAdjuncts(tokens, behind);
  const from = openOf(tokens, used, opens - 1);
  if (opens - 1 - from < 1) return [];
  const goesBeyond = tokens[rest]?.text === ',' && interrupts(tokens, rest + 1, opens - 1 - from);
  if (goesBeyond)
    return [reach(tokens, from, new Set([...ends].filter((end) => end > rest))) ?? { from, to: opens - 1 }];
  return isClause(tokens, from, opens - 1) ? [{ from, to: trimEnd(tokens, opens - 1) }] : [];
}

/** "..., the Gazette reports." ends with a verb, which in a list ("plans, drawings, council reports") is a noun. */
function closes(tokens: readonly Token[], cue: Cue, opens: number): boolean {
  const first = tokens[opens];
  const isOne = first !== undefined && (first.lower === 'the' || first.isCapital);
  return isOne && /^[.]?$/u.test(tokens[cue.to]?.text ?? '');
}

/** More than "On Tuesday" or "In a statement". */
function isClause(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to).filter(({ kind }) => kind !== 'mark');
  return words.length >= 3 || words.some(({ kind }) => kind === 'quote');
}

/** Whether the words behind ", the minister promised," go on with what was said. */
function interrupts(tokens: readonly Token[], at: number, before: number): boolean {
  const next = tokens[at];
  if (!next || next.kind !== 'word' || TURNS_AWAY.has(next.lower)) return false;
  if (
    /^(?:who|which|and|but|while|as|when|after|before|adding|a|with)$/u.test(next.lower) ||
    next.lower.endsWith('ing')
  )
    return false;
  if (/^(?:in|on|at|during|for|from|by|to)$/u.test(next.lower)) return before < 3;
  return tokens.length - at >= 2;
}

/** `, “and it can't go on”` behind the verb, or behind "said to laughter". */
function quoteBehind(tokens: readonly Token[], from: number): Content | null {
  for (let at = from; at < Math.min(tokens.length, from + 12); at += 1) {
    const token = tokens[at]!;
    if (token.kind === 'quote') {
      const isApart = /^[,:]$/u.test(tokens[at - 1]?.text ?? '') || at === from;
      return isApart && (token.quote?.words ?? 0) > 1 ? { from: at, to: at + 1 } : null;
    }
    if (/^[.;–—]$/u.test(token.text) || /^(?:adding|who|which|but|that|while)$/u.test(token.lower)) return null;
  }
  return null;
}

/** Where the words of an utterance begin that ends before a verb. */
function openOf(tokens: readonly Token[], used: number, to: number): number {
  let from = used;
  while (
    from < to &&
    (tokens[from]!.kind === 'mark'
      ? tokens[from]!.text !== '('
      : /^(?:and|but)$/u.test(tokens[from]!.lower) && tokens[from + 1]?.kind === 'quote')
  )
    from += 1;
  // "(“There is no group,” the owner says)": what stands before the bracket is the writer's.
  for (let at = to; at > from; at -= 1) {
    const { text } = tokens[at]!;
    if (text === '(' || text === ':' || text === ';') return at + 1;
    if (text === ')') break;
  }
  return tokens[from]?.text === '(' ? from + 1 : from;
}

function isAs(tokens: readonly Token[], opens: number): boolean {
  return tokens[opens - 1]?.lower === 'as';
}

/** "As the Tide has reported, the lorries ...": what was said stands behind the comma, or before the "as". */
function parenthesis(
  tokens: readonly Token[],
  opens: number,
  cue: Cue,
  ends: Set<number>,
  used: number,
  forward: Content | 'ahead' | null,
): (Content | 'ahead')[] {
  if (forward && forward !== 'ahead' && tokens[forward.from]?.kind === 'quote') return [forward];
  const at = skipAdjuncts(tokens, cue.to);
  if (tokens[at]?.text === ',' && tokens[at + 1]) {
    const content = reach(tokens, at + 1, ends);
    return content ? [content] : [];
  }
  if (at < tokens.length - 1 && tokens[at]?.text !== '.') return [];
  const to = trimEnd(tokens, opens - 1);
  const from = openOf(tokens, used, to);
  return to > from && isClause(tokens, from, to) ? [{ from, to }] : [];
}
