import type { Figure } from '../../../../contract/comparison.ts';
import { CANNOT_TELL } from '../../../../contract/plain/quiz-kinds.ts';
import { choiceItem } from '../candidate.ts';
import type { Candidate, Choice } from '../candidate.ts';
import { withHonestOption } from '../cannot-tell-item.ts';
import { chooseDistractors } from '../choose-distractors.ts';
import { inQuotes } from '../even-options.ts';
import type { Material } from '../material/read-material.ts';
import { sharedMatter } from '../material/read-retellings.ts';
import { seededRandom, seedFor } from '../seeded-random.ts';
import type { SeededRandom } from '../seeded-random.ts';
import type { Sentence } from '../material/split-body.ts';

/** Figures that articles give differently: which they are, who gives the other one, and why, as far as the texts tell. */
export function draftFigureDiffers(material: Material): Candidate[] {
  const random = seededRandom(seedFor(material.seed, 'figure differs'));
  return [...whyTheyDiffer(material, random), ...whichDiffers(material, random)];
}

interface Given {
  readonly articleId: string;
  readonly text: string;
  readonly value: number;
  readonly sentence: Sentence;
  /** Where the number stands in the sentence; the same letters may stand in a longer number before it. */
  readonly at: number;
}

function readGiven(material: Material, figure: Figure): Given[] {
  return figure.mentions.flatMap((mention) => {
    const sentence = material.sentenceAt(mention);
    const isWhole =
      sentence !== null &&
      sentence.text.length <= 240 &&
      /[.!?]["”’]?$/u.test(sentence.text) &&
      !/[ap]\.m\. \p{Lu}/u.test(sentence.text);
    const { articleId, text, value } = mention;
    return isWhole ? [{ articleId, text, value, sentence, at: mention.start - sentence.start }] : [];
  });
}

/** Behind a number, before another one or the end of its clause. */
const PERIOD = /^[^\d,;:.“”"–—]*?\b(?:a|an|each|every|per) (day|night|week|month|year|hour)\b/u;

/** The period a count is for, where the words say so right behind it. */
function periodOf(given: Given): string | null {
  return PERIOD.exec(after(given))?.[1] ?? null;
}

/** "640 lorries a week": the number with what it is for. */
function withPeriod(given: Given): string {
  return `${given.text}${PERIOD.exec(after(given))?.[0] ?? ''}`;
}

function after({ sentence, text, at }: Given): string {
  return sentence.text.slice(at + text.length);
}

const HEDGED =
  /\b(?:about|around|almost|nearly|some|more than|less than|up to|at least|roughly|over|under|close to)\s+(?:an?\s+)?$/iu;
const isHedged = ({ sentence, at }: Given) => HEDGED.test(sentence.text.slice(0, at));

const REASONS = {
  period: 'The number is the same, but one is for a longer time than the other',
  corrected: 'One of the two articles has corrected its number since',
  source: 'Each of them names a different person who gave the number',
  [CANNOT_TELL]: 'It cannot be told from these two texts',
} as const;

function whyTheyDiffer(material: Material, random: SeededRandom): Candidate[] {
  return material.comparison.figures.flatMap((figure) => {
    if (figure.verdict !== 'different') return [];
    const given = readGiven(material, figure);
    const pair = given
      .flatMap((one, at) => given.slice(at + 1).map((other) => [one, other] as const))
      .find(
        ([one, other]) =>
          one.articleId !== other.articleId &&
          one.value !== other.value &&
          sharedMatter(one.sentence.text, other.sentence.text) > 0,
      );
    if (!pair) return [];
    const [one, other] = pair;
    const periods = [periodOf(one), periodOf(other)];
    const isPeriod = periods[0] !== null && periods[1] !== null && periods[0] !== periods[1];
    const isPlain =
      periods.every((period) => period === null) &&
      pair.every(({ articleId, sentence }) => material.isEnglish(articleId) && !isPassedOn(sentence));
    if (!isPeriod && !isPlain) return [];
    // A correction in either article would be a reason too
    const reason = isPeriod ? 'period' : CANNOT_TELL;
    if (reason === CANNOT_TELL && pair.some(({ articleId }) => /correct/iu.test(material.articleOf(articleId).body)))
      return [];
    const why =
      reason === 'period'
        ? `One counts for a ${periods[0]!}, the other for a ${periods[1]!}.`
        : `Neither says where it has the number from${pair.some(isHedged) ? ', and at least one of them is rounded' : ''}.`;
    const choices = (['period', 'source', CANNOT_TELL] as const).map((id) => ({
      text: REASONS[id],
      right: id === reason,
      why: id === reason ? why : 'The sentences do not show that.',
    }));
    const [left, right] = pair.map(({ articleId }) => material.nameOf(articleId)) as [string, string];
    const prompt = `${left}: ${inQuotes(one.sentence.text)} ${right}: ${inQuotes(other.sentence.text)} Why do “${withPeriod(one)}” and “${withPeriod(other)}” differ?`;
    return [
      write(material, {
        figure,
        form: 'why they differ',
        prompt,
        given: [one, other],
        choices: random.shuffle(choices),
        why,
        difficulty: 0.55,
      }),
    ];
  });
}

function isPassedOn({ text }: Sentence): boolean {
  return /[“”"]|\b(?:said|says|told|according|claim\w*|reported)\b/u.test(text);
}

/** One figure on which two articles differ among figures on which they agree. */
function whichDiffers(material: Material, random: SeededRandom): Candidate[] {
  const { figures } = material.comparison;
  const pairOf = (figure: Figure, same: boolean) => {
    const given = readGiven(material, figure);
    for (const [at, one] of given.entries())
      for (const other of given.slice(at + 1))
        if (one.articleId !== other.articleId && (one.value === other.value) === same) return [one, other] as const;
    return null;
  };
  const describe = (pair: readonly [Given, Given]) =>
    `${material.nameOf(pair[0].articleId)} and ${material.nameOf(pair[1].articleId)}, ${inQuotes(clip(pair[0]))}`;
  const agreeing = figures.flatMap((figure) => {
    const pair = figure.verdict === 'same' ? pairOf(figure, true) : null;
    return pair ? [pair] : [];
  });
  return figures.flatMap((figure) => {
    const pair = figure.verdict === 'different' ? pairOf(figure, false) : null;
    if (!pair) return [];
    const prompt =
      'Each line has two articles and the words of the first. In which line does the second article give another number for the same thing?';
    const right = describe(pair);
    const wrong = chooseDistractors(right, random.shuffle(agreeing), describe, { prompt, count: 3, random });
    if (!wrong) return [];
    const choices: Choice[] = random.shuffle([pair, ...wrong]).map((some) => ({
      text: describe(some),
      right: some === pair,
      why: `The other article writes: ${inQuotes(some[1].sentence.text)}`,
    }));
    const given = [...pair, ...wrong.flat()];
    return [
      write(material, {
        figure,
        form: 'which differs',
        prompt,
        given,
        choices,
        why: `They give “${pair[0].text}” and “${pair[1].text}”.`,
        difficulty: 0.6,
      }),
    ];
  });
}

/** The words around a number, cut at the marks of the sentence. */
function clip(given: Given): string {
  const { sentence, text, at } = given;
  const before = sentence.text
    .slice(0, at)
    .split(/[,;:“”"–—]/u)
    .at(-1)!
    .trimStart();
  const rest = after(given).split(/[,;:“”"–—]/u)[0]!;
  return `${before}${text}${rest}`.replace(/\.$/u, '').trim();
}

interface Asked {
  readonly figure: Figure;
  readonly form: string;
  readonly prompt: string;
  readonly given: readonly Given[];
  readonly choices: readonly Choice[];
  readonly why: string;
  readonly difficulty: number;
}

function write(material: Material, { figure, form, prompt, given, choices, why, difficulty }: Asked): Candidate {
  const item = choiceItem(
    {
      kind: 'figure differs',
      prompt,
      articleIds: given.map(({ articleId }) => articleId),
      evidence: given.map(({ sentence }) => material.prove(sentence)),
      explanation: `${why} A number means little without who counted what, and for how long.`,
      difficulty,
    },
    choices,
    false,
  );
  return {
    form,
    facts: [`figure:${figure.id}`],
    cores: given.slice(0, 2).map(({ sentence }) => sentence),
    about: given.slice(0, 2).map(({ articleId }) => articleId),
    item: withHonestOption(item, REASONS[CANNOT_TELL]),
  };
}
