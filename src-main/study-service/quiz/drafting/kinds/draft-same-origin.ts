import { choiceItem } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { inQuotes } from '../even-options.ts';
import { areAbsent } from '../material/find-absences.ts';
import type { Material } from '../material/read-material.ts';
import { readRetellings } from '../material/read-retellings.ts';
import type { Retelling } from '../material/read-retellings.ts';
import { seededRandom, seedFor } from '../seeded-random.ts';
import type { SeededRandom } from '../seeded-random.ts';
import type { DraftArticle } from '../draft-input.ts';

/** More items without a tie than this beside those with one would make "neither" a safe guess. */
const WITHOUT_A_TIE = 3;

/** Whether one of two articles has its words from the other: by a credit or text they share, or by nothing that the texts show. */
export function draftSameOrigin(material: Material): Candidate[] {
  const random = seededRandom(seedFor(material.seed, 'same origin'));
  const tied = tiedPairs(material, random);
  const free = random
    .shuffle(freePairs(material, random))
    .slice(0, tied.length === 0 ? 1 : Math.min(WITHOUT_A_TIE, 1 + tied.length));
  return [...tied, ...free];
}

/** The other two options are of one length, so this one is now the longest and now the shortest. */
const NEITHER = [
  'Neither text has words or facts from the other',
  'Neither of the two texts shows that it has words or facts from the other',
] as const;

type Answer = 'from' | 'to' | 'none';

function tiedPairs(material: Material, random: SeededRandom): Candidate[] {
  const seen = new Set<string>();
  return material.comparison.origins.edges.flatMap(({ from, to, kind, confirmed, evidence }) => {
    if (to === null || evidence.length === 0 || seen.has(`${from} ${to}`)) return [];
    if (!confirmed && kind !== 'according to' && kind !== 'credits' && kind !== 'quotes') return [];
    const isBackToo = material.comparison.origins.edges.some((edge) => edge.from === to && edge.to === from);
    const own = evidence.find(({ articleId }) => articleId === from);
    if (isBackToo || !own) return [];
    seen.add(`${from} ${to}`);
    const shared = evidence.filter(({ articleId }) => articleId === to).slice(0, 1);
    const [giver, taker] = [material.nameOf(to), material.nameOf(from)];
    const why =
      kind === 'republishes'
        ? `${taker} has whole sentences of ${giver}, and ${giver} came out first.`
        : `${taker} names ${giver}: ${inQuotes(own.text)}`;
    const proof = [own, ...shared].map((passage) => material.prove(passage));
    return [ask(material, { pair: [from, to], answer: 'from', why, proof, shown: null }, random)];
  });
}

function freePairs(material: Material, random: SeededRandom): Candidate[] {
  const { articles, comparison } = material;
  const retellings = readRetellings(material);
  return articles.flatMap((left, at) =>
    articles.slice(at + 1).flatMap((right) => {
      const isTied =
        comparison.origins.edges.some(({ from, to }) => isPair([from, to], left, right)) ||
        comparison.origins.groups.some((group) => group.includes(left.articleId) && group.includes(right.articleId));
      const told = random.shuffle(retellings).find((one) => hasBoth(one, left, right));
      if (isTied || !told || shareWords(left, right)) return [];
      const absences = [absentName(material, left, right), absentName(material, right, left)];
      if (absences.some((one) => one === null)) return [];
      const proof = told.members
        .filter(({ articleId }) => articleId === left.articleId || articleId === right.articleId)
        .map((member) => material.prove(member));
      const why = 'Neither names the other, and no ten words in a row stand in both.';
      const candidate = ask(
        material,
        { pair: [left.articleId, right.articleId], answer: 'none', why, proof, shown: told },
        random,
      );
      return [{ ...candidate, item: { ...candidate.item, absences: absences.filter((one) => one !== null) } }];
    }),
  );
}

function isPair(ids: readonly (string | null)[], left: DraftArticle, right: DraftArticle): boolean {
  return ids.includes(left.articleId) && ids.includes(right.articleId);
}

function hasBoth({ members }: Retelling, left: DraftArticle, right: DraftArticle): boolean {
  return [left, right].every(({ articleId }) => members.some((member) => member.articleId === articleId));
}

/** Ten words in a row, spaces and marks apart. */
function shareWords(left: DraftArticle, right: DraftArticle): boolean {
  const runs = ({ body }: DraftArticle) => {
    const words = body.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.slice(9).map((_, at) => words.slice(at, at + 10).join(' '));
  };
  const there = new Set(runs(right));
  return runs(left).some((run) => there.has(run));
}

/** That one article never names the other's outlet; where that has no name nothing can be said. */
function absentName(material: Material, inside: DraftArticle, named: DraftArticle) {
  if (named.outlet === null) return null;
  // "The town council says" speaks of Little Sorrel Town Council
  const words = named.outlet.replace(/^The /u, '').toLowerCase().split(' ');
  const short = [words.slice(0, 2), words.slice(-2)].map((some) => some.join(' '));
  if (short.some((name) => inside.body.toLowerCase().includes(name))) return null;
  // And "the council says" too
  const read = (inside.body.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
  if (` ${read} `.includes(` the ${words.at(-1)!} `)) return null;
  const terms = named.outlet.split(' ').filter((word) => /^\p{Lu}\p{L}{3,}/u.test(word));
  if (terms.length === 0 || !areAbsent(material, inside.articleId, terms)) return null;
  return { articleId: inside.articleId, textHash: material.hashOf(inside.articleId), terms };
}

interface Asked {
  readonly pair: readonly [string, string];
  readonly answer: Answer;
  readonly why: string;
  readonly proof: Candidate['item']['evidence'];
  readonly shown: Retelling | null;
}

function ask(material: Material, { pair, answer, why, proof, shown }: Asked, random: SeededRandom): Candidate {
  const [from, to] = pair.map((articleId) => material.nameOf(articleId)) as [string, string];
  const choices = (
    [
      ['from', `${from} has words or facts from ${to}`],
      ['to', `${to} has words or facts from ${from}`],
      ['none', random.next() < 0.5 ? NEITHER[0] : NEITHER[1]],
    ] as const
  ).map(([id, text]) => ({ text, right: id === answer, why: id === answer ? why : 'The texts do not show that.' }));
  const own = shown?.members.find(({ articleId }) => pair.includes(articleId));
  const words = own
    ? ` Look at this in ${material.nameOf(own.articleId)}, and at how the other puts it: ${inQuotes(own.text)}`
    : '';
  return {
    form: answer === 'none' ? 'no tie' : 'a tie',
    facts: [`pair:${[...pair].sort().join(' ')}`],
    cores: [],
    about: pair,
    item: choiceItem(
      {
        kind: 'same origin',
        prompt: `Is there a tie between ${random.shuffle([from, to]).join(' and ')}? Look for credits and for sentences that stand in both.${words}`,
        articleIds: pair.slice(),
        evidence: proof,
        explanation: `${why} Two articles with one source are one report told twice.`,
        difficulty: answer === 'none' ? 0.5 : 0.4,
      },
      random.shuffle(choices),
      false,
    ),
  };
}
