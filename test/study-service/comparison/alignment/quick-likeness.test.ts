import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEvents } from '../../../benchmarks/comparison/reworded-truth.ts';
import { indexArticles } from '../../../../src-main/study-service/comparison/alignment/align-passages.ts';
import { likenLetters } from '../../../../src-main/study-service/comparison/alignment/liken-letters.ts';
import { likenMeanings } from '../../../../src-main/study-service/comparison/alignment/liken-meanings.ts';
import { likenTerms } from '../../../../src-main/study-service/comparison/alignment/liken-terms.ts';
import { readLikest } from '../../../../src-main/study-service/comparison/alignment/likest-terms.ts';
import { readWordVectors } from '../../../../src-main/study-service/comparison/alignment/word-vectors.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');
const vectors = readWordVectors(join(ROOT, 'resources/lexicons/word-vectors'));
const indexes = readEvents(join(ROOT, 'test/fixtures/reworded'))
  .slice(0, 3)
  .map(({ articles }) => indexArticles(articles, vectors));

/** What aligning works out with short cuts, worked out here the long way: both must say the same. */
describe('the short cuts of aligning', () => {
  it('enter for each two words what their vectors give, whatever stands beside them', () => {
    for (const { terms } of indexes) {
      const found = new Map<string, number>();
      likenMeanings(terms, (one, other, likeness) => {
        found.set([one, other].toSorted((a, b) => a - b).join(' '), likeness);
      });
      const wanted = new Map<string, number>();
      for (const [one, left] of terms.entries())
        for (const [other, right] of terms.entries()) {
          if (other <= one || left.kind !== 'word' || right.kind !== 'word' || !left.vector || !right.vector) continue;
          const isOfOne = Number.isInteger(Math.log2(left.articles)) && left.articles === right.articles;
          const products = Array.from(left.vector, (value, at) => value * right.vector![at]!);
          const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
          if (isOfOne || sum(products.slice(0, 16)) <= 0 || sum(products) <= 0.12) continue;
          wanted.set(`${one} ${other}`, (sum(products) - 0.12) / 0.88);
        }
      expect(wanted.size).toBeGreaterThan(1000);
      expect([...found.keys()].sort()).toEqual([...wanted.keys()].sort());
      for (const [key, likeness] of wanted) expect(found.get(key)).toBeCloseTo(likeness, 12);
    }
  });

  it('keep for each sentence and term the likest of its terms', () => {
    for (const index of indexes) {
      const pairs = new Map<string, number>();
      likenTerms(index.terms, (one, other, likeness) => {
        for (const key of [`${one} ${other}`, `${other} ${one}`])
          pairs.set(key, Math.max(likeness, pairs.get(key) ?? 0));
      });
      const likest = readLikest(index);
      const wanted = index.terms.flatMap((_, term) =>
        index.sentences.map(({ terms }) =>
          Math.fround(Math.max(0, ...terms.map((own) => (own === term ? 1 : (pairs.get(`${own} ${term}`) ?? 0))))),
        ),
      );
      expect(Array.from(likest)).toEqual(wanted);
    }
  });

  it('liken the letters of two sentences as a table of all runs would, in whatever order they are asked for', () => {
    const texts = indexes.flatMap(({ sentences }) => sentences.slice(0, 25).map(({ sentence }) => sentence.text));
    const liken = likenLetters(texts);
    const runsOf = (text: string) => {
      const plain = ` ${text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')} `;
      return new Set(Array.from({ length: plain.length - 3 }, (_, at) => plain.slice(at, at + 4)));
    };
    const runs = texts.map(runsOf);
    const weightOf = (run: string) =>
      Math.log((texts.length + 1) / runs.filter((ofText) => ofText.has(run)).length) ** 2;
    const weights = new Map(runs.flatMap((ofText) => [...ofText]).map((run) => [run, weightOf(run)]));
    const product = (one: number, other: number) =>
      [...runs[one]!].reduce((sum, run) => sum + (runs[other]!.has(run) ? weights.get(run)! : 0), 0);
    for (const one of [0, 40, 3, texts.length - 1])
      for (const other of texts.keys()) {
        const wanted = product(one, other) / Math.sqrt(product(one, one) * product(other, other));
        expect(liken(one, other)).toBeCloseTo(wanted, 5);
      }
    expect(liken(2, 2)).toBeCloseTo(1, 6);
  });
});
