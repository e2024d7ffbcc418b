import { describe, expect, it } from 'vitest';
import { markdownBlocks } from '../../../../src-main/study-service/packs/bundled/markdown-blocks.ts';

const pairs = (markdown: string) => markdownBlocks(markdown).map((block) => [block.role, block.text]);

describe('the blocks of a bundled article', () => {
  it('are a headline, a deck, a byline and paragraphs, in order', () => {
    expect(
      pairs('# Ferry late\n\n_Fog again_\n\nBy Ada Stone · 3 May\n\nThe ferry was late.\n\nNobody minded.\n'),
    ).toEqual([
      ['headline', 'Ferry late'],
      ['deck', 'Fog again'],
      ['byline', 'By Ada Stone · 3 May'],
      ['paragraph', 'The ferry was late.'],
      ['paragraph', 'Nobody minded.'],
    ]);
  });

  it('have no deck where the article has none', () => {
    expect(pairs('# Ferry late\n\nBy Ada Stone\n\n_Fog_ came in.')).toEqual([
      ['headline', 'Ferry late'],
      ['byline', 'By Ada Stone'],
      ['paragraph', 'Fog came in.'],
    ]);
  });

  it('keep the words of emphasis and links and drop their marks', () => {
    expect(pairs('# A\n\nBy B\n\nThe **old** ferry is _very_ [slow](https://example.org) & `small`.').at(-1)).toEqual([
      'paragraph',
      'The old ferry is very slow & small.',
    ]);
  });

  it('give each list item, each paragraph of a block quotation and a correction a block of its own', () => {
    const markdown =
      '# A\n\nBy B\n\n## How\n\n- One\n- Two **2**\n\n> “Yes.”\n>\n> “No.”\n\n**Correction:** It was three.';
    expect(pairs(markdown).slice(2)).toEqual([
      ['subheading', 'How'],
      ['list', 'One'],
      ['list', 'Two 2'],
      ['quotation', '“Yes.”'],
      ['quotation', '“No.”'],
      ['correction', 'Correction: It was three.'],
    ]);
  });

  it('join the lines of a paragraph with a space', () => {
    expect(pairs('# A\n\nBy B\n\nOne\ntwo  \nthree').at(-1)).toEqual(['paragraph', 'One two three']);
  });
});
