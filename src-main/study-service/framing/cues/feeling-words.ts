import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adjectiveForms, nounForms, verbForms } from '../../comparison/wording/inflect-words.ts';

/** What a word may do in a passage: an adjective takes the noun after it along, a verb its object, a noun its "of ...". */
export type WordKind = 'adjectives' | 'nouns' | 'verbs' | 'forms';

/**
 * How a word speaks to feelings, by every form of it, lower case: a strong one does so in any news text ("appalling"), a mild one is often
 * plain fact ("murder", "failed") and counts only beside a strong one or among several.
 */
export interface FeelingWords {
  readonly strong: ReadonlyMap<string, WordKind>;
  readonly mild: ReadonlyMap<string, WordKind>;
  /** Words that end a passage rather than belong to it: articles, pronouns, prepositions and the like. */
  readonly small: ReadonlySet<string>;
}

const FORMS: Readonly<Record<WordKind, (word: string) => string[]>> = {
  adjectives: adjectiveForms,
  verbs: verbForms,
  nouns: nounForms,
  forms: (form) => [form],
};

export function readFeelings(folder: string): FeelingWords {
  const words = (name: string) =>
    readFileSync(join(folder, `${name}.txt`), 'utf8')
      .split('\n')
      .filter(Boolean);
  const tier = (name: string) => {
    const kinds = new Map<string, WordKind>();
    // The first kind a form is listed as stands: "lies" is taken for a verb before it is taken for a noun.
    for (const [kind, formsOf] of Object.entries(FORMS) as [WordKind, (word: string) => string[]][])
      for (const form of words(`${name}-${kind}`).flatMap(formsOf)) if (!kinds.has(form)) kinds.set(form, kind);
    return kinds;
  };
  return { strong: tier('strong'), mild: tier('mild'), small: new Set(words('small-words')) };
}
