import { expect, test } from 'vitest';
import { cutAtMarks, nextAtPlace, spansBetween } from '../../../../src-renderer/reader/lenses/marks.ts';
import type { Mark } from '../../../../src-renderer/reader/lenses/marks.ts';

const BODY = 'The ferry left at nine. Nobody waved, said Ada Stone.';

function mark(id: string, words: string, from = 0): Mark {
  const start = BODY.indexOf(words, from);
  return { id, group: id, articleId: 'a', start, end: start + words.length, onlyHere: false, says: '' };
}
const stretch = (start = 0, end = BODY.length) => ({ text: BODY.slice(start, end), start, end });

test('marks that overlap without one holding the other are both drawn, and no character is lost', () => {
  const marks = [mark('time', 'left at nine. Nobody'), mark('said', 'Nobody waved')];
  const segments = cutAtMarks(stretch(), marks)!;
  expect(segments.map(({ text }) => text).join('')).toBe(BODY);
  expect(segments.map(({ text, marks: over }) => [text, over.map(({ id }) => id)])).toEqual([
    ['The ferry ', []],
    ['left at nine. ', ['time']],
    ['Nobody', ['said', 'time']],
    [' waved', ['said']],
    [', said Ada Stone.', []],
  ]);
});

test('each mark has one head, where it begins', () => {
  const marks = [mark('time', 'left at nine. Nobody'), mark('said', 'Nobody waved')];
  const heads = cutAtMarks(stretch(), marks)!.flatMap(({ heads: here }) => here.map(({ id }) => id));
  expect(heads).toEqual(['time', 'said']);
});

test('a run names its marks and those that begin in it, and is nobody else’s only where no mark is', () => {
  const marks = [{ ...mark('time', 'left at nine. Nobody'), onlyHere: true }, mark('said', 'Nobody waved')];
  const runs = cutAtMarks(stretch(), marks)!.map(({ markIds, headIds, onlyHere }) => [markIds, headIds, onlyHere]);
  expect(runs.slice(1, 4)).toEqual([
    ['time', 'time', true],
    ['said time', 'said', false],
    ['said', undefined, false],
  ]);
});

test('a mark that reaches beyond its first run is said with its words, each mark as a sentence', () => {
  const marks = [
    { ...mark('time', 'left at nine. Nobody'), says: 'Also in column 2' },
    { ...mark('said', 'Nobody waved'), says: 'Note: Labelling. Why?' },
  ];
  expect(cutAtMarks(stretch(), marks)!.map(({ says }) => says)).toEqual([
    undefined,
    '“left at nine. Nobody”: Also in column 2.',
    '“Nobody waved”: Note: Labelling. Why?',
    undefined,
    undefined,
  ]);
});

test('of marks that begin at one place the narrowest comes first', () => {
  const marks = [mark('sentence', 'Nobody waved, said Ada Stone.'), mark('words', 'Nobody waved')];
  const [, first] = cutAtMarks(stretch(), marks)!;
  expect(first!.heads.map(({ id }) => id)).toEqual(['words', 'sentence']);
});

test('a mark that began in the paragraph before goes on without a second head', () => {
  const half = BODY.indexOf('Nobody');
  const segments = cutAtMarks(stretch(half), [mark('time', 'left at nine. Nobody')])!;
  expect(segments[0]).toMatchObject({ text: 'Nobody', start: half, heads: [] });
  expect(segments[0]!.marks).toHaveLength(1);
});

test('a stretch without marks, and words without a place in the body, stay as they are', () => {
  expect(cutAtMarks(stretch(0, 9), [mark('said', 'Nobody waved')])).toBeNull();
  expect(cutAtMarks({ text: 'A headline', start: undefined, end: undefined }, [mark('said', 'Nobody')])).toBeNull();
});

test('only the words of a difference are set apart, not the whole statement', () => {
  const start = BODY.indexOf(' waved');
  const segments = cutAtMarks(stretch(), [mark('said', 'Nobody waved')], [{ start, end: start + 6 }])!;
  expect(segments.filter(({ differs }) => differs).map(({ text }) => text)).toEqual([' waved']);
});

test('presses go through the marks of one place in turn', () => {
  const marks = [mark('words', 'Nobody waved'), mark('sentence', 'Nobody waved, said Ada Stone.')];
  expect(nextAtPlace(marks, () => false)?.id).toBe('words');
  expect(nextAtPlace(marks, ({ id }) => id === 'words')?.id).toBe('sentence');
  expect(nextAtPlace(marks, ({ id }) => id === 'sentence')?.id).toBe('words');
});

test('what lies between marks is only here, without the blanks around it and without crumbs', () => {
  const text = 'The quay was empty all morning. Nobody waved. A dog slept beside the ticket window.';
  const start = text.indexOf('Nobody');
  const covered = [{ articleId: 'a', start, end: start + 13 }];
  const words = (spans: { start: number; end: number }[]) => spans.map((span) => text.slice(span.start, span.end));
  const block = { start: 0, end: text.length, text };
  expect(words(spansBetween('a', [block], covered))).toEqual([
    'The quay was empty all morning.',
    'A dog slept beside the ticket window.',
  ]);
  const nearEnd = [{ articleId: 'a', start: 0, end: text.indexOf('ticket') }];
  expect(spansBetween('a', [block], nearEnd)).toEqual([]);
  expect(words(spansBetween('b', [block], covered))).toEqual([text]);
});
