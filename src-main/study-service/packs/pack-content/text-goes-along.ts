import { RIGHTS_THAT_ALLOW } from '../../../contract/plain/pack-words.ts';
import type { Rights, TextChoice } from '../../../contract/plain/pack-words.ts';

/** Whether the text of an article with these rights leaves the library with its case. */
export function textGoesAlong(choice: TextChoice, rights: Rights): boolean {
  if (choice !== 'where rights allow') return choice === 'all';
  return RIGHTS_THAT_ALLOW.includes(rights);
}
