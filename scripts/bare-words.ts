import type { Rule } from 'eslint';

/**
 * Finds words of the interface that stand in the code instead of `resources/words`, where they can be translated.
 * In markup every word is one; in scripts what reads as a sentence is. Ids, names of keys and what only
 * developers see (errors that are thrown, comparisons) are none.
 */
const WORD_ATTRIBUTES = new Set([
  'aria-label',
  'title',
  'placeholder',
  'alt',
  'aria-valuetext',
  'aria-description',
  'label',
  'legend',
  'summary',
  'panelLabel',
]);
const NOT_SHOWN = /^(?:Error|TypeError|RangeError|RegExp)$/u;

interface Node {
  readonly type: string;
  readonly parent?: Node;
  readonly [key: string]: unknown;
}

/** In markup: anything with two letters next to each other, but for how an address begins. */
function hasWord(text: string): boolean {
  return text !== 'https://' && /\p{L}{2,}/u.test(text);
}

/** Names of keys stand on the keys themselves. */
const KEYS = /^(?:(?:Ctrl|Shift|Alt|Tab|Enter|Esc|Space|Home|End|[A-Z↑↓←→+?/.,])[\s,+]*)+$/u;

/** In a script: a capital and a second word, four words in a row, or a word before a full stop. */
function readsAsSentence(text: string): boolean {
  return (
    /^[“‘"(]?\p{Lu}\p{Ll}*[’,:]? \p{L}/u.test(text) ||
    /(?:\p{L}{2,}[,’]? ){3}\p{L}{2,}/u.test(text) ||
    /\p{Ll}{2,}[.?!…]$/u.test(text)
  );
}

function isShown(node: Node): boolean {
  for (let at: Node | undefined = node.parent, from = node; at; from = at, at = at.parent) {
    if (at.type === 'ImportDeclaration' || at.type === 'ImportExpression' || at.type.startsWith('TS')) return false;
    if (at.type === 'NewExpression' || at.type === 'CallExpression') {
      const name = (at['callee'] as { name?: string }).name ?? '';
      if (NOT_SHOWN.test(name)) return false;
    }
    if (at.type === 'BinaryExpression' && /^[!=]==?$/u.test(String(at['operator']))) return false;
    if (at.type === 'Property' && at['key'] === from) return false;
    if (at.type === 'SwitchCase' && at['test'] === from) return false;
    if (/Statement$|Declaration$|Function/u.test(at.type)) return true;
  }
  return true;
}

export const bareWords: Rule.RuleModule = {
  meta: {
    type: 'problem',
    docs: { description: 'Words of the interface stand in resources/words' },
    messages: { bare: '“{{text}}” belongs into resources/words/en, and here stands m.its_name().' },
    schema: [],
  },
  create(context) {
    const tell = (node: unknown, text: string) =>
      context.report({ node: node as Rule.Node, messageId: 'bare', data: { text: text.trim().slice(0, 40) } });
    const checkScript = (node: Node, text: string) => {
      if (readsAsSentence(text) && !KEYS.test(text) && !text.includes('[') && isShown(node)) tell(node, text);
    };
    return {
      SvelteText(node: Node) {
        const text = String(node['value']);
        if (hasWord(text) && (node.parent as { name?: { name?: string } } | undefined)?.name?.name !== 'style')
          tell(node, text);
      },
      SvelteLiteral(node: Node) {
        const key = (node.parent?.['key'] as { name?: string } | undefined)?.name ?? '';
        const text = String(node['value']);
        if (WORD_ATTRIBUTES.has(key) && hasWord(text)) tell(node, text);
      },
      Literal(node: Rule.Node) {
        const { value } = node as { value?: unknown };
        if (typeof value === 'string') checkScript(node as unknown as Node, value);
      },
      TemplateLiteral(node: Rule.Node) {
        const { quasis } = node as unknown as { quasis: { value: { cooked: string } }[] };
        checkScript(node as unknown as Node, quasis.map(({ value }) => value.cooked).join('0'));
      },
    } as unknown as Rule.RuleListener;
  },
};
