import { choiceItem } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { chooseDistractors } from '../choose-distractors.ts';
import { inQuotes } from '../even-options.ts';
import type { Material } from '../material/read-material.ts';
import { allWords, contentStems, isGrammar } from '../material/read-words.ts';
import { seededRandom, seedFor } from '../seeded-random.ts';
import type { SeededRandom } from '../seeded-random.ts';
import type { Sentence } from '../material/split-body.ts';

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
    const { missing, there } = sortWords(headline.text, body);
    if (missing.length === 0 || there.length < 2) return [];
    const chosen = random.shuffle(missing).flatMap((right) => {
      const among = { prompt: '', count: Math.min(3, there.length), random };
      const wrong = chooseDistractors(right, random.shuffle(there), (text) => text, among);
      return wrong ? [{ right, wrong }] : [];
    })[0];
    return chosen ? [askWord(material, { articleId, headline, body, ...chosen }, random)] : [];
  });
}

/** The words of a headline that nothing below it uses, in any form of theirs, and those that stand below too. */
function sortWords(headline: string, body: readonly Sentence[]): { missing: string[]; there: string[] } {
  const stems = new Set(body.flatMap((sentence) => [...sentence.stems]));
  const letters = body.map(({ text }) => text.toLowerCase()).join('\n');
  const words = [...new Set(allWords(withoutCompounds(headline)))].filter(
    (word) => word.length > 3 && !isGrammar(word),
  );
  const hasStem = (word: string) => [...contentStems(word)].every((stem) => stems.has(stem));
  const isNear = (word: string) => letters.includes(word.slice(0, Math.max(4, word.length - 3)));
  return {
    missing: words.filter((word) => isWord(headline, word) && !hasStem(word) && !isNear(word)),
    there: words.filter((word) => hasStem(word) && new RegExp(`\\b${word}`, 'u').test(letters)),
  };
}

interface AskedWord {
  readonly articleId: string;
  readonly headline: { readonly text: string; readonly start: number; readonly end: number };
  readonly body: readonly Sentence[];
  readonly right: string;
  readonly wrong: readonly string[];
}

function askWord(
  material: Material,
  { articleId, headline, body, right, wrong }: AskedWord,
  random: SeededRandom,
): Candidate {
  const outlet = material.nameOf(articleId);
  const whyNot = (word: string) => {
    const place = body.find((sentence) => [...contentStems(word)].every((stem) => sentence.stems.has(stem)));
    return `It stands below too: ${place ? inQuotes(place.text) : ''}`;
  };
  const choices = random.shuffle([right, ...wrong]).map((word) => ({
    text: `“${asWritten(headline.text, word)}”`,
    right: word === right,
    why: word === right ? 'It stands in the headline alone.' : whyNot(word),
  }));
  return {
    form: 'word of the headline alone',
    facts: [`headline:${articleId}:word`],
    cores: [],
    about: [articleId],
    item: choiceItem(
      {
        kind: 'headline support',
        prompt: `${outlet} has this headline: ${inQuotes(headline.text)} Which of these words from it stands nowhere in the article below?`,
        articleIds: [articleId],
        evidence: [material.prove({ articleId, start: headline.start, end: headline.end })],
        explanation: `“${right}” is the headline’s own. Ask of such a word what in the article stands behind it.`,
        difficulty: 0.45,
      },
      choices,
      false,
    ),
  };
}

/** A part of "near-collapse" is no word of its own. */
function withoutCompounds(headline: string): string {
  return headline.replace(/[’']s\b/gu, '').replace(/\S+-\S+/gu, ' ');
}

/** Not a name nor a number; in a headline that is all capitals or has one in every word, the case of a letter tells nothing. */
export function isWord(headline: string, word: string): boolean {
  const written = headline.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  const small = written.filter((one) => /^\p{Ll}/u.test(one)).length;
  const isNumber =
    /\d|^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|hundred|thousand|million|hello)$/iu;
  return !isNumber.test(word) && (small < 0.4 * written.length || asWritten(headline, word) === word);
}

function asWritten(headline: string, word: string): string {
  const at = headline.toLowerCase().indexOf(word);
  return at < 0 ? word : headline.slice(at, at + word.length);
}

const ANSWERS = {
  'said in the body': 'It says so in its own voice',
  'said by somebody in the body': 'Somebody quoted in it says so',
  'not found in the body': 'It never says so',
} as const;

function whoSaysIt(material: Material, random: SeededRandom): Candidate[] {
  return material.comparison.headlines.flatMap(({ articleId, parts }) =>
    parts.flatMap((part, at) => {
      const sentences = part.passages.flatMap((passage) => material.sentenceAt(passage) ?? []);
      return isPlain(part) && isBeyondDoubt(material, articleId, part, sentences)
        ? [askWho(material, { articleId, part, at, sentences }, random)]
        : [];
    }),
  );
}

function isPlain({ found, denied, text }: Part): boolean {
  if (found === 'only in part' || denied) return false;
  return !/^(?:here|how|why|what|who|an?|and)\b/iu.test(text) && contentStems(text).size >= 3;
}

interface AskedPart {
  readonly articleId: string;
  readonly part: Part;
  /** Its place in the headline. */
  readonly at: number;
  readonly sentences: readonly Sentence[];
}

function askWho(material: Material, { articleId, part, at, sentences }: AskedPart, random: SeededRandom): Candidate {
  const outlet = material.nameOf(articleId);
  const block = material.articleOf(articleId).blocks.find(({ role }) => role === 'headline');
  const [shown] = sentences;
  const why = shown
    ? `It writes: ${inQuotes(shown.text)}`
    : `“${part.missing.join('”, “')}” stand nowhere in the article.`;
  const choices = Object.entries(ANSWERS).map(([found, text]) => ({
    text,
    right: found === part.found,
    why: found === part.found ? why : 'The article shows otherwise.',
  }));
  const headline = block ? [material.prove({ articleId, start: block.start, end: block.end })] : [];
  return {
    form: 'who says the headline',
    facts: [`headline:${articleId}:${at}`],
    cores: [],
    about: [articleId],
    item: choiceItem(
      {
        kind: 'headline support',
        prompt: `${outlet} has this in its headline: ${inQuotes(part.text)} What becomes of that in the text of the article?`,
        articleIds: [articleId],
        evidence: [...headline, ...sentences.map((sentence) => material.prove(sentence))],
        explanation: why,
        difficulty: 0.45,
      },
      random.shuffle(choices),
      false,
    ),
  };
}

type Part = Material['comparison']['headlines'][number]['parts'][number];

/** Of an English article alone: whether somebody says it is read off English verbs. */
function isBeyondDoubt(material: Material, articleId: string, part: Part, sentences: readonly Sentence[]): boolean {
  if (!material.isEnglish(articleId)) return false;
  const stems = contentStems(part.text);
  if (part.found === 'not found in the body') {
    const below = new Set(bodyOf(material, articleId).flatMap((one) => [...one.stems]));
    const starts = new Set([...below].map((stem) => stem.slice(0, 5)));
    return sentences.length === 0 && [...stems].every((stem) => !starts.has(stem.slice(0, 5)));
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
