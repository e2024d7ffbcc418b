import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  adjectiveForms,
  nounForms,
  verbForms,
} from '../../../../src-main/study-service/comparison/wording/inflect-words.ts';
import { readWordingLexicons } from '../../../../src-main/study-service/comparison/wording/wording-lexicons.ts';
import { WORDING_LISTS } from '../../../benchmarks/comparison/wording.ts';

const files = readdirSync(WORDING_LISTS).filter((name) => name.endsWith('.txt'));

it.each(files)('keeps %s in lower case, without doubles, and named in the README', (name) => {
  const lines = readFileSync(join(WORDING_LISTS, name), 'utf8').split('\n').filter(Boolean);
  expect(lines.length).toBeGreaterThan(5);
  expect(new Set(lines).size).toBe(lines.length);
  expect(lines.filter((line) => line !== line.toLowerCase() || line !== line.trim())).toEqual([]);
  expect(readFileSync(join(WORDING_LISTS, 'README.md'), 'utf8')).toContain(`\`${name}\``);
});

it('forms plurals, adverbs and the forms of verbs', () => {
  expect(nounForms('tragedy')).toEqual(['tragedy', 'tragedies']);
  expect(nounForms('fiasco')).toEqual(['fiasco', 'fiascos']);
  expect(adjectiveForms('laughable')).toEqual(['laughable', 'laughably']);
  expect(adjectiveForms('heroic')).toEqual(['heroic', 'heroically']);
  expect(adjectiveForms('greedy')).toEqual(['greedy', 'greedily']);
  expect(verbForms('drag')).toEqual(['drag', 'drags', 'dragged', 'dragging']);
  expect(verbForms('squander')).toEqual(['squander', 'squanders', 'squandered', 'squandering']);
  expect(verbForms('botch')).toEqual(['botch', 'botches', 'botched', 'botching']);
});

it('holds every form in the evaluative words', () => {
  const { evaluative } = readWordingLexicons(WORDING_LISTS);
  for (const word of ['brazenly', 'botched', 'cronies', 'squandering']) expect(evaluative.has(word)).toBe(true);
});
