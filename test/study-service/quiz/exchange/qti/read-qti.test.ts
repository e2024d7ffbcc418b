import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { readQti } from '../../../../../src-main/study-service/quiz/exchange/qti/read-qti.ts';

const folder = join(import.meta.dirname, '../../../../../../shared/bench/qti');
const read = (text: string) => readQti({ bytes: new TextEncoder().encode(text), name: 'item.xml' });

function item(body: string, declarations: string, attributes = ''): string {
  return `<?xml version="1.0"?><assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i" title="Harbour" adaptive="false" ${attributes}>
${declarations}<itemBody>${body}</itemBody></assessmentItem>`;
}

function answer(values: readonly string[], cardinality = 'single', id = 'R', more = ''): string {
  const all = values.map((value) => `<value>${value}</value>`).join('');
  return `<responseDeclaration identifier="${id}" cardinality="${cardinality}" baseType="identifier">${all && `<correctResponse>${all}</correctResponse>`}${more}</responseDeclaration>`;
}

const CHOICE = `<p>Read this.</p><choiceInteraction responseIdentifier="R" maxChoices="1"><prompt>Who shut it?</prompt>
  <simpleChoice identifier="A">The mayor<feedbackInline outcomeIdentifier="F" identifier="A" showHide="show">He was away.</feedbackInline></simpleChoice>
  <simpleChoice identifier="B">The harbour master</simpleChoice></choiceInteraction>`;

function zipOf(files: Record<string, string>): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [path, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), path);
  zip.end();
  return new Response(zip.outputStream as never).bytes();
}

