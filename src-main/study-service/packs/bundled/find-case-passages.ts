import { hashText } from '../../corpus/text/hash-text.ts';

/** Words of a file of the case, found by themselves or by what stands around them. */
interface FilePassage {
  readonly file: string;
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** Where they stand in the stored text: UTF-16 offsets into the body of that SHA-256 (hex). */
export interface CasePassage {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly textHash: string;
}

export interface CaseTexts {
  articleId(file: string): string;
  find(passage: FilePassage): CasePassage;
}

/** Kept around a passage for finding it again (as framing's own notes keep it). UTF-16 units. */
const AROUND = 32;

/** The words are not where the file has them: a person changed the article, or took it out, before the case was added. */
export class WordsNotThere extends Error {}

/** What `work` makes, or nothing where its words are not there. */
export function whereWordsStand<Made>(work: () => readonly Made[]): readonly Made[] {
  try {
    return work();
  } catch (error) {
    if (error instanceof WordsNotThere) return [];
    throw error;
  }
}

/** The articles of a case by the names of their files. Throws WordsNotThere. */
export function openCaseTexts(
  articles: ReadonlyMap<string, { readonly id: string; readonly body: string }>,
): CaseTexts {
  const read = (file: string) => {
    const article = articles.get(file);
    if (!article) throw new WordsNotThere(`A bundled case names the file ${file}, which is none of its articles.`);
    return article;
  };
  return {
    articleId: (file) => read(file).id,
    find({ file, exact, prefix = '', suffix = '' }) {
      const { id, body } = read(file);
      const at = body.indexOf(prefix + exact + suffix);
      if (at < 0) throw new WordsNotThere(`“${exact}” does not stand in ${file} of a bundled case.`);
      const start = at + prefix.length;
      const end = start + exact.length;
      return {
        articleId: id,
        start,
        end,
        exact,
        prefix: body.slice(Math.max(0, start - AROUND), start),
        suffix: body.slice(end, end + AROUND),
        textHash: hashText(body),
      };
    },
  };
}
