/**
 * Fits the weights of src-main/study-service/comparison/alignment/strength-model.ts on the tuning half of the truth set and
 * prints them. `node test/benchmarks/comparison/fit-strength.ts`; run it after a change to how signs are read.
 */
import { join } from 'node:path';
import { indexArticles } from '../../../src-main/study-service/comparison/alignment/align-passages.ts';
import { logOdds, readLeads, weighPairs } from '../../../src-main/study-service/comparison/alignment/judge-pairs.ts';
import type { StrengthModel } from '../../../src-main/study-service/comparison/alignment/strength-model.ts';
import { readWordVectors } from '../../../src-main/study-service/comparison/alignment/word-vectors.ts';
import type { WordVectors } from '../../../src-main/study-service/comparison/alignment/word-vectors.ts';
import { fitLogistic } from './fit-logistic.ts';
import { judge, labelAt, readEvents, TUNING_EVENTS } from './reworded-truth.ts';
import type { LabelledEvent } from './reworded-truth.ts';

/** Keeps a weight small unless many pairs speak for it: the half has some 300 pairs that say the same. */
const RIDGE = 15;

interface Prepared {
  readonly rows: (readonly number[])[];
  /** Null where the gold leaves it open. */
  readonly same: (boolean | null)[];
  readonly leads: (odds: readonly number[]) => Float64Array;
}

function prepare(event: LabelledEvent, vectors: WordVectors | null): Prepared {
  const index = indexArticles(event.articles, vectors);
  const pairs = weighPairs(index);
  const labels = index.sentences.map(({ article, sentence }) =>
    labelAt(event, event.articles[article]!.articleId, sentence.start, sentence.end),
  );
  const same = pairs.map(({ left, right }) => {
    const [one, other] = [labels[left], labels[right]];
    if (!one || !other) return null;
    const verdict = judge(one, other);
    return verdict === 'unclear' ? null : verdict === 'same';
  });
  return { rows: pairs.map(({ signs }) => signs), same, leads: (odds) => readLeads(index.sentences, pairs, odds) };
}

/** Both steps of the model, from these events alone. */
export function fitStrength(events: readonly LabelledEvent[], vectors: WordVectors | null): StrengthModel {
  const prepared = events.map((event) => prepare(event, vectors));
  const known = (rowsOf: (one: Prepared) => (readonly number[])[]) => {
    const all = prepared.flatMap((one) => rowsOf(one).map((row, at) => ({ row, same: one.same[at]! })));
    const clear = all.filter(({ same }) => same !== null);
    return fitLogistic(
      clear.map(({ row }) => row),
      clear.map(({ same }) => Number(same)),
      RIDGE,
    );
  };
  const signs = known(({ rows }) => rows);
  const rivals = known(({ rows, leads }) => {
    const odds = rows.map((row) => logOdds(signs, row));
    const led = leads(odds);
    return odds.map((value, at) => [value, led[2 * at]!, led[2 * at + 1]!]);
  });
  return { signs, rivals };
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..', '..', '..');
  const events = readEvents(join(root, 'test', 'fixtures', 'reworded')).filter(({ name }) => TUNING_EVENTS.has(name));
  const vectors = readWordVectors(join(root, 'resources', 'lexicons', 'word-vectors'));
  for (const [name, given] of [['withVectors', vectors] as const, ['withoutVectors', null] as const]) {
    const { signs, rivals } = fitStrength(events, given);
    const line = (weights: readonly number[]) => weights.map((weight) => weight.toFixed(2)).join(', ');
    process.stdout.write(`  ${name}: {\n    signs: [${line(signs)}],\n    rivals: [${line(rivals)}],\n  },\n`);
  }
}
