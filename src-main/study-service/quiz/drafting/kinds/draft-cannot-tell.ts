import { choiceItem } from '../candidate.ts';
import type { Candidate, Choice } from '../candidate.ts';
import { chooseDistractors } from '../choose-distractors.ts';
import { isPerson } from './draft-gaps.ts';
import { honest } from './draft-figure-differs.ts';
import { inQuotes, listWords } from '../even-options.ts';
import { areAbsent, findAbsence } from '../material/find-absences.ts';
import type { Material } from '../material/read-material.ts';
import { readNumbers } from '../material/read-numbers.ts';
import type { GivenNumber } from '../material/read-numbers.ts';
import { readVoices } from '../material/read-voices.ts';
import { stemOf } from '../material/read-words.ts';
import { seededRandom, seedFor } from '../seeded-random.ts';
import type { SeededRandom } from '../seeded-random.ts';
import type { Sentence } from '../material/split-body.ts';

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

const HERE = 'It cannot be told from this article';
const NOWHERE = 'It cannot be told from these texts';
const GAP = '_____';

function write({
  form,
  facts,
  cores,
  about,
  choices,
  honestText,
  ...common
}: {
  form: string;
  facts: string[];
  cores: Candidate['cores'];
  about: string[];
  choices: readonly Choice[];
  honestText: string;
} & Omit<Parameters<typeof choiceItem>[0], 'kind'>): Candidate {
  const item = choiceItem({ kind: 'cannot tell', ...common }, choices, false);
  return { form, facts, cores, about, item: { ...item, ...honest(item, honestText) } };
}

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
    { text: HERE, right: true, why: `No sentence of ${outlet} has “${listWords(absence.terms)}” together.` },
  ];
  return write({
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
  return write({
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

/** How many of something there were, where no text puts a number anywhere near it. */
function uncounted(material: Material, random: SeededRandom): Candidate[] {
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
      write({
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

interface Aged {
  readonly name: string;
  readonly age: string;
  readonly sentence: Sentence;
}

/** "Petra Olin, 38, a nurse": the only way of giving an age that leaves no doubt whose it is. */
function agesIn(material: Material): Aged[] {
  return material.articles.flatMap(({ articleId }) =>
    material.sentencesOf(articleId).flatMap((sentence) =>
      [...sentence.text.matchAll(/(\p{Lu}\p{Ll}+ \p{Lu}[\p{L}’'-]+)(?:, | \()(\d{1,2})(?=[,)])/gu)].map((match) => ({
        name: match[1]!,
        age: match[2]!,
        sentence,
      })),
    ),
  );
}

/** Two-digit numbers of the texts that could be somebody's age. */
function agesToChoose(material: Material): string[] {
  const found = material.articles.flatMap(({ body }) => body.match(/(?<![\d.,:])[1-9]\d(?![\d.,:]*\d)/gu) ?? []);
  return [...new Set(found)].filter((age) => Number(age) >= 14 && Number(age) <= 90);
}

function knownAges(material: Material, random: SeededRandom): Candidate[] {
  return agesIn(material).flatMap(({ name, age, sentence }) => {
    const others = random.shuffle(agesToChoose(material).filter((other) => other !== age)).slice(0, 2);
    if (others.length < 2) return [];
    const choices: Choice[] = [
      ...random.shuffle([age, ...others]).map((text) => ({
        text,
        right: text === age,
        why: text === age ? inQuotes(sentence.text) : 'That number stands for something else.',
      })),
      { text: NOWHERE, right: false, why: `It can: ${inQuotes(sentence.text)}` },
    ];
    return [askAge(material, name, choices, [sentence], [], 0.3, 'a known age')];
  });
}

function unknownAges(material: Material, random: SeededRandom): Candidate[] {
  const aged = new Set(agesIn(material).map(({ name }) => name.split(' ').at(-1)!));
  const voices = readVoices(material).filter(({ speaker }) => /^\p{Lu}\p{Ll}+ \p{Lu}[\p{L}-]+$/u.test(speaker));
  const people = voices.filter((one, at) => voices.findIndex(({ surname }) => surname === one.surname) === at);
  const pool = agesToChoose(material);
  // Beside ages that no text gives anybody, "it can't be told" would be a safe guess
  if (aged.size === 0) return [];
  return people
    .filter(({ speaker }) => isPerson(material, speaker))
    .flatMap(({ speaker, surname, sentence, statement }) => {
      const near = material.articles.flatMap(({ articleId }) => {
        const sentences = material.sentencesOf(articleId);
        return sentences.flatMap((one) =>
          one.text.includes(surname) ? [one, ...sentences.slice(one.index + 1, one.index + 3)] : [],
        );
      });
      const mayTell = near.some(({ text }) => /\b(?:[1-9]\d|years?|old|aged?|born|birthday|young)\b/iu.test(text));
      if (aged.has(surname) || mayTell || pool.length < 3 || !statement.by!.text.includes(surname)) return [];
      const some = random.shuffle(pool).slice(0, 3);
      const absences = material.articles.flatMap(({ articleId }) =>
        some.flatMap((age) =>
          areAbsent(material, articleId, [surname, age])
            ? [{ articleId, textHash: material.hashOf(articleId), terms: [surname, age] }]
            : [],
        ),
      );
      const choices: Choice[] = [
        ...some.map((text) => ({ text, right: false, why: 'That number stands for something else.' })),
        { text: NOWHERE, right: true, why: `No text gives the age of ${speaker}.` },
      ];
      return [askAge(material, speaker, choices, [sentence], absences, 0.4, 'an unknown age')];
    });
}

function askAge(
  material: Material,
  name: string,
  choices: readonly Choice[],
  sentences: readonly Sentence[],
  absences: Parameters<typeof choiceItem>[0]['absences'],
  difficulty: number,
  form: string,
): Candidate {
  return write({
    form,
    facts: [`age:${name}`],
    cores: [],
    about: sentences.map(({ articleId }) => articleId),
    honestText: NOWHERE,
    prompt: `How old is ${name}, as far as any of these articles tells?`,
    articleIds: material.articles.map(({ articleId }) => articleId),
    evidence: sentences.map((sentence) => material.prove(sentence)),
    absences,
    explanation: 'Numbers that stand near a name are not always about it.',
    difficulty,
    choices,
  });
}
