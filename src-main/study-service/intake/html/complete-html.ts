/** What belongs into a page's head, or stands before it, one piece at a time. */
const HEAD_PIECE =
  /\s+|<!--[\s\S]*?-->|<!doctype\b[^>]*>|<\?[^>]*>|<\/?(?:html|head)\b[^>]*>|<(?:meta|link|base)\b[^>]*>|<(title|script|style|noscript|template)\b[^>]*>[\s\S]*?<\/\1\s*>/iuy;

/**
 * Gives a page the body that its markup leaves out. HTML lets a page end its head and begin its body without a tag, and what
 * saves or shortens pages (SingleFile, minifiers) makes use of that; linkedom needs to see them, or finds an empty page.
 */
export function completeHtml(html: string): string {
  if (!/<html\b/iu.test(html.slice(0, 5000)) || /<(?:body|frameset)\b/iu.test(html)) return html;
  HEAD_PIECE.lastIndex = 0;
  let end = 0;
  while (HEAD_PIECE.test(html)) end = HEAD_PIECE.lastIndex;
  const head = html.slice(0, end).replace(/<\/?head\b[^>]*>/giu, '');
  const opened = head.replace(/<html\b[^>]*>/iu, (tag) => `${tag}<head>`);
  return `${opened}</head><body>${html.slice(end)}`;
}
