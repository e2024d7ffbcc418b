import { seededRandom } from '../../../src-main/study-service/quiz/drafting/seeded-random.ts';
import type { Corpus } from './generate-corpus.ts';

export const QUERY_KINDS = ['one word', 'two words', 'prefix', 'one typo', 'phrase'] as const;
export type QueryKind = (typeof QUERY_KINDS)[number];

export interface DrawnQuery {
  readonly text: string;
  /** For a typo the word that was meant. */
  readonly meant: string;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Queries as somebody would ask them of these very articles: words drawn from the running text, so that common words
 * come as often as they stand there. A typo is one letter left out, put in, changed or swapped with the next.
 */
export function drawQueries(corpus: Corpus, size: number, count: number, knows: (word: string) => boolean) {
  const random = seededRandom(4711).next;
  const tokens = () => {
    const { paragraphs } = corpus.article(Math.floor(random() * size));
    return paragraphs[Math.floor(random() * paragraphs.length)]!.toLowerCase().replace(/\./g, '').split(' ');
  };
  const word = (shortest = 3): string => {
    for (;;) {
      const all = tokens();
      const found = all[Math.floor(random() * all.length)]!;
      if (found.length >= shortest) return found;
    }
  };
  const phrase = (): string => {
    const all = tokens();
    const at = Math.floor(random() * (all.length - 3));
    return all.slice(at, at + 2 + Math.floor(random() * 2)).join(' ');
  };
  const typo = (): DrawnQuery => {
    for (;;) {
      const meant = word(5);
      const text = misspell(meant, random);
      if (!knows(text)) return { text, meant };
    }
  };
  const plain = (text: string): DrawnQuery => ({ text, meant: '' });
  const drawers: Record<QueryKind, () => DrawnQuery> = {
    'one word': () => plain(word()),
    'two words': () => plain(`${word()} ${word()}`),
    prefix: () => plain(`${word(5).slice(0, 3 + Math.floor(random() * 2))}*`),
    'one typo': typo,
    phrase: () => plain(`"${phrase()}"`),
  };
  const drawn = QUERY_KINDS.map((kind) => [kind, Array.from({ length: count }, drawers[kind])] as const);
  return Object.fromEntries(drawn) as Record<QueryKind, DrawnQuery[]>;
}

/** One letter left out, put in, changed or swapped with the next. */
export function misspell(word: string, random: () => number): string {
  const at = Math.floor(random() * word.length);
  const letter = LETTERS[Math.floor(random() * LETTERS.length)]!;
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  switch (Math.floor(random() * 4)) {
    case 0:
      return before + after;
    case 1:
      return before + letter + word.slice(at);
    case 2:
      return before + letter + after;
    default:
      return at + 1 < word.length ? before + word[at + 1] + word[at] + word.slice(at + 2) : before + letter + after;
  }
}
