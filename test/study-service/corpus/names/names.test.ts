import { beforeEach, describe, expect, it } from 'vitest';
import type { ArticleName } from '../../../../src-main/contract/names.ts';
import { createReadingQueueStore } from '../../../../src-main/study-service/corpus/names/reading-queue-store.ts';
import { readWaiting } from '../../../../src-main/study-service/corpus/names/read-texts.ts';
import { openLibrary, page } from '../library-in-memory.ts';

let library: ReturnType<typeof openLibrary>;

const paragraphs = (...texts: string[]) => texts.map((text) => ({ role: 'paragraph' as const, text }));

function add(title: string, ...texts: string[]): string {
  const { articleIds } = library.saveCapture(page({ title, outlet: null, byline: null, blocks: paragraphs(...texts) }));
  return articleIds[0]!;
}

function namesOf(articleId: string): ArticleName[] {
  readWaiting(library.reading, 10_000);
  return library.handlers['corpus.names']({ articleId }).names;
}

const labels = (articleId: string) => namesOf(articleId).map(({ label }) => label);

beforeEach(() => {
  library = openLibrary();
});

describe('the names of an article', () => {
  it('are read when they are first asked for', () => {
    const id = add('One', 'Ada Stone came.');
    expect(library.handlers['corpus.names']({ articleId: id }).names).toMatchObject([{ label: 'Ada Stone' }]);
    expect(library.reading.queue.count()).toBe(0);
  });

  it('have the text they stand in, with mentions that hold in the body', () => {
    const id = add('One', 'Ada Stone went to Geneva.', 'There Stone was seen.');
    const { body } = library.handlers['corpus.article']({ articleId: id });
    const [stone, geneva] = namesOf(id);
    expect(stone).toMatchObject({ label: 'Ada Stone', kind: 'person', byHand: false });
    expect(stone?.mentions.map(({ start, end, text }) => [body.slice(start, end), text])).toEqual([
      ['Ada Stone', 'Ada Stone'],
      ['Stone', 'Stone'],
    ]);
    expect(stone?.because).toMatchObject([{ reason: 'family name', passage: { articleId: id, text: 'Ada Stone' } }]);
    expect(geneva).toMatchObject({ label: 'Geneva', kind: 'place' });
  });

  it('go under the whole name that another article of the library spells out, with its passage', () => {
    const full = add('One', 'They joined the Harbour Workers Union (HWU), formerly the Dockers League.');
    const short = add('Two', 'The HWU was asked. In those days the Dockers League was small.');
    const [union] = namesOf(short);
    expect(union).toMatchObject({ label: 'Harbour Workers Union', kind: 'organisation' });
    expect(union?.forms.map(({ text }) => text)).toEqual(['HWU', 'Dockers League']);
    expect(union?.because.map(({ reason, passage }) => [reason, passage?.articleId, passage?.text])).toEqual([
      ['formerly', full, 'HWU), formerly the Dockers League'],
      ['abbreviation', full, 'Harbour Workers Union (HWU)'],
    ]);
    library.handlers['corpus.removeArticle']({ articleId: full });
    expect(labels(short)).toEqual(['HWU', 'Dockers League']);
  });

  it('stay apart where two articles spell an abbreviation out differently', () => {
    add('One', 'They joined the Harbour Workers Union (HWU) there.');
    add('Two', 'They joined the Hill Walkers Union (HWU) there.');
    const third = add('Three', 'In the end the HWU said nothing.');
    expect(labels(third)).toEqual(['HWU']);
  });

  it('are read again when the text changes', () => {
    const id = add('One', 'Ada Stone came.', 'Nela Orth left.');
    expect(labels(id)).toEqual(['Ada Stone', 'Nela Orth']);
    library.handlers['corpus.setRoles']({ articleId: id, roles: [{ position: 1, role: 'promotion' }] });
    expect(labels(id)).toEqual(['Ada Stone']);
  });

  it('are not guessed in a language that the rules are not for', () => {
    const blocks = paragraphs('Ada Stone ging nach Genf.');
    library.saveCapture(page({ language: 'de', blocks }));
    expect(library.handlers['corpus.names']({ articleId: 'article-1' })).toMatchObject({
      state: 'not this language',
      language: 'de',
      names: [],
    });
  });

  it('are read behind the calls, and nothing is left waiting', () => {
    add('One', 'Ada Stone came.');
    add('Two', 'Nela Orth left.');
    expect(library.reading.queue.count()).toBe(2);
    expect(readWaiting(library.reading, 1_000)).toBe(2);
    expect(library.reading.queue.count()).toBe(0);
  });

  it('finds what waits without going through the articles that are read', () => {
    const asked: string[] = [];
    const database = new Proxy(library.database, {
      get(target, name: keyof typeof library.database) {
        const value = target[name];
        if (name !== 'prepare') return typeof value === 'function' ? (value.bind(target) as unknown) : value;
        return (sql: string) => {
          asked.push(sql);
          return target.prepare(sql);
        };
      },
    });
    createReadingQueueStore({ database, clock: () => new Date(), makeId: (kind) => kind });
    const plans = asked.map((sql) => {
      const steps = library.database.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`);
      return steps.all(...(sql.includes('?') ? ['x'] : [])).map(({ detail }) => detail);
    });
    expect(plans.flat()).toContainEqual(expect.stringMatching(/^SCAN texts_to_read/u));
    expect(plans.flat()).not.toContainEqual(expect.stringMatching(/^SCAN articles/u));
  });

  it('number terms anew where a transaction was taken back', () => {
    add('One', 'Ada Stone came to the quay.');
    const { queue, events } = library.reading;
    const fails = () => {
      throw new Error('no room');
    };
    expect(() => readWaiting({ ...library.reading, queue: { ...queue, done: fails } }, 1_000)).toThrow('no room');
    expect(queue.count()).toBe(1);
    add('Two', 'Nela Orth left the mill.');
    readWaiting(library.reading, 1_000);
    const [one, two] = events.page(0, 10);
    const shown = ({ terms }: { terms: Uint32Array }) => [...terms].map((term) => events.shown(term)?.shown);
    expect(shown(one!)).toEqual(expect.arrayContaining(['Ada Stone', 'quay']));
    expect(shown(two!)).toEqual(expect.arrayContaining(['Nela Orth', 'mill']));
  });
});

describe('putting names right by hand', () => {
  const undo = (changeId: string) => library.handlers['corpus.undo']({ changeId });

  it('renames and says the kind in every article, and takes both back', () => {
    const one = add('One', 'Tarn came and Tarn left.');
    const two = add('Two', 'Nobody but Tarn was there.');
    const [{ key } = { key: '' }] = namesOf(one);
    const { changeId } = library.handlers['corpus.editName']({ key, label: 'River Tarn', kind: 'place' });
    for (const id of [one, two]) {
      expect(namesOf(id)).toMatchObject([{ label: 'River Tarn', kind: 'place', byHand: true }]);
    }
    undo(changeId);
    expect(namesOf(two)).toMatchObject([{ label: 'Tarn', byHand: false }]);
  });

  it('merges two spellings of one name, splits them again, and undoes each', () => {
    const id = add('One', 'Fateh al-Sur came. Then Fatah al-Sur left.');
    const merged = library.handlers['corpus.mergeNames']({ keys: ['fatah al sur'], into: 'fateh al sur' });
    expect(namesOf(id)).toMatchObject([{ because: [{ reason: 'by hand', passage: null }], mentions: [{}, {}] }]);
    library.handlers['corpus.splitName']({ articleId: id, form: 'fatah al sur' });
    expect(namesOf(id)).toHaveLength(2);
    expect(merged.changeId).not.toBe('');
  });

  it('takes a family name out of the full name in this article only', () => {
    const one = add('One', 'Ada Stone came. Stone slept.');
    const two = add('Two', 'Ada Stone came again. Stone slept.');
    const { changeId } = library.handlers['corpus.splitName']({ articleId: one, form: 'stone' });
    expect(labels(one)).toEqual(['Ada Stone', 'Stone']);
    expect(labels(two)).toEqual(['Ada Stone']);
    undo(changeId);
    expect(labels(one)).toEqual(['Ada Stone']);
  });

  it('takes what is no name off the list until that is undone', () => {
    const id = add('One', 'Ada Stone came to Tarn.');
    const { changeId } = library.handlers['corpus.removeName']({ forms: ['tarn'] });
    expect(labels(id)).toEqual(['Ada Stone']);
    undo(changeId);
    expect(labels(id)).toEqual(['Ada Stone', 'Tarn']);
  });
});

describe('names while a case is read masked', () => {
  function masked() {
    const blocks = paragraphs('Ada Stone told the Harbour Post Agency (HPA) so.', 'The HPA was right, Nela Orth said.');
    const other = paragraphs('The HPA was wrong, Mark Tarn said in Geneva.');
    library.saveCapture(page({ title: 'One', outlet: 'Harbour Post Agency', byline: 'Nela Orth', blocks }));
    library.saveCapture(page({ title: 'Two', outlet: 'Coast Wire', byline: null, blocks: other }));
    const { caseId } = library.handlers['corpus.createCase']({ title: 'C', articleIds: ['article-1', 'article-2'] });
    readWaiting(library.reading, 10_000);
    return caseId;
  }

  it('tell neither the outlet nor the writer, nor spell out in one article what is hidden in another', () => {
    library.maskedCases.push(masked());
    const told = JSON.stringify([
      library.handlers['corpus.names']({ articleId: 'article-1' }),
      library.handlers['corpus.names']({ articleId: 'article-2' }),
      library.pupil['corpus.names']({ articleId: 'article-1' }),
      library.pupil['corpus.names']({ articleId: 'article-2', masked: false }),
    ]);
    expect(told).toContain('Ada Stone');
    expect(told).toContain('Mark Tarn');
    expect(told.toLowerCase()).not.toMatch(/harbour post|orth|coast wire/u);
  });

  it('are told in full where nothing is masked', () => {
    masked();
    const told = JSON.stringify(library.handlers['corpus.names']({ articleId: 'article-2' }));
    expect(told).toContain('Harbour Post Agency');
  });
});
