/** What belongs into a page's head, or stands before it, one piece at a time. */
const HEAD_PIECE =
  /\s+|<!--[\s\S]*?-->|<!doctype\b[^>]*>|<\?[^>]*>|<\/?(?:html|head)\b[^>]*>|<(?:meta|link|base)\b[^>]*>|<(title|script|style|noscript|template)\b[^>]*>[\s\S]*?<\/\1\s*>/iuy;

/** The end of a head with the body right behind it, as a page writes out that leaves out nothing. */
const HEAD_AND_BODY = /<\/head\s*>(?:\s|<!--(?:(?!-->)[\s\S])*-->)*<body\b/iu;

/**
 * Gives a page the head and the body that its markup leaves out. HTML lets a page begin and end both without a tag, and what saves or
 * shortens pages (SingleFile, minifiers) makes use of that; linkedom needs to see them, the body right behind the head, or finds an
 * empty page.
 */
export function completeHtml(html: string): string {
  if (!/<html\b/iu.test(html.slice(0, 5000)) || /<frameset\b/iu.test(html)) return html;
  const hasBody = /<body\b/iu.test(html);
  if (hasBody && /<head\b/iu.test(html.slice(0, 5000)) && HEAD_AND_BODY.test(html)) return html;
  HEAD_PIECE.lastIndex = 0;
  let end = 0;
  while (HEAD_PIECE.test(html)) end = HEAD_PIECE.lastIndex;
  // What stands before the body and belongs into no head is the parser's to place
  if (hasBody && !/^<body\b/iu.test(html.slice(end, end + 6))) return html;
  const head = html.slice(0, end).replace(/<\/?head\b[^>]*>/giu, '');
  const opened = head.replace(/<html\b[^>]*>/iu, (tag) => `${tag}<head>`);
  return `${opened}</head>${hasBody ? '' : '<body>'}${html.slice(end)}`;
}
