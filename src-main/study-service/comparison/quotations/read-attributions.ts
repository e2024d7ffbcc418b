import type { BlockRole } from '../../../contract/plain/vocabulary.ts';
import type { Attribution, Reading } from './attribution.ts';
import { contentsAround } from './contents-around.ts';
import { findCues, nobodySays } from './find-cues.ts';
import type { Cue } from './find-cues.ts';
import { subjectBefore } from './noun-phrases.ts';
import type { NounPhrase } from './noun-phrases.ts';
import { reach, skipAdjuncts } from './read-content.ts';
import type { Content } from './read-content.ts';
import { readPhrases } from './read-phrases.ts';
import { mainSubject } from './main-subject.ts';
import type { SayingLexicon } from './saying-lexicon.ts';
import { CONJUNCTIONS, OWN_VOICE } from './small-words.ts';
import type { Token } from './split-tokens.ts';
import { subjectAfter } from './subject-after.ts';

/** The attributions of one sentence, in the order of their verbs. */
export function readAttributions(tokens: readonly Token[], role: BlockRole, lexicon: SayingLexicon): Attribution[] {
  const isFinite = (token: Token) => {
    const verb = lexicon.verbs.get(token.lower);
    return verb !== undefined && !token.isCapital && (verb.tense === 'past' || token.lower === 'says');
  };
  const readings = findCues(tokens, role, lexicon).map((cue): Reading => {
    const inverted = invertedSubject(tokens, cue);
    const subject = inverted ? null : subjectBefore(tokens, beforeBe(tokens, cue), isFinite);
    return { tokens, cue, subject, inverted };
  });
  const ends = endsOf(tokens, readings);
  const found = readPhrases(tokens, lexicon, ends);
  const taken = found.flatMap(({ content, verb, by }) => (content === 'ahead' ? [] : [{ verb, by }]));
  let used = 0;
  let last: NounPhrase | null = null;
  for (const reading of readings) {
    const { cue } = reading;
    if (cue.from < used && !reading.inverted) continue;
    if (
      taken.some(
        ({ verb, by }) => verb && cue.from >= verb[0] && cue.from < Math.max(verb[1], by?.from === verb[1] ? by.to : 0),
      )
    )
      continue;
    const by = subjectOf(reading, last);
    const read = readOne(reading, by, ends, used);
    if (by && by !== 'nobody') last = by;
    for (const attribution of read) {
      found.push(attribution);
      if (attribution.content !== 'ahead') used = Math.max(used, attribution.content.to, cue.to);
    }
  }
  return found.filter((one) => !isInside(one, found));
}

/** A noun of saying within what somebody else says. */
function isInside({ verb, noun, content }: Attribution, all: readonly Attribution[]): boolean {
  if (!noun || !verb) return false;
  return all.some(
    ({ noun: other, content: said }) =>
      !other &&
      said !== 'ahead' &&
      ((said.from <= verb[0] && said.to >= verb[1]) ||
        (content !== 'ahead' && said.from < content.to && content.from < said.to)),
  );
}

/** "were quoted as saying", "is saying": the subject stands before the helping verb. */
function beforeBe(tokens: readonly Token[], { from, verb }: Cue): number {
  if (verb.tense !== 'ing') return from;
  let at = from;
  while (
    at > 0 &&
    /^(?:as|quoted|cited|heard|seen|is|are|was|were|be|been|can|has|have|kept|and)$/u.test(tokens[at - 1]!.lower)
  )
    at -= 1;
  return at;
}

/** "said Ilse Maron" behind what was said. */
function invertedSubject(tokens: readonly Token[], { from, to, verb, frames, passive }: Cue): NounPhrase | null {
  if (passive || verb.tense === 'ing' || verb.tense === 'base' || !frames.has('quote')) return null;
  const before = tokens[from - 1];
  if (!before || (before.kind !== 'quote' && before.text !== ',')) return null;
  const behind = subjectAfter(tokens, to);
  return before.text === ',' && behind && namesAside(tokens, from - 1) ? null : behind;
}

/** Whether the words that attribute open the sentence. */
function subjectOpens(subject: Reading['subject']): boolean {
  return subject !== null && subject !== 'goes on' && subject.opens <= 1;
}

/** "The envoy, Ingrid Solheim, urged": the comma before the verb closes a name or "who ...". */
function namesAside(tokens: readonly Token[], comma: number): boolean {
  const opening = tokens.findLastIndex(({ text }, index) => text === ',' && index < comma);
  if (opening < 1) return false;
  const aside = tokens.slice(opening + 1, comma);
  if (/^(?:who|whose|a|an|\d+)$/u.test(aside[0]?.lower ?? '')) return true;
  return (
    aside.length > 0 &&
    aside.length < 7 &&
    aside.every(({ isCapital, lower }) => isCapital || /^(?:of|al|bin|de|van|von)$/u.test(lower))
  );
}

