import type { Element } from '@xmldom/xmldom';
import type { NewItem } from '../../../../contract/quiz.ts';
import { attributeOf, childrenOf, descendantsOf, nameOf, wordsOf, wordsWithin } from './qti-elements.ts';
import { INLINE, INTERACTIONS } from './read-qti-interaction.ts';
import { readQtiKey } from './read-qti-key.ts';
import { nameQuestion, type RefusedList } from '../refused.ts';

interface Read {
  readonly items: NewItem[];
  readonly refused: RefusedList;
}

/** An assessmentItem of QTI 2.1 or 3.0: one item for each thing it asks, or why there is none. */
export function readQtiItem(item: Element, file: string): Read {
  const what = nameQuestion(attributeOf(item, 'title') ?? attributeOf(item, 'identifier') ?? file);
  const body = childrenOf(item, 'itemBody')[0];
  if (body === undefined) return refuse(what, 'It has no text (itemBody).');
  const asked = descendantsOf(body, (name) => name.endsWith('Interaction'));
  const fault = findFault(item, body, asked);
  if (fault !== null) return refuse(what, fault);
  const read: Read = { items: [], refused: [] };
  for (const interaction of asked) {
    const composed = readInteraction(item, body, asked, interaction);
    if ('item' in composed) read.items.push(composed.item);
    else read.refused.push({ what, why: `${nameOf(interaction)}: ${composed.why}` });
  }
  if (read.items.length > 0) read.refused.push(...findLosses(item, body).map((why) => ({ what, why })));
  return read;
}

/** What makes an item something else than questions with a fixed text and key; the name of the interaction comes first. */
function findFault(item: Element, body: Element, asked: readonly Element[]): string | null {
  const unknown = [...new Set(asked.map(nameOf))].filter((name) => !(name in INTERACTIONS));
  if (unknown.length > 0) return sayUnknown(unknown);
  if (asked.length === 0) return 'It asks nothing (it has no interaction).';
  const fault = findOddity(item, body);
  return fault === null ? null : `${[...new Set(asked.map(nameOf))].join(', ')}: ${fault}`;
}

function findOddity(item: Element, body: Element): string | null {
  const changes = (name: string) => ['templateDeclaration', 'templateProcessing', 'printedVariable'].includes(name);
  if (descendantsOf(item, (name) => name.startsWith('template') && changes(name)).length > 0)
    return 'Its text is made anew each time (templateProcessing), so that no passage could prove its key.';
  if (descendantsOf(body, changes).length > 0) return 'Its text is filled in while it is asked (printedVariable).';
  if (attributeOf(item, 'adaptive') === 'true')
    return 'It goes on by what was answered before (adaptive); here a question is asked once.';
  if (descendantsOf(body, (name) => name === 'math').length > 0)
    return 'It holds formulae (MathML), which are not shown here.';
  return null;
}

const UNKNOWN: Readonly<Record<string, string>> = {
  endAttemptInteraction: 'a button for a hint or to give up',
  customInteraction: 'made for one program only',
  uploadInteraction: 'a file is handed in',
  sliderInteraction: 'a value is set on a scale',
  drawingInteraction: 'something is drawn',
  associateInteraction: 'pairs are made within one list',
  mediaInteraction: 'something is played',
  portableCustomInteraction: 'made of a program of its own',
};

function sayUnknown(names: readonly string[]): string {
  const said = names.map((name) => {
    const meaning = UNKNOWN[name] ?? (/graphic|hotspot|point|position/iu.test(name) ? 'places in a picture' : '');
    return meaning === '' ? name : `${name} (${meaning})`;
  });
  return `${said.join(', ')}: such a question has no place in a quiz here.`;
}

