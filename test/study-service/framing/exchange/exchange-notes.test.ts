import { cpSync } from 'node:fs';
import Papa from 'papaparse';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MethodName, OutputOf } from '../../../../src-main/contract/contract.ts';
import type { StudyService } from '../../../../src-main/study-service/create-study-service.ts';
import { makeExampleLibrary, openTestService, temporaryFolder } from '../../../contract/example-library.ts';

let folder: ReturnType<typeof temporaryFolder>;
let service: StudyService;

async function call<M extends MethodName>(method: M, input: unknown): Promise<OutputOf<M>> {
  const reply = await service.dispatch(method, input, 'owner');
  if (!reply.ok) throw new Error(`${method}: ${reply.failure.message}`);
  return reply.value as OutputOf<M>;
}
const exportAs = async (format: string, more: object = {}) =>
  (await call('framing.export', { caseId: 'case-1', format, ...more })).text;
const importText = (text: string) => call('framing.import', { caseId: 'case-1', text });
const notes = async () => (await call('framing.notes', { caseId: 'case-1' })).notes;

const SHIPS = `Ships 🚢🚢 in the bay

Ada Stone

Crews raised 𝄞 and 🚢 flags over the harbour on Monday, the port office said.

אנשי הנמל אמרו שהמעבורת תפליג שוב ביום שני בבוקר אל האי הקטן.`;

/** Notes of every kind: a link over articles, line breaks, letters beyond the first plane, right to left, and one that lost its words. */
async function fillCase(): Promise<void> {
  await call('intake.add', { text: SHIPS });
  await call('corpus.setCaseArticles', { caseId: 'case-1', articleIds: ['article-1', 'article-2', shipsId()] });
  const add = (targets: [string, string][], more: object) =>
    call('framing.addNote', {
      caseId: 'case-1',
      targets: targets.map(([articleId, exact]) => ({ articleId, selector: { exact } })),
      category: 'labelling',
      author: 'Ben',
      ...more,
    });
  await add([[shipsId(), '🚢 flags over']], { text: 'Two lines,\nthe second “quoted”. 🚢' });
  await add([[shipsId(), 'שהמעבורת תפליג שוב']], { text: 'עברית', confidence: 'guess', author: 'נועה' });
  await add(
    [
      ['article-1', 'until the bridge opens again'],
      ['article-2', 'The bridge will open again'],
    ],
    { category: 'lexical', confidence: 'certain', text: '=1+1' },
  );
  await add([['article-1', 'ferries would run']], { origin: 'cue accepted', rule: 'hedge', text: '' });
  const { blocks } = await call('corpus.article', { articleId: 'article-1' });
  const position = blocks.find(({ text }) => text.includes('ferries'))!.position;
  await call('corpus.setRoles', { articleId: 'article-1', roles: [{ position, role: 'promotion' }] });
}
const shipsId = () => 'article-1000';

/** Filled once; every test of what comes in opens a copy of its own. */
let filled: ReturnType<typeof temporaryFolder>;
let exported: string;

beforeAll(async () => {
  filled = temporaryFolder();
  const library = await makeExampleLibrary();
  library.copyTo(filled.path);
  library.remove();
  service = openTestService(filled.path, 1_000);
  await fillCase();
  exported = await exportAs('web annotation');
  service.close();
});
afterAll(() => filled.remove());

/** Counts its ids from elsewhere, so that nothing is equal by luck. */
function openCopy(): void {
  folder = temporaryFolder();
  cpSync(filled.path, folder.path, { recursive: true });
  service = openTestService(folder.path, 5_000);
}
function closeCopy(): void {
  service.close();
  folder.remove();
}

type Json = Record<string, unknown>;
const list = (value: unknown): Json[] => (Array.isArray(value) ? value : [value]) as Json[];
const isIri = (value: unknown) => typeof value === 'string' && /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/iu.test(value);
const isMoment = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u.test(value);
const targetsOf = (annotation: Json) => list(annotation['target']);
const bodiesOf = (annotation: Json) => list(annotation['body']);
const selectorsOf = (annotation: Json, type: string) =>
  targetsOf(annotation).flatMap((target) => list(target['selector']).filter((selector) => selector['type'] === type));
/** The motivations of section 3.3.5. */
const MOTIVATIONS =
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(
    ' ',
  );

