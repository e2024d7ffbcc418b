import SearchableMap from 'minisearch/SearchableMap';
import { describe, expect, it } from 'vitest';
import { createWordList } from '../../../src-main/study-service/search/word-list.ts';

/** Short words of few letters, so that many are like one another; some of other alphabets. */
function someWords(count: number): string[] {
  let state = 11;
  const random = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
  const letters = ['a', 'b', 'c', 'é', 'д', '\u{ff21}'];
  const words = new Set<string>();
  while (words.size < count)
    words.add(Array.from({ length: 1 + random(7) }, () => letters[random(letters.length)]).join(''));
  return [...words];
}

describe('a list of words', () => {
  const words = someWords(3_000);
  const [read, added, asked] = [words.slice(0, 2_000).sort(), words.slice(2_000, 2_300), words.slice(1_900)];
  const list = createWordList();
  const map = new SearchableMap<number>();
  read.forEach((word, index) => {
    list.append(word, index + 1);
    map.set(word, index + 1);
  });
  const adjust = (word: string, by: number) => {
    list.adjust(word, by);
    const count = (map.get(word) ?? 0) + by;
    if (count > 0) map.set(word, count);
    else map.delete(word);
  };
  for (const word of added) adjust(word, 3);
  for (const word of [...read.slice(0, 50), ...added.slice(0, 50)]) adjust(word, 4);
  for (const word of [...read.slice(40, 300), ...added.slice(40, 90)]) adjust(word, -1_000);

  it('knows the number of each, new ones and such as are gone among them', () => {
    for (const word of words) expect(list.get(word), word).toBe(map.get(word));
  });

  it.each([1, 2])('finds what MiniSearch finds within %d', (distance) => {
    for (const word of asked.slice(0, 400)) {
      const numbers = (found: Iterable<[string, [number, number]]>) =>
        [...found].map(([near, [count]]) => [near, count]).sort();
      expect(numbers(list.fuzzyGet(word, distance)), word).toEqual(numbers(map.fuzzyGet(word, distance)));
    }
  });

  it.each([255, 256, 257, 600])('finds nothing like a run of %d letters', (length) => {
    for (const letter of ['a', 'x']) expect([...list.fuzzyGet(letter.repeat(length), 2)]).toEqual([]);
  });

  it('is empty before the first', () => {
    expect(createWordList().get('word')).toBeUndefined();
    expect([...createWordList().fuzzyGet('word', 2)]).toEqual([]);
  });
});
