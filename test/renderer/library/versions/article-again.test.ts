import { afterEach, beforeEach, expect, test } from 'vitest';
import { VersionsView } from '../../../../src-renderer/library/versions/article-again.svelte.ts';
import { later, openWindow, settle, studyOf } from '../../state-study.ts';

let close: () => void;
beforeEach(() => (close = openWindow()));
afterEach(() => close());

test('a pair of versions that comes late does not take the place of the one asked for since', async () => {
  const first = later<object>();
  const second = later<object>();
  const study = studyOf({
    'settings.read': () => ({ maskedCases: [] }),
    'corpus.versions': () => ({ versions: [{}, {}, {}] }),
    'corpus.compareVersions': ({ from }: { from: number }) => (from === 1 ? first.reply : second.reply),
  });
  const view = new VersionsView(study, 'article-1');
  void view.load(1, 2);
  await settle();
  void view.load(2, 3);
  await settle();
  second.give({ pair: '2 and 3' });
  await settle();
  first.give({ pair: '1 and 2' });
  await settle();
  expect(view.compared).toEqual({ pair: '2 and 3' });
});
