import type { Element } from '@xmldom/xmldom';
import {
  composeChoice,
  composeMatch,
  composeOrder,
  composeText,
  type Composed,
  type ReadOption,
} from '../compose-item.ts';
import { attributeOf, childrenOf, descendantsOf, nameOf, wordsOf, wordsWithin } from './qti-elements.ts';
import type { QtiKey } from './read-qti-key.ts';

export interface AskedInteraction {
  readonly interaction: Element;
  readonly stem: { readonly prompt: string; readonly explanation: string };
  readonly key: QtiKey;
  /** Comments on an answer that stand elsewhere in the item, by the answer's identifier. */
  readonly reasons: ReadonlyMap<string, string>;
  /** Lines for who grades it. */
  readonly rubric: readonly string[];
}

type Reader = (asked: AskedInteraction) => Composed;

const UNSAID = 'It does not say what is right, or says it by rules that are not read here.';
const SHORT = 200;
const LONG = 2_000;

/** The interactions that have a place in a quiz here, and how each is read. All others are refused by their name. */
export const INTERACTIONS: Readonly<Record<string, Reader>> = {
  choiceInteraction: (asked) => readChoice(asked, childrenOf(asked.interaction, 'simpleChoice')),
  inlineChoiceInteraction: (asked) => readChoice(asked, childrenOf(asked.interaction, 'inlineChoice')),
  hottextInteraction: (asked) =>
    readChoice(
      asked,
      descendantsOf(asked.interaction, (name) => name === 'hottext'),
    ),
  matchInteraction: readMatch,
  gapMatchInteraction: readGapMatch,
  orderInteraction: readOrder,
  textEntryInteraction: readTextEntry,
  extendedTextInteraction: readExtendedText,
};

/** Stand within a sentence, where they leave a gap. */
export const INLINE = new Set(['inlineChoiceInteraction', 'textEntryInteraction']);

/** An empty choice is how some programs say "choose"; it is no answer, unless the key says so. */
function readChoice({ interaction, stem, key, reasons }: AskedInteraction, choices: readonly Element[]): Composed {
  if (key.right.length === 0) return { why: UNSAID };
  const ids = choices.map(idOf);
  if (key.right.some((value) => !ids.includes(value))) return { why: 'Its key names a choice that is not there.' };
  const options = choices
    .map((choice): ReadOption => readOption(choice, reasons, key.right.includes(idOf(choice))))
    .filter(({ text, right }) => nameOf(interaction) !== 'inlineChoiceInteraction' || text !== '' || right === true);
  const most = Number(attributeOf(interaction, 'maxChoices') ?? 1);
  return composeChoice(stem, options, key.cardinality === 'multiple' && most !== 1);
}

function readOrder({ interaction, stem, key, reasons }: AskedInteraction): Composed {
  const choices = childrenOf(interaction, 'simpleChoice');
  const order = key.right.map((value) => choices.findIndex((choice) => idOf(choice) === value));
  if (order.length === 0) return { why: UNSAID };
  if (new Set(order).size !== choices.length || order.length !== choices.length || order.includes(-1))
    return { why: 'Only some of its entries are to be put in order; here all of them are.' };
  return composeOrder(
    stem,
    choices.map((choice) => readOption(choice, reasons)),
    order,
  );
}

/** Each line has one partner here; where the second list is the one with one partner each, the lists change places. */
function readMatch({ interaction, stem, key, reasons }: AskedInteraction): Composed {
  const [first, second] = childrenOf(interaction, 'simpleMatchSet').map((set) =>
    childrenOf(set, 'simpleAssociableChoice'),
  );
  if (first === undefined || second === undefined) return { why: 'It does not have the two lists to match.' };
  return pair(stem, key, { first, second, reasons });
}

function readGapMatch({ interaction, stem, key, reasons }: AskedInteraction): Composed {
  if (descendantsOf(interaction, (name) => name === 'gapImg').length > 0)
    return { why: 'Only words can be put into gaps here, not pictures.' };
  const gaps = descendantsOf(interaction, (name) => name === 'gap');
  const words = childrenOf(interaction, 'gapText');
  const gapWords = new Map(gaps.map((gap, index) => [gap, `Gap ${index + 1}`]));
  return pair(stem, key, { first: gaps, second: words, reasons }, (element) => gapWords.get(element));
}

function pair(
  stem: AskedInteraction['stem'],
  key: QtiKey,
  lists: { first: readonly Element[]; second: readonly Element[]; reasons: AskedInteraction['reasons'] },
  nameGap: (element: Element) => string | undefined = () => undefined,
): Composed {
  if (key.right.length === 0) return { why: UNSAID };
  const pairs = key.right.map((value) => value.split(' '));
  const partners = (left: readonly Element[], right: readonly Element[]) =>
    left.map((one) => {
      const found = pairs.filter((ids) => ids.includes(idOf(one)));
      const other = found[0]?.find((id) => id !== idOf(one));
      return found.length === 1 ? right.findIndex((element) => idOf(element) === other) : -1;
    });
  const read = (element: Element) => {
    const option = readOption(element, lists.reasons);
    return { ...option, text: nameGap(element) ?? option.text };
  };
  for (const [left, right] of [
    [lists.first, lists.second],
    [lists.second, lists.first],
  ] as const) {
    const partner = partners(left, right);
    if (partner.includes(-1)) continue;
    return composeMatch(
      stem,
      left.map(read),
      right.map((element) => read(element).text),
      partner,
    );
  }
  return { why: 'Some of its lines have no partner or several; here each has one.' };
}

function readTextEntry({ stem, key }: AskedInteraction): Composed {
  if (key.cardinality === 'record') return { why: 'It takes a number apart (record), which is not read here.' };
  if (key.right.length === 0) return { why: UNSAID };
  const most = Math.max(...key.mapped.map(({ points }) => points));
  const also = key.mapped.filter(({ points, value }) => points > 0 && points === most && !key.right.includes(value));
  const partly = key.mapped.filter(({ points, value }) => points > 0 && points < most && !key.right.includes(value));
  return composeText(stem, {
    models: [...key.right, ...also.map(({ value }) => value)],
    partly: partly.map(({ value }) => value),
    longest: SHORT,
  });
}

function readExtendedText({ stem, key, rubric }: AskedInteraction): Composed {
  if (key.cardinality !== 'single')
    return { why: `It asks for several texts (${key.cardinality}), which is not read here.` };
  const line = (start: string) =>
    rubric.filter((words) => words.startsWith(start)).map((words) => words.slice(start.length).trim());
  const [none, half, full] = ['0:', '1:', '2:'].map((start) => line(start)[0]);
  const models = line('Model answer:');
  return composeText(stem, {
    models: models.length > 0 ? models : key.right,
    longest: LONG,
    ...(none !== undefined && half !== undefined && full !== undefined
      ? { meanings: [none, half, full] as const }
      : {}),
  });
}

function readOption(element: Element, reasons: AskedInteraction['reasons'], right = false): ReadOption {
  const inline = descendantsOf(element, (name) => name === 'feedbackInline' || name === 'feedbackBlock')
    .filter((feedback) => attributeOf(feedback, 'showHide') !== 'hide')
    .map(wordsWithin);
  return { text: wordsOf(element), why: inline.join('\n') || (reasons.get(idOf(element)) ?? ''), right };
}

function idOf(element: Element): string {
  return attributeOf(element, 'identifier') ?? '';
}
