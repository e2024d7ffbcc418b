import { m } from '#words';
import { FRAMING_CATEGORIES } from '../../../src-main/contract/plain/framing-categories.ts';
import type { FramingCategory } from '../../../src-main/contract/plain/framing-categories.ts';
import { CATEGORY_WORDS } from './category-meanings.ts';
import type { CategoryWords } from './category-meanings.ts';

/** What the groups of categories ask, for headings over them. */
export const GROUP_WORDS: Readonly<Record<FramingCategory['group'], string>> = {
  function: m.design_what_it_says_about_the_matter(),
  'generic frame': m.design_how_the_story_is_told(),
  choice: m.design_what_was_chosen(),
  technique: m.design_ways_to_persuade(),
  topic: m.design_what_it_is_made_a_matter(),
  remark: m.design_anything_else(),
};

/** Null for one that a newer Parallax has stored. */
export function categoryWords(id: string): CategoryWords | null {
  return CATEGORY_WORDS[id] ?? null;
}

export function categoryLabel(id: string): string {
  return CATEGORY_WORDS[id]?.label ?? id;
}

/** The order in which categories stand everywhere; what is not known comes last. */
export function categoryPlace(id: string): number {
  const place = FRAMING_CATEGORIES.findIndex((category) => category.id === id);
  return place < 0 ? FRAMING_CATEGORIES.length : place;
}
