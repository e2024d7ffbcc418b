/** Something that can be written in the search, and what it finds. The words are those of the case that comes with Parallax. */
export interface QueryExample {
  readonly text: string;
  readonly does: string;
}

/** Shown beside an empty search. */
export const FIRST_EXAMPLES: readonly QueryExample[] = [
  { text: 'bridge crack', does: 'articles with both words, in any form: bridges, cracked' },
  { text: '"steel beam"', does: 'these words exactly, next to each other' },
  { text: 'engin*', does: 'every word that begins so' },
  { text: 'bridge -campaigners', does: 'the first word, but not the second' },
  { text: 'campaigners OR residents', does: 'either word will do' },
  { text: 'in:title bridge', does: 'only in headlines' },
  { text: 'type:state bridge', does: 'only from one kind of publisher' },
  { text: 'after:2024-03-14', does: 'only from that day on' },
];

/** All of it, for the help. */
export const WORD_EXAMPLES: readonly QueryExample[] = [
  {
    text: 'bridge crack',
    does: 'Several words: articles that have all of them, anywhere and in any order. English words are found in their other forms too (bridges, cracked), and small slips of the keyboard are forgiven.',
  },
  {
    text: '"steel beam"',
    does: 'Quotation marks: just these words, in this order, next to each other. Good for what somebody said.',
  },
  { text: 'engin*', does: 'A star at the end: every word that begins so, such as engine and engineers.' },
  { text: 'bridge -campaigners', does: 'A minus before a word: leave out the articles that have it.' },
  { text: 'bridge -"free ferry"', does: 'A minus works before quotation marks and brackets as well.' },
  {
    text: 'campaigners OR residents',
    does: 'OR in capitals: one of the two is enough. Otherwise every word must be there.',
  },
  { text: '(campaigners OR residents) barrier', does: 'Brackets say what belongs together.' },
  {
    text: 'NEAR(safety first, 5)',
    does: 'NEAR in capitals: the words stand close to each other, here with at most five words between them. Without a number it is 10.',
  },
];

export const FIELD_EXAMPLES: readonly QueryExample[] = [
  {
    text: 'outlet:"Tarrow Tide"',
    does: 'outlet: the newspaper, station or site that published it. A part of its name is enough.',
  },
  {
    text: 'type:state bridge',
    does: 'type: what kind of publisher it is, such as wire, local, state or partisan. The beginning of the word is enough.',
  },
  {
    text: 'genre:opinion',
    does: 'genre: what kind of piece it is, such as news, opinion or interview.',
  },
  { text: 'by:hale', does: 'by: who wrote it, as far as the page says.' },
  { text: 'case:harbour ferry', does: 'case: only articles of the case with this word in its title.' },
  { text: 'lang:english bridge', does: 'lang: the language it is written in, as a word or as two letters (lang:en).' },
  {
    text: 'after:2024-03-14',
    does: 'after: published on this day or later. A month (after:2024-03) or a year (after:2024) will do, and so will after:"14 March 2024".',
  },
  { text: 'bridge before:2024-03-14', does: 'before: published before this day. The day itself is left out.' },
  { text: 'in:title bridge', does: 'in:title looks only in headlines.' },
  { text: 'in:body children', does: 'in:body looks only in the text, not in headlines.' },
  { text: 'in:quotes "six weeks"', does: 'in:quotes looks only in quotations that stand by themselves.' },
  {
    text: 'in:comments ferry',
    does: 'in:comments looks only in what readers wrote under articles. They are searched only if you ask for them.',
  },
  { text: 'bridge -type:state', does: 'A minus before a field turns it round: from anybody but those.' },
];
