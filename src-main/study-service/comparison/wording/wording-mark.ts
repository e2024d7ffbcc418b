import type { Wording } from '../../../contract/comparison.ts';

/** A place in an article that a measure counts, and whose words they are: the outlet's own, or those of somebody it quotes or reports. */
export interface WordingMark {
  readonly measure: Wording['measures'][number]['measure'];
  readonly start: number;
  readonly end: number;
  readonly whose: 'outlet' | 'speaker';
}
