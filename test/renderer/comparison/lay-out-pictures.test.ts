import { describe, expect, test } from 'vitest';
import type { OriginEdge } from '../../../src-main/contract/comparison.ts';
import { layOutOrigin } from '../../../src-renderer/comparison/lay-out-origin.ts';
import { layOutTime } from '../../../src-renderer/comparison/lay-out-time.ts';
import { layOutVoices } from '../../../src-renderer/comparison/lay-out-voices.ts';
import { arrowWords, independenceWords } from '../../../src-renderer/comparison/origin-sentences.ts';
import { face } from './claims.ts';

const edge = (from: string, to: string | null, more: Partial<OriginEdge> = {}): OriginEdge => ({
  from,
  to,
  name: to ?? 'Far Wire',
  kind: 'credits',
  confirmed: false,
  evidence: [],
  beside: null,
  sharedWords: 0,
  ...more,
});

describe('origin', () => {
  const faces = [face('late', 'Late', '2026-03-02'), face('early', 'Early', '2026-03-01'), face('undated', 'Undated')];

  test('stands in the order of dates, with what comes from outside on top and what has no date last', () => {
    const { boxes } = layOutOrigin(faces, [edge('late', null)]);
    expect(boxes.map(({ name }) => name)).toEqual(['Far Wire', 'Early', 'Late', 'Undated']);
  });

  test('draws one arrow for all that one article has from another, whole where shared words confirm any of it', () => {
    const { arrows } = layOutOrigin(faces, [
      edge('late', 'early', { kind: 'via' }),
      edge('late', 'early', { kind: 'republishes', confirmed: true }),
      edge('undated', 'early'),
    ]);
    expect(arrows.map(({ from, confirmed }) => [from, confirmed])).toEqual([
      ['late', true],
      ['undated', false],
    ]);
  });

  test('gives arrows that pass one another lanes of their own', () => {
    const { arrows } = layOutOrigin(faces, [edge('late', 'early'), edge('undated', 'early')]);
    expect(arrows[0]!.label.x).not.toBe(arrows[1]!.label.x);
  });

  test('is said in words', () => {
    const groups = [['a', 'b'], ['c']];
    expect(independenceWords({ edges: [], groups, independent: 2 }, (id) => id.toUpperCase())).toBe(
      'Three articles, two independent sources: A and B count as one.',
    );
    expect(independenceWords({ edges: [], groups: [['a']], independent: 1 }, (id) => id)).toBe(
      'One article, one source.',
    );
    expect(arrowWords('The Post', ['republishes', 'via'], 'Coast Wire')).toBe(
      'The Post republishes Coast Wire, and has it via Coast Wire',
    );
  });
});

describe('time', () => {
  test('runs in one direction, breaks where more than a month lies between, and says how long', () => {
    const { stops, breaks } = layOutTime(['2024-03-12', '1961', '2024-03-13', '2024-03-12'], 100);
    expect(stops.map(({ date }) => date)).toEqual(['1961', '2024-03-12', '2024-03-13']);
    expect(stops[0]!.x).toBe(100);
    expect(stops[1]!.x - stops[0]!.x).toBeGreaterThan(stops[2]!.x - stops[1]!.x);
    expect(breaks.map(({ words }) => words)).toEqual(['63 years']);
  });
});

test('voices share one scale, so that a short article has a short bar', () => {
  const voice = { speaker: 'Ms Ada', words: 50, verb: 'said', passages: [] };
  const [long, short, empty] = layOutVoices([
    { articleId: 'a', words: 200, voices: [voice, { ...voice, words: 30 }] },
    { articleId: 'b', words: 100, voices: [voice] },
    { articleId: 'c', words: 0, voices: [] },
  ]);
  expect([long!.length, short!.length, empty!.length]).toEqual([1000, 500, 0]);
  expect(long!.pieces.map(({ from, length }) => [from, length])).toEqual([
    [0, 250],
    [250, 150],
  ]);
  expect([long!.percent, short!.percent, empty!.percent]).toEqual([40, 50, 0]);
});
