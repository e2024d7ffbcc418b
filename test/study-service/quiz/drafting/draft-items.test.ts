import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  CANNOT_TELL,
  findKind,
  ITEM_KIND_IDS,
  MATRIX_COLUMNS,
} from '../../../../src-main/contract/plain/quiz-kinds.ts';
import { newItemSchema } from '../../../../src-main/contract/quiz.ts';
import type { NewItem } from '../../../../src-main/contract/quiz.ts';
import { draftItems } from '../../../../src-main/study-service/quiz/drafting/draft-items.ts';
import { draftWhoseVoice } from '../../../../src-main/study-service/quiz/drafting/kinds/draft-whose-voice.ts';
import { readMaterial } from '../../../../src-main/study-service/quiz/drafting/material/read-material.ts';
import type { ItemKindId } from '../../../../src-main/contract/plain/quiz-kinds.ts';
import { ARTICLES, beacon, COMPARISON, herald, inventedCase, ledger, NOTES, place } from './invented-case.ts';

const items = draftItems(inventedCase());
const SEEDS = Array.from({ length: 12 }, (_, seed) => seed);
const many = SEEDS.flatMap((seed) => draftItems(inventedCase({ seed })));
const ofKind = (kind: ItemKindId) => SEEDS.flatMap((seed) => draftItems(inventedCase({ seed, kinds: [kind] })));
const bodyOf = (articleId: string) => ARTICLES.find((article) => article.articleId === articleId)!.body;

/** The options of an item with choices, the right ones and the wrong ones. */
function choices({ response, key }: NewItem) {
  if (response.type !== 'choice' || key.type !== 'choice') throw new Error('not an item with choices');
  const isRight = ({ id }: { id: string }) => key.right.includes(id);
  const texts = (list: readonly { text: string }[]) => list.map(({ text }) => text);
  return {
    right: texts(response.options.filter(isRight)),
    wrong: texts(response.options.filter((option) => !isRight(option))),
    options: response.options,
  };
}

describe('a drafted quiz', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(draftItems(inventedCase())).toEqual(items);
    expect(draftItems(inventedCase({ seed: 8 }))).not.toEqual(items);
  });

  it('has every kind of item, each answered as its kind is', () => {
    expect(new Set(many.map(({ kind }) => kind))).toEqual(new Set(ITEM_KIND_IDS));
    for (const { kind, response } of many) expect(response.type).toBe(findKind(kind)!.response);
  });

  it('keeps to the contract', () => {
    for (const item of many) expect(newItemSchema.parse(item)).toEqual(item);
  });

  it('has no more than are asked for, and of the kinds that are asked for alone', () => {
    expect(draftItems(inventedCase({ count: 4 }))).toHaveLength(4);
    const two = draftItems(inventedCase({ kinds: ['whose voice', 'source type'] }));
    expect(new Set(two.map(({ kind }) => kind))).toEqual(new Set(['whose voice', 'source type']));
  });

  it('takes turns among the kinds', () => {
    const first = draftItems(inventedCase({ count: 10 }));
    expect(new Set(first.map(({ kind }) => kind)).size).toBe(10);
  });

  it('is empty where there are no articles', () => {
    expect(draftItems(inventedCase({ articles: [] }))).toEqual([]);
  });

  it('proves every key by words that stand where it says, in the text that it says', () => {
    for (const { evidence } of many) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const { articleId, start, end, exact, textHash } of evidence) {
        expect(bodyOf(articleId).slice(start, end)).toBe(exact);
        expect(textHash).toBe(createHash('sha256').update(bodyOf(articleId)).digest('hex'));
      }
    }
  });

  it('rests an absence on words that no sentence of the article has together', () => {
    const absences = many.flatMap((item) => item.absences);
    expect(absences.length).toBeGreaterThan(10);
    for (const { articleId, terms } of absences) {
      const sentences = bodyOf(articleId)
        .toLowerCase()
        .split(/[.\n]+/u);
      const together = sentences.filter((sentence) => terms.every((term) => sentence.includes(term.toLowerCase())));
      expect(together, `${terms.join(' ')} in ${articleId}`).toEqual([]);
    }
  });

  it('gives a reason for every option', () => {
    for (const { response } of many)
      if (response.type === 'choice') for (const { why } of response.options) expect(why).not.toBe('');
  });

  it('offers no option twice, none of all the above, and all with the same ending', () => {
    for (const item of many) {
      if (item.response.type !== 'choice') continue;
      const { options } = choices(item);
      const texts = options.map(({ text }) => text);
      expect(new Set(texts.map((text) => text.toLowerCase())).size).toBe(texts.length);
      expect(texts.join('\n')).not.toMatch(/all of the above|none of the above/iu);
      const endings = options.filter(({ id }) => id !== CANNOT_TELL).map(({ text }) => /[.!?]$/u.test(text));
      expect(new Set(endings).size, texts.join(' | ')).toBe(1);
    }
  });

  it('makes the longest option right no oftener than chance would', () => {
    const single = many.flatMap((item) => {
      if (item.response.type !== 'choice' || item.response.multiple) return [];
      const { right, wrong } = choices(item);
      return right.length === 1
        ? [{ isLongest: wrong.every((text) => text.length < right[0]!.length), of: wrong.length + 1 }]
        : [];
    });
    const expected = single.reduce((sum, { of }) => sum + 1 / of, 0);
    expect(single.length).toBeGreaterThan(100);
    expect(single.filter(({ isLongest }) => isLongest).length).toBeLessThan(1.3 * expected);
  });

  it('shows its articles in the order of the case, which gives no answer away', () => {
    const order = ARTICLES.map(({ articleId }) => articleId);
    for (const { articleIds, prompt } of many)
      expect(articleIds, prompt).toEqual(order.filter((id) => articleIds.includes(id)));
  });

  it('asks about the same words once only', () => {
    for (const seed of SEEDS) {
      const prompts = draftItems(inventedCase({ seed })).map(({ prompt }) => prompt);
      expect(new Set(prompts).size).toBe(prompts.length);
    }
  });

  it('calls articles by letters where no outlet is named', () => {
    const masked = ARTICLES.map((article) => ({ ...article, outlet: null }));
    const prompts = draftItems(inventedCase({ articles: masked })).map(({ prompt }) => prompt);
    expect(prompts.some((prompt) => prompt.includes('Article A'))).toBe(true);
    expect(draftItems(inventedCase({ articles: masked, kinds: ['source type'] }))).toEqual([]);
  });
});

