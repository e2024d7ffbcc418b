import { ARTICLE_ROLES, GENRES, REST_ROLES, SOURCE_TYPES } from '../../../src-main/contract/vocabulary.ts';
import { FRAME_KEYS } from '../../design/frame-keys.ts';
import { ROLE_WORDS } from '../../design/role-words.ts';
import { GENRE_WORDS, SOURCE_TYPE_WORDS } from '../../design/source-type-words.ts';
import type { HelpTopic } from './help-topic.ts';

const terms = <Term extends string>(list: readonly Term[], words: Readonly<Record<Term, string>>) =>
  list.map((term) => ({ term, meaning: words[term] }));

/** Words and keys to look up, and what is kept where. */
export const LOOKING_UP_TOPICS: readonly HelpTopic[] = [
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
  {
    id: 'when-something-goes-wrong',
    title: 'When something goes wrong',
    also: 'broken error crash damaged repair backup copy restore report log full disk help support',
    text: [
      'Parallax writes down what you do at once, so a crash loses nothing that was saved. If a part of it stops, it is started again and a line says so.',
      'What to do is in Settings, under “When something goes wrong”.',
    ],
    terms: [
      {
        term: 'Check and repair',
        meaning:
          'For when the search finds too little or Parallax complains. It reads the whole library through, mends what can be mended and writes the search index anew. Before it mends anything it makes a copy.',
      },
      {
        term: 'Go back to a copy',
        meaning:
          'For when something is gone that you want back. Each copy says its day and how much is in it. The library of today becomes a copy too, so you can come back to it. Close an open class first.',
      },
      {
        term: 'A report',
        meaning:
          'For whoever helps you: versions, sizes, counts and the last lines of the log. No text, title, name or path is in it. You see all of it before you save it, and it goes nowhere by itself.',
      },
      {
        term: '“The disk is full”',
        meaning:
          'What you just did was not saved; all before it was. Delete or move other files from that disk, then do it again. You can go on reading meanwhile.',
      },
      {
        term: '“Parallax may not write in …”',
        meaning:
          'The folder of your library has become read-only. Allow writing there again, or ask who looks after the computer.',
      },
      {
        term: '“Your library file was damaged”',
        meaning:
          'Parallax has opened the newest good copy. What you added after it is not in it. The damaged file is kept in the folder set-aside, since an expert may read more out of it.',
      },
      {
        term: '“Nothing was taken in”',
        meaning:
          'A case file that is damaged or changed is refused as a whole. Ask whoever gave it to you for it again.',
      },
      {
        term: '“The page keeps stopping”',
        meaning: 'Close Parallax and start it again. What you saved is there. If it happens again, write a report.',
      },
    ],
  },
];
