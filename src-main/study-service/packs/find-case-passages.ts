import { createHash } from 'node:crypto';

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

/** The articles of a case by the names of their files. Throws a plain Error where a file or words are not there: a fault of the build. */
export function openCaseTexts(
  articles: ReadonlyMap<string, { readonly id: string; readonly body: string }>,
): CaseTexts {
  const read = (file: string) => {
    const article = articles.get(file);
    if (!article) throw new Error(`A bundled case names the file ${file}, which is none of its articles.`);
    return article;
  };
  return {
    articleId: (file) => read(file).id,
    find({ file, exact, prefix = '', suffix = '' }) {
      const { id, body } = read(file);
      const at = body.indexOf(prefix + exact + suffix);
      if (at < 0) throw new Error(`“${exact}” does not stand in ${file} of a bundled case.`);
      const start = at + prefix.length;
      const end = start + exact.length;
      return {
        articleId: id,
        start,
        end,
        exact,
        prefix: body.slice(Math.max(0, start - AROUND), start),
        suffix: body.slice(end, end + AROUND),
        textHash: createHash('sha256').update(body).digest('hex'),
      };
    },
  };
}
