import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { contract, isMethodName } from '../../src-main/contract/contract.ts';
import type { MethodName } from '../../src-main/contract/contract.ts';
import { createDispatch } from '../../src-main/study-service/dispatch.ts';
import type { Handlers } from '../../src-main/study-service/dispatch.ts';
import type { Answerer } from '../../src-main/transports/message-port.ts';
import { makeExampleLibrary, openTestService, temporaryFolder } from './example-library.ts';
import { TRANSPORTS } from './transport-harness.ts';
import type { TestService } from './example-library.ts';
import type { Opened } from './transport-harness.ts';

const METHODS = Object.keys(contract).filter(isMethodName);
const mayCall = (role: string) =>
  METHODS.filter((method) => (contract[method].who as readonly string[]).includes(role));
const FOR_OWNER = mayCall('owner');
const FOR_PUPIL = mayCall('pupil').filter((method) => !FOR_OWNER.includes(method));
const FOR_VISITOR = mayCall('visitor');
const OWNER_ONLY = FOR_OWNER.filter((method) => !mayCall('pupil').includes(method));
/** One class is open at a time, only a closed one is erased, and none is open while a copy takes the library's place. */
const AFTER_CLOSING: readonly MethodName[] = ['classroom.open', 'classroom.reopen', 'upkeep.restoreCopy'];

let example: Awaited<ReturnType<typeof makeExampleLibrary>>;
const leftovers: (() => void | Promise<void>)[] = [];

beforeAll(async () => {
  example = await makeExampleLibrary();
});
afterAll(() => example.remove());
afterEach(async () => {
  for (const clear of leftovers.splice(0).reverse()) await clear();
});

function exampleFolder(): string {
  const folder = temporaryFolder();
  leftovers.push(() => folder.remove());
  example.copyTo(folder.path);
  return folder.path;
}

function exampleService(): TestService {
  const service = openTestService(exampleFolder(), 100);
  leftovers.push(() => service.close());
  return service;
}

/** An example's path is of nobody's machine, so what is read from a file is handed over as its bytes. */
async function exampleOf(method: MethodName): Promise<unknown> {
  if (method !== 'packs.inspect' && method !== 'packs.import') return contract[method].example;
  const packed = await exampleService().dispatch('packs.export', contract['packs.export'].example, 'owner');
  return { base64: (packed as { value: { base64: string } }).value.base64 };
}

/** Whoever calls is this seat of the class that is open, or a visitor at its door. */
function inClass(seatId: string | null): Answerer {
  const service = exampleService();
  return {
    dispatch: async (method, input) =>
      (await service.classAnswerer()).answer(method, input, { seatId, address: '127.0.0.1' }),
    subscribe: (listener) => service.subscribe(listener),
  };
}

/** A reply that says more than the contract allows, as a careless handler might. */
function careless(): Answerer {
  const handlers = {
    'settings.read': () => ({ ...contract['settings.read'].output.parse(DEFAULTS), answerKey: 'B', pupils: ['Ada'] }),
  } as unknown as Handlers;
  return { dispatch: createDispatch(handlers, () => undefined), subscribe: () => () => undefined };
}
const DEFAULTS = {
  theme: 'light',
  textSize: 100,
  lineWidth: 66,
  face: 'serif',
  scrollTogether: false,
  columns: 3,
  columnShares: [],
  maskedCases: [],
  fetchAddresses: false,
  noteAuthor: '',
  advancedCategories: false,
  showCues: false,
  tourCaseId: '',
};

