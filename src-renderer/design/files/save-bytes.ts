/** Hands a file of any kind to the person: the browser's own way of saving, which the window turns into a "save as". */
export function saveBytes(name: string, mediaType: string, content: string | Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then; an address kept for ever would keep the content too.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
