import { READS_LEFTWARDS } from './language.ts';

type Inputs = Record<string, string>;
type Message = (inputs: never) => string;

/** An English sentence with places in it, and how it is said in the language of the page. */
export interface KnownSentence {
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly say: (inputs: Inputs) => string;
}

/** What stands in a place, in the page's language: "Outlet B" is a name that the program gave. */
export type SayPlace = (name: string, words: string) => string;

/**
 * The service writes in English, for scripts, packs and stored quizzes: what a rule proposes, what a drafted question asks. Here
 * such a sentence is known again by the English message it was made from, and said in the page's language, with the words in its
 * places. What was edited, or never came from a draft, is known as nothing and stays as somebody wrote it. So nothing has to be
 * stored in three languages, and questions drafted years ago are read in the language of whoever reads them.
 */
export function knowSentences(
  english: Readonly<Record<string, string>>,
  messages: Readonly<Record<string, Message>>,
): KnownSentence[] {
  return (
    Object.entries(english)
      .map(([key, text]) => ({ text, say: messages[key] as ((inputs: Inputs) => string) | undefined }))
      .flatMap(({ text, say }) =>
        say ? [{ ...toPattern(text), say, told: text.replace(/\{\w+\}/gu, '').length }] : [],
      )
      // The one that says most itself first: "{outlet} writes: ..." would hold many a longer sentence
      .sort((one, other) => other.told - one.told)
  );
}

/** Words that were quoted hold no double marks of their own (drafting/even-options.ts), so those end what is between them. */
const QUOTED = '“[^“”]*”(?: \\(“[^“”]*”\\))?';

function toPattern(text: string): Pick<KnownSentence, 'pattern' | 'names'> {
  const names: string[] = [];
  const source = text.split(/(“?\{\w+\}”?)/u).map((part) => {
    const [, open = '', name, close = ''] = /^(“?)\{(\w+)\}(”?)$/u.exec(part) ?? [];
    if (name === undefined) return part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
    names.push(name);
    if (name === 'quotedlist') return `(${QUOTED}(?:(?:, | and )${QUOTED})*)`;
    return `${open}(${open && close ? '[^“”]+' : '[^]+?'})${close}`;
  });
  return { pattern: new RegExp(`^${source.join('')}$`, 'u'), names };
}

/** Null for what none of them is. */
export function sayKnown(known: readonly KnownSentence[], words: string, sayPlace: SayPlace): string | null {
  for (const { pattern, names, say } of known) {
    const found = pattern.exec(words);
    if (found)
      return say(Object.fromEntries(names.map((name, place) => [name, sayPlace(name, found[place + 1] ?? '')])));
  }
  return null;
}

/** A mark that nobody sees: `dir="auto"` goes by the first letter, which may be that of an English name. */
export function markDirection(words: string): string {
  return READS_LEFTWARDS ? `\u200f${words}` : words;
}
