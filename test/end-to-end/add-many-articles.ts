import { join } from 'node:path';
import { createSaveCapture } from '../../src-main/study-service/corpus/captures/save-capture.ts';
import { openDatabase } from '../../src-main/study-service/database/open-database.ts';

/*
 * node add-many-articles.ts DATA COUNT: puts short articles into a library in one transaction, past the reading of pages, so
 * that thousands are there in seconds.
 */
const [dataDir = '', count = ''] = process.argv.slice(2);
let made = 0;
const deps = {
  dataDir,
  migrationsDir: join(import.meta.dirname, '..', '..', 'src-main/study-service/database/migrations'),
  clock: () => new Date(),
  makeId: (kind: string) => `many-${kind}-${(made += 1)}`,
};
const { database } = openDatabase(deps);
const saveCapture = createSaveCapture({ ...deps, database });
database
  .transaction(() => {
    for (let number = 0; number < Number(count); number += 1) {
      const ending = number % 7 === 0 ? 'late, as so many did before it on this long and windy coast' : 'on time';
      const title = `Ferry ${String(number).padStart(4, '0')} leaves ${ending}`;
      const text = `The harbour said that boat ${number} was seen off.`;
      saveCapture({
        raw: Buffer.from(`${title}\n\n${text}`),
        mediaType: 'text/plain',
        encoding: 'utf-8',
        fileName: null,
        url: null,
        articles: [
          {
            title,
            deck: null,
            byline: null,
            outlet: `Harbour Post ${number % 40}`,
            publishedOn: null,
            language: 'en',
            blocks: [{ role: 'paragraph', text }],
          },
        ],
        rest: [],
      });
    }
  })
  .immediate();
database.close();
