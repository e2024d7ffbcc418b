import { m } from '#words';
/** The keys of the case page, for the list that "?" opens. */
export const CASE_KEYS = [
  { keys: 'R', does: m.case_read_side_by_side_2() },
  { keys: 'M', does: m.case_read_masked() },
  { keys: 'E', does: m.case_change_what_happened_when_and_where() },
  { keys: 'A', does: m.case_add_articles_from_the_library() },
  { keys: '↑ and ↓', does: m.case_move_that_article_up_or_down() },
] as const;

export type CaseAct = 'read' | 'masked' | 'edit' | 'add';

const LETTERS: Readonly<Record<string, CaseAct>> = { r: 'read', m: 'masked', e: 'edit', a: 'add' };

export function readCaseKey(key: string): CaseAct | null {
  return LETTERS[key.toLowerCase()] ?? null;
}