/** Places where what an earlier verb says must end, since the next attribution begins. */
function endsOf(tokens: readonly Token[], readings: readonly Reading[]): Set<number> {
  const ends = new Set<number>();
  for (const { cue, subject, inverted } of readings) {
    if (inverted || (cue.passive && !nobodySays(tokens, cue))) continue;
    let at = subject && subject !== 'goes on' ? subject.opens : cue.from;
    if (subject === null && cue.verb.tense !== 'ing') continue;
    if (cue.verb.tense === 'ing' && tokens[at - 1]?.text !== ',') at = beforeBe(tokens, cue);
    while (
      at > 0 &&
      tokens[at - 1]!.kind === 'word' &&
      /^(?:also|later|then|further|even|has|had|have)$/u.test(tokens[at - 1]!.lower)
    )
      at -= 1;
    const before = tokens[at - 1] ?? tokens[0]!;
    const opener = subject && subject !== 'goes on' ? tokens[Math.max(0, subject.from - 1)]!.lower : '';
    if (
      (at <= 1 || subjectOpens(subject)) &&
      /^(?:while|although|though|when|if|because|since|after|before|until)$/u.test(opener)
    ) {
      const comma = tokens.findIndex(({ text }, index) => index > cue.to && text === ',');
      if (comma > 0) ends.add(comma);
      continue;
    }
    const relative = tokens.findLastIndex(({ lower }, index) => lower === 'who' && index < cue.from && index > 0);
    if (before.text === ',' && relative > 0 && readings.some((one) => one.cue.from > relative && one.cue.from < at - 1))
      ends.add(at - 1);
    if (CONJUNCTIONS.has(before.lower)) ends.add(at - 1);
    else if (before.text === ';' || (before.text === ',' && (subject === 'goes on' || cue.verb.tense === 'ing')))
      ends.add(at - 1);
  }
  return ends;
}

function subjectOf({ tokens, cue, subject, inverted }: Reading, last: NounPhrase | null): NounPhrase | 'nobody' | null {
  if (inverted) return inverted;
  if (tokens[cue.from - 1]?.lower === 'as') {
    const quoted = tokens.findLastIndex(
      ({ lower }, index) => /^(?:quoted|cited|reported)$/u.test(lower) && index < cue.from,
    );
    if (tokens[quoted + 1]?.lower === 'by') return mainSubject(tokens, quoted);
  }
  if (cue.passive) return nobodySays(tokens, cue) ? 'nobody' : agentOf(tokens, cue);
  if (cue.verb.tense === 'ing') {
    const be = tokens[cue.from - 1]?.lower ?? '';
    if (subject && subject !== 'goes on' && /^(?:is|are|was|were|as|heard|seen|kept|been)$/u.test(be)) return subject;
    if (last === null && /^(?:and|or)$/u.test(be)) return null;
    return last ?? mainSubject(tokens, cue.from);
  }
  return subject === 'goes on' ? (last ?? mainSubject(tokens, cue.from)) : subject;
}

/** "described by one diplomat as": who stands behind "by". */
function agentOf(tokens: readonly Token[], { to, verb }: Cue): NounPhrase | null {
  if (tokens[to]?.lower !== 'by' || /^(?:quote|report)$/u.test(verb.lemma)) return null;
  let end = to + 1;
  while (tokens[end]?.kind === 'word' && !/^(?:as|of|for|in|on|after|when|who|that)$/u.test(tokens[end]!.lower))
    end += 1;
  return end > to + 1 ? { from: to + 1, to: end, beside: [], opens: to + 1 } : null;
}

/** "A group called the St Louis Tea Party" calls nobody anything. */
const NAMING = /^(?:call|dub|label|brand)$/u;

function readOne(reading: Reading, by: NounPhrase | 'nobody' | null, ends: Set<number>, used: number): Attribution[] {
  const { tokens, cue } = reading;
  const told = { verb: [cue.from, cue.to] as const, judges: cue.verb.judges };
  if (by === null) return [];
  if (by !== 'nobody' && /^(?:this|that|these|those|what|which)$/u.test(tokens[by.to - 1]!.lower)) return [];
  if (
    by !== 'nobody' &&
    NAMING.test(cue.verb.lemma) &&
    /^(?:a|an)$/u.test(tokens[by.from]!.lower) &&
    cue.to - cue.from === 1
  )
    return [];
  if (by !== 'nobody' && /^(?:nobody|nothing|none|no|neither)$/u.test(tokens[by.from]!.lower)) return [];
  if (by !== 'nobody' && /^(?:what|whatever)$/u.test(tokens[by.opens - 1]?.lower ?? '')) return [];
  if (by === 'nobody') {
    const at = skipAdjuncts(tokens, cue.to);
    const from = tokens[at]?.lower === 'that' ? at + 1 : at;
    const content = reach(tokens, from, ends);
    return content ? [{ ...told, by: null, content }] : [];
  }
  if (by.to - by.from === 1 && OWN_VOICE.has(tokens[by.from]!.lower)) return [];
  if (cue.passive) {
    const content =
      tokens[by.to]?.lower === 'as' || tokens[by.to]?.lower === 'of' ? reach(tokens, by.to + 1, ends) : null;
    return content ? [{ ...told, by, content: trimQuote(tokens, content) }] : [];
  }
  const opens = reading.inverted ? cue.from : by.opens < cue.from ? by.opens : cue.from;
  const contents = contentsAround(reading, opens, ends, used);
  return contents.map((content) => ({
    ...told,
    by,
    content: content === 'ahead' ? content : trimQuote(tokens, content),
  }));
}

function trimQuote(tokens: readonly Token[], { from, to }: Content): Content {
  let first = from;
  while (first < to - 1 && tokens[first]!.kind === 'mark' && !/^[([$]$/u.test(tokens[first]!.text)) first += 1;
  return { from: first, to };
}
