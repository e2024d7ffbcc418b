import { describe, expect, it } from 'vitest';
import type { Claim, Figure } from '../../../../src-main/contract/comparison.ts';
import { composeClaims } from '../../../../src-main/study-service/comparison/claims/compose-claims.ts';
import type { ClaimParts } from '../../../../src-main/study-service/comparison/claims/compose-claims.ts';
import { confirmLeftOut } from '../../../../src-main/study-service/comparison/claims/confirm-left-out.ts';
import { findCauses } from '../../../../src-main/study-service/comparison/claims/find-causes.ts';
import { invent, place, quotation, sentencesOf, told } from '../invented.ts';

const WIRE = invent('wire', [
  'The mill pond dam will be opened on Friday.',
  'The dam is safe, engineer Runa Holt said.',
  'Some 40 people came. The flood was caused by the spring thaw.',
]);
const PAPER = invent('paper', [
  'On Friday the dam at the mill pond is to be opened.',
  'Holt denied that the dam is safe.',
  'About 200 people came. Nobody had expected the spring thaw so early.',
]);
const BLOG = invent('blog', ['People are angry about the pond.'], { wholeness: 'cut off' });

function claimsOf(parts: Partial<ClaimParts>): Claim[] {
  const articles = parts.articles ?? [WIRE, PAPER, BLOG];
  return composeClaims({
    articles,
    sentences: sentencesOf(articles),
    passages: [],
    quotations: [],
    figures: [],
    causes: [],
    origins: { edges: [], groups: articles.map(({ articleId }) => [articleId]), independent: articles.length },
    links: [],
    ...parts,
  });
}
const states = ({ cells }: Claim) => cells.map(({ state }) => state);
const OPENED = {
  id: 'opened',
  kind: 'reworded' as const,
  strength: 0.9,
  sharedWords: ['dam', 'friday'],
  members: [place(WIRE, 'The mill pond dam will be opened on Friday.'), place(PAPER, PAPER.blocks[0]!.text)],
};

