import type { BlockRole } from '../../../contract/plain/vocabulary.ts';
import { composeBody } from '../text/compose-body.ts';
import { countWords } from '../text/count-words.ts';
import { hashText } from '../text/hash-text.ts';
import type { PreparedArticle } from '../captures/prepare-capture.ts';

/** What a person set by hand in the version that stands. `arrivedTitle` and `arrivedRole` are what had come in. */
export interface SetByHand {
  readonly title: string;
  /** Null where nobody set another title. */
  readonly arrivedTitle: string | null;
  /** The lines whose role was set, in page order. */
  readonly lines: readonly { readonly text: string; readonly role: BlockRole }[];
}

/** What of it holds in the new version too. */
export interface Carried {
  readonly title: boolean;
  /** How many lines keep the role they were given. */
  readonly roles: number;
}

/**
 * Puts what a person set by hand into a text that comes in: the title, unless the page's own has changed, and the role of every
 * line that is still there word for word. What was set in the review of the incoming page itself is newer and stays.
 * The text is known again by what arrived (`arrivedSha256`), which stays too.
 */
export function carryOver(held: SetByHand, incoming: PreparedArticle): { article: PreparedArticle; carried: Carried } {
  const pageTitle = incoming.arrivedTitle ?? incoming.preview.title;
  const keepsTitle =
    held.arrivedTitle !== null && incoming.arrivedTitle === null && sameLine(held.arrivedTitle, pageTitle);
  const waiting = [...held.lines];
  let roles = 0;
  const blocks = incoming.blocks.map((block) => {
    const at = block.arrivedRole === null ? waiting.findIndex(({ text }) => sameLine(text, block.text)) : -1;
    const [line] = at < 0 ? [] : waiting.splice(at, 1);
    if (!line || line.role === block.role) return block;
    roles += 1;
    return { ...block, role: line.role, arrivedRole: block.role };
  });
  const arrivedRoles = new Map(blocks.map(({ position, arrivedRole }) => [position, arrivedRole]));
  const { body, blocks: placed } = composeBody(blocks);
  const article: PreparedArticle = {
    ...incoming,
    ...(keepsTitle ? { preview: { ...incoming.preview, title: held.title }, arrivedTitle: pageTitle } : {}),
    body,
    bodySha256: hashText(body),
    wordCount: countWords(placed),
    blocks: placed.map((block) => ({ ...block, arrivedRole: arrivedRoles.get(block.position) ?? null })),
  };
  return { article, carried: { title: keepsTitle, roles } };
}

function sameLine(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
}
