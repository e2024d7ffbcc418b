import type { Wording } from '../../../src-main/contract/comparison.ts';

export type Measure = Wording['measures'][number]['measure'];

interface MeasureWords {
  /** Heads the row of shares. */
  readonly label: string;
  /** What is counted and why one may want to know, for a fourteen-year-old. */
  readonly means: string;
  /** "18 % of the words ..." */
  readonly share: string;
  /** Said of one passage. */
  readonly one: string;
}

export const MEASURE_WORDS: Readonly<Record<Measure, MeasureWords>> = {
  'in quotations': {
    label: 'In quotation marks',
    means: 'Words given as somebody’s own. They show whom an article lets speak at length.',
    share: 'of the words are quotations',
    one: 'Words in quotation marks',
  },
  attributed: {
    label: 'Said to come from somebody',
    means: 'Sentences that say who claims it: “the ministry said”. You can go and ask who that is.',
    share: 'of the words are attributed to somebody',
    one: 'A statement that says who makes it',
  },
  unattributed: {
    label: 'Said without a source',
    means: 'Sentences the article tells as its own. Some were seen by the reporter, some are left without a source.',
    share: 'of the words are told without a source',
    one: 'A statement without a source',
  },
  hedges: {
    label: 'Words that leave room',
    means: '“May”, “about”, “it seems”: the writer is not sure, or wants to be careful.',
    share: 'of the words leave room for doubt',
    one: 'A word that leaves room for doubt',
  },
  'scare quotes': {
    label: 'Words held at arm’s length',
    means: 'A word or two in quotation marks that nobody is quoted with. The marks can say “so called”.',
    share: 'of the words are held at arm’s length by quotation marks',
    one: 'A word in quotation marks that nobody is quoted with',
  },
  'agentless passives': {
    label: 'Done, but by whom?',
    means: '“Five people were detained” tells what happened and leaves out who did it.',
    share: 'of the words tell what was done and not by whom',
    one: 'What was done is told, and not by whom',
  },
  'evaluative words': {
    label: 'Words that weigh',
    means: '“Swift”, “modest”, “disaster”: words that say what to think of a thing, besides what it is.',
    share: 'of the words say what to think of a thing',
    one: 'A word that says what to think of a thing',
  },
};

/** Measures of single words, which can all be marked at once; the others cover whole sentences and are marked when asked for. */
export const WORD_MEASURES: ReadonlySet<Measure> = new Set([
  'hedges',
  'scare quotes',
  'agentless passives',
  'evaluative words',
]);
