import type { Figure } from '../../../../contract/comparison.ts';
import { choiceItem } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { inQuotes } from '../even-options.ts';
import type { Material } from '../material/read-material.ts';
import { seededRandom, seedFor } from '../seeded-random.ts';
import type { SeededRandom } from '../seeded-random.ts';
import type { Sentence } from '../material/split-body.ts';

interface Given {
  readonly figure: Figure;
  readonly mention: Figure['mentions'][number];
  readonly sentence: Sentence;
}

/** Numbers with what they count, of which an article gives some. */
export function draftWhichNumbers(material: Material): Candidate[] {
  const random = seededRandom(seedFor(material.seed, 'which numbers'));
  const given = readGiven(material);
  const mentions = material.comparison.figures.flatMap((figure) => figure.mentions);
  return material.articles.flatMap(({ articleId, body }) => {
    // "1200" in one article is "1,200" in another, and a number that is written out is one too.
    const gives = (value: number) => mentions.some((one) => one.articleId === articleId && one.value === value);
    const own = once(random.shuffle(given.filter(({ mention }) => mention.articleId === articleId)));
    const others = once(
      random.shuffle(given.filter(({ mention }) => mention.articleId !== articleId && !stands(body, mention.text))),
    ).filter(({ mention }) => !gives(mention.value));
    const [rights, wrongs] = [own.slice(0, 2), others.slice(0, 2)];
    return rights.length < 2 || wrongs.length < 2 ? [] : [ask(material, articleId, { rights, wrongs }, random)];
  });
}

/** Figures with the words for what they count, headlines apart. */
function readGiven(material: Material): Given[] {
  return material.comparison.figures.flatMap((figure) =>
    figure.mentions.flatMap((mention) => {
      const sentence = material.sentenceAt(mention);
      const isTelling = /^\p{N}[\p{N}.,]*(?: \p{Ll}+){1,3}$/u.test(mention.text);
      return sentence && isTelling && sentence.role !== 'headline' ? [{ figure, mention, sentence }] : [];
    }),
  );
}

function numberOf(text: string): string {
  return /^[\p{N}.,]+/u.exec(text)![0];
}

function stands(body: string, text: string): boolean {
  return new RegExp(`(?<![\\p{N}.,])${numberOf(text).replace(/\./gu, '\\.')}(?![\\p{N}])`, 'u').test(body);
}

/** Each number once. */
function once(list: readonly Given[]): Given[] {
  const numbers = list.map(({ mention }) => numberOf(mention.text));
  return list.filter((_, at) => numbers.indexOf(numbers[at]!) === at);
}

function ask(
  material: Material,
  articleId: string,
  { rights, wrongs }: { rights: readonly Given[]; wrongs: readonly Given[] },
  random: SeededRandom,
): Candidate {
  const outlet = material.nameOf(articleId);
  const choices = [
    ...rights.map(({ mention, sentence }) => ({ text: mention.text, right: true, why: inQuotes(sentence.text) })),
    ...wrongs.map(({ mention }) => ({
      text: mention.text,
      right: false,
      why: `${material.nameOf(mention.articleId)} gives it; ${outlet} does not have the number.`,
    })),
  ];
  const textHash = material.hashOf(articleId);
  return {
    form: 'which numbers it gives',
    facts: rights.map(({ figure }) => `figure:${figure.id}`),
    cores: rights.map(({ mention }) => mention),
    shows: wrongs.map(({ mention }) => mention),
    about: [articleId],
    item: choiceItem(
      {
        kind: 'several of several',
        prompt: `Which of these numbers does ${outlet} give its readers?`,
        articleIds: [articleId],
        evidence: rights.flatMap(({ mention, sentence }) => [material.prove(mention), material.prove(sentence)]),
        absences: wrongs.map(({ mention }) => ({ articleId, textHash, terms: [numberOf(mention.text)] })),
        explanation: 'Which numbers a reader gets to know is a choice too.',
        difficulty: 0.35,
      },
      random.shuffle(choices),
      true,
    ),
  };
}
