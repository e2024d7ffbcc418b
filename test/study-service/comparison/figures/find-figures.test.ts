import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { figureSchema } from '../../../../src-main/contract/comparison.ts';
import type { ComparedArticle } from '../../../../src-main/study-service/comparison/compared-article.ts';
import { readFigureLists } from '../../../../src-main/study-service/comparison/figures/figure-lists.ts';
import { findFigures } from '../../../../src-main/study-service/comparison/figures/find-figures.ts';
import { joinFigures } from '../../../../src-main/study-service/comparison/figures/join-figures.ts';
import { splitArticle } from '../../../../src-main/study-service/comparison/split-sentences.ts';
import { articleOf, LEXICONS } from '../naming-article.ts';

const lists = readFigureLists(LEXICONS);
const find = (article: ComparedArticle) => findFigures(article, splitArticle(article), lists);
const read = (body: string) =>
  find(articleOf('a', body)).map(({ value, upTo, unit, hedge }) => ({ value, upTo, unit, hedge }));
const join2 = (...bodies: string[]) => {
  const articles = bodies.map((body, index) => articleOf(`a${index}`, body));
  return joinFigures(articles, articles.flatMap(find));
};

describe('figures of an article', () => {
  const invented = JSON.parse(
    readFileSync(join(LEXICONS, '..', '..', 'test', 'fixtures', 'figures', 'invented.json'), 'utf8'),
  ) as { language: string; text: string; figures: [string, number, string | null, number?][] }[];

  it.each(invented)('are read as a person reads them: $text', ({ language, text, figures }) => {
    const found = find(articleOf('a', text, { language })).map(({ value, unit, upTo }) => ({
      value: Number(value.toPrecision(6)),
      unit,
      upTo,
    }));
    expect(found).toEqual(
      figures.map(([, value, unit, upTo]) => ({ value: Number(value.toPrecision(6)), unit, upTo: upTo ?? null })),
    );
  });

  it('keep the hedge that stands before them', () => {
    expect(read('More than 30 boats and almost an hour of rain.')).toEqual([
      { value: 30, upTo: null, unit: 'boats', hedge: 'more than' },
      { value: 1, upTo: null, unit: 'hour', hedge: 'almost' },
    ]);
  });

  it('take an “over” for none where people quarrel over a sum', () => {
    expect(read('A row over £2.4m began.').map(({ hedge }) => hedge)).toEqual([null]);
    expect(read('It will cost over £2.4m.').map(({ hedge }) => hedge)).toEqual(['over']);
  });

  it('are two where a number rose from one to the other, and one where it is a range', () => {
    expect(read('Prices rose from 3 to 5 per cent.').map(({ value, upTo }) => [value, upTo])).toEqual([
      [3, null],
      [5, null],
    ]);
    expect(read('It costs 3 to 5 euros.').map(({ value, upTo }) => [value, upTo])).toEqual([[3, 5]]);
  });

  it('are an age behind a name or a pronoun, and none behind any other word', () => {
    const kinds = (body: string) => find(articleOf('a', body)).map(({ kind }) => kind);
    expect(kinds('Olin was 38, and she is 41.')).toEqual(['age', 'age']);
    expect(kinds('By noon the toll was 71, the police said.')).toEqual(['count']);
  });

  it('quote the text at their offsets, in every block', () => {
    const article = articleOf(
      'a',
      'Rain fell.\nSome 400 houses and £2.5m were lost.\nTwo dozen cows drowned, 3 km away.',
    );
    const found = find(article);
    expect(found).toHaveLength(4);
    for (const { start, end, text, within } of found) {
      expect(article.body.slice(start, end)).toBe(text);
      expect(article.body.slice(within.start, within.end)).toBe(within.text);
    }
  });
});

describe('figures side by side', () => {
  it('are one sum whether it is said to be for something or what that costs', () => {
    const [sum] = join2(
      'The council has set aside £2.4 million for the repair of the pool.',
      'The repair will cost £2.4m.',
    );
    expect(sum).toMatchObject({ verdict: 'same' });
    expect(sum!.mentions).toHaveLength(2);
    const lengths = join2('The bridge is 40 metres long.', 'The bridge stands 40 metres away.');
    expect(lengths.every(({ verdict }) => verdict === 'only here')).toBe(true);
  });

  it('count staff and members of staff alike', () => {
    const [staff] = join2(
      'All 23 members of staff will keep their jobs.',
      'Mr Shaw said three of the 23 staff would lose their jobs.',
    );
    expect(staff!.mentions.map(({ value }) => value)).toEqual([23, 23]);
  });

  it('are the same where one number counts one thing in two articles', () => {
    const [figure] = join2(
      'A flood damaged 400 houses in Lowmere.',
      'In Lowmere 400 houses were damaged by the flood.',
    );
    expect(figure).toMatchObject({ verdict: 'same', unit: 'houses', what: 'houses' });
    expect(figureSchema.parse(figure).mentions).toHaveLength(2);
  });

  it('say of a part what the whole is of', () => {
    for (const body of [
      'A survey found that 11 of the 32 roof beams are weakened by damp.',
      "A survey found 11 of the building's 32 roof beams weakened by damp.",
      'A survey found damp in 11 of 32 roof beams.',
    ]) {
      const [part, whole] = join2(body);
      expect([part?.what, part?.mentions[0]?.text], body).toEqual(['roof beams', '11']);
      expect(whole?.mentions[0]?.text).toBe('32 roof beams');
    }
  });

  it('differ where two articles give two numbers for one thing', () => {
    const [figure] = join2(
      'The flood in Lowmere damaged 400 houses along the river on Friday.',
      'The flood damaged 650 houses along the river in Lowmere.',
    );
    expect(figure?.verdict).toBe('different');
    expect(figure?.mentions.map(({ value }) => value)).toEqual([400, 650]);
  });

  it('are brought to one unit and one rate before they are compared', () => {
    const [length] = join2('The Lowmere tunnel is 2 km long.', 'The Lowmere tunnel is 2,000 metres long.');
    expect(length).toMatchObject({ verdict: 'same', unit: 'km' });
    const [rate] = join2(
      'The port says 640 lorries a week cross the bridge.',
      'Each day 640 lorries a day cross the bridge to the port.',
    );
    expect(rate).toMatchObject({ verdict: 'different', unit: 'lorries a week' });
    expect(rate?.mentions.map(({ value }) => value)).toEqual([640, 4480]);
  });

  it('stay apart where the number is the same and the thing is not', () => {
    for (const one of join2(
      'The mayor bought 12 buses for Lowmere.',
      'In Lowmere 12 sheep died.',
      'The mayor of Lowmere is 12 metres away.',
    ))
      expect(one.verdict).toBe('only here');
  });

  it('stay apart where the killed are counted here and the injured there', () => {
    const figures = join2(
      'The blast in Lowmere market killed 12 people on Friday.',
      'The blast in Lowmere market injured 40 people on Friday.',
    );
    expect(figures.every(({ verdict }) => verdict === 'only here')).toBe(true);
  });

  it('stay apart where two places are counted', () => {
    const figures = join2(
      'The storm tore roofs off 12 houses in Lowmere on Friday.',
      'The storm tore roofs off 30 houses in Highmere on Friday.',
    );
    expect(figures.every(({ verdict }) => verdict === 'only here')).toBe(true);
  });
});
