import type { InputOf, MethodName, OutputOf } from '../../../../src-main/contract/contract.ts';
import type { Failure } from '../../../../src-main/contract/failures.ts';
import type { StudyService } from '../../../../src-main/study-service/create-study-service.ts';
import { createStudyService } from '../../../../src-main/study-service/create-study-service.ts';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { temporaryFolder } from '../../../contract/example-library.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');

/** A library of its own: ids, clock and folder that no other library has. */
export class Library {
  readonly folder = temporaryFolder();
  readonly service: StudyService;
  #now = Date.parse('2026-03-14T09:26:53Z') + Math.floor(Math.random() * 1e9);

  constructor() {
    this.service = createStudyService({
      dataDir: this.folder.path,
      migrationsDir: join(ROOT, 'src-main/study-service/database/migrations'),
      lexiconsDir: join(ROOT, 'resources/lexicons'),
      bundledCaseDir: null,
      packsDir: join(ROOT, 'resources/packs'),
      version: 'test',
      clock: () => new Date((this.#now += 1000)),
      makeId: (kind) => `${kind}-${randomUUID()}`,
      reportBug: (error) => console.error(error),
    });
  }

  async call<M extends MethodName>(method: M, input: InputOf<M>): Promise<OutputOf<M>> {
    const reply = await this.service.dispatch(method, input, 'owner');
    if (!reply.ok) throw new Error(`${method}: ${reply.failure.code}: ${reply.failure.message}`);
    return reply.value as OutputOf<M>;
  }

  async failure(method: MethodName, input: unknown): Promise<Failure> {
    const reply = await this.service.dispatch(method, input, 'owner');
    if (reply.ok) throw new Error(`${method} did not fail.`);
    return reply.failure;
  }

  /** The bytes of a case as a pack. */
  async pack(caseId: string, options: Omit<InputOf<'packs.export'>, 'caseId'> = {}): Promise<Buffer> {
    return Buffer.from((await this.call('packs.export', { caseId, ...options })).base64!, 'base64');
  }

  takeIn(pack: Buffer): Promise<OutputOf<'packs.import'>> {
    return this.call('packs.import', { base64: pack.toString('base64') });
  }

  refusal(pack: Buffer): Promise<Failure> {
    return this.failure('packs.import', { base64: pack.toString('base64') });
  }

  close(): void {
    this.service.close();
    this.folder.remove();
  }
}
