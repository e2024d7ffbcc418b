import { describe, expect, it } from 'vitest';
import { cueRuleSchema } from '../../../../src-main/contract/framing.ts';
import { CASE_RULES } from '../../../../src-main/study-service/framing/cues/case-rules.ts';
import { CUE_RULES } from '../../../../src-main/study-service/framing/cues/cue-rules.ts';
import { cuesIn } from './cue-fixture.ts';

/** Invented. Per rule what it proposes, and beside it sentences in which it must keep quiet. */
const EXAMPLES: Readonly<Record<string, { finds: [sentence: string, words: string][]; not: string[] }>> = {
  'loaded-words': {
    finds: [
      ['The council made an appalling decision on Monday.', 'appalling decision'],
      ['The minister grovelled before the port owners.', 'grovelled'],
      ['It was a farce of a hearing.', 'farce of a hearing'],
      ['Voters saw a cowardly, dishonest retreat by the mayor.', 'cowardly, dishonest retreat'],
    ],
    not: [
      'The council made a decision on Monday.',
      'Murder is rare in the town.',
      'The ferry Fearless Star left the Savage River at noon.',
    ],
  },
  'evaluative-words': {
    finds: [['The port made an imprudent purchase.', 'imprudent']],
    not: ['The port made a second purchase.', 'It was a natural disaster.'],
  },
  'judging-verbs': {
    finds: [
      ['The harbour master claimed that the crane was safe.', 'claimed'],
      ['The company admitted that the pier had been weak.', 'admitted'],
    ],
    not: ['The harbour master said that the crane was safe.', 'The storm claimed two boats.'],
  },
  labels: {
    finds: [
      ['The regime closed the harbour.', 'regime'],
      ['Two militants were seen at the gate.', 'militants'],
    ],
    not: ['The government closed the harbour.', 'The Rebel Theatre opens on Friday.'],
  },
  'name-calling': {
    finds: [
      ['The clowns in the town hall have lost the keys.', 'clowns'],
      ['Nobody needs these liars on the board.', 'liars'],
    ],
    not: ['The councillors in the town hall have lost the keys.', 'The school buys snakes for its zoo.'],
  },
  metaphors: {
    finds: [
      ['A flood of migrants reached the island.', 'flood of migrants'],
      ['The plan is a ticking time bomb.', 'ticking time bomb'],
    ],
    not: ['A flood reached the island.', 'A bomb was found in the river.'],
  },
  'scare-quotes': {
    finds: [['The “repair” took four years.', '“repair”']],
    not: ['The mayor called it “a repair”.', 'The word “pier” comes from Latin.'],
  },
  hedges: {
    finds: [['The crane reportedly fell at noon.', 'reportedly']],
    not: ['The crane fell at noon in May.'],
  },
  boosters: {
    finds: [['The plan will obviously cost more.', 'obviously']],
    not: ['The plan will cost more.', 'The lanes are clearly marked.'],
  },
  absolutes: {
    finds: [['Everybody wants the old bridge back.', 'Everybody wants']],
    not: ['Six in ten want the old bridge back.', 'Nobody was hurt on the bridge.'],
  },
  exaggeration: {
    finds: [['It is the greatest scandal of all time.', 'greatest scandal']],
    not: ['It is the second inquiry this year.'],
  },
  fear: {
    finds: [
      [
        'If the dam breaks, it will unleash a deadly nightmare on our children.',
        'If the dam breaks, it will unleash a deadly nightmare on our children.',
      ],
    ],
    not: ['If the dam breaks, the lower road is closed.', 'The shop sells masks of a nightmare.'],
  },
  'us-and-them': {
    finds: [['Those people will never learn our ways.', 'Those people']],
    not: ['The people of the town will learn it.'],
  },
  'flag-waving': {
    finds: [['A true patriot pays for the new pier.', 'A true patriot pays for the new pier.']],
    not: ['Each household pays for the new pier.', 'The Patriot Act was passed in 2001.'],
  },
  doubt: {
    finds: [['The figures of the port do not add up.', 'do not add up']],
    not: ['The figures of the port were printed on Monday.'],
  },
  'rhetorical-questions': {
    finds: [['Who would trust the port with a new bridge?', 'Who would trust the port with a new bridge?']],
    not: ['Where did the ferry stop on Monday?', '“Who would trust the port,” she asked.'],
  },
  whataboutism: {
    finds: [['What about the floods under the last mayor?', 'What about the floods under the last mayor?']],
    not: ['She was asked what she thought about the floods.'],
  },
  'unattributed-claims': {
    finds: [
      ['Critics say the bridge was never safe.', 'Critics say'],
      ['The port closed the gate in a bid to hide the crack.', 'in a bid to'],
    ],
    not: ['Ada Stone says the bridge was never safe.', 'The port closed the gate at noon.'],
  },
  'agentless-passives': {
    finds: [['Two workers were dismissed on Friday.', 'were dismissed']],
    not: ['Two workers were dismissed by the port.', 'The meeting was held on Friday.', 'Two workers were interested.'],
  },
};

describe.each(CUE_RULES.map((rule) => [rule.id, rule] as const))('the rule %s', (id, rule) => {
  const { finds, not } = EXAMPLES[id] ?? { finds: [], not: [] };

  it('has examples and counter-examples', () => {
    expect(finds.length).toBeGreaterThan(0);
    expect(not.length).toBeGreaterThan(0);
  });

  it.each(finds)('finds in “%s”: %s', (sentence, words) => {
    expect(
      cuesIn(sentence)
        .filter(({ rule: found }) => found === id)
        .map(({ text }) => text),
    ).toContain(words);
  });

  it.each(not)('keeps quiet in “%s”', (sentence) => {
    expect(cuesIn(sentence).filter(({ rule: found }) => found === id)).toEqual([]);
  });

  it('says in plain sentences what it looks for and why', () => {
    expect(cueRuleSchema.parse({ ...rule, measured: null }).category).toBe(rule.category);
    expect(rule.explains).toMatch(/[.?]$/u);
    expect(rule.reason).toMatch(/[.?]$/u);
  });
});

it('has no example of a rule that is not there, and no id twice', () => {
  const ids = [...CUE_RULES, ...CASE_RULES].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(Object.keys(EXAMPLES).filter((id) => !ids.includes(id))).toEqual([]);
});
