import type { SentenceWord } from './sentence-words.ts';

/**
 * Phrases as the lists in resources/lexicons/wording write them: `a/b` is one word or the other, `*` any word; `+a/b`
 * must stand beside the phrase and `-a/b` must not, without belonging to it; `.` there is the end of a clause.
 */
interface Context {
  readonly must: boolean;
  readonly words: ReadonlySet<string>;
}

interface WordPattern {
  readonly before: readonly Context[];
  readonly core: readonly ReadonlySet<string>[];
  readonly after: readonly Context[];
}

/** Patterns by the first word of their core, the longest first. */
export type WordPatterns = ReadonlyMap<string, readonly WordPattern[]>;

export function parsePatterns(lines: readonly string[]): WordPatterns {
  const byFirst = new Map<string, WordPattern[]>();
  for (const line of lines) {
    const pattern = parsePattern(line);
    for (const first of pattern.core[0]!) byFirst.set(first, [...(byFirst.get(first) ?? []), pattern]);
  }
  for (const patterns of byFirst.values()) patterns.sort((a, b) => b.core.length - a.core.length);
  return byFirst;
}

function parsePattern(line: string): WordPattern {
  const before: Context[] = [];
  const core: ReadonlySet<string>[] = [];
  const after: Context[] = [];
  for (const token of line.split(' ')) {
    const must = token.startsWith('+');
    if (must || token.startsWith('-'))
      (core.length === 0 ? before : after).push({ must, words: new Set(token.slice(1).split('/')) });
    else core.push(new Set(token.split('/')));
  }
  if (core.length === 0) throw new Error(`A pattern needs a word of its own: "${line}"`);
  return { before, core, after };
}

/** Where phrases stand, as [first, last] word numbers, the longest at each place and none over another. */
export function matchPatterns(words: readonly SentenceWord[], patterns: WordPatterns): [number, number][] {
  const found: [number, number][] = [];
  for (let at = 0; at < words.length; at++) {
    const length = matchAt(words, at, patterns);
    if (length === 0) continue;
    found.push([at, at + length - 1]);
    at += length - 1;
  }
  return found;
}

/** How many words of a phrase start here; 0 for none. */
export function matchAt(words: readonly SentenceWord[], at: number, patterns: WordPatterns): number {
  const fits = patterns.get(words[at]!.lower)?.find((pattern) => fitsAt(words, at, pattern));
  return fits?.core.length ?? 0;
}

function fitsAt(words: readonly SentenceWord[], at: number, { before, core, after }: WordPattern): boolean {
  for (const [step, choices] of core.entries()) {
    const word = words[at + step];
    if (!word || !(choices.has('*') || choices.has(word.lower)) || (step > 0 && word.afterBreak)) return false;
  }
  // Contexts stand in the order of the words: the last of those before is next to the core
  const holdsBefore = before.every((context, step) => {
    const place = at - before.length + step;
    return holds(context, words[place], words[place + 1]?.afterBreak ?? true);
  });
  const end = at + core.length;
  return (
    holdsBefore &&
    after.every((context, step) => holds(context, words[end + step], words[end + step]?.afterBreak ?? true))
  );
}

function holds({ must, words }: Context, word: SentenceWord | undefined, parted: boolean): boolean {
  const there = !word || parted ? words.has('.') : words.has(word.lower) || words.has('*');
  return there === must;
}
