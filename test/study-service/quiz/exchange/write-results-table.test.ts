import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { writeResultsTable } from '../../../../src-main/study-service/quiz/exchange/write-results-table.ts';
import { RECORD } from './sample-record.ts';

const text = writeResultsTable(RECORD);
const { data } = Papa.parse<Record<string, string>>(text.slice(1).trimEnd(), { header: true });

test('a table begins with a byte order mark and parts its lines as RFC 4180 has it', () => {
  expect(text.startsWith('\ufeffstudent,attempt,started')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
});

test('a line is one answer, in the words that were on the screen', () => {
  expect(data).toHaveLength(7);
  expect(data[0]).toMatchObject({
    student: 'Ada Example',
    number: '1',
    kind: 'whose voice',
    answer: 'It cannot be told from these texts',
    'right answer': 'The mayor',
    score: '0',
    confidence: 'guess',
  });
  expect(data[2]).toMatchObject({ answer: 'Harbour Post = stated | Coast = Today = attributed', score: '0.3333' });
  expect(data[3]).toMatchObject({ answer: 'The warning | The storm | The inquiry' });
  expect(data[4]).toMatchObject({ answer: 'The old bridge', 'right answer': 'The old bridge' });
});

test('an answer that nobody graded yet has no score, and an attempt that goes on has no end', () => {
  expect(data[6]).toMatchObject({ score: '', finished: '', answer: 'They said\n"no".' });
});

test('what pupils write is never run by a spreadsheet', () => {
  expect(data[5]?.answer).toBe('\'=HYPERLINK("http://evil.example";"the, Heron")');
  expect(data[6]?.student).toBe("'@SUM(1)");
});
