import type { Genre, SourceType } from '../../src-main/contract/vocabulary.ts';

/**
 * One line a fourteen-year-old reads for every source type, said the same way wherever a label stands.
 * Each says who decides what is published, since controller beats funding beats format.
 */
export const SOURCE_TYPE_WORDS: Readonly<Record<SourceType, string>> = {
  'wire agency': 'Sells finished reports to many newsrooms, which print them word for word or shorten them.',
  'public broadcaster':
    'Paid for by the public through a fee or tax, with a board meant to keep the government at a distance.',
  'state-controlled outlet':
    'A government owns it or decides what it may say, even where it looks like any other newspaper.',
  'government release': 'Written and published by a ministry, an army, a police force or another public office itself.',
  'general newsroom': 'Employs its own reporters, covers many subjects and serves a whole country or more.',
  'local newsroom': 'Employs its own reporters and serves one town or region, close to the people it writes about.',
  'partisan outlet': 'Says openly, or is owned by those who say, that it works for a party or a cause.',
  'trade press': 'Written for people in one line of business, such as shipping, medicine or farming.',
  'think tank': 'An institute that studies a field and argues for policies; who pays it matters.',
  NGO: 'An organisation with a purpose, such as aid or nature, that publishes in its own cause.',
  'company or sponsor': 'A business writes about what it sells, or has paid for the piece.',
  'fact-checker': 'Takes claims that others have made and tests them one by one, showing its sources.',
  'aggregator or republisher':
    'Collects what others have written and publishes it again, with little or no reporting of its own.',
  'translation outlet': 'Publishes what appeared elsewhere in another language; choosing and wording are its own part.',
  individual: 'One person who writes for themselves: a blog, a post, somebody who was there.',
  'satire outlet': 'Invents stories as a joke about real events; nothing in it is meant to be taken as fact.',
  'cannot tell yet': 'Nobody has found evidence yet of who stands behind it. That is an honest answer.',
};

/** What kind of piece it is, in one line; the genre is apart from who publishes it. */
export const GENRE_WORDS: Readonly<Record<Genre, string>> = {
  'news report': 'Says what happened, when, where and who says so.',
  'live blog': 'Short entries, written one after another while something happens.',
  analysis: 'A reporter says what the facts may mean.',
  explainer: 'Sets out the background in order, for readers new to it.',
  interview: 'Questions and answers with one person.',
  investigation: 'The newsroom found out something that was not known or was hidden.',
  opinion: 'The writer says what they think and wants to persuade.',
  review: 'Judges a book, a film, a product or a performance.',
  'fact-check': 'Tests a claim and says whether it holds.',
  'press release': 'A statement given out by those it is about.',
  sponsored: 'Somebody paid for it to be published.',
  translation: 'Published before in another language.',
  'eyewitness account': 'Told by somebody who was there.',
  satire: 'A joke in the dress of news.',
};
