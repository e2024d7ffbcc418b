import type { HelpTopic } from './help-topic.ts';

/** A case out of this computer, and work back into it. */
export const HANDING_OUT_TOPICS: readonly HelpTopic[] = [
  {
    id: 'handouts',
    title: 'On paper, in one file, and back again',
    also: 'print pdf sheet worksheet handout usb stick offline hand in homework work file',
    text: [
      '“Print and hand out” on the page of a case has its reading sheets, with line numbers that are the same on every copy; the answer key names these lines. It leads to the worksheet, the answer key, the framing sheet and the report.',
      'The same page makes one file of a case: it opens in any browser by a double click, without a network and without Parallax, with notes and questions. A student presses “Hand in” there and gives you the small file that is saved.',
      'Drop such files anywhere in this window, or choose them under “Take in work”: you see what is in them before anything is kept. What was there before is not doubled, what differs is shown, and all of it can be undone.',
      'Nobody finds the answers by reading the file. Whoever tries all of them will: it is there to learn with, and is no test.',
    ],
  },
  {
    id: 'packs',
    title: 'A case in one file, for another copy of Parallax',
    also: 'pack parallax give share export import send colleague rights licence signature key take in missing text',
    text: [
      '“Give this case on” on the page of a case makes one file of it, which ends in “.parallax”: articles, outlets, notes, questions and the lesson plan, as much of that as you tick. Nothing is sent anywhere; you give the file to whom you like.',
      'To take a case in, drop such a file anywhere in this window. You see first what is in it and who signed it. Then all of it comes in or nothing, and Undo takes it out again.',
      'What a class wrote never goes along, and neither do answers of students.',
    ],
    terms: [
      {
        term: 'rights',
        meaning:
          'An article belongs to whoever wrote it. Say for each what you know. A text goes along where its rights allow that; otherwise its title, outlet, day and address do, with short quotations in notes and questions.',
      },
      {
        term: 'missing text',
        meaning:
          'An article whose text did not come along. The page of the case lists it. Add the article itself and put it in its place; then its notes and questions stand on their words.',
      },
      {
        term: 'without keys',
        meaning:
          'Questions without their right answers, for students. They can be answered, and nobody can look the answers up in the file. “Hand in my work” saves the answers, and the library that the case came from grades them.',
      },
      {
        term: 'signature',
        meaning:
          'Says that the file is as its author saved it, and by the same key as the time before. It does not say that the name is true: compare the numbers of the key with the author once, by another way.',
      },
    ],
    after: ['A file that was changed or cut off on its way is refused, with the reason, and nothing of it comes in.'],
  },
];
