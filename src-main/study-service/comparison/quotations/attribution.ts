import type { Cue } from './find-cues.ts';
import type { NounPhrase, Subject } from './noun-phrases.ts';
import type { Content } from './read-content.ts';
import type { Token } from './split-tokens.ts';

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

/** A verb of saying in its sentence, with who stands before it or, turned round, behind it. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly cue: Cue;
  readonly subject: Subject;
  readonly inverted: NounPhrase | null;
}
