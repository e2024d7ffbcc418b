import { m } from '#words';
import { PACK_ENDING } from '../../src-main/contract/plain/pack-words.ts';
import type { InputOf, OutputOf } from '../../src-main/contract/contract.ts';
import { goTo } from '../place.svelte.ts';
import { StudyFailure } from '../study-client/study-client.ts';
import type { Study } from '../study.svelte.ts';
import { readFileInput } from './adding/incoming-page.svelte.ts';

/** What a page can hand over at once; larger ones go in by the command. */
const LARGEST_BYTES = 48 * 1024 * 1024;

/** A case from somebody else, before anything of it is in the library. */
export class IncomingPack {
  readonly study: Study;
  fileName = $state('');
  inspected = $state.raw<OutputOf<'packs.inspect'> | null>(null);
  /** Why it can't be taken in. */
  refusal = $state<string | null>(null);
  busy = $state<'reading' | 'taking in' | null>(null);
  /** What the service reads it from: its bytes, or a file of this computer. */
  #source: InputOf<'packs.inspect'> | null = null;
  #turn = 0;

  constructor(study: Study) {
    this.study = study;
  }

  static is(file: { readonly name: string }): boolean {
    return file.name.toLowerCase().endsWith(PACK_ENDING);
  }

  /** Shows what is in it. */
  open(file: File): Promise<void> {
    return this.#look(file.name, async () => {
      if (file.size > LARGEST_BYTES) throw new Error(m.library_pack_is_larger_than_48_mb({ name: file.name }));
      const input = await readFileInput(file, file.name);
      return { base64: 'bytes' in input ? input.bytes : '' };
    });
  }

  /** The same for a file that was opened from the desktop. */
  openPath(path: string): Promise<void> {
    return this.#look(path.split(/[\\/]/).at(-1) ?? path, () => Promise.resolve({ path }));
  }

  async #look(fileName: string, read: () => Promise<InputOf<'packs.inspect'>>): Promise<void> {
    const turn = ++this.#turn;
    [this.fileName, this.inspected, this.refusal, this.busy, this.#source] = [fileName, null, null, 'reading', null];
    goTo({ name: 'pack' });
    try {
      const source = await read();
      const inspected = await this.study.client.call('packs.inspect', source);
      if (turn === this.#turn) [this.inspected, this.#source] = [inspected, source];
    } catch (error) {
      if (turn !== this.#turn) return;
      this.refusal = error instanceof Error ? error.message : String(error);
      // The service calls it so, which does not know its name
      // eslint-disable-next-line words/no-bare
      if (error instanceof StudyFailure) this.refusal = this.refusal.replace('The file', fileName);
    }
    if (turn === this.#turn) this.busy = null;
  }

  async takeIn(): Promise<void> {
    if (this.#source === null || this.busy) return;
    const source = this.#source;
    this.busy = 'taking in';
    await this.study.attempt(async () => {
      const { caseId, changeId } = await this.study.client.call('packs.import', source);
      const title = this.inspected?.pack.title ?? '';
      this.close();
      goTo({ name: 'case', caseId });
      if (changeId !== null) this.study.done(m.library_is_in_your_library({ title }), changeId);
    });
    this.busy = null;
  }

  close(): void {
    this.#turn++;
    [this.fileName, this.inspected, this.refusal, this.busy, this.#source] = ['', null, null, null, null];
  }
}
