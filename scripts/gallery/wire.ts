import type { Page, WebSocketRoute } from 'playwright';
import type { MethodName } from '../../src-main/contract/contract.ts';

/**
 * Stands between a page and its service, so that what is rare can be looked at: a reply that does not come, a call that
 * fails, a connection that is gone. Put on before the page is opened.
 */
export class Wire {
  readonly #held = new Set<string>();
  readonly #failing = new Map<string, object>();
  readonly #answers = new Map<string, (value: unknown) => unknown>();
  readonly #open = new Set<WebSocketRoute>();
  #isCut = false;

  async putOn(page: Page): Promise<void> {
    await page.routeWebSocket(/\/study$/, (route) => this.#join(route));
  }

  /** The calls are made, and nothing comes back. */
  hold(...methods: MethodName[]): void {
    for (const method of methods) this.#held.add(method);
  }

  fail(method: MethodName, message: string, failure: object = { code: 'file-damaged', file: 'library' }): void {
    this.#failing.set(method, { ...failure, message });
  }

  /** It is answered again. */
  mend(method: MethodName): void {
    this.#failing.delete(method);
  }

  /** Another value in the place of what the service answers. */
  answer(method: MethodName, change: (value: unknown) => unknown): void {
    this.#answers.set(method, change);
  }

  async cut(): Promise<void> {
    this.#isCut = true;
    for (const route of this.#open) await route.close({ code: 1001 });
    this.#open.clear();
  }

  #join(route: WebSocketRoute): void {
    if (this.#isCut) return void route.close({ code: 1001 });
    this.#open.add(route);
    const service = route.connectToServer();
    const asked = new Map<number, (value: unknown) => unknown>();
    service.onMessage((message) => {
      const frame = JSON.parse(String(message)) as { id?: number; reply?: { ok: boolean; value?: unknown } };
      const change = frame.id === undefined ? undefined : asked.get(frame.id);
      if (!change || !frame.reply?.ok) return route.send(message);
      route.send(JSON.stringify({ ...frame, reply: { ...frame.reply, value: change(frame.reply.value) } }));
    });
    route.onMessage((message) => {
      const { id, method } = JSON.parse(String(message)) as { id?: number; method?: string };
      if (method !== undefined && this.#held.has(method)) return;
      const change = method === undefined ? undefined : this.#answers.get(method);
      if (change && id !== undefined) asked.set(id, change);
      const failure = method === undefined ? undefined : this.#failing.get(method);
      if (failure) route.send(JSON.stringify({ id, reply: { ok: false, failure } }));
      else service.send(message);
    });
  }
}
