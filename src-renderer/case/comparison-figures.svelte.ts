import { m } from '#words';
import type { OutputOf } from '../../src-main/contract/contract.ts';
import { StudyFailure } from '../study-client/study-client.ts';
import type { CaseView } from './case.svelte.ts';

/** The live figures on the doors to the comparison. */
export interface ComparisonFigures {
  readonly claims: number;
  readonly onlyInOne: number;
  readonly voices: number;
  readonly articles: number;
  readonly independent: number;
}

/** Most articles that are compared at once; of a larger case, the first. */
const MOST_COMPARED = 6;
const SLOW_MS = 500;

/** Of the cases opened in this window, so that coming back to one shows its figures at once. */
// eslint-disable-next-line svelte/prefer-svelte-reactivity -- read when figures are asked for; nothing renders it
const known = new Map<string, ComparisonFigures>();

/** Asks for the comparison after the page itself is there: the figures are worth a wait, the page is not. */
export class ComparisonDoorsView {
  readonly #view: CaseView;
  figures = $state.raw<ComparisonFigures | null>(null);
  failure = $state<string | null>(null);
  slow = $state(false);
  #turn = 0;

  constructor(view: CaseView) {
    this.#view = view;
  }

  get #key(): string {
    return `${this.#view.caseId} ${this.#view.masked} ${this.#view.order.join()}`;
  }

  close(): void {
    this.#turn++;
  }

  async load(): Promise<void> {
    const turn = ++this.#turn;
    const { study, caseId, masked, order } = this.#view;
    const key = this.#key;
    this.figures = known.get(key) ?? null;
    const slow = window.setTimeout(() => (this.slow = turn === this.#turn), SLOW_MS);
    try {
      const opened = await study.client.call('comparison.open', {
        articleIds: order.slice(0, MOST_COMPARED),
        masked,
        caseId,
      });
      if (turn !== this.#turn) return;
      this.figures = countFigures(opened);
      this.failure = null;
      known.set(key, this.figures);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.failure = error instanceof StudyFailure ? error.message : m.case_the_comparison_could_not_be_made();
    } finally {
      window.clearTimeout(slow);
      if (turn === this.#turn) this.slow = false;
    }
  }
}

function countFigures({ claims, voices, articles, origins }: OutputOf<'comparison.open'>): ComparisonFigures {
  const speakers = new Set(voices.flatMap((share) => share.voices.flatMap(({ speaker }) => speaker ?? [])));
  return {
    claims: claims.length,
    onlyInOne: claims.filter(({ cells }) => cells.filter(({ passages }) => passages.length > 0).length === 1).length,
    voices: speakers.size,
    articles: articles.length,
    independent: origins.independent,
  };
}
