import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What may follow a verb of saying; resources/lexicons/sayings/README.md explains each. */
export type Frame =
  | 'that'
  | 'bare'
  | 'wh'
  | 'quote'
  | 'to'
  | 'ing'
  | 'object'
  | 'addressee'
  | 'study'
  | 'of'
  | 'about'
  | 'against'
  | 'at'
  | 'on'
  | 'for'
  | 'out';

/** A form of the verb: "say" and "says", the past, the participle in -ing. */
export type Tense = 'base' | 'present' | 'past' | 'ing';

export interface SayingVerb {
  readonly lemma: string;
  readonly tense: Tense;
  readonly frames: ReadonlySet<Frame>;
  readonly judges: boolean;
}

export interface SayingLexicon {
  /** By every form of it. */
  readonly verbs: ReadonlyMap<string, SayingVerb>;
  /** "claim", "warning": in one and several, in one. */
  readonly nouns: ReadonlySet<string>;
  /** Nouns that stand for one person: "the diplomat said". */
  readonly people: ReadonlySet<string>;
  /** Those of them of which a town, a country or a school has one: "the mayor". */
  readonly offices: ReadonlySet<string>;
  readonly she: ReadonlySet<string>;
  readonly he: ReadonlySet<string>;
}

/** Reads the lists of resources/lexicons/sayings, some 30 KB. */
export function readSayingLexicon(folder: string): SayingLexicon {
  const lines = (name: string) =>
    readFileSync(join(folder, `${name}.txt`), 'utf8')
      .split('\n')
      .filter(Boolean);
  const people = lines('people');
  return {
    verbs: new Map(lines('verbs').flatMap(readVerb)),
    nouns: new Set(lines('nouns').flatMap((noun) => [noun, `${noun}s`])),
    people: new Set(people),
    offices: new Set(lines('offices')),
    she: new Set(lines('names-she')),
    he: new Set(lines('names-he')),
  };
}

function readVerb(line: string): [string, SayingVerb][] {
  const [words = '', frames = '', judges] = line.split('|').map((part) => part.trim());
  const forms = words.split(' ');
  const lemma = forms[0]!;
  const entry = { lemma, frames: new Set(frames.split(' ') as Frame[]), judges: judges === 'judges' };
  return forms.map((form, index): [string, SayingVerb] => {
    const tense = form.endsWith('ing') ? 'ing' : index === 0 ? 'base' : index === 1 ? 'present' : 'past';
    // "read" and "forecast" are their own past: the later entry of the map holds
    return [form, { ...entry, tense }];
  });
}
