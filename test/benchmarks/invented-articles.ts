import { join } from 'node:path';
import { seededRandom } from '../../src-main/study-service/quiz/drafting/seeded-random.ts';

export function checkoutFolder(path: string): string {
  return join(import.meta.dirname, '..', '..', path);
}

/** A source of invented articles: the same seed gives the same ones on every machine. */
export interface Inventor {
  random(): number;
  word(): string;
  /** Eight to twenty paragraphs, the last of which its outlet prints under every article. */
  article(outlet: string): string[];
}

const SYLLABLES =
  'ba be bi bo bu da de di do du fa fe ga ge go ha he ka ke ki la le li lo ma me mi mo na ne no pa pe ra re ri ro sa se si so ta te ti to va ve wa za'.split(
    ' ',
  );
/** As often in running English as the function words they stand for; unrelated sentences share them. */
const COMMON =
  'the of and to in a is that for it on was with as by at from he said has be are this have but not which they after will'.split(
    ' ',
  );

export function inventor(seed: number): Inventor {
  const random = seededRandom(seed).next;
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)]!;
  const rare = Array.from(
    { length: 4000 },
    () => pick(SYLLABLES) + pick(SYLLABLES) + (random() < 0.5 ? pick(SYLLABLES) : ''),
  );
  // Two words in five are common ones; the others fall off as in Zipf's law.
  const word = () => (random() < 0.42 ? pick(COMMON) : rare[Math.floor(rare.length * random() ** 3)]!);
  const sentence = () => `${Array.from({ length: 9 + Math.floor(random() * 16) }, word).join(' ')}.`;
  const paragraph = () => Array.from({ length: 1 + Math.floor(random() * 3) }, sentence).join(' ');
  const feet = new Map<string, string>();
  return {
    random,
    word,
    article(outlet) {
      const foot = feet.get(outlet) ?? paragraph();
      feet.set(outlet, foot);
      return [...Array.from({ length: 8 + Math.floor(random() * 12) }, paragraph), foot];
    },
  };
}

/** A copy of an article: words changed, dropped and put in, two neighbouring paragraphs swapped; `half` drops the second half and has other text around it. */
export function mutate(invent: Inventor, lines: readonly string[], edits: number, shape: 'whole' | 'half'): string[] {
  const own = lines.slice(0, -1);
  const kept = shape === 'half' ? own.slice(0, Math.ceil(own.length / 2)) : [...own];
  const at = Math.floor(invent.random() * (kept.length - 1));
  [kept[at], kept[at + 1]] = [kept[at + 1]!, kept[at]!];
  const changed = kept.map((line) =>
    line
      .split(' ')
      .flatMap((word) => editWord(invent, word, edits))
      .join(' '),
  );
  return shape === 'half' ? [...invent.article('around').slice(0, 6), ...changed] : changed;
}

function editWord(invent: Inventor, word: string, edits: number): string[] {
  if (invent.random() >= edits) return [word];
  const kind = invent.random();
  if (kind < 0.6) return [invent.word()];
  return kind < 0.8 ? [] : [word, invent.word()];
}
