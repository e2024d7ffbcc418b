import { m } from '#words';
import type { Case } from '../../src-main/contract/corpus.ts';
import type { HandoutCase } from '../../src-main/contract/plain/handout-file.ts';
import type { TextChoice } from '../../src-main/contract/plain/pack-words.ts';
import type { QuizSummary } from '../../src-main/contract/quiz.ts';
import { saveFile } from '../design/files/save-file.ts';
import { StudyFailure } from '../study-client/study-client.ts';
import type { Study } from '../study.svelte.ts';
import { readHandout } from './read-handout.ts';

/** A case on its way out: what it is made into, and how. */
export class HandoutsView {
  readonly study: Study;
  readonly caseId: string;
  opened = $state.raw<Case | null>(null);
  quizzes = $state.raw<readonly QuizSummary[]>([]);
  missing = $state(false);
  failure = $state<string | null>(null);

  masked = $state(false);
  quizId = $state<string | null>(null);
  text = $state<TextChoice>('all');
  /** What the last file left out, and how large it became. */
  made = $state.raw<{ fileName: string; bytes: number; left: readonly string[] } | null>(null);
  busy = $state(false);
  /** What goes out as a sheet shows it, and the same with everybody named; null until it is asked for. */
  sheet = $state.raw<{ readonly shown: HandoutCase; readonly named: HandoutCase } | null>(null);
  #turn = 0;

  constructor(study: Study, caseId: string) {
    this.study = study;
    this.caseId = caseId;
    this.masked = study.masks(caseId);
  }

  async load(): Promise<void> {
    const turn = ++this.#turn;
    const { caseId } = this;
    try {
      const [opened, { quizzes }] = await Promise.all([
        this.study.client.call('corpus.case', { caseId }),
        this.study.client.call('quiz.list', { caseId }),
      ]);
      if (turn !== this.#turn) return;
      if (this.opened === null) this.quizId = quizzes[0]?.id ?? null;
      [this.opened, this.quizzes, this.missing, this.failure] = [opened, quizzes, false, null];
    } catch (error) {
      if (turn !== this.#turn) return;
      if (error instanceof StudyFailure && error.failure.code === 'not-found') this.missing = true;
      else this.failure = error instanceof StudyFailure ? error.message : m.handouts_the_case_could_not_be_read();
    }
  }

  close(): void {
    this.#turn++;
  }

  /** The articles as they would go out: masked for a class, whatever the desk has guessed. */
  async readSheet(masked: boolean): Promise<void> {
    await this.study.attempt(async () => {
      const read = async (hides: boolean) =>
        readHandout(
          (await this.study.client.call('packs.handout', { caseId: this.caseId, masked: hides, onPaper: true })).text,
        );
      const named = await read(false);
      const shown = masked ? await read(true) : named;
      if (masked === this.masked) this.sheet = { shown, named };
    });
  }

  async save(): Promise<void> {
    this.busy = true;
    await this.study.attempt(async () => {
      const { caseId, quizId, masked, text: choice } = this;
      const made = await this.study.client.call('packs.handout', { caseId, quizId, masked, text: choice });
      saveFile(made.fileName, made.mediaType, made.text);
      this.made = { fileName: made.fileName, bytes: new Blob([made.text]).size, left: made.left };
      this.study.announce(m.handouts_the_handout_is_saved_as({ fileName: made.fileName }));
    });
    this.busy = false;
  }
}
