import { FIELD_EXAMPLES, WORD_EXAMPLES } from '../../design/query-examples.ts';
import type { HelpTopic } from './help-topic.ts';

/** What the program is for, and reading. */
export const READING_TOPICS: readonly HelpTopic[] = [
  {
    id: 'what-parallax-is',
    title: 'What Parallax is for',
    also: 'about purpose start begin',
    text: [
      'Hold a finger before your nose and close one eye, then the other. The finger seems to jump. It did not move; you looked from two places. That jump is called parallax, and it tells you how far away the finger is.',
      'News works like that. Put several articles about the same event beside each other and look at what jumps: who is asked, which words are chosen, what one says and another does not. From the difference you learn something that no single article can tell you.',
      'Parallax puts articles side by side, says who published each, and keeps everything as it came in. You do the judging.',
    ],
  },
  {
    id: 'what-it-cannot-know',
    title: 'What Parallax can’t know',
    also: 'truth bias limits wrong mistakes',
    text: [
      'It does not know what happened. It only has the articles that you gave it, and all of them may be wrong together.',
      'It does not say who is biased, and it has no score for left or right. In a study, labels of that kind did not help readers to notice anything; looking closely at passages did.',
      'It can misread a page: take an advertisement for a paragraph, or today’s date for the date of the article. That is why it shows you where it found each thing, why you can put everything right by hand, and why nothing is deleted.',
      'If a thing is missing in an article, that may be a choice, or lack of space, or your page was cut off. Parallax says “only here” and leaves the why to you.',
    ],
  },
  {
    id: 'bringing-articles-in',
    title: 'How to bring articles in',
    also: 'import add save file folder paste drop clipboard html text markdown',
    text: [
      'From a browser: save the page (Ctrl S, “HTML only” is enough) and drop the file anywhere in this window. Several files or a whole folder are fine.',
      'By copying: select the article on its page, copy it, come here and press Ctrl V. What you copy from a browser brings its headings along.',
      'Before a page is stored you see how it was understood: the page as found on the left, each line with its role, and the article as it will be read on the right. Choose lines and press a letter to give them another role. Then choose Keep.',
      'If a page holds several articles, all of them are listed, and you tick those to keep.',
      'A page that can’t be read is named, with what to do about it; the others still come in. A page that is already in your library is not stored twice.',
    ],
  },
  {
    id: 'cases',
    title: 'Cases',
    also: 'event side by side make group compare',
    text: [
      'A case is one event as several articles tell it. On the Articles shelf tick the articles and choose “Make a case”.',
      'Three to five articles from different kinds of sources show more than ten of the same kind.',
      '“The harbour bridge closes” came with Parallax. Its event, its country and its outlets are invented, so you can practise without taking sides.',
    ],
  },
  {
    id: 'writing-notes',
    title: 'How to write notes on the words',
    also: 'annotate margin mark underline select framing category label cue suggestion orphan link own notes first',
    text: [
      'Open articles side by side, select words with the mouse or a finger, and choose “Write a note”. By keyboard: press S, go through the words with the arrows, take more of them with Shift and the arrows, and press Enter.',
      'Choose what kind of thing you noticed. Each kind is explained where you choose it, with an invented example and the paper it comes from. No kind is a score: people who were trained to do this agree only in part.',
      'A note can hold several passages: while you write, choose “Add a passage from another article” and select it there. Press the note later and its passages come to stand level.',
      'A note stays on its words when the text of an article changes. If the words are gone, the note says so, keeps what it quoted, and waits under “All notes” until you place it again. It is never put on words that may be the wrong ones.',
      'Where a case is set to “own notes first”, what others noted on an article waits until you have written a note of your own there.',
      'With “Suggest places to look at” rules point at words that may weigh. Each says which rule it was, why, and how often such a cue is right. You decide: make it a note, change it, or put it aside.',
      'Undo is Ctrl Z and redo is Ctrl Shift Z, for notes as for everything else.',
    ],
  },
  {
    id: 'search',
    title: 'How to search',
    also: 'find query words phrase field outlet type genre by case lang before after in title body quotes comments notes near or without star date',
    text: [
      'Search looks through every word of every article in your library, while you type. Ctrl K is for what has a name: a case, a headline, an outlet, a person, a page of this help.',
      'You can’t write anything wrong. What Parallax does not understand it searches as plain words, and a line above the results says what that was. Press an example to try it.',
    ],
    examples: [
      { heading: 'Words', list: WORD_EXAMPLES },
      { heading: 'Fields: a word, a colon, and what it should be', list: FIELD_EXAMPLES },
    ],
    after: [
      'All of this can be put together: in:title bridge -type:state after:2024-03. The counts beside the results write such fields for you.',
      'in:notes looks through notes on passages: their words, and the words they stand on.',
      'While a case is read masked, nothing that would tell who published an article can be searched: outlet, type and by have to wait until you have guessed.',
    ],
  },
  {
    id: 'masked-reading',
    title: 'Masked reading',
    also: 'hide outlet guess blind',
    text: [
      'When you know who wrote something, you read it differently. Masked reading hides the outlet, the author and the label. You read, guess what kind of source it is, and say why. Then it is shown beside your guess.',
      'A wrong guess is worth as much as a right one if your reason was in the text.',
      'It is switched on and off for each case. Until you have guessed, the other articles of the case and the library do not name that outlet either.',
    ],
  },
  {
    id: 'lenses',
    title: 'Lenses: what articles share and where they differ',
    also: 'compare passages voices names figures wording headlines underline marks dotted level',
    text: [
      'Side by side, put a lens on. It underlines words in all columns, in the colour of each outlet. Dotted means that only this article has it. Take it off with 0 or Esc.',
      'Press underlined words, and the matching words in the other columns come to the same height; the rest steps back. The line at the foot says what you see. The list beside the columns says why words were taken for the same, and every number in it opens the words it counts.',
      'Passages are sentences that say the same. Voices are statements and who makes them. Names are different words for the same people or things. Figures are numbers and days. Wording is how things are put. Headlines are held against the text below them.',
      'A lens proposes and can be wrong; where it guesses, it says how often such guesses are right. Names can be put right by hand. No lens says who is right, or fair.',
    ],
  },
];
