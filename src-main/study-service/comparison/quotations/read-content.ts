import type { Cue } from './find-cues.ts';
import type { Frame } from './saying-lexicon.ts';
import {
  AUXILIARIES,
  BE_FORMS,
  CONJUNCTIONS,
  DAYS,
  DETERMINERS,
  MODALS,
  PREPOSITIONS,
  PRONOUNS,
  TIME_NOUNS,
  TURNS_AWAY,
  WH_WORDS,
  isAdverb,
} from './small-words.ts';
import type { Token } from './split-tokens.ts';

/** What was said: tokens `from` up to `to`. */
export interface Content {
  readonly from: number;
  readonly to: number;
}

/** Where another attribution of the same sentence begins, so that what was said before ends there. */
export type Ends = ReadonlySet<number>;

/** What stands behind the verb as its content, or null; 'ahead' where it ends in a colon and the next block has it. */
export function contentAfter(
  tokens: readonly Token[],
  { to, frames, verb }: Cue,
  ends: Ends,
): Content | 'ahead' | null {
  const at = skipAdjuncts(tokens, to);
  const token = tokens[at];
  if (!token) return null;
  const atOnce = contentAt(tokens, at, frames, ends);
  if (atOnce) return atOnce;
  if (token.kind !== 'word') return null;
  if (frames.has('to') && token.lower === 'to' && tokens[at + 1]?.kind === 'word') return reach(tokens, at, ends);
  if (PREPOSITIONS.has(token.lower) && frames.has(token.lower as Frame)) return reach(tokens, at + 1, ends);
  if (PREPOSITIONS.has(token.lower) && !countsSomething(tokens, at)) return contentBeyond(tokens, at, frames, ends);
  if (frames.has('addressee')) {
    const told = contentPastAddressee(tokens, at, frames, ends);
    if (told) return told;
    if (verb.lemma === 'tell' || verb.lemma === 'inform') return null;
  }
  if (frames.has('ing') && token.lower.endsWith('ing') && token.lower.length > 5) return reach(tokens, at, ends);
  if (frames.has('bare') && opensClause(tokens, at, frames)) return reach(tokens, at, ends);
  if (
    frames.has('study') &&
    opensClause(tokens, at, frames) &&
    tokens.slice(0, to).some(({ lower }) => STUDIES.test(lower))
  )
    return reach(tokens, at, ends);
  if (verb.lemma === 'call' && /^\d/u.test(token.text)) return null;
  if (verb.lemma === 'call' && frames.size > 1 && tokens.slice(at + 1, at + 4).some(({ lower }) => lower === 'to'))
    return null;
  if (/^(?:him|her|them|it)$/u.test(token.lower) && tokens.length - at < 4) return null;
  if (frames.has('object') && opensObject(token)) return reach(tokens, at, ends);
  return null;
}

/** Content that begins right here: "that ...", words in quotation marks, a colon. */
function contentAt(
  tokens: readonly Token[],
  at: number,
  frames: ReadonlySet<Frame>,
  ends: Ends,
): Content | 'ahead' | null {
  const token = tokens[at];
  if (!token) return null;
  const next = tokens[at + 1];
  if (token.lower === 'that' && frames.has('that')) return next ? reach(tokens, at + 1, ends) : null;
  if (token.kind === 'quote') return frames.has('quote') || frames.has('object') ? quoteOn(tokens, at, ends) : null;
  if (token.text === ',' && next?.kind === 'quote' && frames.has('quote')) return quoteOn(tokens, at + 1, ends);
  if (token.text === ',' && next?.lower === 'that' && frames.has('that')) return reach(tokens, at + 2, ends);
  if (token.text === ':' || (token.text === ';' && next?.kind === 'quote')) {
    if (!next) return 'ahead';
    return next.kind === 'quote' ? quoteOn(tokens, at + 1, ends) : { from: at + 1, to: trimEnd(tokens, tokens.length) };
  }
  if (WH_WORDS.has(token.lower) && frames.has('wh') && token.lower !== 'when') return reach(tokens, at, ends);
  return null;
}

