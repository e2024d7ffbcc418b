import type {
  GIFTQuestion,
  Matching,
  MultipleChoice,
  Numerical,
  ShortAnswer,
  TextChoice,
  TextFormat,
  TrueFalse,
} from 'gift-pegjs';
import {
  composeChoice,
  composeMatch,
  composeText,
  composeTrueFalse,
  type Composed,
  type ReadOption,
} from '../compose-item.ts';
import { SHORT_LONGEST } from '../is-short-answer.ts';
import { NUMBER_LONGEST, sayNumber } from '../number-words.ts';
import { htmlToWords, looksLikeHtml, markdownToWords } from '../strip-markup.ts';

/** Stands for every other answer. */
export const ANYTHING = '*';
const ESSAY_LONGEST = 2_000;
/** Rounding of thirds and sevenths in percent. */
const FULL = 99.9;
const HALF = 50;

interface Read {
  readonly composed: Composed;
  /** What of a question that was taken in could not be carried. */
  readonly notes: readonly string[];
}

/** One parsed question as an item, or why there can be none. */
export function composeGift(question: GIFTQuestion): Read {
  switch (question.type) {
    case 'Description':
      return refuse('It is a text to read, not a question.');
    case 'Category':
      return refuse('It names a category of a question bank, not a question; a quiz here has none.');
    case 'MC':
      return readChoice(question);
    case 'TF':
      return readTrueFalse(question);
    case 'Short':
      return readShort(question);
    case 'Numerical':
      return readNumber(question);
    case 'Matching':
      return readMatching(question);
    case 'Essay':
      return { composed: composeText(stemOf(question), { models: [], longest: ESSAY_LONGEST }), notes: [] };
  }
}

/** With "=" one is chosen, and any of those is right; weights without any "=" ask for all that are right (as Moodle reads them). */
function readChoice(question: MultipleChoice): Read {
  const isFull = ({ isCorrect, weight }: TextChoice) => isCorrect && (weight ?? 100) > FULL;
  const single = question.choices.some(isFull);
  const isRight = (choice: TextChoice) =>
    single ? isFull(choice) : (choice.weight ?? (choice.isCorrect ? 100 : 0)) > 0;
  const options = question.choices.map((choice): ReadOption => ({ ...readOption(choice), right: isRight(choice) }));
  const partly = single && question.choices.some((choice) => !isFull(choice) && (choice.weight ?? 0) > 0);
  return {
    composed: composeChoice(stemOf(question), options, !single),
    notes: partly
      ? ['An option that got part of the points counts as wrong: one of several is right or it is not.']
      : [],
  };
}

/** The first comment is for who got it wrong, the second for who got it right (Moodle's GIFT; the parser names them otherwise). */
function readTrueFalse(question: TrueFalse): Read {
  const reasons = { wrong: wordsOf(question.trueFeedback), right: wordsOf(question.falseFeedback) };
  return { composed: composeTrueFalse(stemOf(question), question.isTrue, reasons), notes: [] };
}

function readShort(question: ShortAnswer): Read {
  const answers = question.choices.map((choice) => ({ ...readOption(choice), weight: choice.weight ?? 100 }));
  return { composed: composeCompared(question, answers, SHORT_LONGEST), notes: tellHalves(answers) };
}

/** Numbers are graded by a person like every short answer, who sees how exact they must be. */
function readNumber(question: Numerical): Read {
  const choices = Array.isArray(question.choices)
    ? question.choices
    : [{ text: question.choices, weight: null, isCorrect: true, feedback: null }];
  const answers = choices.map(({ text, weight, isCorrect, feedback }) => ({
    text: 'type' in text ? sayNumber(text) : ANYTHING,
    why: wordsOf(feedback),
    weight: weight ?? (isCorrect ? 100 : 0),
  }));
  const why = 'A number is graded by a person here; how exact it must be is in the model answer.';
  return { composed: composeCompared(question, answers, NUMBER_LONGEST), notes: [why, ...tellHalves(answers)] };
}

function tellHalves(answers: readonly { weight: number }[]): string[] {
  const others = answers.filter(({ weight }) => weight > 0 && weight <= FULL && weight !== HALF);
  return others.length > 0
    ? ['Answers that got part of the points are worth one point of two here, whatever the part.']
    : [];
}

/** Answers that are compared with what was typed; comments on them become part of the explanation. */
function composeCompared(
  question: ShortAnswer | Numerical,
  answers: readonly { text: string; why: string; weight: number }[],
  longest: number,
): Composed {
  const stem = stemOf(question);
  const reasons = answers.filter(({ why, text }) => why !== '' && text !== ANYTHING);
  const explanation = [stem.explanation, ...reasons.map(({ text, why }) => `${text}: ${why}`)];
  const between = (from: number, to: number) =>
    answers.filter(({ weight, text }) => weight > from && weight <= to && text !== ANYTHING).map(({ text }) => text);
  return composeText(
    { ...stem, explanation: explanation.filter((line) => line !== '').join('\n') },
    {
      models: between(FULL, 100),
      partly: between(0, FULL),
      wrong: answers.find(({ text }) => text === ANYTHING)?.why ?? '',
      longest,
    },
  );
}

/** A pair without a left is an answer that belongs to none. */
function readMatching(question: Matching): Read {
  const pairs = question.matchPairs.map(({ subquestion, subanswer }) => ({
    left: wordsOf(subquestion),
    right: plainWords(decodeLeftover(subanswer)),
  }));
  const right = [...new Set(pairs.map((pair) => pair.right))];
  const asked = pairs.filter(({ left }) => left !== '');
  const composed = composeMatch(
    stemOf(question),
    asked.map(({ left }) => ({ text: left })),
    right,
    asked.map((pair) => right.indexOf(pair.right)),
  );
  return { composed, notes: [] };
}

function stemOf(question: Exclude<GIFTQuestion, { type: 'Category' }>): { prompt: string; explanation: string } {
  const feedback = 'globalFeedback' in question ? question.globalFeedback : null;
  return { prompt: wordsOf(question.stem), explanation: wordsOf(feedback) };
}

function readOption({ text, feedback }: TextChoice): { text: string; why: string } {
  return { text: wordsOf(text), why: wordsOf(feedback) };
}

/** Only words are shown here, so a format is read for its words and let go. */
function wordsOf(text: TextFormat | null): string {
  if (text === null) return '';
  if (text.format === 'html') return htmlToWords(text.text);
  if (text.format === 'markdown') return markdownToWords(text.text);
  return text.format === 'moodle' ? plainWords(text.text) : text.text.trim();
}

function plainWords(text: string): string {
  return looksLikeHtml(text) ? htmlToWords(text) : text.trim();
}

/** The parser (1.0.2) leaves the escapes of a matching answer in its own notation. */
function decodeLeftover(text: string): string {
  return text
    .replace(/&&(058|035|061|123|125|126|092);/gu, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/&&010;?/gu, '\n');
}

function refuse(why: string): Read {
  return { composed: { why }, notes: [] };
}
