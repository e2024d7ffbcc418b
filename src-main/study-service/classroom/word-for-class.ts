import { maskCases } from '../corpus/masking/masking.ts';
import type { StoredClass } from './class-store.ts';
import type { ClassWork } from './class-work.ts';

/** Words about a class as its students may read them: until who published what is revealed, outlets are not named in them. */
export function wordForClass(
  { stores }: Pick<ClassWork, 'stores'>,
  { caseId, revealed }: Pick<StoredClass, 'caseId' | 'revealed'>,
): (text: string) => string {
  return revealed ? (text) => text : maskCases(stores, [caseId], 'pupil').words;
}
