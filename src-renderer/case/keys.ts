/** The keys of the case page, for the list that "?" opens. */
export const CASE_KEYS = [
  { keys: 'R', does: 'Read side by side' },
  { keys: 'M', does: 'Read masked' },
  { keys: 'E', does: 'Change what happened, when and where' },
  { keys: 'A', does: 'Add articles from the library' },
  { keys: '↑ and ↓ on a handle', does: 'Move that article up or down' },
] as const;

export type CaseAct = 'read' | 'masked' | 'edit' | 'add';

const LETTERS: Readonly<Record<string, CaseAct>> = { r: 'read', m: 'masked', e: 'edit', a: 'add' };

export function readCaseKey(key: string): CaseAct | null {
  return LETTERS[key.toLowerCase()] ?? null;
}
