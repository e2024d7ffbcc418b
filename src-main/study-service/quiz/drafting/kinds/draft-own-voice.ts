import { choiceItem } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { isClear } from './draft-claim-matrix.ts';
import { inQuotes } from '../even-options.ts';
import { isOwnVoice } from '../material/own-voice.ts';
import type { Material } from '../material/read-material.ts';
import { readVoices } from '../material/read-voices.ts';
import type { Voice } from '../material/read-voices.ts';
import { seededRandom, seedFor } from '../seeded-random.ts';
import type { SeededRandom } from '../seeded-random.ts';
import type { Core } from '../candidate.ts';

const THE_WRITER = 'The writer';
/** An "I" is a speaker's before anything is read. */
const PERSONAL = /\b(?:I|we|my|our|me|us|he|she|his|her|him)\b/iu;

/**
 * Does the outlet say it, or somebody it lets speak? Half of these are the outlet's own sentences, half are statements from which the
 * words that attribute them are cut away, so that the sentence must be looked up.
 */
export function draftOwnVoice(material: Material): Candidate[] {
  const random = seededRandom(seedFor(material.seed, 'own voice'));
  const voices = readVoices(material);
  return material.articles.flatMap(({ articleId }) => {
    const here = voices.filter(({ statement }) => statement.articleId === articleId);
    const speakers = [...new Map(here.map((voice) => [voice.surname, voice.speaker])).entries()];
    if (speakers.length < 2) return [];
    const namesNobody = (text: string) => speakers.every(([surname]) => !text.includes(surname));
    const own = random
      .shuffle(material.plain)
      .filter(
        (one) =>
          one.articleId === articleId && one.text.length <= 200 && namesNobody(one.text) && isOwnVoice(material, one),
      )
      .slice(0, 4);
    const passedOn = random
      .shuffle(here)
      .filter((voice) => isClear(voice) && namesNobody(voice.statement.text) && !PERSONAL.test(voice.statement.text))
      .slice(0, 4);
    // As many of one sort as of the other, else "the writer" or "not the writer" would be a safe guess
    const pairs = Math.min(own.length, passedOn.length);
    return [
      ...own
        .slice(0, pairs)
        .map((sentence) =>
          ask(material, { articleId, text: sentence.text, voice: null, core: sentence }, speakers, random),
        ),
      ...passedOn
        .slice(0, pairs)
        .map((voice) =>
          ask(material, { articleId, text: voice.statement.text, voice, core: voice.statement }, speakers, random),
        ),
    ];
  });
}

interface Asked {
  readonly articleId: string;
  readonly text: string;
  /** Null for the outlet's own. */
  readonly voice: Voice | null;
  readonly core: Core;
}

function ask(
  material: Material,
  { articleId, text, voice, core }: Asked,
  speakers: readonly (readonly [string, string])[],
  random: SeededRandom,
): Candidate {
  const outlet = material.nameOf(articleId);
  const others = random
    .shuffle(speakers.filter(([surname]) => surname !== voice?.surname))
    .map(([, speaker]) => speaker);
  const named = voice ? [voice.speaker, ...others.slice(0, 1)] : others.slice(0, 2);
  const right = voice?.speaker ?? THE_WRITER;
  const choices = random.shuffle([THE_WRITER, ...named]).map((option) => ({
    text: option,
    right: option === right,
    why: whyOf(option === right, option === THE_WRITER, voice, outlet),
  }));
  const proofs = voice ? [voice.sentence, voice.statement] : [core];
  return {
    form: voice ? 'somebody’s voice' : 'the outlet’s own voice',
    facts: voice ? [`quotation:${voice.quotationId}:voice`] : [`sentence:${articleId}:${core.start}`],
    cores: [core],
    about: [articleId],
    item: choiceItem(
      {
        kind: 'whose voice',
        prompt: `Whose voice is this in ${outlet}? ${inQuotes(text)}`,
        articleIds: [articleId],
        evidence: proofs.map((passage) => material.prove(passage)),
        explanation: voice
          ? `${outlet} writes: ${inQuotes(voice.sentence.text)}`
          : `${outlet} says it itself: the sentence names nobody who said it.`,
        difficulty: 0.45,
      },
      choices,
      false,
    ),
  };
}

function whyOf(isRight: boolean, isOutlet: boolean, voice: Voice | null, outlet: string): string {
  if (isRight)
    return voice
      ? `“${voice.verb}” shows that it is passed on.`
      : 'Nothing in the sentence or before it lends it to anybody.';
  if (isOutlet) return `${outlet} passes it on: “${voice!.verb}”.`;
  return 'Speaks in the article, but not here.';
}
