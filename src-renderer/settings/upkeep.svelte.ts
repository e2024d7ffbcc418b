import { m } from '#words';
import type { OutputOf } from '../../src-main/contract/contract.ts';
import type { LibraryCopy } from '../../src-main/contract/upkeep.ts';
import { saveFile } from '../design/files/save-file.ts';
import { StudyFailure } from '../study-client/study-client.ts';
import type { Study } from '../study.svelte.ts';
import { outcomeWords } from './upkeep-words.ts';

const STEP_WORDS = {
  reading: m.settings_reading_your_library_through(),
  copying: m.settings_making_a_copy_before_anything_is(),
  mending: m.settings_mending(),
} as const;

/** What a person does when something went wrong: check and mend, go back to a copy, a report, the folder. */
export class Upkeep {
  /** Whether this is the desktop window, which can open a folder. */
  readonly isWindow = 'study' in window;
  /** What the check is at, in words; null while none runs. */
  step = $state<string | null>(null);
  /** How far the search index is. */
  indexed = $state.raw<{ done: number; of: number } | null>(null);
  outcome = $state('');
  copies = $state.raw<OutputOf<'upkeep.copies'> | null>(null);
  /** The copy that takes the library's place now. */
  goingBackTo = $state<string | null>(null);
  report = $state.raw<OutputOf<'upkeep.report'> | null>(null);
  isWriting = $state(false);
  readonly #study: Study;

  constructor(study: Study) {
    this.#study = study;
  }

  /** Returns what ends it, so that it fits `$effect`. */
  listen(): () => void {
    return this.#study.client.subscribe((event) => {
      if (event.event === 'upkeep.progress') this.step = STEP_WORDS[event.step];
      else if (event.event === 'search.progress') this.indexed = event.done < event.of ? event : null;
    });
  }

  async check(): Promise<void> {
    this.outcome = '';
    this.step = STEP_WORDS.reading;
    await this.#study.attempt(async () => {
      const found = await this.#study.client.call('upkeep.repair', {});
      if (found.outcome === 'damaged') this.#study.startsAgain = true;
      this.outcome = outcomeWords(found);
      if (this.copies) await this.readCopies();
    });
    this.step = null;
  }

  async readCopies(): Promise<void> {
    await this.#study.attempt(async () => {
      this.copies = await this.#study.client.call('upkeep.copies', {});
    });
  }

  /** The service starts again on the copy, and the page with it: nothing on screen is of that library. */
  async goBackTo({ name }: LibraryCopy): Promise<void> {
    this.goingBackTo = name;
    this.#study.startsAgain = true;
    try {
      await this.#study.client.call('upkeep.restoreCopy', { name });
    } catch (error) {
      // It may end before its answer is here; what it starts with then says how it went.
      if (error instanceof StudyFailure && error.failure.code === 'service-stopped') return;
      this.#study.startsAgain = false;
      this.goingBackTo = null;
      this.#study.fail(error);
    }
  }

  async writeReport(): Promise<void> {
    this.isWriting = true;
    await this.#study.attempt(async () => {
      this.report = await this.#study.client.call('upkeep.report', { shownIn: navigator.userAgent.slice(0, 500) });
    });
    this.isWriting = false;
  }

  saveReport(): void {
    if (this.report) saveFile(this.report.fileName, 'text/plain', this.report.text);
  }

  async openFolder(): Promise<void> {
    await this.#study.attempt(async () => {
      const { opened, dataDir } = await this.#study.client.call('upkeep.openFolder', {});
      if (!opened) this.#study.say({ kind: 'failed', text: m.settings_parallax_cant_open_the_folder_by({ dataDir }) });
    });
  }
}
