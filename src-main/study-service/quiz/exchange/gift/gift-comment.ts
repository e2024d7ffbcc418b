import { readOwnFields, type OwnFields } from '../own-fields.ts';

const MARK = '// parallax:';

/**
 * A line before the question that every GIFT reader skips. "[id:" and "[tag:" in it would be read as the question's own by readers
 * that look for these in comments, so its brackets are written as JSON escapes there.
 */
export function writeGiftComment(own: OwnFields): string {
  return `${MARK} ${JSON.stringify(own).replace(/\[(?=id:|tag:)/gu, '\\u005b')}`;
}

/** The fields that Parallax wrote before a question, and the question without them. */
export function readGiftComment(source: string): { fields: OwnFields | null; question: string } {
  const lines = source.split('\n');
  const comment = lines.find((line) => line.startsWith(MARK));
  return {
    fields: comment === undefined ? null : readOwnFields(comment.slice(MARK.length)),
    question: lines.filter((line) => !line.trim().startsWith('//')).join('\n'),
  };
}
