import { join } from 'node:path';
import type { InputOf, MethodName, OutputOf } from '../../../src-main/contract/contract.ts';
import type { HandoutCase } from '../../../src-main/contract/plain/handout-file.ts';
import type { StudyService } from '../../../src-main/study-service/create-study-service.ts';
import { createStudyService } from '../../../src-main/study-service/create-study-service.ts';
import { countingIds, HANDOUT_PAGE, temporaryFolder } from '../../contract/example-library.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

export interface HandoutLibrary {
  readonly service: StudyService;
  call<M extends MethodName>(method: M, input: InputOf<M>): Promise<OutputOf<M>>;
  refusal<M extends MethodName>(method: M, input: InputOf<M>): Promise<string | null>;
  close(): void;
}

/** A library on disk with the real service, and a page for handouts that holds nothing but its case. */
export function openHandoutLibrary(clock: () => Date = () => new Date('2026-03-14T09:26:53Z')): HandoutLibrary {
  const folder = temporaryFolder();
  const service = createStudyService({
    dataDir: folder.path,
    migrationsDir: join(ROOT, 'src-main/study-service/database/migrations'),
    lexiconsDir: join(ROOT, 'resources/lexicons'),
    bundledCaseDir: null,
    packsDir: join(ROOT, 'resources/packs'),
    handoutFile: HANDOUT_PAGE,
    version: 'test',
    clock,
    makeId: countingIds(),
    reportBug: (error) => console.error(error),
  });
  const dispatch = async <M extends MethodName>(method: M, input: InputOf<M>) =>
    service.dispatch(method, input, 'owner');
  return {
    service,
    async call<M extends MethodName>(method: M, input: InputOf<M>) {
      const reply = await dispatch(method, input);
      if (!reply.ok) throw new Error(`${method}: ${reply.failure.message}`);
      return reply.value as OutputOf<M>;
    },
    async refusal(method, input) {
      const reply = await dispatch(method, input);
      return reply.ok ? null : reply.failure.message;
    },
    close() {
      service.close();
      folder.remove();
    },
  };
}

/** The case in the text of a handout. */
export function readHandout(text: string): HandoutCase {
  const json = /<script type="application\/json" id="case">(.*?)<\/script>/s.exec(text)?.[1];
  return JSON.parse(json ?? 'null') as HandoutCase;
}
