import type { NameKind } from '../../../contract/names.ts';
import type { MarkedName } from './mark-names.ts';
import { nameKey } from './name-key.ts';
import {
  AROUND_A_PERSON,
  ORGANISATION_HEADS,
  ORGANISATION_OPENERS,
  PLACE_BEFORE,
  PLACE_HEADS,
  PLACE_OPENERS,
  SPEECH,
} from './name-words.ts';
import type { WordLists } from './word-lists.ts';

export type KindVotes = Record<NameKind, number>;

export const noVotes = (): KindVotes => ({ person: 0, place: 0, organisation: 0 });

/** What one mention says about the kind of its name: its own words weigh most, then what stands around them. */
export function voteOnKind({ words, before, after, titled }: MarkedName, lists: WordLists): KindVotes {
  const votes = noVotes();
  const key = nameKey(words.map(({ text }) => text).join(' '));
  const first = words[0]!;
  const last = words.at(-1)!;
  const hasOf = words.some(({ lower }) => lower === 'of' || lower === 'for');
  if (lists.places.has(key)) votes.place += 6;
  if (lists.organisations.has(key)) votes.organisation += 6;
  if (lists.people.has(key)) votes.person += 6;
  if (words.slice(1).some(({ gap }) => gap === ' & ')) votes.organisation += 6;
  if (words.length > 1 || hasOf) {
    if (ORGANISATION_HEADS.has(last.lower)) votes.organisation += 5;
    else if (PLACE_HEADS.has(last.lower)) votes.place += 5;
    else if (hasOf) votes.organisation += 4;
    else if (PLACE_OPENERS.has(first.lower) && !titled) votes.place += 4;
    else if (lists.firstNames.has(first.lower)) votes.person += 4;
    else if (lists.ofACountry.has(first.lower)) votes.organisation += 2;
    else if (words.length <= 3) votes.person += 1;
  } else if (first.isAcronym) votes.organisation += 3;
  if (ORGANISATION_OPENERS.has(first.lower.replace(/^(?:al|el)-/u, '')) && words.length > 1) votes.organisation += 5;
  if (words.length === 1 && (lists.familyNames.has(key) || lists.firstNames.has(key))) votes.person += 2;
  voteOnSurroundings(votes, before, after, titled, first.gap);
  return votes;
}

function voteOnSurroundings(
  votes: KindVotes,
  before: MarkedName['before'],
  after: MarkedName['after'],
  titled: boolean,
  gap: string,
): void {
  if (titled) votes.person += 3;
  const ahead = before.at(-1);
  const isNear = /^\s*$/u.test(gap);
  if (isNear && ahead && PLACE_BEFORE.has(ahead.lower))
    votes.place += /^(?:to|into|from|via|towards?)$/u.test(ahead.lower) ? 0.5 : 2;
  const isAround = after[0]?.joins === true && AROUND_A_PERSON.has(after[0].lower);
  if (isAround) votes.person += 1;
  else if (isNear && ahead?.lower === 'the') votes.organisation += 1;
  if (isNear && ahead && SPEECH.has(ahead.lower)) votes.person += 1;
  const next = after[0];
  if (next && /^[,\s]*$/u.test(next.gap) && SPEECH.has(next.lower)) votes.person += 1.5;
  if (next && /^,\s$/u.test(next.gap) && /^\d{2}$/u.test(next.text)) votes.person += 3;
}

/** The kind most mentions speak for; a name that nothing speaks about is taken for a person's, as most in the news are. */
export function strongestKind(votes: KindVotes): NameKind {
  if (votes.person >= votes.place && votes.person >= votes.organisation) return 'person';
  return votes.place >= votes.organisation ? 'place' : 'organisation';
}
