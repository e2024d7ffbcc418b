import { describe, expect, test } from 'vitest';
import { writeXapi } from '../../../../../src-main/study-service/quiz/exchange/xapi/write-xapi.ts';
import type { Statement } from '../../../../../src-main/study-service/quiz/exchange/xapi/xapi-statement.ts';
import { RECORD } from '../sample-record.ts';

const statements = writeXapi(RECORD);
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;
const IRI = /^https?:\/\/[^\s]+$/u;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u;
const COMPONENTS: Record<string, readonly string[]> = {
  choice: ['choices'],
  sequencing: ['choices'],
  matching: ['source', 'target'],
  'long-fill-in': [],
};

/** Sentences with MUST of xAPI 1.0.3 (xAPI-Data.md), each as a check of one statement. */
const MUSTS: readonly [string, (statement: Statement) => boolean][] = [
  ['2.4.1: the id is a UUID in its usual form', ({ id }) => UUID.test(id)],
  [
    '2.4.2: an agent has exactly one identifier',
    ({ actor }) => Object.keys(actor).sort().join() === 'account,objectType',
  ],
  [
    '2.4.2.4: an account has a home page (IRL) and a name',
    ({ actor }) => IRI.test(actor.account.homePage) && actor.account.name.length > 0,
  ],
  ['2.4.3: the verb is an IRI with a language map', ({ verb }) => IRI.test(verb.id) && isLanguageMap(verb.display)],
  ['2.4.4.1: the activity is an IRI', ({ object }) => object.objectType === 'Activity' && IRI.test(object.id)],
  [
    '2.4.4.1: its type is an IRI, its name and description are language maps',
    ({ object: { definition } }) =>
      IRI.test(definition.type) &&
      isLanguageMap(definition.name) &&
      (definition.description === undefined || isLanguageMap(definition.description)),
  ],
  [
    '2.4.4.1: an interaction has the lists of its type and no others',
    ({ object: { definition } }) => {
      const lists = ['choices', 'scale', 'source', 'target', 'steps'].filter((name) => name in definition);
      const type = definition.interactionType;
      return type === undefined ? lists.length === 0 : lists.join() === COMPONENTS[type]?.join();
    },
  ],
  [
    '2.4.4.1: the ids in a list are distinct, without white space',
    ({ object: { definition } }) =>
      [definition.choices, definition.source, definition.target].every((list = []) => {
        const ids = list.map(({ id }) => id);
        return new Set(ids).size === ids.length && ids.every((id) => /^[^\s[\]]+$/u.test(id));
      }),
  ],
  [
    '2.4.5.1: scaled is from -1 to 1, raw between min and max',
    ({ result: { score } }) =>
      score === undefined ||
      (Math.abs(score.scaled) <= 1 && score.min < score.max && score.raw >= score.min && score.raw <= score.max),
  ],
  [
    '2.4.5: success and completion are booleans, response a string',
    ({ result }) =>
      ['boolean', 'undefined'].includes(typeof result.success) &&
      typeof result.completion === 'boolean' &&
      ['string', 'undefined'].includes(typeof result.response),
  ],
  [
    '4.6: a duration is ISO 8601',
    ({ result: { duration } }) => duration === undefined || /^PT\d+(?:\.\d+)?S$/u.test(duration),
  ],
  [
    '2.4.5.3: the keys of extensions are IRIs',
    ({ result }) => Object.keys(result.extensions ?? {}).every((key) => IRI.test(key)),
  ],
  ['2.4.6: the registration is a UUID', ({ context }) => UUID.test(context.registration)],
  [
    '2.4.6.2: context activities are lists of activities',
    ({ context }) =>
      (context.contextActivities?.parent ?? []).every(
        ({ id, objectType }) => objectType === 'Activity' && IRI.test(id),
      ),
  ],
  ['4.5: the timestamp is ISO 8601 with a time zone', ({ timestamp }) => TIME.test(timestamp)],
  ['2.2: nothing is null, and no object is empty', (statement) => isFilled(statement)],
  ['2.3.2: it says no email address', (statement) => !/mbox|mailto/u.test(JSON.stringify(statement))],
];

function isLanguageMap(value: Readonly<Record<string, string>>): boolean {
  const entries = Object.entries(value);
  return (
    entries.length > 0 && entries.every(([tag, words]) => tag === Intl.getCanonicalLocales(tag)[0] && words !== '')
  );
}

