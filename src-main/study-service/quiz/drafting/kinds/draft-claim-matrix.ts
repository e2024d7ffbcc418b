import { MATRIX_COLUMN_WORDS, MATRIX_COLUMNS } from '../../../../contract/plain/quiz-kinds.ts';
import { matchItem } from '../candidate.ts';
import type { Candidate, Pairing } from '../candidate.ts';
import { evenOption, inQuotes, joinWords } from '../even-options.ts';
import { findAbsence } from '../material/find-absences.ts';
import type { Material } from '../material/read-material.ts';
import { isOwnVoice } from '../material/own-voice.ts';
import { absenceOfAll } from './draft-which-articles.ts';
import { readRetellings } from '../material/read-retellings.ts';
import { readVoices } from '../material/read-voices.ts';
import type { Voice } from '../material/read-voices.ts';
import { seededRandom, seedFor } from '../seeded-random.ts';
import type { SeededRandom } from '../seeded-random.ts';
import type { Sentence } from '../material/split-body.ts';

type Column = (typeof MATRIX_COLUMNS)[number];
const RIGHTS = MATRIX_COLUMNS.map((id) => ({ id, text: MATRIX_COLUMN_WORDS[id] }));
const columnAt = (column: Column) => MATRIX_COLUMNS.indexOf(column);

type Absence = NonNullable<ReturnType<typeof findAbsence>>;

/** One claim and what each article does with it; one article and what it does with each of some claims. */
export function draftClaimMatrix(material: Material): Candidate[] {
  const random = seededRandom(seedFor(material.seed, 'claim matrix'));
  return [...ofOneClaim(material, random), ...ofOneStatement(material, random), ...ofOneArticle(material, random)];
}

interface Cell {
  readonly articleId: string;
  readonly column: Column;
  readonly why: string;
  readonly proof: Sentence | null;
  readonly absence: Absence | null;
}

function ofOneClaim(material: Material, random: SeededRandom): Candidate[] {
  const voices = readVoices(material);
  return readRetellings(material).flatMap(({ id, members }) => {
    const cells = members.flatMap((member) => cellOf(material, voices, member) ?? []);
    return cells.length < members.length
      ? []
      : askMatrix(material, members, cells, [`passage:${id}`, `matrix:${id}`], random);
  });
}

/** Told by attribution alone: the same statement in several articles. */
function ofOneStatement(material: Material, random: SeededRandom): Candidate[] {
  const voices = readVoices(material);
  return [...Map.groupBy(voices, ({ quotationId }) => quotationId)].flatMap(([id, some]) => {
    const quotation = material.comparison.quotations.find((one) => one.id === id)!;
    const told = new Set(quotation.statements.map(({ articleId }) => articleId));
    const oneEach = some.filter(
      (one, at) => some.findIndex((other) => other.statement.articleId === one.statement.articleId) === at,
    );
    const shown = oneEach[0]!;
    if (oneEach.length < 2 || oneEach.length < told.size || !isClear(shown)) return [];
    const sentences = oneEach.flatMap(({ statement }) => material.sentenceAt(statement) ?? []);
    const cells = oneEach.map((voice) => attributedCell(material, voice));
    const members = sentences.length === oneEach.length ? sentences : [];
    if (members.length === 0) return [];
    return askMatrix(
      material,
      members,
      cells,
      [`quotation:${id}:matrix`, `quotation:${id}:voice`],
      random,
      shown.statement.text,
    );
  });
}

function attributedCell(material: Material, { statement, speaker, verb, sentence }: Voice): Cell {
  return {
    articleId: statement.articleId,
    column: 'attributed',
    why: `${material.nameOf(statement.articleId)} has it from ${speaker} (“${verb}”).`,
    proof: sentence,
    absence: null,
  };
}

function cellOf(material: Material, voices: readonly Voice[], member: Sentence): Cell | null {
  const voice = voices.find(
    ({ statement }) =>
      statement.articleId === member.articleId &&
      Math.min(statement.end, member.end) - Math.max(statement.start, member.start) > 0.5 * member.text.length,
  );
  if (voice) return attributedCell(material, voice);
  if (!isOwnVoice(material, member)) return null;
  const why = `It stands in ${material.nameOf(member.articleId)} without anybody who says it.`;
  return { articleId: member.articleId, column: 'stated', why, proof: member, absence: null };
}

