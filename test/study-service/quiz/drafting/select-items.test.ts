import { describe, expect, it } from 'vitest';
import type { ItemKindId } from '../../../../src-main/contract/plain/quiz-kinds.ts';
import type { Candidate } from '../../../../src-main/study-service/quiz/drafting/candidate.ts';
import { selectItems } from '../../../../src-main/study-service/quiz/drafting/select-items.ts';
import { writing } from '../items.ts';

const WORDS = 'weir mill loom pump gate roof canal bridge rain fire school ferry island port crack wire'.split(' ');
const candidate = (at: number, over: Partial<Candidate> = {}): Candidate => ({
  item: { ...writing(), prompt: `${WORDS[at % 16]!} ${WORDS[(at * 7 + 3) % 16]!} number${at} thing${at} matter${at}?` },
  form: `form ${at}`,
  facts: [`fact ${at}`],
  cores: [{ articleId: 'a', start: at * 100, end: at * 100 + 50 }],
  about: ['a'],
  ...over,
});
const select = (list: readonly Candidate[], count = 50) =>
  selectItems(new Map<ItemKindId, readonly Candidate[]>([['short answer', list]]), count).map(({ prompt }) => prompt);
const TEN = Array.from({ length: 10 }, (_, at) => candidate(at));

describe('of what could be asked', () => {
  it('no more is taken than is asked for, and all of it where it is new', () => {
    expect(select(TEN)).toHaveLength(10);
    expect(select(TEN, 4)).toHaveLength(4);
  });

  it('a fact is asked about once', () => {
    expect(select(TEN.map((one) => ({ ...one, facts: ['the same'] })))).toHaveLength(1);
  });

  it('nothing asks for words that another asks about or shows', () => {
    const cores = [{ articleId: 'a', start: 0, end: 50 }];
    expect(select([candidate(1, { cores }), candidate(2, { cores })])).toHaveLength(1);
    expect(select([candidate(1, { cores }), candidate(2, { cores: [], shows: cores })])).toHaveLength(1);
    const apart = [{ articleId: 'a', start: 40, end: 90 }];
    expect(select([candidate(1, { cores }), candidate(2, { cores: apart })])).toHaveLength(2);
  });

  it('nothing that reads nearly like another is taken', () => {
    const { item } = candidate(1);
    expect(select([candidate(1), candidate(2, { item })])).toHaveLength(1);
  });

  it('one way of asking makes up no more than its share', () => {
    const alike = TEN.map((one) => ({ ...one, form: 'the same' }));
    expect(select(alike, 10)).toHaveLength(3);
    expect(select(alike, 60)).toHaveLength(6);
  });

  it('kinds take turns, the scarcest first', () => {
    const rare = candidate(20, { item: { ...writing(), prompt: 'Which swallows nest where?' } });
    const chosen = selectItems(
      new Map<ItemKindId, readonly Candidate[]>([
        ['short answer', TEN],
        ['neutral rewrite', [rare]],
      ]),
      2,
    );
    expect(chosen.map(({ prompt }) => prompt)).toEqual(['Which swallows nest where?', TEN[0]!.item.prompt]);
  });
});
