import type { Attribution } from './attribution.ts';
import { mainSubject } from './main-subject.ts';
import type { NounPhrase } from './noun-phrases.ts';
import { reach, trimEnd } from './read-content.ts';
import type { Content } from './read-content.ts';
import type { SayingLexicon } from './saying-lexicon.ts';
import { CARRYING_VERBS, PREPOSITIONS, TURNS_AWAY } from './small-words.ts';
import type { Token } from './split-tokens.ts';

/** Attributions without a verb of saying: "according to X", "in X's words", "as X put it", "X's claim that". */
export function readPhrases(tokens: readonly Token[], lexicon: SayingLexicon, ends: Set<number>): Attribution[] {
  const found: Attribution[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (token.kind !== 'word') continue;
    const read =
      token.lower === 'according'
        ? accordingTo(tokens, at, ends)
        : token.lower === 'words'
          ? inWords(tokens, at, ends)
          : token.lower === 'put' && tokens[at + 1]?.lower === 'it'
            ? putIt(tokens, at, ends)
            : lexicon.nouns.has(token.lower)
              ? nounOfSaying(tokens, at, ends)
              : null;
    if (read) found.push(read);
  }
  return found;
}

const of = (from: number, to: number, beside: NounPhrase['beside'] = []): NounPhrase => ({
  from,
  to,
  beside,
  opens: from,
});

function accordingTo(tokens: readonly Token[], at: number, ends: Set<number>): Attribution | null {
  const from = tokens[at + 1]?.lower === 'to' ? at + 2 : at + 1;
  const to = endOfName(tokens, from);
  if (to === from || tokens[from]?.kind !== 'word') return null;
  const by = of(from, to, asides(tokens, to));
  const verb = [at, from] as const;
  const opening = at === 0 || (at <= 3 && tokens[at - 1]?.text !== ',' && tokens[at - 1]?.kind !== 'quote');
  const content = opening ? behindComma(tokens, by, ends) : before(tokens, at);
  if (opening || tokens[at - 1]?.text === ',' || tokens[at - 1]?.kind === 'quote') ends.add(Math.max(0, at - 1));
  return content && { by, verb, judges: false, content };
}

/** A name goes on over small words and stops at a comma, a clause or a quotation. */
function endOfName(tokens: readonly Token[], from: number): number {
  let to = from;
  for (; to < tokens.length; to += 1) {
    const { kind, lower, text } = tokens[to]!;
    if (kind === 'quote' || (kind === 'mark' && text !== '&')) break;
    if (/^(?:who|which|that|while|but|whereas|as|when|because)$/u.test(lower)) break;
  }
  return to;
}

function asides(tokens: readonly Token[], at: number): [number, number][] {
  if (tokens[at]?.text !== ',') return [];
  const next = tokens[at + 1];
  const end = tokens.findIndex(({ text }, index) => index > at && (text === ',' || text === '.'));
  if (!next || end < 0) return [];
  return /^(?:who|which|a|an|the)$/u.test(next.lower) && tokens[end]!.text === ',' ? [[at + 1, end]] : [];
}

function behindComma(tokens: readonly Token[], by: NounPhrase, ends: Set<number>): Content | null {
  // "According to the Tide, which has seen it, ...": only a "who" or "which" is about the name
  const aside = by.beside.find(([from]) => /^(?:who|which)$/u.test(tokens[from]!.lower));
  let from = aside ? aside[1] : by.to;
  while (tokens[from]?.kind === 'mark' && tokens[from]!.text !== '(') from += 1;
  return tokens[from] ? only(tokens, reach(tokens, from, ends)) : null;
}

/** One quotation and nothing else that is said. */
function only(tokens: readonly Token[], content: Content | null): Content | null {
  if (
    content &&
    tokens[content.from]?.kind === 'quote' &&
    tokens[content.from + 1]?.kind === 'mark' &&
    content.to === content.from + 2
  )
    return { from: content.from, to: content.from + 1 };
  return content;
}

