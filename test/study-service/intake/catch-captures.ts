import type { NewCapture } from '../../../src-main/study-service/corpus/captures/prepare-capture.ts';
import type { ImportDeps } from '../../../src-main/study-service/intake/import-article.ts';

/** Stands in for the library: what is handed to it to be stored stands in `captures`, in order. */
export function catchCaptures(): { captures: NewCapture[]; deps: ImportDeps } {
  const captures: NewCapture[] = [];
  const deps: ImportDeps = {
    articleStore: {
      saveCapture(capture) {
        captures.push(capture);
        return {
          articleIds: capture.articles.map((_, index) => `${captures.length}-${index}`),
          already: [],
          versions: [],
        };
      },
    },
  };
  return { captures, deps };
}
