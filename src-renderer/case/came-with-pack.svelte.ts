import { m } from '#words';
import type { OutputOf } from '../../src-main/contract/contract.ts';
import type { Rights } from '../../src-main/contract/plain/pack-words.ts';
import { saveFile } from '../design/files/save-file.ts';
import type { CaseView } from './case.svelte.ts';

type Came = OutputOf<'packs.came'>;

const NOTHING: Came = { asPack: false, missing: [], questions: [] };

/** Why a text did not come along, to end a sentence with. */
export const WHY_MISSING: Readonly<Record<Rights, string>> = {
  'not known': m.case_nobody_has_said_that_it_may(),
  'classroom use only': m.case_it_may_be_used_in_the(),
  'own work': m.case_the_sender_left_the_texts_out(),
  'free licence': m.case_the_sender_left_the_texts_out(),
  'public domain': m.case_the_sender_left_the_texts_out(),
  'permission given': m.case_the_sender_left_the_texts_out(),
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
      if (changeId !== null) study.done(m.case_articles_put_in_place({ filled }), changeId);
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
      study.announce(m.case_your_work_is_saved_as({ fileName }));
    });
    this.busy = false;
  }
}
