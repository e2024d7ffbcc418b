/** How articles and notes are called outside: IRIs, as the model asks for. */
export const articleIri = (articleId: string): string => `urn:parallax:article:${articleId}`;

/** A note from elsewhere keeps the name it came with, which not every tool has made an IRI. */
export function noteIri({ id, foreignId }: { readonly id: string; readonly foreignId: string | null }): string {
  if (foreignId === null) return `urn:parallax:note:${id}`;
  return /^[a-z][a-z\d+.-]*:\S+$/iu.test(foreignId)
    ? foreignId
    : `urn:parallax:foreign:${encodeURIComponent(foreignId)}`;
}
