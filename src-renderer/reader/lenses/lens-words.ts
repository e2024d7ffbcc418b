import { m } from '#words';
import type { ClaimCell, HeadlineSupport, MatchKind } from '../../../src-main/contract/comparison.ts';

export const LENSES = ['passages', 'voices', 'names', 'figures', 'wording', 'headlines', 'notes'] as const;
export type Lens = (typeof LENSES)[number];
/** What the service finds by comparing; notes are written by people. */
export type ComparedLens = Exclude<Lens, 'notes'>;

interface LensWords {
  readonly label: string;
  /** The letter that switches it; digits go to columns. */
  readonly key: string;
  /** What it shows, in a sentence. */
  readonly shows: string;
  /** What it says where it has found nothing. */
  readonly nothing: string;
}

export const LENS_WORDS: Readonly<Record<Lens, LensWords>> = {
  passages: {
    label: m.reader_passages(),
    key: 'p',
    shows: m.reader_underlined_sentences_that_say_the_same(),
    nothing: m.reader_nothing_in_these_articles_says_the(),
  },
  voices: {
    label: m.reader_voices(),
    key: 'v',
    shows: m.reader_underlined_what_somebody_is_said_to(),
    nothing: m.reader_nobody_is_quoted_in_these_articles(),
  },
  names: {
    label: m.reader_names_2(),
    key: 'n',
    shows: m.reader_underlined_names_for_the_same_people(),
    nothing: m.reader_parallax_found_no_person_act_or(),
  },
  figures: {
    label: m.reader_figures(),
    key: 'f',
    shows: m.reader_underlined_numbers_with_what_they_count(),
    nothing: m.reader_there_are_no_numbers_in_these(),
  },
  wording: {
    label: m.reader_wording(),
    key: 'w',
    shows: m.reader_how_each_article_puts_things_who(),
    nothing: m.reader_the_words_of_these_articles_could(),
  },
  headlines: {
    label: m.reader_headlines(),
    key: 'h',
    shows: m.reader_what_each_headline_says_and_where(),
    nothing: m.reader_these_articles_have_no_headlines_to(),
  },
  notes: {
    label: m.reader_notes(),
    key: 'a',
    shows: m.reader_underlined_words_that_somebody_noted_select(),
    nothing: m.reader_nothing_is_noted_in_these_columns(),
  },
};

export const KIND_WORDS: Readonly<Record<MatchKind, string>> = {
  'word for word': m.reader_word_for_word_the_same(),
  'nearly word for word': m.reader_nearly_word_for_word_the_same(),
  reworded: m.reader_the_same_in_other_words(),
};

/** What the body does for a part of the headline; the sign stands beside the words, as in the matrix of claims. */
export const FOUND_WORDS: Readonly<
  Record<HeadlineSupport['parts'][number]['found'], { readonly sign: string; readonly words: string }>
> = {
  'said in the body': { sign: '●', words: m.reader_the_article_says_this() },
  'said by somebody in the body': { sign: '◐', words: m.reader_somebody_in_the_article_says_this() },
  'only in part': { sign: '◔', words: m.reader_the_article_says_part_of_this() },
  'not found in the body': { sign: '○', words: m.reader_not_found_in_the_article() },
};

/** How sure the program is, as a count a person can picture. */
export function strengthWords(strength: number): string {
  const right = Math.round(strength * 100);
  if (right >= 100) return m.reader_this_is_the_same_statement_the();
  return m.reader_this_looks_like_the_same_statement({ right });
}

type Treated = Pick<ClaimCell, 'state' | 'to'>;

/** "2 state it, 1 attributes it to the ministry, 0 contradict". */
export function treatmentWords(cells: readonly Treated[]): string {
  const stated = cells.filter(({ state }) => state === 'stated').length;
  const contradict = cells.filter(({ state }) => state === 'contradicted').length;
  const attributed = new Map<string, number>();
  for (const { state, to } of cells)
    if (state === 'attributed')
      attributed.set(to ?? m.reader_somebody_2(), (attributed.get(to ?? m.reader_somebody_2()) ?? 0) + 1);
  return [
    m.reader_state_it({ stated }),
    ...[...attributed].map(([to, count]) => m.reader_attribute_it_to({ count, to })),
    m.reader_contradict_it({ contradict }),
  ].join(', ');
}

/** A share of the words, whole per cents, and never nought where there is something. */
export function shareWords(share: number): string {
  const percent = share * 100;
  if (percent > 0 && percent < 1) return m.reader_under_1();
  return `${Math.round(percent)} %`;
}
