import { join } from 'node:path';
import { expect, test } from 'vitest';
import { alignPassages } from '../../../../src-main/study-service/comparison/alignment/align-passages.ts';
import { readWordVectors } from '../../../../src-main/study-service/comparison/alignment/word-vectors.ts';
import { readEvents } from '../../../benchmarks/comparison/reworded-truth.ts';
import { articleOf } from './articles.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');
const vectors = readWordVectors(join(ROOT, 'resources', 'lexicons', 'word-vectors'));
const events = readEvents(join(ROOT, 'test', 'fixtures', 'reworded'));

const REST = [
  'The mayor opened a library on Monday with a speech about books.',
  'Farmers in the north hope for rain before the end of the month.',
  'A choir of forty children sang in front of the station.',
];

test('every member of every passage is the words at its offsets, and no article has two members in one', () => {
  for (const { articles } of events) {
    const bodies = new Map(articles.map(({ articleId, body }) => [articleId, body]));
    const passages = alignPassages(articles, vectors);
    expect(passages.length).toBeGreaterThan(5);
    for (const { members, strength } of passages) {
      for (const { articleId, start, end, text } of members)
        expect(bodies.get(articleId)!.slice(start, end)).toBe(text);
      expect(new Set(members.map(({ articleId }) => articleId)).size).toBe(members.length);
      expect(strength).toBeGreaterThan(0);
      expect(strength).toBeLessThanOrEqual(1);
    }
  }
});

test('a quotation of six words inside sentences that tell different things is found, as its words alone', () => {
  const quote = 'we counted every ferry twice and still';
  const passages = alignPassages(
    [
      articleOf('a', [
        ...REST,
        `Asked about lunch, the cook of the canteen laughed, and said “${quote}” had soup to give away.`,
      ]),
      articleOf('b', [
        `Harbour master Ines Falk, who retires in June, wrote that “${quote}” missed the smallest of them.`,
      ]),
    ],
    vectors,
  );
  expect(passages.flatMap(({ members }) => members.filter(({ text }) => text.includes(quote)))).toHaveLength(2);
});

test('a sentence told with other words is matched, with the words that both have', () => {
  const [passage, ...others] = alignPassages(
    [
      articleOf('a', [...REST, 'Around 640 houses were flooded when the dam near Carrick was opened.']),
      articleOf('b', [
        'In Carrick about 640 homes stand under water because the dam was opened.',
        'Nobody has apologised.',
      ]),
    ],
    vectors,
  );
  expect(others).toEqual([]);
  expect(passage!.kind).toBe('reworded');
  expect(passage!.members.map(({ text }) => text)).toEqual([
    'Around 640 houses were flooded when the dam near Carrick was opened.',
    'In Carrick about 640 homes stand under water because the dam was opened.',
  ]);
  expect(passage!.sharedWords).toEqual(expect.arrayContaining(['640', 'dam', 'carrick']));
});

test('the same sentence in three articles is one passage of three, word for word', () => {
  const said = 'The regional train hit the bus at a level crossing near Orrin on Tuesday.';
  const passages = alignPassages(
    [articleOf('a', [said, REST[0]!]), articleOf('b', [REST[1]!, said]), articleOf('c', [REST[2]!, said])],
    vectors,
  );
  expect(passages).toHaveLength(1);
  expect(passages[0]).toMatchObject({
    kind: 'word for word',
    members: [{ text: said }, { text: said }, { text: said }],
  });
});

test('a paragraph that was taken over is matched sentence by sentence', () => {
  const taken = 'Divers searched the weir until dark for two campers. Their tent had been found on the bank at noon.';
  const passages = alignPassages([articleOf('a', [REST[0]!, taken]), articleOf('b', [taken, REST[1]!])], vectors);
  expect(passages.map(({ members }) => members[0]!.text)).toEqual(taken.split(/(?<=\.) /u));
});

test('articles in two languages share what stands in both word for word, and nothing is guessed between them', () => {
  const quote = '“Nous ne paierons jamais pour ce vieux pont fermé,”';
  const passages = alignPassages(
    [
      articleOf('a', ['The bridge in Carrick was closed on Monday.', `${quote} said the mayor.`]),
      articleOf('b', ['Le pont de Carrick est fermé depuis le 4 mai 2031.', `${quote} a dit le maire.`], 'fr'),
    ],
    vectors,
  );
  expect(passages).toHaveLength(1);
  expect(passages[0]!.members[1]!.text).toContain('paierons jamais pour ce vieux pont');
});

test('articles in a language without word vectors are matched by their words', () => {
  const passages = alignPassages(
    [
      articleOf(
        'a',
        ['Die Brücke in Carrick wurde am Montag für 640 Lastwagen gesperrt.', 'Der Chor sang am Bahnhof.'],
        'de',
      ),
      articleOf(
        'b',
        ['Am Abend regnete es lange.', 'In Carrick ist die Brücke seit Montag für 640 Lastwagen gesperrt.'],
        'de',
      ),
    ],
    vectors,
  );
  expect(passages.map(({ members }) => members.map(({ start }) => start))).toEqual([[0, 28]]);
});

test('the same input gives the same passages, and articles with nothing to compare give none', () => {
  const { articles } = events[0]!;
  expect(alignPassages(articles, vectors)).toEqual(alignPassages(articles, vectors));
  expect(alignPassages([articleOf('a', []), articleOf('b', ['!!!']), articleOf('c', [''])], vectors)).toEqual([]);
  expect(alignPassages([], null)).toEqual([]);
});
