import { matchItem, textItem } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { evenOption, inQuotes, listWords } from '../even-options.ts';
import { isWord } from './draft-headline-support.ts';
import { areAbsent } from '../material/find-absences.ts';
import type { Material } from '../material/read-material.ts';
import { readVoices } from '../material/read-voices.ts';
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
  return material.articles.flatMap((left, at) => {
    const right = material.articles[(at + 1) % material.articles.length]!;
    const only = [
      heard(left.articleId).filter(({ surname }) => areAbsent(material, right.articleId, [surname])),
      heard(right.articleId).filter(({ surname }) => areAbsent(material, left.articleId, [surname])),
    ] as const;
    if (left === right || only[0].length + only[1].length < 2 || only[0].length === 0) return [];
    const names = [material.nameOf(left.articleId), material.nameOf(right.articleId)] as const;
    const tell = (which: 0 | 1) => `Only in ${names[which]}: ${listWords(only[which].map(({ speaker }) => speaker))}.`;
    const all = [...only[0], ...only[1]];
    return [
      {
        form: 'voices of two articles',
        facts: [`voices:${left.articleId}:${right.articleId}`],
        cores: [],
        about: [left.articleId, right.articleId],
        item: textItem(
          {
            kind: 'short answer' as const,
            prompt: `Who gets to speak in ${names[0]} and not in ${names[1]}, or the other way round? Name two people or bodies, and say how one of the two articles would read with that voice in it.`,
            articleIds: [left.articleId, right.articleId],
            evidence: all.map(({ sentence }) => material.prove(sentence)),
            absences: [
              ...only[0].map(({ surname }) => ({
                articleId: right.articleId,
                textHash: material.hashOf(right.articleId),
                terms: [surname],
              })),
              ...only[1].map(({ surname }) => ({
                articleId: left.articleId,
                textHash: material.hashOf(left.articleId),
                terms: [surname],
              })),
            ],
            explanation: [tell(0), ...(only[1].length > 0 ? [tell(1)] : [])].join(' '),
            difficulty: 0.55,
          },
          [
            'Nobody, or somebody who speaks in both articles.',
            'Two voices that only one of the articles has, without what they change; or one voice, with what it changes.',
            'Two voices that only one of the articles has, and what one of them would change in the other.',
          ],
          [[tell(0), ...(only[1].length > 0 ? [tell(1)] : [])].join(' ')],
        ),
      },
    ];
  });
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
            explanation: `${listWords(missing.map((word) => `“${word}”`))} ${missing.length > 1 ? 'stand' : 'stands'} in the headline alone.`,
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
