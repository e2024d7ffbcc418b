import { afterEach, beforeEach, expect, test } from 'vitest';
import { KeylessDoing } from '../../../../src-renderer/quiz/doing/keyless.svelte.ts';
import { StudyFailure } from '../../../../src-renderer/study-client/study-client.ts';
import { later, openWindow, studyOf } from '../../state-study.ts';

const item = {
  id: 'one',
  kind: 'one of several',
  prompt: 'What is shut?',
  articleIds: [],
  response: {
    type: 'choice',
    multiple: false,
    options: [
      { id: 'a', text: 'This' },
      { id: 'b', text: 'That' },
    ],
  },
};
const beside = { 'corpus.case': () => ({ title: 'Case', articles: [] }) };

let close: () => void;
beforeEach(() => (close = openWindow()));
afterEach(() => close());

test('nobody is asked for a name where there is nothing to answer', async () => {
  const asked: object[] = [];
  const study = studyOf({
    ...beside,
    'packs.questions': (input: object) => {
      asked.push(input);
      return { title: 'Questions', items: [], given: [] };
    },
  });
  const doing = new KeylessDoing(study, 'case-1', 0);
  doing.seat.leave();
  await doing.load();
  expect(asked).toEqual([{ caseId: 'case-1', place: 0 }]);
  expect([doing.looked, doing.none]).toEqual([true, true]);
});

test('a case without such questions is not said to be removed', async () => {
  const lost = (what: string) => ({
    'packs.questions': () => {
      throw new StudyFailure({ code: 'not-found', what, id: '0', message: 'It is not there.' });
    },
  });
  for (const what of ['quiz', 'case'] as const) {
    const doing = new KeylessDoing(studyOf({ ...beside, ...lost(what) }), 'case-1', 0);
    doing.seat.leave();
    await doing.load();
    expect(doing.missing).toBe(what);
    await doing.seat.sit('Eve');
    await doing.load();
    expect(doing.missing).toBe(what);
  }
});

test('an answer of the person before is not one of whoever sits there now', async () => {
  const reply = later<object>();
  const study = studyOf({
    ...beside,
    'packs.questions': () => ({ title: 'Questions', items: [item], given: [] }),
    'packs.answerQuestion': () => reply.reply,
  });
  const doing = new KeylessDoing(study, 'case-1', 0);
  await doing.seat.sit('Cleo');
  await doing.load();
  doing.hand!.setAnswer({ type: 'choice', chosen: ['a'] });
  doing.hand!.setConfidence('guess');
  const sending = doing.hand!.submit();
  doing.leave();
  await doing.seat.sit('Dan');
  await doing.load();
  reply.give({ answeredAt: '2026-11-23' });
  await sending;
  expect(doing.open).toBe(1);
});
