import { fork, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { bundleService } from '../../../scripts/packaging/bundle-service.ts';
import type { InputOf, MethodName, OutputOf } from '../../../src-main/contract/contract.ts';
import type { Reply } from '../../../src-main/contract/failures.ts';
import type { ServiceOptions } from '../../../src-main/processes/service-options.ts';
import { HEAP_FLAGS } from '../../../src-main/transports/fork-service.ts';
import { checkoutFolder } from '../invented-articles.ts';
import type { Order, Told } from './students.ts';

const BUNDLE = 'out/bench-service';

/** Bundles the service as a package carries it; from source it takes some 30 MB more for reading TypeScript. */
export async function bundleForBench(): Promise<void> {
  await bundleService(checkoutFolder(BUNDLE));
}

/** The service in a process of its own: the very one a package has, or, to stall its commits, one that is told so. */
export class ServedStudy {
  readonly #child: ChildProcess;
  readonly exited: Promise<void>;
  #nextId = 1;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  readonly ready: Promise<void>;

  constructor(dataDir: string, stallMs: number) {
    const pageDir = checkoutFolder('out/renderer');
    const options: ServiceOptions = {
      dataDir,
      appRoot: checkoutFolder('.'),
      version: 'bench',
      bundledCase: true,
      opensClasses: true,
      pageDir,
    };
    const [entry, told] =
      stallMs === 0
        ? [join(checkoutFolder(BUNDLE), 'node-process.mjs'), options]
        : [join(import.meta.dirname, 'serve-class.ts'), { dataDir, stallMs, pageDir }];
    this.#child = fork(entry, [JSON.stringify(told)], { serialization: 'json', execArgv: [...HEAP_FLAGS] });
    this.exited = new Promise((resolve) => this.#child.once('exit', () => resolve()));
    this.#child.on('message', (message: { id?: number; reply?: Reply }) => {
      if (message.id === undefined || !message.reply) return;
      this.#waiting.get(message.id)?.(message.reply);
      this.#waiting.delete(message.id);
    });
    // Its first answer says that the library is open, and the class again that was.
    this.ready = Promise.race([
      this.call('classroom.list', {}).then(() => undefined),
      this.exited.then(() => Promise.reject(new Error('The service ended.'))),
    ]);
    this.ready.catch(() => undefined);
  }

  /** Throws with the sentence where it is refused. */
  async call<M extends MethodName>(method: M, input: InputOf<M>): Promise<OutputOf<M>> {
    const id = this.#nextId++;
    const reply = await new Promise<Reply>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#child.send({ id, method, input });
    });
    if (!reply.ok) throw new Error(`${method}: ${reply.failure.message}`);
    return reply.value as OutputOf<M>;
  }

  /** Resident memory in bytes, as the system counts it; NaN where it has no `ps`. */
  memory(): number {
    const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(this.#child.pid)], { encoding: 'utf8' });
    return Number(stdout?.trim() || NaN) * 1024;
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.exited;
  }

  async end(): Promise<void> {
    this.#child.disconnect();
    await this.exited;
  }
}

/** Students in a process of their own. */
export class StudentProcess {
  readonly #child = fork(join(import.meta.dirname, 'students.ts'), [], { serialization: 'json' });

  tell(order: Order): Promise<Told> {
    return new Promise((resolve, reject) => {
      this.#child.once('message', ({ told, failed }: { told?: Told; failed?: string }) =>
        told ? resolve(told) : reject(new Error(failed)),
      );
      this.#child.send(order);
    });
  }

  end(): void {
    if (this.#child.connected) this.#child.disconnect();
  }
}

export interface OpenedClass {
  readonly caseId: string;
  readonly quizId: string;
  readonly classId: string;
  readonly address: string;
  readonly code: string;
  readonly articleId: string;
  /** Words that stand in that article, to put notes on. */
  readonly exact: string;
}

/** A class with a quiz of so many questions, of a kind that takes no text to check, so that what is measured is the class. */
export async function openClass(study: ServedStudy, questions: number): Promise<OpenedClass> {
  const { cases } = await study.call('corpus.cases', {});
  const caseId = cases[0]!.id;
  const { articles } = await study.call('corpus.case', { caseId });
  const article = await study.call('corpus.article', { articleId: articles[0]!.id });
  const { quizId } = await study.call('quiz.create', { caseId, title: 'Bench' });
  for (let at = 0; at < questions; at++) await study.call('quiz.addItem', { quizId, item: question(at) });
  const opened = await study.call('classroom.open', {
    caseId,
    exercise: 'lesson',
    quizId,
    network: '127.0.0.1',
    title: 'Bench',
  });
  await study.call('classroom.change', { classId: opened.class.id, step: 'quiz' });
  const paragraph = article.blocks.find(({ role }) => role === 'paragraph')!;
  return {
    caseId,
    quizId,
    classId: opened.class.id,
    address: opened.class.address!,
    code: opened.class.code,
    articleId: article.id,
    exact: paragraph.text.split(' ').slice(0, 5).join(' '),
  };
}

function question(at: number): InputOf<'quiz.addItem'>['item'] {
  const option = (id: string, text: string) => ({ id, text, why: 'For the bench.' });
  return {
    kind: 'one of several',
    prompt: `Question ${at + 1}`,
    articleIds: [],
    response: {
      type: 'choice',
      multiple: false,
      options: [option('a', 'The first'), option('b', 'The second'), option('c', 'The third'), option('d', 'None')],
    },
    key: { type: 'choice', right: ['b'] },
    evidence: [],
    difficulty: 0.5,
  };
}
