import type { ArticleHeading } from '../../src-main/contract/corpus.ts';

/** A day on which articles of the case came out. */
export interface ArticleDay {
  readonly kind: 'day';
  readonly date: string;
  readonly articles: readonly ArticleHeading[];
}
/** Days between, on which none came out. Drawn as long as it was, up to `shown` days; longer ones are broken. */
export interface DayGap {
  readonly kind: 'gap';
  readonly days: number;
  readonly shown: number;
  readonly broken: boolean;
}
export interface DayStrip {
  readonly days: readonly (ArticleDay | DayGap)[];
  readonly undated: readonly ArticleHeading[];
}

const DAY_MS = 86_400_000;
/** A gap longer than this many days is drawn broken, so that one old article does not press all others into a point. */
const LONGEST_DRAWN = 6;

/** The days of a case in order, with the gaps between them; articles nobody has dated stand apart. */
export function layOutDays(articles: readonly ArticleHeading[]): DayStrip {
  const byDay = new Map<string, ArticleHeading[]>();
  const undated: ArticleHeading[] = [];
  for (const article of articles) {
    const date = article.publishedOn?.date.slice(0, 10);
    if (date === undefined) undated.push(article);
    else byDay.set(date, [...(byDay.get(date) ?? []), article]);
  }
  const days: (ArticleDay | DayGap)[] = [];
  let before: string | null = null;
  for (const date of [...byDay.keys()].sort()) {
    const between = before === null ? 0 : daysBetween(before, date) - 1;
    if (between > 0) {
      days.push({
        kind: 'gap',
        days: between,
        shown: Math.min(between, LONGEST_DRAWN),
        broken: between > LONGEST_DRAWN,
      });
    }
    days.push({ kind: 'day', date, articles: byDay.get(date) ?? [] });
    before = date;
  }
  return { days, undated };
}

function daysBetween(earlier: string, later: string): number {
  return Math.round((Date.parse(later) - Date.parse(earlier)) / DAY_MS);
}
