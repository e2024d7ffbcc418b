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
    [
      'a few words without surroundings have no more than a likeness',
      'Engineers closed the harbour bridge on Monday.',
      { exact: 'over the harbour' },
    ],
    ['there is nothing to look for', TEXT, { exact: '  ' }],
    ['the text is empty', '', selectorOf('the shop was empty by noon')],
  ])('is an orphan where %s', (_, text, selector) => expect(placed(text, selector)).toBeNull());
});

describe('an anchor in a text that is set differently', () => {
  const PLAIN =
    'The council’s “final” offer came late. Officials said the affair was finished – a naïve flight from the facts, wrote Zoë.';
  it.each([
    [
      'straight quotation marks',
      'council’s “final” offer',
      (text: string) => text.replace(/[“”]/gu, '"').replace('’', "'"),
    ],
    ['no-break spaces', 'final” offer came', (text: string) => text.replaceAll(' ', '\u00a0')],
    [
      'ligatures',
      'affair was finished',
      (text: string) => text.replaceAll('ffi', 'ﬃ').replaceAll('ff', 'ﬀ').replaceAll('fi', 'ﬁ'),
    ],
    ['soft hyphens', 'Officials said the affair', (text: string) => text.replaceAll('ffi', 'f\u00adfi')],
    ['capitals', 'flight from the facts', (text: string) => text.toUpperCase()],
    ['accents as characters of their own', 'a naïve flight', (text: string) => text.normalize('NFD')],
  ])('is found to the letter: %s', (_, exact, set) => {
    const text = `New line.\n\n${set(PLAIN)}`;
    const selector = { ...selectorOf(exact, PLAIN), start: undefined, end: undefined };
    expect(placed(text, selector)).toBe(set(exact));
  });

  it('keeps an accent that is a character of its own, and both halves of a pair, at its end', () => {
    const accented = 'She met Zoe\u0308 at noon by the old harbour gate.';
    expect(placed(`So. ${accented}`, selectorOf('met Zoe\u0308', accented))).toBe('met Zoe\u0308');
    const paired = 'They shouted 🚢🚢 as the last ferry left the island.';
    expect(placed(`So. ${paired}`, selectorOf('shouted 🚢🚢', paired))).toBe('shouted 🚢🚢');
    expect(placed(`So. ${paired.replace('🚢🚢', '🚢🚣')}`, selectorOf('shouted 🚢🚢', paired))).toBe('shouted 🚢🚣');
  });

  it('is found in Hebrew with and without points, and in Arabic after a change', () => {
    const hebrew = 'הַמַּעְבֹּרֶת עָצְרָה בְּיוֹם שֵׁנִי וְאִישׁ בָּאִי לֹא יָדַע עַל כָּךְ.';
    const bare = hebrew.replace(/\p{Mn}/gu, '');
    expect(placed(`חדש. ${bare}`, selectorOf('בְּיוֹם שֵׁנִי', hebrew))).toBe('ביום שני');
    const arabic = 'توقفت العبارة يوم الاثنين ولم يعلم أحد في الجزيرة بالأمر مسبقا كما قال العمدة.';
    const changed = arabic.replace('مسبقا', 'من قبل');
    expect(placed(changed, selectorOf('ولم يعلم أحد في الجزيرة', arabic))).toBe('ولم يعلم أحد في الجزيرة');
  });

  it('does not grow over its neighbours in a writing without spaces', () => {
    const japanese = '連絡船は月曜日に止まった。島の人は誰も知らなかったと町長は話した。店は昼までに空になった。';
    const edited = japanese.replace('店は', '小さな店は').replace('町長', '市長');
    expect(placed(edited, selectorOf('誰も知らなかった', japanese))).toBe('誰も知らなかった');
  });

  it('ends on its word where the next one was glued to it', () => {
    const glued = TEXT.replace('by noon. A', 'by noonA');
    expect(placed(`Today. ${glued}`, selectorOf('empty by noon'))).toBe('empty by noon');
  });
});

