import type { Item, NewItem } from '../../../../src-main/contract/quiz.ts';

const evidence = [{ articleId: 'article-1', start: 4, end: 17, exact: 'The old bridge', textHash: 'ab12' }];
const rubric = [
  { points: 0, meaning: 'Says nothing.' },
  { points: 1, meaning: 'Names one reason.' },
  { points: 2, meaning: 'Names a reason and where it stands.' },
];

function sample(id: string, item: Partial<NewItem> & Pick<NewItem, 'kind' | 'prompt' | 'response' | 'key'>): Item {
  return {
    id,
    articleIds: ['article-1'],
    evidence,
    absences: [],
    explanation: '',
    difficulty: 0.35,
    origin: 'drafted',
    holds: true,
    ...item,
  };
}

/** Every sign GIFT and XML give a meaning, line breaks, runs of spaces and what the parser uses inside. */
export const NASTY = 'a ~ b = c # d { e } f : g \\ h \\n i -> j\n& <b>k</b> ]]> &&058; "l" 50 %  two  spaces 日本';

export const choiceItem = sample('item-1', {
  kind: 'whose voice',
  prompt: 'Who says that the bridge is safe?',
  response: {
    type: 'choice',
    multiple: false,
    options: [
      { id: 'o1', text: 'The mayor', why: 'She is quoted in the second paragraph.' },
      { id: 'o2', text: 'An engineer', why: 'He only doubts it.' },
      { id: 'cannot tell', text: 'It cannot be told from these texts', why: '' },
    ],
  },
  key: { type: 'choice', right: ['o1'] },
  explanation: 'The verb is “insisted”.',
});

export const severalItem = sample('item-2', {
  kind: 'several of several',
  prompt: `Which of these does the ferry paper report? ${NASTY}`,
  response: {
    type: 'choice',
    multiple: true,
    options: [
      { id: 'a', text: '[html] is a format', why: '%50% is a weight' },
      { id: 'b', text: '%25% of all boats', why: `Because ${NASTY}` },
      { id: 'c', text: 'nothing -> at all', why: '' },
    ],
  },
  key: { type: 'choice', right: ['a', 'b'] },
  explanation: `See also: ${NASTY}`,
});

export const trueFalseItem = sample('item-3', {
  kind: 'headline support',
  prompt: 'The article holds its headline.',
  response: {
    type: 'choice',
    multiple: false,
    options: [
      { id: 'true', text: 'True', why: 'No: it says “may”.' },
      { id: 'false', text: 'False', why: 'Right, the text is more careful.' },
    ],
  },
  key: { type: 'choice', right: ['false'] },
});

export const matrixItem = sample('item-4', {
  kind: 'claim matrix',
  prompt: 'Which articles carry this claim: nine boats were lost?',
  response: {
    type: 'match',
    left: [
      { id: 'l1', text: 'Harbour Post', why: 'Paragraph three: nine boats.' },
      { id: 'l2', text: 'Coast = Today', why: '' },
      { id: 'l3', text: 'Evening Mail', why: '' },
    ],
    right: [
      { id: 'stated', text: 'stated' },
      { id: 'attributed', text: 'attributed' },
      { id: 'absent', text: 'absent: not {there}' },
    ],
  },
  key: {
    type: 'match',
    pairs: [
      { left: 'l1', right: 'stated' },
      { left: 'l2', right: 'absent' },
      { left: 'l3', right: 'stated' },
    ],
  },
  absences: [{ articleId: 'article-2', textHash: 'cd', terms: ['nine', 'boats'] }],
});

export const orderItem = sample('item-5', {
  kind: 'order events',
  prompt: 'What came first?',
  response: {
    type: 'order',
    entries: [
      { id: 'x', text: 'The storm', why: 'On Monday.' },
      { id: 'y', text: 'The warning', why: '' },
      { id: 'z', text: 'The inquiry', why: '' },
    ],
  },
  key: { type: 'order', order: ['y', 'x', 'z'] },
});

export const passageItem = sample('item-6', {
  kind: 'select sentence',
  prompt: 'Find the sentence that says when the ferry sank.',
  response: { type: 'passage', articleIds: ['article-1'] },
  key: { type: 'passage', passages: [{ articleId: 'article-1', start: 4, end: 17, exact: 'The old bridge' }] },
});

export const textItem = sample('item-7', {
  kind: 'neutral rewrite',
  prompt: 'Say it calmly: “The council slammed the door on fishermen.”',
  response: { type: 'text', longest: 600 },
  key: { type: 'text', rubric, modelAnswers: ['The council refused the request.', 'The council said no.'] },
});

export const shortItem = sample('item-8', {
  kind: 'short answer',
  prompt: 'Which boat was lost?',
  response: { type: 'text', longest: 200 },
  key: { type: 'text', rubric, modelAnswers: ['the Heron', 'Heron = a ferry'] },
});

/** One is chosen, and either of two readings is right. */
export const eitherItem = sample('item-9', {
  kind: 'lexical or informational',
  prompt: 'What colours this sentence?',
  response: {
    type: 'choice',
    multiple: false,
    options: [
      { id: 'word', text: 'A strong word', why: '“Slammed” is strong.' },
      { id: 'fact', text: 'A fact that is left out', why: '' },
      { id: 'none', text: 'Nothing', why: '' },
    ],
  },
  key: { type: 'choice', right: ['word', 'fact'] },
});

export const ITEMS: readonly Item[] = [
  choiceItem,
  severalItem,
  trueFalseItem,
  matrixItem,
  orderItem,
  passageItem,
  textItem,
  shortItem,
  eitherItem,
];
