import BetterSqlite3 from 'better-sqlite3';
import { join } from 'node:path';
import { DATABASE_FILE_NAME } from '../../../../src-main/study-service/database/open-database.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../../../src-main/contract/contract.ts';
import { Library } from './two-libraries.ts';
import { addWornCase } from './worn-case.ts';

let here: Library;
let there: Library;
beforeEach(() => {
  here = new Library();
  there = new Library();
});
afterEach(() => {
  here.close();
  there.close();
});

type Options = Omit<InputOf<'packs.export'>, 'caseId'>;

/** Out, into another library, out again. */
async function roundTrip(caseId: string, options: Options = {}) {
  const first = await here.pack(caseId, options);
  expect((await here.pack(caseId, options)).equals(first)).toBe(true);
  const taken = await there.takeIn(first);
  return { first, taken, second: await there.pack(taken.caseId, options) };
}

describe('a pack that is taken in and packed again', () => {
  it.each(['lynx-school', 'harbour-bridge', 'krasset-dam', 'aleppo-2016'])('has the same bytes: %s', async (name) => {
    const { caseId } = await here.call('packs.addBundled', { name });
    const { first, second } = await roundTrip(caseId);
    expect(second.equals(first)).toBe(true);
  });

  it('has the same bytes where the case has been worked with', async () => {
    const { caseId } = await addWornCase(here);
    const { first, second, taken } = await roundTrip(caseId);
    expect(second.equals(first)).toBe(true);
    expect(taken).toMatchObject({ already: false, signature: 'none' });
  });

  it.each([
    ['without texts', { parts: { text: 'none' } }],
    ['without keys', { parts: { with: ['notes', 'quiz', 'lesson'] } }],
    ['without anything but the articles', { parts: { with: [] } }],
    ['without texts and keys', { parts: { text: 'none', with: ['notes', 'quiz'] } }],
  ] satisfies [string, Options][])('has the same bytes %s', async (_, options) => {
    const { caseId } = await addWornCase(here);
    const { first, second, taken } = await roundTrip(caseId, options);
    expect(second.equals(first)).toBe(true);
    expect((await there.takeIn(first)).caseId).toBe(taken.caseId);
  });

  it('has the same bytes from two libraries that began with the same case', async () => {
    const packs = [];
    for (const library of [here, there]) {
      const { caseId } = await library.call('packs.addBundled', { name: 'lynx-school' });
      packs.push(
        (await library.call('packs.inspect', { base64: (await library.pack(caseId)).toString('base64') })).pack,
      );
    }
    expect(packs[0]!.digest).toBe(packs[1]!.digest);
  });

  it('reads there as it does here', async () => {
    const { caseId, articleIds } = await addWornCase(here);
    const { taken } = await roundTrip(caseId);
    for (const [at, articleId] of articleIds.entries()) {
      const mine = await here.call('corpus.article', { articleId, masked: false });
      const theirs = await there.call('corpus.article', { articleId: taken.articleIds[at]!, masked: false });
      const shown = ({ title, body, blocks, rest, outlet, publishedOn, genre, url }: typeof mine) => {
        const { name, sourceType, evidence } = outlet ?? { name: null, sourceType: null, evidence: [] };
        return {
          title,
          body,
          publishedOn,
          genre,
          url,
          blocks: [...blocks, ...rest].map(({ role, text }) => [role, text]),
          name,
          sourceType,
          evidence,
        };
      };
      expect(shown(theirs)).toEqual(shown(mine));
    }
    const theirCase = await there.call('corpus.case', { caseId: taken.caseId });
    expect(theirCase).toMatchObject({
      happenedOn: '2024-03',
      contentWarning: 'Rain.',
      ownNotesFirst: false,
      bundled: false,
    });
    const placed = async (library: Library, id: string) =>
      (await library.call('framing.notes', { caseId: id, masked: false })).notes
        .map(({ author, text, category, targets }) =>
          JSON.stringify([author, text, category, targets.map(({ place }) => place)]),
        )
        .sort();
    expect(await placed(there, taken.caseId)).toEqual(await placed(here, caseId));
    const { quizzes } = await there.call('quiz.list', { caseId: taken.caseId });
    expect(quizzes).toMatchObject([{ title: 'Who said it?', items: 2, blocked: 0 }]);
  });
});

