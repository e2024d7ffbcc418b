import { FRAMING_CATEGORIES, findCategory } from '../../src-main/contract/framing-categories.ts';
import type { FramingCategory } from '../../src-main/contract/framing-categories.ts';

/** What the groups of categories ask, for headings over them. */
export const GROUP_WORDS: Readonly<Record<FramingCategory['group'], string>> = {
  function: 'What it says about the matter',
  'generic frame': 'How the story is told',
  choice: 'What was chosen',
  technique: 'Ways to persuade',
  topic: 'What it is made a matter of',
  remark: 'Anything else',
};

export function categoryLabel(id: string): string {
  return findCategory(id)?.label ?? id;
}

/** The order in which categories stand everywhere; what is not known comes last. */
export function categoryPlace(id: string): number {
  const place = FRAMING_CATEGORIES.findIndex((category) => category.id === id);
  return place < 0 ? FRAMING_CATEGORIES.length : place;
}
