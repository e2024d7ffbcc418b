import type { OutputOf } from '../../../contract/contract.ts';
import { cohenKappa, krippendorffAlpha } from './krippendorff-alpha.ts';
import type { RatedUnit } from './krippendorff-alpha.ts';

/** A mark that somebody put on a text: UTF-16 offsets into the body. */
export interface Mark {
  readonly author: string;
  readonly articleId: string;
  readonly category: string;
  readonly start: number;
  readonly end: number;
}
export interface AnnotatedText {
  readonly articleId: string;
  readonly body: string;
  /** The same text as its reader sees it, letter for letter: blanks take the place of what is masked. */
  readonly shown?: string;
}
type Agreement = OutputOf<'framing.agreement'>;

/** A stretch of a text in which nobody's marks begin or end. */
interface Stretch {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
  readonly words: number;
  /** Who marked it as what. */
  readonly marks: readonly Mark[];
  /** Everybody who put any mark on this article; the others have not read it, as far as is known. */
  readonly readers: readonly string[];
}

const MOST_DIVIDED = 20;

/**
 * How far people agree on what they marked. The units are words: of each, everybody who annotated the article says yes or no to a
 * category, so that leaving a passage unmarked counts as an answer. Somebody without a mark on an article has no say there.
 */
export function measureAgreement(texts: readonly AnnotatedText[], marks: readonly Mark[]): Agreement {
  const authors = [...new Set(marks.map(({ author }) => author))].sort();
  const stretches = texts.flatMap((text) => cutIntoStretches(text, marks));
  const categories = [...new Set(marks.map(({ category }) => category))];
  return {
    authors,
    categories: categories.map((category) => {
      const units = stretches.map((stretch) => rate(stretch, category));
      const kappa = authors.length === 2 ? cohenKappa(units) : null;
      const notes = marks.filter((mark) => mark.category === category).length;
      return { category, alpha: authors.length < 2 ? null : krippendorffAlpha(units), kappa, notes };
    }),
    heat: texts.map(({ articleId }) => ({
      articleId,
      spans: heatOf(stretches.filter((stretch) => stretch.articleId === articleId)),
    })),
    divided: findDivided(texts, stretches),
  };
}

function rate({ words, marks, readers }: Stretch, category: string): RatedUnit {
  const values = readers.map((reader) =>
    marks.some((mark) => mark.author === reader && mark.category === category) ? 1 : 0,
  );
  return { values, weight: words };
}

function cutIntoStretches({ articleId, body }: AnnotatedText, all: readonly Mark[]): Stretch[] {
  const marks = all.filter((mark) => mark.articleId === articleId && mark.end > mark.start);
  const readers = [...new Set(marks.map(({ author }) => author))].sort();
  const cuts = [...new Set([0, body.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, place) => {
    const start = cuts[place]!;
    const words = body.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    return {
      articleId,
      start,
      end,
      words,
      marks: marks.filter((mark) => mark.start < end && mark.end > start),
      readers,
    };
  });
}

function heatOf(stretches: readonly Stretch[]): Agreement['heat'][number]['spans'] {
  return stretches.flatMap(({ start, end, marks, words }) => {
    const authors = new Set(marks.map(({ author }) => author)).size;
    return authors === 0 || words === 0 ? [] : [{ start, end, authors }];
  });
}

/** Passages that people read differently, those first where most of them part; the longest run of touching marks is one passage. */
function findDivided(texts: readonly AnnotatedText[], stretches: readonly Stretch[]): Agreement['divided'] {
  const bodies = new Map(texts.map(({ articleId, body, shown = body }) => [articleId, shown]));
  const runs: Stretch[][] = [];
  for (const stretch of stretches) {
    const last = runs.at(-1)?.at(-1);
    if (stretch.marks.length === 0) continue;
    const touches =
      last?.articleId === stretch.articleId &&
      last.end === stretch.start &&
      last.marks.some((mark) => stretch.marks.includes(mark));
    if (touches) runs.at(-1)!.push(stretch);
    else runs.push([stretch]);
  }
  return runs
    .flatMap((run) => {
      const { articleId, start, readers } = run[0]!;
      const { end } = run.at(-1)!;
      const marks = [...new Set(run.flatMap((stretch) => stretch.marks))];
      const readings = [...Map.groupBy(marks, ({ category }) => category)].map(([category, said]) => ({
        category,
        authors: [...new Set(said.map(({ author }) => author))].sort(),
      }));
      const silent = readers.filter((reader) => !marks.some(({ author }) => author === reader));
      const text = bodies.get(articleId)!.slice(start, end);
      const division = divisionOf([...readings.map(({ authors }) => authors.length), silent.length]);
      return division === 0 ? [] : [{ passage: { articleId, start, end, text, readings, silent }, division }];
    })
    .sort((a, b) => b.division - a.division)
    .slice(0, MOST_DIVIDED)
    .map(({ passage }) => passage);
}

/** Share of pairs of people who read it differently (Gini-Simpson), times how many they are: two of thirty are no discussion. */
function divisionOf(camps: readonly number[]): number {
  const people = camps.reduce((sum, camp) => sum + camp, 0);
  const alike = camps.reduce((sum, camp) => sum + (camp / people) ** 2, 0);
  return people < 2 ? 0 : (1 - alike) * Math.sqrt(people);
}
