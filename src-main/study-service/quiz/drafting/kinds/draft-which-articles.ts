import { choiceItem } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { inQuotes, joinWords } from '../even-options.ts';
import { areAbsent, findAbsence, findAbsenceElsewhere } from '../material/find-absences.ts';
import type { Material } from '../material/read-material.ts';
import { readRetellings, tellTheSame } from '../material/read-retellings.ts';
import { readVoices } from '../material/read-voices.ts';
import type { Voice } from '../material/read-voices.ts';
import { seededRandom, seedFor } from '../seeded-random.ts';
import type { Sentence } from '../material/split-body.ts';

/** Which articles tell a thing: one alone (one of several) or some of them (several of several). */
export function draftWhichArticles(material: Material): Candidate[] {
  return [...onlyOne(material), ...someOfThem(material)];
}

const namesAnOutlet = (material: Material, text: string) =>
  material.articles.some(({ outlet }) => outlet !== null && text.includes(outlet.replace(/^The /u, '')));

/** The longest article has most to itself; asked about all of it, its name would be a good guess. */
const MOST_OF_ONE = 5;

function onlyOne(material: Material): Candidate[] {
  const random = seededRandom(seedFor(material.seed, 'only one'));
  const asked = new Map<string, number>();
  return random.shuffle(material.plain).flatMap((sentence) => {
    const before = asked.get(sentence.articleId) ?? 0;
    if (before >= MOST_OF_ONE) return [];
    if (namesAnOutlet(material, sentence.text) || sentence.stems.size < 5) return [];
    const absences = findAbsenceElsewhere(material, sentence);
    if (!absences || absences.length < 2) return [];
    asked.set(sentence.articleId, before + 1);
    const outlet = material.nameOf(sentence.articleId);
    const choices = material.articles.map(({ articleId }) => ({
      text: material.nameOf(articleId),
      right: articleId === sentence.articleId,
      why:
        articleId === sentence.articleId
          ? `The sentence stands in it.`
          : `No sentence of it has “${joinWords(absences.find((one) => one.articleId === articleId)!.terms)}” together.`,
    }));
    return [
      {
        form: 'only one tells it',
        facts: [`sentence:${sentence.articleId}:${sentence.start}`],
        cores: [sentence],
        about: [sentence.articleId],
        item: choiceItem(
          {
            kind: 'one of several',
            prompt: `Only one of these articles tells this. Which one? ${inQuotes(sentence.text)}`,
            articleIds: material.articles.map(({ articleId }) => articleId),
            evidence: [material.prove(sentence)],
            absences,
            explanation: `Only ${outlet} has it. What an article leaves out can be seen only beside one that has it.`,
            difficulty: 0.4,
          },
          random.shuffle(choices),
          false,
        ),
      },
    ];
  });
}

function someOfThem(material: Material): Candidate[] {
  const random = seededRandom(seedFor(material.seed, 'some of them'));
  return readRetellings(material).flatMap(({ id, members }) => {
    const shown = random.shuffle(members).find((member) => material.plain.includes(member));
    if (!shown || namesAnOutlet(material, shown.text)) return [];
    const told = new Set(members.map(({ articleId }) => articleId));
    const absences = material.articles.flatMap(({ articleId }) =>
      told.has(articleId) ? [] : (absenceOfAll(material, members, articleId) ?? []),
    );
    if (absences.length === 0 || told.size + absences.length < 3) return [];
    const right = members.map(({ articleId, text }) => ({
      text: material.nameOf(articleId),
      right: true,
      why: `It writes: ${inQuotes(text)}`,
    }));
    const wrong = absences.map(({ articleId, terms }) => ({
      text: material.nameOf(articleId),
      right: false,
      why: `No sentence of it has “${joinWords(terms)}” together.`,
    }));
    return [
      {
        form: 'some of them tell it',
        facts: [`passage:${id}`],
        cores: [shown],
        about: members.map(({ articleId }) => articleId),
        item: choiceItem(
          {
            kind: 'several of several',
            prompt: `Which of these articles tell this, in these words or others? ${inQuotes(shown.text)}`,
            articleIds: [...told, ...absences.map(({ articleId }) => articleId)],
            evidence: members.map((member) => material.prove(member)),
            absences,
            explanation: `${joinWords(members.map(({ articleId }) => material.nameOf(articleId)))} tell it.`,
            difficulty: 0.45 + 0.05 * absences.length,
          },
          random.shuffle([...right, ...wrong]),
          true,
        ),
      },
    ];
  });
}

/** An absence only where none of the wordings comes near anything in the article. */
export function absenceOfAll(material: Material, members: readonly Sentence[], articleId: string) {
  const absences = members.map((member) => findAbsence(material, member, articleId));
  return absences.every((one) => one !== null) ? absences[0]! : null;
}

/** Which of these sentences, all about the same event, an article has; and who speaks in it. */
export function draftWhichSentences(material: Material): Candidate[] {
  return [...sentencesIn(material), ...speakersIn(material)];
}

