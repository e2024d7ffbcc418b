import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { ClassAnswerer, ClassDoorOptions } from '../../src-main/contract/class-door.ts';
import { createNoticeStore } from '../../src-main/study-service/database/notice-store.ts';
import { DATABASE_FILE_NAME } from '../../src-main/study-service/database/open-database.ts';
import type { StudyService } from '../../src-main/study-service/create-study-service.ts';
import { createStudyService } from '../../src-main/study-service/create-study-service.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** A page for handouts that nobody has to build. */
export const HANDOUT_PAGE = join(import.meta.dirname, 'handout-page.html');

/** Ids as the contract's examples name them: article-1, outlet-1, case-1, change-1 … A library opened again counts on from `first`. */
export function countingIds(first = 1): (kind: string) => string {
  const counts = new Map<string, number>();
  return (kind) => {
    const count = (counts.get(kind) ?? first - 1) + 1;
    counts.set(kind, count);
    return `${kind}-${count}`;
  };
}

export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'parallax-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** The answerer of the class that a test service has open, once it has; its door is in memory and binds nothing. */
export interface TestService extends StudyService {
  classAnswerer(): Promise<ClassAnswerer>;
}

/** A real service on a folder, with counting ids and a clock that stands still. */
export function openTestService(dataDir: string, firstId = 1, makeId = countingIds(firstId)): TestService {
  const { promise: opened, resolve } = Promise.withResolvers<ClassAnswerer>();
  const openClassDoor = ({ host, port, answerer }: ClassDoorOptions) => {
    resolve(answerer);
    const address = `http://${host}:${port === 0 ? 4300 : port}/`;
    const door = { port: port === 0 ? 4300 : port, address, announcedAs: null, dismiss: () => undefined };
    return Promise.resolve({ ...door, close: () => Promise.resolve() });
  };
  const service = createStudyService({
    dataDir,
    migrationsDir: join(ROOT, 'src-main/study-service/database/migrations'),
    lexiconsDir: join(ROOT, 'resources/lexicons'),
    bundledCaseDir: null,
    packsDir: join(ROOT, 'resources/packs'),
    handoutFile: HANDOUT_PAGE,
    version: 'test',
    clock: () => new Date('2026-03-14T09:26:53Z'),
    makeId,
    reportBug: (error) => console.error(error),
    requestPage: (address) =>
      Promise.resolve({ bytes: Buffer.from(BRIDGE), fileName: 'bridge.txt', url: address, charset: 'utf-8' }),
    openClassDoor,
    networkView: {
      networks: () => [{ address: '127.0.0.1', name: 'lo', kind: 'this computer only' }],
      nearby: () => Promise.resolve([]),
    },
    // The code of every class is the one that the examples enter.
    randomBytes: (count) => (count === 12 ? Uint8Array.from([0, 1, 2, 3, 4, 5, 0, 0, 0, 0, 0, 0]) : randomBytes(count)),
  });
  return Object.assign(service, { classAnswerer: () => opened });
}

const BRIDGE = `Bridge shut after crack

By Ada Stone

Engineers closed the harbour bridge on Monday after a crack was found in its eastern pier.

The port said that ferries would run every twenty minutes until the bridge opens again.`;
const MINISTRY = `Ministry protects harbour traffic

Prompt action by the ministry has kept every traveller safe, a spokesman said on Monday.

The bridge will open again as soon as the work is done, he added.`;

/** A notice nobody has read yet, as a restored backup would leave it. */
function leaveNotice(dataDir: string): void {
  const database = new BetterSqlite3(join(dataDir, DATABASE_FILE_NAME));
  createNoticeStore({ database, clock: () => new Date('2026-03-14T09:26:53Z'), makeId: countingIds() }).add(
    'database-restored',
    'Your library was damaged and the copy of 13 March was opened.',
  );
  database.close();
}

/** The safety copy of the day before. */
function leaveCopy(dataDir: string): void {
  mkdirSync(join(dataDir, 'backups'));
  cpSync(join(dataDir, DATABASE_FILE_NAME), join(dataDir, 'backups', 'parallax-2026-03-13-170000.sqlite'));
}

/** quiz-1 with item-1, which asks for the honest option, and item-2 in words, both answered by Ada; quiz-2 that nobody has begun. */
async function addExampleQuizzes(call: (method: string, input: unknown) => Promise<void>): Promise<void> {
  const start = BRIDGE.indexOf('a crack was found');
  const evidence = [{ articleId: 'article-1', start, end: start + 17, exact: 'a crack was found', textHash: '' }];
  const about = { articleIds: ['article-1'], evidence, difficulty: 0.5 };
  await call('quiz.create', { caseId: 'case-1', title: 'The crack' });
  await call('quiz.addItem', {
    quizId: 'quiz-1',
    item: {
      ...about,
      kind: 'cannot tell',
      prompt: 'Who found the crack?',
      response: {
        type: 'choice',
        multiple: false,
        options: [
          { id: 'a', text: 'The engineers', why: 'They closed the bridge; who found the crack is not said.' },
          {
            id: 'cannot tell',
            text: 'It cannot be told from these texts',
            why: 'The crack “was found”, by whom is left out.',
          },
        ],
      },
      key: { type: 'choice', right: ['cannot tell'] },
      absences: [{ articleId: 'article-2', textHash: '', terms: ['crack', 'found'] }],
    },
  });
  await call('quiz.addItem', {
    quizId: 'quiz-1',
    item: {
      ...about,
      kind: 'short answer',
      prompt: 'What does the passive hide?',
      response: { type: 'text', longest: 400 },
      key: {
        type: 'text',
        rubric: [
          { points: 0, meaning: 'Says nothing about who acted.' },
          { points: 1, meaning: 'Says that somebody is left out.' },
          { points: 2, meaning: 'Says who may have found it, and that it is not told.' },
        ],
        modelAnswers: ['Somebody found the crack; the article does not say who.'],
      },
    },
  });
  await call('quiz.create', { caseId: 'case-1', title: 'Not begun' });
  await call('quiz.start', { quizId: 'quiz-1', student: 'Ada' });
  const answered = { attemptId: 'attempt-1', confidence: 'fairly sure' };
  await call('quiz.answer', { ...answered, itemId: 'item-1', answer: { type: 'choice', chosen: ['cannot tell'] } });
  await call('quiz.answer', { ...answered, itemId: 'item-2', answer: { type: 'text', text: 'Who found it.' } });
}

