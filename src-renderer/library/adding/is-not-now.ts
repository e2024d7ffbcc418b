import { StudyFailure } from '../../study-client/study-client.ts';

const NOT_NOW: ReadonlySet<string> = new Set(['disk-full', 'folder-read-only', 'service-stopped']);

/** Whether what came in is well and the disk or the service is not: it can be stored later, as it was put right. */
export function isNotNow(error: unknown): boolean {
  return error instanceof StudyFailure && NOT_NOW.has(error.failure.code);
}
