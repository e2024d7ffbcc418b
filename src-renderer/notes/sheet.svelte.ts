import { m } from '#words';
import { fileName, saveFile } from '../design/files/save-file.ts';
import { writePage } from '../design/files/write-page.ts';
import { arrangeSheet } from './arrange-sheet.ts';
import type { CaseNotes } from './case-notes.svelte.ts';

/** The framing sheet: what stands on it, and keeping it as a file. */
export class SheetView {
  readonly notes: CaseNotes;
  /** A sheet is handed round and hung up, so names stay off it until somebody wants them there. */
  named = $state(false);
  readonly parts = $derived.by(() => arrangeSheet(this.notes.notes ?? [], this.notes.faces));

  constructor(notes: CaseNotes) {
    this.notes = notes;
  }

  save(sheet: HTMLElement): void {
    const title = this.notes.opened?.title ?? '';
    saveFile(
      fileName(title, 'framing-sheet.html'),
      'text/html',
      writePage(sheet, m.notes_framing_sheet_2({ title: title || m.notes_case() })),
    );
    this.notes.study.announce(m.notes_the_framing_sheet_is_saved_as());
  }
}