/**
 * class-1, open, where Ada sits on seat-1 and has answered item-2 as attempt-2; class-2, closed, with Bo's seat-2. A class that was
 * open when the service ended is opened again with the library.
 */
async function addExampleClasses(
  service: TestService,
  call: (method: string, input: unknown) => Promise<void>,
): Promise<void> {
  const network = '127.0.0.1';
  await call('classroom.open', {
    ...{ caseId: 'case-1', exercise: 'lesson', quizId: 'quiz-1', title: 'The bridge', network },
    roster: [{ name: 'Ada' }],
  });
  const answerer = await service.classAnswerer();
  const as = async (seatId: string | null, method: string, input: unknown) => {
    const reply = await answerer.answer(method, input, { seatId, address: '127.0.0.1' });
    if (!reply.ok) throw new Error(`${method}: ${reply.failure.message}`);
  };
  await as(null, 'classroom.takeSeat', { code: 'BCDFGH', seatId: 'seat-1' });
  await as('seat-1', 'quiz.start', { quizId: 'quiz-1', student: 'Ada' });
  const answer = { type: 'text', text: 'Who found it.' };
  const about = { attemptId: 'attempt-2', itemId: 'item-2', answer, confidence: 'guess' };
  const sent = { kind: 'answer', id: 'f'.repeat(32), at: '2026-03-14T09:26:53.000Z' };
  await as('seat-1', 'classroom.submit', { work: [{ ...sent, ...about }] });
  await call('classroom.close', { classId: 'class-1' });
  const earlier = { caseId: 'case-1', exercise: 'notes', title: 'An earlier class', network };
  await call('classroom.open', { ...earlier, roster: [{ name: 'Bo' }] });
  await call('classroom.close', { classId: 'class-2' });
  await call('classroom.reopen', { classId: 'class-1' });
}

/**
 * The library that every method's example in the contract is written for: two articles (article-1 by an outlet of its
 * own), one case of both with one note and two
 * quizzes, the first of which Ada has answered, two classes, one change that can be undone. Built once; every test gets a copy.
 */
/** As a pack without keys leaves them. */
function leaveQuestions(dataDir: string): void {
  const options = ['The bridge', 'The ministry'].map((text, at) => ({ id: `x${at + 1}`, text }));
  const response = { type: 'choice', multiple: false, options };
  const items = [{ name: 'i1', kind: 'one of several', prompt: 'What was shut?', articles: [], response }];
  const database = new BetterSqlite3(join(dataDir, DATABASE_FILE_NAME));
  database
    .prepare("INSERT INTO pack_questions (case_id, place, title, items) VALUES ('case-1', 0, 'Without keys', ?)")
    .run(JSON.stringify(items));
  database.close();
}

export async function makeExampleLibrary(): Promise<{ copyTo(dataDir: string): void; remove(): void }> {
  const original = temporaryFolder();
  const service = openTestService(original.path);
  const call = async (method: string, input: unknown) => {
    const reply = await service.dispatch(method, input, 'owner');
    if (!reply.ok) throw new Error(`${method}: ${reply.failure.message}`);
  };
  await call('intake.add', { text: BRIDGE });
  await call('intake.add', { text: MINISTRY });
  await call('settings.write', { fetchAddresses: true });
  await call('corpus.createCase', { title: 'The bridge closes', articleIds: ['article-1', 'article-2'] });
  await call('corpus.editArticle', { articleId: 'article-1', outlet: 'Harbour Post' });
  await call('framing.dismissCue', {
    articleId: 'article-1',
    rule: 'hedge',
    selector: { exact: 'bridge', prefix: 'Engineers closed the harbour ' },
  });
  await call('framing.addNote', {
    caseId: 'case-1',
    targets: [{ articleId: 'article-1', selector: { exact: 'after a crack was found' } }],
    category: 'cause',
    author: 'Ada',
  });
  await addExampleQuizzes(call);
  await addExampleClasses(service, call);
  // So that work about the case has a name for what it is about
  await call('packs.handout', { caseId: 'case-1', quizId: 'quiz-1' });
  service.close();
  leaveNotice(original.path);
  leaveQuestions(original.path);
  leaveCopy(original.path);
  return { copyTo: (dataDir) => cpSync(original.path, dataDir, { recursive: true }), remove: original.remove };
}
