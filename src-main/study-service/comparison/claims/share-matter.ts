import type { Passage, Statement } from '../../../contract/comparison.ts';
import { sharedLength } from '../passages.ts';
import { readTerms } from '../alignment/read-terms.ts';
import type { Term } from '../alignment/read-terms.ts';

/** Words of a name from which it is somebody's whole name. */
const WHOLE_NAME = 2;

/**
 * Whether sentences that look alike share something that is told, and not only who speaks or is spoken of: "Mayor Colin
 * Straker promised …" and "Mayor Colin Straker said only that …" are no claim of both. Who speaks is cut out of
 * each sentence first, with what is put beside the name ("the cabinet member for leisure"). On the tuning half of the
 * truth set of reworded sentences five in six pairs alike by a whole name were wrong, however sure they had looked.
 */
export function shareMatter(
  members: readonly Passage[],
  statements: readonly Statement[],
  language: string | null,
): boolean {
  const whole = countShared(members.map(({ text }) => readTerms(text, language).terms));
  const told = countShared(members.map((member) => readTerms(withoutSpeakers(member, statements), language).terms));
  if (whole.all > 0 && told.all === 0) return false;
  return told.figures > 0 || told.names < WHOLE_NAME || told.words > 1;
}

/** The words of a passage without those that name who speaks in it; what is said stays whole. */
export function withoutSpeakers(passage: Passage, statements: readonly Statement[]): string {
  let text = passage.text;
  for (const { by, start, end } of statements) {
    if (!by || sharedLength(by, passage) < by.end - by.start) continue;
    const before = passage.text.slice(end <= by.start ? Math.max(0, end - passage.start) : 0, by.start - passage.start);
    const behind = passage.text.slice(
      by.end - passage.start,
      start >= by.end ? Math.max(0, start - passage.start) : undefined,
    );
    // "The council's head, Martin Shaw," and "Councillor Rita Okafor"
    const opens = /(?:(?:^|[.,;:!?“"])\s*[^.,;:!?“"]+,\s*|(?:\p{Lu}[\p{L}.’'-]*\s+)+)$/u.exec(before)?.[0] ?? '';
    const closes = /^,\s[^.,;:!?“”"]+(?=[.,;:!?“”"])/u.exec(behind)?.[0] ?? '';
    text = text.replace(`${opens}${by.text}${closes}`, ' ');
  }
  return text;
}

interface Shared {
  readonly all: number;
  readonly names: number;
  readonly words: number;
  readonly figures: number;
}

/** How many names, plain words, numbers and days stand in all of several sentences. */
function countShared([first = [], ...others]: readonly (readonly Term[])[]): Shared {
  const keys = others.map((terms) => new Set(terms.map(({ key }) => key)));
  const seenSmall = new Set([first, ...others].flat().flatMap(({ key, kind }) => (kind === 'word' ? [key] : [])));
  const seenAsName = new Set([first, ...others].flat().flatMap(({ key, kind }) => (kind === 'name' ? [key] : [])));
  const shared = [...new Map(first.map((term) => [term.key, term.kind]))].filter(([key]) =>
    keys.every((other) => other.has(key)),
  );
  const figures = shared.filter(([, kind]) => kind === 'number' || kind === 'day').length;
  const names = shared.filter(([key]) => seenAsName.has(key) && !seenSmall.has(key)).length;
  return { all: shared.length, figures, names, words: shared.length - figures - names };
}
