import { m } from '#words';
import type { InputOf, OutputOf } from '../../src-main/contract/contract.ts';
import { saveFile } from '../design/files/save-file.ts';
import { StudyFailure } from '../study-client/study-client.ts';
import type { CaseNotes } from './case-notes.svelte.ts';

export type NoteFormat = InputOf<'framing.export'>['format'];

export interface TakenIn {
  readonly fileName: string;
  readonly report: OutputOf<'framing.import'>;
}

/** As much text as the service takes. */
const MOST_BYTES = 20_000_000;

/** Notes out of a case as a file, and from a file into it. */
export class ExchangeView {
  readonly notes: CaseNotes;
  takenIn = $state.raw<TakenIn | null>(null);
  /** Why a file could not be taken in at all. */
  refusal = $state<string | null>(null);
  busy = $state(false);

  constructor(notes: CaseNotes) {
    this.notes = notes;
  }

  async save(format: NoteFormat): Promise<void> {
    const { study, caseId, masked } = this.notes;
    await study.attempt(async () => {
      const asked = { caseId, format, masked };
      const { text, mediaType, fileName } = await study.client.call('framing.export', asked);
      saveFile(fileName, mediaType, text);
      study.announce(m.notes_the_notes_are_saved_as({ fileName }));
    });
  }

  async takeIn(file: File): Promise<void> {
    const { study, caseId } = this.notes;
    [this.takenIn, this.refusal, this.busy] = [null, null, true];
    try {
      if (file.size > MOST_BYTES) {
        this.refusal = m.notes_is_larger_than_20_mb_which({ name: file.name });
        return;
      }
      const report = await study.client.call('framing.import', { caseId, text: await file.text() });
      this.takenIn = { fileName: file.name, report };
      await this.notes.load();
      if (report.changeId) study.done(m.notes_notes_taken_in({ added: report.added }), report.changeId);
    } catch (error) {
      if (!(error instanceof StudyFailure)) study.fail(error);
      this.refusal = error instanceof StudyFailure ? error.message : m.notes_could_not_be_read({ name: file.name });
    } finally {
      this.busy = false;
    }
  }
}
