import { passageItem } from './candidate.ts';
import type { Candidate } from './candidate.ts';
import { inQuotes } from './even-options.ts';
import type { Material } from './read-material.ts';
import { readRetellings } from './read-retellings.ts';
import { likeness } from './read-words.ts';
import { readVoices } from './read-voices.ts';
import { seededRandom, seedFor } from './seeded-random.ts';

/** Pointing to the words: the same told in another article, a headline's support, a voice by the verb that brings it in. */
export function draftSelectSentence(material: Material): Candidate[] {
  return [...sameInOtherWords(material), ...headlineSupport(material), ...byVerb(material)];
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
      const isPlain =
        sentences.length > 0 && sentences.length <= 3 && sentences.every(({ role }) => role !== 'headline');
      if (part.found !== 'said in the body' || !isPlain || part.text.split(' ').length < 4) return [];
      const outlet = material.nameOf(articleId);
      return [
        {
          form: 'support of a headline',
          facts: [`headline:${articleId}:${at}`],
          cores: sentences.slice(0, 1),
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
    if (uses !== 1 || verb === 'said' || !statement.by!.text.includes(surname)) return [];
    const outlet = material.nameOf(statement.articleId);
    return [
      {
        form: 'by its verb',
        facts: [`verb:${statement.articleId}:${verb}`, `quotation:${quotationId}:voice`],
        cores: [sentence],
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
