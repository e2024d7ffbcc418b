import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type {
  ClassAnswerer,
  ClassDoor,
  ClassDoorOptions,
  NetworkView,
  OpenClassDoor,
} from '../../../src-main/contract/class-door.ts';
import type { InputOf, MethodName, OutputOf } from '../../../src-main/contract/contract.ts';
import { ExpectedFailure } from '../../../src-main/contract/failures.ts';
import type { Failure, Reply } from '../../../src-main/contract/failures.ts';
import { createStudyService } from '../../../src-main/study-service/create-study-service.ts';
import type { StudyService } from '../../../src-main/study-service/create-study-service.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** A door in memory: whoever holds the answerer stands in it. */
export class Doors {
  readonly opened: (ClassDoorOptions & { port: number; isOpen: boolean; dismissed: string[] })[] = [];
  /** Networks that can't be used any more. */
  readonly gone = new Set<string>();
  readonly open: OpenClassDoor = (options) => {
    if (this.gone.has(options.host))
      return Promise.reject(
        new ExpectedFailure({ code: 'class-unreachable', network: options.host, message: 'That network is gone.' }),
      );
    const port = options.port === 0 ? 4300 + this.opened.length : options.port;
    const entry = { ...options, port, isOpen: true, dismissed: [] as string[] };
    this.opened.push(entry);
    const door: ClassDoor = {
      port,
      address: `http://${options.host}:${port}/`,
      announcedAs: null,
      dismiss: (seatId) => void entry.dismissed.push(seatId),
      close() {
        entry.isOpen = false;
        return Promise.resolve();
      },
    };
    return Promise.resolve(door);
  };
  get answerer(): ClassAnswerer {
    return this.opened.at(-1)!.answerer;
  }
}

export interface ClassService {
  readonly service: StudyService;
  readonly doors: Doors;
  /** Set to go on in time. */
  now: Date;
  call<M extends MethodName>(method: M, input: InputOf<M>): Promise<OutputOf<M>>;
  fails<M extends MethodName>(method: M, input: InputOf<M>): Promise<Failure | null>;
  visit<M extends MethodName>(method: M, input: InputOf<M>, address?: string): Promise<Reply>;
  as<M extends MethodName>(seatId: string, method: M, input: InputOf<M>): Promise<Reply>;
}

/** A real service on a folder, with a door in memory and a clock of the test's own. */
export function openClassService(
  dataDir: string,
  doors = new Doors(),
  now = new Date('2026-03-14T09:00:00Z'),
  networkView?: NetworkView,
): ClassService {
  mkdirSync(dataDir, { recursive: true });
  let ids = 0;
  const opened = {
    doors,
    now,
    async call(method: string, input: unknown) {
      const reply = await service.dispatch(method, input, 'owner');
      if (!reply.ok) throw new Error(`${method}: ${reply.failure.code} ${reply.failure.message}`);
      return reply.value;
    },
    async fails(method: string, input: unknown) {
      const reply = await service.dispatch(method, input, 'owner');
      return reply.ok ? null : reply.failure;
    },
    visit: (method: string, input: unknown, address = '10.0.0.1') =>
      doors.answerer.answer(method, input, { seatId: null, address }),
    as: (seatId: string, method: string, input: unknown) =>
      doors.answerer.answer(method, input, { seatId, address: '10.0.0.1' }),
  };
  const service = createStudyService({
    dataDir,
    migrationsDir: join(ROOT, 'src-main/study-service/database/migrations'),
    lexiconsDir: join(ROOT, 'resources/lexicons'),
    bundledCaseDir: null,
    version: 'test',
    clock: () => opened.now,
    makeId: (kind) =>
      `${kind}-${createHash('sha256')
        .update(`${dataDir} ${now.getTime()} ${(ids += 1)}`)
        .digest('hex')
        .slice(0, 12)}`,
    reportBug: (error) => console.error(error),
    openClassDoor: doors.open,
    networkView,
    randomBytes,
  });
  return Object.assign(opened, { service }) as unknown as ClassService;
}

