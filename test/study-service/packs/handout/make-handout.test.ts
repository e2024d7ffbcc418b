import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CANNOT_TELL } from '../../../../src-main/contract/plain/quiz-kinds.ts';
import type { Item } from '../../../../src-main/contract/quiz.ts';
import { openLock } from '../../../../src-handout/open-lock.ts';
import type { Answer } from '../../../../src-main/contract/quiz.ts';
import { openHandoutLibrary, readHandout } from '../handout-library.ts';
import type { HandoutLibrary } from '../handout-library.ts';

const PACKS = join(import.meta.dirname, '..', '..', '..', '..', 'resources', 'packs');
/** A cell of a matrix or a name may stand anywhere; a reason of so many letters stands in the key alone. */
const TELLING = 25;

let library: HandoutLibrary;
beforeAll(() => {
  // The page has it from the browser.
  Object.assign(globalThis, { window: { atob: (text: string) => Buffer.from(text, 'base64').toString('latin1') } });
  // What goes out later is later.
  let now = Date.parse('2026-03-14T09:26:53Z');
  library = openHandoutLibrary(() => new Date((now += 1_000)));
});
afterAll(() => {
  library.close();
  Reflect.deleteProperty(globalThis, 'window');
});

async function handOut(name: string, masked = false) {
  const { caseId } = await library.call('packs.addBundled', { name });
  const quiz = (await library.call('quiz.list', { caseId })).quizzes[0]!;
  const { items } = await library.call('quiz.read', { quizId: quiz.id });
  const made = await library.call('packs.handout', { caseId, quizId: quiz.id, masked });
  return { ...made, caseId, items, held: readHandout(made.text) };
}

/** What would tell the key, apart from what stands in the articles and prompts anyway. */
function secrets({ explanation, response, key }: Item): string[] {
  const reasons =
    response.type === 'choice'
      ? response.options
      : response.type === 'match'
        ? response.left
        : response.type === 'order'
          ? response.entries
          : [];
  const model = key.type === 'text' ? [...key.modelAnswers, ...key.rubric.map(({ meaning }) => meaning)] : [];
  return [explanation, ...reasons.map(({ why }) => why), ...model].filter((words) => words.length >= TELLING);
}

const bundled = readdirSync(PACKS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(join(PACKS, entry.name)).includes('quiz.json'))
  .map(({ name }) => name);

describe('a handout', () => {
  it.each(bundled)('of %s holds no key, no reason and no explanation in plain', async (name) => {
    const { text, held, items } = await handOut(name);
    const escaped = (words: string) =>
      JSON.stringify(words)
        .slice(1, -1)
        .replace(/[<>&]/g, (unit) => `\\u00${unit.charCodeAt(0).toString(16)}`);
    const told = items.flatMap(secrets);
    expect(told.length).toBeGreaterThan(10);
    expect(told.filter((words) => text.includes(words) || text.includes(escaped(words)))).toEqual([]);
    expect(text).not.toMatch(/"(?:key|right|why|rubric|modelAnswers)":(?!")(?!\[\{"id":"[a-z0-9]+","text")/);
    // The ids of options say nothing: "right", or a number in the right order.
    const ids = new Set(
      items.flatMap(({ response }) => (response.type === 'choice' ? response.options.map(({ id }) => id) : [])),
    );
    const shown = held.quiz!.items.flatMap(({ response }) =>
      response.type === 'choice' ? response.options.map(({ id }) => id) : [],
    );
    expect(shown.filter((id) => ids.has(id) && id !== CANNOT_TELL)).toEqual([]);
  });

  it('opens its explanation for the right answer and for no other', async () => {
    const { held, items } = await handOut('harbour-bridge');
    let opened = 0;
    for (const { response, lock, prompt } of held.quiz!.items) {
      if (response.type !== 'choice' || response.multiple || !lock) continue;
      const item = items.find((one) => one.prompt === prompt)!;
      const right = item.key.type === 'choice' ? item.key.right.length : 0;
      const tries = await Promise.all(
        response.options.map(({ id }) => openLock(lock, { type: 'choice', chosen: [id] } satisfies Answer)),
      );
      const told = tries.filter((one) => one !== null);
      expect(told).toHaveLength(right);
      expect(told[0]?.explanation).toBe(item.explanation);
      opened += 1;
    }
    expect(opened).toBeGreaterThan(2);
  }, 120_000);

  it('takes a sentence that the key holds for right, and no other sentence', async () => {
    const { held, items } = await handOut('harbour-bridge');
    const asked = held.quiz!.items.find(({ kind }) => kind === 'select sentence')!;
    const item = items.find(({ prompt }) => prompt === asked.prompt)!;
    const key = item.key.type === 'passage' ? item.key.passages[0]! : null;
    if (asked.response.type !== 'passage') throw new Error('not a sentence');
    const name = asked.response.articleIds[0]!;
    const article = held.articles.find((one) => one.name === name)!;
    const [start, end] = article.sentences.find(([from, to]) => from <= key!.start && to >= key!.end)!;
    const told = await openLock(asked.lock!, { type: 'passage', articleId: name, start, end });
    expect(told?.explanation).toBe(item.explanation);
    const [from, to] = article.sentences.find(([one]) => one !== start)!;
    expect(await openLock(asked.lock!, { type: 'passage', articleId: name, start: from, end: to })).toBeNull();
  });

  it('made masked does not hold who published anything', async () => {
    const { text, held, caseId } = await handOut('harbour-bridge', true);
    const { articles } = await library.call('corpus.case', { caseId, masked: false });
    const names = articles.flatMap(({ outlet }) => (outlet ? [outlet.name] : []));
    expect(names.length).toBeGreaterThan(2);
    expect(names.filter((name) => text.includes(name))).toEqual([]);
    expect(held.articles.every(({ outlet, byline }) => outlet === null && byline === null)).toBe(true);
  });

  it('is not broken out of by words of an article', async () => {
    const { articleIds } = await library.call('intake.add', {
      text: 'A title </script><script>alert(1)</script>\n\nThe words <!-- <script> stand \u2028 here, and $& and "the case stands here".',
    });
    const { caseId } = await library.call('corpus.createCase', { title: '</title><b>&', articleIds });
    const { text } = await library.call('packs.handout', { caseId });
    expect(text.match(/<\/?script/g)).toHaveLength(4);
    expect(text).not.toMatch(/<!--|\u2028|<b>/);
    expect(readHandout(text).title).toBe('</title><b>&');
    expect(
      readHandout(text)
        .articles[0]!.blocks.map((block) => block.text)
        .join('\n'),
    ).toContain('$&');
  });

  it('to be printed leaves no trace: what is handed in belongs to the file that went out last', async () => {
    const { pack, caseId } = await handOut('harbour-bridge');
    // Another title is another file; on the same content both would have one digest.
    const sheet = await library.call('packs.handout', { caseId, title: 'On paper', onPaper: true });
    expect(sheet.pack).not.toBe(pack);
    const work = async () =>
      JSON.parse((await library.call('packs.exportWork', { caseId, student: 'Ada' })).text) as { pack: string };
    expect((await work()).pack).toBe(pack);
    const again = await library.call('packs.handout', { caseId, title: 'As a file' });
    expect((await work()).pack).toBe(again.pack);
  });

  it('without a case in it is refused, and so is one without a text', async () => {
    const { caseId } = await library.call('corpus.createCase', { title: 'Empty', articleIds: [] });
    expect(await library.refusal('packs.handout', { caseId })).toContain('at least one article');
    expect(await library.refusal('packs.handout', { caseId: 'nowhere' })).toContain('not in the library');
  });
});
