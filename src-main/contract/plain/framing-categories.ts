/**
 * What a framing note may say, from the papers named with each. Plain lists: the page reads them without loading the parser.
 * None is a score: trained coders agree only moderately (alpha about .4), so a category is a way to look, never a verdict.
 */
export interface FramingCategory {
  /** Stable; stored with every note. */
  readonly id: string;
  readonly label: string;
  readonly group: 'function' | 'generic frame' | 'choice' | 'technique' | 'topic' | 'remark';
  /** In words of a fourteen-year-old. */
  readonly meaning: string;
  /** Invented. */
  readonly example: string;
  readonly paper: string;
  /** Shown only where "advanced" is on. */
  readonly advanced: boolean;
}

const ENTMAN = 'Entman 1993, Journal of Communication 43(4)';
const SEMETKO = 'Semetko & Valkenburg 2000, Journal of Communication 50(2)';
const BASIL = 'Fan et al. 2019, EMNLP (BASIL)';
const NEWSWCL = 'Hamborg et al. 2019, iConference (NewsWCL50)';
const SEMEVAL = 'Piskorski et al. 2023, SemEval-2023 task 3';
const FRAMES = 'Boydstun et al. 2014; Card et al. 2015, ACL (Media Frames Corpus)';

type Row = readonly [id: string, label: string, meaning: string, example: string];
const group = (
  name: FramingCategory['group'],
  paper: string,
  rows: readonly Row[],
  advanced = false,
): FramingCategory[] =>
  rows.map(([id, label, meaning, example]) => ({ id, label, group: name, meaning, example, paper, advanced }));

