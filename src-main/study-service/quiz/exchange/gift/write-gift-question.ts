import type { Item, ItemKey, ItemResponse } from '../../../../contract/quiz.ts';
import { ANYTHING } from './compose-gift.ts';
import { creditOf } from '../credit.ts';
import { isShortAnswer } from '../is-short-answer.ts';
import { NUMBER_LONGEST, writeNumber } from '../number-words.ts';
import { nameQuestion } from '../refused.ts';
import { takeRubric } from '../rubric-words.ts';

type ResponseOf<Type extends ItemResponse['type']> = Extract<ItemResponse, { type: Type }>;
type KeyOf<Type extends ItemKey['type']> = Extract<ItemKey, { type: Type }>;
type Written = { readonly text: string } | { readonly why: string };

/** One item as a GIFT question, or why GIFT has none for it. Every text is [plain]: what looks like HTML in it is meant as it stands. */
export function writeGiftQuestion(item: Item): Written {
  const answers = writeAnswers(item);
  if (typeof answers !== 'string') return answers;
  const general = item.explanation.trim() === '' ? '' : `####${plain(item.explanation)}\n`;
  const head = `::${escape(nameQuestion(item.prompt))}::[plain]${escape(item.prompt)}`;
  return { text: `${head}{${answers}${general}}` };
}

function writeAnswers(item: Item): string | { why: string } {
  const { response, key } = item;
  if (response.type === 'choice' && key.type === 'choice') return writeChoice(response, key);
  if (response.type === 'match' && key.type === 'match') return writeMatch(response, key);
  if (response.type === 'text' && key.type === 'text') return writeText(item, key);
  return {
    why:
      response.type === 'order'
        ? 'GIFT has no question that asks for an order. QTI has one.'
        : 'It asks for a sentence of an article, and GIFT has neither articles nor such a question.',
  };
}

function writeChoice({ multiple, options }: ResponseOf<'choice'>, { right }: KeyOf<'choice'>): string {
  const isRight = (id: string) => right.includes(id);
  if (!multiple && options.map(({ id, text }) => `${id} ${text}`).join() === 'true True,false False')
    return writeTrueFalse(options, isRight('true'));
  const lines = options.map(({ id, text, why }) => {
    const sign = multiple ? `~%${creditOf(isRight(id), right.length, options.length)}%` : isRight(id) ? '=' : '~';
    return `\t${sign}${plain(text)}${why.trim() === '' ? '' : ` #${plain(why)}`}\n`;
  });
  return `\n${lines.join('')}`;
}

/** GIFT's comments go by whether the answer was right, Moodle's order: wrong first. */
function writeTrueFalse(options: ResponseOf<'choice'>['options'], isTrue: boolean): string {
  const why = (id: string) => options.find((option) => option.id === id)?.why.trim() ?? '';
  const wrong = why(isTrue ? 'false' : 'true');
  const right = why(isTrue ? 'true' : 'false');
  const comments =
    right === '' ? (wrong === '' ? '' : `#${plain(wrong)}`) : `#${wrong && plain(wrong)}#${plain(right)}`;
  return `${isTrue ? 'TRUE' : 'FALSE'}${comments}`;
}

function writeMatch({ left, right }: ResponseOf<'match'>, { pairs }: KeyOf<'match'>): string | { why: string } {
  if (left.some(({ text }) => text.includes('->')))
    return { why: 'A line of it holds "->", which parts the pairs in GIFT.' };
  const partnerOf = (id: string) => pairs.find((pair) => pair.left === id)?.right;
  const used = new Set(pairs.map((pair) => pair.right));
  const textOf = (id: string | undefined) => escape(right.find((one) => one.id === id)?.text ?? '');
  const lines = left.map(({ id, text }) => `\t=${plain(text)} -> ${textOf(partnerOf(id))}\n`);
  const spare = right.filter(({ id }) => !used.has(id)).map(({ text }) => `\t= -> ${escape(text)}\n`);
  return `\n${[...lines, ...spare].join('')}`;
}

/** Braces with nothing in them are an essay; what can be compared is, with the part answers a rubric was made of. */
function writeText(item: Item, { modelAnswers, rubric }: KeyOf<'text'>): string {
  const { partly, wrong } = takeRubric(rubric) ?? { partly: [], wrong: '' };
  const numbers =
    item.response.type === 'text' && item.response.longest === NUMBER_LONGEST ? modelAnswers.map(writeNumber) : [];
  const partNumbers = partly.map(writeNumber);
  if (numbers.length > 0 && [...numbers, ...partNumbers].every((number) => number !== null)) {
    const lines = [...numbers.map((number) => `=${number}`), ...partNumbers.map((number) => `=%50%${number}`)];
    return `#\n${lines.map((line) => `\t${line}\n`).join('')}${wrong === '' ? '' : `\t~#${plain(wrong)}\n`}`;
  }
  if (!isShortAnswer(item)) return '';
  const lines = [...modelAnswers.map((text) => `=${plain(text)}`), ...partly.map((text) => `=%50%${plain(text)}`)];
  return `\n${lines.map((line) => `\t${line}\n`).join('')}${wrong === '' ? '' : `\t=%0%${ANYTHING} #${plain(wrong)}\n`}`;
}

/** An answer that begins like a format or a weight would be read as one. */
function plain(text: string): string {
  return `${/^\s*[[%]/u.test(text) ? '[plain]' : ''}${escape(text)}`;
}

/** The signs of GIFT, and line breaks as it writes them (Moodle, question/format/gift: ~ = # { } : \ and \n). */
function escape(text: string): string {
  return text
    .trim()
    .replace(/[\\~=#{}:]/gu, '\\$&')
    .replace(/\r\n?|\n/gu, '\\n');
}
