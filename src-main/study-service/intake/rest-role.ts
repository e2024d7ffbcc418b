import { REST_ROLES, type BlockRole, type RestRole } from '../../contract/plain/vocabulary.ts';

const REST: ReadonlySet<string> = new Set(REST_ROLES);

export function isRestRole(role: BlockRole | undefined | null): role is RestRole {
  return role !== undefined && role !== null && REST.has(role);
}
