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
  /** Ends the attempts to connect that are under way while it is cut. */
  readonly #knocking = new Set<() => Promise<void>>();

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

  /** It can be connected to again. */
  async heal(): Promise<void> {
    this.#isCut = false;
    for (const end of this.#knocking) await end();
    this.#knocking.clear();
  }

  /** While it is cut, nobody answers: a socket whose route has not been dealt with does not open. */
  #wait(route: WebSocketRoute): Promise<void> {
    return new Promise((resolve) => this.#knocking.add(() => route.close({ code: 1001 }).then(resolve)));
  }

  #join(route: WebSocketRoute): Promise<void> | void {
    if (this.#isCut) return this.#wait(route);
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
