import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { tellTitle } from '../../../src-renderer/frame/tell-title.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', globalThis);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A page whose inside is changed while somebody listens to it. */
function openPage(inside: string) {
  const { document } = parseHTML('<main></main>');
  const page = document.querySelector('main') as unknown as HTMLElement;
  page.innerHTML = inside;
  const heard: string[] = [];
  return {
    page,
    heard,
    stop: tellTitle(
      () => page,
      (title) => heard.push(title),
    ),
  };
}
const READY = '<div data-ready="case"><h1>The bridge closes</h1></div>';

describe('the title of a page that was gone to', () => {
  test('is said once it is there, and once only', () => {
    const { heard } = openPage(READY);
    vi.advanceTimersByTime(20_000);
    expect(heard).toEqual(['The bridge closes']);
  });

  test('is said instead of what stood there while the page was read', () => {
    const { page, heard } = openPage('<h1>Case</h1>');
    vi.advanceTimersByTime(600);
    expect(heard).toEqual([]);
    page.innerHTML = READY;
    vi.advanceTimersByTime(20_000);
    expect(heard).toEqual(['The bridge closes']);
  });

  test('is said after it where reading takes long', () => {
    const { page, heard } = openPage('<h1>Case</h1>');
    vi.advanceTimersByTime(3_000);
    expect(heard).toEqual(['Case']);
    page.innerHTML = READY;
    vi.advanceTimersByTime(20_000);
    expect(heard).toEqual(['Case', 'The bridge closes']);
  });

  test('is not said any more to who has gone on', () => {
    const { page, heard, stop } = openPage('');
    vi.advanceTimersByTime(300);
    stop();
    page.innerHTML = READY;
    vi.advanceTimersByTime(20_000);
    expect(heard).toEqual([]);
  });
});