describe('reading QTI', () => {
  test('takes a choice with the text before it, its key and its comments', async () => {
    const { items, refused } = await read(item(CHOICE, answer(['B'])));
    expect(refused).toEqual([]);
    expect(items[0]).toMatchObject({
      kind: 'one of several',
      prompt: 'Read this.\nWho shut it?',
      response: {
        options: [
          { text: 'The mayor', why: 'He was away.' },
          { text: 'The harbour master', why: '' },
        ],
      },
      key: { right: ['b'] },
    });
  });

  test('reads QTI 3.0, which names everything with hyphens', async () => {
    const { items } = await read(
      `<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="i" title="T" adaptive="false">
<qti-response-declaration identifier="R" cardinality="ordered" base-type="identifier"><qti-correct-response><qti-value>B</qti-value><qti-value>A</qti-value></qti-correct-response></qti-response-declaration>
<qti-item-body><qti-order-interaction response-identifier="R"><qti-prompt>Which first?</qti-prompt><qti-simple-choice identifier="A">Storm</qti-simple-choice><qti-simple-choice identifier="B">Warning</qti-simple-choice></qti-order-interaction></qti-item-body></qti-assessment-item>`,
    );
    expect(items[0]).toMatchObject({ kind: 'order events', prompt: 'Which first?', key: { order: ['b', 'a'] } });
  });

  test('takes the key from the mapping where the template pays by it, and from rules that compare with fixed values', async () => {
    const mapping =
      '<mapping defaultValue="-1"><mapEntry mapKey="A" mappedValue="1"/><mapEntry mapKey="B" mappedValue="0"/></mapping>';
    const mapped = await read(item(CHOICE, answer([], 'single', 'R', mapping)));
    expect(mapped.items[0]?.key).toEqual({ type: 'choice', right: ['a'] });
    const rules =
      '<responseProcessing><responseCondition><responseIf><match><variable identifier="R"/><baseValue baseType="identifier">B</baseValue></match><setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>';
    const ruled = await read(item(CHOICE, answer([])).replace('</assessmentItem>', `${rules}</assessmentItem>`));
    expect(ruled.items[0]?.key).toEqual({ type: 'choice', right: ['b'] });
    expect((await read(item(CHOICE, answer([])))).refused[0]?.why).toContain(
      'choiceInteraction: It does not say what is right',
    );
  });

  test('matches lists, the other way round where only that gives each line one partner', async () => {
    const set = (ids: readonly string[]) =>
      `<simpleMatchSet>${ids.map((id) => `<simpleAssociableChoice identifier="${id}" matchMax="2">word ${id}</simpleAssociableChoice>`).join('')}</simpleMatchSet>`;
    const body = `<matchInteraction responseIdentifier="R"><prompt>Match</prompt>${set(['X', 'Y'])}${set(['P', 'Q', 'S'])}</matchInteraction>`;
    const { items } = await read(item(body, answer(['X P', 'X Q', 'Y S'], 'multiple')));
    expect(items[0]?.key).toEqual({
      type: 'match',
      pairs: [
        { left: 'a', right: 'r1' },
        { left: 'b', right: 'r1' },
        { left: 'c', right: 'r2' },
      ],
    });
    expect((await read(item(body, answer(['X P', 'X Q', 'Y Q'], 'multiple')))).refused[0]?.why).toContain(
      'matchInteraction',
    );
  });

  test('asks for each gap of a text by itself, and for words to put into gaps together', async () => {
    const inline = (id: string) =>
      `<inlineChoiceInteraction responseIdentifier="${id}"><inlineChoice identifier="n"/><inlineChoice identifier="a">ebb</inlineChoice><inlineChoice identifier="b">flood</inlineChoice></inlineChoiceInteraction>`;
    const { items } = await read(
      item(
        `<p>At ${inline('R')} it falls, at ${inline('S')} it rises; the moon is <textEntryInteraction responseIdentifier="T"/>.</p>`,
        answer(['a']) + answer(['b'], 'single', 'S') + answer(['full'], 'single', 'T'),
      ),
    );
    expect(
      items.map(({ key }) => ('right' in key ? key.right : 'modelAnswers' in key ? key.modelAnswers : null)),
    ).toEqual([['a'], ['b'], ['full']]);
    expect(items[1]?.prompt).toBe(
      'At _____ (1) it falls, at _____ (2) it rises; the moon is _____ (3).\nWhat belongs in gap (2)?',
    );
    const gaps = await read(
      item(
        '<gapMatchInteraction responseIdentifier="R"><gapText identifier="E">ebb</gapText><gapText identifier="F">flood</gapText><p>At <gap identifier="G"/> it falls.</p></gapMatchInteraction>',
        answer(['E G'], 'multiple'),
      ),
    );
    expect(gaps.items[0]).toMatchObject({
      prompt: 'At _____ (1) it falls.',
      key: { pairs: [{ left: 'a', right: 'r1' }] },
    });
  });

  test.each([
    ['sliderInteraction', '<sliderInteraction responseIdentifier="R"/>', '', 'sliderInteraction (a value'],
    [
      'hotspotInteraction',
      '<p/><hotspotInteraction responseIdentifier="R"/>',
      '',
      'hotspotInteraction (places in a picture)',
    ],
    ['a template', CHOICE, '<templateDeclaration identifier="t"/>', 'made anew each time'],
    ['formulae', `<p><math xmlns="http://www.w3.org/1998/Math/MathML"/></p>${CHOICE}`, '', 'formulae'],
    ['nothing asked', '<p>Words</p>', '', 'asks nothing'],
  ])('refuses %s by name', async (_, body, declarations, why) => {
    const { items, refused } = await read(item(body, answer(['B']) + declarations));
    expect(items).toEqual([]);
    expect(refused).toEqual([{ what: 'Harbour', why: expect.stringContaining(why) }]);
  });

  test('says what is no QTI question at all', async () => {
    const why = async (text: string) => (await read(text)).refused[0]?.why;
    expect(await why('<assessmentTest title="T"/>')).toContain('package (ZIP)');
    expect(await why('<manifest/>')).toContain('list of contents');
    expect(await why('<questestinterop/>')).toContain('QTI 1.2');
    expect(await why('<html/>')).toContain('<html>');
    expect(await why('<a><b></a>')).toContain('not well-formed');
    expect(await why('')).toContain('not well-formed');
  });

  test('refuses entities, which can name files or multiply without end, and elements nested without end', async () => {
    const { refused } = await read(
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><assessmentItem><itemBody>&x;</itemBody></assessmentItem>',
    );
    expect(refused[0]?.why).toContain('entities');
    expect((await read('<a>'.repeat(100_000))).refused[0]?.why).toContain('nested');
    expect((await read(`<a>${' '.repeat(5_000_001)}</a>`)).refused[0]?.why).toContain('5 MB');
  });

  test('reads a package in the order of its manifest, and says what a test loses', async () => {
    const of = (name: string) => item(CHOICE.replace('Read this.', name), answer(['A']));
    const bytes = await zipOf({
      'a.xml': of('Second'),
      'b.xml': of('First'),
      'c.xml': '<broken',
      'test.xml': '<assessmentTest title="Whole"/>',
      'style.css': 'p {}',
      'imsmanifest.xml':
        '<manifest><resources><resource><file href="b.xml"/><file href="a.xml"/></resource></resources></manifest>',
    });
    const { items, refused } = await readQti({ bytes, name: 'bank.zip' });
    expect(items.map(({ prompt }) => prompt.split('\n')[0])).toEqual(['First', 'Second']);
    expect(refused.map(({ what }) => what)).toEqual(['c.xml', 'Whole']);
  });

  test('refuses a damaged package, one without questions and one that leads out of itself', async () => {
    const whole = await zipOf({ 'readme.txt': 'nothing' });
    expect((await readQti({ bytes: whole, name: 'q.zip' })).refused[0]?.why).toContain('no QTI questions');
    expect((await readQti({ bytes: whole.slice(0, 40), name: 'q.zip' })).refused[0]?.why).toContain('damaged');
    const text = Buffer.from(await zipOf({ 'aaa/b.xml': '<a/>' })).toString('latin1');
    const evil = Buffer.from(text.replaceAll('aaa/b.xml', '../../b.xm'.slice(0, 9)), 'latin1');
    expect((await readQti({ bytes: evil, name: 'q.zip' })).refused[0]?.why).toContain('outside the package');
  });

  test('refuses a file in a package that would explode', async () => {
    const bytes = await zipOf({ 'bomb.xml': ' '.repeat(9_000_000) });
    expect((await readQti({ bytes, name: 'q.zip' })).refused).toEqual([
      { what: 'bomb.xml', why: expect.stringContaining('200 times') },
    ]);
  });

  test.runIf(existsSync(folder))(
    'reads or refuses every shared file (../shared/bench/qti), none without a word',
    async () => {
      for (const name of readdirSync(folder)) {
        const { items, refused } = await readQti({ bytes: readFileSync(join(folder, name)), name });
        expect(items.length + refused.length, name).toBeGreaterThan(0);
        expect(
          refused.every(({ why }) => why.length > 20),
          name,
        ).toBe(true);
      }
    },
  );
});