/** A quotation alone, or with the clause that it opens ("“radical terror” remained a threat"). */
function quoteOn(tokens: readonly Token[], at: number, ends: Ends): Content {
  const next = tokens[at + 1];
  const isAlone = !next || next.kind !== 'word' || CONJUNCTIONS.has(next.lower) || (tokens[at]!.quote?.words ?? 0) > 6;
  return (isAlone ? null : reach(tokens, at, ends)) ?? { from: at, to: at + 1 };
}

/** Over "on Monday in a statement": content behind an explicit "that", a colon or a quotation mark. */
function contentBeyond(
  tokens: readonly Token[],
  from: number,
  frames: ReadonlySet<Frame>,
  ends: Ends,
): Content | 'ahead' | null {
  for (let at = from; at < Math.min(tokens.length, from + 18); at += 1) {
    const token = tokens[at]!;
    if (token.lower === 'that' || token.kind === 'quote' || token.text === ':') {
      if (token.kind === 'quote' && isNamed(tokens, at)) continue;
      return contentAt(tokens, at, frames, ends);
    }
    if (token.text === ',') {
      if (tokens[at + 1]?.kind === 'quote' || tokens[at + 1]?.lower === 'that')
        return contentAt(tokens, at, frames, ends);
      continue;
    }
    if (token.kind === 'mark' && !/^[()&/]$/u.test(token.text)) return null;
    if (at > from + 1 && PRONOUNS.has(token.lower) && frames.has('bare')) return reach(tokens, at, ends);
  }
  return null;
}

/** A word or two, or a programme's name ("said on “Fox News Sunday” that"). */
function isNamed(tokens: readonly Token[], at: number): boolean {
  const words = tokens[at]!.quote?.words ?? 0;
  return words < 3 || (words < 6 && tokens.slice(at + 1, at + 5).some(({ lower }) => lower === 'that'));
}

/** "told reporters that", "told the Tribune the remark had been". */
function contentPastAddressee(
  tokens: readonly Token[],
  from: number,
  frames: ReadonlySet<Frame>,
  ends: Ends,
): Content | 'ahead' | null {
  const first = tokens[from]!;
  let at = from + 1;
  const isPronoun = /^(?:him|her|them|us|me|you|it)$/u.test(first.lower) && !tokens[at]?.isCapital;
  if (!isPronoun) {
    for (; at < Math.min(tokens.length, from + 12); at += 1) {
      const { lower, kind, text } = tokens[at]!;
      if (kind !== 'word' ? text !== '&' : lower === 'that' || PRONOUNS.has(lower) || WH_WORDS.has(lower)) break;
      if (DETERMINERS.has(lower) && !PREPOSITIONS.has(tokens[at - 1]!.lower)) break;
      if (DAYS.has(lower)) break;
    }
  }
  const behind = skipAdjuncts(tokens, at);
  const token = tokens[behind];
  if (!token) return null;
  const found = contentAt(tokens, behind, frames, ends);
  if (found) return found;
  if (token.kind !== 'word') return null;
  if (token.lower === 'to' && frames.has('to')) return reach(tokens, behind, ends);
  if (/^(?:of|about|against)$/u.test(token.lower) && frames.has(token.lower as Frame))
    return reach(tokens, behind + 1, ends);
  if (PREPOSITIONS.has(token.lower)) return contentBeyond(tokens, behind, frames, ends);
  return frames.has('bare') && opensClause(tokens, behind, frames) ? reach(tokens, behind, ends) : null;
}

/** Adverbs and times between a verb and what was said. */
export function skipAdjuncts(tokens: readonly Token[], from: number): number {
  let at = from;
  for (;;) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (
      token?.text === ',' &&
      next &&
      /^(?:though|however|too|meanwhile|instead)$/u.test(next.lower) &&
      tokens[at + 2]?.text === ','
    ) {
      at += 3;
      continue;
    }
    if (token?.kind !== 'word') return at;
    if (DAYS.has(token.lower) && token.lower !== 'may') at += next && TIME_NOUNS.has(next.lower) ? 2 : 1;
    else if (/^(?:on|in)$/u.test(token.lower) && next && DAYS.has(next.lower))
      at += TIME_NOUNS.has(tokens[at + 2]?.lower ?? '') ? 3 : 2;
    else if (
      /^(?:last|this|earlier|late|early|next)$/u.test(token.lower) &&
      next &&
      (TIME_NOUNS.has(next.lower) || DAYS.has(next.lower))
    )
      at += 2;
    else if (isAdverb(token.lower, token.isCapital) && !/^(?:all|both|not|so|just|even|only)$/u.test(token.lower))
      at += 1;
    else return at;
  }
}