function askMatrix(
  material: Material,
  members: readonly Sentence[],
  told: readonly Cell[],
  facts: readonly string[],
  random: SeededRandom,
  text?: string,
): Candidate[] {
  const known = new Set(told.map(({ articleId }) => articleId));
  const absent = material.articles.flatMap(({ articleId }): Cell[] => {
    if (known.has(articleId)) return [];
    const absence = absenceOfAll(material, members, articleId);
    const why = absence ? `No sentence of it has “${joinWords(absence.terms)}” together.` : '';
    return absence ? [{ articleId, column: 'absent', why, proof: null, absence }] : [];
  });
  const cells = [...told, ...absent];
  if (cells.length < 3 || new Set(cells.map(({ column }) => column)).size < 2) return [];
  // The plainest wording: that of an article which states it, without the words that attribute it
  const own = told.find(({ column }) => column === 'stated');
  const shown = text ?? (own?.proof ?? members[0]!).text;
  if (text === undefined && !material.plain.some((one) => one.text === shown)) return [];
  const claim = inQuotes(evenOption(shown));
  const pairs: Pairing[] = random
    .shuffle(cells)
    .map(({ articleId, column, why }) => ({ left: material.nameOf(articleId), right: columnAt(column), why }));
  return [
    {
      form: text === undefined ? 'one claim, each article' : 'one statement, each article',
      facts,
      cores: members.slice(0, 1),
      about: cells.map(({ articleId }) => articleId),
      item: matchItem(
        {
          kind: 'claim matrix',
          prompt: `What does each article do with this? ${claim}`,
          articleIds: cells.map(({ articleId }) => articleId),
          evidence: told.flatMap(({ proof }) => (proof ? [material.prove(proof)] : [])),
          absences: cells.flatMap(({ absence }) => absence ?? []),
          explanation: 'To state a thing, to pass it on from somebody and to leave it out are three choices.',
          difficulty: 0.5 + 0.05 * (new Set(cells.map(({ column }) => column)).size - 2),
        },
        pairs,
        RIGHTS,
      ),
    },
  ];
}

/** Four things: some in the article's own voice, some passed on, one or two that only other articles have. */
function ofOneArticle(material: Material, random: SeededRandom): Candidate[] {
  const voices = readVoices(material).filter((voice) => isClear(voice) && voice.statement.text.length <= 170);
  const short = material.plain.filter(({ text }) => text.length <= 170);
  return material.articles.flatMap(({ articleId }) => {
    const outlet = material.nameOf(articleId);
    const own = random.shuffle(short.filter((one) => one.articleId === articleId && isOwnVoice(material, one)));
    const passed = random.shuffle(voices.filter(({ statement }) => statement.articleId === articleId));
    const missing = random
      .shuffle(short.filter((one) => one.articleId !== articleId && isOwnVoice(material, one)))
      .flatMap((sentence) => {
        const absence = findAbsence(material, sentence, articleId);
        return absence ? [{ sentence, absence }] : [];
      });
    const made: Candidate[] = [];
    for (let turn = 0; turn < 8; turn += 1) {
      const stated = own.splice(0, 1 + random.below(2));
      const attributed = passed.splice(0, 1 + random.below(2));
      const absent = missing.splice(0, stated.length + attributed.length > 2 ? 1 : 2);
      if (stated.length === 0 || attributed.length === 0 || absent.length === 0) break;
      made.push(askArticle(material, articleId, outlet, { stated, attributed, absent }, random));
    }
    return made;
  });
}

/** Whether a statement can be read without the sentence around it. */
export function isClear({ statement: { text } }: Voice): boolean {
  return text.length >= 25 && !/^(?:he|she|it|they|his|her|its|their|this|that|these|those|but|and)\b/iu.test(text);
}

interface Sorted {
  readonly stated: readonly Sentence[];
  readonly attributed: readonly Voice[];
  readonly absent: readonly { readonly sentence: Sentence; readonly absence: Absence }[];
}

function askArticle(
  material: Material,
  articleId: string,
  outlet: string,
  { stated, attributed, absent }: Sorted,
  random: SeededRandom,
): Candidate {
  const pairs: Pairing[] = [
    ...stated.map(({ text }) => ({
      left: evenOption(text),
      right: columnAt('stated'),
      why: 'The sentence stands in it without anybody who says it.',
    })),
    ...attributed.map(({ statement, speaker, verb }) => ({
      left: evenOption(statement.text),
      right: columnAt('attributed'),
      why: `From ${speaker}, with “${verb}”.`,
    })),
    ...absent.map(({ sentence, absence }) => ({
      left: evenOption(sentence.text),
      right: columnAt('absent'),
      why: `${material.nameOf(sentence.articleId)} has it. No sentence of ${outlet} has “${joinWords(absence.terms)}” together.`,
    })),
  ];
  return {
    form: 'one article, several claims',
    facts: attributed.map(({ quotationId }) => `quotation:${quotationId}:voice`),
    cores: [...stated, ...attributed.map(({ statement }) => statement)],
    shows: absent.map(({ sentence }) => sentence),
    about: [articleId],
    item: matchItem(
      {
        kind: 'claim matrix',
        prompt: `What does ${outlet} do with each of these?`,
        articleIds: [articleId],
        evidence: [
          ...stated.map((sentence) => material.prove(sentence)),
          ...attributed.flatMap(({ statement, sentence }) => [material.prove(statement), material.prove(sentence)]),
        ],
        absences: absent.map(({ absence }) => absence),
        explanation: 'What an outlet says itself, it answers for; what it passes on, somebody else does.',
        difficulty: 0.55,
      },
      random.shuffle(pairs),
      RIGHTS,
    ),
  };
}
