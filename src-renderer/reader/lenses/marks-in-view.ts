import { m } from '#words';
import type { Article } from '../../../src-main/contract/corpus.ts';
import type { Choice } from './choices.ts';
import { groupDates, groupFigures, groupHeadlines, groupId, groupNames, groupPassages } from './group-marks.ts';
import { groupVoices, groupWording } from './group-marks.ts';
import type { MarkGroup, NameOf, Opened } from './group-marks.ts';
import type { ComparedLens } from './lens-words.ts';
import { byPlace, spansBetween } from './marks.ts';
import type { Mark } from './marks.ts';
import { WORD_MEASURES } from './measure-words.ts';

type Marks = ReadonlyMap<string, readonly Mark[]>;

/** Which of a lens's marks are asked for. */
export interface LensOptions {
  readonly figuresShow: 'numbers' | 'dates';
  /** Passages that are more likely than others to be taken for one by mistake are marked too. */
  readonly weakToo: boolean;
  /** Given, what no other article says is marked in these. */
  readonly onlyHereIn: readonly Pick<Article, 'id' | 'blocks'>[];
}

export function groupByLens(opened: Opened, lens: ComparedLens, nameOf: NameOf, options: LensOptions): MarkGroup[] {
  switch (lens) {
    case 'passages':
      return [...groupPassages(opened, nameOf, options.weakToo), ...groupOnlyHere(opened, options.onlyHereIn)];
    case 'voices':
      return groupVoices(opened, nameOf);
    case 'names':
      return groupNames(opened);
    case 'figures':
      return options.figuresShow === 'numbers' ? groupFigures(opened) : groupDates(opened);
    case 'wording':
      return groupWording(opened);
    case 'headlines':
      return groupHeadlines(opened);
  }
}

function groupOnlyHere({ passages }: Opened, articles: LensOptions['onlyHereIn']): MarkGroup[] {
  const covered = passages.flatMap(({ members }) => members);
  return articles.flatMap((article) =>
    spansBetween(article.id, article.blocks, covered).map((span, index) => {
      const id = groupId('p', 'only', article.id, String(index));
      return { id, marks: [{ ...span, id: `${id}/0`, group: id, onlyHere: true, says: m.reader_only_here() }] };
    }),
  );
}

/**
 * The marks of each article in reading order. Whole sentences of several measures would lie over one another, so those
 * of the wording lens are marked only while they are chosen.
 */
export function layOutMarks(groups: readonly MarkGroup[], choice: Choice | null): Marks {
  const byArticle = new Map<string, Mark[]>();
  for (const { id, marks } of groups) {
    if (id.startsWith('w:') && !WORD_GROUPS.has(id) && !choice?.groups.has(id)) continue;
    for (const mark of marks) {
      const others = byArticle.get(mark.articleId);
      if (others) others.push(mark);
      else byArticle.set(mark.articleId, [mark]);
    }
  }
  for (const marks of byArticle.values()) marks.sort(byPlace);
  return byArticle;
}

const WORD_GROUPS: ReadonlySet<string> = new Set([...WORD_MEASURES].map((measure) => groupId('w', measure)));

/** What can be stepped through in the open columns, in reading order: the first mark of each group, or every mark of a choice of many. */
export function listStops(marks: Marks, articleIds: readonly string[], choice: Choice | null): Mark[] {
  const open = articleIds.flatMap((articleId) => marks.get(articleId) ?? []);
  if (choice?.many) return open.filter(({ group }) => choice.groups.has(group));
  const seen = new Set<string>();
  return open.filter(({ group }) => !seen.has(group) && seen.add(group));
}

/** The one mark of each article that Tab reaches: the current one, else the first. */
export function tabStopsOf(marks: Marks, current: string | null): ReadonlyMap<string, string | undefined> {
  const stopOf = (here: readonly Mark[]) => here.find(({ id }) => id === current) ?? here[0];
  return new Map([...marks].map(([articleId, here]) => [articleId, stopOf(here)?.id]));
}

/** Lit marks of each open column, one a column: of the leader's group where there is one. */
export function matchesOf(leader: Mark, marks: Marks, articleIds: readonly string[], choice: Choice): Mark[] {
  return articleIds.flatMap((articleId) => {
    if (articleId === leader.articleId) return [leader];
    const lit = (marks.get(articleId) ?? []).filter(({ group }) => choice.groups.has(group));
    return lit.find(({ group }) => group === leader.group) ?? lit[0] ?? [];
  });
}

/** The mark that an arrow up or down leads to from one: marks that begin at one place are one stop. */
export function besideInColumn(from: Mark, marks: readonly Mark[], step: -1 | 1): Mark | undefined {
  const places = marks.filter((mark, at) => marks[at - 1]?.start !== mark.start);
  return places[places.findIndex(({ start }) => start === from.start) + step];
}

/** At most six articles are compared: the open ones first. */
export function chooseCompared(columns: readonly string[], inCase: readonly string[]): readonly string[] {
  return inCase.length <= MOST_COMPARED ? inCase : [...new Set([...columns, ...inCase])].slice(0, MOST_COMPARED);
}

/** The most that `comparison.open` takes. */
const MOST_COMPARED = 6;
