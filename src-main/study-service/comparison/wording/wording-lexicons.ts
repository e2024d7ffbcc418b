import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nounForms, verbForms, adjectiveForms } from './inflect-words.ts';
import { parsePatterns } from './word-pattern.ts';
import type { WordPatterns } from './word-pattern.ts';

/** The lists in resources/lexicons/wording as the measures use them: every form, lower case. */
export interface WordingLexicons {
  readonly hedges: WordPatterns;
  readonly evaluative: ReadonlySet<string>;
  readonly evaluativeExceptions: WordPatterns;
  readonly judgingVerbs: ReadonlySet<string>;
  readonly scareQuoteExceptions: WordPatterns;
  readonly titleWords: ReadonlySet<string>;
  readonly irregularParticiples: ReadonlySet<string>;
  readonly stateParticiples: ReadonlySet<string>;
  readonly statesNow: ReadonlySet<string>;
  readonly notParticiples: ReadonlySet<string>;
  readonly passiveExceptions: WordPatterns;
  readonly notAgents: WordPatterns;
}

/** Reads the lists, some 20 KB: a millisecond or two, once. */
export function readWordingLexicons(folder: string): WordingLexicons {
  const lines = (name: string) =>
    readFileSync(join(folder, `${name}.txt`), 'utf8')
      .split('\n')
      .filter(Boolean);
  const set = (name: string) => new Set(lines(name));
  const patterns = (name: string) => parsePatterns(lines(name));
  return {
    hedges: patterns('hedges'),
    evaluative: new Set([
      ...lines('evaluative-adjectives').flatMap(adjectiveForms),
      ...lines('evaluative-nouns').flatMap(nounForms),
      ...lines('evaluative-verbs').flatMap(verbForms),
    ]),
    evaluativeExceptions: patterns('evaluative-exceptions'),
    judgingVerbs: set('judging-verbs'),
    scareQuoteExceptions: patterns('scare-quote-exceptions'),
    titleWords: set('title-words'),
    irregularParticiples: set('irregular-participles'),
    stateParticiples: set('state-participles'),
    statesNow: set('states-now'),
    notParticiples: set('not-participles'),
    passiveExceptions: patterns('passive-exceptions'),
    notAgents: patterns('not-agents'),
  };
}