function readInteraction(item: Element, body: Element, asked: readonly Element[], interaction: Element) {
  const read = INTERACTIONS[nameOf(interaction)];
  if (read === undefined) return { why: sayUnknown([nameOf(interaction)]) };
  return read({
    interaction,
    stem: { prompt: readPrompt(body, asked, interaction), explanation: readExplanation(item) },
    key: readQtiKey(item, attributeOf(interaction, 'responseIdentifier') ?? ''),
    reasons: readReasons(item),
    rubric: descendantsOf(body, (name) => name === 'rubricBlock')
      .filter((block) => !isForCandidates(block))
      .flatMap((block) => wordsOf(block).split('\n')),
  });
}

/** The whole text around what is asked; gaps are numbered where there are several, and the one that is meant is named last. */
function readPrompt(body: Element, asked: readonly Element[], interaction: Element): string {
  const gaps = asked.filter((one) => INLINE.has(nameOf(one)));
  const number = (gap: Element) => (gaps.length > 1 ? `_____ (${gaps.indexOf(gap) + 1})` : '_____');
  const inner = descendantsOf(interaction, (name) => name === 'gap');
  const words = wordsOf(body, (child) => {
    const name = nameOf(child);
    if (name === 'rubricBlock' && !isForCandidates(child)) return '';
    if (INLINE.has(name)) return number(child);
    if (name === 'gap') return `_____ (${inner.indexOf(child) + 1})`;
    if (['simpleChoice', 'simpleMatchSet', 'gapText'].includes(name)) return '';
    return name.endsWith('Interaction') && child !== interaction ? '' : null;
  });
  if (gaps.length < 2 || !INLINE.has(nameOf(interaction))) return words;
  return `${words}\nWhat belongs in gap (${gaps.indexOf(interaction) + 1})?`;
}

function isForCandidates(block: Element): boolean {
  return (attributeOf(block, 'view') ?? 'candidate').split(/\s+/u).includes('candidate');
}

/** Comments that belong to one answer: shown where the outcome has the identifier of a choice. */
function readReasons(item: Element): Map<string, string> {
  const shown = childrenOf(item, 'modalFeedback').filter((feedback) => attributeOf(feedback, 'showHide') !== 'hide');
  return new Map(shown.map((feedback) => [attributeOf(feedback, 'identifier') ?? '', wordsWithin(feedback)]));
}

/** A comment whose outcome has its identifier from the start is shown whatever was answered: an explanation. */
function readExplanation(item: Element): string {
  const always = childrenOf(item, 'outcomeDeclaration').map((outcome) => {
    const value = childrenOf(outcome, 'defaultValue').flatMap((one) => childrenOf(one, 'value'))[0];
    return `${attributeOf(outcome, 'identifier')} ${value?.textContent?.trim()}`;
  });
  return childrenOf(item, 'modalFeedback')
    .filter((one) => always.includes(`${attributeOf(one, 'outcomeIdentifier')} ${attributeOf(one, 'identifier')}`))
    .filter((one) => descendantsOf(one, (name) => name === 'printedVariable').length === 0)
    .map(wordsWithin)
    .join('\n');
}

/** What of an item that was taken in has no place here. */
function findLosses(item: Element, body: Element): string[] {
  const pictures = descendantsOf(body, (name) => ['img', 'object', 'video', 'audio'].includes(name));
  const ids = new Set(descendantsOf(body, () => true).map((element) => attributeOf(element, 'identifier')));
  const explanation = readExplanation(item);
  const comments = childrenOf(item, 'modalFeedback').filter(
    (one) => !ids.has(attributeOf(one, 'identifier')) && !explanation.includes(wordsWithin(one)),
  );
  const blocks = descendantsOf(body, (name) => name === 'feedbackBlock');
  const left = comments.length + blocks.length;
  return [
    ...(pictures.length > 0 ? ['Of its pictures and recordings only the description is kept.'] : []),
    ...(left > 0 ? [`Comments that depend on points or on several answers are left out (${left}).`] : []),
  ];
}

function refuse(what: string, why: string): Read {
  return { items: [], refused: [{ what, why }] };
}
