import type { NewItem } from '../../../contract/quiz.ts';
import type { Candidate, Core } from './candidate.ts';
import type { ItemKindId } from '../../../contract/plain/quiz-kinds.ts';
import { allWords, likeness } from './material/read-words.ts';

/** Two items with so much of prompt and right answer in common would be one to a reader. */
const NEAR_DUPLICATE = 0.7;
/** One way of asking may make up so much of a quiz, and no more. */
const MOST_OF_A_FORM = 0.1;
const FEWEST_OF_A_FORM = 3;
/** Of the shorter of two stretches, how much may be asked about by another item. */
const MAY_SHARE = 0.5;

/** Takes turns among kinds, then forms and articles, so that a short quiz has a bit of everything. Stops when nothing new is left. */
export function selectItems(byKind: ReadonlyMap<ItemKindId, readonly Candidate[]>, count: number): NewItem[] {
  const chosen: { candidate: Candidate; words: ReadonlySet<string> }[] = [];
  const waiting = new Map([...byKind].map(([kind, candidates]) => [kind, [...candidates]]));
  const facts = new Set<string>();
  const uses = new Map<string, number>();
  const useOf = (key: string) => uses.get(key) ?? 0;
  const isNew = (candidate: Candidate) => {
    if (useOf(`form:${candidate.form}`) >= Math.max(FEWEST_OF_A_FORM, MOST_OF_A_FORM * count)) return false;
    if (candidate.facts.some((fact) => facts.has(fact))) return false;
    const words = wordsOf(candidate.item);
    return !chosen.some(
      (other) => shareCore(candidate, other.candidate) || likeness(words, other.words) >= NEAR_DUPLICATE,
    );
  };
  const takeFrom = (kind: ItemKindId): boolean => {
    const list = waiting.get(kind)!;
    // What shows much leaves little to ask about
    const weight = ({ form, about, cores, shows }: Candidate) =>
      0.7 * (cores.length + (shows?.length ?? 0)) +
      2 * useOf(`form:${form}`) +
      about.reduce((sum, one) => sum + useOf(`article:${one}`), 0) / Math.max(1, about.length);
    const ordered = list.map((candidate, at) => ({ candidate, at, weight: weight(candidate) }));
    ordered.sort((a, b) => a.weight - b.weight || a.at - b.at);
    for (const { candidate } of ordered) {
      list.splice(list.indexOf(candidate), 1);
      if (!isNew(candidate)) continue;
      chosen.push({ candidate, words: wordsOf(candidate.item) });
      for (const fact of candidate.facts) facts.add(fact);
      for (const key of [`form:${candidate.form}`, ...candidate.about.map((one) => `article:${one}`)])
        uses.set(key, useOf(key) + 1);
      return true;
    }
    return false;
  };
  // Kinds of which there are few go first: what they rest on would soon be used up by those of which there are many
  const scarce = (kind: ItemKindId) => byKind.get(kind)!.length;
  let open = [...waiting.keys()].sort((a, b) => scarce(a) - scarce(b));
  while (chosen.length < count && open.length > 0)
    open = open.filter((kind) => chosen.length < count && takeFrom(kind));
  return chosen.map(({ candidate }) => candidate.item);
}

/** They ask about the same words, or one shows what the other asks for. */
function shareCore(one: Candidate, other: Candidate): boolean {
  return meet(one.cores, other.cores) || meet(one.cores, other.shows ?? []) || meet(one.shows ?? [], other.cores);
}

function meet(some: readonly Core[], others: readonly Core[]): boolean {
  return some.some((left) =>
    others.some((right) => {
      if (left.articleId !== right.articleId) return false;
      const shared = Math.min(left.end, right.end) - Math.max(left.start, right.start);
      return shared > MAY_SHARE * Math.min(left.end - left.start, right.end - right.start);
    }),
  );
}

/** The words of the prompt and the right answer. */
function wordsOf({ prompt, response, key }: NewItem): Set<string> {
  const right =
    response.type === 'choice' && key.type === 'choice'
      ? response.options.filter(({ id }) => key.right.includes(id)).map(({ text }) => text)
      : response.type === 'match'
        ? response.left.map(({ text }) => text).concat(response.right.map(({ text }) => text))
        : response.type === 'order'
          ? response.entries.map(({ text }) => text)
          : [];
  return new Set(allWords([prompt, ...right].join(' ')));
}
