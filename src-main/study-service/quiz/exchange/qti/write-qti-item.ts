import type { Item, ItemKey, ItemResponse } from '../../../../contract/quiz.ts';
import { nameQuestion } from '../refused.ts';
import { element, writeXml, type XmlContent, type XmlElement } from '../write-xml.ts';

type ResponseOf<Type extends ItemResponse['type']> = Extract<ItemResponse, { type: Type }>;
type KeyOf<Type extends ItemKey['type']> = Extract<ItemKey, { type: Type }>;

export const QTI_NAMESPACE = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0';
const SCHEMA = 'https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0p1_v1p0.xsd';
const TEMPLATES = 'https://purl.imsglobal.org/spec/qti/v3p0/rptemplates';

/** What an item is in QTI: how it is declared, asked and paid for. */
interface Asked {
  readonly declaration: XmlElement;
  readonly body: readonly XmlElement[];
  readonly template: 'match_correct' | 'map_response' | null;
  readonly comments: 'single' | 'multiple' | null;
}

/** Attributes that every QTI document begins with. */
export function qtiRoot(): Record<string, string> {
  return {
    xmlns: QTI_NAMESPACE,
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': `${QTI_NAMESPACE} ${SCHEMA}`,
  };
}

/** One item as a QTI 3.0 assessment item, or why QTI has none for it. */
export function writeQtiItem(item: Item, identifier: string): { readonly text: string } | { readonly why: string } {
  const asked = ask(item);
  if (asked === null) return { why: 'It asks for a sentence of an article, and the articles do not go along.' };
  const title = nameQuestion(item.prompt);
  const explained = item.explanation.trim() !== '';
  const root = element(
    'qti-assessment-item',
    { ...qtiRoot(), identifier, title, adaptive: 'false', 'time-dependent': 'false' },
    asked.declaration,
    ...declareOutcomes(asked, explained),
    element('qti-item-body', {}, ...asked.body),
    ...processResponse(asked),
    ...(explained ? [explain(item.explanation)] : []),
  );
  return { text: writeXml(root) };
}

function ask(item: Item): Asked | null {
  const { response, key, prompt } = item;
  if (response.type === 'choice' && key.type === 'choice') return askChoice(prompt, response, key);
  if (response.type === 'match' && key.type === 'match') return askMatch(prompt, response, key);
  if (response.type === 'order' && key.type === 'order') return askOrder(prompt, response, key);
  if (response.type === 'text' && key.type === 'text') return askText(prompt, response, key);
  return null;
}

/** Where one is chosen of several right ones, QTI's key holds one of them and the mapping pays for each. */
function askChoice(prompt: string, { multiple, options }: ResponseOf<'choice'>, { right }: KeyOf<'choice'>): Asked {
  const nameOf = (id: string) => `c${options.findIndex((option) => option.id === id) + 1}`;
  const choices = options.map(({ id, text, why }) =>
    element(
      'qti-simple-choice',
      { identifier: nameOf(id) },
      ...lines(text),
      ...(why.trim() === '' ? [] : [comment(nameOf(id), why)]),
    ),
  );
  const wrong = options.length - right.length;
  const any = !multiple && right.length > 1;
  const points = options.map(({ id }): [string, number] => [
    nameOf(id),
    right.includes(id) ? (any ? 1 : 1 / right.length) : any ? 0 : -1 / wrong,
  ]);
  return {
    declaration: declare(
      multiple ? 'multiple' : 'single',
      'identifier',
      right.map(nameOf).slice(0, any ? 1 : undefined),
      multiple || any ? points : [],
    ),
    body: [
      element(
        'qti-choice-interaction',
        { 'response-identifier': 'RESPONSE', shuffle: 'true', 'max-choices': multiple ? '0' : '1' },
        writePrompt(prompt),
        ...choices,
      ),
    ],
    template: multiple || any ? 'map_response' : 'match_correct',
    comments: options.some(({ why }) => why.trim() !== '') ? (multiple ? 'multiple' : 'single') : null,
  };
}

function askMatch(prompt: string, { left, right }: ResponseOf<'match'>, { pairs }: KeyOf<'match'>): Asked {
  const nameIn = (list: readonly { id: string }[], letter: string, id: string) =>
    `${letter}${list.findIndex((one) => one.id === id) + 1}`;
  const values = pairs.map((pair) => `${nameIn(left, 'l', pair.left)} ${nameIn(right, 'r', pair.right)}`);
  const choice = (identifier: string, text: string, most: number) =>
    element('qti-simple-associable-choice', { identifier, 'match-max': String(most) }, ...lines(text));
  return {
    declaration: declare(
      'multiple',
      'directedPair',
      values,
      values.map((value) => [value, 1 / values.length]),
    ),
    body: [
      element(
        'qti-match-interaction',
        { 'response-identifier': 'RESPONSE', shuffle: 'true', 'max-associations': String(left.length) },
        writePrompt(prompt),
        element('qti-simple-match-set', {}, ...left.map(({ text }, index) => choice(`l${index + 1}`, text, 1))),
        element(
          'qti-simple-match-set',
          {},
          ...right.map(({ text }, index) => choice(`r${index + 1}`, text, left.length)),
        ),
      ),
    ],
    template: 'map_response',
    comments: null,
  };
}

