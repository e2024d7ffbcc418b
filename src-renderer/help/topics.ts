import { ARTICLE_ROLES, GENRES, REST_ROLES, SOURCE_TYPES } from '../../src-main/contract/vocabulary.ts';
import { FRAME_KEYS } from '../design/frame-keys.ts';
import { FIELD_EXAMPLES, WORD_EXAMPLES } from '../design/query-examples.ts';
import type { QueryExample } from '../design/query-examples.ts';
import { ROLE_WORDS } from '../design/role-words.ts';
import { GENRE_WORDS, SOURCE_TYPE_WORDS } from '../design/source-type-words.ts';

/** One page of help: a few paragraphs, and terms with their meaning where it explains some. */
export interface HelpTopic {
  readonly id: string;
  readonly title: string;
  /** Other words somebody may look for it by. */
  readonly also: string;
  readonly text: readonly string[];
  readonly terms?: readonly { term: string; meaning: string }[];
  /** Searches to try; each opens the search. */
  readonly examples?: readonly { heading: string; list: readonly QueryExample[] }[];
  /** Said after the terms. */
  readonly after?: readonly string[];
}

const terms = <Term extends string>(list: readonly Term[], words: Readonly<Record<Term, string>>) =>
  list.map((term) => ({ term, meaning: words[term] }));

