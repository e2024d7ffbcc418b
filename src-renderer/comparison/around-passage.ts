import type { Passage } from '../../src-main/contract/comparison.ts';
import type { Around } from '../design/around.ts';
import type { Compared } from './case-comparison.svelte.ts';

/** A number or half a sentence proves little by itself: the sentence it stands in, where the comparison knows it. */
export function aroundPassage(passage: Passage, compared: Pick<Compared, 'figures' | 'quotations'> | null): Around {
  const known = [
    ...(compared?.figures ?? []).flatMap(({ mentions }) => mentions),
    ...(compared?.quotations ?? []).flatMap(({ statements }) => statements),
  ].find(
    ({ articleId, start, end }) => articleId === passage.articleId && start === passage.start && end === passage.end,
  );
  const within = known?.within;
  if (!within || within.start > passage.start || within.end < passage.end)
    return { before: '', words: passage.text, after: '' };
  const [from, to] = [passage.start - within.start, passage.end - within.start];
  return { before: within.text.slice(0, from), words: passage.text, after: within.text.slice(to) };
}
