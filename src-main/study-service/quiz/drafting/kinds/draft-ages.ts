import type { NewItem } from '../../../../contract/quiz.ts';
import type { Candidate, Choice } from '../candidate.ts';
import { cannotTellItem, NOWHERE } from '../cannot-tell-item.ts';
import { isPerson } from './draft-gaps.ts';
import { inQuotes } from '../even-options.ts';
import { areAbsent } from '../material/find-absences.ts';
import type { Material } from '../material/read-material.ts';
import { readVoices } from '../material/read-voices.ts';
import type { SeededRandom } from '../seeded-random.ts';
import type { Sentence } from '../material/split-body.ts';

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

const YOUNGEST = 14;
/** Who is asked in the news or holds an office is older than this, unless the text says otherwise: nobody would choose less. */
const GROWN_UP = 25;

/** Two-digit numbers of the texts that could be the age of one who is at least so old. */
function agesToChoose(material: Material, atLeast: number): string[] {
  const found = material.articles.flatMap(({ body }) => body.match(/(?<![\d.,:])[1-9]\d(?![\d.,:]*\d)/gu) ?? []);
  return [...new Set(found)].filter((age) => Number(age) >= atLeast && Number(age) <= 90);
}

/** Ages that an article gives, each beside numbers that stand for something else. */
export function knownAges(material: Material, random: SeededRandom): Candidate[] {
  return agesIn(material).flatMap(({ name, age, sentence }) => {
    const pool = agesToChoose(material, Number(age) < GROWN_UP ? YOUNGEST : GROWN_UP);
    const others = random.shuffle(pool.filter((other) => other !== age)).slice(0, 2);
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

/** Of people who speak in the case, those whose age stands nowhere near their name. */
export function unknownAges(material: Material, random: SeededRandom): Candidate[] {
  const aged = new Set(agesIn(material).map(({ name }) => name.split(' ').at(-1)!));
  const voices = readVoices(material).filter(({ speaker }) => /^\p{Lu}\p{Ll}+ \p{Lu}[\p{L}-]+$/u.test(speaker));
  const people = voices.filter((one, at) => voices.findIndex(({ surname }) => surname === one.surname) === at);
  const pool = agesToChoose(material, GROWN_UP);
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
  absences: NewItem['absences'],
  difficulty: number,
  form: string,
): Candidate {
  return cannotTellItem({
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
