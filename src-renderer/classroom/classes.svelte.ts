import { m } from '#words';
import type { Class } from '../../src-main/contract/classroom.ts';
import { StudyFailure } from '../study-client/study-client.ts';
import type { Study } from '../study.svelte.ts';
import { isOpen } from './seat-words.ts';

/** Every class there was, the open one first. */
export class Classes {
  readonly study: Study;
  classes = $state.raw<readonly Class[] | null>(null);
  failure = $state<string | null>(null);
  #turn = 0;

  readonly open = $derived.by(() => (this.classes ?? []).filter(isOpen));
  readonly earlier = $derived.by(() =>
    (this.classes ?? []).filter((one) => !isOpen(one)).toSorted((a, b) => b.openedAt.localeCompare(a.openedAt)),
  );

  constructor(study: Study) {
    this.study = study;
  }

  /** Follows the classes until the returned function is called. */
  follow(): () => void {
    void this.load();
    const unsubscribe = this.study.client.subscribe(({ event }) => {
      if (event === 'classroom.changed' || event === 'study.restarted') void this.load();
    });
    return () => {
      unsubscribe();
      this.#turn++;
    };
  }

  async load(): Promise<void> {
    const turn = ++this.#turn;
    try {
      const { classes } = await this.study.client.call('classroom.list', {});
      if (turn === this.#turn) [this.classes, this.failure] = [classes, null];
    } catch (error) {
      if (turn === this.#turn)
        this.failure = error instanceof StudyFailure ? error.message : m.classroom_the_classes_could_not_be_read();
    }
  }
}
