import path from 'node:path';
import { readBundledCase } from '../../../src-main/study-service/packs/bundled/bundled-case.ts';

export const HARBOUR_BRIDGE = path.resolve(import.meta.dirname, '../../../resources/packs/harbour-bridge');

/** The names that NOTES.md uses for the outlets, with the article of each. */
export const FILE_OF: Record<string, string> = {
  Halyard: 'halyard.md',
  'National Courier': 'national-courier.md',
  'Tarrow Tide': 'tarrow-tide.md',
  'Ostmere in Brief': 'ostmere-in-brief.md',
  Seamark: 'seamark.md',
};

/** Article file name -> the paragraphs a reader sees, as the case is read and not as the file is written. */
export function articleTexts(): Map<string, string[]> {
  return new Map(
    readBundledCase(HARBOUR_BRIDGE).captures.map((capture) => [
      capture.fileName,
      capture.articles.flatMap((article) => article.blocks.map((block) => block.text)),
    ]),
  );
}
