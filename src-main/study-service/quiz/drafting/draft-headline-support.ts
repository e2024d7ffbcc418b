import { choiceItem } from './candidate.ts';
import type { Candidate } from './candidate.ts';
import { inQuotes } from './even-options.ts';
import type { Material } from './read-material.ts';
import { allWords, contentStems, isGrammar } from './read-words.ts';
import { seededRandom, seedFor } from './seeded-random.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { Sentence } from './split-body.ts';

/** What the body does with a headline: which of its words it never uses, and who says what it says. */
export function draftHeadlineSupport(material: Material): Candidate[] {
  const random = seededRandom(seedFor(material.seed, 'headline support'));
  return [...missingWord(material, random), ...whoSaysIt(material, random)];
}

/** The sentences below headline and deck. */
function bodyOf(material: Material, articleId: string): readonly Sentence[] {
  return material
    .sentencesOf(articleId)
    .filter(({ role }) => !['headline', 'deck', 'byline', 'dateline'].includes(role));
}

function missingWord(material: Material, random: SeededRandom): Candidate[] {
  return material.articles.flatMap(({ articleId, blocks }) => {
    const headline = blocks.find(({ role }) => role === 'headline');
    if (!headline) return [];
    const body = bodyOf(material, articleId);
    const stems = new Set(body.flatMap((sentence) => [...sentence.stems]));
    const letters = body.map(({ text }) => text.toLowerCase()).join('\n');
    const words = [...new Set(allWords(headline.text.replace(/[’']s\b/gu, '')))].filter(
      (word) => word.length > 3 && !isGrammar(word),
    );
    const hasStem = (word: string) => [...contentStems(word)].every((stem) => stems.has(stem));
    const missing = words.filter(
      (word) => !hasStem(word) && !letters.includes(word.slice(0, Math.max(4, word.length - 3))),
    );
    const there = words.filter((word) => hasStem(word) && new RegExp(`\\b${word}`, 'u').test(letters));
    if (missing.length === 0 || there.length < 2) return [];
    const right = random.shuffle(missing)[0]!;
    const wrong = random.shuffle(there).slice(0, 3);
    const outlet = material.nameOf(articleId);
    const choices = random.shuffle([right, ...wrong]).map((word) => {
      const place = body.find((sentence) => [...contentStems(word)].every((stem) => sentence.stems.has(stem)));
      return {
        text: `“${asWritten(headline.text, word)}”`,
        right: word === right,
        why:
          word === right
            ? 'It stands in the headline alone.'
            : `It stands below too: ${place ? inQuotes(place.text) : ''}`,
      };
    });
    return [
      {
        form: 'word of the headline alone',
        facts: [`headline:${articleId}:word`],
        cores: [],
        about: [articleId],
        item: choiceItem(
          {
            kind: 'headline support' as const,
            prompt: `${outlet} has this headline: ${inQuotes(headline.text)} Which of these words from it stands nowhere in the article below?`,
            articleIds: [articleId],
            evidence: [material.prove({ articleId, start: headline.start, end: headline.end })],
            explanation: `“${right}” is the headline’s own. Ask of such a word what in the article stands behind it.`,
            difficulty: 0.45,
          },
          choices,
          false,
        ),
      },
    ];
  });
}

function asWritten(headline: string, word: string): string {
  const at = headline.toLowerCase().indexOf(word);
  return at < 0 ? word : headline.slice(at, at + word.length);
}

const ANSWERS = {
  'said in the body': 'The article says it in its own voice',
  'said by somebody in the body': 'Only somebody who is quoted says it',
  'not found in the body': 'No sentence below the headline says it',
} as const;

function whoSaysIt(material: Material, random: SeededRandom): Candidate[] {
  return material.comparison.headlines.flatMap(({ articleId, parts }) =>
    parts.flatMap((part, at) => {
      if (
        part.found === 'only in part' ||
        part.denied ||
        /^(?:here|how|why|what|who|an?|and)\b/iu.test(part.text) ||
        contentStems(part.text).size < 2
      )
        return [];
      const sentences = part.passages.flatMap((passage) => material.sentenceAt(passage) ?? []);
      const shown = sentences[0];
      if (!isBeyondDoubt(material, articleId, part, sentences)) return [];
      const outlet = material.nameOf(articleId);
      const block = material.articleOf(articleId).blocks.find(({ role }) => role === 'headline');
      const why = shown
        ? `It writes: ${inQuotes(shown.text)}`
        : `“${part.missing.join('”, “')}” stand nowhere in the article.`;
      const choices = Object.entries(ANSWERS).map(([found, text]) => ({
        text,
        right: found === part.found,
        why: found === part.found ? why : 'The article shows otherwise.',
      }));
      return [
        {
          form: 'who says the headline',
          facts: [`headline:${articleId}:${at}`],
          cores: [],
          about: [articleId],
          item: choiceItem(
            {
              kind: 'headline support' as const,
              prompt: `The headline of ${outlet} has: ${inQuotes(part.text)} What does the article below it do with that?`,
              articleIds: [articleId],
              evidence: [
                ...(block ? [material.prove({ articleId, start: block.start, end: block.end })] : []),
                ...sentences.map((sentence) => material.prove(sentence)),
              ],
              explanation: why,
              difficulty: 0.45,
            },
            random.shuffle(choices),
            false,
          ),
        },
      ];
    }),
  );
}

type Part = Material['comparison']['headlines'][number]['parts'][number];

function isBeyondDoubt(material: Material, articleId: string, part: Part, sentences: readonly Sentence[]): boolean {
  const stems = contentStems(part.text);
  if (part.found === 'not found in the body') {
    const below = new Set(bodyOf(material, articleId).flatMap((one) => [...one.stems]));
    return sentences.length === 0 && [...stems].every((stem) => !below.has(stem));
  }
  const full = sentences.filter((one) => [...stems].filter((stem) => one.stems.has(stem)).length >= 0.75 * stems.size);
  if (full.length === 0) return false;
  // Every sentence near it must be of one kind, else both answers could be argued
  const near = bodyOf(material, articleId).filter(
    (one) => [...stems].filter((stem) => one.stems.has(stem)).length >= 0.5 * stems.size,
  );
  const isQuoted = ({ text }: Sentence) => /[“"]/u.test(text);
  const isPassedOn = ({ text }: Sentence) =>
    /[“”"]|\b(?:said|says|told|according|claim\w*|wrote|stressed|noted)\b/u.test(text);
  return part.found === 'said in the body' ? near.every((one) => !isPassedOn(one)) : near.every(isQuoted);
}