export const workId = (): string => randomBytes(16).toString('hex');

export function valueOf<M extends MethodName>(_method: M, reply: Reply): OutputOf<M> {
  if (!reply.ok) throw new Error(`${reply.failure.code}: ${reply.failure.message}`);
  return reply.value as OutputOf<M>;
}

const POST = `Bridge shut after crack

By Ada Stone

Engineers closed the harbour bridge on Monday after a crack was found in its eastern pier.

The Harbour Post learnt that ferries would run every twenty minutes until the bridge opens again.`;
const GAZETTE = `Ministry protects harbour traffic

Prompt action by the ministry has kept every traveller safe, a spokesman said on Monday.

The bridge will open again as soon as the work is done, he added.`;
const ELSEWHERE = `Lighthouse painted

The lighthouse was painted white on Tuesday, the keeper said.`;

export interface Library {
  readonly caseId: string;
  readonly articleIds: readonly string[];
  readonly otherArticleId: string;
  readonly otherCaseId: string;
  readonly quizId: string;
  readonly otherQuizId: string;
  readonly itemIds: readonly string[];
  readonly otherItemId: string;
}

const choice = (prompt: string) => ({
  kind: 'one of several' as const,
  prompt,
  articleIds: [],
  response: {
    type: 'choice' as const,
    multiple: false,
    options: [
      { id: 'right', text: 'The engineers', why: 'REASON-RIGHT the first sentence says so.' },
      { id: 'wrong', text: 'The ministry', why: 'REASON-WRONG it only spoke about it.' },
      { id: 'other', text: 'The port', why: 'REASON-OTHER it ran ferries.' },
    ],
  },
  key: { type: 'choice' as const, right: ['right'] },
  evidence: [],
  explanation: `EXPLAINED ${prompt}`,
  difficulty: 0.5,
});

/** Two outlets' articles in a case with a quiz of three, and another case that the class has no business with. */
export async function fillLibrary({ call }: ClassService): Promise<Library> {
  const add = async (text: string, outlet: string) => {
    const [articleId] = (await call('intake.add', { text })).articleIds;
    await call('corpus.editArticle', { articleId: articleId!, outlet });
    return articleId!;
  };
  const articleIds = [await add(POST, 'Harbour Post'), await add(GAZETTE, 'Quay Gazette')];
  const otherArticleId = await add(ELSEWHERE, 'Seamark');
  const { caseId } = await call('corpus.createCase', { title: 'What the Harbour Post wrote', articleIds });
  const { caseId: otherCaseId } = await call('corpus.createCase', { title: 'Other', articleIds: [otherArticleId] });
  const { quizId } = await call('quiz.create', { caseId, title: 'The crack' });
  const itemIds: string[] = [];
  for (const prompt of ['Who closed it?', 'Who acted first?', 'Who shut it?'])
    itemIds.push((await call('quiz.addItem', { quizId, item: choice(prompt) })).itemId);
  const { quizId: otherQuizId } = await call('quiz.create', { caseId: otherCaseId, title: 'Paint' });
  const { itemId: otherItemId } = await call('quiz.addItem', { quizId: otherQuizId, item: choice('Who painted?') });
  return { caseId, articleIds, otherArticleId, otherCaseId, quizId, otherQuizId, itemIds, otherItemId };
}

export async function sit(
  service: ClassService,
  code: string,
  name: string,
): Promise<{ seatId: string; token: string }> {
  const taken = valueOf('classroom.takeSeat', await service.visit('classroom.takeSeat', { code, name }));
  return { seatId: taken.seat.id, token: taken.token };
}

/** The id under which a seat sees the option of that text. */
export function optionId(items: OutputOf<'quiz.start'>['items'], itemId: string, text: string): string {
  const response = items.find(({ id }) => id === itemId)?.response;
  const found = response?.type === 'choice' ? response.options.find((one) => one.text === text) : undefined;
  if (!found) throw new Error(`${itemId} has no option “${text}”.`);
  return found.id;
}