export const FRAMING_CATEGORIES: readonly FramingCategory[] = [
  ...group('function', ENTMAN, [
    ['problem', 'Problem', 'Says what is wrong, and for whom.', 'The town has had no clean water for a week.'],
    [
      'cause',
      'Cause',
      'Says who or what brought it about.',
      'The pipes burst because nobody had looked at them since 1990.',
    ],
    [
      'judgement',
      'Judgement',
      'Says what is right or wrong about it.',
      'It is a disgrace that children carry buckets.',
    ],
    ['remedy', 'Remedy', 'Says what should be done.', 'The council must lay new pipes before the winter.'],
  ]),
  ...group('generic frame', SEMETKO, [
    ['conflict', 'Conflict', 'Tells it as two sides against each other.', 'The mayor hit back at the union.'],
    [
      'human interest',
      'Human interest',
      'Tells it through one person and feelings.',
      'Every morning, Ida walks past her drowned garden.',
    ],
    [
      'economic consequences',
      'Money',
      'Tells it as what it costs or earns.',
      'The strike costs shops 2 million a day.',
    ],
    [
      'morality',
      'Right and wrong',
      'Tells it as a matter of conscience or faith.',
      'A decent society does not leave its old alone.',
    ],
    [
      'responsibility',
      'Responsibility',
      'Tells it as who has to answer for it or solve it.',
      'It is for the ministry to keep the trains running.',
    ],
  ]),
  ...group('choice', BASIL, [
    [
      'lexical',
      'Choice of words',
      'The same fact could be told with a calmer or a stronger word.',
      'Protesters “swarmed” the square.',
    ],
    [
      'informational',
      'Choice of facts',
      'A fact is told here that colours the rest, though it could have been left away.',
      'The witness, who was fined for speeding in 2011, saw the crash.',
    ],
  ]),
  ...group('choice', NEWSWCL, [
    [
      'labelling',
      'Labelling',
      'What a person, a group or an act is called.',
      '“freedom fighters” here, “gunmen” there',
    ],
    [
      'portrayal',
      'Portrayal',
      'How somebody is shown: strong, weak, reasonable, angry.',
      'The minister smiled patiently while the teacher shouted.',
    ],
    [
      'omission',
      'Left out',
      'Something that others tell is missing here.',
      'Only two of five reports say that the alarm was switched off.',
    ],
    [
      'source selection',
      'Who is asked',
      'Who gets to speak, and who does not.',
      'Four officials are quoted, and nobody who lives there.',
    ],
    [
      'placement',
      'Where it stands',
      'What comes first, in the headline, or only at the end.',
      'The denial comes in the last line.',
    ],
  ]),
  ...group(
    'technique',
    SEMEVAL,
    [
      ['name calling', 'Name calling', 'A bad name instead of an argument.', 'those clowns in the council'],
      [
        'guilt by association',
        'Guilt by association',
        'Somebody is tied to people whom nobody likes.',
        'He wants trams, as dictators always have.',
      ],
      [
        'casting doubt',
        'Casting doubt',
        'Questions somebody’s honesty instead of what they say.',
        'Can we believe a man who changes his mind every week?',
      ],
      [
        'appeal to hypocrisy',
        'Appeal to hypocrisy',
        'Answers a charge with “you do it too”.',
        'She talks of trains but owns a car.',
      ],
      [
        'questioning the reputation',
        'Attack on reputation',
        'Runs somebody down in general.',
        'The school has been a laughing stock for years.',
      ],
      [
        'flag waving',
        'Flag waving',
        'Appeals to love of one’s country or group.',
        'No true islander would sell the harbour.',
      ],
      [
        'appeal to authority',
        'Appeal to authority',
        'It is right because somebody important says so.',
        'A famous singer says the dam is safe.',
      ],
      [
        'appeal to popularity',
        'Appeal to popularity',
        'It is right because everybody thinks so.',
        'Nine out of ten want it, so it is good.',
      ],
      [
        'appeal to values',
        'Appeal to values',
        'Praises it with a big word such as freedom.',
        'This road is about freedom.',
      ],
      [
        'appeal to fear',
        'Fear',
        'Frightens instead of giving reasons.',
        'If they get in, nobody will sleep safely again.',
      ],
      ['straw man', 'Straw man', 'Argues against something nobody said.', 'So you want to shut every shop in town?'],
      [
        'red herring',
        'Red herring',
        'Brings up another matter to lead away.',
        'And what about the noise of the ferries?',
      ],
      [
        'whataboutism',
        'Whataboutism',
        'Answers a charge with another charge.',
        'And what did your side do about the floods?',
      ],
      [
        'causal oversimplification',
        'One cause only',
        'Names one cause for what has many.',
        'Phones are why marks are falling.',
      ],
      [
        'false dilemma',
        'Only two ways',
        'As if there were only two ways.',
        'Either we build the wall or the town drowns.',
      ],
      [
        'consequential oversimplification',
        'Slippery slope',
        'One small step, and disaster follows.',
        'First a bench, and soon a camp in every park.',
      ],
      ['slogan', 'Slogan', 'A short, catchy line.', 'Our coast, our choice'],
      ['conversation killer', 'Conversation killer', 'A line that ends the discussion.', 'It is what it is.'],
      ['appeal to time', 'Now or never', 'As if the time left no choice.', 'The hour has come; tomorrow is too late.'],
      ['loaded language', 'Loaded language', 'Words with strong feelings in them.', 'a savage attack on pensioners'],
      [
        'obfuscation',
        'Fog',
        'Words so vague that nobody can check them.',
        'Measures are being looked at in due course.',
      ],
      [
        'exaggeration',
        'Exaggeration or playing down',
        'Makes it bigger or smaller than it is.',
        'the biggest scandal of all time',
      ],
      ['repetition', 'Repetition', 'Says the same thing again and again.', 'Shame on them. Shame. Shame.'],
    ],
    true,
  ),
  ...group(
    'topic',
    FRAMES,
    [
      ['topic economic', 'Economy', 'Tells it as jobs, prices, budgets.', 'Each delay costs the port a contract.'],
      ['topic capacity', 'Means and capacity', 'What there is enough or too little of.', 'There are not enough beds.'],
      ['topic morality', 'Morality', 'Duty, faith, conscience.', 'We owe it to the dead.'],
      [
        'topic fairness',
        'Fairness and equality',
        'Who is treated as well as others.',
        'The south pays and the north travels.',
      ],
      [
        'topic law',
        'Law and rights',
        'What the constitution and courts say.',
        'The court has to decide whether it was lawful.',
      ],
      ['topic policy', 'Policy', 'What a plan would do.', 'The bill would halve the fee.'],
      ['topic crime', 'Crime and punishment', 'Breaking the law and what follows.', 'He faces five years.'],
      ['topic security', 'Security and defence', 'Keeping people and borders safe.', 'Soldiers guard the bridge.'],
      ['topic health', 'Health and safety', 'Illness, care, accidents.', 'The smoke makes asthma worse.'],
      ['topic quality of life', 'Quality of life', 'How people live day by day.', 'The last bus leaves at six.'],
      ['topic culture', 'Culture and identity', 'Customs, language, who we are.', 'The fair has been held since 1612.'],
      ['topic opinion', 'Public opinion', 'What people think, polls, protest.', 'Six in ten are against it.'],
      ['topic politics', 'Politics', 'Parties, votes, deals.', 'The coalition needs two more votes.'],
      [
        'topic regulation',
        'Relations with other countries',
        'What other countries do or say.',
        'The neighbour has closed its border.',
      ],
      ['topic other', 'Another topic', 'None of the others.', 'The comet will be seen on Friday.'],
    ],
    true,
  ),
  {
    id: 'remark',
    label: 'Remark',
    group: 'remark',
    meaning: 'Something you noticed that is none of the others.',
    example: 'This is the only one with a map.',
    paper: 'Parallax',
    advanced: false,
  },
];

export function findCategory(id: string): FramingCategory | undefined {
  return FRAMING_CATEGORIES.find((category) => category.id === id);
}
