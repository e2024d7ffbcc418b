import type { OutputOf, ParsedInputOf } from '../../../contract/contract.ts';
import type { ArticleHeading } from '../../../contract/corpus.ts';
import type { CaseLink, OriginLink } from '../../../contract/origin.ts';
import { found } from '../corpus-stores.ts';
import type { CorpusStores } from '../corpus-stores.ts';
import { casesReadMasked, maskCases, maskForDesk } from '../masking/masking.ts';
import { compareThese, readLinks } from './compare-texts-in-library.ts';
import { signsOf } from './origin-signs.ts';
import { nameOther, turn, withhold } from './read-origin.ts';
import { tellDirection, turnRound } from './tell-direction.ts';

type CaseOrigin = OutputOf<'corpus.caseOrigin'>;

/** A case of five is compared in this time, so that a first start shows who had what from whom at once. */
const BUDGET_MS = 200;

/** Who of a case has words from whom of it, each pair once. */
export function readCaseOrigin(
  stores: CorpusStores,
  { caseId, masked }: ParsedInputOf<'corpus.caseOrigin'>,
): CaseOrigin {
  found(stores.cases.read(caseId), 'case', caseId);
  const order = stores.articles.listOfCase(caseId).map(({ id }) => id);
  const waiting = compareThese(stores.sharedTexts, order, BUDGET_MS);
  const masking = maskCases(stores, casesReadMasked(stores, [caseId], { masked, role: 'owner' }), 'owner');
  const isMasked = (article: ArticleHeading) => masking.outletIds.size > 0 && masking.heading(article).masked;
  const links = readLinksAmong(stores, order).map(({ passages: _, ...link }): CaseOrigin['links'][number] => {
    const [article, other] = [stores.articles.readHeading(link.articleId), stores.articles.readHeading(link.otherId)];
    const isVeiled = [article, other].some((heading) => heading !== null && isMasked(heading));
    return { ...link, direction: withhold(link.direction, isVeiled) };
  });
  return { links, waiting };
}

/** Two articles that share text, told from the one that has it from the other. `passages`: places in each body. */
export interface LinkAmong extends CaseLink {
  readonly passages: OriginLink['passages'];
}

/** Who of some articles has words from whom of them, each pair once. Compares nothing; says nothing of masking. */
export function readLinksAmong(stores: CorpusStores, order: readonly string[]): LinkAmong[] {
  return order.flatMap((articleId, place) =>
    readLinks(stores.sharedTexts, articleId).flatMap((held): LinkAmong[] => {
      const isLeft = held.leftId === articleId;
      const otherId = isLeft ? held.rightId : held.leftId;
      // Each pair is met twice; the later in the order is the one to speak of where nothing tells who had it first.
      if (order.indexOf(otherId) >= place || !order.includes(otherId)) return [];
      const [article, other] = [stores.articles.readArticle(articleId), stores.articles.readArticle(otherId)];
      if (!article || !other) return [];
      const direction = tellDirection(signsOf(stores, article), signsOf(stores, other));
      const { here, there, passages } = turn(held, isLeft);
      const { kind } = held.link;
      if (direction.origin !== 'this') return [{ articleId, otherId, kind, here, there, direction, passages }];
      const turned = passages.map((passage) => ({ ...passage, here: passage.there, there: passage.here }));
      return [
        {
          articleId: otherId,
          otherId: articleId,
          kind,
          here: there,
          there: here,
          direction: turnRound(direction),
          passages: turned,
        },
      ];
    }),
  );
}

/** Of each article the one that shares most of its words, as far as is known without comparing anything. */
export function readAlsoIn(
  stores: CorpusStores,
  { articleIds }: ParsedInputOf<'corpus.alsoIn'>,
): OutputOf<'corpus.alsoIn'> {
  const masking = maskForDesk(stores);
  const links = articleIds.flatMap((articleId): OutputOf<'corpus.alsoIn'>['found'] => {
    const [most] = readLinks(stores.sharedTexts, articleId)
      .map((held) => {
        const isLeft = held.leftId === articleId;
        return { otherId: isLeft ? held.rightId : held.leftId, kind: held.link.kind, here: turn(held, isLeft).here };
      })
      .sort((a, b) => b.here.words - a.here.words);
    const other = most && stores.articles.readHeading(most.otherId);
    return most && other
      ? [{ articleId, other: nameOther(masking.heading(other)), kind: most.kind, here: most.here }]
      : [];
  });
  return { found: links, waiting: stores.sharedTexts.countWaiting() };
}
