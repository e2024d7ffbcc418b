import { ZipFile } from 'yazl';
import type { Item } from '../../../../contract/quiz.ts';
import { keepOwnFields, type OwnFields } from '../own-fields.ts';
import { OWN_FILE, readQti } from './read-qti.ts';
import { nameQuestion, type RefusedList } from '../refused.ts';
import { summariseLosses } from '../summarise-losses.ts';
import { qtiRoot, writeQtiItem } from './write-qti-item.ts';
import { element, writeXml, type XmlElement } from '../write-xml.ts';

const TRAVELS = `QTI has no place for them; they travel in ${OWN_FILE}, which Parallax reads and other programs leave alone.`;
const PACKAGE = 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1';
const PACKAGE_SCHEMA = 'https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd';
/** The same quiz makes the same bytes. */
const UNDATED = new Date('2000-01-01T00:00:00Z');

/**
 * Items as a QTI 3.0 package: a manifest, a test that orders them, a file for each. Each file is read again before it is handed over,
 * and what does not come back goes along in a file of Parallax's own.
 */
export async function writeQti(
  items: readonly Item[],
  title: string,
): Promise<{ bytes: Uint8Array; refused: RefusedList }> {
  const refused: RefusedList = [];
  const files: { path: string; text: string }[] = [];
  const own: Record<string, OwnFields> = {};
  const written: Item[] = [];
  for (const item of items) {
    const identifier = `item-${String(files.length + 1).padStart(3, '0')}`;
    const file = writeQtiItem(item, identifier);
    if ('why' in file) {
      refused.push({ what: nameQuestion(item.prompt), why: file.why });
      continue;
    }
    const path = `items/${identifier}.xml`;
    const readBack = await readQti({ bytes: new TextEncoder().encode(file.text), name: path });
    const [whole] = readBack.items;
    if (whole === undefined) {
      const why = readBack.refused[0]?.why ?? 'It would be read as something else in QTI.';
      refused.push({ what: nameQuestion(item.prompt), why });
      continue;
    }
    own[path] = keepOwnFields(item, whole, file.text);
    files.push({ path, text: file.text });
    written.push(item);
  }
  refused.push(...summariseLosses(written, () => false, TRAVELS));
  const paths = files.map(({ path }) => path);
  const bytes = await pack([
    { path: 'imsmanifest.xml', text: writeManifest(paths) },
    { path: 'test.xml', text: writeTest(paths, title) },
    ...files,
    { path: OWN_FILE, text: JSON.stringify({ items: own }) },
  ]);
  return { bytes, refused };
}

function writeManifest(paths: readonly string[]): string {
  const resource = (identifier: string, type: string, href: string, needs: readonly string[] = []) =>
    element(
      'resource',
      { identifier, type, href },
      element('file', { href }),
      ...needs.map((identifierref) => element('dependency', { identifierref })),
    );
  const root = element(
    'manifest',
    {
      xmlns: PACKAGE,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${PACKAGE} ${PACKAGE_SCHEMA}`,
      identifier: 'parallax-quiz',
    },
    element('metadata', {}, element('schema', {}, 'QTI Package'), element('schemaversion', {}, '3.0.0')),
    element('organizations'),
    element(
      'resources',
      {},
      resource('quiz', 'imsqti_test_xmlv3p0', 'test.xml', paths.map(nameItem)),
      ...paths.map((path) => resource(nameItem(path), 'imsqti_item_xmlv3p0', path)),
      resource('own', 'associatedcontent/learning-application-resource', OWN_FILE),
    ),
  );
  return writeXml(root);
}

function writeTest(paths: readonly string[], title: string): string {
  const references = paths.map((href): XmlElement =>
    element('qti-assessment-item-ref', { identifier: nameItem(href), href }),
  );
  const section = element('qti-assessment-section', { identifier: 'questions', title, visible: 'true' }, ...references);
  const part = element(
    'qti-test-part',
    { identifier: 'part', 'navigation-mode': 'nonlinear', 'submission-mode': 'individual' },
    section,
  );
  return writeXml(element('qti-assessment-test', { ...qtiRoot(), identifier: 'quiz', title }, part));
}

function nameItem(path: string): string {
  return path.replace(/^items\/|\.xml$/gu, '');
}

async function pack(files: readonly { path: string; text: string }[]): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const { path, text } of files)
    zip.addBuffer(Buffer.from(text), path, { mtime: UNDATED, mode: 0o100644, forceDosTimestamp: true });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}
