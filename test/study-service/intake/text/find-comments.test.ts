import { describe, expect, it } from 'vitest';
import { findCommentsStart } from '../../../../src-main/study-service/intake/text/find-comments.ts';
import { splitLines } from '../../../../src-main/study-service/intake/signs/page-lines.ts';

const REPORT = [
  'The port shut the swing bridge on Monday after divers found a crack in its northern pylon, officials said.',
  'Nobody was hurt, the harbour master told reporters, though a lorry had to back off the deck while the gates came down.',
  'The council meets on Thursday to decide who pays for the repair, which may take until the end of the summer.',
  'Ferries ran every ten minutes instead of every thirty, and the operator announced that fares would stay as they are.',
];

function threadStart(...below: string[]): string | null {
  const lines = splitLines([...REPORT, ...below].join('\n\n'));
  const start = findCommentsStart(lines, 0, lines.length);
  return start === null ? null : (lines[start]?.text ?? null);
}

describe('a comment thread that has lost its heading', () => {
  it('begins at the first of its signatures, though they are shaped like no names', () => {
    expect(
      threadStart(
        ...['Greta B', 'The port has had ten years to look after this thing.', 'stop wasting my money!!!'],
        ...['crab and bucket', 'Agreed, it is a drain on all of us and it always was.'],
        ...['Lena', 'I could not agree more with what is said above.'],
        ...['Olaf @ Westquay', 'I was going to say it, but you summed it up exactly!'],
        ...['12 Bollards', 'My bus takes the long way now, thank you very much.'],
      ),
    ).toBe('Greta B');
  });

  it('begins at its comment number one where the signatures stand under the texts', () => {
    expect(
      threadStart(
        ...['1: The bridge is too old.', 'The bridge is too old. They should build another beside it.'],
        ...['tollkeeper (6 days ago)', '2: Agreed, what a wreck', 'I drive over it twice a day!!'],
        ...['Me (5 days ago)', '3: You have got to remember', 'You have got to remember who pays for it…'],
        ...['gullwatch (5 days ago)'],
      ),
    ).toBe('1: The bridge is too old.');
  });

  it('is not seen in an opinion piece whose parts have headings', () => {
    expect(
      threadStart(
        ...['The cost', 'I have crossed this bridge every day of my life, and my father did before me.'],
        ...['The crack', 'You can see the crack from the quay, if you know where the northern pylon stands.'],
        ...['The council', 'I do not think that the council will pay for the repair before the summer is over.'],
        ...['The ferries', 'My neighbours take the ferries now, and they like the ferries better than the cost!'],
      ),
    ).toBeNull();
  });
});

describe('a thread under an "Add comment" link', () => {
  it('is one though its first reader writes like a reporter, since a stamp stands right below', () => {
    expect(
      threadStart('Add comment', 'Posted by: one who knows on', ...REPORT.map((line) => line.replace(/^The/u, 'That'))),
    ).toBe('Add comment');
  });
});

describe('the house rules of a comment section', () => {
  it('are no part of the text, while a report about such rules is', async () => {
    const { readLineSign } = await import('../../../../src-main/study-service/intake/signs/line-signs.ts');
    const sign = (text: string): string | null => readLineSign(text, text.split(' ').length);
    expect(sign('We will not post reader comments containing personal attacks, slander, profanity or spam.')).toBe(
      'comment form',
    );
    expect(
      sign('The company removed posts that its moderators had called offensive, a spokeswoman told the court.'),
    ).toBeNull();
    expect(sign('“We delete comments that are offensive,” the editor said, and he pointed at his screen.')).toBeNull();
  });
});
