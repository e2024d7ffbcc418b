import { describe, expect, it } from 'vitest';
import { headlineSupportSchema } from '../../../../src-main/contract/comparison.ts';
import { supportHeadline } from '../../../../src-main/study-service/comparison/headlines/support-headline.ts';
import { readMarkedArticle } from '../../../benchmarks/comparison/read-marked-text.ts';

function partsOf(title: string, ...body: string[]) {
  return supportHeadline(readMarkedArticle(body, title)).parts;
}

describe('what the body says of a headline', () => {
  it('shows the sentence that says a part, word for word as it stands', () => {
    const marked = readMarkedArticle(
      ['Rain fell.', 'The old mill burned down on Monday. Nobody was hurt.'],
      'Old mill burns',
    );
    const support = supportHeadline(marked);
    expect(headlineSupportSchema.safeParse(support).success).toBe(true);
    const [part] = support.parts;
    expect(part).toMatchObject({ found: 'said in the body', missing: [], denied: false });
    for (const { start, end, text } of part!.passages) expect(text).toBe(marked.article.body.slice(start, end));
    expect(part!.passages.map(({ text }) => text)).toEqual(['The old mill burned down on Monday.']);
  });

  it('tells a fact of the headline that only somebody in the body says', () => {
    expect(partsOf('Mayor stole from fund', '<Henn> _said_ {the mayor stole from the fund}.')[0]).toMatchObject({
      found: 'said by somebody in the body',
    });
    expect(partsOf('Mayor stole from fund', 'The mayor stole from the fund.')[0]).toMatchObject({
      found: 'said in the body',
    });
  });

  it('names the words that the body does not have', () => {
    expect(partsOf('Heroic crew saves twelve', 'A crew of three took 12 people off the boat.')[0]).toMatchObject({
      found: 'only in part',
      missing: ['Heroic', 'saves'],
    });
  });

  it('lets no figure stand for another', () => {
    expect(partsOf('3,000 march in Lusk', 'Some 300 people marched in Lusk.')[0]).toMatchObject({ missing: ['3,000'] });
    expect(partsOf('Three march in Lusk', 'Some 3 people marched in Lusk.')[0]).toMatchObject({
      found: 'said in the body',
    });
    expect(partsOf('$2 million for Lusk', 'Lusk gets 2,000,000 crowns.')[0]).toMatchObject({
      found: 'said in the body',
    });
  });

  it('takes no word for an amount that a computer has a meaning of its own for', () => {
    expect(partsOf('Two constructor teams fined', 'The league fined 2 teams.')[0]).toMatchObject({
      missing: ['constructor'],
    });
  });

  it('sees that the body denies what the headline says, and the other way round', () => {
    expect(partsOf('Doctors leave island', 'The doctors did not leave the island.')[0]).toMatchObject({
      found: 'only in part',
      denied: true,
    });
    expect(partsOf('Doctors do not leave island', 'Doctors leave the island.')[0]).toMatchObject({ denied: true });
    expect(partsOf('Doctors leave island', 'Doctors leave the island, but the nurse will not.')[0]).toMatchObject({
      found: 'said in the body',
      denied: false,
    });
  });

  it('finds nothing where the body speaks of something else, and names what it lacks', () => {
    expect(partsOf('Dragons seen over harbour', 'The bakery has new bread.')[0]).toEqual({
      text: 'Dragons seen over harbour',
      found: 'not found in the body',
      passages: [],
      missing: ['Dragons', 'seen', 'harbour'],
      denied: false,
    });
  });

  it('does not put a claim together from sentences that stand far apart', () => {
    const between = Array.from({ length: 6 }, (_, at) => `Line ${'abcdef'[at]!} is about bread.`);
    expect(partsOf('Coast pays', 'The coast is long.', ...between, 'The firm pays a fee.')[0]).toMatchObject({
      found: 'only in part',
      missing: [],
    });
    expect(partsOf('Coast pays', 'The coast is long.', 'It pays a fee.')[0]).toMatchObject({
      found: 'said in the body',
    });
  });

  it('does not take two words for each other for meaning the same', () => {
    const marked = readMarkedArticle(['A vehicle rolled into the school wall.'], 'Car rolls into school wall');
    expect(supportHeadline(marked).parts[0]).toMatchObject({ found: 'only in part', missing: ['Car'] });
  });

  it('does not take the headline itself, where it stands in the body, for its own proof', () => {
    const marked = readMarkedArticle(['Dragons land', 'The bakery has bread.'], 'Dragons land');
    const sentences = marked.sentences.map((one) => (one.index === 0 ? { ...one, role: 'headline' as const } : one));
    expect(supportHeadline({ ...marked, sentences }).parts[0]!.found).toBe('not found in the body');
  });

  it('gives no parts in a language whose words it can’t bring together', () => {
    const marked = readMarkedArticle(['Die Mühle brannte.'], 'Mühle brennt');
    expect(supportHeadline({ ...marked, article: { ...marked.article, language: 'de' } }).parts).toEqual([]);
  });
});
