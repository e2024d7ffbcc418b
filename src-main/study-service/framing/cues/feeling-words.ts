import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adjectiveForms, nounForms, verbForms } from '../../comparison/wording/inflect-words.ts';

/**
 * How strongly a word speaks to feelings, by every form of it, lower case: 1 carries feeling in any news text ("savage"), .5 only
 * beside another or in a text that is full of them ("harsh").
 */
export interface FeelingWords {
  readonly strength: ReadonlyMap<string, number>;
  /** Those that may stand before a noun, so that the noun belongs to the passage: "a savage attack". */
  readonly beforeNouns: ReadonlySet<string>;
}

const STRENGTHS = { strong: 1, mild: 0.5 } as const;
const FORMS = {
  adjectives: adjectiveForms,
  nouns: nounForms,
  verbs: verbForms,
  forms: (form: string) => [form],
} as const;

export function readFeelings(folder: string): FeelingWords {
  const strength = new Map<string, number>();
  const beforeNouns = new Set<string>();
  for (const [tier, value] of Object.entries(STRENGTHS))
    for (const [kind, formsOf] of Object.entries(FORMS))
      for (const word of readWords(join(folder, `${tier}-${kind}.txt`))) {
        if (kind === 'adjectives') beforeNouns.add(word);
        for (const form of formsOf(word)) strength.set(form, Math.max(strength.get(form) ?? 0, value));
      }
  return { strength, beforeNouns };
}

function readWords(path: string): string[] {
  return readFileSync(path, 'utf8').split('\n').filter(Boolean);
}