describe('one of several', () => {
  it('takes a number out of a sentence and offers numbers of other sentences', () => {
    const gaps = ofKind('one of several').filter(({ prompt }) => prompt.startsWith('Which number'));
    expect(gaps.length).toBeGreaterThan(0);
    for (const item of gaps) {
      const { right, wrong } = choices(item);
      const shown = /“(.*)”/u.exec(item.prompt)![1]!.replace(/[‘’]/gu, '');
      const body = bodyOf(item.articleIds[0]!).replace(/[“”]/gu, '');
      expect(body).toContain(shown.replace('_____', right[0]!));
      for (const text of wrong) {
        expect(body).not.toContain(shown.replace('_____', text));
        expect(ARTICLES.some((article) => article.body.includes(text))).toBe(true);
      }
    }
  });

  it('asks which article alone tells a thing, with proof that the others do not', () => {
    const only = ofKind('one of several').filter(({ prompt }) => prompt.startsWith('Only one'));
    expect(only.length).toBeGreaterThan(0);
    for (const { absences } of only) expect(absences).toHaveLength(ARTICLES.length - 1);
  });
});

describe('several of several', () => {
  it('names those who speak in an article beside those whose names it has not', () => {
    const [speakers] = ofKind('several of several').filter(({ prompt }) =>
      prompt.startsWith('Whose words does The Herald'),
    );
    const { right, wrong } = choices(speakers!);
    expect(right.toSorted()).toEqual(['Ada Birch', 'Ben Cole']);
    expect(wrong.toSorted()).toEqual(['Dora Lind', 'Eric Wald']);
  });
});

describe('select sentence', () => {
  it('has the same told by another article to be found, and takes the sentence that tells it', () => {
    const [found] = ofKind('select sentence').filter(({ prompt }) => prompt.endsWith('tells the same.'));
    if (found?.key.type !== 'passage') throw new Error('there is no such item');
    expect(found.response).toEqual({ type: 'passage', articleIds: found.articleIds });
    expect(found.key.passages[0]!.exact).toContain('14 looms');
  });
});

describe('match outlet to wording', () => {
  it('asks for the verb with which each outlet brings in one statement, with one verb too many', () => {
    const [verbs] = ofKind('match outlet to wording').filter(({ prompt }) => prompt.includes('statement of Ben Cole'));
    if (verbs?.response.type !== 'match' || verbs.key.type !== 'match') throw new Error('there is no such item');
    const { left, right } = verbs.response;
    const pairs = verbs.key.pairs.map((pair) => [
      left.find(({ id }) => id === pair.left)!.text,
      right.find(({ id }) => id === pair.right)!.text,
    ]);
    expect(pairs.toSorted()).toEqual([
      ['Beacon', 'claimed'],
      ['The Herald', 'said'],
    ]);
    expect(right).toHaveLength(3);
  });
});

