import type { Passage, Statement } from '../../../../src-main/contract/comparison.ts';
import type { Note } from '../../../../src-main/contract/framing.ts';
import type {
  Comparison,
  DraftArticle,
  DraftInput,
} from '../../../../src-main/study-service/quiz/drafting/draft-input.ts';

/** An article of a headline, a byline and paragraphs; all invented. */
export function write(
  articleId: string,
  parts: readonly [role: string, text: string][],
  more: Partial<DraftArticle>,
): DraftArticle {
  let at = 0;
  const blocks = parts.map(([role, text]) => {
    const start = at;
    at += text.length + 2;
    return { role, text, start, end: start + text.length };
  });
  return {
    articleId,
    outlet: articleId,
    sourceType: 'cannot tell yet',
    sourceEvidence: [],
    genre: 'news report',
    publishedOn: null,
    title: parts[0]![1],
    body: parts.map(([, text]) => text).join('\n\n'),
    blocks,
    ...more,
  };
}

export const herald = write(
  'herald',
  [
    ['headline', 'Mill fire shuts the old weir after disaster'],
    ['byline', '4 May 2023'],
    [
      'paragraph',
      'The fire at the paper mill in Oakmere destroyed 14 looms and damaged the weir beside it. The paper mill opened its gates in 1932.',
    ],
    [
      'paragraph',
      '“The weir will hold until the autumn rain,” said Ada Birch, who looks after the river. About 250 people watched from the bridge.',
    ],
    ['paragraph', 'Ben Cole said the insurance would pay for new machines. Anna Reed, 41, a weaver, lost her loom.'],
    [
      'paragraph',
      'The council of Oakmere bought six pumps in 2019. It had met 38 times and read 62 letters. Swallows nest under the roof of the drying hall every spring.',
    ],
  ],
  {
    outlet: 'The Herald',
    sourceType: 'local newsroom',
    sourceEvidence: [
      { quotation: 'We report on the valley and on no other place.', foundAt: 'The Herald, “About us” page' },
    ],
    publishedOn: '2023-05-04',
  },
);
export const beacon = write(
  'beacon',
  [
    ['headline', 'Weavers left in ashes'],
    ['byline', '5 May 2023'],
    [
      'paragraph',
      'At the paper mill in Oakmere the fire destroyed 14 looms and damaged the beautiful weir, as The Herald first reported.',
    ],
    [
      'paragraph',
      'Ada Birch admitted that the weir would hold until the autumn rain. Mobs gathered on the bridge to stare.',
    ],
    [
      'paragraph',
      'Owner Ben Cole claimed the insurance would pay for new machines. A heartless letter came to the weavers on Monday.',
    ],
    [
      'paragraph',
      'Clara Moss became director of the mill in 2021. Carp from the upper pond have been sold at the market since the winter.',
    ],
  ],
  {
    outlet: 'Beacon',
    sourceType: 'partisan outlet',
    sourceEvidence: [
      { quotation: 'Published by the Valley League, whose aims it argues for.', foundAt: 'Register of papers' },
    ],
    publishedOn: '2023-05-05',
  },
);
export const ledger = write(
  'ledger',
  [
    ['headline', 'Insurers count the cost of a night'],
    ['byline', '6 May 2023'],
    [
      'paragraph',
      'Premiums for timber stores rose by 9 per cent in the quarter. About 400 people watched the flames from the bridge.',
    ],
    [
      'paragraph',
      '“Nobody insures a river,” said Dora Lind, who runs a broker’s office. Her firm has 35 customers along the canal.',
    ],
    [
      'paragraph',
      'Eric Wald stressed that claims from small shops were settled within 12 days. Trade in paper bags grew during the winter.',
    ],
    ['paragraph', 'Shipping on the canal stopped for 3 hours. Harbour fees were last raised in 2017.'],
  ],
  {
    outlet: 'Ledger Weekly',
    sourceType: 'trade press',
    sourceEvidence: [{ quotation: 'Read by brokers and underwriters since 1950.', foundAt: 'Ledger Weekly, imprint' }],
    publishedOn: '2023-05-06',
  },
);
export const ARTICLES = [herald, beacon, ledger];

export function place({ articleId, body }: DraftArticle, text: string): Passage {
  const start = body.indexOf(text);
  if (start < 0) throw new Error(`"${text}" does not stand in ${articleId}`);
  return { articleId, start, end: start + text.length, text };
}

export function told(
  article: DraftArticle,
  text: string,
  by: string,
  verb: string,
  within: string,
  more: Partial<Statement> = {},
): Statement {
  return {
    ...place(article, text),
    verb,
    judges: false,
    direct: false,
    speaker: by,
    by: place(article, by),
    within: place(article, within),
    ...more,
  };
}

export const quotation = (speaker: string, statements: Statement[]) => ({
  id: `${speaker}: ${statements[0]!.text}`,
  speaker,
  statements,
  wordings: 'one wording' as const,
  differences: [],
  strength: 1,
});

export const figure = (
  what: string,
  verdict: 'same' | 'different' | 'only here',
  mentions: [DraftArticle, string, number, string][],
) => ({
  id: `${what} ${mentions[0]![1]}`,
  what,
  unit: null,
  verdict,
  mentions: mentions.map(([article, text, value, within]) => ({
    ...place(article, text),
    value,
    upTo: null,
    hedge: null,
    within: place(article, within),
  })),
});

