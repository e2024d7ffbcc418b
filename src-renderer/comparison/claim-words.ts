import type { CellState, Claim, ClaimCell, ClaimSource } from '../../src-main/contract/comparison.ts';

export type ClaimKind = Claim['kind'];
export const CLAIM_KIND_ORDER: readonly ClaimKind[] = ['passage', 'quotation', 'figure', 'cause'];

/** [one, several, what it is]. */
export const KIND_WORDS: Readonly<Record<ClaimKind, readonly [string, string, string]>> = {
  passage: ['Passage', 'Passages', 'Sentences that say the same, in the same or in other words.'],
  quotation: ['Quotation', 'Quotations', 'What somebody is said to have said.'],
  figure: ['Figure', 'Figures', 'A number with what it counts.'],
  cause: ['Cause', 'Causes', 'What an article says something came from.'],
};

export const STATE_ORDER: readonly CellState[] = [
  'stated',
  'attributed',
  'contradicted',
  'absent',
  'left out',
  'not known',
];

/** [in a word, in a sentence], for the legend and for whoever hears the mark instead of seeing it. */
export const STATE_WORDS: Readonly<Record<CellState, readonly [string, string]>> = {
  stated: ['states it', 'The article says it in its own voice.'],
  attributed: ['lets somebody say it', 'The article says who claims it and does not claim it itself.'],
  contradicted: ['says otherwise', 'The article denies it or gives another number.'],
  absent: ['not found', 'The whole article came in, and no words were found in it that say this.'],
  'left out': ['left out', 'A person has looked and put their name to it: it is not there.'],
  'not known': ['not known', 'No words were found, but nobody has said that the whole article came in.'],
};

/** A cell in words: "lets Teodor Vask say it", "left out, says Ms Ada". */
export function cellWords({ state, to, confirmed }: ClaimCell): string {
  if (state === 'attributed' && to) return `lets ${to} say it`;
  if (state === 'contradicted' && to) return `lets ${to} say otherwise`;
  if (state === 'left out' && confirmed) return `left out, says ${confirmed.by}`;
  return STATE_WORDS[state][0];
}

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** Small counts as a newspaper sets them. */
export function inWords(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** "3 articles, 2 independent sources". */
export function originWords({ sources }: Claim): string {
  const count = sources.reduce((sum, { articleIds }) => sum + articleIds.length, 0);
  return `${count === 1 ? '1 article' : `${count} articles`}, ${sources.length} ${sources.length === 1 ? 'source' : 'independent sources'}`;
}

const REASONS: Readonly<Record<ClaimSource['why'][number], string>> = {
  'own words': 'in the outlet’s own words',
  'one speaker': 'both name the same speaker',
  'shared text': 'they share this stretch of text',
  'one credit': 'they credit one publisher',
};

/** Why these articles are counted as one source. */
export function reasonWords({ articleIds, why, name }: ClaimSource): string {
  if (articleIds.length === 1)
    return why.includes('one speaker') && name ? `It has it from ${name}.` : 'It says so in its own words.';
  const reasons = why.map((reason) =>
    reason === 'one speaker' && name ? `they all have it from ${name}` : REASONS[reason],
  );
  return `Counted as one source: ${reasons.join(', and ')}.`;
}