describe('claim matrix', () => {
  it('has the four columns, and tells what is passed on from what is missing', () => {
    const [matrix] = ofKind('claim matrix').filter(({ prompt }) => prompt.includes('insurance would pay'));
    if (matrix?.response.type !== 'match' || matrix.key.type !== 'match') throw new Error('there is no such item');
    expect(matrix.response.right.map(({ id }) => id)).toEqual(MATRIX_COLUMNS);
    const { left } = matrix.response;
    const cells = Object.fromEntries(
      matrix.key.pairs.map((pair) => [left.find(({ id }) => id === pair.left)!.text, pair.right]),
    );
    expect(cells).toEqual({ 'The Herald': 'attributed', Beacon: 'attributed', 'Ledger Weekly': 'absent' });
    expect(matrix.absences.map(({ articleId }) => articleId)).toEqual(['ledger']);
  });

  it('never calls a sentence the outlet’s own that has somebody’s words in it', () => {
    for (const { response, key } of ofKind('claim matrix')) {
      if (response.type !== 'match' || key.type !== 'match') continue;
      const stated = key.pairs
        .filter(({ right }) => right === 'stated')
        .map(({ left }) => response.left.find(({ id }) => id === left)!.text);
      for (const text of stated) expect(text).not.toMatch(/said|claimed|stressed|admitted|“/u);
    }
  });
});

describe('order events', () => {
  it('puts events and articles in the order of the dates that stand in the texts', () => {
    const orders = ofKind('order events').map(({ response, key }) => {
      if (response.type !== 'order' || key.type !== 'order') throw new Error('not an order');
      return key.order.map((id) => response.entries.find((entry) => entry.id === id)!.text);
    });
    expect(orders).toContainEqual(['The Herald', 'Beacon', 'Ledger Weekly']);
    const events = orders.find((order) => order.includes('The paper mill opened its gates'))!;
    expect(events.indexOf('The paper mill opened its gates')).toBe(0);
    expect(events.at(-1)).toBe('Clara Moss became director of the mill');
    expect(events.join(' ')).not.toMatch(/\d{4}/u);
  });
});

describe('whose voice', () => {
  it('offers two speakers by two verbs', () => {
    const voices = ofKind('whose voice').filter(({ prompt }) => prompt.includes('which word'));
    expect(voices.length).toBeGreaterThan(0);
    for (const item of voices) {
      const { options } = choices(item);
      expect(options).toHaveLength(4);
      expect(new Set(options.map(({ text }) => text.split(', with ')[0])).size).toBe(2);
      expect(new Set(options.map(({ text }) => text.split(', with ')[1])).size).toBe(2);
    }
  });

  it('knows the verb of each article', () => {
    const drafted = SEEDS.flatMap((seed) => draftWhoseVoice(readMaterial(inventedCase({ seed }))));
    const right = drafted.flatMap(({ item }) => (item.prompt.includes('Beacon passes') ? choices(item).right : []));
    expect(new Set(right)).toEqual(new Set(['Ben Cole, with “claimed”', 'Ada Birch, with “admitted”']));
  });
});

describe('same origin', () => {
  it('rests a tie on the words that name the other outlet', () => {
    const [tie] = ofKind('same origin');
    expect(choices(tie!).right).toEqual(['Beacon has words or facts from The Herald']);
    expect(tie!.evidence[0]!.exact).toBe('as The Herald first reported');
  });
});

describe('lexical or informational', () => {
  it('follows the note, and accepts both where readers saw both', () => {
    const asked = ofKind('lexical or informational');
    const rightOf = (words: string) => choices(asked.find(({ prompt }) => prompt.includes(words))!).right;
    expect(rightOf('“Mobs”')).toHaveLength(1);
    expect(rightOf('“Mobs”')[0]).toContain('choice of a word');
    expect(rightOf('Swallows nest')[0]).toContain('choice of a fact');
    expect(rightOf('“A heartless letter”')).toHaveLength(2);
  });

  it('asks about nothing that nobody marked', () => {
    expect(draftItems(inventedCase({ notes: [], kinds: ['lexical or informational'] }))).toEqual([]);
    const guess = NOTES.map((note) => ({ ...note, confidence: 'guess' as const }));
    expect(draftItems(inventedCase({ notes: guess, kinds: ['lexical or informational'] }))).toEqual([]);
  });
});

describe('neutral rewrite', () => {
  it('has model answers that keep the texts’ words and lose the strong one', () => {
    const models = ofKind('neutral rewrite').flatMap(({ key }) => (key.type === 'text' ? key.modelAnswers : []));
    expect(models).toContain('A letter came to the weavers on Monday.');
    expect(models).toContain('Owner Ben Cole said the insurance would pay for new machines.');
    for (const { key } of ofKind('neutral rewrite'))
      expect(key.type === 'text' && key.rubric.map(({ points }) => points)).toEqual([0, 1, 2]);
  });
});

