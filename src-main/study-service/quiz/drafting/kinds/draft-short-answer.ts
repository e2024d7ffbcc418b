import { isClear } from './draft-claim-matrix.ts';
import { canBeNamed } from './draft-gaps.ts';
import { textItem } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { evenOption, inQuotes, joinWords } from '../even-options.ts';
import { findAbsenceElsewhere } from '../material/find-absences.ts';
import type { Material } from '../material/read-material.ts';
import { readRetellings } from '../material/read-retellings.ts';
import { readVoices } from '../material/read-voices.ts';
import { placeWords } from '../../../corpus/duplicates/words.ts';
import { isGrammar, likeness } from '../material/read-words.ts';
import { isOwnVoice } from '../material/own-voice.ts';
import { seededRandom, seedFor } from '../seeded-random.ts';

/** In the student's own words, graded by a person along a rubric; every model answer is put together from the texts' own words. */
export function draftShortAnswer(material: Material): Candidate[] {
  return [...twoWordings(material), ...whatTheySay(material), ...onlyHere(material)];
}

function twoWordings(material: Material): Candidate[] {
  const random = seededRandom(seedFor(material.seed, 'two wordings'));
  return readRetellings(material).flatMap(({ id, members }) => {
    const [one, other] = random.shuffle(members);
    if (!one || !other || likeness(one.stems, other.stems) > 0.7) return [];
    const [left, right] = [material.nameOf(one.articleId), material.nameOf(other.articleId)];
    const only = [onlyIn(one.text, other.text), onlyIn(other.text, one.text)];
    if (only.some((words) => words === null)) return [];
    return [
      {
        form: 'two wordings',
        facts: [`passage:${id}`, `wordings:${id}`],
        cores: [one, other],
        about: [one.articleId, other.articleId],
        item: textItem(
          {
            kind: 'short answer' as const,
            prompt: `${left}: ${inQuotes(one.text)} ${right}: ${inQuotes(other.text)} Both tell one thing. What does only one of the two sentences have? Give its exact words, and say what a reader of the other one misses.`,
            articleIds: [one.articleId, other.articleId],
            evidence: [material.prove(one), material.prove(other)],
            explanation: 'Look at who acts, what is left out, and which words are stronger.',
            difficulty: 0.5,
          },
          [
            'Nothing, or something that both sentences have.',
            'Something that only one of them has, without its exact words or without what a reader of the other misses.',
            'Something that only one of them has, with its exact words and what a reader of the other misses.',
          ],
          [
            `Only ${left} has “${only[0]!}”. A reader of ${right} does not learn that.`,
            `Only ${right} has “${only[1]!}”. A reader of ${left} does not learn that.`,
          ],
        ),
      },
    ];
  });
}

/** The longest run of a sentence's words of which the other has none, small words between them aside. */
function onlyIn(text: string, other: string): string | null {
  const there = other.toLowerCase();
  const runs: string[] = [];
  let run: { start: number; end: number; count: number } | null = null;
  for (const { word, start, end } of placeWords(text)) {
    const isCut = run !== null && (/[.,;:“”"]/u.test(text.slice(run.end, start)) || /ed$/u.test(word));
    if (isGrammar(word) && !isCut) continue;
    const isNew = !there.includes(word.slice(0, Math.max(4, word.length - 3)));
    if (isNew && run && !isCut) run = { start: run.start, end, count: run.count + 1 };
    else run = isNew && !isGrammar(word) ? { start, end, count: 1 } : null;
    if (run && (run.count > 1 || run.end - run.start > 5)) runs.push(text.slice(run.start, run.end));
  }
  return runs.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** What one person is quoted with, where an article gives them at least two statements. */
function whatTheySay(material: Material): Candidate[] {
  const voices = readVoices(material).filter((voice) => isClear(voice) && canBeNamed(material, voice.speaker));
  return [...Map.groupBy(voices, ({ statement, surname }) => `${statement.articleId} ${surname}`)].flatMap(
    ([key, some]) => {
      if (some.length < 2) return [];
      const { speaker, statement } = some[0]!;
      const outlet = material.nameOf(statement.articleId);
      const said = some.slice(0, 3);
      return [
        {
          form: 'what somebody says',
          facts: [`says:${key}`],
          cores: said.map((voice) => voice.statement),
          about: [statement.articleId],
          item: textItem(
            {
              kind: 'short answer' as const,
              prompt: `What does ${speaker} say in ${outlet}? Give two things in your own words, and say how the article brings each of them in.`,
              articleIds: [statement.articleId],
              evidence: said.flatMap((voice) => [material.prove(voice.statement), material.prove(voice.sentence)]),
              explanation: `${joinWords(said.map((voice) => `${inQuotes(voice.statement.text)} (“${voice.verb}”)`))}.`,
              difficulty: 0.45,
            },
            [
              `Nothing that ${speaker} says in this article.`,
              'One of the things, or two without the words that bring them in.',
              'Two things that the article has, each with the word that brings it in.',
            ],
            said.slice(0, 2).map((voice) => `${evenOption(voice.statement.text)} (“${voice.verb}”)`),
          ),
        },
      ];
    },
  );
}

/** What an article alone tells: model answers are the sentences that no other comes near. */
function onlyHere(material: Material): Candidate[] {
  const random = seededRandom(seedFor(material.seed, 'only here'));
  return material.articles.flatMap(({ articleId }) => {
    const alone = random
      .shuffle(material.plain)
      .filter(
        (one) =>
          one.articleId === articleId &&
          one.text.length <= 200 &&
          isOwnVoice(material, one) &&
          findAbsenceElsewhere(material, one) !== null,
      )
      .slice(0, 3);
    if (alone.length < 2) return [];
    const outlet = material.nameOf(articleId);
    return [
      {
        form: 'only in this article',
        facts: [`only:${articleId}`],
        cores: alone,
        about: [articleId],
        item: textItem(
          {
            kind: 'short answer' as const,
            prompt: `Name something that ${outlet} tells and none of the other articles does. What does a reader gain by it?`,
            articleIds: material.articles.map((article) => article.articleId),
            evidence: alone.map((sentence) => material.prove(sentence)),
            absences: alone.flatMap((sentence) => findAbsenceElsewhere(material, sentence) ?? []),
            explanation:
              'What one article has alone may be its best work or its weakest. It is worth a second look either way.',
            difficulty: 0.55,
          },
          [
            'Something that is not in this article, or that another has too.',
            'Something that this article has alone, without what a reader gains by it.',
            'Something that this article has alone, with its words, and what a reader gains by it.',
          ],
          alone.map(({ text }) => text),
        ),
      },
    ];
  });
}
