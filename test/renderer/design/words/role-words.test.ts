import { describe, expect, test } from 'vitest';
import { BLOCK_ROLES } from '../../../../src-main/contract/plain/vocabulary.ts';
import { ROLE_KEYS, countRoles } from '../../../../src-renderer/design/words/role-words.ts';

describe('counting what stands beside an article', () => {
  test('says most first, one and several', () => {
    const blocks = [
      { role: 'comment form' as const },
      ...Array.from({ length: 31 }, () => ({ role: 'reader comment' as const })),
      ...Array.from({ length: 4 }, () => ({ role: 'navigation' as const })),
    ];
    expect(countRoles(blocks)).toBe('31 reader comments, 4 lines of menu and 1 comment form');
  });

  test('says nothing of nothing', () => {
    expect(countRoles([])).toBe('');
  });
});

test('every role has a letter of its own', () => {
  const letters = BLOCK_ROLES.map((role) => ROLE_KEYS[role]);
  expect(new Set(letters).size).toBe(BLOCK_ROLES.length);
  for (const letter of letters) expect(letter).toMatch(/^[a-z]$/);
});
