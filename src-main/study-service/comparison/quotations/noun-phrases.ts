import {
  ADVERBS,
  AUXILIARIES,
  CLAUSE_STOPS,
  DAYS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
  TIME_NOUNS,
  isAdverb,
} from './small-words.ts';
import type { Token } from './split-tokens.ts';

/** Who does the saying: tokens `from` up to `to`, and what is put beside them ("the lawyer, Edmund Vane,"). */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  readonly beside: readonly (readonly [from: number, to: number])[];
  /** Where the words that attribute begin: `from`, or before a phrase such as "On Tuesday" that belongs to them. */
  readonly opens: number;
}

/** What stands before a verb: who, nobody because an earlier subject goes on ("and warned"), or nothing to be made out. */
export type Subject = NounPhrase | 'goes on' | null;

/** Finite forms of saying that part "Kerry said" from "Lavrov lied". */
type IsVerb = (token: Token) => boolean;

/** The subject that stands before the verb at `at`. */
export function subjectBefore(tokens: readonly Token[], at: number, isVerb: IsVerb): Subject {
  let last = skipBack(tokens, at - 1);
  const beside: [number, number][] = [];
  for (let aside = asideBefore(tokens, last); aside && beside.length < 3; aside = asideBefore(tokens, last)) {
    beside.push([aside.from, aside.to]);
    last = aside.before;
  }
  const token = tokens[last];
  if (!token) return null;
  if (token.kind !== 'word') return token.kind === 'mark' && token.text === ',' ? 'goes on' : null;
  if (token.lower === 'and' || token.lower === 'but' || token.lower === 'or') return 'goes on';
  if (token.lower === 'who') return antecedent(tokens, last, isVerb);
  if (token.lower === 'which' || token.lower === 'that') return null;
  if (PRONOUNS.has(token.lower) && !isAcronym(token)) return { from: last, to: last + 1, beside, opens: last };
  let first = walkBack(tokens, last, isVerb);
  // "Romney, R-Utah, whose views have changed, said"
  while (
    beside.length > 0 &&
    beside.length < 4 &&
    tokens[first - 1]?.text === ',' &&
    tokens[first - 2]?.kind === 'word' &&
    isLabel(tokens, first, last)
  ) {
    last = first - 2;
    first = walkBack(tokens, last, isVerb);
  }
  const from = skipOpening(tokens, first, last);
  if (from === null) return null;
  return { from, to: last + 1, beside, opens: first };
}

/** "president of the fund", "spokesman for the army", without an article. */
function isOffice(tokens: readonly Token[], at: number): boolean {
  const { lower, kind } = tokens[at]!;
  return (
    kind === 'word' &&
    /^(?:of|for)$/u.test(tokens[at + 1]?.lower ?? '') &&
    !DETERMINERS.has(lower) &&
    !PREPOSITIONS.has(lower)
  );
}

/** A party and state, an age, "a nurse": said of somebody, and nobody's name. */
function isLabel(tokens: readonly Token[], first: number, last: number): boolean {
  const { text, lower } = tokens[first]!;
  if (isOffice(tokens, first) && tokens[first - 2]!.isCapital) return true;
  return /^(?:[RDI]-\p{Lu}|\d{2}$)/u.test(text) || (last > first && /^(?:a|an)$/u.test(lower));
}

/** Over adverbs, helping verbs and "on Tuesday". */
function skipBack(tokens: readonly Token[], from: number): number {
  let at = from;
  for (;;) {
    const token = tokens[at];
    if (token?.kind !== 'word') return at;
    const before = tokens[at - 1];
    if (DAYS.has(token.lower) && token.isCapital && at > 1) at -= before?.lower === 'on' ? 2 : 1;
    else if (TIME_NOUNS.has(token.lower) && before && /^(?:last|this|earlier)$/u.test(before.lower)) at -= 2;
    else if (AUXILIARIES.has(token.lower) || isAdverb(token.lower, token.isCapital)) at -= 1;
    else return at;
  }
}

/** ", who led the team," or "(R-Calder)" that ends at `last`: its tokens, and where the words before it end. */
function asideBefore(tokens: readonly Token[], last: number): { from: number; to: number; before: number } | null {
  const mark = tokens[last];
  if (mark?.kind !== 'mark') return null;
  const opening = mark.text === ')' ? '(' : mark.text === ']' ? '[' : mark.text;
  if (!/^[,)\]–—]$/u.test(mark.text)) return null;
  for (let at = last - 1; at >= Math.max(0, last - 28); at -= 1) {
    const token = tokens[at]!;
    if (token.text !== opening) continue;
    const isFit = opening !== ',' || opensAside(tokens, at + 1, last);
    const before = tokens[at - 1];
    return isFit && before && (before.kind === 'word' || before.text === ')' || before.text === ',')
      ? { from: at + 1, to: last, before: at - 1 }
      : null;
  }
  return null;
}

