import type { NameKind } from '../../../contract/names.ts';
import type { Sense } from './naming-lists.ts';

/** A person, place or organisation as its own name gives it, with the titles before it: "former President Ada Stone". */
export interface NamedMention {
  readonly type: 'name';
  readonly article: number;
  readonly start: number;
  readonly end: number;
  /** Key of the bare name. */
  readonly key: string;
  readonly kind: NameKind;
  /** The last title before it ("president"), null where none stands there. */
  readonly title: string | null;
  /** "mr", "mrs" where that is the word before it. */
  readonly honorific: string | null;
  /** The words before the title: "former", "deputy". */
  readonly modifiers: readonly string[];
  readonly traits: readonly string[];
}

/** A name by what somebody or something is: "the Syrian regime", "armed rebels", "this lawsuit". */
export interface PhraseMention {
  readonly type: 'phrase';
  readonly article: number;
  readonly start: number;
  readonly end: number;
  /** Its last word (or last two), in the singular. */
  readonly head: string;
  readonly sense: Sense | null;
  readonly plural: boolean;
  readonly definite: boolean;
  /** Says that another is meant than the one spoken of: "another lawsuit". */
  readonly other: boolean;
  /** "a new deal" beside "the deal": another one, but one that is spoken of. */
  readonly fresh: boolean;
  /** Countries and names that stand with it and tell it from others: "Iran" of "Iran deal", "Stone" of "Stone's lawyer". */
  readonly traits: readonly string[];
  /** "trade" of "trade deal": the sort of thing it is. */
  readonly sort: string | null;
  /** Nouns and small adjectives before the head that tell offices apart: "deputy" of "deputy director". */
  readonly modifiers: readonly string[];
  /** Where it starts without the name of its owner: "campaign" of "Stone's campaign". */
  readonly core: number;
}
export type FoundMention = NamedMention | PhraseMention;

/** A person and what the same article says they are: "Ada Stone, the mayor". */
export interface SaidRole {
  readonly article: number;
  readonly key: string;
  readonly role: string;
  readonly modifiers: readonly string[];
  readonly traits: readonly string[];
}
export interface FoundInArticle {
  readonly names: readonly NamedMention[];
  readonly phrases: readonly PhraseMention[];
  readonly roles: readonly SaidRole[];
  /** Forms that the article itself says are one name: [form, name]. */
  readonly joins: readonly (readonly [string, string])[];
}
