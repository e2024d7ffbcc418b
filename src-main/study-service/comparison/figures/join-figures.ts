import type { AlignedPassage, Figure } from '../../../contract/comparison.ts';
import type { ComparedArticle } from '../compared-article.ts';
import { agreeOnFigure } from './agree-on-figure.ts';
import { alignFigures } from './align-figures.ts';
import type { FoundFigure } from './find-figures.ts';

/** Seconds in what a rate is told by; months and years by their mean length, near enough for "640 a week" beside "640 a day". */
const RATE_SECONDS: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_629_746,
  year: 31_556_952,
};

/**
 * Figures side by side: which articles give one number for one thing, which give another. A wrong pair would accuse
 * somebody of an error, so two figures are one only where what they count agrees and enough of the words around them do;
 * numbers that differ need more of both. `aligned`: sentences known to say the same count as agreement.
 */
export function joinFigures(
  articles: readonly ComparedArticle[],
  found: readonly FoundFigure[],
  aligned: readonly AlignedPassage[] = [],
): Figure[] {
  const order = new Map(articles.map(({ articleId }, index) => [articleId, index]));
  const figures = found.toSorted(
    (left, right) => order.get(left.articleId)! - order.get(right.articleId)! || left.start - right.start,
  );
  const weight = weighWords(figures);
  const areAligned = alignFigures(figures, aligned);
  const spread = spreadOf(figures);
  const peers = Map.groupBy(figures, peerKey);
  const listed = new Set([...peers.values()].filter(({ length }) => length > 1).flat());
  const groups: FoundFigure[][] = figures.map((figure) => [figure]);
  const pairs = figures.flatMap((left, index) => {
    const [inArticles, isListed] = [spread(left), listed.has(left)];
    return figures.slice(index + 1).flatMap((right, further) => {
      const strength = agreeOnFigure(left, right, {
        weight,
        isAligned: areAligned(index, index + 1 + further),
        spread: inArticles,
        isListed: isListed || listed.has(right),
      });
      return strength > 0 ? [{ left, right, strength }] : [];
    });
  });
  const groupOf = new Map(figures.map((figure, index) => [figure, groups[index]!]));
  for (const { left, right } of pairs.sort((a, b) => b.strength - a.strength)) joinGroups(groupOf, left, right);
  return [...new Set(groupOf.values())].map((group) => writeFigure(group, order)).sort(byWeight);
}

/** Only groups that stay of one mind: one article does not give two numbers for one thing without saying so. */
function joinGroups(groupOf: Map<FoundFigure, FoundFigure[]>, left: FoundFigure, right: FoundFigure): void {
  const into = groupOf.get(left)!;
  const from = groupOf.get(right)!;
  if (into === from) return;
  const differs = into.some((one) =>
    from.some((other) => one.articleId === other.articleId && told(one) !== told(other) && !isCorrection(one, other)),
  );
  if (differs) return;
  into.push(...from);
  for (const one of from) groupOf.set(one, into);
}

/** "An earlier version said 640 a day. The figure is 640 a week." */
const isCorrection = (one: FoundFigure, other: FoundFigure) =>
  one.value === other.value &&
  (one.counted.head === other.counted.head || one.counted.head === '' || other.counted.head === '');

const told = ({ value, factor, upTo, per }: FoundFigure) =>
  `${round(value * factor)} ${upTo === null ? '' : round(upTo * factor)} ${per ?? ''}`;
const round = (value: number) => Number(value.toPrecision(6));

/** How much a shared word says: the rarer in the sentences with figures, the more. */
function weighWords(figures: readonly FoundFigure[]): (word: string) => number {
  const sentences = new Map(figures.map((figure) => [`${figure.articleId} ${figure.within.start}`, figure.around]));
  const counts = new Map<string, number>();
  for (const words of sentences.values()) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  // A case of two short articles must not make every word rare.
  const total = Math.max(20, sentences.size);
  return (word) => Math.log(total / (counts.get(word) ?? 1)) / Math.log(total / 2);
}

const peerKey = ({ articleId, within, kind }: FoundFigure) => `${articleId} ${within.start} ${kind}`;

/** In how many articles a number stands with this unit. */
function spreadOf(figures: readonly FoundFigure[]): (figure: FoundFigure) => number {
  const key = (figure: FoundFigure) => `${figure.kind} ${told(figure)}`;
  const articles = new Map<string, Set<string>>();
  for (const figure of figures)
    articles.set(key(figure), (articles.get(key(figure)) ?? new Set()).add(figure.articleId));
  return (figure) => articles.get(key(figure))!.size;
}

function writeFigure(group: readonly FoundFigure[], order: ReadonlyMap<string, number>): Figure {
  const members = group.toSorted(
    (left, right) => order.get(left.articleId)! - order.get(right.articleId)! || left.start - right.start,
  );
  // The longest period, so that "640 a week" beside "640 a day" is 640 and 4,480 and not 91.4.
  const first = members.reduce((best, one) =>
    (RATE_SECONDS[one.per ?? ''] ?? 0) > (RATE_SECONDS[best.per ?? ''] ?? 0) ? one : best,
  );
  const mentions = members.map((one) => {
    const scale = (one.factor / first.factor) * perScale(one, first);
    const { articleId, start, end, text, hedge, within } = one;
    return {
      articleId,
      start,
      end,
      text,
      value: round(one.value * scale),
      upTo: one.upTo === null ? null : round(one.upTo * scale),
      hedge,
      within,
    };
  });
  const values = new Set(mentions.map(({ value, upTo }) => `${value} ${upTo}`));
  const outlets = new Set(mentions.map(({ articleId }) => articleId));
  const what = members.map(({ counted }) => counted.what).find((text) => text !== '') ?? '';
  return {
    id: `figure ${members[0]!.articleId} ${members[0]!.start}`,
    what,
    unit: unitOf(members, first.per),
    verdict: values.size > 1 ? 'different' : outlets.size > 1 ? 'same' : 'only here',
    mentions,
  };
}

const perScale = (one: FoundFigure, first: FoundFigure) =>
  one.per !== null && first.per !== null && one.per !== first.per
    ? (RATE_SECONDS[first.per] ?? 1) / (RATE_SECONDS[one.per] ?? 1)
    : 1;

function unitOf(members: readonly FoundFigure[], rate: string | null): string | null {
  const unit = members.find((one) => one.unit !== null)?.unit ?? null;
  return rate === null ? unit : `${unit ?? ''} a ${rate}`.trim();
}

/** What articles tell differently first, then what they share, then the rest, in the order of the texts. */
function byWeight(left: Figure, right: Figure): number {
  const rank = { different: 0, same: 1, 'only here': 2 };
  return rank[left.verdict] - rank[right.verdict] || right.mentions.length - left.mentions.length;
}
