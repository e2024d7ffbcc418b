import type { Page, WebSocketRoute } from 'playwright';
import type { MethodName } from '../../src-main/contract/contract.ts';

/**
 * Stands between a page and its service, so that what is rare can be looked at: a reply that does not come, a call that
 * fails, a connection that is gone. Put on before the page is opened.
 */
export class Wire {
  readonly #held = new Set<string>();
  readonly #failing = new Map<string, object>();
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

  async cut(): Promise<void> {
    this.#isCut = true;
    for (const route of this.#open) await route.close({ code: 1001 });
    this.#open.clear();
  }

  #join(route: WebSocketRoute): void {
    if (this.#isCut) return void route.close({ code: 1001 });
    this.#open.add(route);
    const service = route.connectToServer();
    route.onMessage((message) => {
      const { id, method } = JSON.parse(String(message)) as { id?: number; method?: string };
      if (method !== undefined && this.#held.has(method)) return;
      const failure = method === undefined ? undefined : this.#failing.get(method);
      if (failure) route.send(JSON.stringify({ id, reply: { ok: false, failure } }));
      else service.send(message);
    });
  }
}
