import { m } from '#words';
import type { OutputOf } from '../../src-main/contract/contract.ts';
import { StudyFailure } from '../study-client/study-client.ts';
import type { Study } from '../study.svelte.ts';

type Merged = OutputOf<'packs.mergeWork'>;

/** A file that came back: what it holds, or why it can't be taken in. */
export interface ReturnedFile {
  readonly name: string;
  readonly text: string;
  readonly seen: Merged | null;
  readonly refusal: string | null;
  readonly kept: boolean;
}

/** As much text as the service takes. */
const MOST_BYTES = 20_000_000;

/** Work of students on its way into a case: looked at first, kept when the teacher says so. */
export class TakeInView {
  readonly study: Study;
  readonly caseId: string;
  files = $state.raw<readonly ReturnedFile[]>([]);
  busy = $state(false);

  readonly waiting = $derived(this.files.filter(({ seen, kept }) => seen && !kept && holdsNews(seen)));

  constructor(study: Study, caseId: string) {
    this.study = study;
    this.caseId = caseId;
  }

  async look(chosen: readonly File[]): Promise<void> {
    this.busy = true;
    for (const file of chosen) {
      const looked = await this.#lookAt(file);
      // Chosen twice it is one; two students' files may well be called the same.
      const isSame = ({ name, text }: ReturnedFile) => name === looked.name && text === looked.text;
      this.files = [...this.files.filter((one) => !isSame(one)), looked];
    }
    this.busy = false;
    this.study.announce(m.handouts_files_read({ chosen: chosen.length }));
  }

  async keep(): Promise<void> {
    this.busy = true;
    const changeIds: string[] = [];
    for (const file of this.waiting) {
      await this.study.attempt(async () => {
        const seen = await this.#merge(file.text, true);
        if (seen.changeId) changeIds.push(seen.changeId);
        this.files = this.files.map((one) => (one === file ? { ...one, seen, kept: true } : one));
      });
    }
    this.busy = false;
    if (changeIds.length > 0)
      this.study.done(m.handouts_work_of_students_taken_in({ changeIds: changeIds.length }), changeIds);
  }

  clear(): void {
    this.files = [];
  }

  async #lookAt(file: File): Promise<ReturnedFile> {
    const failed = (refusal: string) => ({ name: file.name, text: '', seen: null, refusal, kept: false });
    if (file.size > MOST_BYTES) return failed(m.handouts_this_file_is_larger_than_20());
    try {
      const text = await file.text();
      return { name: file.name, text, seen: await this.#merge(text, false), refusal: null, kept: false };
    } catch (error) {
      if (!(error instanceof StudyFailure)) this.study.fail(error);
      return failed(error instanceof StudyFailure ? error.message : m.handouts_this_file_could_not_be_read());
    }
  }

  #merge(text: string, keep: boolean): Promise<Merged> {
    return this.study.client.call('packs.mergeWork', { text, caseId: this.caseId, keep });
  }
}

export function holdsNews({ notes, answers, guesses, conflicts }: Merged): boolean {
  return notes + answers + guesses > 0 || conflicts.some(({ kept }) => kept === 'there');
}
