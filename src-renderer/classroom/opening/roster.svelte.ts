import { m } from '#words';
import type { OutputOf } from '../../../src-main/contract/contract.ts';
import { StudyFailure } from '../../study-client/study-client.ts';
import type { Study } from '../../study.svelte.ts';

type Read = OutputOf<'classroom.readRoster'>;

/** Names that are typed, pasted or read from a file, with what could not be taken. */
export class Roster {
  readonly study: Study;
  text = $state('');
  read = $state.raw<Read | null>(null);
  failure = $state<string | null>(null);
  #turn = 0;
  #timer = 0;

  readonly seats = $derived.by(() => this.read?.seats ?? []);
  readonly refused = $derived.by(() => this.read?.refused ?? []);

  constructor(study: Study) {
    this.study = study;
  }

  /** While one types, the list is read when the hand rests. */
  typed(text: string): void {
    this.text = text;
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.readNames(), 300);
  }

  async takeFile(file: File): Promise<void> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    this.text = decodeTable(bytes);
    await this.readNames();
  }

  async readNames(): Promise<void> {
    const turn = ++this.#turn;
    if (this.text.trim() === '') {
      [this.read, this.failure] = [null, null];
      return;
    }
    try {
      const read = await this.study.client.call('classroom.readRoster', { text: this.text });
      if (turn === this.#turn) [this.read, this.failure] = [read, null];
    } catch (error) {
      if (turn === this.#turn)
        this.failure = error instanceof StudyFailure ? error.message : m.classroom_the_names_could_not_be_read();
    }
  }

  clear(): void {
    this.#turn++;
    [this.text, this.read, this.failure] = ['', null, null];
  }
}

/** Spreadsheets save tables as UTF-8, as UTF-16 with a mark, or as the Windows page of Western Europe. */
export function decodeTable(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
