import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { socketConnection } from '../../../src-renderer/study-client/socket-connection.ts';

/** A socket to an address where, until told otherwise, nobody is. */
class Line extends EventTarget {
  static reachable = false;
  readonly OPEN = 1;
  readyState = 0;
  readonly sent: string[] = [];
  constructor() {
    super();
    setTimeout(() => {
      this.readyState = Line.reachable ? 1 : 3;
      this.dispatchEvent(new Event(Line.reachable ? 'open' : 'close'));
    }, 1);
  }
  send(frame: string): void {
    this.sent.push(frame);
    const { id } = JSON.parse(frame) as { id: number };
    const data = JSON.stringify({ id, reply: { ok: true, value: 'answered' } });
    setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data })), 1);
  }
}

const connect = () =>
  socketConnection({ host: '127.0.0.1:1', protocol: 'http:' }, () => new Line() as unknown as WebSocket);

beforeEach(() => {
  vi.useFakeTimers();
  Line.reachable = false;
});
afterEach(() => vi.useRealTimers());

test('a call made while the service is started again waits for it', async () => {
  const call = connect().call('study.status', {});
  await vi.advanceTimersByTimeAsync(4_000);
  Line.reachable = true;
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await call).toEqual({ ok: true, value: 'answered' });
});

test('a call to a program that is gone fails and says what to do, and the page goes on trying', async () => {
  const study = connect();
  const call = study.call('study.status', {});
  await vi.advanceTimersByTimeAsync(13_000);
  const reply = await Promise.race([call, Promise.resolve('still waiting')]);
  expect(reply).toMatchObject({ ok: false, failure: { code: 'service-stopped' } });
  expect(JSON.stringify(reply)).toContain('Start Parallax once more');

  Line.reachable = true;
  const next = study.call('study.status', {});
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await next).toEqual({ ok: true, value: 'answered' });
});

test.each([
  [4001, 'seat lost', 'seat-lost'],
  [4002, 'class closed', 'class-closed'],
])('a line that is closed with %i is not tried again, and calls say why', async (code, state, failure) => {
  Line.reachable = true;
  const lines: Line[] = [];
  const study = socketConnection({ host: '127.0.0.1:1', protocol: 'http:' }, () => {
    lines.push(new Line());
    return lines.at(-1) as unknown as WebSocket;
  });
  await vi.advanceTimersByTimeAsync(10);
  expect(study.state).toBe('here');
  lines[0]!.readyState = 3;
  lines[0]!.dispatchEvent(Object.assign(new Event('close'), { code }));
  await vi.advanceTimersByTimeAsync(30_000);
  expect(lines).toHaveLength(1);
  expect(study.state).toBe(state);
  expect(await study.call('classroom.now', {})).toMatchObject({ ok: false, failure: { code: failure } });
});

test('a line that looks open and answers nothing is made again when the page is woken', async () => {
  Line.reachable = true;
  const lines: Line[] = [];
  const study = socketConnection({ host: '127.0.0.1:1', protocol: 'http:' }, () => {
    lines.push(Object.assign(new Line(), { close: () => {} }));
    return lines.at(-1) as unknown as WebSocket;
  });
  await vi.advanceTimersByTimeAsync(10);
  lines[0]!.send = () => {};
  study.wake();
  await vi.advanceTimersByTimeAsync(6_000);
  expect(lines).toHaveLength(2);
  expect(study.state).toBe('here');
});
