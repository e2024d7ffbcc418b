import { isAcronym } from './noun-phrases.ts';
import type { NounPhrase } from './noun-phrases.ts';
import { CLAUSE_STOPS, DAYS, DETERMINERS, PREPOSITIONS, PRONOUNS, isAdverb } from './small-words.ts';
import type { Token } from './split-tokens.ts';

/** A subject behind the verb ("said Ilse Maron, who led the team"), or null where a clause begins there. */
export function subjectAfter(tokens: readonly Token[], at: number): NounPhrase | null {
  const first = tokens[at];
  if (
    !first ||
    first.kind !== 'word' ||
    PREPOSITIONS.has(first.lower) ||
    (CLAUSE_STOPS.has(first.lower) && !PRONOUNS.has(first.lower))
  )
    return null;
  if (isAdverb(first.lower, first.isCapital) && !first.isCapital) return null;
  if (PRONOUNS.has(first.lower)) return pronounAt(tokens, at);
  let to = at;
  let isName = false;
  for (; to < tokens.length; to += 1) {
    const token = tokens[to]!;
    if (token.kind !== 'word') {
      if (token.text === '&') continue;
      break;
    }
    if (to > at && endsPhrase(tokens, to) && !goesOnOver(tokens, to, isName)) break;
    if (CLAUSE_STOPS.has(token.lower) && token.lower !== 'and' && !isAcronym(token)) break;
    if (
      isName &&
      !token.isCapital &&
      !PREPOSITIONS.has(token.lower) &&
      !DETERMINERS.has(token.lower) &&
      !CLAUSE_STOPS.has(token.lower)
    )
      return null;
    if (isName && PREPOSITIONS.has(token.lower)) isName = false;
    else if (token.isCapital && !DETERMINERS.has(token.lower)) isName = !/['’]s?$/u.test(token.text);
    if (to - at > 14) return null;
  }
  if (to === at || !endsPhrase(tokens, to)) return null;
  const beside = asideAfter(tokens, to);
  return { from: at, to, beside: beside ? [beside] : [], opens: at };
}

/** "She", "one of them, a bus driver". */
function pronounAt(tokens: readonly Token[], at: number): NounPhrase | null {
  if (!endsPhrase(tokens, at + 1)) return null;
  const isAmong = tokens[at]!.lower === 'one' && tokens[at + 1]?.lower === 'of';
  const beside = isAmong ? asideAfter(tokens, at + 3) : null;
  return { from: at, to: at + 1, beside: beside ? [beside] : [], opens: at };
}

/** "of Holmgard University", "for the army" belong to who they stand behind; "in an interview" does not. */
function goesOnOver(tokens: readonly Token[], at: number, isName: boolean): boolean {
  const { lower } = tokens[at]!;
  if (lower === 'of' || lower === 'and') return true;
  return !isName && /^(?:for|from|at|with|on|in)$/u.test(lower);
}

/** Whether a noun phrase may end before this token. */
function endsPhrase(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.kind !== 'word') return true;
  if (
    token.lower === 'who' ||
    token.lower === 'and' ||
    token.lower === 'but' ||
    token.lower === 'as' ||
    token.lower === 'when'
  )
    return true;
  return PREPOSITIONS.has(token.lower) || DAYS.has(token.lower) || isAdverb(token.lower, token.isCapital);
}

function asideAfter(tokens: readonly Token[], at: number): [number, number] | null {
  if (tokens[at]?.text !== ',') return null;
  const first = tokens[at + 1];
  if (first?.kind !== 'word') return null;
  if (!first.isCapital && !/^(?:a|an|the|his|her|its|who)$/u.test(first.lower)) return null;
  let to = at + 1;
  while (to < tokens.length && tokens[to]!.kind === 'word') to += 1;
  return [at + 1, to];
}