/** Of the W3C's test assertions (w3c/web-annotation-tests) those marked "must" or implemented here, each with its section. */
const CRITERIA: [section: string, says: string, holds: (annotation: Json) => boolean][] = [
  ['3.1', '@context is http://www.w3.org/ns/anno.jsonld', (a) => a['@context'] === 'http://www.w3.org/ns/anno.jsonld'],
  ['3.1', 'there is one id, an IRI', (a) => isIri(a['id'])],
  ['3.1', 'its type is Annotation', (a) => a['type'] === 'Annotation'],
  ['3.1', 'there are one or more targets', (a) => 'target' in a && targetsOf(a).length > 0],
  [
    '3.2.4',
    'a textual body has one value, a text',
    (a) => bodiesOf(a).every((body) => typeof body['value'] === 'string'),
  ],
  [
    '3.2.4',
    'a textual body has the type TextualBody',
    (a) => bodiesOf(a).every((body) => body['type'] === 'TextualBody'),
  ],
  ['3.2.5', 'there is no bodyValue beside a body', (a) => !('bodyValue' in a)],
  ['3.2.1', 'a format is one media type', (a) => bodiesOf(a).every((body) => body['format'] === 'text/plain')],
  ['3.3.1', 'created is one moment of UTC', (a) => isMoment(a['created'])],
  ['3.3.1', 'modified is one moment of UTC', (a) => isMoment(a['modified'])],
  [
    '3.3.2',
    'the creator is a person with a name',
    (a) => list(a['creator']).every((who) => who['type'] === 'Person' && who['name'] !== ''),
  ],
  [
    '3.3.2',
    'the generator is software with an IRI',
    (a) => list(a['generator']).every((what) => what['type'] === 'Software' && isIri(what['id'])),
  ],
  [
    '3.3.5',
    'motivations are those of the vocabulary',
    (a) => (a['motivation'] as string[]).every((motivation) => MOTIVATIONS.includes(motivation)),
  ],
  [
    '4.1',
    'purposes are those of the vocabulary',
    (a) => bodiesOf(a).every((body) => MOTIVATIONS.includes(body['purpose'] as string)),
  ],
  [
    '4',
    'a specific resource has one source, an IRI',
    (a) => targetsOf(a).every((target) => target['type'] === 'SpecificResource' && isIri(target['source'])),
  ],
  [
    '4.2.4',
    'every target has one quotation, its exact words a text',
    (a) =>
      selectorsOf(a, 'TextQuoteSelector').length === targetsOf(a).length &&
      selectorsOf(a, 'TextQuoteSelector').every(({ exact }) => typeof exact === 'string' && exact !== ''),
  ],
  [
    '4.2.4',
    'prefix and suffix are one text each',
    (a) =>
      selectorsOf(a, 'TextQuoteSelector').every(
        ({ prefix, suffix }) => typeof prefix === 'string' && typeof suffix === 'string',
      ),
  ],
  [
    '4.2.5',
    'start and end are whole numbers from 0, in order',
    (a) =>
      selectorsOf(a, 'TextPositionSelector').every(
        ({ start, end }) =>
          Number.isInteger(start) &&
          (start as number) >= 0 &&
          Number.isInteger(end) &&
          (end as number) >= (start as number),
      ),
  ],
  [
    '4.2.5',
    'the position spans as many code points as the quotation',
    (a) =>
      targetsOf(a).every((target) => {
        const [quote, position] = list(target['selector']);
        return (
          (position!['end'] as number) - (position!['start'] as number) === [...(quote!['exact'] as string)].length
        );
      }),
  ],
];

describe('an export by the criteria of the Web Annotation Data Model', () => {
  it.each(CRITERIA)('section %s: %s', (_, __, holds) => {
    const { first } = JSON.parse(exported) as { first: { items: Json[] } };
    expect(first.items).toHaveLength(5);
    expect(first.items.filter((annotation) => !holds(annotation))).toEqual([]);
  });

  it('sections 5.1 and 5.2: a collection has an IRI, its type, how many it holds, and its first page', () => {
    const collection = JSON.parse(exported) as Json;
    expect(collection).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      total: 5,
      first: { type: 'AnnotationPage', partOf: collection['id'], startIndex: 0 },
    });
    expect(isIri(collection['id'])).toBe(true);
    expect(isIri((collection['first'] as Json)['id'])).toBe(true);
  });

  it('section 4.2.4: positions are code points, where a ship is one', async () => {
    openCopy();
    const { body } = await call('corpus.article', { articleId: shipsId() });
    closeCopy();
    const { first } = JSON.parse(exported) as { first: { items: Json[] } };
    const [quote, position] = first.items
      .flatMap(targetsOf)
      .map((target) => list(target['selector']))
      .find(([first]) => first!['exact'] === '🚢 flags over')!;
    expect([...body].slice(position!['start'] as number, position!['end'] as number).join('')).toBe(quote!['exact']);
    expect(position!['start']).toBeLessThan(body.indexOf('🚢 flags over'));
  });
});

