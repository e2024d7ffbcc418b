import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ScrollTogether } from '../../../src-renderer/reader/scroll-together.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

/** As much of a column as scrolling looks at: 400 CSS pixels high, `way` to scroll. */
function column(way: number, scrollTop = 0): HTMLElement {
  return { scrollTop, scrollHeight: way + 400, clientHeight: 400 } as HTMLElement;
}

function two(): { together: ScrollTogether; left: HTMLElement; right: HTMLElement } {
  const together = new ScrollTogether();
  const [left, right] = [column(1000), column(3000)];
  together.add(left);
  together.add(right);
  return { together, left, right };
}

test('a third through one article is a third through all', () => {
  const { together, left, right } = two();
  left.scrollTop = 300;
  together.follow(left);
  expect(right.scrollTop).toBe(900);
});

test('columns that were brought level stay level while one of them is scrolled', () => {
  const { together, left, right } = two();
  together.keepLevel(
    new Map([
      [left, 200],
      [right, 1700],
    ]),
  );
  vi.advanceTimersByTime(1000);
  left.scrollTop = 260;
  together.follow(left);
  expect(right.scrollTop).toBe(1760);
  together.letGo();
  left.scrollTop = 500;
  together.follow(left);
  expect(right.scrollTop).toBe(1500);
});

test('on their way to one height columns do not pull at one another', () => {
  const { together, left, right } = two();
  together.keepLevel(new Map([[left, 200]]));
  left.scrollTop = 120;
  together.follow(left);
  expect(right.scrollTop).toBe(0);
});
