import type { Stretch } from '../arrange-blocks.ts';
import { placesInView } from './places-in-view.ts';
import type { PlacesInView } from './places-in-view.ts';

type Place = Pick<Stretch, 'start' | 'end'>;

/**
 * Another lens marks the words in view before the next paint and the others right after it. Three long columns have some
 * hundred marks, of which a tenth is seen: all at once they took half the time from the key to the paint.
 */
export class NearFirst {
  /** Null while nothing waits. */
  #near = $state.raw<PlacesInView | null>(null);
  #turn = 0;

  /** Whether words keep the marks that they have until `end`. */
  waits(articleId: string, { start, end }: Place): boolean {
    const near = this.#near?.get(articleId);
    return near !== undefined && start !== undefined && end !== undefined && (end <= near.from || start >= near.to);
  }

  /** The columns are looked at as they stand: to be called before anything on screen changes. */
  begin(articleIds: readonly string[]): void {
    const turn = ++this.#turn;
    this.#near = placesInView(articleIds);
    // What is asked for in a frame's callback comes after the frame is painted.
    requestAnimationFrame(() => window.setTimeout(() => turn === this.#turn && this.end()));
  }

  end(): void {
    this.#near = null;
  }
}
