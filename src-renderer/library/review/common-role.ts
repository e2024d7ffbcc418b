import type { BlockRole } from '../../../src-main/contract/plain/vocabulary.ts';
import type { PageLine } from './page-line.ts';

/** The role that all these lines have, or null where they differ. */
export function commonRole(lines: readonly PageLine[], indices: readonly number[]): BlockRole | null {
  const roles = new Set(indices.flatMap((index) => lines[index]?.role ?? []));
  const [only] = roles;
  return roles.size === 1 && only ? only : null;
}
