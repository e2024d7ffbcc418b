import { choiceItem } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { inQuotes } from '../even-options.ts';
import type { Material } from '../material/read-material.ts';
import { readVoices } from '../material/read-voices.ts';
import type { Voice } from '../material/read-voices.ts';
import { seededRandom, seedFor } from '../seeded-random.ts';
import type { SeededRandom } from '../seeded-random.ts';

/**
 * Who says it, and with which verb: two speakers by two verbs, so that neither half of the answer can be guessed from the other.
 * The wrong speaker speaks in the case too, and the wrong verb stands in it.
 */
export function draftWhoseVoice(material: Material): Candidate[] {
  const random = seededRandom(seedFor(material.seed, 'whose voice'));
  const voices = readVoices(material);
  return voices.flatMap((voice) => {
    if (voice.statement.text.includes(voice.surname) || standsTwice(material, voice) || tellsGender(voice)) return [];
    const foil = chooseFoil(voices, voice, random);
    return foil ? [ask(material, voice, foil, random)] : [];
  });
}

interface Foil {
  readonly speaker: string;
  readonly verb: string;
}

const optionFor = (speaker: string, verb: string) => `${speaker}, with “${verb}”`;

/** "His officers had asked" would rule a woman out; "it would pay" a person. */
function tellsGender({ statement }: Voice): boolean {
  return (
    !statement.direct && /^(?:it|they|we|I)\b|;|\b(?:he|she|him|his|her|hers|himself|herself)\b/iu.test(statement.text)
  );
}

/** Told twice in one article, with another verb perhaps. */
function standsTwice(material: Material, { statement }: Voice): boolean {
  const { body } = material.articleOf(statement.articleId);
  const start = statement.text.slice(0, 24);
  return body.indexOf(start) !== body.lastIndexOf(start);
}

/** A speaker and a verb such that the right pair's place by length is the one that was drawn. */
function chooseFoil(voices: readonly Voice[], voice: Voice, random: SeededRandom): Foil | null {
  const other = (one: Voice) => one.surname !== voice.surname;
  const near = voices.filter((one) => other(one) && one.statement.articleId === voice.statement.articleId);
  const speakers = [
    ...new Set([...random.shuffle(near), ...random.shuffle(voices.filter(other))].map(({ speaker }) => speaker)),
  ];
  const verbs = [
    ...new Set([
      ...random.shuffle(voices.filter((one) => one.quotationId === voice.quotationId)).map(({ verb }) => verb),
      ...random.shuffle(voices).map(({ verb }) => verb),
    ]),
  ].filter((verb) => sameTense(verb, voice.verb) && !voice.sentence.text.includes(verb));
  const foils = speakers.slice(0, 6).flatMap((speaker) => verbs.slice(0, 6).map((verb) => ({ speaker, verb })));
  for (const rank of random.shuffle([0, 1, 2, 3])) {
    const found = foils.find((foil) => rankOf(voice, foil) === rank);
    if (found) return found;
  }
  return foils[0] ?? null;
}

/** "says" beside "said" would tell what the rest of the article is written in. */
function sameTense(one: string, other: string): boolean {
  const tense = (verb: string) => (/s$/u.test(verb) ? 'now' : / /u.test(verb) ? 'phrase' : 'past');
  return one !== other && (tense(one) === tense(other) || tense(one) === 'phrase' || tense(other) === 'phrase');
}

function rankOf({ speaker, verb }: Voice, foil: Foil): number {
  const right = optionFor(speaker, verb).length;
  return optionsOf({ speaker, verb }, foil).filter((text) => text.length < right).length;
}

function optionsOf(own: Foil, foil: Foil): string[] {
  return [own.speaker, foil.speaker].flatMap((speaker) =>
    [own.verb, foil.verb].map((verb) => optionFor(speaker, verb)),
  );
}

function ask(material: Material, voice: Voice, foil: Foil, random: SeededRandom): Candidate {
  const { statement, sentence, speaker, verb, judges } = voice;
  const outlet = material.nameOf(statement.articleId);
  const right = optionFor(speaker, verb);
  const options = random.shuffle(optionsOf(voice, foil));
  const whyNot = (text: string) =>
    text.startsWith(`${speaker},`)
      ? `The speaker is right, but ${outlet} brings these words in with “${verb}”.`
      : text.endsWith(`“${verb}”`)
        ? `The word is right, but the speaker is not: the sentence names somebody else.`
        : `Neither the speaker nor the word stands with this statement in ${outlet}.`;
  const choices = options.map((text) => ({
    text,
    right: text === right,
    why: text === right ? `${outlet} writes: ${inQuotes(sentence.text)}` : whyNot(text),
  }));
  const evidence = [material.prove(sentence), material.prove(statement)];
  const { by } = statement;
  return {
    form: 'who and with which verb',
    facts: [`quotation:${voice.quotationId}:voice`, `voice:${statement.articleId}:${statement.start}`],
    cores: [by ?? sentence],
    shows: [statement],
    about: [statement.articleId],
    item: choiceItem(
      {
        kind: 'whose voice',
        prompt: statement.direct
          ? `${inQuotes(statement.text)} Whose words are these in ${outlet}, and which word brings them in?`
          : `${outlet} passes this on from somebody: ${inQuotes(statement.text)} From whom, and with which word?`,
        articleIds: [statement.articleId],
        evidence,
        explanation: judges
          ? `“${verb}” tells what the writer thinks of the statement; “said” would leave that to the reader.`
          : `“${verb}” comes with the words: it is how ${outlet} lets ${speaker} speak.`,
        difficulty: 0.3 + (statement.direct ? 0 : 0.1) + (judges ? 0.05 : 0),
      },
      choices,
      false,
    ),
  };
}
