import { choiceItem } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { chooseDistractors } from '../choose-distractors.ts';
import { inQuotes } from '../even-options.ts';
import { readDates } from '../material/read-dates.ts';
import type { GivenDate } from '../material/read-dates.ts';
import { readNumbers } from '../material/read-numbers.ts';
import type { Material } from '../material/read-material.ts';
import { seededRandom, seedFor } from '../seeded-random.ts';
import type { SeededRandom } from '../seeded-random.ts';
import type { Sentence } from '../material/split-body.ts';

/** A word or number of a sentence that is taken out, and what could stand there. */
interface Gap {
  readonly form: string;
  readonly fact: string;
  readonly sentence: Sentence;
  readonly start: number;
  readonly end: number;
  readonly question: (outlet: string) => string;
  /** From other places of the case, the likeliest first. */
  readonly others: readonly string[];
  readonly difficulty: number;
}

const GAP = '_____';

/** What stands in the gap: numbers, dates and the words for one actor, each with what other places of the case have. */
export function draftGaps(material: Material): Candidate[] {
  const random = seededRandom(seedFor(material.seed, 'gaps'));
  const gaps = [...numberGaps(material), ...dateGaps(material), ...wordGaps(material), ...personGaps(material)];
  return random.shuffle(gaps).flatMap((gap) => ask(material, gap, random) ?? []);
}

/** Null where no two other words of the case could stand there. */
function ask(material: Material, gap: Gap, random: SeededRandom): Candidate | null {
  const { sentence, start, end, form, fact, question, others, difficulty } = gap;
  const { articleId, text: whole } = sentence;
  const outlet = material.nameOf(articleId);
  const right = whole.slice(start - sentence.start, end - sentence.start);
  const holed = `${whole.slice(0, start - sentence.start)}${GAP}${whole.slice(end - sentence.start)}`;
  const prompt = `${question(outlet)} ${inQuotes(holed)}`;
  const usable = others.filter((other) => !whole.toLowerCase().includes(other.toLowerCase()));
  const count = Math.min(3, usable.length);
  const wrong = chooseDistractors(right, usable, (text) => text, { prompt, count, random });
  if (!wrong || wrong.length < 2) return null;
  const why = (text: string) =>
    text === right
      ? `${outlet} writes: ${inQuotes(whole)}`
      : `“${text}” stands elsewhere in these texts, not in this sentence.`;
  const choices = random.shuffle([right, ...wrong]).map((text) => ({ text, right: text === right, why: why(text) }));
  return {
    form,
    facts: [fact],
    cores: [{ articleId, start, end }],
    about: [articleId],
    item: choiceItem(
      {
        kind: 'one of several',
        prompt,
        articleIds: [articleId],
        evidence: [material.prove({ articleId, start, end }), material.prove(sentence)],
        explanation: `The sentence in ${outlet} reads: ${inQuotes(whole)}`,
        difficulty,
      },
      choices,
      false,
    ),
  };
}

function numberGaps(material: Material): Gap[] {
  const numbers = readNumbers(material);
  return numbers.map((number) => ({
    form: 'number in a gap',
    fact: `figure:${number.figureId}`,
    sentence: number.sentence,
    start: number.start,
    end: number.end,
    question: (outlet) => `Which number does ${outlet} give here?`,
    others: numbers
      .filter((other) => other.value !== number.value && other.shape === number.shape)
      .sort((a, b) => farFrom(a.value, number.value) - farFrom(b.value, number.value))
      .map(({ text }) => text),
    difficulty: 0.25,
  }));
}

const farFrom = (one: number, other: number) => Math.abs(Math.log((one + 1) / (other + 1)));

const QUESTION: Readonly<Record<GivenDate['shape'], (outlet: string) => string>> = {
  year: (outlet) => `Which year does ${outlet} name here?`,
  weekday: (outlet) => `Which day of the week does ${outlet} name here?`,
  month: (outlet) => `Which month does ${outlet} name here?`,
  day: (outlet) => `Which day does ${outlet} name here?`,
};

