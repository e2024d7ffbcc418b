import type { Item, ItemKey, ItemResponse } from '../../../contract/quiz.ts';
import { creditOf } from './credit.ts';
import { isShortAnswer } from './is-short-answer.ts';
import { nameQuestion, type RefusedList } from './refused.ts';
import { summariseLosses } from './summarise-losses.ts';
import { element, writeXml, type XmlElement } from './write-xml.ts';

type ResponseOf<Type extends ItemResponse['type']> = Extract<ItemResponse, { type: Type }>;
type KeyOf<Type extends ItemKey['type']> = Extract<ItemKey, { type: Type }>;
type Question = { readonly type: string; readonly content: readonly XmlElement[] };

const STAYS = 'Moodle has no place for them, so they stay in Parallax.';
const ORDERING =
  'It goes as Moodle’s "ordering" question, which Moodle has since 4.4 (before that as a plugin); an older Moodle leaves it out.';

/** Items as Moodle XML (docs.moodle.org, "Moodle XML format"), in a category with the quiz's title. */
export function writeMoodle(items: readonly Item[], title: string): { text: string; refused: RefusedList } {
  const refused: RefusedList = [];
  const questions: XmlElement[] = [];
  const written: Item[] = [];
  for (const item of items) {
    const question = ask(item);
    if (question === null) {
      const why = 'It asks for a sentence of an article, and Moodle has neither the articles nor such a question.';
      refused.push({ what: nameQuestion(item.prompt), why });
      continue;
    }
    if (question.type === 'ordering') refused.push({ what: nameQuestion(item.prompt), why: ORDERING });
    questions.push(frame(item, question));
    written.push(item);
  }
  refused.push(...summariseLosses(written, isShortAnswer, STAYS));
  return { text: writeXml(element('quiz', {}, writeCategory(title), ...questions)), refused };
}

/** Slashes part categories in Moodle; doubled, they are letters. */
function writeCategory(title: string): XmlElement {
  const path = `$course$/top/${title.replaceAll('/', '//')}`;
  return element('question', { type: 'category' }, element('category', {}, plain(path)));
}

function frame(item: Item, { type, content }: Question): XmlElement {
  return element(
    'question',
    { type },
    element('name', {}, plain(nameQuestion(item.prompt))),
    rich('questiontext', item.prompt),
    rich('generalfeedback', item.explanation),
    element('defaultgrade', {}, type === 'essay' ? '2' : '1'),
    element('penalty', {}, '0'),
    element('hidden', {}, '0'),
    element('idnumber', {}, item.id),
    ...content,
    element('tags', {}, element('tag', {}, plain(item.kind))),
  );
}

function ask(item: Item): Question | null {
  const { response, key } = item;
  if (response.type === 'choice' && key.type === 'choice') return askChoice(response, key);
  if (response.type === 'match' && key.type === 'match') return askMatch(response, key);
  if (response.type === 'order' && key.type === 'order') return askOrder(response, key);
  if (response.type === 'text' && key.type === 'text')
    return isShortAnswer(item) ? askShort(key) : askText(response, key);
  return null;
}

function askChoice({ multiple, options }: ResponseOf<'choice'>, { right }: KeyOf<'choice'>): Question {
  if (!multiple && options.map(({ id, text }) => `${id} ${text}`).join() === 'true True,false False')
    return {
      type: 'truefalse',
      content: options.map(({ id, why }) => answer(right.includes(id) ? 100 : 0, id, why, false)),
    };
  const worth = (id: string) =>
    multiple ? creditOf(right.includes(id), right.length, options.length) : right.includes(id) ? 100 : 0;
  return {
    type: 'multichoice',
    content: [
      element('single', {}, String(!multiple)),
      element('shuffleanswers', {}, 'true'),
      element('answernumbering', {}, 'abc'),
      ...options.map(({ id, text, why }) => answer(worth(id), text, why)),
    ],
  };
}

/** What belongs to no line is an answer to an empty one. */
function askMatch({ left, right }: ResponseOf<'match'>, { pairs }: KeyOf<'match'>): Question {
  const textOf = (id: string | undefined) => right.find((one) => one.id === id)?.text ?? '';
  const line = (question: string, reply: string) =>
    element('subquestion', { format: 'html' }, html(question), element('answer', {}, plain(reply)));
  const used = new Set(pairs.map((pair) => pair.right));
  return {
    type: 'matching',
    content: [
      element('shuffleanswers', {}, 'true'),
      ...left.map(({ id, text }) => line(text, textOf(pairs.find((pair) => pair.left === id)?.right))),
      ...right.filter(({ id }) => !used.has(id)).map(({ text }) => line('', text)),
    ],
  };
}

/** The entries stand in the right order, their fractions count them (qtype_ordering, export_to_xml). */
function askOrder({ entries }: ResponseOf<'order'>, { order }: KeyOf<'order'>): Question {
  const settings = {
    layouttype: 'VERTICAL',
    selecttype: 'ALL',
    selectcount: String(order.length),
    gradingtype: 'ABSOLUTE_POSITION',
    showgrading: 'SHOW',
    numberingstyle: 'none',
    shownumcorrect: '1',
  };
  const textOf = (id: string) => entries.find((entry) => entry.id === id)?.text ?? '';
  return {
    type: 'ordering',
    content: [
      ...Object.entries(settings).map(([name, value]) => element(name, {}, value)),
      ...['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback'].map((name) => rich(name, '')),
      ...order.map((id, index) => element('answer', { fraction: String(index + 1), format: 'html' }, html(textOf(id)))),
    ],
  };
}

/** A star would stand for any letters. */
function askShort({ modelAnswers }: KeyOf<'text'>): Question {
  const answers = modelAnswers.map((model) => answer(100, model.replaceAll('*', '\\*'), '', false));
  return { type: 'shortanswer', content: [element('usecase', {}, '0'), ...answers] };
}

/** Graded by a person there too; rubric and model answers are for that person alone. */
function askText({ longest }: ResponseOf<'text'>, { rubric, modelAnswers }: KeyOf<'text'>): Question {
  const told = [
    ...rubric.map(({ points, meaning }) => `${points}: ${meaning}`),
    ...modelAnswers.map((model) => `Model answer: ${model}`),
  ];
  return {
    type: 'essay',
    content: [
      element('responseformat', {}, 'plain'),
      element('responserequired', {}, '1'),
      element('responsefieldlines', {}, longest > 400 ? '15' : '5'),
      element('attachments', {}, '0'),
      element('attachmentsrequired', {}, '0'),
      rich('graderinfo', told.join('\n')),
      rich('responsetemplate', ''),
    ],
  };
}

function answer(fraction: number, text: string, why: string, isHtml = true): XmlElement {
  const format = isHtml ? 'html' : 'moodle_auto_format';
  return element(
    'answer',
    { fraction: String(fraction), format },
    isHtml ? html(text) : plain(text),
    rich('feedback', why),
  );
}

function rich(name: string, text: string): XmlElement {
  return element(name, { format: 'html' }, html(text));
}

/** The words as HTML, so that Moodle shows "<" as it stands; in CDATA, as Moodle itself writes HTML. */
function html(text: string): XmlElement {
  if (text.trim() === '') return element('text');
  const escaped = text.trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return element('text', {}, { cdata: `<p>${escaped.replace(/\r?\n/gu, '<br>')}</p>` });
}

function plain(text: string): XmlElement {
  return element('text', {}, text);
}
