import { choiceItem } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { inQuotes } from '../even-options.ts';
import type { Material } from '../material/read-material.ts';
import { seededRandom, seedFor } from '../seeded-random.ts';

/** Numbers with what they count, of which an article gives some. */
export function draftWhichNumbers(material: Material): Candidate[] {
  const random = seededRandom(seedFor(material.seed, 'which numbers'));
  const given = material.comparison.figures.flatMap((figure) =>
    figure.mentions.flatMap((mention) => {
      const sentence = material.sentenceAt(mention);
      const isTelling = /^\p{N}[\p{N}.,]*(?: \p{Ll}+){1,3}$/u.test(mention.text);
      return sentence && isTelling && sentence.role !== 'headline' ? [{ figure, mention, sentence }] : [];
    }),
  );
  return material.articles.flatMap(({ articleId, body }) => {
    const numberOf = (text: string) => /^[\p{N}.,]+/u.exec(text)![0];
    const stands = (text: string) =>
      new RegExp(`(?<![\\p{N}.,])${numberOf(text).replace(/\./gu, '\\.')}(?![\\p{N}])`, 'u').test(body);
    const once = <Value extends { readonly mention: { readonly text: string } }>(list: readonly Value[]) =>
      list.filter(
        (one, at) => list.findIndex(({ mention }) => numberOf(mention.text) === numberOf(one.mention.text)) === at,
      );
    const own = once(random.shuffle(given.filter(({ mention }) => mention.articleId === articleId)));
    const others = once(
      random.shuffle(given.filter(({ mention }) => mention.articleId !== articleId && !stands(mention.text))),
    );
    const rights = own.slice(0, 2);
    const wrongs = others.slice(0, 2);
    if (rights.length < 2 || wrongs.length < 2) return [];
    const outlet = material.nameOf(articleId);
    const choices = [
      ...rights.map(({ mention, sentence }) => ({ text: mention.text, right: true, why: inQuotes(sentence.text) })),
      ...wrongs.map(({ mention }) => ({
        text: mention.text,
        right: false,
        why: `${material.nameOf(mention.articleId)} gives it; ${outlet} does not have the number.`,
      })),
    ];
    return [
      {
        form: 'which numbers it gives',
        facts: rights.map(({ figure }) => `figure:${figure.id}`),
        cores: rights.map(({ mention }) => mention),
        shows: wrongs.map(({ mention }) => mention),
        about: [articleId],
        item: choiceItem(
          {
            kind: 'several of several' as const,
            prompt: `Which of these numbers does ${outlet} give its readers?`,
            articleIds: [articleId],
            evidence: rights.flatMap(({ mention, sentence }) => [material.prove(mention), material.prove(sentence)]),
            absences: wrongs.map(({ mention }) => ({
              articleId,
              textHash: material.hashOf(articleId),
              terms: [numberOf(mention.text)],
            })),
            explanation: 'Which numbers a reader gets to know is a choice too.',
            difficulty: 0.35,
          },
          random.shuffle(choices),
          true,
        ),
      },
    ];
  });
}
