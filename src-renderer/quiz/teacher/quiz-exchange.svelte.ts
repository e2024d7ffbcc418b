import { m } from '#words';
import type { InputOf, OutputOf } from '../../../src-main/contract/contract.ts';
import { saveBytes } from '../../design/files/save-bytes.ts';
import { StudyFailure } from '../../study-client/study-client.ts';
import type { QuizDesk } from './quiz-desk.svelte.ts';
import { readTakenFile } from './read-taken-file.ts';
import type { TakenFile } from './read-taken-file.ts';

export type QuizFormat = InputOf<'quiz.export'>['format'];
type Exported = OutputOf<'quiz.export'>;

/** As much as the service takes. */
const MOST_BYTES = 50_000_000;

/** A quiz as a file for other programs, and questions from their files. */
export class QuizExchange {
  readonly desk: QuizDesk;
  /** Made, and waiting for a word because not everything could be carried. */
  made = $state.raw<{ format: QuizFormat; file: Exported } | null>(null);
  pasted = $state('');
  busy = $state(false);
  taken = $state.raw<{ from: string; report: OutputOf<'quiz.importGift'> } | null>(null);
  refusal = $state<string | null>(null);

  constructor(desk: QuizDesk) {
    this.desk = desk;
  }

  async prepare(format: QuizFormat): Promise<void> {
    const { study, quizId } = this.desk;
    this.made = null;
    await study.attempt(async () => {
      const file = await study.client.call('quiz.export', { quizId, format });
      if (file.refused.length === 0) this.#save(file);
      else this.made = { format, file };
    });
  }

  saveMade(): void {
    if (this.made) this.#save(this.made.file);
    this.made = null;
  }

  #save({ text, base64, mediaType, fileName }: Exported): void {
    saveBytes(fileName, mediaType, base64 === undefined ? (text ?? '') : fromBase64(base64));
    this.desk.study.announce(m.quiz_the_quiz_is_saved_as({ fileName }));
  }

  async takeFile(file: File): Promise<void> {
    if (file.size > MOST_BYTES) {
      [this.taken, this.refusal] = [null, m.quiz_is_larger_than_50_mb_which({ name: file.name })];
      return;
    }
    await this.#take(file.name, async () => readTakenFile(new Uint8Array(await file.arrayBuffer())));
  }

  async takePasted(): Promise<void> {
    const text = this.pasted.trim();
    if (text === '') return;
    await this.#take(m.quiz_what_you_pasted(), async () => readTakenFile(new TextEncoder().encode(text)));
    if (this.refusal === null && (this.taken?.report.items.length ?? 0) > 0) this.pasted = '';
  }

  async #take(from: string, open: () => Promise<TakenFile>): Promise<void> {
    const { study, quizId } = this.desk;
    [this.taken, this.refusal, this.busy] = [null, null, true];
    try {
      // A file may be gone again by now: a stick that was pulled out
      const read = await open();
      const report =
        read.format === 'gift'
          ? await study.client.call('quiz.importGift', { text: read.text, quizId })
          : await study.client.call('quiz.importQti', { ...read.input, quizId });
      await this.desk.load();
      this.taken = { from, report };
      if (report.changeId) study.done(m.quiz_questions_taken_in({ items: report.items.length }), report.changeId);
    } catch (error) {
      if (!(error instanceof StudyFailure)) study.fail(error);
      this.refusal = error instanceof StudyFailure ? error.message : m.quiz_could_not_be_read({ from });
    } finally {
      this.busy = false;
    }
  }
}

function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