function askOrder(prompt: string, { entries }: ResponseOf<'order'>, { order }: KeyOf<'order'>): Asked {
  const nameOf = (id: string) => `c${entries.findIndex((entry) => entry.id === id) + 1}`;
  return {
    declaration: declare('ordered', 'identifier', order.map(nameOf)),
    body: [
      element(
        'qti-order-interaction',
        { 'response-identifier': 'RESPONSE', shuffle: 'true' },
        writePrompt(prompt),
        ...entries.map(({ id, text }) => element('qti-simple-choice', { identifier: nameOf(id) }, ...lines(text))),
      ),
    ],
    template: 'match_correct',
    comments: null,
  };
}

/** The rubric and the model answers go to who grades. */
function askText(prompt: string, { longest }: ResponseOf<'text'>, { rubric, modelAnswers }: KeyOf<'text'>): Asked {
  const told = [
    ...rubric.map(({ points, meaning }) => `${points}: ${meaning}`),
    ...modelAnswers.map((answer) => `Model answer: ${answer}`),
  ];
  return {
    declaration: declare('single', 'string', []),
    body: [
      element(
        'qti-rubric-block',
        { use: 'scoring', view: 'scorer' },
        element('qti-content-body', {}, ...told.map((line) => element('p', {}, line.replace(/\s+/gu, ' ')))),
      ),
      element(
        'qti-extended-text-interaction',
        { 'response-identifier': 'RESPONSE', 'expected-length': String(longest) },
        writePrompt(prompt),
      ),
    ],
    template: null,
    comments: null,
  };
}

function declare(
  cardinality: string,
  type: string,
  right: readonly string[],
  points: readonly (readonly [string, number])[] = [],
): XmlElement {
  const values = right.map((value) => element('qti-value', {}, value));
  const entries = points.map(([value, worth]) =>
    element('qti-map-entry', { 'map-key': value, 'mapped-value': worth.toFixed(4) }),
  );
  return element(
    'qti-response-declaration',
    { identifier: 'RESPONSE', cardinality, 'base-type': type },
    ...(values.length > 0 ? [element('qti-correct-response', {}, ...values)] : []),
    ...(entries.length > 0
      ? [element('qti-mapping', { 'lower-bound': '0', 'upper-bound': '1', 'default-value': '0' }, ...entries)]
      : []),
  );
}

function declareOutcomes({ template, comments }: Asked, explained: boolean): XmlElement[] {
  const outcome = (identifier: string, more: Record<string, string>, ...content: XmlElement[]) =>
    element(
      'qti-outcome-declaration',
      { identifier, cardinality: 'single', 'base-type': 'identifier', ...more },
      ...content,
    );
  const value = (text: string) => element('qti-default-value', {}, element('qti-value', {}, text));
  const score: Record<string, string> =
    template === null
      ? { 'base-type': 'float', 'normal-minimum': '0', 'normal-maximum': '2', 'external-scored': 'human' }
      : { 'base-type': 'float', 'normal-minimum': '0', 'normal-maximum': '1' };
  return [
    outcome('SCORE', score, value('0')),
    ...(comments === null ? [] : [outcome('FEEDBACK', { cardinality: comments })]),
    ...(explained ? [outcome('EXPLANATION', {}, value('explanation'))] : []),
  ];
}

/** Where comments hang on the answer the standard template does not do, since it sets the score alone. */
function processResponse({ template, comments }: Asked): XmlElement[] {
  if (template === null) return [];
  if (comments === null) return [element('qti-response-processing', { template: `${TEMPLATES}/${template}.xml` })];
  const response = { identifier: 'RESPONSE' };
  const score = (worth: XmlElement) => element('qti-set-outcome-value', { identifier: 'SCORE' }, worth);
  const isRight = element('qti-match', {}, element('qti-variable', response), element('qti-correct', response));
  const one = element('qti-base-value', { 'base-type': 'float' }, '1');
  const pay =
    template === 'map_response'
      ? score(element('qti-map-response', response))
      : element('qti-response-condition', {}, element('qti-response-if', {}, isRight, score(one)));
  const say = element('qti-set-outcome-value', { identifier: 'FEEDBACK' }, element('qti-variable', response));
  return [element('qti-response-processing', {}, pay, say)];
}

function writePrompt(prompt: string): XmlElement {
  return element('qti-prompt', {}, ...prompt.split('\n').map((line) => element('p', {}, line)));
}

function comment(identifier: string, why: string): XmlElement {
  return element(
    'qti-feedback-inline',
    { 'outcome-identifier': 'FEEDBACK', identifier, 'show-hide': 'show' },
    ...lines(why),
  );
}

function explain(explanation: string): XmlElement {
  const paragraphs = explanation.split('\n').map((line) => element('p', {}, line));
  return element(
    'qti-modal-feedback',
    { 'outcome-identifier': 'EXPLANATION', identifier: 'explanation', 'show-hide': 'show' },
    element('qti-content-body', {}, ...paragraphs),
  );
}

function lines(text: string): XmlContent[] {
  return text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [element('br'), line]));
}
