import { BrowserStore } from '../../../src-renderer/design/browser-store.ts';
import { memoryStorage } from '../design/memory-storage.ts';
import { expect, test } from 'vitest';
import type { OutputOf } from '../../../src-main/contract/contract.ts';
import type { Work } from '../../../src-main/contract/classroom.ts';
import type { Reply } from '../../../src-main/contract/failures.ts';
import type { ConnectionState, WatchedConnection } from '../../../src-renderer/study-client/connection.ts';
import { MemoryStore } from '../../../src-renderer/study-client/outbox-store.ts';
import { PupilConnection } from '../../../src-renderer/study-client/pupil-connection.ts';

const kept = () => {
  const held = memoryStorage();
  return new BrowserStore(() => held);
};

/** A class on the other end of a line that can be cut. It knows what was handed in, and nothing of the page. */
class ClassLine implements WatchedConnection {
  state: ConnectionState = 'here';
  readonly submitted: Work[] = [];
  told = true;
  readonly #watchers = new Set<(state: ConnectionState) => void>();
  call(method: string, input: unknown): Promise<Reply> {
    if (this.state !== 'here') return Promise.resolve({ ok: false, failure: { code: 'service-stopped', message: '' } });
    return Promise.resolve(this.#answer(method, input));
  }
  #answer(method: string, input: unknown): Reply {
    if (method === 'classroom.submit') {
      const { work } = input as { work: Work[] };
      this.submitted.push(...work);
      return { ok: true, value: { stored: work.map(({ id }) => id), refused: [] } };
    }
    if (method === 'quiz.feedback')
      return this.told
        ? { ok: true, value: { itemId: (input as { itemId: string }).itemId } }
        : { ok: false, failure: { code: 'class-locked', message: 'Later.' } };
    return { ok: true, value: { notes: [], waiting: [], held: 0 } };
  }
  set(state: ConnectionState): void {
    this.state = state;
    for (const watcher of this.#watchers) watcher(state);
  }
  watch(listener: (state: ConnectionState) => void): () => void {
    this.#watchers.add(listener);
    return () => this.#watchers.delete(listener);
  }
  subscribe = () => () => {};
  wake = () => {};
  drop = () => this.set('away');
  close = () => {};
}

const seat = { token: 'f'.repeat(32), seatId: 'seat-1', name: 'Ada' };
function sit(store = new MemoryStore()) {
  const line = new ClassLine();
  return { line, store, pupil: new PupilConnection(line, seat, store, kept()) };
}
const aNote = {
  caseId: 'case-1',
  targets: [{ articleId: 'article-1', selector: { exact: 'the bridge', start: 4, end: 14 } }],
  category: 'labelling',
  text: 'Who closed it stands first.',
  author: 'Somebody else',
};
const anAnswer = {
  ...{ attemptId: 'attempt-1', itemId: 'item-1', confidence: 'guess' },
  answer: { type: 'choice', chosen: ['a'] },
};

async function value<Value>(reply: Promise<Reply>): Promise<Value> {
  const got = await reply;
  if (!got.ok) throw new Error(got.failure.code);
  return got.value as Value;
}
const notesOf = async (pupil: PupilConnection) =>
  (await value<OutputOf<'framing.notes'>>(pupil.call('framing.notes', { caseId: 'case-1' }))).notes;

test('a note stands at once, under the name of the seat, whether or not there is a line', async () => {
  const { line, pupil } = sit();
  expect(await notesOf(pupil)).toEqual([]);
  line.set('away');
  const { noteId } = await value<{ noteId: string }>(pupil.call('framing.addNote', aNote));
  expect(await notesOf(pupil)).toMatchObject([
    { id: noteId, author: 'Ada', targets: [{ place: { start: 4, end: 14, confidence: 1 } }] },
  ]);
  await pupil.call('framing.editNote', { noteId, text: 'Changed.' });
  expect(await notesOf(pupil)).toMatchObject([{ text: 'Changed.', category: 'labelling' }]);
  expect(line.submitted).toEqual([]);
  line.set('here');
  await expect.poll(() => line.submitted).toMatchObject([{ kind: 'note', id: noteId, revision: 2, text: 'Changed.' }]);
});

test('taking a note away can be undone: its words come back as a new note', async () => {
  const { line, pupil } = sit();
  line.set('away');
  const { noteId } = await value<{ noteId: string }>(pupil.call('framing.addNote', aNote));
  const { changeId } = await value<{ changeId: string }>(pupil.call('framing.removeNote', { noteId }));
  expect(pupil.outbox.kept.map(({ work }) => work)).toMatchObject([{ kind: 'note removed', id: noteId }]);
  await pupil.call('corpus.undo', { changeId });
  const kept = pupil.outbox.kept.map(({ work }) => work);
  expect(kept).toMatchObject([{ kind: 'note removed' }, { kind: 'note', text: aNote.text }]);
  expect(kept[1]?.id).not.toBe(noteId);
});

test('an answer that can not be sent is kept, is known after a reload, and is handed in once', async () => {
  const { line, pupil, store } = sit();
  line.set('away');
  expect(await pupil.call('quiz.answer', anAnswer)).toMatchObject({ ok: false, failure: { code: 'kept-here' } });
  expect(pupil.answerGiven('attempt-1', 'item-1')?.where).toBe('here');

  const reloaded = new ClassLine();
  const again = new PupilConnection(reloaded, seat, store, kept());
  await again.open();
  await expect.poll(() => again.answerGiven('attempt-1', 'item-1')?.where).toBe('handed in');
  expect(reloaded.submitted).toHaveLength(1);
});

test('an answer is told of when it is stored, or later where the teacher shows it later', async () => {
  const { line, pupil } = sit();
  expect(await pupil.call('quiz.answer', anAnswer)).toEqual({ ok: true, value: { itemId: 'item-1' } });
  line.told = false;
  const second = await pupil.call('quiz.answer', { ...anAnswer, itemId: 'item-2' });
  expect(second).toMatchObject({ ok: false, failure: { code: 'class-locked' } });
  expect(pupil.answerGiven('attempt-1', 'item-2')?.where).toBe('handed in');
});

test('while the class is locked nothing is taken and nothing is kept: what is written stays a draft', async () => {
  const { pupil } = sit();
  pupil.locked = true;
  expect(await pupil.call('framing.addNote', aNote)).toMatchObject({ failure: { code: 'class-locked' } });
  expect(await pupil.call('quiz.answer', anAnswer)).toMatchObject({ failure: { code: 'class-locked' } });
  expect(pupil.outbox.status.waiting).toBe(0);
  expect(pupil.answerGiven('attempt-1', 'item-1')).toBeNull();
});
