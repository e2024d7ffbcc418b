import { choiceItem } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { HERE, withHonestOption } from '../cannot-tell-item.ts';
import { isClear } from './draft-claim-matrix.ts';
import { inQuotes, joinWords } from '../even-options.ts';
import { findAbsence } from '../material/find-absences.ts';
import type { Material } from '../material/read-material.ts';
import { readVoices } from '../material/read-voices.ts';
import type { Voice } from '../material/read-voices.ts';
import { contentStems } from '../material/read-words.ts';
import { seededRandom, seedFor } from '../seeded-random.ts';
import type { SeededRandom } from '../seeded-random.ts';

/** Whose words they are, asked of an article that passes them on or of one that has neither them nor anything like them. */
export function draftUntoldVoice(material: Material): Candidate[] {
  const random = seededRandom(seedFor(material.seed, 'untold voice'));
  const voices = readVoices(material).filter(
    (voice) =>
      isClear(voice) && !voice.statement.text.includes(voice.surname) && contentStems(voice.statement.text).size >= 4,
  );
  const made = random.shuffle(voices).flatMap((voice, at) => {
    const isTold = at % 2 === 0;
    const others = random.shuffle(material.articles).flatMap(({ articleId }) => {
      const absence = articleId === voice.statement.articleId ? null : findAbsence(material, voice.sentence, articleId);
      return absence ? [absence] : [];
    });
    const absence = isTold ? null : (others[0] ?? null);
    if (!isTold && !absence) return [];
    const asked = absence?.articleId ?? voice.statement.articleId;
    const foils = random
      .shuffle([...new Set(voices.filter(({ surname }) => surname !== voice.surname).map(({ speaker }) => speaker))])
      .slice(0, 2);
    return foils.length < 2 ? [] : [ask(material, voice, { asked, absence, foils }, random)];
  });
  // Were it hardly ever right, the honest option would be one to pass over
  const isUntold = ({ item }: Candidate) => item.absences.length > 0;
  const untold = made.filter(isUntold);
  return [...untold, ...made.filter((one) => !isUntold(one)).slice(0, untold.length)];
}

interface Asked {
  readonly asked: string;
  readonly absence: ReturnType<typeof findAbsence>;
  readonly foils: readonly string[];
}

function ask(material: Material, voice: Voice, { asked, absence, foils }: Asked, random: SeededRandom): Candidate {
  const { statement, sentence, speaker, quotationId } = voice;
  const outlet = material.nameOf(asked);
  const teller = material.nameOf(statement.articleId);
  const whySpeaker = absence
    ? `${teller} tells so, but ${outlet} does not have these words.`
    : `It writes: ${inQuotes(sentence.text)}`;
  const choices = [
    ...random.shuffle([speaker, ...foils]).map((text) => ({
      text,
      right: !absence && text === speaker,
      why: text === speaker ? whySpeaker : `${outlet} does not say that these are their words.`,
    })),
    {
      text: HERE,
      right: absence !== null,
      why: absence
        ? `No sentence of ${outlet} has “${joinWords(absence.terms)}” together.`
        : `It can: ${inQuotes(sentence.text)}`,
    },
  ];
  const item = choiceItem(
    {
      kind: 'cannot tell',
      prompt: `Read ${outlet} alone. Who says this, as far as that article tells? ${inQuotes(statement.text)}`,
      articleIds: [asked],
      evidence: [material.prove(sentence), material.prove(statement)],
      absences: absence ? [absence] : [],
      explanation: `${teller} writes: ${inQuotes(sentence.text)}`,
      difficulty: absence ? 0.5 : 0.35,
    },
    choices,
    false,
  );
  return {
    form: absence ? 'a voice not in this article' : 'a voice in this article',
    facts: [`quotation:${quotationId}:voice`],
    cores: [statement.by ?? sentence],
    shows: [statement],
    about: [asked],
    item: withHonestOption(item, HERE),
  };
}
