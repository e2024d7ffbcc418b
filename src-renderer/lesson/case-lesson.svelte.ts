import type { OutputOf } from '../../src-main/contract/contract.ts';
import type { Case } from '../../src-main/contract/corpus.ts';
import type { LateralPage } from '../../src-main/contract/materials.ts';
import { groupBy } from '../design/lists/group-by.ts';
import type { LessonPage } from '../place.svelte.ts';
import { StudyFailure } from '../study-client/study-client.ts';
import type { Study } from '../study.svelte.ts';

/** What came with one case for teaching it. */
export class CaseLesson {
  readonly study: Study;
  readonly #caseId: () => string;

  opened = $state.raw<Case | null>(null);
  materials = $state.raw<OutputOf<'case.materials'> | null>(null);
  missing = $state(false);
  failure = $state<string | null>(null);
  #turn = 0;
  #masked: boolean | null = null;

  /** The pages there is something on. */
  readonly pages = $derived.by(() => (this.materials ? pagesWith(this.materials) : []));
  readonly byOutlet = $derived.by((): readonly (readonly [string, readonly LateralPage[]])[] => [
    ...groupBy(this.materials?.lateral ?? [], ({ outlet }) => outlet),
  ]);

  /** Whether who published what is still to be guessed. */
  readonly masked = $derived.by(() => this.study.masks(this.caseId));

  constructor(study: Study, caseId: () => string) {
    this.study = study;
    this.#caseId = caseId;
  }

  get caseId(): string {
    return this.#caseId();
  }

  close(): void {
    this.#turn++;
  }

  async load(): Promise<void> {
    const turn = ++this.#turn;
    const { caseId, masked } = this;
    // What names an outlet must not stay on screen while the masked pages are read.
    if (this.#masked !== masked) this.materials = null;
    this.#masked = masked;
    try {
      const [opened, materials] = await Promise.all([
        this.study.client.call('corpus.case', { caseId }),
        this.study.client.call('case.materials', { caseId }),
      ]);
      if (turn !== this.#turn) return;
      [this.opened, this.materials, this.missing, this.failure] = [opened, materials, false, null];
    } catch (error) {
      if (turn !== this.#turn) return;
      if (error instanceof StudyFailure && error.failure.code === 'not-found') this.missing = true;
      else this.failure = this.study.tell(error);
    }
  }
}

function pagesWith({ lesson, lateral, withheld, scaffold }: OutputOf<'case.materials'>): LessonPage[] {
  return [
    ...(lesson ? (['lesson'] as const) : []),
    ...(lateral.length + withheld > 0 ? (['outside'] as const) : []),
    ...(scaffold ? (['facts'] as const) : []),
  ];
}