function isFilled(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value !== 'object') return true;
  const parts = Object.values(value);
  return (Array.isArray(value) || parts.length > 0) && parts.every(isFilled);
}

function find(answer: string): Statement {
  const found = statements.find(({ object }) => object.id.endsWith(`/item/${answer}`));
  if (found === undefined) throw new Error(`no statement about ${answer}`);
  return found;
}

describe('xAPI statements', () => {
  test.each(MUSTS)('%s', (_, holds) => {
    expect(statements.filter((statement) => !holds(statement))).toEqual([]);
    expect(statements).toHaveLength(8);
  });

  test('tell each answer and each finished quiz, one that goes on only its answers', () => {
    const verbs = statements.map(({ verb }) => verb.id);
    expect(verbs.filter((id) => id === 'http://adlnet.gov/expapi/verbs/answered')).toHaveLength(7);
    expect(verbs.filter((id) => id === 'http://adlnet.gov/expapi/verbs/completed')).toHaveLength(1);
  });

  test.each([
    ['item-1', 'choice', ['o1'], 'cannot_tell'],
    ['item-2', 'choice', ['a[,]b'], 'a[,]b'],
    ['item-4', 'matching', ['l1[.]stated[,]l2[.]absent[,]l3[.]stated'], 'l1[.]stated[,]l2[.]attributed'],
    ['item-5', 'sequencing', ['y[,]x[,]z'], 'y[,]x[,]z'],
    ['item-6', 'long-fill-in', ['The old bridge'], 'The old bridge'],
    ['item-7', 'long-fill-in', ['The council refused the request.', 'The council said no.'], 'They said\n"no".'],
  ])('%s is of the type %s with its pattern and its response', (itemId, type, pattern, response) => {
    const { object, result } = find(itemId);
    expect(object.definition).toMatchObject({ interactionType: type, correctResponsesPattern: pattern });
    expect(result.response).toBe(response);
  });

  test('give score, success, time taken and confidence', () => {
    expect(find('item-1').result).toEqual({
      score: { scaled: 0, raw: 0, min: 0, max: 1 },
      success: false,
      completion: true,
      response: 'cannot_tell',
      duration: 'PT30.25S',
      extensions: { 'https://parallax.invalid/xapi/confidence': 'guess' },
    });
    expect(statements.find(({ verb }) => verb.id.endsWith('completed'))?.result).toEqual({
      score: { scaled: 0.5833, raw: 3.5, min: 0, max: 6 },
      completion: true,
      duration: 'PT630.5S',
    });
  });

  test('give neither score nor success while a person has still to grade, and no time over a break', () => {
    expect(find('item-7').result).not.toHaveProperty('score');
    expect(find('item-7').result).not.toHaveProperty('success');
    expect(find('item-7').result).not.toHaveProperty('duration');
  });

  test('name nobody, and the same student always the same', () => {
    expect(JSON.stringify(statements)).not.toMatch(/Ada|Example/u);
    const [first] = RECORD.attempts;
    if (first === undefined) throw new Error('no attempt');
    const again = writeXapi({ ...RECORD, quizId: 'quiz-2', attempts: [{ ...first, student: ' ada  example' }] });
    expect(again[0]?.actor).toEqual(statements[0]?.actor);
    expect(statements.at(-1)?.actor).not.toEqual(statements[0]?.actor);
  });

  test('keep their ids when they are made again, and get another when an answer is graded', () => {
    expect(writeXapi(RECORD)).toEqual(statements);
    expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
    const attempts = RECORD.attempts.map((attempt) => ({
      ...attempt,
      answers: attempt.answers.map((answer) => ({ ...answer, score: answer.score ?? 1 })),
    }));
    const graded = writeXapi({ ...RECORD, attempts });
    expect(graded.filter(({ id }, index) => id !== statements[index]?.id)).toHaveLength(1);
  });

  test('tie an answer to its attempt and its quiz', () => {
    const { context } = find('item-1');
    const finish = statements.find(({ verb }) => verb.id.endsWith('completed'));
    expect(context.registration).toBe(finish?.context.registration);
    expect(context.contextActivities?.parent[0]?.id).toBe(finish?.object.id);
  });
});