function sentencesIn(material: Material): Candidate[] {
  const random = seededRandom(seedFor(material.seed, 'sentences in'));
  const short = material.plain.filter(({ text, stems }) => text.length <= 170 && stems.size >= 4);
  return material.articles.flatMap(({ articleId }) => {
    const own = random.shuffle(
      short.filter((one) => one.articleId === articleId && !namesAnOutlet(material, one.text)),
    );
    const others = random.shuffle(
      short.filter((one) => one.articleId !== articleId && !namesAnOutlet(material, one.text)),
    );
    const absent = others.flatMap((sentence) => {
      const absence = findAbsence(material, sentence, articleId);
      return absence ? [{ sentence, absence }] : [];
    });
    const made: Candidate[] = [];
    let [takenOwn, takenAbsent] = [0, 0];
    for (let turn = 0; turn < 6; turn += 1) {
      const rightCount = 2 + ((turn + random.below(2)) % 2);
      const rights = own.slice(takenOwn, takenOwn + rightCount);
      const wrongs = absent.slice(takenAbsent, takenAbsent + 5 - rightCount);
      if (rights.length < rightCount || wrongs.length < 5 - rightCount) break;
      if (rights.some((one, at) => rights.slice(at + 1).some((other) => tellTheSame(one, other)))) continue;
      takenOwn += rightCount;
      takenAbsent += 5 - rightCount;
      made.push(askSentences(material, articleId, rights, wrongs, random.shuffle));
    }
    return made;
  });
}

type Absent = { readonly sentence: Sentence; readonly absence: NonNullable<ReturnType<typeof findAbsence>> };

function askSentences(
  material: Material,
  articleId: string,
  rights: readonly Sentence[],
  wrongs: readonly Absent[],
  shuffle: <Value>(list: readonly Value[]) => Value[],
): Candidate {
  const outlet = material.nameOf(articleId);
  const choices = [
    ...rights.map(({ text }) => ({ text, right: true, why: `It stands in ${outlet}.` })),
    ...wrongs.map(({ sentence, absence }) => ({
      text: sentence.text,
      right: false,
      why: `${material.nameOf(sentence.articleId)} has it. No sentence of ${outlet} has “${joinWords(absence.terms)}” together.`,
    })),
  ];
  return {
    form: 'which of these it tells',
    facts: rights.map(({ start }) => `sentence:${articleId}:${start}`),
    cores: rights,
    shows: wrongs.map(({ sentence }) => sentence),
    about: [articleId],
    item: choiceItem(
      {
        kind: 'several of several',
        prompt: `Which of these things does ${outlet} tell its readers?`,
        articleIds: [articleId],
        evidence: rights.map((sentence) => material.prove(sentence)),
        absences: wrongs.map(({ absence }) => absence),
        explanation: `The others stand in ${joinWords([...new Set(wrongs.map(({ sentence }) => material.nameOf(sentence.articleId)))])} only.`,
        difficulty: 0.45,
      },
      shuffle(choices),
      true,
    ),
  };
}

function speakersIn(material: Material): Candidate[] {
  const random = seededRandom(seedFor(material.seed, 'speakers in'));
  const voices = readVoices(material).filter(({ statement, surname }) => statement.by!.text.includes(surname));
  const once = (list: readonly Voice[]) =>
    list.filter((one, at) => list.findIndex(({ surname }) => surname === one.surname) === at);
  return material.articles.flatMap(({ articleId }) => {
    const heard = once(voices.filter(({ statement }) => statement.articleId === articleId));
    const elsewhere = once(voices).filter(({ surname }) => areAbsent(material, articleId, [surname]));
    const rights = random.shuffle(heard).slice(0, 3);
    const wrongs = random.shuffle(elsewhere).slice(0, rights.length > 2 ? 2 : 3);
    if (rights.length < 2 || wrongs.length < 2) return [];
    return [askSpeakers(material, articleId, rights, wrongs, random.shuffle)];
  });
}

function askSpeakers(
  material: Material,
  articleId: string,
  rights: readonly Voice[],
  wrongs: readonly Voice[],
  shuffle: <Value>(list: readonly Value[]) => Value[],
): Candidate {
  const outlet = material.nameOf(articleId);
  const choices = [
    ...rights.map(({ speaker, sentence }) => ({ text: speaker, right: true, why: inQuotes(sentence.text) })),
    ...wrongs.map(({ speaker, statement }) => ({
      text: speaker,
      right: false,
      why: `Speaks in ${material.nameOf(statement.articleId)}; ${outlet} does not have the name.`,
    })),
  ];
  const textHash = material.hashOf(articleId);
  return {
    form: 'who speaks',
    facts: [`speakers:${articleId}`],
    cores: [],
    about: [articleId],
    item: choiceItem(
      {
        kind: 'several of several',
        prompt: `Whose words does ${outlet} pass on, in quotation marks or not?`,
        articleIds: [articleId],
        evidence: rights.map(({ sentence }) => material.prove(sentence)),
        absences: wrongs.map(({ surname }) => ({ articleId, textHash, terms: [surname] })),
        explanation: 'Who gets to speak, and who does not, is a choice of the newsroom.',
        difficulty: 0.4,
      },
      shuffle(choices),
      true,
    ),
  };
}
