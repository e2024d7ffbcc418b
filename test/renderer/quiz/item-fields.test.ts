import { describe, expect, it } from 'vitest';
import type { NewItem } from '../../../src-main/contract/quiz.ts';
import {
  articlesOf,
  emptyFields,
  faultOf,
  fieldsOf,
  freeId,
  itemOf,
} from '../../../src-renderer/quiz/teacher/item-fields.ts';
import { choice, finding, matching, ordering, writing } from '../../study-service/quiz/items.ts';

const PROOF: NewItem['evidence'][number] = { articleId: 'tide', start: 3, end: 9, exact: 'shut on', textHash: '' };

describe('a question in its form', () => {
  it.each([
    ['a choice', choice()],
    ['a choice of several', choice({ key: { type: 'choice', right: ['a', 'b'] } }, true)],
    ['matching', matching()],
    ['ordering', ordering()],
    ['finding a sentence', { ...finding('Engineers closed the bridge.'), articleIds: ['article-1'] }],
    ['writing', writing()],
  ])('comes out of it as it went in: %s', (_, item) => {
    expect(itemOf(fieldsOf(item))).toEqual(item);
  });

  it('is shown beside every article its words are from', () => {
    expect(articlesOf(fieldsOf(choice({ articleIds: ['halyard'], evidence: [PROOF] })))).toEqual(['halyard', 'tide']);
  });

  it('has its entries in the right order, and gives them away in none', () => {
    const fields = fieldsOf(ordering());
    fields.entries.reverse();
    const { response, key } = itemOf(fields);
    expect(key).toEqual({ type: 'order', order: ['4', '3', '2', '1'] });
    expect(response).toMatchObject({ entries: [{ id: '1' }, { id: '2' }, { id: '3' }, { id: '4' }] });
  });
});

describe('what is missing in a form', () => {
  const told = (item: NewItem, change: (fields: ReturnType<typeof fieldsOf>) => void) => {
    const fields = fieldsOf(item);
    change(fields);
    return faultOf(fields);
  };

  it('is nothing for a whole question about no article', () => {
    for (const item of [choice(), matching(), ordering(), writing()]) expect(faultOf(fieldsOf(item))).toBeNull();
  });

  it('begins with the question itself', () => {
    expect(faultOf(emptyFields())).toBe('Write the question first.');
  });

  it('is a right answer, and one alone where one is to be chosen', () => {
    expect(told(choice(), (fields) => fields.options.forEach((option) => (option.right = false)))).toContain(
      'Tick which',
    );
    expect(told(choice(), (fields) => fields.options.forEach((option) => (option.right = true)))).toContain('Only one');
  });

  it('is what a line belongs to, once that was removed', () => {
    expect(told(matching(), (fields) => (fields.right = fields.right.slice(1)))).toContain('every line');
  });

  it('is the proof, as soon as an article is shown with it', () => {
    expect(told(choice(), (fields) => fields.articleIds.push('tide'))).toContain('words that prove the answer');
    expect(told(choice(), (fields) => fields.evidence.push(PROOF))).toBeNull();
  });
});

it('a new line gets a name that none has, also after one was removed', () => {
  expect(freeId([{ id: 'o1' }, { id: 'o3' }], 'o')).toBe('o4');
});
