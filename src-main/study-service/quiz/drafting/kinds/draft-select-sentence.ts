import type { Statement } from '../../../../contract/comparison.ts';
import { passageItem } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { canBeNamed, isPerson } from './draft-gaps.ts';
import { inQuotes } from '../even-options.ts';
import type { Material } from '../material/read-material.ts';
import { readRetellings, sharedMatter } from '../material/read-retellings.ts';
import { countShared } from '../../../corpus/text/content-stems.ts';
import { contentStems, likeness } from '../material/read-words.ts';
import { readVoices } from '../material/read-voices.ts';
import { seededRandom, seedFor } from '../seeded-random.ts';

/** Pointing to the words: the same told in another article, a headline's support, a voice by the verb that brings it in. */
export function draftSelectSentence(material: Material): Candidate[] {
  return [
    ...sameInOtherWords(material),
    ...sameNumber(material),
    ...headlineSupport(material),
    ...byVerb(material),
    ...wordsOf(material),
    ...firstNaming(material),
  ];
}

function sameInOtherWords(material: Material): Candidate[] {
  const random = seededRandom(seedFor(material.seed, 'same in other words'));
  return readRetellings(material).flatMap(({ id, members }) => {
    const [from, to] = random.shuffle(members);
    // Word for word it could be found without reading
    if (!from || !to || likeness(from.stems, to.stems) > 0.85) return [];
    const [source, target] = [material.nameOf(from.articleId), material.nameOf(to.articleId)];
    return [
      {
        form: 'the same in other words',
        facts: [`passage:${id}`],
        cores: [to],
        shows: [from],
        about: [to.articleId],
        item: passageItem(
          {
            kind: 'select sentence' as const,
            prompt: `${source} writes: ${inQuotes(from.text)} Find the sentence in ${target} that tells the same.`,
            articleIds: [to.articleId],
            evidence: [material.prove(to), material.prove(from)],
            explanation: `${target} writes: ${inQuotes(to.text)}`,
            difficulty: 0.35 + 0.3 * (1 - likeness(from.stems, to.stems)),
          },
          [to.articleId],
          [material.prove(to)],
        ),
      },
    ];
  });
}

function headlineSupport(material: Material): Candidate[] {
  return material.comparison.headlines.flatMap(({ articleId, parts }) =>
    parts.flatMap((part, at) => {
      const sentences = part.passages.flatMap((passage) => material.sentenceAt(passage) ?? []);
      const stems = contentStems(part.text);
      const isPlain =
        sentences.length > 0 &&
        sentences.length <= 3 &&
        !/^(?:here|how|why|what|who|an?|and|after|before|while|as)\b/iu.test(part.text) &&
        sentences.every((one) => one.role !== 'headline' && countShared(stems, one.stems) >= 0.99 * stems.size);
      if (part.found !== 'said in the body' || !isPlain || part.text.split(' ').length < 4) return [];
      const outlet = material.nameOf(articleId);
      return [
        {
          form: 'support of a headline',
          facts: [`headline:${articleId}:${at}`],
          cores: [],
          about: [articleId],
          item: passageItem(
            {
              kind: 'select sentence' as const,
              prompt: `The headline of ${outlet} says: ${inQuotes(part.text)} Find a sentence below it that bears this out.`,
              articleIds: [articleId],
              evidence: sentences.map((sentence) => material.prove(sentence)),
              explanation: `It is borne out here: ${inQuotes(sentences[0]!.text)}`,
              difficulty: 0.35,
            },
            [articleId],
            sentences.map((sentence) => material.prove(sentence)),
          ),
        },
      ];
    }),
  );
}

/** Only where the verb stands once in the article, so that one sentence alone is right. */
function byVerb(material: Material): Candidate[] {
  return readVoices(material).flatMap(({ statement, sentence, speaker, surname, verb, judges, quotationId }) => {
    const { body } = material.articleOf(statement.articleId);
    const uses = body.match(new RegExp(`\\b${verb}\\b`, 'giu'))?.length ?? 0;
    if (!canBeNamed(material, speaker)) return [];
    if (uses !== 1 || verb === 'said' || !statement.by!.text.includes(surname)) return [];
    const outlet = material.nameOf(statement.articleId);
    return [
      {
        form: 'by its verb',
        facts: [`verb:${statement.articleId}:${verb}`, `quotation:${quotationId}:voice`],
        cores: [statement.by!],
        about: [statement.articleId],
        item: passageItem(
          {
            kind: 'select sentence' as const,
            prompt: judges
              ? `${outlet} brings in words of ${speaker} with a verb that judges them. Find that sentence: the verb is “${verb}”.`
              : `Find the sentence in which ${outlet} brings in words of ${speaker} with “${verb}”.`,
            articleIds: [statement.articleId],
            evidence: [material.prove(sentence)],
            explanation: `${inQuotes(sentence.text)} The verb “${verb}” stands nowhere else in it.`,
            difficulty: 0.3,
          },
          [statement.articleId],
          [material.prove(sentence)],
        ),
      },
    ];
  });
}

