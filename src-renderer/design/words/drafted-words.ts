import { SOURCE_TYPES } from '../../../src-main/contract/plain/vocabulary.ts';
import english from '../../../resources/words/en/drafted.json' with { type: 'json' };
import { maskedName } from './article-words.ts';
import { DRAFTED_MESSAGES } from './drafted-messages.ts';
import { INTL, languageNow } from './language.ts';
import { listWords } from './list-words.ts';
import { knowSentences, markDirection, sayKnown } from './read-sentence.ts';
import { SOURCE_TYPE_NAMES } from './source-type-words.ts';

const knownBy = (isOne: (key: string) => boolean) =>
  languageNow() === 'en'
    ? []
    : knowSentences(Object.fromEntries(Object.entries(english).filter(([key]) => isOne(key))), DRAFTED_MESSAGES);
/** An option may be a sentence of an article, so it is held against what drafting writes as an option alone. */
const OPTIONS = knownBy((key) => key.startsWith('drafted_option_'));
const UNITS = knownBy((key) => key.startsWith('drafted_unit_'));
const SENTENCES = knownBy((key) => !/^drafted_(?:option|article|unit)_/u.test(key));

/** A question, a reason or an explanation, in the page's language where drafting wrote it. */
export function sayDrafted(words: string): string {
  const said = inLanguage(words);
  return said === words ? words : markDirection(said);
}

/** An option, line or entry. */
export function sayDraftedOption(words: string): string {
  const said = sayKnown(OPTIONS, words, sayPlace) ?? sayName(words);
  return said === words ? words : markDirection(said.charAt(0).toLocaleUpperCase(INTL) + said.slice(1));
}

function inLanguage(words: string): string {
  return sayKnown(SENTENCES, words, sayPlace) ?? words;
}

function sayPlace(name: string, words: string): string {
  if (name === 'said') return inLanguage(words);
  if (name === 'period' || name === 'longer') return sayKnown(UNITS, words, sayPlace) ?? words;
  if (name.startsWith('list') || name === 'quotedlist')
    return listWords(words.split(/, | and /u).map((one) => inLanguage(sayName(one))));
  return sayName(words);
}

/** What the service calls a masked article, one without an outlet, and a kind of source. */
function sayName(words: string): string {
  if (languageNow() === 'en') return words;
  const masked = /^Outlet ([A-Z])$/u.exec(words)?.[1];
  if (masked) return maskedName(masked.charCodeAt(0) - 65);
  const unnamed = /^Article ([A-Z])$/u.exec(words)?.[1];
  if (unnamed) return DRAFTED_MESSAGES.drafted_article_called({ letter: unnamed });
  const type = SOURCE_TYPES.find((one) => one.toLowerCase() === words.toLowerCase());
  return type ? SOURCE_TYPE_NAMES[type] : words;
}
