import { expect, test } from 'vitest';
import type { Port } from '../../src-main/transports/port.ts';
import { superviseService } from '../../src-main/transports/supervise-service.ts';
import type { ServiceProcess } from '../../src-main/transports/supervise-service.ts';

/** A process that never answers and dies when told; as with a real one, its port closes before its exit is known. */
class Mortal implements ServiceProcess {
  private closed: () => void = () => undefined;
  private exited: (description: string) => void = () => undefined;
  readonly port: Port = {
    send: () => undefined,
    onMessage: () => undefined,
    onClose: (listener) => (this.closed = listener),
  };
  onExit(listener: (description: string) => void): void {
    this.exited = listener;
  }
  stop(): void {
    this.die();
  }
  die(): void {
    this.closed();
    setTimeout(() => this.exited('SIGKILL'), 5);
  }
}

function supervise() {
  const lives: Mortal[] = [];
  const service = superviseService(() => {
    const life = new Mortal();
    lives.push(life);
    return life;
  });
  const dieDuringCall = async () => {
    const call = service.call('study.status', {});
    lives.at(-1)!.die();
    const reply = await call;
    return reply.ok ? '' : reply.failure.message;
  };
  return { service, lives, dieDuringCall };
}

test('a call cut off by a death says that the service is being started again, and it is', async () => {
  const { lives, dieDuringCall } = supervise();
  expect(await dieDuringCall()).toContain('is being started again');
  expect(lives).toHaveLength(2);
});

test('once the service is left dead, the call that it died in and every later one say so and what to do', async () => {
  const { service, lives, dieDuringCall } = supervise();
  for (let death = 1; death <= 3; death++) await dieDuringCall();
  const last = await dieDuringCall();
  expect(lives).toHaveLength(4);
  const later = await service.call('study.status', {});
  for (const message of [last, later.ok ? '' : later.failure.message]) {
    expect(message).not.toContain('being started again');
    expect(message).toContain('could not start it again; close Parallax and start it once more');
    expect(message).toContain('Nothing you saved is lost');
  }
  expect(later).toMatchObject({ failure: { code: 'service-stopped' } });
});