const dated = (date: string, article: DraftArticle, text: string, within: string) => ({
  date,
  mentions: [{ ...place(article, text), within: place(article, within), basis: 'written' as const }],
});

const FIRE = 'The fire at the paper mill in Oakmere destroyed 14 looms and damaged the weir beside it.';
const FIRE_TOO =
  'At the paper mill in Oakmere the fire destroyed 14 looms and damaged the beautiful weir, as The Herald first reported.';

export const COMPARISON: Comparison = {
  articles: ARTICLES.map(({ articleId }) => ({ articleId, language: 'en', wholeness: 'whole', words: 90 })),
  passages: [
    {
      id: 'fire',
      kind: 'reworded',
      strength: 0.98,
      members: [place(herald, FIRE), place(beacon, FIRE_TOO)],
      sharedWords: [],
    },
  ],
  quotations: [
    quotation('Ada Birch', [
      told(
        herald,
        'The weir will hold until the autumn rain',
        'Ada Birch',
        'said',
        '“The weir will hold until the autumn rain,” said Ada Birch, who looks after the river.',
        { direct: true },
      ),
      told(
        beacon,
        'the weir would hold until the autumn rain',
        'Ada Birch',
        'admitted',
        'Ada Birch admitted that the weir would hold until the autumn rain.',
        { judges: true },
      ),
    ]),
    quotation('Ben Cole', [
      told(
        herald,
        'the insurance would pay for new machines',
        'Ben Cole',
        'said',
        'Ben Cole said the insurance would pay for new machines.',
      ),
      told(
        beacon,
        'the insurance would pay for new machines',
        'Ben Cole',
        'claimed',
        'Owner Ben Cole claimed the insurance would pay for new machines.',
        { judges: true },
      ),
    ]),
    quotation('Dora Lind', [
      told(
        ledger,
        'Nobody insures a river',
        'Dora Lind',
        'said',
        '“Nobody insures a river,” said Dora Lind, who runs a broker’s office.',
        { direct: true },
      ),
    ]),
    quotation('Eric Wald', [
      told(
        ledger,
        'claims from small shops were settled within 12 days',
        'Eric Wald',
        'stressed',
        'Eric Wald stressed that claims from small shops were settled within 12 days.',
      ),
    ]),
  ],
  voices: [],
  names: [],
  figures: [
    figure('looms', 'same', [
      [herald, '14 looms', 14, FIRE],
      [beacon, '14 looms', 14, FIRE_TOO],
    ]),
    figure('people', 'different', [
      [herald, '250 people', 250, 'About 250 people watched from the bridge.'],
      [ledger, '400 people', 400, 'About 400 people watched the flames from the bridge.'],
    ]),
    figure('pumps', 'only here', [[herald, 'six pumps', 6, 'The council of Oakmere bought six pumps in 2019.']]),
    figure('premiums', 'only here', [
      [ledger, '9 per cent', 9, 'Premiums for timber stores rose by 9 per cent in the quarter.'],
    ]),
    figure('customers', 'only here', [[ledger, '35 customers', 35, 'Her firm has 35 customers along the canal.']]),
    figure('hours', 'only here', [[ledger, '3 hours', 3, 'Shipping on the canal stopped for 3 hours.']]),
    figure('days', 'only here', [
      [ledger, '12 days', 12, 'Eric Wald stressed that claims from small shops were settled within 12 days.'],
    ]),
  ],
  timeline: [
    dated('1932', herald, '1932', 'The paper mill opened its gates in 1932.'),
    dated('2019', herald, '2019', 'The council of Oakmere bought six pumps in 2019.'),
    dated('2021', beacon, '2021', 'Clara Moss became director of the mill in 2021.'),
    dated('2017', ledger, '2017', 'Harbour fees were last raised in 2017.'),
  ],
  claims: [],
  origins: {
    edges: [
      {
        from: 'beacon',
        to: 'herald',
        name: 'The Herald',
        kind: 'according to',
        confirmed: false,
        evidence: [place(beacon, 'as The Herald first reported')],
        beside: null,
        sharedWords: 0,
      },
    ],
    groups: [['herald'], ['beacon'], ['ledger']],
    independent: 3,
  },
  wording: [
    {
      articleId: 'beacon',
      words: 90,
      measures: [{ measure: 'evaluative words', words: 1, share: 0.01, passages: [place(beacon, 'heartless')] }],
    },
  ],
  headlines: ARTICLES.map(({ articleId, title }) => ({ articleId, headline: title, parts: [] })),
};

const note = (id: string, category: Note['category'], article: DraftArticle, exact: string): Note => {
  const { start, end } = place(article, exact);
  return {
    id,
    caseId: 'case-1',
    targets: [{ articleId: article.articleId, selector: { exact }, place: { start, end, confidence: 1 } }],
    category,
    text: '',
    confidence: 'certain',
    author: 'Ada',
    origin: 'person',
    rule: null,
    createdAt: '2026-01-01T00:00:00Z',
    changedAt: '2026-01-01T00:00:00Z',
  };
};
export const NOTES = [
  note('n1', 'labelling', beacon, 'Mobs'),
  note('n2', 'informational', herald, 'Swallows nest under the roof of the drying hall every spring.'),
  note('n3', 'lexical', beacon, 'A heartless letter'),
  note('n4', 'informational', beacon, 'A heartless letter'),
];

export function inventedCase(more: Partial<DraftInput> = {}): DraftInput {
  return { articles: ARTICLES, comparison: COMPARISON, notes: NOTES, kinds: null, count: 200, seed: 7, ...more };
}
