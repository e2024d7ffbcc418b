import { fileStem } from '../../../src-main/contract/plain/file-stem.ts';
import { saveBytes } from './save-bytes.ts';

/** Hands a text to the person as a file. */
export function saveFile(name: string, mediaType: string, text: string): void {
  saveBytes(name, `${mediaType};charset=utf-8`, text);
}

/** A title as a file name that every system takes. */
export function fileName(title: string, ending: string): string {
  return `${fileStem(title)}-${ending}`;
}
