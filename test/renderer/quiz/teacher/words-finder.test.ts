import { expect, test } from 'vitest';
import type { Passage, QuizDesk } from '../../../../src-renderer/quiz/teacher/quiz-desk.svelte.ts';
import { WordsFinder } from '../../../../src-renderer/quiz/teacher/words-finder.svelte.ts';
import { later, studyOf } from '../../state-study.ts';

const bodies: Record<string, string> = { a: 'On Monday the bridge was shut.', b: 'The bridge was shut, it says.' };

function finder(body: (articleId: string) => Promise<string>): { finder: WordsFinder; taken: Passage[] } {
  const taken: Passage[] = [];
  const desk = { study: studyOf({}), body, articles: [{ id: 'a' }, { id: 'b' }] } as unknown as QuizDesk;
  return { finder: new WordsFinder(desk, (passage) => taken.push(passage)), taken };
}

test('words found in one article are not taken for words of the article chosen meanwhile', async () => {
  const slow = later<string>();
  const { finder: one, taken } = finder((id) => (id === 'a' ? slow.reply : Promise.resolve(bodies[id]!)));
  one.type('the bridge');
  const looking = one.look();
  await one.choose('b');
  slow.give(bodies['a']!);
  await looking;
  one.take(one.places![0]!);
  expect(taken).toEqual([{ articleId: 'b', start: 0, end: 10, exact: 'The bridge' }]);
});

test('words that were typed on are looked for anew', async () => {
  const slow = later<string>();
  const { finder: one } = finder(() => slow.reply);
  one.type('the bridge');
  const looking = one.look();
  one.type('the bridge was');
  slow.give(bodies['a']!);
  await looking;
  expect(one.places).toBeNull();
});
