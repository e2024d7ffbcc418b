import { m } from '#words';
import type { Item, ItemKey, ItemResponse } from '../../../src-main/contract/quiz.ts';
import { kindLabel as knownLabel } from '../../design/words/item-kind-words.ts';

const ORIGIN_WORDS: Readonly<Record<Item['origin'], string>> = {
  drafted: m.quiz_drafted_from_the_texts(),
  written: m.quiz_written_by_hand(),
  imported: m.quiz_taken_in_from_a_file(),
  bundled: m.quiz_came_with_parallax(),
};

/** An estimate made before anybody has answered, so in words and not in per cent. */
export function difficultyWords(difficulty: number): string {
  if (difficulty < 0.34) return m.quiz_most_will_get_it_right_2();
  return difficulty < 0.67 ? m.quiz_about_half_will_get_it_right_2() : m.quiz_most_will_find_it_hard_2();
}

export function kindLabel(kind: string): string {
  return knownLabel(kind) ?? kind;
}

export function originWords(origin: Item['origin']): string {
  return ORIGIN_WORDS[origin];
}

/** A line of a key: what is shown, what is right about it, and why. */
export interface KeyLine {
  readonly id: string;
  readonly text: string;
  /** What the key makes of it, in a word; null where it is wrong or simply stands in order. */
  readonly answer: string | null;
  readonly right: boolean;
  readonly why: string;
}

/** The answers of a question as lines, for every way of answering that has lines. */
export function keyLines({ response, key }: { response: ItemResponse; key: ItemKey }): KeyLine[] {
  if (response.type === 'choice' && key.type === 'choice')
    return response.options.map(({ id, text, why }) => {
      const right = key.right.includes(id);
      return { id, text, why, right, answer: right ? m.quiz_right_2() : null };
    });
  if (response.type === 'match' && key.type === 'match')
    return response.left.map(({ id, text, why }) => {
      const pair = key.pairs.find(({ left }) => left === id);
      const answer = response.right.find((one) => one.id === pair?.right)?.text ?? null;
      return { id, text, why, right: answer !== null, answer };
    });
  if (response.type === 'order' && key.type === 'order')
    return key.order.flatMap((id) =>
      response.entries
        .filter((entry) => entry.id === id)
        .map(({ text, why }) => ({ id, text, why, right: true, answer: null })),
    );
  return [];
}
