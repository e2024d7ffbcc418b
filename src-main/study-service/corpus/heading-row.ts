import type { ArticleHeading, LabelEvidence } from '../../contract/corpus.ts';
import type { Genre, SourceType, Wholeness } from '../../contract/plain/vocabulary.ts';

/** An article's heading as one row: the article, its outlet and the reader's guess side by side. */
export interface HeadingRow {
  id: string;
  title: string;
  deck: string | null;
  byline: string | null;
  outletId: string | null;
  outletName: string | null;
  outletSourceType: SourceType | null;
  outletHue: number | null;
  guessSourceType: SourceType | null;
  guessReason: string | null;
  guessedAt: string | null;
  publishedDate: string | null;
  publishedEvidence: string | null;
  publishedFoundAt: string | null;
  language: string | null;
  genre: Genre | null;
  wholeness: Wholeness;
  wordCount: number;
  addedAt: string;
  captureId: string;
  pageIndex: number;
  url: string | null;
}

/** The heading a row stands for. `evidence` is its outlet's. */
export function readHeadingRow(row: HeadingRow, evidence: readonly LabelEvidence[]): ArticleHeading {
  return {
    id: row.id,
    title: row.title,
    deck: row.deck,
    byline: row.byline,
    outlet: readOutlet(row, evidence),
    masked: false,
    guess: readGuess(row),
    publishedOn: readPublishedOn(row),
    language: row.language,
    genre: row.genre,
    wholeness: row.wholeness,
    wordCount: row.wordCount,
    addedAt: row.addedAt,
    captureId: row.captureId,
    pageIndex: row.pageIndex,
    url: row.url,
  };
}

function readOutlet(row: HeadingRow, evidence: readonly LabelEvidence[]): ArticleHeading['outlet'] {
  const { outletId: id, outletName: name, outletSourceType: sourceType, outletHue: hue } = row;
  if (id === null || name === null || sourceType === null || hue === null) return null;
  return { id, name, sourceType, hue, evidence: [...evidence] };
}

function readGuess({
  guessSourceType: sourceType,
  guessReason: reason,
  guessedAt,
}: HeadingRow): ArticleHeading['guess'] {
  if (sourceType === null || reason === null || guessedAt === null) return null;
  return { sourceType, reason, guessedAt };
}

function readPublishedOn(row: HeadingRow): ArticleHeading['publishedOn'] {
  if (row.publishedDate === null || row.publishedEvidence === null) return null;
  const foundAt = row.publishedFoundAt === null ? {} : { foundAt: row.publishedFoundAt };
  return { date: row.publishedDate, evidence: row.publishedEvidence, ...foundAt };
}
