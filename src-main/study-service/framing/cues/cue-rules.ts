import type { CueRuleRow } from './cue-rule.ts';
import { byPhrase } from './find-by-phrase.ts';
import { findLoaded } from './find-loaded.ts';
import { findNameCalling } from './find-name-calling.ts';
import { findRhetoricalQuestions } from './find-questions.ts';
import { findWhataboutism } from './find-whataboutism.ts';
import {
  findEvaluativeCues,
  findHedgeCues,
  findJudgingVerbCues,
  findPassiveCues,
  findScareQuoteCues,
  findUnattributedCues,
} from './find-wording.ts';

/**
 * Every rule for one article: what it is called, what it looks for, why it proposes what it proposes. What only a whole case
 * can tell stands in case-rules.ts. The words themselves stand in resources/lexicons/cues and resources/lexicons/wording.
 */
export const CUE_RULES: readonly CueRuleRow[] = [
  {
    id: 'loaded-words',
    name: 'Words with strong feelings',
    category: 'lexical',
    explains:
      'Some words carry anger, fear or admiration inside them. They tell you how to feel before you know what happened. Try the sentence with a plainer word and see what is left.',
    reason: '“{words}” brings strong feelings along with the fact.',
    reach: 'words',
    perThousand: 18,
    find: findLoaded,
  },
  {
    id: 'evaluative-words',
    name: 'Words that judge',
    category: 'lexical',
    explains:
      'An adjective such as “shameful” or a verb such as “squandered” says what the writer thinks of something. A report could give the facts and leave the judging to you.',
    reason: '“{words}” says what to think of it, not only what it is.',
    reach: 'words',
    perThousand: 8,
    find: findEvaluativeCues,
  },
  {
    id: 'judging-verbs',
    name: 'Verbs of saying that judge',
    category: 'lexical',
    explains:
      '“Said” only tells that somebody spoke. “Claimed” makes you doubt it, “admitted” makes it sound like guilt, “slammed” makes it a fight.',
    reason: '“{words}” tells what the writer thinks of what was said.',
    reach: 'words',
    perThousand: 6,
    find: findJudgingVerbCues,
  },
  {
    id: 'labels',
    name: 'Labels for people and groups',
    category: 'labelling',
    explains:
      'The same people can be “protesters”, “activists” or a “mob”. A label takes a side, even when it is right; ask who uses it and what those people call themselves.',
    reason: '“{words}” is a label that takes a side or is taken to.',
    reach: 'words',
    perThousand: 6,
    find: byPhrase('labels-for-actors', { weight: 0.65 }),
  },
  {
    id: 'name-calling',
    name: 'Name calling',
    category: 'name calling',
    explains:
      'A bad name in place of an argument: it runs a person or group down, so that you need not listen to them.',
    reason: '“{words}” is a name for somebody that runs them down.',
    reach: 'words',
    perThousand: 6,
    find: findNameCalling,
  },
  {
    id: 'metaphors',
    name: 'Pictures that frighten or flatter',
    category: 'lexical',
    explains:
      'A picture in words steers how you see a thing: people who arrive become a “flood”, a debate becomes a “war”. Ask what the picture leaves out.',
    reason: '“{words}” is a picture, and it makes the thing look a certain way.',
    reach: 'words',
    perThousand: 5,
    find: byPhrase('loaded-metaphors', { weight: 0.75 }),
  },
  {
    id: 'scare-quotes',
    name: 'Quotation marks of distance',
    category: 'lexical',
    explains:
      'Quotation marks around a word that nobody is quoted with, “so-called” or “[sic]” mean: I do not believe this word. The writer doubts it without saying why.',
    reason: '{words} stands apart, as if the word were not to be believed.',
    reach: 'words',
    perThousand: 5,
    find: findScareQuoteCues,
  },
  {
    id: 'hedges',
    name: 'Words that make it less certain',
    category: 'lexical',
    explains:
      'Words such as “may” or “reportedly” make a statement less certain. That can be honest, or a way to say something without standing for it.',
    reason: '“{words}” leaves open how certain this is.',
    reach: 'words',
    perThousand: 4,
    find: findHedgeCues,
  },
  {
    id: 'boosters',
    name: 'Words that make it more certain',
    category: 'lexical',
    explains: 'Words such as “clearly” or “of course” ask you to agree instead of showing you why.',
    reason: '“{words}” asks for agreement where a reason could stand.',
    reach: 'words',
    perThousand: 4,
    find: byPhrase('boosters', { weight: 0.4 }),
  },
  {
    id: 'absolutes',
    name: 'Always, never, everybody',
    category: 'exaggeration',
    explains:
      'Hardly anything is true always and of everybody. One counter-example is enough to make such a sentence wrong.',
    reason: '“{words}” leaves no room for an exception.',
    reach: 'words',
    perThousand: 3,
    find: byPhrase('absolutes', { weight: 0.3 }),
  },
  {
    id: 'exaggeration',
    name: 'Bigger or smaller than it is',
    category: 'exaggeration',
    explains:
      'Words that make something the greatest or worst of all, or wave it away as nothing. Ask compared with what.',
    reason: '“{words}” makes it as big or as small as words can.',
    reach: 'words',
    perThousand: 5,
    find: byPhrase('exaggerations', { weight: 0.7 }),
  },
  {
    id: 'fear',
    name: 'Fear',
    category: 'appeal to fear',
    explains: 'The sentence frightens instead of giving reasons. Ask how likely it is, and who says so.',
    reason: '“{words}” is there to frighten.',
    reach: 'sentence',
    perThousand: 5,
    find: byPhrase('fears', { weight: 0.5, signs: 2 }),
  },
  {
    id: 'us-and-them',
    name: 'Us and them',
    category: 'conflict',
    explains: 'Words such as “our people” and “those people” draw a line and put you on one side of it.',
    reason: '“{words}” draws a line between us and them.',
    reach: 'words',
    perThousand: 4,
    find: byPhrase('us-and-them', { weight: 0.55 }),
  },
  {
    id: 'flag-waving',
    name: 'Flag waving',
    category: 'flag waving',
    explains:
      'The idea is praised because it is good for the nation or the group, as if being against it were being against all.',
    reason: '“{words}” calls on love of one’s own country or group.',
    reach: 'sentence',
    perThousand: 4,
    find: byPhrase('flags', { weight: 0.5, signs: 1 }),
  },
  {
    id: 'doubt',
    name: 'Casting doubt',
    category: 'casting doubt',
    explains:
      'The words make you doubt a person’s honesty or worth, without saying what is wrong with what they said or did.',
    reason: '“{words}” sows doubt; does the text say what is wrong?',
    reach: 'words',
    perThousand: 4,
    find: byPhrase('doubts', { weight: 0.6 }),
  },
  {
    id: 'rhetorical-questions',
    name: 'Questions that want no answer',
    category: 'casting doubt',
    explains:
      'Such a question says something without saying it: “Who would trust them now?” means “nobody should trust them”.',
    reason: 'This question leans towards its own answer.',
    reach: 'sentence',
    perThousand: 4,
    find: findRhetoricalQuestions,
  },
  {
    id: 'whataboutism',
    name: 'And what about …',
    category: 'whataboutism',
    explains: 'A charge is answered with another charge. Even if both are true, the first one is still not answered.',
    reason: 'Another charge stands here where an answer could.',
    reach: 'sentence',
    perThousand: 2,
    find: findWhataboutism,
  },
  {
    id: 'unattributed-claims',
    name: 'Who says so?',
    category: 'source selection',
    explains:
      '“Critics say”, “it is widely seen as”, “in an attempt to distract”: nobody is named, so you can’t ask them or check it.',
    reason: '“{words}”: the text does not say who says so, or how they know.',
    reach: 'words',
    perThousand: 4,
    find: findUnattributedCues,
  },
  {
    id: 'agentless-passives',
    name: 'Done, but by whom?',
    category: 'responsibility',
    explains:
      '“Twelve people were killed”: something was done to somebody, and the sentence leaves out who did it. Sometimes nobody knows; sometimes somebody would rather not say.',
    reason: '“{words}”: the sentence does not say who did it.',
    reach: 'words',
    perThousand: 4,
    find: findPassiveCues,
  },
];
