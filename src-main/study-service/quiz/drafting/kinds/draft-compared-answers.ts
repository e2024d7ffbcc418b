import { matchItem, textItem } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { evenOption, inQuotes, joinWords } from '../even-options.ts';
import { isWord } from './draft-headline-support.ts';
import { areAbsent } from '../material/find-absences.ts';
import type { Material } from '../material/read-material.ts';
import { readVoices } from '../material/read-voices.ts';
import type { Voice } from '../material/read-voices.ts';
import { countShared } from '../../../corpus/text/content-stems.ts';
import { contentStems } from '../material/read-words.ts';
import { seededRandom, seedFor } from '../seeded-random.ts';

/** What can be seen only of articles as wholes: their headlines, and whom they let speak. */
export function draftComparedAnswers(material: Material): Candidate[] {
  return [...headlinesOfAll(material), ...voicesOfTwo(material), ...headlineAnswers(material)];
}

/** Headlines that name neither their outlet nor share all their words. */
function headlinesOfAll(material: Material): Candidate[] {
  const random = seededRandom(seedFor(material.seed, 'headlines'));
  const heads = material.articles.flatMap(({ articleId, blocks, outlet }) => {
    const block = blocks.find(({ role }) => role === 'headline');
    const isNamed = outlet !== null && block?.text.includes(outlet);
    return block && !isNamed ? [{ articleId, block }] : [];
  });
  if (heads.length < 3) return [];
  const rights = random.shuffle(heads);
  return [
    {
      form: 'headlines of all',
      facts: ['headlines'],
      cores: heads.map(({ articleId, block }) => ({ articleId, start: block.start, end: block.end })),
      about: heads.map(({ articleId }) => articleId),
      item: matchItem(
        {
          kind: 'match outlet to wording',
          prompt: 'One event, several headlines. Which one stands over which article?',
          articleIds: heads.map(({ articleId }) => articleId),
          evidence: heads.map(({ articleId, block }) =>
            material.prove({ articleId, start: block.start, end: block.end }),
          ),
          explanation:
            'A headline says what the newsroom holds to be the point. Ask of each who acts in it and what it leaves out.',
          difficulty: 0.4,
        },
        random.shuffle(heads).map(({ articleId, block }) => ({
          left: material.nameOf(articleId),
          right: rights.findIndex((one) => one.articleId === articleId),
          why: `Over it stands ${inQuotes(block.text)}`,
        })),
        rights.map(({ block }) => ({ text: evenOption(block.text) })),
      ),
    },
  ];
}

/** Who speaks in one article and not in the other, by name. */
function voicesOfTwo(material: Material): Candidate[] {
  const voices = readVoices(material).filter(({ statement, surname }) => statement.by!.text.includes(surname));
  const heard = (articleId: string) => {
    const here = voices.filter(({ statement }) => statement.articleId === articleId);
    return here.filter((one, at) => here.findIndex(({ surname }) => surname === one.surname) === at);
  };
  const onlyIn = (here: string, there: string) =>
    heard(here).filter(({ surname }) => areAbsent(material, there, [surname]));
  return material.articles.flatMap(({ articleId: left }, at) => {
    const right = material.articles[(at + 1) % material.articles.length]!.articleId;
    if (left === right) return [];
    const sides = [
      { articleId: left, other: right, only: onlyIn(left, right) },
      { articleId: right, other: left, only: onlyIn(right, left) },
    ] as const;
    const [{ only: first }, { only: second }] = sides;
    return first.length === 0 || first.length + second.length < 2 ? [] : [askVoices(material, sides)];
  });
}

interface Side {
  readonly articleId: string;
  readonly other: string;
  /** Who speaks here and is not named in the other article. */
  readonly only: readonly Voice[];
}

function askVoices(material: Material, sides: readonly [Side, Side]): Candidate {
  const [left, right] = sides.map(({ articleId }) => material.nameOf(articleId)) as [string, string];
  const told = sides
    .filter(({ only }) => only.length > 0)
    .map(
      ({ articleId, only }) =>
        `Only in ${material.nameOf(articleId)}: ${joinWords(only.map(({ speaker }) => speaker))}.`,
    )
    .join(' ');
  const about = sides.map(({ articleId }) => articleId);
  return {
    form: 'voices of two articles',
    facts: [`voices:${about.join(':')}`],
    cores: [],
    about,
    item: textItem(
      {
        kind: 'short answer',
        prompt: `Who gets to speak in ${left} and not in ${right}, or the other way round? Name two people or bodies, and say how one of the two articles would read with that voice in it.`,
        articleIds: about,
        evidence: sides.flatMap(({ only }) => only.map(({ sentence }) => material.prove(sentence))),
        absences: sides.flatMap(({ other, only }) =>
          only.map(({ surname }) => ({ articleId: other, textHash: material.hashOf(other), terms: [surname] })),
        ),
        explanation: told,
        difficulty: 0.55,
      },
      [
        'Nobody, or somebody who speaks in both articles.',
        'Two voices that only one of the articles has, without what they change; or one voice, with what it changes.',
        'Two voices that only one of the articles has, and what one of them would change in the other.',
      ],
      [told],
    ),
  };
}

/** Whether the text holds a headline, with the words for it; and the words that stand in the headline alone. */
function headlineAnswers(material: Material): Candidate[] {
  return material.comparison.headlines.flatMap(({ articleId, headline, parts }) => {
    const block = material
      .articleOf(articleId)
      .blocks.find(({ role, text }) => role === 'headline' && text === headline);
    const below = material
      .sentencesOf(articleId)
      .filter(({ role }) => !['headline', 'deck', 'byline', 'dateline'].includes(role));
    if (!block || headline.includes('?')) return [];
    const stems = new Set(below.flatMap((one) => [...one.stems]));
    const missing = [...new Set(parts.flatMap((part) => part.missing))].filter(
      (word) => word.length > 4 && isWord(headline, word) && [...contentStems(word)].every((stem) => !stems.has(stem)),
    );
    const proof = parts
      .flatMap(({ passages }) => passages)
      .flatMap((passage) => material.sentenceAt(passage) ?? [])
      .find((one) => countShared(one.stems, contentStems(headline)) >= 2);
    if (missing.length === 0 || !proof) return [];
    const outlet = material.nameOf(articleId);
    return [
      {
        form: 'headline and text',
        facts: [`headline:${articleId}:word`],
        cores: [],
        about: [articleId],
        item: textItem(
          {
            kind: 'short answer' as const,
            prompt: `${outlet} has the headline ${inQuotes(headline)} Name a word of it that the text below never uses. With which words does the text say what the headline says?`,
            articleIds: [articleId],
            evidence: [material.prove({ articleId, start: block.start, end: block.end }), material.prove(proof)],
            explanation: `${joinWords(missing.map((word) => `“${word}”`))} ${missing.length > 1 ? 'stand' : 'stands'} in the headline alone.`,
            difficulty: 0.55,
          },
          [
            'A word that the text uses too, or none.',
            'A word that stands in the headline alone, without the words of the text.',
            'A word that stands in the headline alone, with the words of the text, and what the difference does to a reader.',
          ],
          [`“${missing[0]!}” stands in the headline alone. In the text stands: ${inQuotes(proof.text)}`],
        ),
      },
    ];
  });
}
