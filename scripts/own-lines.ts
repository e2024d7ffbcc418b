import type { Rule } from 'eslint';

type Found = Parameters<NonNullable<Rule.RuleListener['FunctionDeclaration']>>[0] | Rule.Node;

/** A function is looked at again at 40 lines; what is longer than this is no list of cases any more. */
const MOST = 60;

/**
 * Finds functions that do too much. What stands in functions inside of one is counted for those and
 * not for it, so that a store, whose factory holds a method a call, is as long as its longest method and not as all of them.
 */
export const ownLines: Rule.RuleModule = {
  meta: { type: 'suggestion', messages: { long: '{{lines}} lines of its own; {{most}} are enough.' } },
  create(context) {
    const inside: number[] = [];
    const enter = () => void inside.push(0);
    const leave = (node: Found) => {
      const { start, end } = node.loc!;
      const lines = end.line - start.line + 1;
      const own = lines - inside.pop()!;
      // A function on a line of its surroundings takes none of theirs away.
      if (inside.length > 0) inside[inside.length - 1]! += Math.max(0, lines - 1);
      if (own > MOST) context.report({ node, messageId: 'long', data: { lines: String(own), most: String(MOST) } });
    };
    return {
      FunctionDeclaration: enter,
      FunctionExpression: enter,
      ArrowFunctionExpression: enter,
      'FunctionDeclaration:exit': leave,
      'FunctionExpression:exit': leave,
      'ArrowFunctionExpression:exit': leave,
    };
  },
};
