import type { Element } from '@xmldom/xmldom';
import type { NewItem } from '../../../../contract/quiz.ts';
import { CHANGED, isOwnFields, restoreOwnFields, type OwnFields } from '../own-fields.ts';
import { isZip, openPackage, type PackageFile } from './open-package.ts';
import { attributeOf, descendantsOf, nameOf } from './qti-elements.ts';
import { readQtiItem } from './read-qti-item.ts';
import { readXml } from '../read-xml.ts';
import { nameQuestion, type RefusedList } from '../refused.ts';

interface Read {
  items: NewItem[];
  refused: RefusedList;
}

/** What Parallax puts into its own packages beside the items; other programs leave it alone. */
export const OWN_FILE = 'parallax.json';

/**
 * The questions of a QTI 2.1 or 3.0 item file or package (ZIP). What can't be asked here is refused by the type of its interaction;
 * a file that is damaged or means harm is refused with the reason, never thrown.
 */
export async function readQti({ bytes, name }: { bytes: Uint8Array; name: string }): Promise<Read> {
  if (!isZip(bytes)) return readOne(bytes, name);
  const { files, refused } = await openPackage(bytes, name, (path) => path === OWN_FILE || /\.xml$/iu.test(path));
  const own = readOwnFile(files.find(({ path }) => path === OWN_FILE));
  const read: Read = { items: [], refused: [...refused] };
  for (const { path, bytes: xml } of inOrder(files)) {
    const document = readXml(xml);
    if ('root' in document && isStructure(document.root)) {
      read.refused.push(...(own.size > 0 ? [] : listTestLosses(document.root, path)));
      continue;
    }
    const one = 'why' in document ? refuse(path, document.why) : readDocument(document.root, path);
    const fields = own.get(path);
    const [item] = one.items;
    if (fields !== undefined && item !== undefined && one.items.length === 1) {
      const { item: whole, changed } = restoreOwnFields(item, fields, new TextDecoder().decode(xml));
      read.items.push(whole);
      if (changed) read.refused.push({ what: nameQuestion(item.prompt), why: CHANGED });
    } else read.items.push(...one.items);
    read.refused.push(...one.refused);
  }
  if (read.items.length + read.refused.length === 0)
    read.refused.push({ what: name, why: 'The package holds no QTI questions.' });
  return read;
}

function readOne(bytes: Uint8Array, name: string): Read {
  const document = readXml(bytes);
  return 'why' in document ? refuse(name, document.why) : readDocument(document.root, name);
}

function readDocument(root: Element, name: string): Read {
  switch (nameOf(root)) {
    case 'assessmentItem':
      return readQtiItem(root, name);
    case 'assessmentTest':
      return refuse(
        attributeOf(root, 'title') ?? name,
        'assessmentTest: it only lists questions that are kept in other files. Choose the package (ZIP) that holds them.',
      );
    case 'manifest':
      return refuse(name, 'It is the list of contents of a package. Choose the package (ZIP) itself.');
    case 'questestinterop':
      return refuse(name, 'It is QTI 1.2, which is older than what is read here (2.1 and 3.0).');
    default:
      return refuse(name, `It is not a QTI question: it begins with <${root.nodeName.slice(0, 60)}>.`);
  }
}

/** In the order in which the package lists its files, which is that of the test; what it doesn't list comes last. */
function inOrder(files: readonly PackageFile[]): PackageFile[] {
  const manifest = files.find(({ path }) => path.toLowerCase() === 'imsmanifest.xml');
  const read = manifest === undefined ? null : readXml(manifest.bytes);
  const listed =
    read === null || 'why' in read
      ? []
      : descendantsOf(read.root, (name) => name === 'file').map((file) => attributeOf(file, 'href') ?? '');
  const place = new Map(listed.map((path, index) => [path, index]));
  const placeOf = ({ path }: PackageFile) => place.get(path) ?? listed.length;
  return files.filter(({ path }) => path !== OWN_FILE).toSorted((one, other) => placeOf(one) - placeOf(other));
}

function isStructure(root: Element): boolean {
  return nameOf(root) === 'assessmentTest' || nameOf(root) === 'manifest';
}

/** A quiz here is one list in one order. */
function listTestLosses(root: Element, path: string): RefusedList {
  if (nameOf(root) !== 'assessmentTest') return [];
  return [
    {
      what: attributeOf(root, 'title') ?? path,
      why: 'Its sections, time limits and rules of passing are left out: a quiz here is one list of questions.',
    },
  ];
}

function readOwnFile(file: PackageFile | undefined): Map<string, OwnFields> {
  if (file === undefined) return new Map();
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(file.bytes));
    if (typeof value !== 'object' || value === null || !('items' in value)) return new Map();
    const entries = Object.entries(value.items as Record<string, unknown>);
    return new Map(entries.flatMap(([path, fields]) => (isOwnFields(fields) ? [[path, fields] as const] : [])));
  } catch {
    return new Map();
  }
}

function refuse(what: string, why: string): Read {
  return { items: [], refused: [{ what: nameQuestion(what), why }] };
}
