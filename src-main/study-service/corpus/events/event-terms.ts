import type { NameKind } from '../../../contract/names.ts';
import type { BlockRole } from '../../../contract/plain/vocabulary.ts';
import type { NameForm } from '../names/name-form.ts';
import { isReadAsEnglish } from '../text/language-code.ts';

export type TermKind = NameKind | 'word';

/** What an article is about, as counted things: words without their endings, and names as one thing each. */
export interface EventTerm {
  readonly term: string;
  /** As the article writes it, for the screen. */
  readonly shown: string;
  readonly kind: TermKind;
  readonly count: number;
}

export interface TermsInput {
  readonly title: string;
  readonly language: string | null;
  readonly blocks: readonly { readonly role: BlockRole; readonly text: string }[];
  readonly names: readonly NameForm[];
}

/** Most terms kept of one article: what it says most often and first. */
export const TERMS_KEPT = 160;
/** A headline says what an article is about in eight words; each counts as this many in the text. */
const TITLE_COUNTS = 3;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu;

/** Words that stand in the news of any day. */
const EMPTY = new Set(
  "about above after again against all also although always am among an and another any are aren't around as ask asked at back be became because been before began being below between both but by call called came can can't cannot case come could couldn't day days did didn't do does doesn't doing don't down during each early even ever every far few first five for former found four from further gave get getting give go going good got great group had hadn't half has hasn't have haven't having he he's her here hers herself high him himself his how however i i'm if in including instead into is isn't it it's its itself just keep know known last late later least left less let like likely little long look made make makes making many may me men might more most much must my myself near need never new news next night no none nor not nothing now number of off often old on once one ones only or other others our ours out over own part people per percent place point put quite rather really report reported reporter reports right said same saw say saying says second see seen set several shall she she's should show side since six so some something soon statement still such take taken than that that's the their theirs them themselves then there there's these they they're thing things think this those though three through thursday time times to today together told too took toward try turn two under until up upon us use used very via want was wasn't way we we're week weeks well went were weren't what when where whether which while who whole whom whose why will with within without won't word words work would wouldn't year years yes yesterday yet you your yours yourself according added including monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december mr mrs ms dr".split(
    ' ',
  ),
);

/** Pure and language-blind but for endings and the list above, which are English; other languages keep words of four letters and more. */
export function readEventTerms({ title, language, blocks, names }: TermsInput): EventTerm[] {
  const isEnglish = isReadAsEnglish(language);
  const counts = new Map<string, { shown: string; kind: TermKind; count: number }>();
  const add = (term: string, shown: string, kind: TermKind, count: number) => {
    const known = counts.get(term);
    if (known) {
      known.count += count;
      // A word is shown as it stands inside a sentence, not as it opens one.
      if (kind === 'word' && shown === shown.toLowerCase()) known.shown = shown;
    } else counts.set(term, { shown, kind, count });
  };
  const addWords = (text: string, count: number) => {
    for (const [raw] of text.matchAll(WORD)) {
      const term = wordTerm(raw, isEnglish);
      if (term !== null) add(term, raw, 'word', count);
    }
  };
  addWords(title, TITLE_COUNTS);
  for (const { role, text } of blocks) if (role !== 'byline' && role !== 'headline') addWords(text, 1);
  for (const { key, text, kind, mentions } of names) add(`@${key}`, text, kind, mentions.length);
  return [...counts]
    .map(([term, rest]) => ({ term, ...rest }))
    .sort((left, right) => rank(right) - rank(left))
    .slice(0, TERMS_KEPT);
}

/** A name that is said once tells more than a word that is said once. */
function rank({ kind, count }: EventTerm): number {
  return kind === 'word' ? count : count + 2;
}

function wordTerm(raw: string, isEnglish: boolean): string | null {
  const word = raw
    .replace(/[’]/gu, "'")
    .replace(/'s$|\./gu, '')
    .toLowerCase();
  if (EMPTY.has(word) || word.length < 2 || /^\d{1,3}$/u.test(word)) return null;
  if (!isEnglish) return word.length < 4 && !/\d/u.test(word) ? null : word;
  return withoutEnding(word);
}

/** Plurals and the commonest verb endings. A whole stemmer ran words together that tell one event from another, and gained nothing. */
function withoutEnding(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /[^sui]s$/u.test(word)) return word.slice(0, -1);
  return word;
}
