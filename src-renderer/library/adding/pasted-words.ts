import { m } from '#words';
import { shorten } from '../../design/words/shorten.ts';

/** What a pasted text is called in the list of what comes in: by its first line, since it has no file name. */
export function pastedWords(text: string): string {
  const start = shorten(text.trim().split('\n')[0] ?? '', 60);
  return start ? m.library_pasted_2({ start }) : m.library_pasted_text_2();
}
