import { m } from '#words';
import type { ArticleHeading } from '../../src-main/contract/corpus.ts';
import { maskedLetter, maskedName } from './words/article-words.ts';

/** An article of a case as every page about the case shows it. */
export interface ArticleFace {
  readonly id: string;
  /** Of its outlet; "Outlet B" while masked. */
  readonly name: string;
  /** While masked, in the place of the hue. */
  readonly letter: string | null;
  readonly hue: number | null;
  readonly title: string;
  readonly language: string | null;
  /** ISO 8601 day, null where nobody has dated it. */
  readonly date: string | null;
}

/** `place` is its place in the case, which a masked article has its letter from. */
export function faceOf(heading: ArticleHeading, place: number): ArticleFace {
  return {
    id: heading.id,
    name: heading.masked ? maskedName(place) : (heading.outlet?.name ?? m.design_outlet_not_known()),
    letter: heading.masked ? maskedLetter(place) : null,
    hue: heading.outlet?.hue ?? null,
    title: heading.title,
    language: heading.language,
    date: heading.publishedOn?.date.slice(0, 10) ?? null,
  };
}
