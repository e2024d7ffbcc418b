/** Words quoted from a text that stays behind: as many as a quotation has, and not the text by another way. UTF-16 units. */
export const LONGEST_QUOTATION = 300;
/** All that is quoted of one such text, in parts of its length; a short text may have one quotation, the longest five. */
const SHARE = 0.2;
const MOST_QUOTATIONS = 5;
const LETTERS_OF_A_WORD = 6;

export interface Quotation {
  readonly articleId: string;
  readonly exact: string;
}

/** What may still be quoted of the texts that stay behind. */
export interface Quotations {
  /** Counts them, all or none of them; why not, in words, where it would be too much of a text. What is quoted already is free. */
  take(quotations: readonly Quotation[]): string | null;
}

const TOO_MUCH = 'it quotes too much of a text that stays behind.';
const TOO_MUCH_IN_ALL = 'with what else is quoted, it would give too much of a text that stays behind.';

/** `wordsOf` says how long a text that stays behind is, and null of one that goes along, which may be quoted freely. */
export function countQuotations(wordsOf: (articleId: string) => number | null): Quotations {
  const quoted = new Map<string, Set<string>>();
  return {
    take(quotations) {
      const next = new Map<string, Set<string>>();
      for (const { articleId, exact } of quotations) {
        const words = wordsOf(articleId);
        if (words === null) continue;
        if (exact.length > LONGEST_QUOTATION) return TOO_MUCH;
        const all = next.get(articleId) ?? new Set(quoted.get(articleId));
        next.set(articleId, all.add(exact));
        if (sumOf(all) > mostOf(words)) return TOO_MUCH_IN_ALL;
      }
      for (const [articleId, all] of next) quoted.set(articleId, all);
      return null;
    },
  };
}

function mostOf(words: number): number {
  const share = words * LETTERS_OF_A_WORD * SHARE;
  return Math.min(Math.max(share, LONGEST_QUOTATION), MOST_QUOTATIONS * LONGEST_QUOTATION);
}

function sumOf(quotations: ReadonlySet<string>): number {
  return [...quotations].reduce((sum, { length }) => sum + length, 0);
}
