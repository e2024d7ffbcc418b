import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { joinStatements } from '../../../../src-main/study-service/comparison/quotations/join-statements.ts';
import { isSameSpeaker, joinSpeakers } from '../../../../src-main/study-service/comparison/quotations/join-speakers.ts';
import { readPackArticles, readSeedArticles } from '../../../benchmarks/comparison/attribution-articles.ts';
import { readUtterances } from '../../../benchmarks/comparison/utterances.ts';
import { HARBOUR_BRIDGE } from '../../packs/harbour-bridge.ts';
import { articleOf, statementsOf } from './told.ts';

const SEEDS = resolve(import.meta.dirname, '../../../../../shared/seeds');
const UTTERANCES = resolve(import.meta.dirname, '../../../fixtures/attribution/utterances.txt');

describe('two translations of one speech', () => {
  for (const { name, articles, statements, pairs } of readUtterances(readFileSync(UTTERANCES, 'utf8')))
    it(`are joined sentence by sentence, and nothing else said that day: ${name}`, () => {
      const joined = joinStatements(articles, statements).filter((quotation) => quotation.statements.length > 1);
      const found = joined.map((quotation) => quotation.statements.map(({ text }) => text).join(' | '));
      for (const pair of found) expect(pairs).toContain(pair);
      expect(found.length).toBeGreaterThanOrEqual(pairs.length - 1);
      for (const { wordings, differences } of joined) {
        expect(wordings).toBe('several wordings');
        expect(new Set(differences.map(({ articleId }) => articleId)).size).toBe(2);
      }
    });
});

describe('the bundled case', () => {
  const articles = readPackArticles(HARBOUR_BRIDGE);
  const quotations = joinStatements(articles, articles.flatMap(statementsOf));
  const of = (words: string) =>
    quotations.filter(({ statements }) => statements.some(({ text }) => text.includes(words)));

  it('has what the engineer said once, with the five articles that tell it, under her full name', () => {
    const [said, ...more] = of('about to fall down');
    expect(more).toEqual([]);
    expect(said!.speaker).toBe('Ilse Maron');
    expect(new Set(said!.statements.map(({ articleId }) => articleId)).size).toBe(5);
    expect(said!.wordings).toBe('several wordings');
    expect(said!.differences.map(({ text }) => text)).toContain('and I cannot promise that it is the only one');
  });

  it('knows the same words as one wording', () => {
    expect(of('too early to name a cause')).toMatchObject([{ wordings: 'one wording', differences: [] }]);
  });

  it('keeps apart what one minister said of six weeks and what he hoped for in six weeks', () => {
    expect(of('open one lane')).toHaveLength(1);
    expect(of('open one lane')[0]!.statements).toHaveLength(1);
  });
});

it.skipIf(!existsSync(SEEDS))(
  'joins the Moscow statement of 28 October 2016 in its two translations, with what differs',
  async () => {
    const articles = (await readSeedArticles(SEEDS)).slice(0, 5);
    const quotations = joinStatements(articles, articles.flatMap(statementsOf));
    const [moscow, ...more] = quotations.filter(({ statements }) =>
      statements.some(({ text }) => /our Western partners/iu.test(text)),
    );
    expect(more).toEqual([]);
    expect(moscow!.speaker).toMatch(/^Serge[iy] Lavrov$/u);
    expect(new Set(moscow!.statements.map(({ articleId }) => articleId.slice(0, 3)))).toEqual(new Set(['000', '002']));
    expect(moscow!.wordings).toBe('several wordings');
    const differing = moscow!.differences.map(({ text }) => text).join(' | ');
    for (const word of ['wiped', 'smashed', 'struggle', 'battling', 'practice', 'deeds'])
      expect(differing).toContain(word);
  },
);

describe('speakers of several articles', () => {
  it('are one in two transliterations and by the family name alone', () => {
    expect(isSameSpeaker('Sergei Lavrov', 'Sergey Lavrov')).toBe(true);
    expect(isSameSpeaker('Wallid Muallem', 'Walid Muallem')).toBe(true);
    expect(joinSpeakers(['Maron', 'Ilse Maron']).get('Maron')).toBe('Ilse Maron');
  });

  it('are two where only the family name is the same', () => {
    expect(isSameSpeaker('Bill Clinton', 'Hillary Clinton')).toBe(false);
    expect(joinSpeakers(['Bill Clinton', 'Hillary Clinton', 'Clinton']).get('Clinton')).toBe('Clinton');
  });
});

it('does not join the same words of two people, unless they are many and the very same', () => {
  const one = articleOf(['“We won,” said Ada Stone.'], 'a');
  const other = articleOf(['“We lost the vote on the harbour tax,” said Ben Moor.'], 'b');
  expect(joinStatements([one, other], [one, other].flatMap(statementsOf))).toHaveLength(2);
});