describe('an anchor in a text that was written anew', () => {
  const [SHORTENED, STORY] = [
    'The mayor would not comment. The school stayed open for the children of the crew.',
    'The bridge was closed at dawn after a crack was found. The mayor would not comment. ' +
      'Buses were sent round by the dam, and most of them were late.\n\n' +
      'The harbour office had warned of it in May. The mayor would not comment. ' +
      'The school stayed open for the children of the crew.',
  ];

  it('is found when its word has a slip of the pen and stands elsewhere without one', () => {
    const text = 'The mayor came first. Later that day the mayor left for the island by boat.';
    const start = text.indexOf('mayor left');
    const selector = {
      exact: 'mayor',
      prefix: text.slice(start - 32, start),
      suffix: text.slice(start + 5, start + 37),
      start,
      end: start + 5,
    };
    expect(placed(text.replace('the mayor left', 'the mayr left'), selector)).toBe('mayr');
  });

  it('moves with its sentence to another paragraph', () => {
    const sentence = 'Buses were sent round by the dam, and most of them were late.';
    expect(placed(`${sentence} ${STORY.replace(sentence, '')}`, selectorOf(sentence, STORY))).toBe(sentence);
  });

  it('stays where everything before it was cut', () =>
    expect(placed(SHORTENED, selectorOf('The school stayed open', STORY))).toBe('The school stayed open'));

  it('covers what is left where its first half was cut, and nothing else', () => {
    const exact = 'a crack was found. The mayor would not comment. Buses were sent round by the dam, and most';
    const cut = STORY.replace('The bridge was closed at dawn after a crack was found. ', '');
    expect(placed(cut, selectorOf(exact, STORY))).toBe(
      'The mayor would not comment. Buses were sent round by the dam, and most',
    );
  });

  it('spans a sentence that was put into it', () => {
    const exact = 'warned of it in May. The mayor would not comment. The school stayed open for the children';
    const added = STORY.replace('in May. ', 'in May. It wrote two letters. ');
    expect(placed(added, selectorOf(exact, STORY))).toBe(exact.replace('in May. ', 'in May. It wrote two letters. '));
  });

  it.each([0, 100])('tells a sentence from its twin when words around it have changed (from %i)', (from) => {
    const selector = selectorOf('The mayor would not comment.', STORY, from);
    const edited = `Updated at six.\n\n${STORY}`.replace('a crack', 'one crack').replace('in May', 'last May');
    const place = anchoringIn(edited)({ ...selector, start: undefined, end: undefined });
    const right = edited.indexOf('The mayor would', from === 0 ? 0 : edited.indexOf('The mayor would') + 1);
    expect('orphan' in place ? null : place.start).toBe(right);
  });

  it('is an orphan when its sentence was taken out though the same words stand in another paragraph', () => {
    const first = selectorOf('The mayor would not comment.', STORY);
    const without = STORY.replace('a crack was found. The mayor would not comment. Buses', 'a crack was found. Buses');
    expect(placed(without, first)).toBeNull();
  });

  it('is an orphan when only a sentence like it is left', () => {
    const one = 'Police said that four people were hurt when the ferry struck the northern pier on Monday night.';
    const other = 'Police said that two people were fined when the ferry left the southern pier on Friday morning.';
    const text = `It was windy. ${one} Divers looked at the hull. ${other} The line is up for sale.`;
    expect(placed(text.replace(`${one} `, ''), selectorOf(one, text))).toBeNull();
  });

  it('of thousands of units is found by its two ends, and is an orphan when one is gone', () => {
    const lines = Array.from(
      { length: 60 },
      (_, at) => `Line ${at * 37} tells what boat ${at * 91} carried over the sound.`,
    );
    const text = lines.join(' ');
    const exact = lines.slice(10, 50).join(' ');
    const edited = `New. ${text.replace('Line 740 tells', 'The line of 740 says')}`;
    expect(placed(edited, selectorOf(exact, text))).toBe(exact.replace('Line 740 tells', 'The line of 740 says'));
    expect(placed(lines.slice(0, 40).join(' '), selectorOf(exact, text))).toBeNull();
  });
});
