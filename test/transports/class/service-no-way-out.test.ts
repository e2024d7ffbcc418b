import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { InputOf, MethodName, OutputOf } from '../../../src-main/contract/contract.ts';
import type { Reply } from '../../../src-main/contract/failures.ts';
import { networkView } from '../../../src-main/transports/network-view.ts';
import { answerWork, noteWork, seatStudent } from '../../benchmarks/class/student-client.ts';
import { temporaryFolder } from '../../contract/example-library.ts';
import { builtPage } from './open-test-door.ts';

const ROOT = join(import.meta.dirname, '../../..');

test(
  'from opening a class to erasing it, with a student at work, nothing leaves the whole service but its announcement',
  { timeout: 60_000 },
  async () => {
    const folder = temporaryFolder();
    onTestFinished(() => folder.remove());
    const host = networkView()
      .networks()
      .find(({ address }) => !address.includes(':'))!.address;
    const options = {
      dataDir: folder.path,
      appRoot: ROOT,
      pageDir: builtPage(),
      version: 'test',
      bundledCase: true,
      opensClasses: true,
    };
    const child = fork(join(import.meta.dirname, 'service-process.ts'), [JSON.stringify(options)]);
    onTestFinished(() => void child.kill());
    const heard = async () => (await once(child, 'message'))[0] as unknown;
    expect(await heard()).toBe('ready');
    const call = async <M extends MethodName>(method: M, input: InputOf<M>): Promise<OutputOf<M>> => {
      child.send({ method, input });
      const reply = (await heard()) as Reply;
      if (!reply.ok) throw new Error(`${method}: ${reply.failure.message}`);
      return reply.value as OutputOf<M>;
    };

    const caseId = (await call('corpus.cases', {})).cases[0]!.id;
    const { id: quizId } = (await call('quiz.list', { caseId })).quizzes[0]!;
    const { class: opened } = await call('classroom.open', {
      caseId,
      exercise: 'lesson',
      quizId,
      network: host,
      keepDays: 0,
    });
    const ada = await seatStudent(opened.address!, opened.code, 'Ada', quizId);
    const { articleIds } = await ada.client.call('classroom.now', {});
    const article = await ada.client.call('corpus.article', { articleId: articleIds[0]! });
    const exact = article.blocks.find(({ role }) => role === 'paragraph')!.text.slice(0, 30);
    const work = [noteWork(article.id, exact, 'It names one side.'), answerWork(ada, ada.itemIds[0]!)];
    expect(await ada.client.call('classroom.submit', { work })).toMatchObject({ refused: [] });
    await call('classroom.nearby', {});
    expect((await call('classroom.board', { classId: opened.id })).seats[0]).toMatchObject({ notes: 1, answered: 1 });
    expect((await call('classroom.close', { classId: opened.id })).class.erasedAt).not.toBeNull();
    await ada.client.close();

    child.send(null as never);
    const waysOut = (await heard()) as string[];
    expect(waysOut.length).toBeGreaterThan(0); // it listened for classes near by, so it is known to be watched
    expect(waysOut.filter((way) => way !== 'send 5353 224.0.0.251')).toEqual([]);
  },
);
