import type { NounPhrase } from './noun-phrases.ts';
import { ADVERBS, CLAUSE_STOPS, DETERMINERS, PREPOSITIONS, PRONOUNS } from './small-words.ts';
import type { Token } from './split-tokens.ts';

const PAST = new Set(
  'spoke took gave came went left met ran won lost held led saw got grew fell sent brought began became stood sat kept put rose drew wrote made found says'.split(
    ' ',
  ),
);

/** The noun phrase that a sentence is about, for verbs without a subject of their own (", adding that", "and warned"). */
export function mainSubject(tokens: readonly Token[], before: number): NounPhrase | null {
  let from = afterOpening(tokens, before);
  while (
    from < before &&
    (tokens[from]!.kind === 'mark' || ADVERBS.has(tokens[from]!.lower) || /^(?:and|but)$/u.test(tokens[from]!.lower))
  )
    from += 1;
  const first = tokens[from];
  if (!first || from >= before || first.kind !== 'word') return null;
  if (PRONOUNS.has(first.lower)) return { from, to: from + 1, beside: [], opens: from };
  let to = from;
  let hasName = false;
  for (; to < before; to += 1) {
    const { kind, lower, isCapital, text } = tokens[to]!;
    // "Holt & Barrow"
    if (text === '&' && to > from) continue;
    if (kind !== 'word' || (CLAUSE_STOPS.has(lower) && lower !== 'and')) break;
    const bridges = PREPOSITIONS.has(lower) || DETERMINERS.has(lower) || lower === 'and';
    if (to > from && !isCapital && !bridges && (hasName || /(?:ed|ould|aid|old)$/u.test(lower) || PAST.has(lower)))
      break;
    if (hasName && PREPOSITIONS.has(lower) && lower !== 'of' && lower !== 'for') break;
    if (isCapital && !DETERMINERS.has(lower)) hasName = true;
  }
  while (to > from && (PREPOSITIONS.has(tokens[to - 1]!.lower) || tokens[to - 1]!.lower === 'and')) to -= 1;
  if (to === from) return null;
  return { from, to, beside: asideOf(tokens, to, before), opens: from };
}

/** Past "On Tuesday evening," and "Asked whether he would go,". */
function afterOpening(tokens: readonly Token[], before: number): number {
  const start = /^(?:and|but)$/u.test(tokens[0]?.lower ?? '') ? 1 : 0;
  const first = tokens[start];
  if (!first || first.kind !== 'word') return 0;
  const opens =
    PREPOSITIONS.has(first.lower) ||
    /(?:ing|ed)$/u.test(first.lower) ||
    ADVERBS.has(first.lower) ||
    /^(?:as|when|while|after|last)$/u.test(first.lower);
  if (!opens) return 0;
  const comma = tokens.findIndex(({ text }, at) => text === ',' && at < Math.min(before, 25));
  return comma > 0 ? comma + 1 : PREPOSITIONS.has(first.lower) ? 1 : 0;
}

function asideOf(tokens: readonly Token[], at: number, before: number): [number, number][] {
  if (tokens[at]?.text !== ',') return [];
  const end = tokens.findIndex(({ text }, index) => index > at && text === ',');
  return end > at && end < before ? [[at + 1, end]] : [];
}
