import { choiceItem } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { chooseDistractors } from '../choose-distractors.ts';
import type { DraftArticle } from '../draft-input.ts';
import { evenOption, inQuotes } from '../even-options.ts';
import type { Material } from '../material/read-material.ts';
import { seededRandom, seedFor } from '../seeded-random.ts';
import type { SeededRandom } from '../seeded-random.ts';

/** Types that the same words could speak for; beside each other an option would be arguable. */
const CLOSE: readonly (readonly string[])[] = [
  ['state-controlled outlet', 'public broadcaster', 'government release'],
  ['partisan outlet', 'think tank', 'NGO', 'individual'],
  ['general newsroom', 'local newsroom', 'trade press', 'public broadcaster', 'wire agency'],
  ['aggregator or republisher', 'translation outlet', 'wire agency'],
];
const FAR = [
  'wire agency',
  'public broadcaster',
  'state-controlled outlet',
  'local newsroom',
  'partisan outlet',
  'trade press',
  'company or sponsor',
  'fact-checker',
  'aggregator or republisher',
  'satire outlet',
  'general newsroom',
  'NGO',
] as const;

/** What kind of source it is, by words from outside the article: the label's evidence. Only outlets with a name and a label. */
export function draftSourceType(material: Material): Candidate[] {
  const random = seededRandom(seedFor(material.seed, 'source type'));
  const labelled = material.articles.filter(
    ({ outlet, sourceType, sourceEvidence }, at, all) =>
      outlet !== null &&
      sourceType !== 'cannot tell yet' &&
      sourceEvidence.length > 0 &&
      all.findIndex((other) => other.outlet === outlet) === at,
  );
  return labelled.flatMap((article) => [
    ...article.sourceEvidence.slice(0, 1).flatMap((evidence) => askType(material, article, evidence, labelled, random)),
    ...askWhichWords(material, article, labelled, random),
  ]);
}

type Words = DraftArticle['sourceEvidence'][number];

function askType(
  material: Material,
  article: DraftArticle,
  { quotation, foundAt }: Words,
  labelled: readonly DraftArticle[],
  random: SeededRandom,
): Candidate[] {
  const close = new Set<string>(CLOSE.filter((group) => group.includes(article.sourceType)).flat());
  const other = [...labelled.map(({ sourceType }) => sourceType), ...random.shuffle(FAR)].filter(
    (type) => !close.has(type),
  );
  const prompt = `${foundAt}, says: ${inQuotes(quotation)} What kind of source does that make ${article.outlet!}?`;
  const wrong = chooseDistractors(article.sourceType, other, (type) => type, { prompt, count: 3, random });
  if (!wrong) return [];
  const choices = random.shuffle([article.sourceType, ...wrong]).map((type) => ({
    text: evenOption(type),
    right: type === article.sourceType,
    why:
      type === article.sourceType
        ? `Who owns, pays or writes it decides, and the words say so.`
        : 'The words outside the article do not say that.',
  }));
  return [write(material, article, 'type by evidence', prompt, choices, 0.4)];
}

/** Which of four quotations, the outlet's name left out, is about this kind of source. */
function askWhichWords(
  material: Material,
  article: DraftArticle,
  labelled: readonly DraftArticle[],
  random: SeededRandom,
): Candidate[] {
  const own = article.sourceEvidence[0]!;
  const nameless = ({ quotation }: Words, outlet: string) => {
    const short = outlet.replace(/^The /u, '');
    return quotation
      .replaceAll(outlet, 'This outlet')
      .replaceAll(short, 'this outlet')
      .replaceAll('The this outlet', 'This outlet');
  };
  const right = nameless(own, article.outlet!);
  const others = labelled
    .filter(({ sourceType }) => sourceType !== article.sourceType)
    .map((one) => nameless(one.sourceEvidence[0]!, one.outlet!));
  const prompt = `${article.outlet!} is labelled “${article.sourceType}”. Which of these notes from outside the articles speaks for that?`;
  const wrong = chooseDistractors(right, others, (text) => text, { prompt, count: Math.min(3, others.length), random });
  if (!wrong || wrong.length < 2) return [];
  const choices = random.shuffle([right, ...wrong]).map((text) => ({
    text: evenOption(text),
    right: text === right,
    why: text === right ? `${own.foundAt}.` : 'This is a note on another outlet of the case.',
  }));
  return [write(material, article, 'evidence for a type', prompt, choices, 0.5)];
}

function write(
  material: Material,
  article: DraftArticle,
  form: string,
  prompt: string,
  choices: readonly { text: string; right: boolean; why: string }[],
  difficulty: number,
): Candidate {
  const headline = article.blocks.find(({ role }) => role === 'headline') ?? article.blocks[0]!;
  return {
    form,
    facts: [`source type:${article.outlet!}`],
    cores: [],
    about: [article.articleId],
    item: choiceItem(
      {
        kind: 'source type',
        prompt,
        articleIds: [article.articleId],
        evidence: [material.prove({ articleId: article.articleId, start: headline.start, end: headline.end })],
        explanation: `${article.outlet!} is labelled “${article.sourceType}”. ${article.sourceEvidence
          .map(({ quotation, foundAt }) => `${inQuotes(quotation)} (${foundAt})`)
          .join(' ')} The label says who publishes, not whether an article is right.`,
        difficulty,
      },
      choices,
      false,
    ),
  };
}
