import { marked } from 'marked';
import type { Token, Tokens } from 'marked';
import type { PageBlock } from '../../../contract/intake.ts';

/**
 * Reads an article written for a bundled case. These files are ours and follow one shape: a headline, at most one
 * deck (a paragraph that is all emphasis), the byline line, then the text. That is why a paragraph's place is
 * enough to tell deck and byline here; a stranger's Markdown goes through intake, which looks for signs instead.
 * Emphasis marks and links are dropped and their words kept, so the text is what a reader sees.
 */
export function markdownBlocks(markdown: string): PageBlock[] {
  const blocks: Omit<PageBlock, 'order'>[] = [];
  for (const token of marked.lexer(markdown)) blocks.push(...blocksOf(token, blocks));
  return blocks.map((block, order) => ({ ...block, order }));
}

function blocksOf(token: Token, before: readonly PageBlock[]): PageBlock[] {
  switch (token.type) {
    case 'space':
      return [];
    case 'heading':
      return [{ role: (token as Tokens.Heading).depth === 1 ? 'headline' : 'subheading', text: plainText(token) }];
    case 'paragraph':
      return [{ role: paragraphRole(token as Tokens.Paragraph, before), text: plainText(token) }];
    case 'blockquote':
      return (token as Tokens.Blockquote).tokens
        .filter((inner) => inner.type !== 'space')
        .map((inner) => ({ role: 'quotation', text: plainText(inner) }));
    case 'list':
      return (token as Tokens.List).items.map((item) => ({ role: 'list', text: plainText(item) }));
    default:
      throw new Error(`A bundled article may not hold Markdown of the kind "${token.type}": ${token.raw.trim()}`);
  }
}

function paragraphRole(paragraph: Tokens.Paragraph, before: readonly PageBlock[]): PageBlock['role'] {
  const [first, ...others] = paragraph.tokens;
  if (before.length === 1 && first?.type === 'em' && others.length === 0) return 'deck';
  if (before.every((block) => block.role === 'headline' || block.role === 'deck')) return 'byline';
  return first?.type === 'strong' && first.raw.startsWith('**Correction:') ? 'correction' : 'paragraph';
}

/** The words of a token without its marks; line ends inside a paragraph are spaces, as a browser would show them. */
function plainText(token: Token): string {
  return leafText(token).replace(/\s+/g, ' ').trim();
}

function leafText(token: Token): string {
  if (token.type === 'br') return ' ';
  if ('tokens' in token && token.tokens) return token.tokens.map(leafText).join('');
  return 'text' in token && typeof token.text === 'string' ? token.text : '';
}
