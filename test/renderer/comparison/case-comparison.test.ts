import { afterEach, beforeEach, expect, test } from 'vitest';
import { CaseComparison } from '../../../src-renderer/comparison/case-comparison.svelte.ts';
import { later, openWindow, settle, studyOf } from '../state-study.ts';

const article = (id: string) => ({ id, title: id, outlet: { name: `Outlet of ${id}`, hue: 1 }, masked: false });
const compared = (id: string) => ({ articles: [{ id }], claims: [], figures: [] });

let close: () => void;
beforeEach(() => (close = openWindow()));
afterEach(() => close());

test('of another case nothing is shown until its own comparison is there', async () => {
  const slow = later<object>();
  const study = studyOf({
    'settings.read': () => ({ maskedCases: [] }),
    'corpus.case': ({ caseId }: { caseId: string }) => ({
      id: caseId,
      title: caseId,
      articles: [article(`in ${caseId}`)],
    }),
    'comparison.open': ({ caseId }: { caseId: string }) => (caseId === 'one' ? compared('in one') : slow.reply),
  });
  let caseId = 'one';
  const comparison = new CaseComparison(
    study,
    () => caseId,
    () => [],
  );
  await comparison.load();
  expect(comparison.compared).not.toBeNull();
  caseId = 'two';
  const loading = comparison.load();
  await settle();
  expect(comparison.compared).toBeNull();
  slow.give(compared('in two'));
  await loading;
  expect(comparison.compared?.articles).toEqual([{ id: 'in two' }]);
});

test('of two comparisons that were asked for the later one stands, whichever comes first', async () => {
  const slow = later<object>();
  const replies: unknown[] = [slow.reply, compared('as chosen now')];
  const study = studyOf({
    'settings.read': () => ({ maskedCases: [] }),
    'corpus.case': () => ({ id: 'one', title: 'Case', articles: [article('a')] }),
    'comparison.open': () => replies.shift(),
  });
  const comparison = new CaseComparison(
    study,
    () => 'one',
    () => [],
  );
  const first = comparison.load();
  await settle();
  await comparison.load();
  slow.give(compared('as chosen before'));
  await first;
  expect(comparison.compared?.articles).toEqual([{ id: 'as chosen now' }]);
});