describe('source type', () => {
  it('gives words from outside the article and the label that they speak for', () => {
    for (const item of ofKind('source type')) {
      const article = ARTICLES.find(({ articleId }) => articleId === item.articleIds[0])!;
      const { right } = choices(item);
      if (item.prompt.includes('What kind of source')) expect(right[0]!.toLowerCase()).toBe(article.sourceType);
      else expect(article.sourceEvidence[0]!.quotation).toContain(right[0]!.split(' ').slice(-4).join(' '));
    }
  });
});

describe('headline support', () => {
  it('finds the word of a headline that the text never uses', () => {
    const [word] = ofKind('headline support').filter(({ prompt }) => prompt.startsWith('The Herald'));
    const { right, wrong } = choices(word!);
    expect(['“disaster”', '“shuts”']).toContain(right[0]);
    for (const text of wrong)
      expect(herald.body.slice(herald.title.length).toLowerCase()).toContain(text.slice(1, -1).toLowerCase());
  });
});

describe('figure differs', () => {
  it('says that the reason can’t be told where neither article gives one', () => {
    const [why] = ofKind('figure differs').filter(({ prompt }) => prompt.includes('Why do'));
    expect(why!.prompt).toContain('“250 people” and “400 people”');
    expect(why!.key).toEqual({ type: 'choice', right: [CANNOT_TELL] });
  });

  it('says nothing about figures that agree', () => {
    const figures = COMPARISON.figures.filter(({ verdict }) => verdict !== 'different');
    expect(draftItems(inventedCase({ comparison: { ...COMPARISON, figures }, kinds: ['figure differs'] }))).toEqual([]);
  });
});

describe('cannot tell', () => {
  const asked = ofKind('cannot tell');

  it('is right in some items and wrong in others', () => {
    const right = asked.filter(({ key }) => key.type === 'choice' && key.right.includes(CANNOT_TELL));
    expect(right.length).toBeGreaterThan(0.2 * asked.length);
    expect(right.length).toBeLessThan(0.8 * asked.length);
    for (const item of asked) expect(choices(item).options.some(({ id }) => id === CANNOT_TELL)).toBe(true);
  });

  it('asks an article for a number that it does not give, with words that prove it', () => {
    const untold = asked.filter(
      ({ key, prompt }) => key.type === 'choice' && key.right[0] === CANNOT_TELL && prompt.includes('number'),
    );
    expect(untold.length).toBeGreaterThan(0);
    for (const { articleIds, absences } of untold)
      expect(absences.map(({ articleId }) => articleId)).toEqual(articleIds);
  });

  it('knows the age that a text gives, and that it gives no other', () => {
    const ages = asked.filter(({ prompt }) => prompt.startsWith('How old'));
    const rights = ages.map((item) => [
      /How old is (.*),/u.exec(item.prompt)![1],
      (item.key as { right: string[] }).right[0] === CANNOT_TELL,
    ]);
    expect(rights).toContainEqual(['Anna Reed', false]);
    for (const [name, isUntold] of rights) expect(isUntold).toBe(name !== 'Anna Reed');
    // The 14 looms that burned are nobody's age: who is asked about is grown up.
    const offered = ages.flatMap(({ response }) => (response.type === 'choice' ? response.options : []));
    expect(offered.map(({ text }) => Number(text)).filter((age) => age < 25)).toEqual([]);
  });
});

describe('short answer', () => {
  it('has model answers made of the texts’ own words', () => {
    const models = ofKind('short answer').flatMap(({ key }) => (key.type === 'text' ? key.modelAnswers : []));
    expect(models.length).toBeGreaterThan(0);
    const all = [herald, beacon, ledger]
      .map(({ body, outlet }) => `${body} ${outlet!}`)
      .join(' ')
      .toLowerCase();
    const frame = 'only in reader does not learn that';
    for (const word of models
      .join(' ')
      .toLowerCase()
      .match(/\p{L}{4,}/gu)!)
      expect(`${all} ${frame} headline alone stands text`, word).toContain(word);
  });
});

it('leaves a passage alone that the comparison is not sure of', () => {
  const passages = COMPARISON.passages.map((passage) => ({ ...passage, strength: 0.5 }));
  const unsure = draftItems(inventedCase({ comparison: { ...COMPARISON, passages }, kinds: ['select sentence'] }));
  expect(unsure.filter(({ prompt }) => prompt.endsWith('tells the same.'))).toEqual([]);
  expect(place(herald, 'paper mill').start).toBeGreaterThan(0);
});