function opensAside(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  if (!first || first.kind !== 'word' || to - from > 26) return false;
  if (tokens.slice(from, to).some(({ kind, quote }) => kind === 'quote' && (quote?.words ?? 0) > 4)) return false;
  if (
    /^(?:who|who's|who'd|who've|which|whose|a|an|the|one|now|then|himself|herself|for|in|from|also|however|too|meanwhile|aged|formerly|his|her|its)$/u.test(
      first.lower,
    )
  )
    return true;
  if (isOffice(tokens, from) && tokens[from - 2]?.isCapital) return true;
  return first.isCapital || /^\d/u.test(first.text) || first.lower.endsWith('ing') || to - from <= 3;
}

/** "US" is not "us". */
export function isAcronym({ text }: Token): boolean {
  return /^\p{Lu}{2,}$/u.test(text);
}

/** The noun phrase before "who". */
function antecedent(tokens: readonly Token[], who: number, isVerb: IsVerb): NounPhrase | null {
  const last = tokens[who - 1]?.text === ',' ? who - 2 : who - 1;
  if (tokens[last]?.kind !== 'word') return null;
  const first = walkBack(tokens, last, isVerb);
  const from = skipOpening(tokens, first, last);
  return from === null ? null : { from, to: last + 1, beside: [], opens: who };
}

/** How far back the words go that may be one subject. */
function walkBack(tokens: readonly Token[], last: number, isVerb: IsVerb): number {
  let first = last;
  for (let at = last - 1; at >= 0; at -= 1) {
    const token = tokens[at]!;
    if (token.kind === 'quote') {
      if ((token.quote?.words ?? 9) > 3 || tokens[at - 1]?.kind !== 'word') break;
    } else if (token.kind === 'mark') {
      if (token.text !== '&' && token.text !== '/') break;
    } else if (token.lower === 'and') {
      if (!joinsNames(tokens, at)) break;
    } else if (token.lower === 'who') {
      if (tokens[at - 1]?.kind !== 'word' || CLAUSE_STOPS.has(tokens[at - 1]!.lower)) break;
    } else if ((CLAUSE_STOPS.has(token.lower) && !isAcronym(token)) || isVerb(token)) break;
    first = at;
  }
  return first;
}

/** "Russia and the Assad regime": names joined, not two sentences. */
function joinsNames(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (!before || !after || before.kind !== 'word') return false;
  let first = at - 1;
  while (first > 0 && tokens[first - 1]!.kind === 'word' && at - first < 6) {
    const { lower, isCapital } = tokens[first - 1]!;
    if (!isCapital && !DETERMINERS.has(lower) && lower !== 'of') break;
    first -= 1;
  }
  const opens = first === 0 || tokens[first - 1]!.kind === 'mark';
  return (
    opens &&
    (before.isCapital || before.lower.endsWith('s')) &&
    (after.isCapital || after.lower === 'the' || after.lower.endsWith('s'))
  );
}

/** Past "Meanwhile", "On Tuesday", "In a long interview": where the subject itself begins. Null where none is left. */
function skipOpening(tokens: readonly Token[], first: number, last: number): number | null {
  let from = first;
  while (from < last) {
    const { lower, isCapital } = tokens[from]!;
    const next = tokens[from + 1]!.lower;
    if (
      /^(?:last|this|next|earlier|late|early)$/u.test(lower) &&
      (TIME_NOUNS.has(next) || next === 'this' || DAYS.has(next))
    )
      from += 2;
    else if (ADVERBS.has(lower) && lower !== 'all' && lower !== 'both') from += 1;
    else if (DAYS.has(lower) && isCapital && !/^(?:may|march)$/u.test(lower)) from += 1;
    else if (from === 0 && from < last && lower.length > 5 && lower.endsWith('ly')) from += 1;
    else if (PREPOSITIONS.has(lower)) {
      const inner = afterOpeningPhrase(tokens, from, last);
      if (inner === null) return null;
      from = inner;
    } else break;
  }
  if (from > last) return null;
  return hidesVerb(tokens, from, last) ? null : from;
}

/** After the noun phrase of a preposition that opens the sentence without a comma. */
function afterOpeningPhrase(tokens: readonly Token[], from: number, last: number): number | null {
  for (let at = from + 2; at <= last; at += 1) {
    const token = tokens[at]!;
    const before = tokens[at - 1]!;
    if (PREPOSITIONS.has(before.lower) || DETERMINERS.has(before.lower)) continue;
    if (DETERMINERS.has(token.lower) || /^\d{4}$/u.test(before.text)) return at;
    if (DAYS.has(before.lower) && before.isCapital && !/^\d/u.test(token.text)) return at;
    if (token.isCapital && !before.isCapital) return at;
  }
  // "Shortly after Kristol called"
  return /^(?:after|before|since|until)$/u.test(tokens[from]!.lower) ? from + 1 : null;
}

/** "joined a group [called]": an article in the middle that no preposition leads to shows a verb before it. */
function hidesVerb(tokens: readonly Token[], from: number, last: number): boolean {
  for (let at = from + 1; at <= last; at += 1) {
    const { lower } = tokens[at]!;
    if (!/^(?:the|a|an|his|her|their|its)$/u.test(lower)) continue;
    const before = tokens[at - 1]!;
    if (
      before.kind === 'word' &&
      !PREPOSITIONS.has(before.lower) &&
      !/^(?:and|all|both|half|many|some|who)$/u.test(before.lower)
    )
      return !tokens.slice(from, at).some((token) => token.lower === 'who');
  }
  return false;
}
