import { m } from '#words';
import { tick } from 'svelte';
import type { Passage } from '../../src-main/contract/comparison.ts';
import type { CaseComparison } from './case-comparison.svelte.ts';

export type Picture = 'voices' | 'origin' | 'timeline' | 'wording';

/** What somebody pressed in a picture, and the words behind it. */
export interface OpenWords {
  readonly picture: Picture;
  readonly key: string;
  readonly title: string;
  readonly passages: readonly Passage[];
  /** Said where no words of an article can show it. */
  readonly note?: string;
}

/** The pictures of a comparison: which of their numbers is opened, and which speaker is pointed at. */
export class PicturesView {
  readonly comparison: CaseComparison;
  open = $state.raw<OpenWords | null>(null);
  /** A speaker, lit wherever they are heard. */
  pointed = $state<string | null | undefined>(undefined);

  /** In a report: the number under which words stand in its list of evidence. */
  readonly cite: ((passage: Passage) => number | undefined) | null;

  constructor(comparison: CaseComparison, cite: PicturesView['cite'] = null) {
    this.comparison = comparison;
    this.cite = cite;
  }

  isOpen(picture: Picture, key: string): boolean {
    return this.open?.picture === picture && this.open.key === key;
  }

  toggle(words: OpenWords): void {
    this.open = this.isOpen(words.picture, words.key) ? null : words;
    if (!this.open) return;
    this.comparison.study.announce(m.comparison_the_words_are_shown_below_the({ title: words.title }));
    void tick().then(() =>
      document.querySelector(`[data-words="${words.picture}"]`)?.scrollIntoView({ block: 'nearest' }),
    );
  }

  /** Gives the focus back to what opened them. */
  close(): void {
    if (!this.open) return;
    const { picture, key } = this.open;
    this.open = null;
    document.querySelector<HTMLElement>(`[data-opens="${CSS.escape(`${picture} ${key}`)}"]`)?.focus();
  }
}
