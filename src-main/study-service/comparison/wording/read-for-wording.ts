import type { Statement } from '../../../contract/comparison.ts';
import type { ComparedArticle } from '../compared-article.ts';
import type { Sentence } from '../split-sentences.ts';
import { findQuoted } from './find-quoted.ts';
import type { QuotedSpan } from './find-quoted.ts';
import { splitSentenceWords } from './sentence-words.ts';
import type { SentenceWord } from './sentence-words.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A sentence as the measures look at it. */
export interface WordedSentence extends Span {
  readonly text: string;
  readonly role: Sentence['role'];
  readonly block: number;
  readonly words: readonly SentenceWord[];
  /** The sentence before it in the same block. */
  readonly follows: WordedSentence | null;
  /** Statements that have words in the sentence, or are attributed in it. */
  readonly statements: readonly Statement[];
  /** Quoted spans that have words in the sentence; they may begin or end outside it. */
  readonly quoted: readonly QuotedSpan[];
}

/** Said about the piece rather than in it, as in corpus/text/count-words. Headlines have an analyser of their own. */
const NOT_READ: ReadonlySet<Sentence['role']> = new Set<Sentence['role']>(['headline', 'byline', 'dateline']);

/** The sentences of the article proper with what the measures need of each, read once for all of them. */
export function readForWording(
  { blocks }: ComparedArticle,
  sentences: readonly Sentence[],
  statements: readonly Statement[],
  notRead: ReadonlySet<Sentence['role']> = NOT_READ,
): WordedSentence[] {
  const quotedOf = new Map<number, readonly QuotedSpan[]>();
  const quotedIn = (block: number): readonly QuotedSpan[] => {
    const known = quotedOf.get(block);
    if (known) return known;
    const found = findQuoted(blocks[block]!.text, blocks[block]!.start);
    quotedOf.set(block, found);
    return found;
  };
  const read: WordedSentence[] = [];
  for (const sentence of sentences) {
    if (notRead.has(sentence.role)) continue;
    const before = read.at(-1);
    read.push({
      ...sentence,
      words: splitSentenceWords(sentence.text, sentence.start),
      follows: before?.block === sentence.block ? before : null,
      statements: statements.filter((one) => overlap(one, sentence) || (one.by !== null && overlap(one.by, sentence))),
      quoted: quotedIn(sentence.block).filter((span) => overlap(span, sentence)),
    });
  }
  return read;
}

export function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/**
 * Whether words are somebody else's: in a statement, direct or reported, in quotation marks, or in a quotation block. A
 * writer who reports "she said it was reckless" has not called it reckless.
 */
export function isSpeakers({ statements, quoted, role }: WordedSentence, span: Span): boolean {
  return (
    role === 'quotation' || statements.some((one) => overlap(one, span)) || quoted.some((one) => overlap(one, span))
  );
}