/** A number that one article gives, to be found in another: all sentences there that give it are right. */
function sameNumber(material: Material): Candidate[] {
  const random = seededRandom(seedFor(material.seed, 'same number'));
  return material.comparison.figures.flatMap((figure) => {
    if (figure.verdict !== 'same') return [];
    const given = figure.mentions.flatMap((mention) => {
      const sentence = material.sentenceAt(mention);
      return sentence ? [{ mention, sentence }] : [];
    });
    const shown = random.shuffle(given).find(({ sentence }) => material.plain.includes(sentence));
    const target = random.shuffle(given).find(({ mention }) => mention.articleId !== shown?.mention.articleId);
    if (!shown || !target) return [];
    const right = given.filter(({ mention }) => mention.articleId === target.mention.articleId);
    const [source, name] = [material.nameOf(shown.mention.articleId), material.nameOf(target.mention.articleId)];
    // Only figures whose sentences have more in common than the number
    if (right.some(({ sentence }) => sharedMatter(sentence.text, shown.sentence.text) < 2)) return [];
    if (right.some(({ sentence }) => likeness(sentence.stems, shown.sentence.stems) > 0.85)) return [];
    const sentences = right.map(({ sentence }) => sentence).filter((one, at, all) => all.indexOf(one) === at);
    return [
      {
        form: 'the same number',
        facts: [`figure:${figure.id}`],
        cores: right.map(({ mention }) => mention),
        shows: [shown.sentence],
        about: [target.mention.articleId],
        item: passageItem(
          {
            kind: 'select sentence' as const,
            prompt: `${source} gives a number: ${inQuotes(shown.mention.text)}, in ${inQuotes(shown.sentence.text)} Find a sentence in ${name} that gives the same number for the same thing.`,
            articleIds: [target.mention.articleId],
            evidence: [...sentences, shown.sentence].map((sentence) => material.prove(sentence)),
            explanation: `${name} writes: ${inQuotes(sentences[0]!.text)}`,
            difficulty: 0.4,
          },
          [target.mention.articleId],
          sentences.map((sentence) => material.prove(sentence)),
        ),
      },
    ];
  });
}

/** "The treaty speaks of volumes" may be taken for a statement; nobody speaks in it. */
function isHeard({ direct, within }: Statement): boolean {
  return (
    direct ||
    /\b(?:sa(?:y|ys|id|ying)|told|according|\p{L}{3,}ed (?:that|on)|made it clear|claims?|claimed|wrote)\b/u.test(
      within.text,
    )
  );
}

/** Where an article passes on words of somebody: every such sentence is right, also those that were not sure enough to be asked about. */
function wordsOf(material: Material): Candidate[] {
  const voices = readVoices(material).filter(
    ({ statement, surname, speaker }) => statement.by!.text.includes(surname) && canBeNamed(material, speaker),
  );
  return [...Map.groupBy(voices, ({ statement, surname }) => `${statement.articleId} ${surname}`)].flatMap(
    ([key, some]) => {
      const { statement, speaker, surname } = some[0]!;
      const { articleId } = statement;
      const passages = material.comparison.quotations
        .filter((one) => one.speaker?.endsWith(surname))
        .flatMap(({ statements }) => statements.filter((one) => one.articleId === articleId && isHeard(one)))
        .flatMap((one) =>
          material
            .sentencesOf(articleId)
            .filter(({ start, end }) => [one, one.by].some((words) => words && words.start < end && words.end > start)),
        )
        .filter(
          (sentence, at, all) =>
            all.indexOf(sentence) === at && sentence.role !== 'headline' && !sentence.text.endsWith(':'),
        );
      // More than a few, and any sentence would do
      if (passages.length === 0 || passages.length > 5) return [];
      const outlet = material.nameOf(articleId);
      return [
        {
          form: 'words of somebody',
          facts: [`words of:${key}`],
          cores: [],
          about: [articleId],
          item: passageItem(
            {
              kind: 'select sentence' as const,
              prompt: `Find a sentence in ${outlet} that passes on what ${speaker} said, in quotation marks or not.`,
              articleIds: [articleId],
              evidence: passages.map((sentence) => material.prove(sentence)),
              explanation: `For example: ${inQuotes(passages[0]!.text)}`,
              difficulty: 0.25,
            },
            [articleId],
            passages.map((sentence) => material.prove(sentence)),
          ),
        },
      ];
    },
  );
}

/** Where somebody comes in for the first time: how a text introduces a person is part of how they are shown. */
function firstNaming(material: Material): Candidate[] {
  const voices = readVoices(material).filter(({ speaker }) => / /u.test(speaker) && isPerson(material, speaker));
  const people = [...new Map(voices.map((voice) => [voice.surname, voice])).values()];
  return people.flatMap(({ surname, speaker }) =>
    material.articles.flatMap(({ articleId }) => {
      const all = material.sentencesOf(articleId);
      const first = all.find(({ text }) => text.includes(surname));
      const isWorthFinding =
        first && first.index > 2 && all.some((one) => one.index > first.index && one.text.includes(surname));
      if (!isWorthFinding || first.text.length > 260 || !first.text.includes(speaker)) return [];
      const outlet = material.nameOf(articleId);
      return [
        {
          form: 'the first naming',
          facts: [`first naming:${articleId}:${surname}`],
          cores: [],
          about: [articleId],
          item: passageItem(
            {
              kind: 'select sentence' as const,
              prompt: `In which sentence does ${outlet} name ${speaker} for the first time? Look at how it presents that person.`,
              articleIds: [articleId],
              evidence: [material.prove(first)],
              explanation: `It is here: ${inQuotes(first.text)}`,
              difficulty: 0.2,
            },
            [articleId],
            [material.prove(first)],
          ),
        },
      ];
    }),
  );
}