describe('what goes along', () => {
  it('is no guess, no earlier version, no id and no moment of the library', async () => {
    const { caseId, articleIds, quizId } = await addWornCase(here);
    const pack = (await here.pack(caseId)).toString('utf8');
    for (const id of [caseId, quizId, ...articleIds]) expect(pack).not.toContain(id);
    expect(pack).not.toContain('"Island."');
    expect(pack).not.toContain('left forty minutes late on Monday');
    expect(pack).toContain('fifty minutes late on Monday');
    const { left } = await here.call('packs.export', { caseId });
    expect(left).toEqual(['Earlier versions of “Ferry "Tern" late – again 🚢” stay behind.']);
  });

  it('is no text that nobody has said may be given on', async () => {
    const { caseId, articleIds } = await addWornCase(here);
    await here.call('packs.setRights', { articleIds: [articleIds[0]!], rights: 'not known', licence: null });
    const { left } = await here.call('packs.export', { caseId });
    expect(left[0]).toBe(
      'The text of “Ferry "Tern" late – again 🚢” stays behind: nobody has said yet whether it may be given on.',
    );
    const pack = (await here.pack(caseId)).toString('utf8');
    expect(pack).toContain('Ferry \\"Tern\\" late');
    expect(pack).not.toContain('said Edda Quist');
    expect((await here.pack(caseId, { parts: { text: 'all' } })).toString('utf8')).toContain('said Edda Quist');
  });

  it('is no note that a student wrote in a class', async () => {
    const { caseId } = await addWornCase(here);
    const { notes } = await here.call('framing.notes', { caseId, masked: false });
    const database = new BetterSqlite3(join(here.folder.path, DATABASE_FILE_NAME));
    database.pragma('foreign_keys = OFF');
    database.prepare("UPDATE notes SET seat_id = 'seat-1' WHERE author = 'Ben'").run();
    database.close();
    const pack = await here.pack(caseId);
    expect(notes.filter(({ author }) => author === 'Ben')).toHaveLength(2);
    expect(pack.toString('utf8')).not.toContain('Ben: ');
    expect(pack.toString('utf8')).toContain('Zoë: ');
    const { left } = await here.call('packs.export', { caseId });
    expect(left).toContain('Notes that students wrote in a class stay behind.');
  });

  it('is not the words around what is quoted of a text that stays behind', async () => {
    const { caseId } = await addWornCase(here);
    const pack = (await here.pack(caseId, { parts: { text: 'none' } })).toString('utf8');
    expect(pack).toContain('thanks all passengers for their patience');
    expect(pack).not.toContain('The port authority thanks');
    expect(pack).not.toContain('The port authority');
  });

  it('are names that were put together by hand', async () => {
    const { caseId } = await addWornCase(here);
    const names = { label: 'Omar Vell', forms: ['omar vell', 'the port’s director'] };
    await here.call('comparison.editNames', { caseId, ...names });
    const { first, second, taken } = await roundTrip(caseId);
    expect(second.equals(first)).toBe(true);
    expect(first.toString('utf8')).toContain('"label":"Omar Vell"');
    const database = new BetterSqlite3(join(there.folder.path, DATABASE_FILE_NAME), { readonly: true });
    const kept = database.prepare('SELECT label, forms FROM case_name_groups WHERE case_id = ?').all(taken.caseId);
    database.close();
    expect(kept).toEqual([{ label: names.label, forms: JSON.stringify(names.forms) }]);
  });

  it('is no key, and nothing that tells it, where keys stay', async () => {
    const { caseId } = await addWornCase(here);
    const pack = await here.pack(caseId, { parts: { with: ['quiz'] } });
    const text = pack.toString('utf8');
    const quizzes = text.slice(text.indexOf('[{"hasKeys"'));
    for (const word of ['"right"', 'wrong-1', 'He is named', 'evidence', 'checked on Sunday', '"key"'])
      expect(quizzes.slice(0, quizzes.indexOf('PK'))).not.toContain(word);
    expect(quizzes).toContain('A passenger’s');
    const { caseId: taken } = await there.takeIn(pack);
    expect((await there.call('quiz.list', { caseId: taken })).quizzes).toEqual([]);
  });
});

describe('taking in', () => {
  it('ties articles that are here, doubles none, and is taken back whole', async () => {
    const { caseId } = await here.call('packs.addBundled', { name: 'lynx-school' });
    const pack = await here.pack(caseId);
    const { articleIds } = await there.call('packs.addBundled', { name: 'lynx-school' });
    await there.call('corpus.editCase', { caseId: (await there.call('corpus.cases', {})).cases[0]!.id, title: 'Mine' });
    const count = async () => (await there.call('corpus.cases', {})).cases.length;
    const taken = await there.takeIn(pack);
    expect(taken.articleIds).toEqual(articleIds);
    expect(await count()).toBe(2);
    await there.call('corpus.undo', { changeId: taken.changeId! });
    expect(await count()).toBe(1);
    expect(
      (await there.call('corpus.case', { caseId: (await there.call('corpus.cases', {})).cases[0]!.id })).articles,
    ).toHaveLength(6);
  });

  it('a second time changes nothing, and after an undo brings everything again', async () => {
    const { caseId } = await addWornCase(here);
    const pack = await here.pack(caseId);
    const first = await there.takeIn(pack);
    expect(await there.takeIn(pack)).toMatchObject({ caseId: first.caseId, changeId: null, already: true });
    await there.call('corpus.undo', { changeId: first.changeId! });
    const again = await there.takeIn(pack);
    expect(again.already).toBe(false);
    expect((await there.pack(again.caseId)).equals(pack)).toBe(true);
  });

  it('of a text that did not come ties it to the article that the library has', async () => {
    const { caseId } = await addWornCase(here);
    const pack = await here.pack(caseId, { parts: { text: 'none' } });
    const own = await addWornCase(there);
    const taken = await there.takeIn(pack);
    expect(taken.articleIds).toEqual(own.articleIds);
    const { quizzes } = await there.call('quiz.list', { caseId: taken.caseId });
    expect(quizzes).toMatchObject([{ items: 2, blocked: 0 }]);
  });
});
