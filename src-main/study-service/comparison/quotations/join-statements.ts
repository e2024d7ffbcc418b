import type { Quotation, Statement } from '../../../contract/comparison.ts';
import type { ComparedArticle } from '../compared-article.ts';
import type { FoundStatement } from './find-statements.ts';
import { isSameSpeaker, joinSpeakers } from './join-speakers.ts';
import { isOneWording, markDifferences } from './mark-differences.ts';
import type { Telling } from './mark-differences.ts';
import { likeness, weighStatement, weighWords } from './weigh-statements.ts';
import type { WeighedStatement, WeightOf } from './weigh-statements.ts';

/** From here on two statements are one utterance: by one speaker; where one has no speaker; by speakers named otherwise. */
const SAME_SPEAKER = 0.4;
const NO_SPEAKER = 0.55;
const OTHER_SPEAKER = 0.8;
/** What follows or leads a joined statement belongs to it where at least this share of its words does. */
const NEIGHBOUR = 0.3;

interface Weighed {
  readonly statement: FoundStatement;
  readonly weighed: WeighedStatement;
  /** The article's number, and the statement's among all. */
  readonly article: number;
  readonly index: number;
}

/**
 * Statements that tell one utterance, joined across articles even when translation or shortening changed the words; each
 * other statement alone. In order of where the first of each stands.
 */
export function joinStatements(
  articles: readonly ComparedArticle[],
  statements: readonly FoundStatement[],
): Quotation[] {
  const bodies = new Map(articles.map(({ articleId, body }) => [articleId, body]));
  const order = new Map(articles.map(({ articleId }, index) => [articleId, index]));
  const known = statements.filter(({ articleId }) => bodies.has(articleId));
  const weighed = known.map((statement, index): Weighed => {
    const { articleId, start, end } = statement;
    const weighed = weighStatement(bodies.get(articleId)!, [start, end], attributionInside(statement));
    return { statement, weighed, article: order.get(articleId)!, index };
  });
  const names = joinSpeakers(known.flatMap(({ speaker }) => speaker ?? []));
  const weightOf = weighWords(weighed.map((one) => one.weighed));
  const groups = groupUp(weighed, bodies, names, weightOf);
  return groups
    .toSorted(
      (left, right) => left[0]!.article - right[0]!.article || left[0]!.statement.start - right[0]!.statement.start,
    )
    .map((group) => asQuotation(group, bodies, names, weightOf));
}

/** The words between speaker and verb, where they interrupt what was said. */
function attributionInside({ start, end, by, verb, text }: FoundStatement): [number, number] | null {
  if (!by || verb === null || by.start <= start || by.end >= end) return null;
  const at = start + text.indexOf(verb, Math.max(0, by.start - start - verb.length - 2));
  return at < start ? null : [Math.min(by.start, at), Math.max(by.end, at + verb.length)];
}

interface Pair {
  readonly left: Weighed;
  readonly right: Weighed;
  readonly strength: number;
}

function groupUp(
  weighed: readonly Weighed[],
  bodies: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
  weightOf: WeightOf,
): Weighed[][] {
  const pairs: Pair[] = [];
  for (const left of weighed)
    for (const right of weighed.slice(left.index + 1)) {
      if (left.article === right.article) continue;
      const strength = likeness(left.weighed, right.weighed, weightOf);
      if (strength >= SAME_SPEAKER && strength >= leastFor(left.statement.speaker, right.statement.speaker, names))
        pairs.push({ left, right, strength });
    }
  const groupOf = new Map(weighed.map((one) => [one, [one]]));
  for (const { left, right } of pairs.toSorted((one, other) => other.strength - one.strength)) {
    const [into, from] = [groupOf.get(left)!, groupOf.get(right)!];
    if (into === from || !fitTogether(into, from)) continue;
    into.push(...from);
    for (const one of from) groupOf.set(one, into);
  }
  takeNeighbours(weighed, groupOf, bodies);
  const groups = [...new Set(groupOf.values())];
  return groups.map((group) => group.toSorted((left, right) => left.index - right.index));
}

function leastFor(left: string | null, right: string | null, names: ReadonlyMap<string, string>): number {
  if (left === null || right === null) return NO_SPEAKER;
  const [one, other] = [names.get(left) ?? left, names.get(right) ?? right];
  if (one === other || isSameSpeaker(one, other)) return SAME_SPEAKER;
  return isWithin(one, other) ? NO_SPEAKER : OTHER_SPEAKER;
}

