import type { Cue, CueRule } from '../../../contract/framing.ts';
import type { OutputOf } from '../../../contract/contract.ts';
import { splitArticle } from '../../comparison/split-sentences.ts';
import type { Sentence } from '../../comparison/split-sentences.ts';
import type { ComparedArticle } from '../../comparison/compared-article.ts';

/** What the articles of a case share: as much of `comparison.open`'s reply as these rules read. */
export type CaseReading = Pick<OutputOf<'comparison.open'>, 'articles' | 'passages' | 'voices'>;
type Rule = Omit<CueRule, 'measured'>;

/** What only a whole case can tell: no word of it is loaded, but others have told the event without it, or asked others first. */
export const ONLY_HERE: Rule = {
  id: 'only-here',
  name: 'Background that only this one tells',
  category: 'informational',
  explains:
    'A piece of the past or of somebody’s life that none of the other articles of the case tells. It may be good work, or it may be there to colour the rest: ask what the story would be without it.',
};
export const FIRST_VOICE: Rule = {
  id: 'first-voice',
  name: 'Who speaks first',
  category: 'source selection',
  explains: 'The first voice sets the tone: everybody after it seems to answer. Compare who speaks first elsewhere.',
};
export const LAST_VOICE: Rule = {
  id: 'last-voice',
  name: 'Who has the last word',
  category: 'placement',
  explains: 'Readers remember the last voice, if they get there at all; a denial in the last line is read by few.',
};
export const CASE_RULES: readonly Rule[] = [ONLY_HERE, FIRST_VOICE, LAST_VOICE];

/** More than these few would be a list of all that is different. */
const MOST_ONLY_HERE = 4;
/** A sentence shorter than this tells no background. */
const FEWEST_WORDS = 8;

/** Cues that compare, for one article of at least two in the same language. */
export function findCaseCues(article: ComparedArticle, reading: CaseReading): Cue[] {
  const others = reading.articles.filter(
    ({ articleId, language }) => articleId !== article.articleId && (language ?? 'en') === (article.language ?? 'en'),
  );
  if (others.length === 0) return [];
  return [...findOnlyHere(article, reading, others), ...findVoices(article, reading)];
}

/** Signs that a sentence tells what was before or who somebody is, and not today's event. */
const BACKGROUND =
  /\b(?:previous(?:ly)?|earlier (?:this|that) (?:year|month)|last (?:year|month|decade|century|summer|winter|autumn|spring|fall)|(?:years|months|decades) (?:ago|earlier|before)|in (?:19|20)\d\d|since (?:19|20)\d\d|had (?:already |long |once |also |never |repeatedly )?(?:been|said|called|faced|made|promised|voted|served|worked|\w+ed)|has (?:long|repeatedly|often|previously|faced|been (?:criticised|criticized|accused|under|known|fined|convicted|investigated))|used to|once (?:called|said|described|worked|served)|is known (?:for|as)|best known|former(?:ly)?|history of|controvers(?:y|ial)|convicted|accused of|married|grew up|born in|founded|owns|donat(?:ed|ions?)|the (?:latest|third|fourth|fifth|second) (?:time|in a))\b/iu;

function findOnlyHere(article: ComparedArticle, { passages }: CaseReading, others: CaseReading['articles']): Cue[] {
  const shared = passages.flatMap(({ members }) => members.filter(({ articleId }) => articleId === article.articleId));
  const told = (sentence: Sentence) => shared.some(({ start, end }) => start < sentence.end && sentence.start < end);
  const found = splitArticle(article)
    .filter(({ role, text }) => role === 'paragraph' && text.split(/\s+/u).length >= FEWEST_WORDS)
    .filter((sentence) => !told(sentence))
    .map((sentence) => ({ sentence, signs: countSigns(sentence.text, article.publishedOn) }))
    .filter(({ signs }) => signs > 0)
    .sort((a, b) => b.signs - a.signs || a.sentence.start - b.sentence.start)
    .slice(0, MOST_ONLY_HERE);
  const reason = noneHasIt(others);
  return found.map(({ sentence: { start, end, text } }) => ({ ...toCue(ONLY_HERE, { start, end, text }), reason }));
}

/** An article that is cut off, or of which nobody can tell, may have had it in the part that is missing. */
function noneHasIt(others: CaseReading['articles']): string {
  const which = others.length === 1 ? 'The other article' : `None of the ${others.length} other articles`;
  const has = others.length === 1 ? 'does not have' : 'has';
  const asFar = others.every(({ wholeness }) => wholeness === 'whole') ? '' : ', as far as they are here,';
  return `${which} of the case${asFar} ${has} this background.`;
}

/** The year in which the article came out is no past. */
function countSigns(text: string, publishedOn: string | null): number {
  const year = publishedOn?.slice(0, 4);
  return [...text.matchAll(new RegExp(BACKGROUND, 'giu'))].filter(({ 0: sign }) => !year || !sign.endsWith(year))
    .length;
}

interface Turn {
  readonly speaker: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Nobody in particular ("people who live there", "an earlier version of this article"): no voice that could be compared. */
const NOBODY = /^(?:an?|people|some|many|most|several|others?|one|two|residents|witnesses|they)\b/iu;
const LONGEST_NAME = 6;

/** Voices that are somebody, in the order in which they stand. */
function turnsOf(articleId: string, { voices }: CaseReading): Turn[] {
  const share = voices.find((one) => one.articleId === articleId);
  return (share?.voices ?? [])
    .flatMap(({ speaker, passages }) =>
      speaker === null || isNobody(speaker) ? [] : passages.map((passage) => ({ ...passage, speaker })),
    )
    .sort((a, b) => a.start - b.start);
}

function isNobody(speaker: string): boolean {
  return NOBODY.test(speaker) || speaker.split(/\s+/u).length > LONGEST_NAME;
}

function findVoices(article: ComparedArticle, reading: CaseReading): Cue[] {
  const turns = turnsOf(article.articleId, reading);
  if (new Set(turns.map(({ speaker }) => speaker)).size < 2) return [];
  const [first, last] = [turns[0]!, turns.at(-1)!];
  const elsewhere = (at: 0 | -1) =>
    reading.articles
      .filter(({ articleId }) => articleId !== article.articleId)
      .flatMap(({ articleId }) => turnsOf(articleId, reading).at(at)?.speaker ?? []);
  const cues = [
    {
      ...toCue(FIRST_VOICE, first),
      reason: `${opening(first.speaker)} speaks first here. ${compare(first, elsewhere(0))}`,
    },
  ];
  if (last.speaker !== first.speaker)
    cues.push({
      ...toCue(LAST_VOICE, last),
      reason: `${opening(last.speaker)} has the last word here. ${compare(last, elsewhere(-1))}`,
    });
  return cues.map((cue, at) => ({
    ...cue,
    inQuotation: /["“„«‘']/u.test(article.body.slice(Math.max(0, cue.start - 1), cue.start + 1)),
    speaker: (at === 0 ? first : last).speaker,
  }));
}

/** As it begins a sentence: "the town" is "The town". */
function opening(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function compare({ speaker }: Turn, others: readonly string[]): string {
  if (others.length === 0) return 'The other articles name nobody who speaks.';
  const different = [...new Set(others.filter((other) => other !== speaker))];
  if (different.length === 0) return 'In the others too.';
  return `Elsewhere in this case it is ${different.slice(0, 3).join(', or ')}.`;
}

function toCue({ id, category }: Rule, { start, end, text }: { start: number; end: number; text: string }): Cue {
  return { category, rule: id, start, end, text, inQuotation: false, speaker: null, reason: '', neutral: null };
}
