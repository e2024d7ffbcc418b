/** What the page makes itself and a person may keep: a table, a report, notes, a quiz, a whole case. */
const ENDINGS = ['.csv', '.html', '.jsonld', '.json', '.gift', '.xml', '.zip', '.parallax', '.txt'];

/** Nothing that a system would run, or take for something else than it is, gets onto a disk from the page. */
export function mayBeKept(fileName: string): boolean {
  return ENDINGS.some((ending) => fileName.endsWith(ending) && fileName.length > ending.length);
}