describe('notes that go out and come in again', () => {
  beforeEach(openCopy);
  afterEach(closeCopy);
  const bare = async () =>
    (await notes()).map(({ id: _, ...note }) => note).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

  it('are the same in an empty copy of the case, and go out again as the same bytes', async () => {
    const [text, before] = [await exportAs('web annotation'), await bare()];
    expect(before.filter(({ targets }) => targets.some(({ place }) => 'orphan' in place))).not.toEqual([]);
    for (const { id } of await notes()) await call('framing.removeNote', { noteId: id });
    expect(await importText(text)).toMatchObject({ added: 5, already: 0, refused: [] });
    expect(await bare()).toEqual(before);
    expect(await exportAs('web annotation')).toBe(text);
    expect(await importText(text)).toMatchObject({ added: 0, already: 5, changeId: null });
  });

  it('carry the real words unless the case is read masked, and then what the reader sees', async () => {
    await call('corpus.editArticle', { articleId: shipsId(), outlet: 'port office' });
    await call('framing.addNote', {
      caseId: 'case-1',
      targets: [{ articleId: shipsId(), selector: { exact: 'the port office said' } }],
      category: 'labelling',
      author: 'Ben',
    });
    for (const format of ['web annotation', 'csv']) {
      expect(await exportAs(format)).toContain('the port office said');
      const masked = await exportAs(format, { masked: true });
      expect(masked).not.toContain('port office');
      expect(masked).toContain('🚢 flags over');
      await call('settings.write', { maskedCases: ['case-1'] });
      expect(await exportAs(format)).toBe(masked);
      await call('settings.write', { maskedCases: [] });
    }
  });
});

describe('notes of other tools', () => {
  beforeEach(openCopy);
  afterEach(closeCopy);
  it('of the Hypothesis API are found by their quotation, and what can not be taken is named', async () => {
    const row = (id: string, selectors: Json[], more: Json = {}) => ({
      id,
      user: 'acct:cleo@hypothes.is',
      uri: 'https://elsewhere.example/ships',
      created: '2024-03-12T10:00:00.000000+00:00',
      updated: '2024-03-12T11:00:00.000000+00:00',
      text: 'Words.',
      tags: ['Choice of words'],
      target: [{ source: 'https://elsewhere.example/ships', selector: selectors }],
      ...more,
    });
    const quote = { type: 'TextQuoteSelector', exact: 'over the harbour', prefix: '🚢 flags ', suffix: ' on Monday' };
    const range = {
      type: 'RangeSelector',
      startContainer: '/div[1]/p[2]',
      startOffset: 5,
      endContainer: '/div[1]',
      endOffset: 2,
    };
    const rows = [
      row('h1', [range, { type: 'TextPositionSelector', start: 9000, end: 9016 }, quote]),
      row('h2', [quote], { references: ['h1'] }),
      row('h3', [{ ...quote, exact: 'x'.repeat(20_001) }]),
    ];
    expect(await importText(JSON.stringify({ total: 3, rows }))).toMatchObject({
      added: 1,
      refused: [
        { what: 'h2', why: 'it is an answer to another note' },
        { what: 'h3', why: 'its passage is longer than a note can hold' },
      ],
    });
    expect((await notes()).find(({ author }) => author === 'cleo')).toMatchObject({
      category: 'lexical',
      createdAt: '2024-03-12T10:00:00.000Z',
      changedAt: '2024-03-12T11:00:00.000Z',
      targets: [{ articleId: shipsId(), selector: { exact: 'over the harbour' } }],
    });
    expect(await exportAs('web annotation')).toContain('"id": "https://hypothes.is/a/h1"');
    expect(await importText(JSON.stringify({ rows }))).toMatchObject({ added: 0, already: 1 });
  });

  it('with a name that is no IRI get one when they go out, and are known by both', async () => {
    const annotation = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: '#note 7',
      type: 'Annotation',
      bodyValue: 'Calm.',
      target: {
        source: 'https://elsewhere.example',
        selector: { type: 'TextQuoteSelector', exact: 'over the harbour' },
      },
    };
    expect(await importText(JSON.stringify(annotation))).toMatchObject({ added: 1 });
    const text = await exportAs('web annotation');
    expect(text).toContain('"id": "urn:parallax:foreign:%23note%207"');
    expect(await importText(text)).toMatchObject({ added: 0, already: 6 });
    expect(await importText(JSON.stringify(annotation))).toMatchObject({ added: 0, already: 1 });
  });
});

describe('a table of notes', () => {
  beforeEach(openCopy);
  afterEach(closeCopy);
  it('is RFC 4180 with a byte order mark, one line a passage, and no cell that a spreadsheet would run', async () => {
    for (const text of ['+1', '-1', '@SUM(A1)', '\tx'])
      await call('framing.addNote', {
        caseId: 'case-1',
        targets: [{ articleId: shipsId(), selector: { exact: 'over the harbour' } }],
        category: 'labelling',
        author: '=cmd',
        text,
      });
    const text = await exportAs('csv');
    expect(text.startsWith('\ufeff')).toBe(true);
    const { data, errors } = Papa.parse<string[]>(text.slice(1), { newline: '\r\n', skipEmptyLines: true });
    expect(errors).toEqual([]);
    // Five notes, of which one on two passages, and the four.
    expect(data).toHaveLength(1 + 6 + 4);
    expect(new Set(data.map((row) => row.length))).toEqual(new Set([11]));
    expect(data.flat().filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([]);
    expect(data.flat()).toContain('Two lines,\nthe second “quoted”. 🚢');
    expect(data.flat()).toContain("'=1+1");
  });
});
