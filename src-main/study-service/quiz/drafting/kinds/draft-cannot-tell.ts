import type { Candidate, Choice } from '../candidate.ts';
import { cannotTellItem, HERE, NOWHERE } from '../cannot-tell-item.ts';
import { chooseDistractors } from '../choose-distractors.ts';
import { knownAges, unknownAges } from './draft-ages.ts';
import { inQuotes, joinWords } from '../even-options.ts';
import { areAbsent, findAbsence } from '../material/find-absences.ts';
import type { Material } from '../material/read-material.ts';
import { readNumbers } from '../material/read-numbers.ts';
import type { GivenNumber } from '../material/read-numbers.ts';
import { stemOf } from '../material/read-words.ts';
import { seededRandom, seedFor } from '../seeded-random.ts';
import type { SeededRandom } from '../seeded-random.ts';

/**
 * "It can't be told" as an honest option: right where no text says it, or where the one article asked about does not while another
 * does; wrong as often, so that it is neither a safe guess nor a safe thing to pass over.
 */
export function draftCannotTell(material: Material): Candidate[] {
  const random = seededRandom(seedFor(material.seed, 'cannot tell'));
  const untold = [
    ...random.shuffle(fromOneArticle(material, random, false)),
    ...uncounted(material, random),
    ...unknownAges(material, random),
  ];
  const told = [...random.shuffle(fromOneArticle(material, random, true)), ...knownAges(material, random)];
  return untold.flatMap((one, at) => [one, ...(told[at] ? [told[at]] : [])]);
}

const GAP = '_____';

/** A number that one article gives, asked of an article that has it or of one that has not. */
function fromOneArticle(material: Material, random: SeededRandom, isTold: boolean): Candidate[] {
  const numbers = readNumbers(material);
  return numbers.flatMap((number) => {
    const others = random.shuffle(material.articles.filter(({ articleId }) => articleId !== number.sentence.articleId));
    for (const { articleId } of others) {
      const made = isTold
        ? askTold(material, number, numbers, random)
        : askUntold(material, number, articleId, numbers, random);
      if (made) return [made];
      if (isTold) break;
    }
    return [];
  });
}

function holed({ sentence, start, end }: GivenNumber): string {
  return `${sentence.text.slice(0, start - sentence.start)}${GAP}${sentence.text.slice(end - sentence.start)}`;
}

function alike(number: GivenNumber, numbers: readonly GivenNumber[]): GivenNumber[] {
  return numbers.filter((other) => other.shape === number.shape && other.value !== number.value);
}

const question = (outlet: string, words: string) =>
  `Read ${outlet} alone. Does it give the number that is missing here, and if so, which is it? ${inQuotes(words)}`;

function askUntold(
  material: Material,
  number: GivenNumber,
  articleId: string,
  numbers: readonly GivenNumber[],
  random: SeededRandom,
): Candidate | null {
  const figure = material.comparison.figures.find(({ id }) => id === number.figureId)!;
  const absence = findAbsence(material, number.sentence, articleId);
  const isThere = figure.mentions.some((mention) => mention.articleId === articleId);
  const isWritten = new RegExp(`(?<![\\p{L}\\d.,])${number.text.replace(/\./gu, '\\.')}(?![\\p{L}\\d])`, 'iu').test(
    material.articleOf(articleId).body,
  );
  if (!absence || isThere || isWritten) return null;
  const outlet = material.nameOf(articleId);
  const teller = material.nameOf(number.sentence.articleId);
  const prompt = question(outlet, holed(number));
  const wrong = chooseOtherNumbers(number, numbers, prompt, random);
  if (!wrong) return null;
  const choices: Choice[] = [
    ...random.shuffle([number.text, ...wrong]).map((text) => ({
      text,
      right: false,
      why: text === number.text ? `${teller} has it, but ${outlet} does not.` : `${outlet} does not say that.`,
    })),
    { text: HERE, right: true, why: `No sentence of ${outlet} has “${joinWords(absence.terms)}” together.` },
  ];
  return cannotTellItem({
    form: 'not in this article',
    facts: [`figure:${number.figureId}`],
    cores: [{ articleId: number.sentence.articleId, start: number.start, end: number.end }],
    about: [articleId],
    honestText: HERE,
    prompt,
    articleIds: [articleId],
    evidence: [material.prove(number.sentence)],
    absences: [absence],
    explanation: `Only ${teller} tells: ${inQuotes(number.sentence.text)} Who had read ${outlet} alone could not know.`,
    difficulty: 0.5,
    choices,
  });
}

