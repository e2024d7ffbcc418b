import type { OutputOf } from '../../src-main/contract/contract.ts';
import type { Rights } from '../../src-main/contract/pack-words.ts';
import { countWords } from '../design/article-words.ts';
import { saveFile } from '../design/save-file.ts';
import type { CaseView } from './case.svelte.ts';

type Came = OutputOf<'packs.came'>;

const NOTHING: Came = { asPack: false, missing: [], questions: [] };

/** Why a text did not come along, to end a sentence with. */
export const WHY_MISSING: Readonly<Record<Rights, string>> = {
  'not known': 'nobody has said that it may be given on',
  'classroom use only': 'it may be used in the sender’s classroom only',
  'own work': 'the sender left the texts out',
  'free licence': 'the sender left the texts out',
  'public domain': 'the sender left the texts out',
  'permission given': 'the sender left the texts out',
};

/** What came with a case from somebody else and is not whole, and the way back for the work done on it. */
export class CameWithPack {
  readonly #view: CaseView;
  came = $state.raw<Came>(NOTHING);
  busy = $state(false);
  /** The name is asked for, once. */
  asking = $state(false);
  name = $state('');
  saved = $state<string | null>(null);
  #turn = 0;

  readonly found = $derived.by(() => this.came.missing.filter(({ found }) => found !== null).length);

  constructor(view: CaseView) {
    this.#view = view;
  }

  close(): void {
    this.#turn++;
  }

  /** Most cases were made here, and have nothing of it: a failure leaves the page as it is for them. */
  async load(): Promise<void> {
    const turn = ++this.#turn;
    const { study, caseId } = this.#view;
    try {
      const came = await study.client.call('packs.came', { caseId });
      if (turn === this.#turn) this.came = came;
    } catch {
      if (turn === this.#turn) this.came = NOTHING;
    }
  }

  async fill(): Promise<void> {
    const { study, caseId } = this.#view;
    this.busy = true;
    await study.attempt(async () => {
      const { filled, changeId } = await study.client.call('packs.fillMissing', { caseId });
      await Promise.all([this.#view.load(), this.load()]);
      if (changeId !== null) study.done(`${countWords(filled, 'article')} put in place.`, changeId);
    });
    this.busy = false;
  }

  ask(): void {
    if (this.name === '') this.name = this.#view.study.settings.noteAuthor;
    this.asking = true;
  }

  async handIn(): Promise<void> {
    const { study, caseId } = this.#view;
    const student = this.name.trim();
    if (student === '') return;
    this.busy = true;
    await study.attempt(async () => {
      const { text, mediaType, fileName } = await study.client.call('packs.exportWork', { caseId, student });
      if (study.settings.noteAuthor === '') await study.change({ noteAuthor: student });
      saveFile(fileName, mediaType, text);
      [this.saved, this.asking] = [fileName, false];
      study.announce(`Your work is saved as ${fileName}.`);
    });
    this.busy = false;
  }
}
