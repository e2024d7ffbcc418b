import type { Told } from './tell-unit.ts';
import { agrees, nameSpeaker, peopleBetween } from './name-speakers.ts';
import type { Cast, Speaker } from './name-speakers.ts';
import { mainSubject } from './main-subject.ts';
import type { Unit } from './sentence-units.ts';

/** What has been told so far, and by whom. */
export interface Spoken extends Told {
  readonly speaker: Speaker | null;
}

/** Who speaks, where a pronoun, a role or nothing at all stands for the name. */
export function nextSpeaker(cast: Cast, told: Told, spoken: readonly Spoken[], units: readonly Unit[]): Speaker | null {
  if (told.label) return nameSpeaker(cast, told.label, []);
  const last = spoken.at(-1);
  if (told.phrase === null) return told.verb ? null : silentSpeaker(cast, told, last, units);
  const words = cast.body.slice(...told.phrase).toLowerCase();
  if (/^(?:he|she|him|her|his)$/u.test(words)) {
    const pronoun = words === 'she' || words === 'her' ? 'she' : 'he';
    return { by: told.phrase, name: personMeant(cast, told, spoken, units, pronoun), isPerson: true };
  }
  if (/^(?:it|they|them|their|its)$/u.test(words))
    return { by: told.phrase, name: groupMeant(cast, told, spoken, units), isPerson: false };
  const speaker = nameSpeaker(cast, told.phrase, told.beside);
  // Words in quotation marks in a sentence that has no verb of saying: its subject, if that is somebody by name
  if (
    told.verb === null &&
    !(
      speaker?.name &&
      /^\p{Lu}/u.test(speaker.name) &&
      !/^(?:The|A|An|This|That|It|There)\s|^(?:It|This|That|There)$/u.test(speaker.name)
    )
  )
    return null;
  return speaker && isRole(cast, speaker) ? (byRole(cast, speaker, told, spoken) ?? speaker) : speaker;
}

/** "The diplomat", whom nobody was called: whoever spoke last, if that was just before. */
function isRole({ body, lexicon }: Cast, { by }: Speaker): boolean {
  const words = body
    .slice(...by)
    .toLowerCase()
    .split(/\s+/u);
  return words.length <= 5 && words[0] === 'the' && lexicon.people.has(words.at(-1)!);
}

/**
 * Not for a bare office, of which a place has one ("the mayor"): the reader knows who holds it, though the article does not say.
 * "The Russian foreign minister" describes whoever spoke.
 */
function byRole(cast: Cast, { by, name }: Speaker, told: Told, spoken: readonly Spoken[]): Speaker | null {
  const words = cast.body.slice(...by);
  if (name !== null && name !== words) return null;
  if (cast.lexicon.offices.has(words.toLowerCase().replace(/^the /u, ''))) return null;
  const last = spoken.findLast((one) => one.speaker?.isPerson && one.speaker.name);
  if (!last?.speaker?.name || told.block - last.block > 2) return null;
  return { by, name: last.speaker.name, isPerson: true };
}

/** Who "it" or "they" are: what the sentence before is about, else the last that spoke and is no person. */
function groupMeant(cast: Cast, told: Told, spoken: readonly Spoken[], units: readonly Unit[]): string | null {
  const before = units[told.unit - 1];
  const subject = before && told.block - before.block <= 1 ? mainSubject(before.tokens, before.tokens.length) : null;
  if (before && subject) {
    const named = nameSpeaker(cast, [before.tokens[subject.from]!.start, before.tokens[subject.to - 1]!.end], []);
    if (
      named?.name &&
      !named.isPerson &&
      !/^(?:he|she|it|they|this|that|these|those|there|i|we|you)$/iu.test(named.name)
    )
      return named.name;
  }
  const group = spoken.findLast((one) => one.speaker?.name && !one.speaker.isPerson && told.block - one.block <= 2);
  return group?.speaker?.name ?? null;
}

/** Who "she" is: the last speaker of this paragraph, else who the sentences before are about. */
function personMeant(
  cast: Cast,
  told: Told,
  spoken: readonly Spoken[],
  units: readonly Unit[],
  pronoun: string,
): string | null {
  const fits = (name: string | null | undefined): name is string =>
    typeof name === 'string' && agrees(cast, name, pronoun);
  const unit = units[told.unit]!;
  const before = bestOf(peopleBetween(cast, unit.start, told.phrase![0], told.content).filter(fits));
  if (before !== undefined) return before;
  for (let at = told.unit - 1; at >= Math.max(0, told.unit - 6); at -= 1) {
    const { start, end, block } = units[at]!;
    const speaker = spoken.findLast(
      (one) => one.unit === at && one.speaker?.isPerson && fits(one.speaker.name),
    )?.speaker;
    if (speaker?.name) return speaker.name;
    // The first named in a sentence is most often its subject.
    const named = peopleBetween(cast, start, end).filter(fits);
    const owners = named.length > 0 ? named : peopleBetween(cast, start, end, null, true).filter(fits);
    if (owners.length > 0 && told.block - block <= 2) return bestOf(owners)!;
  }
  const lastOne = spoken.findLast((one) => one.speaker?.isPerson && fits(one.speaker.name));
  return lastOne?.speaker?.name ?? null;
}

/** The first named, whole names before single words, which may be places. */
function bestOf(lastFirst: readonly string[]): string | undefined {
  return lastFirst.findLast((name) => name.includes(' ')) ?? lastFirst.at(-1);
}

/**
 * Words in quotation marks alone: those announced by a colon, more of who spoke just before, or of the person whom the
 * sentence before is about ("Dean Hollis was angry."). Null where somebody else was named since: a wrong name under a
 * quotation is worse than none.
 */
function silentSpeaker(cast: Cast, told: Told, last: Spoken | undefined, units: readonly Unit[]): Speaker | null {
  if (!told.bare) return null;
  const before = units[told.unit - 1];
  if (!before) return null;
  if (last && told.unit - last.unit <= 1 && last.speaker) return last.speaker;
  const named = cast.mentions.findLast((one) => one.isPerson && one.start >= before.start && one.end <= before.end);
  const isAsked = /\b(?:asked|asks|told|said|wrote|answer|added|continued|repeated)\b|:$/u.test(
    cast.body.slice(before.start, before.end),
  );
  if (named && isAsked) return { by: [named.start, named.end], name: cast.fullest.get(named.key)!, isPerson: true };
  const about = personAbout(cast, before);
  if (about && told.block - before.block <= 1) return about;
  if (!last?.speaker || told.block - last.block > 1) return null;
  const others = peopleBetween(cast, units[last.unit]!.end, units[told.unit]!.start);
  return others.every((name) => name === last.speaker!.name) ? last.speaker : null;
}

/** The person, by name, who is the subject of a sentence. */
function personAbout(cast: Cast, { tokens }: Unit): Speaker | null {
  const subject = mainSubject(tokens, tokens.length);
  if (!subject) return null;
  const speaker = nameSpeaker(cast, [tokens[subject.from]!.start, tokens[subject.to - 1]!.end], []);
  return speaker?.isPerson && speaker.name !== null && [...cast.fullest.values()].includes(speaker.name)
    ? speaker
    : null;
}
