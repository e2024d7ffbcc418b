import { contentStems } from '../../corpus/text/content-stems.ts';
import { isNegated } from '../content-words.ts';

/** What a text is about, as far as claims are held against each other by it. */
export interface Matter {
  readonly stems: ReadonlySet<string>;
  readonly isNegated: boolean;
  /** With a "but" or an "if" a "not" may belong to something else; a question claims nothing. */
  readonly isPlain: boolean;
}

export type ReadMatter = (text: string) => Matter;

const CONDITION = /\b(?:but|if|unless|until|whether|although|though|except|before)\b/iu;

/** Reads each text once, however many claims it is held against: a hundred claims meet a hundred sentences. */
export function createReadMatter(): ReadMatter {
  const known = new Map<string, Matter>();
  return (text) => {
    const found = known.get(text);
    if (found) return found;
    const isPlain = !CONDITION.test(text) && !text.includes('?');
    const matter = { stems: contentStems(text), isNegated: isNegated(text), isPlain };
    known.set(text, matter);
    return matter;
  };
}
