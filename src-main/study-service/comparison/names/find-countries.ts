import { nameKey } from '../../corpus/names/name-key.ts';
import { splitNameWords } from '../../corpus/names/split-name-words.ts';
import type { ComparedArticle } from '../compared-article.ts';
import type { NamingLists } from './naming-lists.ts';

interface FoundCountry {
  readonly key: string;
  readonly kind: 'place';
  readonly start: number;
  readonly end: number;
}

/**
 * Countries that the reader of names passes over: two words at the start of a sentence, "the North" for the one country
 * of the article that begins so, and a people with "the" before it, which stands for its state more often than not.
 */
export function findCountries({ blocks }: ComparedArticle, lists: NamingLists): FoundCountry[] {
  const found: FoundCountry[] = [];
  const halves: FoundCountry[] = [];
  const directed = new Map<string, Set<string>>();
  for (const { text, start } of blocks) {
    const words = splitNameWords(text);
    for (const [index, word] of words.entries()) {
      if (!word.isCapital) continue;
      const before = words[index - 1];
      const whole = before?.isCapital && word.joins ? nameKey(`${before.text} ${word.text}`) : '';
      const pair = whole.includes(' ') ? whole : '';
      const key = nameKey(word.text);
      const place = (key: string, from: number): FoundCountry => ({
        key,
        kind: 'place',
        start: start + from,
        end: start + word.end,
      });
      const next = words[index + 1];
      if (lists.countries.has(pair) && !(next?.joins && next.isCapital && !next.opensSentence)) {
        found.push(place(pair, before!.start));
        const [direction] = pair.split(' ') as [string];
        if (/^(?:north|south|east|west)$/u.test(direction))
          directed.set(direction, (directed.get(direction) ?? new Set()).add(pair));
      }
      const people = lists.peoples.get(pair) ?? lists.peoples.get(key);
      const opener = lists.peoples.has(pair) ? words[index - 2] : before;
      if (people && opener?.lower === 'the' && !lists.ofCountry.has(key))
        found.push(place(people, lists.peoples.has(pair) ? before!.start : word.start));
      if (
        /^(?:north|south|east|west)$/u.test(key) &&
        before?.lower === 'the' &&
        !(next?.joins && (next.isCapital || next.lower === 'of'))
      )
        halves.push(place(key, word.start));
    }
  }
  const whole = (half: FoundCountry) => [...(directed.get(half.key) ?? [])];
  return [...found, ...halves.flatMap((half) => (whole(half).length === 1 ? [{ ...half, key: whole(half)[0]! }] : []))];
}
