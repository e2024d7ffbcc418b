import { describe, expect, it } from 'vitest';
import type { NewItem } from '../../../src-main/contract/quiz.ts';
import { checkItem } from '../../../src-main/study-service/quiz/check-item.ts';
import { choice, evidenceIn, finding, matching, ordering, textsOf, writing } from './items.ts';

const BODY =
  'Engineers closed the harbour bridge on Monday after a crack was found. The port said that 12 people had waited for a ferry.';
const item = (exact: string, over: Partial<NewItem> = {}) =>
  choice({ articleIds: ['article-1'], evidence: [evidenceIn(BODY, exact)], ...over });
const why = (checked: ReturnType<typeof checkItem>) => (checked.holds ? null : checked.why);

describe('checking an item against the stored text', () => {
  it('holds where its words stand where they stood', () => {
    expect(checkItem(item('a crack was found'), textsOf({ 'article-1': BODY })).holds).toBe(true);
  });

  it('finds words again that moved, and holds with their new place and the hash of the new text', () => {
    const moved = `A new first paragraph. ${BODY}`;
    const checked = checkItem(item('12 people had waited for a ferry'), textsOf({ 'article-1': moved }));
    expect(checked.holds && checked.item.evidence).toEqual([evidenceIn(moved, '12 people had waited for a ferry')]);
  });

  it('blocks itself where one word of its evidence has changed, and shows how it reads now', () => {
    const checked = checkItem(
      item('12 people had waited for a ferry'),
      textsOf({ 'article-1': BODY.replace('12 people', '14 people') }),
    );
    expect(why(checked)).toMatch(
      /“12 people had waited for a ferry” now reads “14 people had waited for a ferry” in “Title/u,
    );
  });

  it('blocks itself where a vowel sign, a currency, a per cent sign or a minus has changed and every letter is the same', () => {
    const changes = [
      ['मंत्री ने कहा कि नदी पर पुल सोमवार को बंद किया गया', 'नदी', 'नदे'],
      ['the repair of the harbour bridge will cost £12 million in all', '£12', '€12'],
      ['the number of lorries on the harbour bridge fell by 12 % in May', '12 %', '12'],
      ['the balance of the harbour board was at -12 million in May', '-12', '12'],
    ] as const;
    for (const [exact, from, to] of changes) {
      const body = `${BODY}\n\nIt was said that ${exact}, and no more than that was said.`;
      const now = body.replace(from, to);
      const asked = choice({ articleIds: ['article-1'], evidence: [evidenceIn(body, exact)] });
      expect(why(checkItem(asked, textsOf({ 'article-1': now }))), to).toMatch(/now reads|no longer stands/u);
    }
  });

  it('finds a sign at its end or its beginning again where the text has moved', () => {
    for (const exact of ['fell by 12 %', '£12 million in all', '“It fell,” she said.']) {
      const body = `${BODY} The rent of the harbour, ${exact} and no more than that was said.`;
      const moved = `Late on Monday, in the rain. ${body}`;
      const asked = choice({ articleIds: ['article-1'], evidence: [evidenceIn(body, exact)] });
      const checked = checkItem(asked, textsOf({ 'article-1': moved }));
      expect(checked.holds && checked.item.evidence, why(checked) ?? '').toEqual([evidenceIn(moved, exact)]);
    }
  });

  it('says how it reads now whichever of its words have changed', () => {
    const words = 'port said that twelve tired people had waited for a very late ferry'.split(' ');
    const exact = words.join(' ');
    const body = `Engineers closed the harbour bridge on Monday. The ${exact} and gone home.`;
    for (let from = 0; from < words.length; from += 1)
      for (let count = 1; count <= 4; count += 1)
        for (const instead of [[], ['gone'], ['ferry', 'late'], ['that', 'people', 'for', 'a', 'had']]) {
          const now = words.toSpliced(from, count, ...instead).join(' ');
          if (now.includes(exact)) continue;
          const asked = choice({ articleIds: ['article-1'], evidence: [evidenceIn(body, exact)] });
          const checked = checkItem(asked, textsOf({ 'article-1': body.replace(exact, now) }));
          expect(why(checked), now).toMatch(/now reads|no longer stands/u);
        }
  });

  it('blocks itself where its evidence is gone, or the article is', () => {
    const cut = BODY.replace(/ The port.*/u, ' Nobody said how long it would take to mend.');
    expect(why(checkItem(item('12 people had waited for a ferry'), textsOf({ 'article-1': cut })))).toContain(
      'no longer stands in “Title of article-1”',
    );
    expect(why(checkItem(item('a crack was found'), textsOf({})))).toContain('no longer in the library');
  });

  it('blocks itself where offsets never fitted the words, though the text is the one it was made from', () => {
    const evidence = [{ ...evidenceIn(BODY, 'a crack was found'), start: 3, end: 20 }];
    expect(why(checkItem(item('', { evidence }), textsOf({ 'article-1': BODY })))).toContain(
      'never stood at that place',
    );
  });

  it('wants proof for an item about an article, and none for an item about none', () => {
    expect(why(checkItem(choice({ articleIds: ['article-1'] }), textsOf({ 'article-1': BODY })))).toContain('proves');
    expect(checkItem(choice(), textsOf({})).holds).toBe(true);
  });

  it('moves the passage to find along with the text', () => {
    const sentence = 'The port said that 12 people had waited for a ferry.';
    const moved = `Late on Monday. ${BODY}`;
    const asked = { ...finding(sentence), articleIds: ['article-1'], evidence: [evidenceIn(BODY, sentence)] };
    const checked = checkItem(asked, textsOf({ 'article-1': moved }));
    const start = moved.indexOf(sentence);
    expect(checked.holds && checked.item.key).toMatchObject({ passages: [{ start, end: start + sentence.length }] });
  });
});

