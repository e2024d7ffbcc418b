import type { ExpectedFailure } from '../../contract/failures.ts';
import type { IntakeWarning, PageInput, Preview } from '../../contract/intake.ts';
import { detectFormat } from './detect-format.ts';
import { joinPages } from './join-pages.ts';
import { isArchive, nameOf, openMembers } from './open-members.ts';
import { openPage } from './open-page.ts';
import { nothingRead, readApart, readArrivals } from './read-arrivals.ts';
import { hashBytes, type PageBytes } from './read-page.ts';

/** Reads a page and says what it would store; stores nothing. */
export async function previewPage(input: PageInput): Promise<Preview> {
  return previewBytes(await openPage(input));
}

/** An archive's preview holds the articles of all its members in their order; those that can't be read are named as warnings. */
export async function previewBytes(page: PageBytes): Promise<Preview> {
  if (!(await isArchive(page))) return readApart(page);
  const previews: Preview[] = [];
  const failures: ExpectedFailure[] = [];
  let setAside = 0;
  for await (const reading of readArrivals(openMembers(page))) {
    if ('setAside' in reading) setAside += reading.setAside;
    else if ('failure' in reading) failures.push(reading.failure);
    else previews.push(withAddress(reading.preview));
  }
  if (previews.length === 0) throw nothingRead(nameOf(page), failures);
  const { fileName, path, url, bytes } = page;
  return {
    ...joinPages(previews),
    warnings: [
      ...previews.flatMap((preview) => preview.warnings.filter(isWorthTelling)),
      ...tellRefused(failures),
      ...tellSetAside(setAside),
    ],
    source: {
      kind: await detectFormat(bytes, fileName, nameOf(page)),
      sha256: hashBytes(bytes),
      encoding: 'binary',
      fileName,
      path,
      url,
    },
  };
}

/** A member's address is its articles'; the archive has none. */
function withAddress(preview: Preview): Preview {
  const { url } = preview.source;
  return { ...preview, articles: preview.articles.map((article) => ({ ...article, url: article.url ?? url })) };
}

/** How many articles a member holds shows in the preview itself. */
function isWorthTelling(warning: IntakeWarning): boolean {
  return warning.code !== 'several-articles' && warning.code !== 'little-text';
}

/** More would be a list that nobody reads; adding the archive names them all. */
const NAMED = 40;

function tellRefused(failures: readonly ExpectedFailure[]): IntakeWarning[] {
  const more = failures.length - NAMED;
  const files = more === 1 ? '1 more file in it was' : `${more.toLocaleString('en')} more files in it were`;
  const further = { code: 'member-refused', message: `${files} not read.` };
  return [...failures.slice(0, NAMED).map(asWarning), ...(more > 0 ? [further] : [])];
}

function tellSetAside(count: number): IntakeWarning[] {
  if (count === 0) return [];
  const files = count === 1 ? '1 file' : `${count.toLocaleString('en')} files`;
  return [
    {
      code: 'members-set-aside',
      message: `${files} in it left aside: hidden files, and what a browser saves along with a page.`,
    },
  ];
}

function asWarning({ failure }: ExpectedFailure): IntakeWarning {
  return { code: 'member-refused', message: failure.message };
}
