import type { Locator, Page } from 'playwright/test';

interface AxNode {
  readonly nodeId: string;
  readonly ignored?: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly description?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly childIds?: readonly string[];
  readonly backendDOMNodeId?: number;
}

/** Read as one, with what is in them. */
const WHOLE = new Set(['button', 'link', 'heading', 'img', 'image', 'checkbox', 'radio', 'combobox', 'option']);
const SAID_WHEN_NAMED = new Set(['region', 'article', 'complementary', 'group', 'list', 'status', 'alert', 'note']);

/**
 * What a screen reader has to say of a part of the page, in the order in which it comes, from the browser's accessibility
 * tree: a line each for landmarks, headings and what can be pressed, with role, name, state and description, and the
 * words between them.
 */
export async function readAloud(page: Page, part: Locator): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const mark = `read-aloud-${Date.now()}`;
  await part.evaluate((element, name) => element.setAttribute('data-read-aloud', name), mark);
  const { root } = (await session.send('DOM.getDocument')) as { root: { nodeId: number } };
  const { nodeId } = await session.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: `[data-read-aloud="${mark}"]`,
  });
  const { node } = await session.send('DOM.describeNode', { nodeId });
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
  await part.evaluate((element) => element.removeAttribute('data-read-aloud'));
  await session.detach();
  const byId = new Map(nodes.map((one) => [one.nodeId, one]));
  const first = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
  const said: string[] = [];
  const go = (one: AxNode | undefined) => {
    if (!one) return;
    const line = one.ignored ? null : lineOf(one);
    if (line !== null) said.push(line);
    const role = text(one.role);
    if (!one.ignored && (role === 'StaticText' || WHOLE.has(role))) return;
    for (const id of one.childIds ?? []) go(byId.get(id));
  };
  go(first);
  return said;
}

const text = (part: { readonly value?: unknown } | undefined) => String(part?.value ?? '');

function lineOf(node: AxNode): string | null {
  const [role, name, description] = [text(node.role), text(node.name).trim(), text(node.description).trim()];
  if (role === 'StaticText') return name === '' ? null : name;
  if (!WHOLE.has(role) && !(SAID_WHEN_NAMED.has(role) && name !== '') && role !== 'separator') return null;
  const states = (node.properties ?? []).flatMap(({ name: property, value }) =>
    property === 'pressed' && value.value === 'true'
      ? ['pressed']
      : property === 'expanded'
        ? [value.value === true ? 'open' : 'closed']
        : property === 'level'
          ? [`level ${String(value.value)}`]
          : [],
  );
  return [[role, ...states].join(' '), name, description].filter((part) => part !== '').join(': ');
}