/** "the ministry" and "Ministry of Roads", "Russian foreign minister" and "the minister": one may be the other. */
function isWithin(left: string, right: string): boolean {
  const words = (name: string): string[] => name.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const [one, other] = [words(left), words(right)];
  return one.some((word) => other.includes(word));
}

/** Two statements of one article are one utterance only where they follow one another. */
function fitTogether(into: readonly Weighed[], from: readonly Weighed[]): boolean {
  return into.every((one) => from.every((other) => one.article !== other.article || isNear(one, other)));
}

function isNear(one: Weighed, other: Weighed): boolean {
  const gap = Math.max(one.statement.start, other.statement.start) - Math.min(one.statement.end, other.statement.end);
  return Math.abs(one.index - other.index) <= 1 && gap < 160;
}

/** "It “must be smashed,” he said. “When our partners ...”": the short part before goes with what follows it. */
function takeNeighbours(
  weighed: readonly Weighed[],
  groupOf: Map<Weighed, Weighed[]>,
  bodies: ReadonlyMap<string, string>,
): void {
  for (const one of weighed) {
    if (groupOf.get(one)!.length > 1) continue;
    for (const near of [weighed[one.index + 1], weighed[one.index - 1]]) {
      if (
        !near ||
        near.article !== one.article ||
        near.statement.speaker !== one.statement.speaker ||
        !isNear(one, near)
      )
        continue;
      const group = groupOf.get(near)!;
      if (
        /\n/u.test(
          bodies
            .get(one.statement.articleId)!
            .slice(
              Math.min(one.statement.end, near.statement.end),
              Math.max(one.statement.start, near.statement.start),
            ),
        )
      )
        continue;
      if (!group.some((other) => other.article !== one.article && sharesRun(one, other))) continue;
      group.push(one);
      groupOf.set(one, group);
      break;
    }
  }
}

/** Two words in a row, or enough of all, that the other has too. */
function sharesRun({ weighed: { words } }: Weighed, { weighed: { words: other } }: Weighed): boolean {
  if (words.length > other.length) return false;
  const runs = new Set(other.slice(1).map(({ lower }, index) => `${other[index]!.lower} ${lower}`));
  const common = words.slice(1).filter(({ lower }, index) => runs.has(`${words[index]!.lower} ${lower}`)).length;
  return common / Math.max(1, words.length - 1) >= NEIGHBOUR;
}

function asQuotation(
  group: readonly Weighed[],
  bodies: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
  weightOf: WeightOf,
): Quotation {
  const tellings = [...Map.groupBy(group, ({ statement }) => statement.articleId)].map(
    ([articleId, members]): Telling => ({
      articleId,
      body: bodies.get(articleId)!,
      words: members.flatMap(({ weighed: { words } }) => words),
    }),
  );
  const isOne = isOneWording(tellings);
  const { articleId, start } = group[0]!.statement;
  return {
    id: `${articleId}:${start}`,
    speaker: fullestOf(group, names),
    statements: group.map(({ statement }) => withFullName(statement, names)),
    wordings: isOne ? 'one wording' : 'several wordings',
    differences: isOne ? [] : markDifferences(tellings),
    strength: strengthOf(group, weightOf),
  };
}

function fullestOf(group: readonly Weighed[], names: ReadonlyMap<string, string>): string | null {
  const all = group.flatMap(({ statement: { speaker } }) => (speaker === null ? [] : [names.get(speaker) ?? speaker]));
  const rank = (name: string) => (/^\p{Lu}\p{L}+(?:\s\p{Lu}|$)/u.test(name) ? 100 : 0) + name.split(' ').length;
  return all.toSorted((left, right) => rank(right) - rank(left))[0] ?? null;
}

/** By how the weakest of them hangs on: what stands alone is sure to be itself. */
function strengthOf(group: readonly Weighed[], weightOf: WeightOf): number {
  if (new Set(group.map(({ article }) => article)).size < 2) return 1;
  const best = group.map((one) =>
    Math.max(
      ...group
        .filter((other) => other.article !== one.article)
        .map((other) => likeness(one.weighed, other.weighed, weightOf)),
    ),
  );
  const strong = best.filter((value) => value > 0);
  const weakest = strong.length === 0 ? SAME_SPEAKER : Math.min(...strong);
  return Math.min(0.99, Math.round((0.6 + 0.4 * weakest) * 100) / 100);
}

function withFullName(statement: FoundStatement, names: ReadonlyMap<string, string>): Statement {
  const { speaker } = statement;
  return { ...statement, speaker: speaker === null ? null : (names.get(speaker) ?? speaker) };
}
