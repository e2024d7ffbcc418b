import { PACK_ENDING } from '../../src-main/contract/pack-words.ts';
import type { OutputOf } from '../../src-main/contract/contract.ts';
import { goTo } from '../place.svelte.ts';
import { StudyFailure } from '../study-client/study-client.ts';
import type { Study } from '../study.svelte.ts';
import { readFileInput } from './incoming-page.svelte.ts';

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
  #base64: string | null = null;
  #turn = 0;

  constructor(study: Study) {
    this.study = study;
  }

  static is(file: { readonly name: string }): boolean {
    return file.name.toLowerCase().endsWith(PACK_ENDING);
  }

  /** Shows what is in it. */
  async open(file: File): Promise<void> {
    const turn = ++this.#turn;
    [this.fileName, this.inspected, this.refusal, this.busy, this.#base64] = [file.name, null, null, 'reading', null];
    goTo({ name: 'pack' });
    try {
      if (file.size > LARGEST_BYTES)
        this.refusal = `${file.name} is larger than 48 MB. Take it in with the command “packs.import”, which has no such limit (see the README).`;
      else {
        const input = await readFileInput(file, file.name);
        const base64 = 'bytes' in input ? input.bytes : '';
        const inspected = await this.study.client.call('packs.inspect', { base64 });
        if (turn === this.#turn) [this.inspected, this.#base64] = [inspected, base64];
      }
    } catch (error) {
      if (turn !== this.#turn) return;
      this.refusal = error instanceof Error ? error.message : String(error);
      if (error instanceof StudyFailure) this.refusal = this.refusal.replace('The file', file.name);
    }
    if (turn === this.#turn) this.busy = null;
  }

  async takeIn(): Promise<void> {
    if (this.#base64 === null || this.busy) return;
    const base64 = this.#base64;
    this.busy = 'taking in';
    await this.study.attempt(async () => {
      const { caseId, changeId } = await this.study.client.call('packs.import', { base64 });
      const title = this.inspected?.pack.title ?? '';
      this.close();
      goTo({ name: 'case', caseId });
      if (changeId !== null) this.study.done(`“${title}” is in your library.`, changeId);
    });
    this.busy = null;
  }

  close(): void {
    this.#turn++;
    [this.fileName, this.inspected, this.refusal, this.busy, this.#base64] = ['', null, null, null, null];
  }
}
