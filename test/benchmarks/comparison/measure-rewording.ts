import { join } from 'node:path';
import { alignPassages } from '../../../src-main/study-service/comparison/alignment/align-passages.ts';
import { SURE_ENOUGH } from '../../../src-main/study-service/comparison/claims/compose-claims.ts';
import type { StrengthModels } from '../../../src-main/study-service/comparison/alignment/strength-model.ts';
import { STRENGTH_MODELS } from '../../../src-main/study-service/comparison/alignment/strength-model.ts';
import { readWordVectors } from '../../../src-main/study-service/comparison/alignment/word-vectors.ts';
import type { WordVectors } from '../../../src-main/study-service/comparison/alignment/word-vectors.ts';
import { fitStrength } from './fit-strength.ts';
import type { Part } from './part.ts';
import { plainCosinePairs } from './plain-cosine.ts';
import { LOCAL_EVENTS, pairsOf, readEvents, TUNING_EVENTS } from './reworded-truth.ts';
import type { LabelledEvent } from './reworded-truth.ts';
import { asGiven, atThreshold, bestOf, countSame, pairsOfPassages, recallAt90 } from './score-pairs.ts';
import type { Figure, ScoredPair } from './score-pairs.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** Sentences that say the same, against the truth set: what was tuned on one half is measured on the other, and event by event. */
export const measureRewording: Part = ({ say }) => {
  const events = readEvents(join(ROOT, 'test', 'fixtures', 'reworded'));
  const vectors = readWordVectors(join(ROOT, 'resources', 'lexicons', 'word-vectors'));
  const tuning = events.filter(({ name }) => TUNING_EVENTS.has(name));
  const kept = events.filter(({ name }) => !TUNING_EVENTS.has(name));
  const pairs = events.flatMap(pairsOf);
  const hard = pairs.filter((pair) => pair.hard).length;
  say(
    `rewording: ${events.length} events, ${countSame(events)} pairs that say the same, ${hard} named as easily taken for it, ` +
      `${pairs.length} pairs in all; tuned on ${tuning.length} events (${countSame(tuning)}), measured on ${kept.length} (${countSame(kept)})`,
  );
  const align = (given: WordVectors | null) => (event: LabelledEvent) =>
    pairsOfPassages(event, alignPassages(event.articles, given));
  const figures = {
    parallax: tell(say, 'Parallax', kept, align(vectors)),
    withoutVectors: tell(say, 'Parallax without word vectors', kept, align(null)),
    tfIdf: tellCosine(say, tuning, kept),
    leaveOneOut: tellLeaveOneOut(say, tuning, vectors),
    calibration: tellCalibration(say, kept.flatMap(align(vectors))),
  };
  return { ...figures, hardTaken: tellHard(say, kept, align(vectors)) };
};

type Align = (event: LabelledEvent) => ScoredPair[];

const show = ({ f1, precision, recall }: Figure) =>
  `F1 ${f1.toFixed(3)} (precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)})`;

function tell(say: (line: string) => void, name: string, events: readonly LabelledEvent[], align: Align) {
  const found = events.flatMap(align);
  const all = countSame(events);
  const figure = { given: asGiven(found, all), best: bestOf(found, all).f1, recallAt90: recallAt90(found, all) };
  say(
    `  ${name.padEnd(30)} as given ${show(figure.given)}; best ${figure.best.toFixed(3)}; recall at precision .90 ${figure.recallAt90.toFixed(2)}`,
  );
  const byEvent = events.map((event) => [event.name, asGiven(align(event), countSame([event])).f1] as const);
  say(`    ${byEvent.map(([event, f1]) => `${event} ${f1.toFixed(3)}`).join('  ')}`);
  const apart = [true, false].map((isLocal) => {
    const some = events.filter((event) => LOCAL_EVENTS.has(event.name) === isLocal);
    const pairs = some.flatMap(align);
    return {
      given: asGiven(pairs, countSame(some)),
      ofClaims: atThreshold(pairs, countSame(some), SURE_ENOUGH),
      same: countSame(some),
    };
  });
  const [local, news] = apart;
  say(
    `    local events (${local!.same}) ${show(local!.given)}, sure enough for coverage ${show(local!.ofClaims)}; ` +
      `news (${news!.same}) ${show(news!.given)}, for coverage ${show(news!.ofClaims)}`,
  );
  return { ...figure, local, news, byEvent: Object.fromEntries(byEvent) };
}

/** Both at the threshold that was best on the tuning half and at the best one there is, which nobody could have known. */
function tellCosine(say: (line: string) => void, tuning: readonly LabelledEvent[], kept: readonly LabelledEvent[]) {
  const { threshold } = bestOf(tuning.flatMap(plainCosinePairs), countSame(tuning));
  const found = kept.flatMap(plainCosinePairs);
  const all = countSame(kept);
  const figure = {
    tuned: atThreshold(found, all, threshold),
    best: bestOf(found, all).f1,
    recallAt90: recallAt90(found, all),
  };
  say(
    `  ${'TF-IDF cosine'.padEnd(30)} at ${threshold.toFixed(2)} ${show(figure.tuned)}; best ${figure.best.toFixed(3)}; recall at precision .90 ${figure.recallAt90.toFixed(2)}`,
  );
  return figure;
}

/** Each tuning event measured with weights fitted on the other tuning events. */
function tellLeaveOneOut(say: (line: string) => void, tuning: readonly LabelledEvent[], vectors: WordVectors) {
  const found = tuning.flatMap((event) => {
    const others = tuning.filter((other) => other !== event);
    const models: StrengthModels = { ...STRENGTH_MODELS, withVectors: fitStrength(others, vectors) };
    return pairsOfPassages(event, alignPassages(event.articles, vectors, models));
  });
  const figure = { given: asGiven(found, countSame(tuning)), recallAt90: recallAt90(found, countSame(tuning)) };
  say(
    `  ${'each tuning event left out'.padEnd(30)} as given ${show(figure.given)}; recall at precision .90 ${figure.recallAt90.toFixed(2)}`,
  );
  return figure;
}

function tellCalibration(say: (line: string) => void, found: readonly ScoredPair[]) {
  const bins = [0.45, 0.6, 0.75, 0.9].map((from, at, all) => {
    const to = all[at + 1] ?? 1.01;
    const some = found.filter(({ score }) => score >= from && score < to);
    return { from, pairs: some.length, right: some.filter(({ same }) => same).length };
  });
  say(`    right by strength: ${bins.map(({ from, pairs, right }) => `from ${from} ${right}/${pairs}`).join('  ')}`);
  return bins;
}

function tellHard(say: (line: string) => void, events: readonly LabelledEvent[], align: Align) {
  const hard = events.flatMap((event) => pairsOf(event).filter((pair) => pair.hard));
  const key = (left: { text: string }, right: { text: string }) => `${left.text}|${right.text}`;
  const wrong = new Set(events.flatMap(align).flatMap(({ left, right }) => [key(left, right), key(right, left)]));
  const taken = hard.filter(({ left, right }) => wrong.has(key(left, right))).length;
  say(`    of ${hard.length} pairs named as easily taken for the same, ${taken} were`);
  return { of: hard.length, taken };
}
