import { expect, it } from 'vitest';
import { extractPlainText } from '../../../../src-main/study-service/intake/text/extract-plain-text.ts';

const BODY = `The council has shut the pool in Quay Street for a year and a half, because eleven beams of its roof are damp.

"My daughter cried all the way home," said Dawn Pike, whose children have lessons there. She told Shire Now that nobody had warned her.`;

function read(...head: string[]) {
  const { articles, rest } = extractPlainText([...head, BODY].join('\n\n'));
  const [article] = articles;
  const { title, byline, outlet } = article!;
  return { title, byline, outlet, roles: article!.blocks.map(({ role }) => role), rest: rest.map(({ text }) => text) };
}

it.each([
  [['Row over pool repair', 'Shire Now', '16 May 2026'], 'Row over pool repair', 'Shire Now'],
  [
    ['Parents angry as pool shuts', 'By our newsdesk', 'Wenlow Gazette, 14 May 2026'],
    'Parents angry as pool shuts',
    'Wenlow Gazette',
  ],
  [
    ['Council closes pool for safety works', 'Press release', 'Issued by Wenlow Town Council, 14 May 2026'],
    'Council closes pool for safety works',
    'Wenlow Town Council',
  ],
])('a pasted text begins with its title and says who published it: %j', (head, title, outlet) => {
  const found = read(...head);
  expect(found).toMatchObject({ title, outlet, byline: null, rest: [] });
  expect(found.roles.slice(1, head.length)).not.toContain('paragraph');
});

it('a writer in the head of a pasted text is no publisher', () => {
  expect(read('Pool shut for a year', 'Helen Marsh', '16 May 2026')).toMatchObject({
    outlet: null,
    byline: 'Helen Marsh',
  });
});

it('an outlet behind the writer’s name is the publisher and no second writer', () => {
  expect(read('Pool shut for a year', 'By Asha Venn, Harbour Sheet', '16 May 2026')).toMatchObject({
    outlet: 'Harbour Sheet',
    byline: 'Asha Venn',
    rest: [],
  });
});
