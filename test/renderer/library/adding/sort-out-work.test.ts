import { describe, expect, it } from 'vitest';
import { sortOutWork } from '../../../../src-renderer/library/adding/sort-out-work.ts';

const received = (name: string, text: string) => ({ file: new File([text], name), path: name });
const WORK = '{\n "format": "parallax-work",\n "version": 1,\n "student": "Ada"}';

describe('files that are dropped', () => {
  it('are work by their name, also where a browser has numbered it or the file was cut off', async () => {
    const files = [
      received('Ada - The bridge.parallax-work.json', WORK),
      received('Ada - The bridge.parallax-work (1).json', WORK),
      received('Ben - The bridge.parallax-work.json', '{"form'),
    ];
    expect((await sortOutWork(files)).work.map(({ name }) => name)).toEqual(files.map(({ path }) => path));
  });

  it('are work by what they say of themselves where somebody renamed them', async () => {
    const { work, others } = await sortOutWork([received('ada.json', WORK)]);
    expect(work).toHaveLength(1);
    expect(others).toEqual([]);
  });

  it('are no work where an article tells of work files', async () => {
    const files = [
      received('page.html', WORK),
      received('articles.json', '{"text": "The harbour bridge closes"}'),
      received('about parallax-work.txt', WORK),
    ];
    expect(await sortOutWork(files)).toEqual({ work: [], others: files });
  });
});