const STUDIES =
  /^(?:polls?|surveys?|stud(?:y|ies)|audits?|inquir(?:y|ies)|investigations?|analys[ie]s|reviews?|reports?)$/u;
const NO_CLAUSE = new Set(
  'nothing so little something anything more much no goodbye sorry to by and but or as like when after before until because too'.split(
    ' ',
  ),
);

/** "at least 12 people", "about 300 farms". */
function countsSomething(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.lower ?? '';
  if (tokens[at]!.lower === 'at') return /^(?:least|most)$/u.test(next);
  return (
    /^(?:about|around|over|under|between)$/u.test(tokens[at]!.lower) &&
    /^(?:\d|two|three|four|five|six|seven|eight|nine|ten|half|a)/u.test(next)
  );
}

/** Whether a clause without "that" may begin here: "said the tax would rise". */
function opensClause(tokens: readonly Token[], at: number, frames: ReadonlySet<Frame>): boolean {
  const token = tokens[at]!;
  if (NO_CLAUSE.has(token.lower)) return false;
  if (
    (PREPOSITIONS.has(token.lower) && !countsSomething(tokens, at)) ||
    AUXILIARIES.has(token.lower) ||
    BE_FORMS.has(token.lower) ||
    MODALS.has(token.lower)
  )
    return false;
  let words = 0;
  while (tokens[at + words]?.kind === 'word') words += 1;
  // "said the driver, 34, had been arrested"; but "wrote the report, disagreed"
  if (tokens.length - at > 6) words = Math.max(words, 3);
  const hasQuote = tokens.slice(at).some(({ kind }) => kind === 'quote');
  return words >= 3 || hasQuote || frames.has('object');
}

function opensObject({ kind, lower }: Token): boolean {
  return kind === 'word' && !CONJUNCTIONS.has(lower) && !PREPOSITIONS.has(lower) && !NO_CLAUSE.has(lower);
}

/** From here to where the sentence turns away from what was said. */
export function reach(tokens: readonly Token[], from: number, ends: Ends): Content | null {
  let to = from;
  for (; to < tokens.length; to += 1) {
    if (to > from && (ends.has(to) || turnsAway(tokens, to, ends))) break;
  }
  to = trimEnd(tokens, to);
  return to > from ? { from, to } : null;
}

function turnsAway(tokens: readonly Token[], at: number, ends: Ends): boolean {
  const token = tokens[at]!;
  if (TURNS_AWAY.has(token.lower) && tokens[at - 1]?.kind === 'quote') return true;
  if (token.text === ';') return [...ends].some((end) => end > at);
  const ahead = tokens[at + 1];
  if (token.text === '(') return (ahead?.quote?.words ?? 0) > 3;
  if (token.text !== ',' && token.text !== '–' && token.text !== '—') return false;
  const next = tokens[at + 1];
  if (!next) return true;
  if (ends.has(at + 1)) return true;
  const third = tokens[at + 2]?.lower ?? '';
  if (next.lower === 'by' && third.endsWith('ing')) return true;
  if (
    /^(?:a|an)$/u.test(next.lower) &&
    /^(?:claim|charge|report|move|accusation|allegation|statement|figure|reference|remark|view|position|suggestion)$/u.test(
      third,
    )
  )
    return true;
  return (
    TURNS_AWAY.has(next.lower) ||
    (next.lower === 'in' &&
      /^(?:a|an|his|her)$/u.test(tokens[at + 2]?.lower ?? '') &&
      /^(?:statement|interview|speech|letter|tweet)$/u.test(tokens[at + 3]?.lower ?? ''))
  );
}

/** Without the marks and joining words at the end. */
export function trimEnd(tokens: readonly Token[], to: number): number {
  let end = to;
  while (end > 0) {
    const token = tokens[end - 1]!;
    const isLoose =
      token.kind === 'mark'
        ? !/^[)\]%?!]$/u.test(token.text)
        : /^(?:and|but|while|or|though|although|whereas|as)$/u.test(token.lower);
    if (!isLoose) break;
    end -= 1;
  }
  return end;
}
