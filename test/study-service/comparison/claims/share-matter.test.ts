import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../../src-main/contract/comparison.ts';
import { shareMatter, withoutSpeakers } from '../../../../src-main/study-service/comparison/claims/share-matter.ts';
import { invent, place, told } from '../invented.ts';

interface Said {
  readonly text: string;
  readonly by?: string;
  readonly content?: string;
}

/** Whether two sentences, each an article of its own, share what they tell. */
function share(one: Said, other: Said): boolean {
  const articles = [invent('one', [one.text]), invent('other', [other.text])];
  const statements = [one, other].flatMap(({ by, content }, at): Statement[] =>
    by && content ? [{ ...told(articles[at]!, content), by: place(articles[at]!, by) }] : [],
  );
  return shareMatter(
    articles.map((article) => place(article, article.blocks[0]!.text)),
    statements,
    'en',
  );
}

describe('what two sentences share', () => {
  it('is nothing that is told where it is who speaks, and what is put beside the name', () => {
    expect(
      share(
        {
          text: 'Councillor Rita Okafor, the cabinet member for leisure, said: “Nobody’s safety can be left to chance.”',
          by: 'Rita Okafor',
          content: 'Nobody’s safety can be left to chance.',
        },
        {
          text: 'Councillor Rita Okafor, the cabinet member for leisure, denied that the warning had been ignored.',
          by: 'Rita Okafor',
          content: 'the warning had been ignored',
        },
      ),
    ).toBe(false);
    expect(
      share(
        {
          text: '“We have written to every family,” said Martin Shaw, the council’s head of leisure.',
          by: 'Martin Shaw',
          content: 'We have written to every family',
        },
        {
          text: 'The council’s head of leisure, Martin Shaw, confirmed that the fans had been switched off.',
          by: 'Martin Shaw',
          content: 'the fans had been switched off',
        },
      ),
    ).toBe(false);
  });

  it('is nothing that is told where it is whom both speak of', () => {
    expect(
      share(
        { text: 'The doors were locked when Judge Amalia Reyes came.' },
        { text: 'The whole town had written to Judge Amalia Reyes.' },
      ),
    ).toBe(false);
  });

  it('is what they tell where they tell one thing of somebody, or give one number', () => {
    expect(
      share(
        { text: 'Mayor Ruth Penhale promised a second boat by the spring.' },
        { text: 'By the spring there would be a second boat, Mayor Ruth Penhale promised.' },
      ),
    ).toBe(true);
    expect(
      share(
        {
          text: 'According to Merrow Line, 22 people will lose their work.',
          by: 'Merrow Line',
          content: '22 people will lose their work',
        },
        {
          text: 'Merrow Line said 22 employees would be affected.',
          by: 'Merrow Line',
          content: '22 employees would be affected',
        },
      ),
    ).toBe(true);
  });

  it('leaves a sentence as it is that names nobody who speaks', () => {
    const one = invent('one', ['The pool is shut.']);
    expect(withoutSpeakers(place(one, 'The pool is shut.'), [])).toBe('The pool is shut.');
  });
});
