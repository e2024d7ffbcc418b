import { drafts } from '../../design/drafts/drafts.ts';
import type { Study } from '../../study.svelte.ts';

const KEY = 'quiz student';

/** Who answers at this desk until the window is closed: asked once, and gone for whoever sits down next. */
export class Seat {
  readonly #study: Study;
  student = $state<string | null>(null);
  /** The person before got up, and their name is offered to nobody. */
  left = $state(false);

  constructor(study: Study) {
    this.#study = study;
    // In a class the seat says who answers.
    this.student = study.pupil?.name ?? drafts.read<{ name: string }>(KEY)?.name ?? null;
  }

  async sit(name: string): Promise<void> {
    drafts.keep(KEY, { name });
    this.student = name;
    if (this.#study.settings.noteAuthor === '') await this.#study.change({ noteAuthor: name });
  }

  leave(): void {
    this.left = true;
    drafts.keep(KEY, null);
    this.student = null;
  }
}
