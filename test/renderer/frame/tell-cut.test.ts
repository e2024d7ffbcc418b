import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tellCut } from '../../../src-renderer/frame/tell-cut.ts';
import type { ConnectionState } from '../../../src-renderer/study-client/connection.ts';
import type { Study } from '../../../src-renderer/study.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched() {
  let tell: (state: ConnectionState) => void = () => {};
  const said: string[] = [];
  const study = {
    cut: false,
    client: {
      watch: (listener: typeof tell) => {
        tell = listener;
        return () => (tell = () => {});
      },
    },
    say: ({ text }: { text: string }) => void said.push(text),
    announce: (text: string) => void said.push(text),
  };
  const stop = tellCut(study as unknown as Study);
  return { study, said, stop, become: (state: ConnectionState) => tell(state) };
}

test('a connection that is cut is told of once it stays away, and again when it is back', () => {
  const { study, said, become } = watched();
  become('away');
  vi.advanceTimersByTime(2_400);
  expect(study.cut).toBe(false);
  vi.advanceTimersByTime(200);
  expect(study.cut).toBe(true);
  expect(said).toEqual([expect.stringMatching(/^Parallax does not answer\./)]);
  become('here');
  expect(study.cut).toBe(false);
  expect(said[1]).toBe('Parallax answers again. Nothing you saved was lost.');
});

test('one that is back at once, as after a restart of the service, is told of by neither', () => {
  const { study, said, become } = watched();
  become('away');
  vi.advanceTimersByTime(1_000);
  become('here');
  vi.advanceTimersByTime(5_000);
  expect(study.cut).toBe(false);
  expect(said).toEqual([]);
});

test('a page that is left says nothing any more', () => {
  const { study, stop, become } = watched();
  become('away');
  stop();
  vi.advanceTimersByTime(5_000);
  expect(study.cut).toBe(false);
});
