import { WORK_ENDING } from '../src-main/contract/plain/pack-words.ts';

/** `Ada - Bridge closes.parallax-work.json`, without what some system refuses in a name. */
export function nameWorkFile(student: string, title: string): string {
  const plain = (words: string) =>
    words
      .replace(/[\\/:*?"<>|.\u0000-\u001f]+/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim()
      .slice(0, 60)
      .trim();
  return `${plain(student) || 'work'} - ${plain(title) || 'case'}${WORK_ENDING}`;
}