export const HELP_TOPICS: readonly HelpTopic[] = [
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
  {
    id: 'notes',
    title: 'Notes: what you see in the words',
    also: 'framing category frame Entman mark passage anchor orphan own first sheet export import csv json-ld hypothesis',
    text: [
      'A note stands on words of an article, says what they do, and why you think so. It can also stand on two articles at once: same fact, different words.',
      'To frame a story is to choose some sides of it and make them stand out. Nobody can tell anything without choosing, so a frame is not a lie. The question is what another choice would have shown.',
      'The first four categories are from Robert Entman (1993), who asked what a frame does. The others say how a story is told and what was chosen; each shows its meaning, an invented example and the paper it is from where you choose it. Ways to persuade and topics come with “Advanced categories” in Settings.',
    ],
    terms: [
      { term: 'problem', meaning: 'What does the text say is wrong?' },
      { term: 'cause', meaning: 'Who or what does it say brought it about?' },
      { term: 'judgement', meaning: 'What does it call right or wrong?' },
      { term: 'remedy', meaning: 'What does it say should be done?' },
      {
        term: 'anchor',
        meaning:
          'What holds a note to its words: the words themselves, a few before and after, and where they stood. So the note finds them again in a newer version of the article.',
      },
      {
        term: 'orphan',
        meaning:
          'A note whose words can’t be found any more. It is kept with its quotation and shown apart, and never put on other words. If the words come back, it returns to them.',
      },
      {
        term: 'own notes first',
        meaning:
          'A setting of the case. What others noted on an article, and what is suggested there, waits until you have written a note of your own on it. Who reads others first finds what they found.',
      },
      {
        term: 'framing sheet',
        meaning:
          'All notes of a case on one page: kinds of notes down, outlets across. To print, or to keep as a file.',
      },
    ],
    after: [
      'Notes can be saved for another computer or another program (W3C Web Annotation, JSON-LD) or as a table (CSV), and taken in from Parallax or Hypothesis. What can’t be taken in is named, with the reason.',
    ],
  },
  {
    id: 'agreement',
    title: 'Where you agree and where you don’t',
    also: 'Krippendorff alpha Cohen kappa heat map divided discussion class people coders',
    text: [
      'When two or more people wrote notes on the same articles, Parallax lays them over one another. Words that more people marked have a deeper shade and a heavier line; passages that were read differently are listed for discussion.',
      'To part is no mistake. People who were trained for weeks to find frames in news agree only moderately. Where you part, a text can be read in more than one way, and that is worth finding out.',
    ],
    terms: [
      {
        term: 'Krippendorff’s alpha',
        meaning:
          'Looks at every word of an article: who of those who wrote notes on it marked the word as this kind, and who did not? 1 is always the same, 0 is as often as chance would have it, below 0 less often than that. Trained coders come to about .4 on frames.',
      },
      {
        term: 'Cohen’s kappa',
        meaning: 'The same question for exactly two people, reckoning with how freely each of them marks.',
      },
      {
        term: 'left it unmarked',
        meaning:
          'Wrote notes on this article, but none on these words. Somebody without any note on it does not count.',
      },
    ],
    after: ['The figures are no marks for anybody, and nobody has to change a note to agree.'],
  },
  {
    id: 'cues',
    title: 'Suggested places, and what a cue can’t know',
    also: 'cue suggest rule hint loaded language propose dismiss',
    text: [
      'A cue is a rule that points to words and says: this may be worth a note. It looks for certain words and forms, such as a label for a person, a verb like “admitted”, or a passive without anybody who acts. It says why it points there, and you accept, change or dismiss it. Switch cues on in Settings, under “Suggest places to look at”.',
      'Each kind of cue says how often it was right, measured on texts that trained readers had marked. Most are wrong more often than right, so a cue is a place to look and never an answer.',
      'It can’t know what happened, so it does not know whether a strong word is simply the fitting one. It can’t tell irony, or what everybody in that place knows. It does not see what is missing, and it passes over every frame that needs no striking word. An article without cues is not neutral for that, and one with many is not biased.',
      'Inside quotation marks a cue is marked as the speaker’s: the outlet did not say it, but it chose to quote it.',
    ],
  },
  {
    id: 'quizzes',
    title: 'Quizzes: answers that can be proved',
    also: 'quiz question item test evidence key draft grade result facility discrimination reliability gift qti moodle xapi export import review',
    text: [
      'A quiz belongs to a case. Parallax draws its questions from what the articles share, word differently and leave out; you read them, change them, drop them, and add your own.',
      'Every answer stands on words of the articles. You can open them under each question. “It can’t be told from these texts” is an answer like any other, and often the right one.',
      'No question asks for an opinion and marks it. Where the wording of a text can be seen in more than one way, more than one answer is accepted.',
    ],
    terms: [
      {
        term: 'question (item)',
        meaning:
          'The prompt, what can be answered, the key, a reason for each answer, the words that prove the key, and an estimate of how hard it is.',
      },
      {
        term: 'evidence',
        meaning:
          'The exact words that prove a key: which article, where they stand, and what the text was when the question was made.',
      },
      {
        term: 'can’t be asked',
        meaning:
          'An article was changed or removed and the words that proved the key no longer stand. Then the question blocks itself and says why. “Find the words again” looks for where they are now; whether the answer is still right, you decide.',
      },
      {
        term: 'share of points',
        meaning: 'The mean score on a question. 100 % is everybody right. Also called facility, or p.',
      },
      {
        term: 'discrimination',
        meaning:
          'Whether those who did well on the other questions did well on this one too, from −1 to 1 (corrected point-biserial). Below 0, look at the key.',
      },
      {
        term: 'reliability',
        meaning:
          'How far the order of the students would stay the same with other questions of the same sort (KR-20, or Cronbach’s alpha where half points are given). 1 is wholly, 0 is not at all.',
      },
      {
        term: 'calibration',
        meaning: 'How sure the students said they were, against how often they were right.',
      },
    ],
    after: [
      'What the numbers can’t say: with fewer than ten students, one answer more or less changes all of them. They do not know why somebody was wrong: a bad question and a bad lesson look alike. A hard question is not a bad one. And no number here says what a student thinks, or should.',
      'A quiz can be printed, and saved as GIFT, QTI 3.0 or Moodle XML; what a format can’t carry is listed first. Results can be saved as a table (CSV) or as xAPI statements. They leave this computer only if you give the address of a learning record store and press “Send”.',
    ],
  },
  {
    id: 'classes',
    title: 'Classes: reading together in one room',
    also: 'class students pupils teach lesson join code qr board projector beamer wall groups pace lock seat roster',
    text: [
      'In a class everybody in the room reads the same case, each on their own device: a phone, a tablet, a Chromebook or another computer. They need a browser and the code, and nothing else. You open the class, and you see on your board who is where.',
      'Choose Class, then “Open a class”: a case, what students do, and the network. Then show the code on the projector. A lesson has stops, from a warning beforehand to the talk at the end; “Next for everyone” takes all of them to the next one.',
      'A tile stands for a seat. It says where somebody is and how far, and who presses “I am stuck” comes first. Open a tile to rename the seat, to put it into a group, or to hand it back to somebody who lost it: the work in it is kept.',
      'Who published what is hidden from everybody until you show it. You can hide it again, but what was seen is seen.',
      'On the projector stands nothing that is only for you: how to join, what to do now, what the class marked in the texts, answers, groups. What was marked is shown as how many people, never as who. In the desktop window the projector’s view fills the window, and Esc brings the board back; in a browser it has a tab of its own.',
      'To take part in a class that is open on another computer, choose Class, then “Join a class”. Parallax listens for classes in your network; where none is heard, type the address that the teacher shows. The class opens in a window of its own, which has no way to your library.',
      'If your computer or the program stops, nothing is lost. Start Parallax again: the class goes on with the same code and the same seats, and what students wrote meanwhile arrives from their devices.',
    ],
    terms: [
      { term: 'Everyone together', meaning: 'All are at the stop, and at the question, that you choose.' },
      { term: 'Locked', meaning: 'Nothing can be handed in or changed. What is being written stays with its writer.' },
      {
        term: 'Late students',
        meaning: 'Whether somebody may still take a seat. Who has one can always come back to it.',
      },
      { term: 'Stuck', meaning: 'The student pressed a button that says so. It goes away when they press it again.' },
      {
        term: 'Away',
        meaning: 'The seat is taken, and its device is not connected now: asleep, or out of the network.',
      },
    ],
    after: [
      'How long names and work are kept is set for each class, 30 days unless you say otherwise. On that day Parallax erases them by itself. Under “Students and privacy” you can save or erase the work of one student, or all of it.',
      'Erasing reaches the library and the copies that Parallax made of it in its folder “backups”. It does not reach a damaged library that was put into the folder “set-aside”, files you saved, printed or gave away, copies that the system or a school makes of this computer, nor the student’s own device, which keeps the key of the seat and what was not sent yet. Delete those yourself.',
    ],
  },
  {
    id: 'class-network',
    title: 'What is protected in a class, and what is not',
    also: 'privacy security network wlan wifi http https tls certificate encrypted firewall eavesdrop safe',
    text: [
      'Nothing leaves the room through Parallax: no account, no cloud, no request to the internet. While no class is open, no other device can reach this computer through Parallax. While one is open, devices in the network you chose reach the class and nothing else of your library.',
      'Who wants in needs the code. Wrong codes are answered ever more slowly. Each seat has a secret key of its own on the student’s device; one student never gets the answers or the notes of another, nor what is right before it is shown.',
      'Without a certificate the way between the devices is plain HTTP. Who runs the network, or is in it and knows how to listen, could read or change what goes by: names, notes and answers. For pseudonyms in a lesson that is mostly fine. For real names think about it, and ask your school.',
      'With a certificate of your school (under “Advanced” when you open a class) all of it is encrypted. The students’ browsers must know who signed it, or they warn.',
      'If nobody can join: the firewall of this computer may ask whether Parallax may be reached; allow it for private networks. Some school networks keep devices apart from one another; then a hotspot, or a router of your own, helps.',
    ],
  },
  {
    id: 'handouts',
    title: 'On paper, in one file, and back again',
    also: 'print pdf sheet worksheet handout usb stick offline hand in homework work file',
    text: [
      '“Print and hand out” on the page of a case has its reading sheets, with line numbers that are the same on every copy, and leads to the worksheet, the answer key, the framing sheet and the report.',
      'The same page makes one file of a case: it opens in any browser by a double click, without a network and without Parallax, with notes and questions. A student presses “Hand in” there and gives you the small file that is saved.',
      '“Take in work” shows what is in such files before anything is kept. What was there before is not doubled, what differs is shown, and all of it can be undone.',
      'Nobody finds the answers by reading the file. Whoever tries all of them will: it is there to learn with, and is no test.',
    ],
  },
  {
    id: 'source-types',
    title: 'Source types: who published this?',
    also: 'label outlet publisher evidence owner',
    text: [
      'Each outlet has one label. A label needs evidence: words that you can quote, and where you found them. Until somebody has found some, it reads “cannot tell yet”, and that is an honest answer.',
      'If several fit, who controls it counts before who pays for it, and who pays for it before what it looks like.',
    ],
    terms: terms(SOURCE_TYPES, SOURCE_TYPE_WORDS),
    after: [
      'Where to look: the “About us” page, the small print at the foot, a register of companies, and what others write about the outlet. Its own word is evidence of what it says about itself.',
    ],
  },
  {
    id: 'genres',
    title: 'Genres: what kind of piece is it?',
    also: 'news report opinion analysis',
    text: [
      'Apart from who published it. A serious newspaper prints opinion, and a ministry can write a plain report. An opinion is allowed to take sides; a report that does is worth a second look.',
    ],
    terms: terms(GENRES, GENRE_WORDS),
  },
  {
    id: 'block-roles',
    title: 'Roles: what each line of a page is',
    also: 'block headline paragraph comment navigation advertisement set aside',
    text: [
      'A web page holds far more than its article. Parallax gives each line a role. The first eleven belong to the article:',
    ],
    terms: terms(ARTICLE_ROLES, ROLE_WORDS),
  },
  {
    id: 'beside-the-article',
    title: 'Roles: what stands beside the article',
    also: 'comments navigation promotion footer advertising rest',
    text: [
      'These are folded into one line such as “31 reader comments”. They are kept, and you can open them. Reader comments can be rough.',
    ],
    terms: terms(REST_ROLES, ROLE_WORDS),
  },
  {
    id: 'undo',
    title: 'Undo',
    also: 'mistake take back remove delete restore',
    text: [
      'Almost every change shows a line at the foot of the window with “Undo”, so Parallax does not ask whether you are sure. Ctrl Z takes the last change back, again and again; Ctrl Shift Z does it again.',
      'Erasing what a student wrote in a class can’t be undone. That is why it asks for the name.',
    ],
  },
  {
    id: 'keys',
    title: 'Keys',
    also: 'keyboard shortcuts',
    text: ['Press ? to see the keys of the place you are in. On a Mac, Ctrl is the Command key.'],
    terms: FRAME_KEYS.map(({ keys, does }) => ({ term: keys, meaning: does })),
  },
  {
    id: 'where-the-data-lies',
    title: 'Where your data lies',
    also: 'privacy folder backup offline internet account',
    text: [
      'On this computer, in one folder that Settings names. There is no account, and Parallax sends nothing anywhere by itself. It works without the internet.',
      'Two things use the internet, and only if you ask for them. One is turned on in Settings: fetching a page by its address. Parallax then asks that one site for that one page when you press the button, and never by itself. Pages you bring in can’t make it ask for anything. The other is sending the results of a quiz to a learning record store whose address you type.',
      'A class uses the network of the room, from the moment you open it until you close it, and not the internet.',
      'Every page is kept byte for byte as it came, beside the article that was read from it. Once a day a copy of the library is set aside, and the last seven are kept. If the library is ever damaged, Parallax opens the newest good copy and tells you so.',
    ],
  },
];