describe('words that an article must not have', () => {
  const absent = (terms: string[], body: string) =>
    checkItem(
      choice({ articleIds: ['article-1'], absences: [{ articleId: 'article-1', textHash: '', terms }] }),
      textsOf({ 'article-1': body }),
    );

  it('are found in any inflection, in any order, within one sentence', () => {
    expect(why(absent(['close', 'bridges'], BODY))).toContain('has a sentence with “close” and “bridges”');
  });

  it('may stand in two sentences', () => {
    expect(absent(['crack', 'ferry'], BODY).holds).toBe(true);
  });

  it('are looked for across the point of a title, which ends no sentence', () => {
    expect(absent(['Stone', 'crack'], 'She told Dr. Stone of the crack.').holds).toBe(false);
    expect(absent(['told', 'crack'], 'The mayor told Dr. Stone of the crack.').holds).toBe(false);
  });
});

describe('an item that no answer could get right', () => {
  const blocked = (over: Partial<NewItem>, base = choice()) => why(checkItem({ ...base, ...over }, textsOf({})));

  it('is blocked for a key that names an option that is not there', () => {
    expect(blocked({ key: { type: 'choice', right: ['d'] } })).toContain('an option that is not there');
  });
  it('is blocked for a key that is for another way of answering', () => {
    expect(blocked({ key: ordering().key })).toContain('another way of answering');
  });
  it('is blocked for a line without a pair, or with two', () => {
    const pairs = [
      { left: '1', right: 'x' },
      { left: '1', right: 'y' },
      { left: '2', right: 'y' },
    ];
    expect(blocked({ key: { type: 'match', pairs } }, matching())).toContain('one pair for every line');
  });
  it('is blocked for an order that leaves an entry out or names one twice', () => {
    expect(blocked({ key: { type: 'order', order: ['1', '2', '3', '3'] } }, ordering())).toContain('every entry');
    expect(blocked({ key: { type: 'order', order: ['1', '2', '3'] } }, ordering())).toContain('every entry');
  });
  it('is blocked for two options that read the same', () => {
    const options = ['a', 'b'].map((id) => ({ id, text: id === 'a' ? 'Yes' : ' yes', why: '' }));
    expect(blocked({ response: { type: 'choice', multiple: false, options } })).toContain('read the same');
  });
  it('is blocked for a passage in an article that is not shown, and a rubric with a line missing', () => {
    expect(blocked({ response: { type: 'passage', articleIds: ['article-2'] } }, finding('words'))).toContain(
      'not shown',
    );
    const rubric = [0, 1, 1].map((points) => ({ points, meaning: 'm' }));
    expect(blocked({ key: { type: 'text', rubric, modelAnswers: ['m'] } }, writing())).toContain('0, 1 and 2');
  });
});