describe.each(TRANSPORTS)('over the $name', (transport) => {
  const opened = async (opening: Promise<Opened>) => {
    const connection = await opening;
    leftovers.push(() => connection.close());
    return connection;
  };

  const answersItsExample = async (method: MethodName, answerer: Answerer, role: 'owner' | 'pupil') => {
    const connection = await opened(transport.serve(answerer, role));
    const reply = await connection.call(method, await exampleOf(method));
    expect(reply).toEqual({ ok: true, value: expect.anything() });
    if (reply.ok) expect(contract[method].output.parse(reply.value)).toEqual(reply.value);
  };

  test.each(FOR_OWNER)('%s answers its own example', async (method: MethodName) => {
    const service = exampleService();
    if (AFTER_CLOSING.includes(method)) await service.dispatch('classroom.close', { classId: 'class-1' }, 'owner');
    await answersItsExample(method, service, 'owner');
  });

  test.each(FOR_PUPIL)('%s answers its own example to a seat', async (method: MethodName) => {
    await answersItsExample(method, inClass('seat-1'), 'pupil');
  });

  test.each(FOR_VISITOR)('%s answers its own example to a visitor', async (method: MethodName) => {
    await answersItsExample(method, inClass(null), 'pupil');
  });

  test('whatever is the desk’s alone refuses a pupil', async () => {
    const connection = await opened(transport.serve(exampleService(), 'pupil'));
    for (const method of OWNER_ONLY) {
      expect(await connection.call(method, contract[method].example), method).toMatchObject({
        ok: false,
        failure: { code: 'not-allowed', method, role: 'pupil' },
      });
    }
  });

  test.runIf(transport.name === 'class socket')('a visitor may ask what stands at the door and no more', async () => {
    const connection = await opened(transport.serve(exampleService(), 'visitor'));
    for (const method of METHODS) {
      if ((contract[method].who as readonly string[]).includes('visitor')) continue;
      expect(await connection.call(method, contract[method].example), method).toMatchObject({
        failure: { code: 'not-allowed', method, role: 'visitor' },
      });
    }
  });

  test('a role written into the input changes nothing', async () => {
    const connection = await opened(transport.serve(exampleService(), 'pupil'));
    expect(await connection.call('corpus.articles', { role: 'owner' })).toMatchObject({
      failure: { code: 'not-allowed' },
    });
  });

  test('malformed input is refused with its path', async () => {
    const connection = await opened(transport.serve(exampleService(), 'owner'));
    const input = { articleId: 'article-1', roles: [{ position: 0, role: 'sermon' }] };
    expect(await connection.call('corpus.setRoles', input)).toMatchObject({
      ok: false,
      failure: { code: 'malformed-input', path: 'roles.0.role' },
    });
  });

  test('a method that does not exist is refused by name', async () => {
    const connection = await opened(transport.serve(exampleService(), 'owner'));
    expect(await connection.call('corpus.burn', {})).toMatchObject({
      failure: { code: 'unknown-method', method: 'corpus.burn' },
    });
  });

  test('a reply with an undeclared field arrives without it', async () => {
    const connection = await opened(transport.serve(careless(), 'pupil'));
    expect(await connection.call('settings.read', {})).toEqual({ ok: true, value: DEFAULTS });
  });

  test('a service killed in the middle of a call fails that call by code, starts again, and the next call works', async () => {
    const service = await transport.launch(exampleFolder());
    leftovers.push(() => service.close());
    const add = (text: string) => service.call('intake.add', { text });
    expect(await add('First light\n\nThe lamp was lit at six, the keeper said on Friday.')).toMatchObject({ ok: true });
    const pid = await service.servicePid();
    // Stopped first, so that the call is surely under way and unanswered when the process dies.
    process.kill(pid, 'SIGSTOP');
    const lost = add('Second light\n\nThe lamp was lit at seven, the keeper said on Saturday.');
    await new Promise((resolve) => setTimeout(resolve, 100));
    process.kill(pid, 'SIGKILL');
    expect(await lost).toMatchObject({ ok: false, failure: { code: 'service-stopped' } });
    const next = await callUntilRunning(() =>
      add('Third light\n\nThe lamp was lit at eight, the keeper said on Sunday.'),
    );
    expect(next).toMatchObject({ ok: true });
    expect(await service.servicePid()).not.toBe(pid);
  });
});

/** The next call may meet the moment between death and restart, where the honest answer is again `service-stopped`. */
async function callUntilRunning(call: () => Promise<{ ok: boolean }>): Promise<{ ok: boolean }> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const reply = await call();
    if (reply.ok || Date.now() > deadline) return reply;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
