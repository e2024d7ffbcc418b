import { describe, expect, it } from 'vitest';
import { extractMarkdown } from '../../../../src-main/study-service/intake/text/extract-markdown.ts';
import { REPORT } from '../formats/read-bytes.ts';

const linesOf = (markdown: string) =>
  extractMarkdown(`# Bridge shut\n\n${REPORT.join('\n\n')}\n\n${markdown}`).articles[0]?.blocks.map(
    ({ role, text }) => `${role}: ${text}`,
  );

describe('a Markdown page', () => {
  it('keeps every item of a list in a list, each by itself', () => {
    const lines = linesOf('- ferries\n  - the *old* quay\n  - the northern landing\n    1. from six\n- buses');
    expect(lines?.slice(-5)).toEqual([
      'list: ferries',
      'list: the old quay',
      'list: the northern landing',
      'list: from six',
      'list: buses',
    ]);
  });

  it('keeps what else lies in an item: a table, a quotation, code', () => {
    const lines = linesOf(
      '- times\n\n  | from | to |\n  |---|---|\n  | quay | landing |\n\n  > Be early.\n\n  ```\n  code\n  ```',
    );
    const text = lines?.join('\n');
    for (const words of ['times', 'from · to', 'quay · landing', 'Be early.', 'code']) expect(text).toContain(words);
  });

  it('reads letters that are written by name', () => {
    expect(
      linesOf('The council &mdash; all of it &mdash; said &ldquo;no&rdquo; &amp; left the hall at ten.')?.at(-1),
    ).toBe('paragraph: The council — all of it — said “no” & left the hall at ten.');
  });
});
