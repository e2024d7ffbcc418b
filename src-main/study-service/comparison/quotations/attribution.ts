import type { NounPhrase } from './noun-phrases.ts';
import type { Content } from './read-content.ts';

/** One attribution inside a sentence: who, with which verb, what. Token places. */
export interface Attribution {
  /** Null where nobody is named ("it was reported that"). */
  readonly by: NounPhrase | null;
  readonly verb: readonly [from: number, to: number] | null;
  readonly judges: boolean;
  /** The verb is a noun of saying: "her claim that". */
  readonly noun?: true;
  /** 'ahead' where the words follow in the next block or sentence, behind a colon. */
  readonly content: Content | 'ahead';
}
