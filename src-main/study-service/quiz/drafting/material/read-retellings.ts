import type { Material } from './read-material.ts';
import { countShared, overlapOf } from '../../../corpus/text/content-stems.ts';
import { nameOtherDays } from '../../../corpus/text/other-days.ts';
import { contentStems, isGrammar } from './read-words.ts';
import type { Sentence } from './split-body.ts';

/** One thing that sentences of two or more articles tell, near enough in words that nobody will doubt it. */
export interface Retelling {
  readonly id: string;
  /** One sentence of each article, in the order of the articles; each can be shown beside its article's name. */
  readonly members: readonly Sentence[];
}

const SURE = 0.85;
/** Of the matter of the shorter sentence (names left out, since they stand in many), how much must be in the other. */
const SAME_MATTER = 0.6;
const FEWEST = 3;

/** The comparison's groups hold sentences that only touch (one strength for all): here each must be close to the first in its own words. */
export function readRetellings(material: Material): Retelling[] {
  const plain = material.inPlace;
  return material.comparison.passages.flatMap(({ id, strength, members }) => {
    if (strength < SURE) return [];
    const sentences = members.flatMap((member) => {
      const sentence = material.sentenceAt(member);
      return sentence && plain.has(sentence) && member.end - member.start > 0.7 * sentence.text.length
        ? [sentence]
        : [];
    });
    const first = sentences.toSorted((a, b) => nearTo(b, sentences) - nearTo(a, sentences))[0];
    if (!first) return [];
    const close = sentences.filter((one) => one === first || tellTheSame(first, one));
    const oneEach = close.filter((one, at) => close.findIndex(({ articleId }) => articleId === one.articleId) === at);
    return oneEach.length < 2 ? [] : [{ id, members: oneEach }];
  });
}

function nearTo(one: Sentence, others: readonly Sentence[]): number {
  return others.filter((other) => other !== one && tellTheSame(one, other)).length;
}

/** Whether two sentences have most of their matter in common, names left out, and no number against each other. */
export function tellTheSame(one: Sentence, other: Sentence): boolean {
  const [left, right] = [matterOf(one.text), matterOf(other.text)];
  if (numbersDiffer(one.text, other.text) || nameOtherDays(one.text, other.text)) return false;
  const larger = Math.max(left.size, right.size);
  const shared = countShared(left, right);
  return shared >= FEWEST && overlapOf(left, right) >= SAME_MATTER && shared / larger >= 0.4;
}

/** How many telling words two sentences have in common, names and numbers left out. */
export function sharedMatter(one: string, other: string): number {
  return countShared(matterOf(one), matterOf(other));
}

const COUNTS =
  /\d|^(?:per|cent|million|billion|thousand|hundr\w*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dai|week|month|year|hour|minut)$/u;

/** What a sentence says of its actors: the stems without those of names. */
function matterOf(text: string): Set<string> {
  const names = new Set(
    [...text.matchAll(/(?<=[\p{Ll},”"’] )\p{Lu}[\p{L}’'-]+/gu)].flatMap(({ 0: name }) => [...contentStems(name)]),
  );
  return new Set([...contentStems(text)].filter((stem) => !names.has(stem) && !isGrammar(stem) && !COUNTS.test(stem)));
}

/** Whether each of two texts gives a number that the other does not: "40 people at 8 am" and "50 people at 8 am" tell two things. */
function numbersDiffer(one: string, other: string): boolean {
  const [left, right] = [one, other].map((text): string[] => text.match(/\d+(?:[.,]\d+)*/gu) ?? []) as [
    string[],
    string[],
  ];
  return left.some((each) => !right.includes(each)) && right.some((each) => !left.includes(each));
}
