import { expect, test } from 'vitest';
import type { ArticleBlock } from '../../../src-main/contract/corpus.ts';
import type { BlockRole } from '../../../src-main/contract/plain/vocabulary.ts';
import { arrangeBlocks } from '../../../src-renderer/reader/arrange-blocks.ts';

/** Blocks as the store joins them into a body: one blank line between. */
function page(...lines: readonly [BlockRole, string][]): { blocks: ArticleBlock[]; body: string } {
  const blocks: ArticleBlock[] = [];
  let body = '';
  for (const [position, [role, text]] of lines.entries()) {
    if (body !== '') body += '\n\n';
    blocks.push({ position, role, text, start: body.length, end: body.length + text.length });
    body += text;
  }
  return { blocks, body };
}
const HEADING = { title: 'Ferry late', deck: null, byline: 'Ada Stone', masked: false };

test('what the heading says is not said again in the body', () => {
  const { blocks } = page(
    ['headline', 'Ferry  late'],
    ['deck', 'Fog on the sound'],
    ['byline', 'By Ada Stone, 3 May'],
    ['paragraph', 'The ferry left at nine.'],
  );
  const arranged = arrangeBlocks(HEADING, blocks);
  expect(arranged.deck.map(({ text }) => text)).toEqual(['Fog on the sound']);
  expect(arranged.byline).toEqual(['By Ada Stone, 3 May']);
  expect(arranged.body.map(({ kind }) => kind)).toEqual(['paragraph']);
});

test('a second or a different headline stays in the text, since a dropped line would look like an omission', () => {
  const { blocks } = page(['headline', 'Ferry late'], ['paragraph', 'It left.'], ['headline', 'Ferry late']);
  expect(arrangeBlocks(HEADING, blocks).body.at(-1)).toMatchObject({ kind: 'subheading', text: 'Ferry late' });
  const renamed = arrangeBlocks({ ...HEADING, title: 'Set by hand' }, blocks);
  expect(renamed.body[0]).toMatchObject({ kind: 'subheading', text: 'Ferry late' });
});

test('headline and deck keep their place in the body, so that they can be marked like the text', () => {
  const { blocks, body } = page(['headline', 'Ferry late'], ['deck', 'Fog on the sound'], ['paragraph', 'It left.']);
  const { title, deck } = arrangeBlocks(HEADING, blocks);
  for (const { text, start, end } of [title, ...deck]) expect(body.slice(start, end)).toBe(text);
});

test('deck and byline set by hand stand in the heading where the page has no block for them', () => {
  const { blocks } = page(['paragraph', 'It left.']);
  const arranged = arrangeBlocks({ ...HEADING, deck: 'Fog' }, blocks);
  expect(arranged).toMatchObject({ deck: [{ text: 'Fog', start: undefined }], byline: ['Ada Stone'] });
});

test('a masked article shows no byline, even where a block still holds one', () => {
  const { blocks } = page(['byline', 'By Ada Stone'], ['paragraph', 'It left.']);
  const arranged = arrangeBlocks({ ...HEADING, masked: true }, blocks);
  expect(arranged.byline).toEqual([]);
  expect(JSON.stringify(arranged)).not.toContain('Ada');
});

test('a turn gives its speaker apart from the words spoken', () => {
  const { blocks, body } = page(
    ['transcript turn', 'Minister Vask: We told them.'],
    ['transcript turn', 'Nobody named: 9.40'],
  );
  const [first, second] = arrangeBlocks(HEADING, blocks).body;
  expect(first).toMatchObject({ kind: 'turn', speaker: 'Minister Vask', text: 'We told them.' });
  expect(second).toMatchObject({ speaker: 'Nobody named' });
  if (first?.kind !== 'turn') throw new Error('no turn');
  expect(body.slice(first.start, first.end)).toBe('We told them.');
});

test('a turn without a speaker keeps all its words', () => {
  const { blocks } = page(['transcript turn', 'What did you see that morning, and who was there?']);
  expect(arrangeBlocks(HEADING, blocks).body[0]).toMatchObject({ speaker: null, text: blocks[0]?.text });
});

test('list blocks in a row are one list, its bullets are drawn and its own numbers kept', () => {
  const { blocks, body } = page(
    ['list', '• One\n• Two'],
    ['list', '- Three'],
    ['paragraph', 'Then.'],
    ['list', '4. Four\n5) Five'],
  );
  const [bullets, , numbers] = arrangeBlocks(HEADING, blocks).body;
  if (bullets?.kind !== 'list' || numbers?.kind !== 'list') throw new Error('no lists');
  expect(bullets.items.map(({ text }) => text)).toEqual(['One', 'Two', 'Three']);
  expect(numbers).toMatchObject({ numbered: true, items: [{ number: 4 }, { number: 5 }] });
  for (const item of [...bullets.items, ...numbers.items]) expect(body.slice(item.start, item.end)).toBe(item.text);
});

test('every stretch on screen is found at its place in the body', () => {
  const { blocks, body } = page(
    ['dateline', 'MERROW, 3 May'],
    ['paragraph', 'The ferry left.'],
    ['quotation', '“At last,” she said.'],
    ['caption', 'The quay'],
    ['correction', 'It was ten.'],
  );
  for (const block of arrangeBlocks(HEADING, blocks).body) {
    if (block.kind !== 'list') expect(body.slice(block.start, block.end)).toBe(block.text);
  }
});

test('only a quotation that opens with its mark hangs it in the margin', () => {
  const { blocks } = page(['quotation', '„Nein“, sagte er.'], ['quotation', 'No, he said.']);
  expect(arrangeBlocks(HEADING, blocks).body).toMatchObject([{ hangs: true }, { hangs: false }]);
});
