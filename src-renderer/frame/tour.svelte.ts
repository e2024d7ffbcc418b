import { m } from '#words';
import { goTo } from '../place.svelte.ts';
import type { Place } from '../place.svelte.ts';
import type { Study } from '../study.svelte.ts';
import { isAt, tourSteps } from './tour-steps.ts';
import type { TourStep } from './tour-steps.ts';

/** Where its last step leads. */
const AFTER_IT: readonly Place['name'][] = ['quizzes', 'quiz', 'classes', 'new class', 'class', 'help'];

/** Where somebody is in the tour. It lives as long as its panel; that it was begun the library remembers. */
export class Tour {
  readonly #study: Study;
  readonly #steps: ReturnType<typeof tourSteps>;
  #at = $state(0);

  constructor(study: Study, caseId: string) {
    this.#study = study;
    this.#steps = tourSteps(caseId);
  }

  get step(): TourStep {
    return this.#steps[this.#at] ?? this.#steps[0];
  }

  /** Counted from one, for people. */
  get number(): number {
    return this.#at + 1;
  }

  get count(): number {
    return this.#steps.length;
  }

  get isLast(): boolean {
    return this.#at === this.#steps.length - 1;
  }

  /** Whether the page of this step is open. */
  get isHere(): boolean {
    return isAt(this.step, this.#study.place);
  }

  next(): void {
    this.#at++;
    if (!this.isHere) this.goToStep();
  }

  goToStep(): void {
    goTo(this.step.place);
  }

  /** Who does what a step asks for is at the next one, and need not press anything besides. */
  arrive(place: Place): void {
    if (this.isLast && AFTER_IT.includes(place.name)) {
      this.leave();
      return;
    }
    const next = this.#steps[this.#at + 1];
    if (next && !isAt(this.step, place) && isAt(next, place)) this.#at++;
  }

  leave(): void {
    this.#study.endTour();
    this.#study.announce(m.frame_tour_closed());
  }
}
