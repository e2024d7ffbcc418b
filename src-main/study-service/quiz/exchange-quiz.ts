import { fileStem } from '../../contract/plain/file-stem.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { NewItem } from '../../contract/quiz.ts';
import { addItems } from './edit-quiz.ts';
import { readQtiInput } from './exchange/qti/read-qti-input.ts';
import { sendStatements } from './exchange/xapi/send-statements.ts';
import { readGift } from './exchange/gift/read-gift.ts';
import { readQti } from './exchange/qti/read-qti.ts';
import { writeGradebook } from './exchange/write-gradebook.ts';
import { writeGift } from './exchange/gift/write-gift.ts';
import { writeMoodle } from './exchange/write-moodle.ts';
import { writeQti } from './exchange/qti/write-qti.ts';
import { writeResultsTable } from './exchange/write-results-table.ts';
import { writeXapi } from './exchange/xapi/write-xapi.ts';
import type { QuizWork } from './quiz-work.ts';
import { readQuiz } from './read-quiz.ts';
import { recordQuiz } from './results/record-quiz.ts';

type Refused = OutputOf<'quiz.export'>['refused'];

/** A quiz as a file of another program. Items that do not hold are not handed on: elsewhere nobody would know. */
export async function exportQuiz(
  work: QuizWork,
  { quizId, format }: ParsedInputOf<'quiz.export'>,
): Promise<OutputOf<'quiz.export'>> {
  const { quiz, items } = readQuiz(work, { quizId });
  const holding = items.filter(({ holds }) => holds);
  const blocked = items.flatMap(({ holds, prompt, why = '' }): Refused => (holds ? [] : [{ what: prompt, why }]));
  const name = fileStem(quiz.title, 'quiz');
  switch (format) {
    case 'gift': {
      const { text, refused } = writeGift(holding);
      return {
        text,
        mediaType: 'text/plain;charset=utf-8',
        fileName: `${name}.gift`,
        refused: [...blocked, ...refused],
      };
    }
    case 'moodle': {
      const { text, refused } = writeMoodle(holding, quiz.title);
      return { text, mediaType: 'application/xml', fileName: `${name}.xml`, refused: [...blocked, ...refused] };
    }
    case 'qti': {
      const { bytes, refused } = await writeQti(holding, quiz.title);
      const base64 = Buffer.from(bytes).toString('base64');
      return { base64, mediaType: 'application/zip', fileName: `${name}-qti.zip`, refused: [...blocked, ...refused] };
    }
  }
}

/** The questions of a GIFT text; nothing is kept unless a quiz is named. What was left out and why is in `refused`. */
export function importGift(
  work: QuizWork,
  { text, quizId }: ParsedInputOf<'quiz.importGift'>,
): OutputOf<'quiz.importGift'> {
  return keep(work, quizId, readGift(text), 'Questions taken in from GIFT');
}

/** The same of a QTI file or package. Fails as `readQtiInput` does; what is wrong inside the file is in `refused`. */
export async function importQti(
  work: QuizWork,
  input: ParsedInputOf<'quiz.importQti'>,
): Promise<OutputOf<'quiz.importQti'>> {
  return keep(work, input.quizId, await readQti(readQtiInput(input)), 'Questions taken in from QTI');
}

/** Results as a table for a spreadsheet, a line a student for a gradebook, or statements for a learning record store. */
export function exportResults(
  work: QuizWork,
  { quizId, classId, format }: ParsedInputOf<'quiz.exportResults'>,
): OutputOf<'quiz.exportResults'> {
  const record = recordQuiz(work, quizId, classId);
  const name = `${fileStem(record.title, 'quiz')}-${format === 'gradebook' ? 'gradebook' : 'results'}`;
  const write = format === 'gradebook' ? writeGradebook : writeResultsTable;
  return format !== 'xapi'
    ? { text: write(record), mediaType: 'text/csv;charset=utf-8', fileName: `${name}.csv` }
    : { text: JSON.stringify(writeXapi(record), null, 2), mediaType: 'application/json', fileName: `${name}.json` };
}

/** Where nobody has answered there is nothing to send, and no network is used. */
export async function sendResults(
  work: QuizWork,
  { quizId, ...store }: ParsedInputOf<'quiz.sendResults'>,
): Promise<OutputOf<'quiz.sendResults'>> {
  const record = recordQuiz(work, quizId);
  if (record.attempts.length === 0) return { sent: 0 };
  const { sent } = await sendStatements(writeXapi(record), store);
  return { sent };
}

/** What was read, kept in a quiz where one is named. Fails with `not-found` where that is not there. */
function keep(
  work: QuizWork,
  quizId: string | undefined,
  read: { items: NewItem[]; refused: Refused },
  what: string,
): OutputOf<'quiz.importGift'> {
  if (quizId === undefined) return { ...read, changeId: null };
  const { added, refused, changeId } = addItems(work, quizId, read.items, { origin: 'imported', what });
  return { items: added, refused: [...read.refused, ...refused], changeId };
}
