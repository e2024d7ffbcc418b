import { describe, expect, it } from 'vitest';
import { anchoringIn } from '../../../../src-main/study-service/corpus/anchors/place-anchor.ts';

const TEXT =
  'The ferry stopped on Monday. Nobody on the island had been told, the mayor said.\n\n' +
  'Nobody on the island had been told that the ferry would stop, and the shop was empty by noon. ' +
  'A fisherman took the doctor across for nothing. “We look after our own,” he said.';

const selectorOf = (exact: string, text = TEXT, from = 0) => {
  const start = text.indexOf(exact, from);
  return {
    exact,
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(start + exact.length, start + exact.length + 32),
    start,
    end: start + exact.length,
  };
};
function placed(text: string, selector: Parameters<ReturnType<typeof anchoringIn>>[0]): string | null {
  const place = anchoringIn(text)(selector);
  return 'orphan' in place ? null : text.slice(place.start, place.end);
}

describe('an anchor', () => {
  it('stays where nothing has changed, with full confidence', () => {
    const selector = selectorOf('the shop was empty by noon');
    expect(anchoringIn(TEXT)(selector)).toEqual({ start: selector.start, end: selector.end, confidence: 1 });
  });

  it('moves with its words', () =>
    expect(placed(`A new first paragraph.\n\n${TEXT}`, selectorOf('the shop was empty by noon'))).toBe(
      'the shop was empty by noon',
    ));

  it('is found though quotation marks, spaces and dashes were set anew', () => {
    const reset = TEXT.replace('“We look after our own,” he', '"We  look after\u00a0our own," he');
    expect(placed(reset, selectorOf('“We look after our own,” he said'))).toBe(
      '"We  look after\u00a0our own," he said',
    );
  });

  it('covers whole words where one of them has changed', () => {
    const edited = TEXT.replace('took the doctor across for nothing', 'brought the doctor over for nothing');
    expect(placed(edited, selectorOf('fisherman took the doctor across for nothing'))).toBe(
      'fisherman brought the doctor over for nothing',
    );
  });

  it('tells two places with the same words by what stands around them', () => {
    const second = selectorOf('Nobody on the island had been told', TEXT, 60);
    const place = anchoringIn(`Today.\n\n${TEXT}`)({ ...second, start: undefined, end: undefined });
    expect('orphan' in place ? null : place.start).toBe(TEXT.indexOf('Nobody on the island', 60) + 8);
  });

  it.each([
    [
      'the words are gone',
      TEXT.replace('A fisherman took the doctor across for nothing.', ''),
      selectorOf('A fisherman took the doctor across for nothing.'),
    ],
    [
      'other words stand in their place',
      TEXT.replace('the shop was empty by noon', 'children swam in the harbour'),
      selectorOf('the shop was empty by noon'),
    ],
    [
      'two places look the same and nothing tells them apart',
      'It was dark and very cold outside. It was dark and very cold outside.',
      { exact: 'It was dark and very cold outside.' },
    ],
    [
      'one short word stands in other company',
      'A dog barked at the moon. A cat ran.',
      { exact: 'cat', prefix: 'she fed the old ', suffix: ' in the kitchen' },
    ],
    ['there is nothing to look for', TEXT, { exact: '  ' }],
    ['the text is empty', '', selectorOf('the shop was empty by noon')],
  ])('is an orphan where %s', (_, text, selector) => expect(placed(text, selector)).toBeNull());
});
