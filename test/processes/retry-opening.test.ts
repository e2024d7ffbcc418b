import { expect, test } from 'vitest';
import { retryOpening } from '../../src-main/processes/retry-opening.ts';
import type { StudyService } from '../../src-main/study-service/create-study-service.ts';

/** A service that answers every call with this word. */
function answering(word: string): StudyService {
  return {
    hasRoomAgain: null,
    dispatch: () => Promise.resolve({ ok: true, value: word }),
    subscribe: () => () => undefined,
    close: () => undefined,
  };
}

test('a library that could not be opened is tried again with a later call, not with every one, and the page hears of it', async () => {
  let now = 0;
  let tried = 0;
  let hasRoom = false;
  const open = () => {
    tried += 1;
    return hasRoom ? answering('opened') : null;
  };
  const service = retryOpening(answering('full'), open, () => now);
  const heard: string[] = [];
  service.subscribe(({ event }) => heard.push(event));
  const ask = async () => ((await service.dispatch('study.status', {}, 'owner')) as { value: unknown }).value;

  expect(await ask()).toBe('full');
  expect(tried).toBe(0);
  now = 2_000;
  expect([await ask(), await ask()]).toEqual(['full', 'full']);
  expect(tried).toBe(1);
  hasRoom = true;
  now = 4_000;
  expect([await ask(), await ask()]).toEqual(['opened', 'opened']);
  expect(tried).toBe(2);
  expect(heard).toEqual(['study.restarted']);
});

test('what a library that can only be read tells is heard, until the one that takes its place tells it', async () => {
  const tellers: { readonly [word: string]: (() => void)[] } = { tight: [], roomy: [] };
  const telling = (word: string): StudyService => ({
    ...answering(word),
    subscribe(listener) {
      const tell = () => listener({ event: 'corpus.changed' });
      tellers[word]!.push(tell);
      return () => void tellers[word]!.splice(tellers[word]!.indexOf(tell), 1);
    },
  });
  let now = 0;
  const service = retryOpening(
    telling('tight'),
    () => telling('roomy'),
    () => now,
  );
  const heard: string[] = [];
  service.subscribe(({ event }) => heard.push(event));
  tellers['tight']!.forEach((tell) => tell());
  expect(heard).toEqual(['corpus.changed']);
  now = 2_000;
  await service.dispatch('study.status', {}, 'owner');
  expect([tellers['tight']!.length, tellers['roomy']!.length]).toEqual([0, 1]);
  tellers['roomy']!.forEach((tell) => tell());
  expect(heard).toEqual(['corpus.changed', 'study.restarted', 'corpus.changed']);
});
