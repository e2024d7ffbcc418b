/**
 * What of a chosen folder is read. The window and the command sort alike, so that neither passes over a file that the other
 * would have named. Free of zod and Node, so that a page can use it.
 */
export interface SortedFolder<T> {
  /** Read; what they hold tells whether they are pages. */
  readonly pages: readonly T[];
  /** No pages by their names, each with a sentence for the report. */
  readonly refused: readonly { readonly file: T; readonly message: string }[];
  /** How many nobody put there by hand: what systems and programs hide, and what a browser saved along with a page. */
  readonly setAside: number;
}

const HIDDEN = /(?:^|\/)(?:\.|__MACOSX\/|~\$|(?:eh)?thumbs\.db$|desktop\.ini$|icon\r$)/iu;
/** The parts that a web page is made up with; nobody keeps an article in one. */
const FURNITURE = /\.(?:css|m?js|map|woff2?|ttf|otf|eot|ico|svg)$/iu;
const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|bmp|tiff?|heic)$/iu;
const RECORDING = /\.(?:mp[34]|m4[av]|wav|ogg|oga|flac|aac|webm|mov|avi|mkv|wmv)$/iu;
/** "page_files/" beside "page.html", by the names that browsers give it in their users' languages. */
const SAVED_ALONG = /^(.+?)(?:[_-](?:files|file|dateien|fichiers|archivos|bestanden|pliki|filer))\//iu;
const PAGE_NAME = /^(.+)\.(?:html?|xhtml)$/iu;

/** `path` is relative to the folder or begins with its name, parts joined by "/". */
export function sortFolderFiles<T extends { readonly path: string }>(files: readonly T[]): SortedFolder<T> {
  const savedPages = new Set(files.flatMap(({ path }) => PAGE_NAME.exec(path)?.[1] ?? []));
  const pages: T[] = [];
  const refused: { file: T; message: string }[] = [];
  let setAside = 0;
  for (const file of files) {
    const message = refuseByName(file.path);
    if (HIDDEN.test(file.path) || FURNITURE.test(file.path) || isSavedAlong(file.path, savedPages)) setAside += 1;
    else if (message === null) pages.push(file);
    else refused.push({ file, message });
  }
  return { pages, refused, setAside };
}

/** A folder that only happens to be called "old_files" holds what its owner put there. */
function isSavedAlong(path: string, savedPages: ReadonlySet<string>): boolean {
  const parts = path.split('/');
  return parts.slice(1).some((_, index) => {
    const page = SAVED_ALONG.exec(`${parts.slice(0, index + 1).join('/')}/`)?.[1];
    return page !== undefined && savedPages.has(page);
  });
}

function refuseByName(path: string): string | null {
  if (PICTURE.test(path))
    return `${path} was not read: it is a picture. If it shows an article, type its words and paste them here.`;
  if (RECORDING.test(path))
    return `${path} was not read: it is a sound or a film. Write down what is said in it and paste that.`;
  return null;
}
