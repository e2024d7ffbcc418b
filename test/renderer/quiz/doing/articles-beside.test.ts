import { expect, test } from 'vitest';
import { ArticlesBeside } from '../../../../src-renderer/quiz/doing/articles-beside.svelte.ts';
import { later, studyOf } from '../../state-study.ts';

test('an article that was asked for before masking changed does not come back over the one asked for after', async () => {
  const first = later<object>();
  const replies = [first.reply, { id: 'a', body: 'as masked' }];
  const beside = new ArticlesBeside(
    studyOf({ 'corpus.case': () => ({ title: 'Case', articles: [] }), 'corpus.article': () => replies.shift() }),
    'case-1',
  );
  const reading = beside.need(['a']);
  await beside.load();
  first.give({ id: 'a', body: 'with names' });
  await reading;
  expect(beside.article('a')?.body).toBe('as masked');
});

test('an article that could not be read is said to be missing, and read when it is asked for again', async () => {
  const first = later<object>();
  const replies: (() => unknown)[] = [() => first.reply, () => ({ id: 'a', body: 'here' })];
  const beside = new ArticlesBeside(studyOf({ 'corpus.article': () => replies.shift()?.() }), 'case-1');
  const reading = beside.need(['a']);
  expect(beside.isComing('a')).toBe(true);
  first.refuse(new Error('the line is gone'));
  await reading;
  expect([beside.isComing('a'), beside.article('a')]).toEqual([false, undefined]);
  await beside.need(['a']);
  expect(beside.article('a')?.body).toBe('here');
});

test('of two readings of a case the later one stands', async () => {
  const first = later<object>();
  const heading = (name: string) => ({ id: 'a', outlet: { name, hue: 1 }, masked: false, language: 'en', title: 'T' });
  const replies = [first.reply, { title: 'Case', articles: [heading('Halyard')] }];
  const beside = new ArticlesBeside(studyOf({ 'corpus.case': () => replies.shift() }), 'case-1');
  const reading = beside.load();
  await beside.load();
  first.give({ title: 'Case', articles: [heading('Before it was renamed')] });
  await reading;
  expect(beside.nameOf('a')).toBe('Halyard');
});
