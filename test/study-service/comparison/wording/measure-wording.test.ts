import { describe, expect, it } from 'vitest';
import { wordingSchema } from '../../../../src-main/contract/comparison.ts';
import type { Statement, Wording } from '../../../../src-main/contract/comparison.ts';
import { composeBody } from '../../../../src-main/study-service/corpus/text/compose-body.ts';
import type { ComparedArticle } from '../../../../src-main/study-service/comparison/compared-article.ts';
import { splitArticle } from '../../../../src-main/study-service/comparison/split-sentences.ts';
import { findQuoted } from '../../../../src-main/study-service/comparison/wording/find-quoted.ts';
import {
  findWordingMarks,
  measureWording,
} from '../../../../src-main/study-service/comparison/wording/measure-wording.ts';
import { readWordingLexicons } from '../../../../src-main/study-service/comparison/wording/wording-lexicons.ts';
import { readBundledCase } from '../../../../src-main/study-service/packs/bundled/bundled-case.ts';
import { readMarkedArticle } from '../../../benchmarks/comparison/read-marked-text.ts';
import { WORDING_LISTS } from '../../../benchmarks/comparison/wording.ts';
import { HARBOUR_BRIDGE } from '../../packs/harbour-bridge.ts';

const lexicons = readWordingLexicons(WORDING_LISTS);

function measured(...blocks: string[]): Wording {
  return measureWording({ ...readMarkedArticle(blocks), lexicons });
}

function textsOf(wording: Wording, measure: string): string[] | undefined {
  return wording.measures.find((one) => one.measure === measure)?.passages.map(({ text }) => text);
}

/** The bundled articles with every longer quotation as a direct statement of nobody. */
function bundled(): { article: ComparedArticle; statements: Statement[] }[] {
  return readBundledCase(HARBOUR_BRIDGE).captures.flatMap((capture) =>
    capture.articles.map(({ title, blocks }) => {
      const composed = composeBody(blocks.map((block, position) => ({ ...block, position })));
      const placed = composed.blocks.flatMap(({ start, end, ...block }) =>
        start === null || end === null ? [] : [{ ...block, start, end }],
      );
      const known = { publishedOn: null, outlet: null, wholeness: 'whole' as const, language: 'en' };
      const article = { ...known, articleId: capture.fileName, title, body: composed.body, blocks: placed };
      const statements = placed
        .flatMap((block) => findQuoted(block.text, block.start))
        .filter(({ text }) => text.split(' ').length > 4)
        .map(({ start, end }): Statement => {
          const passage = { articleId: article.articleId, start, end, text: article.body.slice(start, end) };
          return { ...passage, verb: null, judges: false, direct: true, speaker: null, by: null, within: passage };
        });
      return { article, statements };
    }),
  );
}

describe('the wording lens', () => {
  it('shows for every passage the words that stand there, in reading order and none twice', () => {
    const articles = bundled();
    expect(articles).toHaveLength(5);
    for (const { article, statements } of articles) {
      const wording = measureWording({ article, sentences: splitArticle(article), statements, lexicons });
      expect(wordingSchema.safeParse(wording).success).toBe(true);
      for (const { passages, words, share } of wording.measures) {
        let last = 0;
        for (const { articleId, start, end, text } of passages) {
          expect(articleId).toBe(article.articleId);
          expect(text).toBe(article.body.slice(start, end));
          expect(text).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
        expect(words > 0).toBe(passages.length > 0);
        expect(share).toBeCloseTo(words / wording.words, 10);
        expect(share).toBeLessThanOrEqual(1);
      }
    }
  });

  it('finds in the bundled case what its notes for teachers point at', () => {
    const wordings = bundled().map(({ article, statements }) =>
      measureWording({ article, sentences: splitArticle(article), statements, lexicons }),
    );
    const of = (fileName: string) => wordings.find(({ articleId }) => articleId === fileName)!;
    expect(textsOf(of('national-courier.md'), 'agentless passives')).toContain('were detained');
    expect(textsOf(of('national-courier.md'), 'evaluative words')).toContain('agitators');
    expect(textsOf(of('seamark.md'), 'agentless passives')).toContain('were dragged off');
    expect(textsOf(of('seamark.md'), 'evaluative words')).toContain('modest');
    expect(textsOf(of('halyard.md'), 'evaluative words')).toEqual([]);
    expect(textsOf(of('halyard.md'), 'in quotations')).toContain('“We are asking why nobody looked.”');
  });

  it('counts the share of words in quotations, with the words that are attributed without marks beside them', () => {
    const wording = measured('{"It is over now,"} _said_ <Ida Brem>.', '<Police> _said_ {two men were held}.');
    expect(wording.words).toBe(13);
    expect(textsOf(wording, 'in quotations')).toEqual(['"It is over now,"']);
    expect(textsOf(wording, 'attributed')).toEqual(['"It is over now,"', 'two men were held']);
    expect(wording.measures.find(({ measure }) => measure === 'in quotations')).toMatchObject({
      words: 4,
      share: 4 / 13,
    });
    expect(wording.measures.find(({ measure }) => measure === 'attributed')).toMatchObject({ words: 8, share: 8 / 13 });
  });

  it('counts quoted words inside a reported statement as in quotation marks', () => {
    const wording = measured('<She> _said_ {the plan was "asleep at the wheel"}.');
    expect(textsOf(wording, 'in quotations')).toEqual(['"asleep at the wheel"']);
    expect(textsOf(wording, 'attributed')).toEqual(['the plan was "asleep at the wheel"']);
  });

  it('leaves what a speaker judges or hedges to the speaker, and says so to who asks', () => {
    const marked = readMarkedArticle(['<She> _said_ {the reckless plan might fail}.', 'The reckless plan may fail.']);
    const wording = measureWording({ ...marked, lexicons });
    expect(textsOf(wording, 'evaluative words')).toEqual(['reckless']);
    expect(textsOf(wording, 'hedges')).toEqual(['may']);
    const marks = findWordingMarks({ ...marked, lexicons }).filter(({ measure }) => measure === 'evaluative words');
    expect(marks.map(({ whose }) => whose)).toEqual(['speaker', 'outlet']);
  });

  it('counts a verb of saying that judges as the outlet’s own word, though the statement is not', () => {
    const wording = measured('<The firm> _admitted_ that {the tap had been left open}.');
    expect(textsOf(wording, 'evaluative words')).toEqual(['admitted']);
    expect(textsOf(wording, 'agentless passives')).toEqual([]);
  });

  it('takes no question, command, subheading or byline for an assertion', () => {
    const wording = measured(
      '## What broke that day was a beam.',
      'Why did it break?',
      'Look at the map.',
      'It broke.',
    );
    expect(textsOf(wording, 'unattributed')).toEqual(['It broke.']);
  });

  it('measures quotations alone in a language whose words it does not know, and claims nothing of the rest', () => {
    const { article, sentences, statements } = readMarkedArticle(['{"Das ist vorbei",} _sagte_ <Ida Brem>.']);
    const wording = measureWording({ article: { ...article, language: 'de' }, sentences, statements, lexicons });
    expect(wording.measures.map(({ measure }) => measure)).toEqual(['in quotations', 'attributed']);
    expect(textsOf(wording, 'attributed')).toEqual(['"Das ist vorbei",']);
  });

  it('says nothing of an article without words', () => {
    const wording = measured('');
    expect(wording.words).toBe(0);
    expect(wording.measures.every(({ share, passages }) => share === 0 && passages.length === 0)).toBe(true);
  });
});
