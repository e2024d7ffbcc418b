import { describe, expect, it } from 'vitest';
import { findCues } from '../../../../src-main/study-service/framing/cues/find-cues.ts';
import { articleOf, cuesIn, LISTS } from './cue-fixture.ts';

describe('the cues of an article', () => {
  it('stand on the very words of its text, in reading order', () => {
    const article = articleOf([
      '# Regime slams critics',
      'The appalling plan was dropped.',
      'Critics say it was a farce.',
    ]);
    const cues = findCues(article, LISTS);
    expect(cues.length).toBeGreaterThan(2);
    for (const { start, end, text } of cues) expect(article.body.slice(start, end)).toBe(text);
    expect(cues.map(({ start }) => start)).toEqual(cues.map(({ start }) => start).sort((a, b) => a - b));
  });

  it('read the headline too, where every word has a capital', () => {
    expect(cuesIn('# Regime Makes Appalling Decision On Bridge').map(({ rule }) => rule)).toEqual([
      'labels',
      'loaded-words',
    ]);
  });

  it('inside a quotation are the speaker’s and say who that is', () => {
    const [cue] = cuesIn('“This is an appalling plan for the whole town,” said Ada Stone, the mayor, on Monday.');
    expect(cue).toMatchObject({ text: 'appalling plan', inQuotation: true, speaker: 'Ada Stone' });
  });

  it('in a quotation block are nobody’s of whom the text does not tell', () => {
    const [cue] = cuesIn('> An appalling plan for the whole town.');
    expect(cue).toMatchObject({ inQuotation: true, speaker: null });
  });

  it('in reported speech tell whose words are reported, and are no quotation', () => {
    const [cue] = cuesIn('Ada Stone said that it was an appalling plan for the whole town.');
    expect(cue).toMatchObject({ text: 'appalling plan', inQuotation: false, speaker: 'Ada Stone' });
  });

  it('are two where the outlet’s word and the speaker’s stand side by side', () => {
    const cues = cuesIn('Ada Stone called the shameful plan “an appalling retreat from the harbour” on Monday.');
    expect(cues.map(({ text, inQuotation }) => [text, inQuotation])).toEqual([
      ['shameful plan', false],
      ['appalling retreat', true],
    ]);
  });

  it('of quotation marks of distance are the outlet’s own', () => {
    const [cue] = cuesIn('The “repair” took four years.');
    expect(cue).toMatchObject({ rule: 'scare-quotes', inQuotation: false, speaker: null });
  });

  it('give a calmer wording where the rule knows one, and none where it does not', () => {
    expect(cuesIn('The regime closed the harbour.')[0]?.neutral).toBe('government');
    expect(cuesIn('The council made an appalling decision.')[0]?.neutral).toBeNull();
  });

  it('are none in another language, whose words the lists do not know', () => {
    expect(findCues(articleOf(['Ein Desaster, das Regime im Chaos, appalling.'], 'de'), LISTS)).toEqual([]);
  });

  it('are looked for where nobody could tell the language', () => {
    expect(findCues(articleOf(['An appalling plan.'], null), LISTS)).not.toEqual([]);
  });
});

describe('how many cues a page bears', () => {
  const flood = Array.from(
    { length: 60 },
    (_, at) => `The appalling plan number ${at} was a shameless, disgusting farce, and critics say the regime lied.`,
  );

  it('is limited, however much there is to find', () => {
    const cues = cuesIn(...flood);
    const words = flood.join(' ').split(' ').length;
    expect(cues.length).toBeGreaterThan(10);
    expect(cues.length).toBeLessThanOrEqual(Math.ceil((words * 36) / 1000));
  });

  it('shows several kinds before many of one kind', () => {
    expect(new Set(cuesIn(...flood).map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(2);
  });

  it('has the same words twice at most', () => {
    const labels = cuesIn(...Array.from({ length: 9 }, (_, at) => `The regime closed gate ${at} on Monday.`));
    expect(labels.filter(({ text }) => text === 'regime')).toHaveLength(2);
  });

  it('has no two word cues over the same words', () => {
    const cues = cuesIn('The brutal, cowardly thugs who lied are a disgrace to the town, a cancer of lies.');
    const words = cues.filter(({ rule }) => rule !== 'fear');
    for (const [at, { end }] of words.entries()) expect(words[at + 1]?.start ?? Infinity).toBeGreaterThanOrEqual(end);
  });
});

it('takes a word that an article has all the time for its subject, not for a choice', () => {
  const often = Array.from({ length: 6 }, (_, at) => `The carnage on road ${at} has been counted since 1990.`);
  expect(cuesIn('The carnage on the road was counted.').map(({ rule }) => rule)).toContain('loaded-words');
  expect(cuesIn(...often).map(({ rule }) => rule)).not.toContain('loaded-words');
});