describe('the rows of the coverage matrix', () => {
  it('says stated of who tells it, absent of a whole article that does not, and not known of one that is cut off', () => {
    const [claim] = claimsOf({ passages: [OPENED] });
    expect(states(claim!)).toEqual(['stated', 'stated', 'not known']);
    const [whole] = claimsOf({ passages: [OPENED], articles: [WIRE, PAPER, { ...BLOG, wholeness: 'whole' }] });
    expect(states(whole!)).toEqual(['stated', 'stated', 'absent']);
  });

  it('opens the words of every cell that says somebody tells it', () => {
    for (const { cells } of claimsOf({ passages: [OPENED] }))
      for (const { state, passages } of cells) expect(passages.length > 0).toBe(state === 'stated');
  });

  it('has none for sentences that share a name and tell different things of who bears it', () => {
    const one = invent('one', ['Mayor Ruth Penhale promised a second boat by the spring.']);
    const other = invent('other', ['Asked about the school, Mayor Ruth Penhale left the room.']);
    const [left, right] = [place(one, one.blocks[0]!.text), place(other, other.blocks[0]!.text)];
    const met = { ...OPENED, sharedWords: ['mayor', 'ruth', 'penhale'], members: [left, right] };
    expect(claimsOf({ articles: [one, other], passages: [met] })).toEqual([]);
    const again = invent('again', ['By the spring there would be a second boat, Mayor Ruth Penhale promised.']);
    const same = { ...met, members: [left, place(again, again.blocks[0]!.text)] };
    expect(claimsOf({ articles: [one, again], passages: [same] })).toHaveLength(1);
  });

  it('has none for a statement in the writer’s words that is too short to be told by another', () => {
    const one = invent('one', ['Mayor Penhale defended the decision.']);
    const said = told(one, 'the decision', 'defended');
    expect(claimsOf({ articles: [one], quotations: [quotation('Ruth Penhale', [said])] })).toEqual([]);
    expect(
      claimsOf({ articles: [one], quotations: [quotation('Ruth Penhale', [{ ...said, direct: true }])] }),
    ).toHaveLength(1);
  });

  it('keeps apart what is told alike but for the day', () => {
    const texts = [
      'It will open again in November 2027.',
      'In November 2027 it opens again.',
      'It opens again in December 2027.',
    ];
    const articles = texts.map((text, at) => invent(`day-${at}`, [text]));
    const members = articles.map((article, at) => place(article, texts[at]!));
    const [claim, more] = claimsOf({ articles, passages: [{ ...OPENED, sharedWords: ['open', '2027'], members }] });
    expect(states(claim!)).toEqual(['stated', 'stated', 'absent']);
    expect(more).toBeUndefined();
  });

  it('names to whom a claim inside a statement is attributed', () => {
    const safe = told(WIRE, 'The dam is safe');
    const [claim] = claimsOf({ articles: [WIRE], quotations: [quotation('Runa Holt', [safe])] });
    expect(claim!.cells[0]).toMatchObject({ state: 'attributed', to: 'Runa Holt' });
  });

  it('names in each article whom that article gives it to, also where they give it to different speakers', () => {
    const one = invent('one', ['The engineers found that 11 of 32 beams are weak.']);
    const other = invent('other', ['The council says that 11 of 32 beams are weak.']);
    const found = { ...told(one, '11 of 32 beams are weak'), speaker: 'the engineers' };
    const says = { ...told(other, '11 of 32 beams are weak'), speaker: 'the council' };
    const [claim] = claimsOf({ articles: [one, other], quotations: [quotation('the engineers', [found, says])] });
    expect(claim!.cells.map(({ to }) => to)).toEqual(['the engineers', 'the council']);
    expect(claim!.sources.map(({ name }) => name)).toEqual(['the engineers', 'the council']);
  });

  it('finds the one who denies it', () => {
    const safe = told(WIRE, 'The dam is safe');
    const denied = told(PAPER, 'the dam is safe', 'denied');
    const claims = claimsOf({
      articles: [WIRE, PAPER],
      quotations: [quotation('Runa Holt', [safe]), quotation('Runa Holt', [denied])],
    });
    expect(states(claims.find(({ cells }) => cells[0]!.passages[0]?.start === safe.start)!)).toEqual([
      'attributed',
      'contradicted',
    ]);
  });

  it('finds the same words with a "not" on one side only', () => {
    const one = invent('one', ['The council has approved the new tram line through the park.']);
    const other = invent('other', ['The council has not approved the new tram line through the park.']);
    const [claim] = claimsOf({
      articles: [one, other],
      quotations: [quotation(null, [told(one, one.body)])],
    });
    expect(states(claim!)[1]).toBe('contradicted');
  });

  it('tells a quotation and the same matter in an outlet’s own words as one row', () => {
    const safe = told(WIRE, 'The dam is safe');
    const own = invent('own', ['The dam holds and is safe.']);
    const members = [place(WIRE, 'The dam is safe'), place(own, own.body)];
    const claims = claimsOf({
      articles: [WIRE, own],
      quotations: [quotation('Runa Holt', [safe])],
      passages: [{ ...OPENED, members }],
    });
    expect(claims.map(states)).toEqual([['attributed', 'stated']]);
  });

  it('sets the figure that most give against the others, and orders by how disputed a claim is', () => {
    const mention = (article: typeof WIRE, text: string, value: number) => ({
      ...place(article, text),
      value,
      upTo: null,
      hedge: null,
      within: place(article, text),
    });
    const came: Figure = {
      id: 'came',
      what: 'people',
      unit: 'people',
      verdict: 'different',
      mentions: [mention(WIRE, '40 people', 40), mention(PAPER, '200 people', 200)],
    };
    const claims = claimsOf({ figures: [came], passages: [OPENED] });
    expect(claims.map(({ kind }) => kind)).toEqual(['figure', 'passage']);
    expect(states(claims[0]!)).toEqual(['stated', 'contradicted', 'not known']);
  });

  it('finds a cause where it is called one, and where it is only spoken of', () => {
    const causes = [WIRE, PAPER].flatMap((article) =>
      findCauses(article, sentencesOf([article]).get(article.articleId)!),
    );
    const [claim] = claimsOf({ articles: [WIRE, PAPER], causes });
    expect(claim).toMatchObject({ kind: 'cause', text: 'the spring thaw' });
    expect(states(claim!)).toEqual(['stated', 'stated']);
  });
});

describe('left out', () => {
  const articles = [WIRE, { ...BLOG, wholeness: 'whole' as const }];
  const claims = claimsOf({ articles, quotations: [quotation('Runa Holt', [told(WIRE, 'The dam is safe')])] });
  const confirmation = {
    evidence: place(WIRE, 'dam is safe'),
    articleId: 'blog',
    by: 'Ms Ray',
    at: '2026-01-01T00:00:00Z',
  };

  it('is said by a person of a claim that is known again by its words', () => {
    expect(states(claims[0]!)).toEqual(['attributed', 'absent']);
    const [confirmed] = confirmLeftOut(claims, [confirmation]);
    expect(confirmed!.cells[1]).toMatchObject({ state: 'left out', confirmed: { by: 'Ms Ray' } });
  });

  it('is not said of another claim, nor of an article that tells it', () => {
    const elsewhere = { ...confirmation, evidence: place(WIRE, 'Some 40 people came.') };
    expect(confirmLeftOut(claims, [elsewhere]).map(states)).toEqual(claims.map(states));
    expect(confirmLeftOut(claims, [{ ...confirmation, articleId: 'wire' }]).map(states)).toEqual(claims.map(states));
  });
});
