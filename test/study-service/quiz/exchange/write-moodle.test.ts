import { DOMParser, type Element } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { writeMoodle } from '../../../../src-main/study-service/quiz/exchange/write-moodle.ts';
import * as samples from './sample-items.ts';

function questionsOf(items: Parameters<typeof writeMoodle>[0], title = 'Harbour'): Element[] {
  const { text } = writeMoodle(items, title);
  return [...(new DOMParser().parseFromString(text, 'text/xml').documentElement?.childNodes ?? [])] as Element[];
}

const within = (element: Element | undefined, name: string) => [...(element?.getElementsByTagName(name) ?? [])];
const answersOf = (question: Element | undefined) =>
  within(question, 'answer').map((answer) => [answer.getAttribute('fraction'), within(answer, 'text')[0]?.textContent]);

describe('writing Moodle XML', () => {
  test('puts the questions into a category with the title of the quiz, whose slashes part nothing', () => {
    const [category] = questionsOf([], 'Bridge/ferry & <co>');
    expect(category?.textContent).toBe('$course$/top/Bridge//ferry & <co>');
  });

  test('gives the one right answer all of the point', () => {
    const [, question] = questionsOf([samples.choiceItem]);
    expect(question?.getAttribute('type')).toBe('multichoice');
    expect(within(question, 'single')[0]?.textContent).toBe('true');
    expect(answersOf(question)).toEqual([
      ['100', '<p>The mayor</p>'],
      ['0', '<p>An engineer</p>'],
      ['0', '<p>It cannot be told from these texts</p>'],
    ]);
    expect(within(question, 'feedback')[0]?.textContent).toBe('<p>She is quoted in the second paragraph.</p>');
    expect(within(question, 'generalfeedback')[0]?.textContent).toBe('<p>The verb is “insisted”.</p>');
  });

  test('shares the point among several right ones in fractions Moodle knows, and takes it back for wrong ones', () => {
    const options = Array.from({ length: 5 }, (_, index) => ({ id: `o${index}`, text: `Option ${index}`, why: '' }));
    const [, question] = questionsOf([
      {
        ...samples.severalItem,
        response: { type: 'choice', multiple: true, options },
        key: { type: 'choice', right: ['o0', 'o1', 'o2'] },
      },
    ]);
    expect(answersOf(question).map(([fraction]) => fraction)).toEqual([
      '33.33333',
      '33.33333',
      '33.33333',
      '-50',
      '-50',
    ]);
  });

  test('shows signs of HTML as they stand, whatever ends CDATA', () => {
    const [, question] = questionsOf([samples.severalItem]);
    const shown = within(question, 'questiontext')[0]?.textContent ?? '';
    expect(shown).toContain('&amp; &lt;b&gt;k&lt;/b&gt; ]]&gt; ');
    expect(shown).toContain('<br>');
  });

  test('writes true or false, pairs with a spare answer, short answers and essays with what the grader needs', () => {
    const [, truth, match, short, essay] = questionsOf([
      samples.trueFalseItem,
      samples.matrixItem,
      { ...samples.shortItem, key: { ...samples.shortItem.key, modelAnswers: ['the Heron*'] } as never },
      samples.textItem,
    ]);
    expect(answersOf(truth)).toEqual([
      ['0', 'true'],
      ['100', 'false'],
    ]);
    expect(within(match, 'subquestion').map((line) => within(line, 'text').map((text) => text.textContent))).toEqual([
      ['<p>Harbour Post</p>', 'stated'],
      ['<p>Coast = Today</p>', 'absent: not {there}'],
      ['<p>Evening Mail</p>', 'stated'],
      ['', 'attributed'],
    ]);
    expect(answersOf(short)).toEqual([['100', 'the Heron\\*']]);
    expect(within(essay, 'graderinfo')[0]?.textContent).toContain(
      '2: Names a reason and where it stands.<br>Model answer:',
    );
    expect(within(essay, 'defaultgrade')[0]?.textContent).toBe('2');
  });

  test('writes an order as the ordering question, its entries counted, and says which Moodle has it', () => {
    const [, question] = questionsOf([samples.orderItem]);
    expect(question?.getAttribute('type')).toBe('ordering');
    expect(answersOf(question)).toEqual([
      ['1', '<p>The warning</p>'],
      ['2', '<p>The storm</p>'],
      ['3', '<p>The inquiry</p>'],
    ]);
    expect(writeMoodle([samples.orderItem], 'T').refused[0]).toEqual({
      what: 'What came first?',
      why: expect.stringContaining('4.4'),
    });
  });

  test('names what stays behind', () => {
    expect(writeMoodle(samples.ITEMS, 'T').refused.map(({ what }) => what)).toEqual([
      'What came first?',
      'Find the sentence that says when the ferry sank.',
      'Kinds and estimates of difficulty of 8 questions',
      'Passages and articles of 8 questions',
      'Rubrics of 1 question',
      'Reasons line by line of 2 questions',
    ]);
  });
});
