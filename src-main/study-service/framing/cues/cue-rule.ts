import type { CueRule } from '../../../contract/framing.ts';
import type { ComparedArticle } from '../../comparison/compared-article.ts';
import type { FoundStatement } from '../../comparison/quotations/find-statements.ts';
import type { WordedSentence } from '../../comparison/wording/read-for-wording.ts';
import type { CueLists } from './read-cue-lists.ts';

/** An article as every rule gets it, read once for all of them. */
export interface CueReading {
  readonly article: ComparedArticle;
  /** With headlines, without bylines and datelines. */
  readonly sentences: readonly WordedSentence[];
  readonly statements: readonly FoundStatement[];
  readonly lists: CueLists;
}

/** A passage that a rule proposes. Offsets are UTF-16 units into the article's body. */
export interface FoundSpan {
  readonly start: number;
  readonly end: number;
  /** 0 to 1: how telling it is beside others of its rule; the most telling stay where there are too many. */
  readonly weight: number;
  readonly neutral?: string | null;
  /** Words by which a repetition is known, lower case. */
  readonly again?: string;
  /** The words that gave it away, where the passage is a whole sentence: what its reason quotes. */
  readonly cites?: string;
  /** The outlet's even though it stands between quotation marks: the marks themselves are what is proposed. */
  readonly outlets?: boolean;
}

/** One row of the table in cue-rules.ts. */
export interface CueRuleRow extends Omit<CueRule, 'measured'> {
  /** Why these words were proposed, as a sentence; `{words}` stands for them. */
  readonly reason: string;
  /** Word rules never stand over one another; a rule of whole sentences may stand over words. */
  readonly reach: 'words' | 'sentence';
  /** At most so many in a thousand words: more of one kind teaches nothing more. */
  readonly perThousand: number;
  readonly find: (reading: CueReading) => FoundSpan[];
}
