import { fileStem } from '../../../src-main/contract/plain/file-stem.ts';

/** Hands a text to the person as a file: the browser's own way of saving, which the window turns into a "save as". */
export function saveFile(name: string, mediaType: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then; an address kept for ever would keep the text too.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A title as a file name that every system takes. */
export function fileName(title: string, ending: string): string {
  return `${fileStem(title)}-${ending}`;
}
