import { CANNOT_TELL } from '../../../src-main/contract/plain/quiz-kinds.ts';
import type { NewItem } from '../../../src-main/contract/quiz.ts';
import { keys } from './read-texts.ts';

/** What can be told of an item without reading the articles. */
export interface Giveaways {
  readonly duplicates: number;
  /** Right option longer than every other by half, with other ending or beginning than all, or alone with words of the prompt. */
  readonly cued: number;
  /** Of the items with one right option: how often a blind rule takes it, beside chance. */
  readonly blind: {
    readonly items: number;
    readonly chance: number;
    readonly longest: number;
    readonly shortest: number;
    readonly overlap: number;
  };
  /** How often "it can't be told" is offered, and is right. */
  readonly honest: { readonly offered: number; readonly right: number };
  readonly flagged: readonly string[];
}

const NEAR_DUPLICATE = 0.8;

export function findGiveaways(items: readonly NewItem[]): Giveaways {
  const words = items.map(
    (item) =>
      new Set(
        rightText(item)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [],
      ),
  );
  const isTwin = items.map((_, at) =>
    words.some((other, index) => index < at && likeness(words[at]!, other) >= NEAR_DUPLICATE),
  );
  // Options that are the same in item after item (the outlets, say) can't point to any one of them by their length or words
  const sets = Map.groupBy(items, setOf);
  const isCued = items.map((item) => (sets.get(setOf(item))!.length > 2 ? null : cueOf(item)));
  const blind = items.flatMap((item) => blindly(item) ?? []);
  const mean = (pick: (one: (typeof blind)[number]) => number) =>
    blind.length === 0 ? 0 : blind.reduce((sum, one) => sum + pick(one), 0) / blind.length;
  return {
    duplicates: isTwin.filter(Boolean).length,
    cued: isCued.filter((cue) => cue !== null).length,
    blind: {
      items: blind.length,
      chance: mean(({ chance }) => chance),
      longest: mean(({ longest }) => longest),
      shortest: mean(({ shortest }) => shortest),
      overlap: mean(({ overlap }) => overlap),
    },
    honest: {
      offered: items.filter(
        ({ response }) => response.type === 'choice' && response.options.some(({ id }) => id === CANNOT_TELL),
      ).length,
      right: items.filter(({ key }) => key.type === 'choice' && key.right.includes(CANNOT_TELL)).length,
    },
    flagged: items.flatMap((item, at) => {
      const why = isTwin[at] ? 'near-duplicate' : isCued[at];
      return why ? [`${why}: ${item.prompt}`] : [];
    }),
  };
}

function setOf({ response }: NewItem): string {
  return response.type === 'choice'
    ? response.options
        .map(({ text }) => text)
        .toSorted()
        .join('\n')
    : response.type;
}

function rightText({ prompt, response, key }: NewItem): string {
  if (response.type === 'choice' && key.type === 'choice')
    return [prompt, ...response.options.filter(({ id }) => key.right.includes(id)).map(({ text }) => text)].join(' ');
  if (response.type === 'match')
    return [prompt, ...response.left.map(({ text }) => text), ...response.right.map(({ text }) => text)].join(' ');
  if (response.type === 'order') return [prompt, ...response.entries.map(({ text }) => text)].join(' ');
  return prompt;
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / (one.size + other.size - shared);
}

interface Split {
  readonly right: string;
  readonly wrong: readonly string[];
}

function splitOne({ response, key }: NewItem): Split | null {
  if (response.type !== 'choice' || key.type !== 'choice' || response.multiple || key.right.length !== 1) return null;
  if (key.right[0] === CANNOT_TELL) return null;
  const isRight = ({ id }: { id: string }) => key.right.includes(id);
  return {
    right: response.options.find(isRight)!.text,
    // The honest option reads the same wherever it stands, right or wrong: it is counted apart, not as a cue
    wrong: response.options.filter((option) => !isRight(option) && option.id !== CANNOT_TELL).map(({ text }) => text),
  };
}

function cueOf(item: NewItem): string | null {
  const split = splitOne(item);
  if (!split) return null;
  const { right, wrong } = split;
  if (right.length > 20 && wrong.every((text) => right.length > 1.5 * text.length)) return 'much the longest';
  if (right.length > 20 && wrong.every((text) => 1.5 * right.length < text.length)) return 'much the shortest';
  const shape = (text: string) => `${/^\p{Lu}/u.test(text)}${/^\d/u.test(text)}${/[.!?]$/u.test(text)}`;
  if (wrong.every((text) => shape(text) !== shape(right))) return 'the only one of its shape';
  const before = /\b(an?) _____/iu.exec(item.prompt)?.[1]?.toLowerCase();
  const fits = (text: string) => before === undefined || (before === 'an') === /^[aeiou]/iu.test(text);
  if (fits(right) && !wrong.some(fits)) return 'the only one that fits the sentence';
  const asked = keys(item.prompt);
  const overlap = (text: string) => [...keys(text)].filter((key) => asked.has(key)).length;
  return overlap(right) > 0 && wrong.every((text) => overlap(text) < overlap(right)) ? 'words of the prompt' : null;
}

/** Ties are shared out: a rule that can't choose between two takes each half the time. */
function blindly(item: NewItem) {
  const split = splitOne(item);
  if (!split) return null;
  const { right, wrong } = split;
  const asked = keys(item.prompt);
  const overlap = (text: string) => [...keys(text)].filter((key) => asked.has(key)).length;
  const takes = (score: (text: string) => number) => {
    const all = [right, ...wrong].map(score);
    const best = Math.max(...all);
    return all[0] === best ? 1 / all.filter((one) => one === best).length : 0;
  };
  return {
    chance: 1 / (wrong.length + 1),
    longest: takes((text) => text.length),
    shortest: takes((text) => -text.length),
    overlap: takes(overlap),
  };
}
