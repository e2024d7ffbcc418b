/** How an extracted text is compared with the truth; the measures of the article-extraction benchmark and of CleanEval. */
function tokens(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function countAll(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function overlap(found: readonly string[], truth: readonly string[]): { precision: number; recall: number } {
  const wanted = countAll(truth);
  let shared = 0;
  for (const [item, count] of countAll(found)) shared += Math.min(count, wanted.get(item) ?? 0);
  if (found.length === 0 && truth.length === 0) return { precision: 1, recall: 1 };
  return {
    precision: found.length === 0 ? 0 : shared / found.length,
    recall: truth.length === 0 ? 0 : shared / truth.length,
  };
}

/** Shingles of four words: also sees order, so that a text put together from scraps scores low. */
export function ngramScore(found: string, truth: string): { precision: number; recall: number } {
  return overlap(shingles(found), shingles(truth));
}

const SHINGLE = 4;

function shingles(text: string): string[] {
  const words = tokens(text);
  if (words.length < SHINGLE) return words.length === 0 ? [] : [words.join(' ')];
  return words.slice(0, words.length - SHINGLE + 1).map((_, index) => words.slice(index, index + SHINGLE).join(' '));
}

export function wordF1(found: string, truth: string): { f1: number; precision: number; recall: number } {
  const { precision, recall } = overlap(tokens(found), tokens(truth));
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Same words in nine of ten, either way: truth and page differ in quotation marks and trimmed series names. */
export function titlesAgree(truth: string, found: string): boolean {
  const score = wordF1(found, truth);
  return score.precision >= 0.85 && score.recall >= 0.85;
}

export function datesAgree(truth: string, found: string | undefined): boolean {
  return found !== undefined && found.slice(0, 10) === truth.slice(0, 10);
}

/** Every family name of the truth is in the byline. */
export function familyNamesAgree(truth: string, found: string | null | undefined): boolean {
  const there = new Set(tokens(found ?? ''));
  return truth
    .split(/,|\band\b|&|;/u)
    .map((name) => tokens(name).at(-1))
    .filter((name) => name !== undefined)
    .every((name) => there.has(name));
}