function before(tokens: readonly Token[], at: number): Content | null {
  let from = 0;
  while (tokens[from]?.kind === 'mark') from += 1;
  const bracket = tokens.findLastIndex(({ text }, index) => text === '(' && index < at);
  if (bracket >= 0 && !tokens.slice(bracket, at).some(({ text }) => text === ')')) from = bracket + 1;
  const semicolon = tokens.findLastIndex(({ text }, index) => text === ';' && index < at);
  if (semicolon > from) from = semicolon + 1;
  const to = trimEnd(tokens, at);
  return to > from ? { from, to } : null;
}

/** "in his words", "in the minister's words", "in the words of one diplomat". */
function inWords(tokens: readonly Token[], at: number, ends: Set<number>): Attribution | null {
  const start = tokens.findLastIndex(({ lower }, index) => lower === 'in' && index < at && index > at - 8);
  if (start < 0) return null;
  const isOf = tokens[at + 1]?.lower === 'of' && tokens[at - 1]?.lower === 'the';
  const owner = tokens[at - 1]!;
  if (!isOf && !/^(?:his|her|their|its)$/u.test(owner.lower) && !/(?:'s|s')$/u.test(owner.lower)) return null;
  const by = isOf ? of(at + 2, endOfName(tokens, at + 2)) : of(start + 1, at);
  let from = isOf ? by.to : at + 1;
  while (tokens[from]?.kind === 'mark') from += 1;
  const content = tokens[from] ? reach(tokens, from, ends) : null;
  return content && { by, verb: [start, at + 1], judges: false, content };
}

function putIt(tokens: readonly Token[], at: number, ends: Set<number>): Attribution | null {
  const as = tokens.findLastIndex(({ lower }, index) => lower === 'as' && index < at && index > at - 14);
  if (as < 0 || as + 1 >= at) return null;
  let end = at;
  while (
    end > as + 2 &&
    /^(?:has|had|have|himself|herself|itself|themselves|later|once)$/u.test(tokens[end - 1]!.lower)
  )
    end -= 1;
  const by = of(as + 1, end);
  let from = at + 2;
  while (tokens[from]?.kind === 'mark') from += 1;
  const content = tokens[from] ? reach(tokens, from, ends) : before(tokens, as);
  return content && { by, verb: [at, at + 2], judges: false, content };
}

/** "Kerry's claim that ...", "issued denials that ...", "voiced concern about ...". */
function nounOfSaying(tokens: readonly Token[], at: number, ends: Set<number>): Attribution | null {
  const next = tokens[at + 1]?.lower ?? '';
  if (!/^(?:that|about|over)$/u.test(next)) return null;
  const verb = [at, at + 1] as const;
  for (let left = at - 1; left >= Math.max(0, at - 5); left -= 1) {
    const { lower, kind, isCapital } = tokens[left]!;
    if (kind !== 'word') return null;
    const isOwner = /(?:'s|s')$/u.test(lower) || /^(?:his|her|their)$/u.test(lower);
    if (isOwner && next === 'that') {
      const content = isRelative(tokens, at + 2) ? null : reach(tokens, at + 2, ends);
      return (
        content && {
          by: of(ownerFrom(tokens, left), left + 1),
          verb,
          judges: tokens[at]!.lower.startsWith('claim'),
          content,
          noun: true,
        }
      );
    }
    if (CARRYING_VERBS.has(lower) && !isCapital) {
      const by = mainSubject(tokens, left);
      const content = reach(tokens, next === 'that' ? at + 2 : at + 1, ends);
      return by && content && { by, verb: [left, at + 1], judges: false, content, noun: true };
    }
    if (PREPOSITIONS.has(lower) || TURNS_AWAY.has(lower)) return null;
  }
  return null;
}

/** "a claim that the rebels rejected" is no content; a subject and more words are. */
function isRelative(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from, from + 3).some(({ kind }) => kind === 'mark') || tokens.length - from < 3;
}

function ownerFrom(tokens: readonly Token[], owner: number): number {
  let from = owner;
  while (
    from > 0 &&
    tokens[from - 1]!.kind === 'word' &&
    (tokens[from - 1]!.isCapital || /^(?:the|a|an)$/u.test(tokens[from - 1]!.lower))
  )
    from -= 1;
  return from;
}
