import type { CaseForQuiz } from './read-cases.ts';

/**
 * The stored bodies as the independent check reads them. Written apart from the drafting code on purpose: other splitting (the
 * runtime's), other word forms (the first letters), so that a fault of one is not repeated by the other.
 */
export interface PlainText {
  readonly articleId: string;
  readonly name: string;
  readonly body: string;
  /** The body with all quotation marks alike. */
  readonly even: string;
  readonly sentences: readonly string[];
}

export function readTexts({ articles }: CaseForQuiz): PlainText[] {
  return articles.map(({ articleId, outlet, body, blocks }, at) => {
    const letter = `Article ${'ABCDEFGHIJKL'.charAt(at)}`;
    const isAlone = articles.filter((other) => other.outlet === outlet).length === 1;
    const sentences = blocks.flatMap(({ text }) =>
      [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment.trim()),
    );
    const name = outlet === null ? letter : isAlone ? outlet : `${outlet} (${letter})`;
    return { articleId, name, body, even: even(body), sentences };
  });
}

/** All quotation marks made one, spaces made single, letters small. */
export function even(text: string): string {
  return text
    .replace(/[“”"‘’'«»]/gu, "'")
    .replace(/\s+/gu, ' ')
    .toLowerCase()
    .trim();
}

/** The stretches that stand in the outer quotation marks of a prompt. */
export function quotedIn(text: string): string[] {
  return [...text.matchAll(/“([^”]+)”/gu)].map((match) => match[1]!);
}

/** Words of four letters and more by their first letters, and all numbers. */
export function keys(text: string): Set<string> {
  const found = text.toLowerCase().match(/\d+(?:[.,]\d+)*|\p{L}{4,}/gu) ?? [];
  return new Set(found.filter((word) => !SMALL.has(word)).map((word) => (/^\d/u.test(word) ? word : word.slice(0, 5))));
}

const SMALL = new Set(
  'that with from this have were been they their them when what which would could should about into over than then there after before said also only more most some such very will your these those where while because'.split(
    ' ',
  ),
);

/** Of the words of one text how many another has, 0 to 1. */
export function share(of: string, there: string): number {
  const [wanted, found] = [keys(of), keys(there)];
  if (wanted.size === 0) return 0;
  return [...wanted].filter((key) => found.has(key)).length / wanted.size;
}

/** The nearest sentence of an article, by the words of either in the other. */
export function nearest({ sentences }: PlainText, text: string): number {
  return Math.max(
    0,
    ...sentences.map((sentence) => (keys(sentence).size < 3 ? 0 : Math.min(1, share(text, sentence)))),
  );
}

export const SAYING =
  /\b(?:sa(?:y|ys|id|ying)|told|tells|claim\w*|stress\w*|admit\w*|conced\w*|not(?:ed|es)|add(?:ed|s)|explain\w*|promis\w*|wr(?:ote|ites)|announc\w*|according|ask\w*|report\w*|insist\w*|warn\w*|made it clear|reiterat\w*|in (?:his|her|their) words|stat(?:ed|es))\b/iu;