function dateGaps(material: Material): Gap[] {
  const dates = readDates(material);
  return dates.map((date) => ({
    form: 'date in a gap',
    fact: `date:${date.date}`,
    sentence: date.sentence,
    start: date.start,
    end: date.end,
    question: (outlet) => QUESTION[date.shape](outlet),
    others: dates.filter((other) => other.shape === date.shape && other.date !== date.date).map(({ text }) => text),
    difficulty: 0.3,
  }));
}

/** Words for people that can stand for each other in a sentence: one small-letter word in the plural. */
const PLURAL = /^\p{Ll}{4,}s$|^people$/u;

function wordGaps(material: Material): Gap[] {
  return material.comparison.names.flatMap((group) => {
    if (group.kind !== 'actor') return [];
    const forms = [...new Set(group.mentions.map(({ text }) => text))].filter((text) => PLURAL.test(text));
    if (forms.length < 3) return [];
    return group.mentions.flatMap((mention): Gap[] => {
      const sentence = material.sentenceAt(mention);
      if (!sentence || !PLURAL.test(mention.text) || !material.inPlace.has(sentence)) return [];
      return [
        {
          form: 'word in a gap',
          fact: `name:${group.key}:${mention.articleId}`,
          sentence,
          start: mention.start,
          end: mention.end,
          question: (outlet) => `Which word for these people does ${outlet} use here?`,
          others: forms.filter((form) => form !== mention.text),
          difficulty: 0.35,
        },
      ];
    });
  });
}

/** A person's full name, where others of the case could stand as well. */
function personGaps(material: Material): Gap[] {
  const people = [
    ...new Set(
      material.comparison.quotations.flatMap(({ speaker }) =>
        speaker !== null && /^\p{Lu}\p{Ll}+ \p{Lu}[\p{L}-]+$/u.test(speaker) && isPerson(material, speaker)
          ? [speaker]
          : [],
      ),
    ),
  ];
  return [...material.inPlace].flatMap((sentence) =>
    people.flatMap((person): Gap[] => {
      const at = sentence.text.indexOf(person);
      const after = sentence.text.slice(at + person.length);
      // "Ann Lee" is not in "Joann Leeds"; of "Ann Lee's" the ending would tell where a name belongs.
      const isPart =
        /^(?:[’']s\b|[\p{L}\p{M}\p{N}])/u.test(after) ||
        /[\p{L}\p{M}\p{N}]$/u.test(sentence.text.slice(0, Math.max(0, at)));
      if (at < 0 || isPart || sentence.text.indexOf(person, at + 1) >= 0) return [];
      // A title or a "she" would rule others out
      if (/\b(?:Mr|Mrs|Ms|he|she|his|her|him)\b/u.test(sentence.text)) return [];
      return [
        {
          form: 'person in a gap',
          fact: `person:${person}:${sentence.articleId}`,
          sentence,
          start: sentence.start + at,
          end: sentence.start + at + person.length,
          question: (outlet) => `Whom does ${outlet} name here?`,
          others: people.filter((other) => other !== person),
          difficulty: 0.3,
        },
      ];
    }),
  );
}

/** A name that can stand in a question without "the": a person's, or one word. */
export function canBeNamed(material: Material, name: string): boolean {
  return !name.includes(' ') || isPerson(material, name);
}

/** Not an outlet, an office or a place that happens to be written with two capitals. */
export function isPerson({ articles }: Material, name: string): boolean {
  const [first] = name.split(' ');
  return (
    !/ (?:Ministry|Media|Front|Tide|House|Office|Times|Post|Army|Council|Agency|Group|Union|Party|Police|Street|Department)$/u.test(
      name,
    ) &&
    !articles.some(({ outlet }) => outlet?.includes(name)) &&
    !/^(?:The|An?|Western|Eastern|Northern|Southern|Russian|Syrian|American|British|Local|White|South|North|East|West)$/u.test(
      first!,
    )
  );
}