/** Two numbers of the same kind that the articles give elsewhere, or null. */
function chooseOtherNumbers(
  number: GivenNumber,
  numbers: readonly GivenNumber[],
  prompt: string,
  random: SeededRandom,
): string[] | null {
  const others = alike(number, numbers).map(({ text }) => text);
  return chooseDistractors(number.text, others, (text) => text, { prompt, count: 2, random });
}

function askTold(
  material: Material,
  number: GivenNumber,
  numbers: readonly GivenNumber[],
  random: SeededRandom,
): Candidate | null {
  const { articleId } = number.sentence;
  const outlet = material.nameOf(articleId);
  const prompt = question(outlet, holed(number));
  const wrong = chooseOtherNumbers(number, numbers, prompt, random);
  if (!wrong) return null;
  const choices: Choice[] = [
    ...random.shuffle([number.text, ...wrong]).map((text) => ({
      text,
      right: text === number.text,
      why: text === number.text ? `It writes: ${inQuotes(number.sentence.text)}` : `${outlet} does not say that.`,
    })),
    { text: HERE, right: false, why: `It can: ${outlet} writes ${inQuotes(number.sentence.text)}` },
  ];
  return cannotTellItem({
    form: 'in this article',
    facts: [`figure:${number.figureId}`],
    cores: [{ articleId, start: number.start, end: number.end }],
    about: [articleId],
    honestText: HERE,
    prompt,
    articleIds: [articleId],
    evidence: [material.prove({ articleId, start: number.start, end: number.end }), material.prove(number.sentence)],
    explanation: `${outlet} writes: ${inQuotes(number.sentence.text)}`,
    difficulty: 0.35,
    choices,
  });
}

/** People and things that can be counted. */
const COUNTED =
  'officers soldiers engineers inspectors drivers residents islanders passengers lorries trucks vans children pupils students teachers protesters fighters rebels militants civilians aircraft planes jets bombs buses boats ships letters experts specialists witnesses families houses homes shops schools hospitals patients nurses doctors workers employees volunteers journalists reporters villages farmers trees animals cameras members voters tenants visitors guests parents players fans firefighters divers scientists researchers councillors'.split(
    ' ',
  );
const ANY_NUMBER =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|half|both|all|every|each|no|several|many|most|few|couple|single)\b/iu;

/** How many of something there were, where no text puts a number anywhere near it. The things are called by their English names. */
function uncounted(material: Material, random: SeededRandom): Candidate[] {
  if (!material.articles.every(({ articleId }) => material.isEnglish(articleId))) return [];
  const numbers = readNumbers(material);
  const all = material.articles.flatMap(({ articleId }) => material.sentencesOf(articleId));
  return random.shuffle(COUNTED).flatMap((noun) => {
    const stem = stemOf(noun);
    const using = all.filter(({ stems }) => stems.has(stem));
    const shown = using.find(
      (one) =>
        material.plain.includes(one) &&
        new RegExp(`\\b(?:the|its|his|her|their) (?:\\p{Ll}+ )?${noun}\\b`, 'u').test(one.text),
    );
    const near = using.flatMap((one) => [one, material.sentencesOf(one.articleId)[one.index + 1]]);
    if (!shown || using.length > 6 || near.some((one) => one && ANY_NUMBER.test(one.text))) return [];
    const pool = random.shuffle([
      ...new Set(numbers.filter(({ shape, value }) => shape === 'digits' && value > 1).map(({ text }) => text)),
    ]);
    if (pool.length < 3) return [];
    const outlet = material.nameOf(shown.articleId);
    const choices: Choice[] = [
      ...pool
        .slice(0, 3)
        .map((text) => ({ text, right: false, why: `“${text}” stands in these texts, but for something else.` })),
      { text: NOWHERE, right: true, why: `No text gives a number for the ${noun}.` },
    ];
    return [
      cannotTellItem({
        form: 'counted nowhere',
        facts: [`uncounted:${stem}`],
        cores: [shown],
        about: [shown.articleId],
        honestText: NOWHERE,
        prompt: `${outlet} writes: ${inQuotes(shown.text)} How many ${noun} does it mean, as far as any of the articles tells?`,
        articleIds: material.articles.map(({ articleId }) => articleId),
        evidence: [material.prove(shown)],
        absences: countAbsences(material, noun, pool.slice(0, 3)),
        explanation: `The ${noun} are spoken of, but never counted. A guess would be no more than that.`,
        difficulty: 0.5,
        choices,
      }),
    ];
  });
}

function countAbsences(material: Material, noun: string, numbers: readonly string[]) {
  return material.articles.flatMap(({ articleId }) =>
    numbers.flatMap((number) =>
      areAbsent(material, articleId, [noun, number])
        ? [{ articleId, textHash: material.hashOf(articleId), terms: [noun, number] }]
        : [],
    ),
  );
}
