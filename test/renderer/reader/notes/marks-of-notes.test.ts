import { expect, test } from 'vitest';
import type { Cue, Note } from '../../../../src-main/contract/framing.ts';
import { composeSelector } from '../../../../src-renderer/reader/notes/compose-selector.ts';
import { levelMarks } from '../../../../src-renderer/reader/notes/line-levels.ts';
import { cueGroup, groupNotes, noteGroup, withoutAccepted } from '../../../../src-renderer/reader/notes/note-groups.ts';
import { measuredWords, offerCategories } from '../../../../src-renderer/reader/notes/note-words.ts';
import { quoteWords } from '../../../../src-renderer/design/words/quote-words.ts';

type Target = Note['targets'][number];
const target = (articleId: string, start: number, end: number): Target => ({
  articleId,
  selector: { exact: 'words' },
  place: { start, end, confidence: 1 },
});
const note = (id: string, targets: Target[], rule: string | null = null): Note => ({
  id,
  caseId: 'case',
  targets,
  category: 'labelling',
  text: 'Sounds like care',
  confidence: 'guess',
  author: 'Ada',
  origin: rule ? 'cue accepted' : 'person',
  rule,
  createdAt: '2026-01-01T00:00:00.000Z',
  changedAt: '2026-01-01T00:00:00.000Z',
});
const cue: Cue & { articleId: string } = {
  articleId: 'a',
  category: 'lexical',
  rule: 'loaded',
  start: 4,
  end: 9,
  text: 'words',
  inQuotation: false,
  speaker: null,
  reason: 'A strong word',
  neutral: null,
};

test('words are quoted with what stands around them, as far as the text goes', () => {
  const body = `${'a'.repeat(40)} quay ${'b'.repeat(40)}`;
  const selector = composeSelector(body, { start: 41, end: 45 });
  expect(selector).toEqual({
    exact: 'quay',
    prefix: `${'a'.repeat(31)} `,
    suffix: ` ${'b'.repeat(31)}`,
    start: 41,
    end: 45,
  });
  expect(composeSelector('quay', { start: 0, end: 4 })).toMatchObject({ prefix: '', suffix: '' });
});

test('notes that overlap have lines of their own, the longer nearer to the words; others share the first', () => {
  const levels = levelMarks([
    { id: 'inner', start: 5, end: 9 },
    { id: 'outer', start: 0, end: 20 },
    { id: 'later', start: 20, end: 30 },
    { id: 'across', start: 8, end: 25 },
  ]);
  expect(Object.fromEntries(levels)).toEqual({ outer: 0, inner: 1, across: 2, later: 0 });
});

test('no more than three lines fit between two lines of text', () => {
  const levels = levelMarks(Array.from({ length: 5 }, (_, index) => ({ id: String(index), start: index, end: 50 })));
  expect([...levels.values()]).toEqual([0, 1, 2, 2, 2]);
});

test('a note that links articles is one group; what has lost its words has no mark and is never put elsewhere', () => {
  const orphan: Target = { articleId: 'b', selector: { exact: 'gone' }, place: { orphan: true } };
  const groups = groupNotes([note('n1', [target('a', 0, 5), target('b', 7, 9)]), note('n2', [orphan])], [cue]);
  expect(groups.map(({ id }) => id)).toEqual([noteGroup('n1'), cueGroup(cue)]);
  expect(groups[0]!.marks.map(({ articleId, start, group }) => [articleId, start, group])).toEqual([
    ['a', 0, noteGroup('n1')],
    ['b', 7, noteGroup('n1')],
  ]);
  expect(groups[0]!.marks[0]!.says).toBe('Note: Labelling, by Ada. Sounds like care. Also on words in b');
});

test('cues are dotted and lie under the line of the note they overlap', () => {
  const [, proposed] = groupNotes([note('n1', [target('a', 0, 12)])], [cue]);
  expect(proposed!.marks[0]).toMatchObject({ onlyHere: true, level: 1 });
});

test('a cue that was made a note is not proposed again; the same words by another rule are', () => {
  const accepted = note('n1', [target('a', 4, 9)], 'loaded');
  expect(withoutAccepted([cue, { ...cue, rule: 'label' }], [accepted]).map(({ rule }) => rule)).toEqual(['label']);
});

test('advanced kinds are offered only when asked for, or where one is chosen already', () => {
  const idsOf = (advanced: boolean, chosen: string) =>
    offerCategories(advanced, chosen).flatMap(({ list }) => list.map(({ id }) => id));
  expect(idsOf(false, '')).not.toContain('slogan');
  expect(idsOf(false, 'slogan')).toContain('slogan');
  expect(idsOf(true, '')).toEqual(expect.arrayContaining(['slogan', 'topic health', 'labelling']));
});

test('how often a kind of cue is right is said as a count of a hundred, or that nobody has counted', () => {
  expect(measuredWords({ measured: { right: 17, outOf: 50, on: 'notes' } })).toMatch(/^Of 100 such cues, 34 were/);
  expect(measuredWords({ measured: null })).toMatch(/^Nobody has measured/);
});

test('words that bring a quotation mark along are not given a second one', () => {
  expect(['quay', '“We warned', 'them”'].map(quoteWords)).toEqual(['“quay”', '“We warned”', '“them”']);
});
