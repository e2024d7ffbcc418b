import type { StudyConnection } from './connection.ts';

declare global {
  interface Window {
    /** Put there by the desktop app's preload; absent in a browser. */
    readonly study?: StudyConnection;
  }
}

/**
 * The desktop window's bridge is a connection already, but hands over clones, and what a view keeps in `$state` is a proxy,
 * which can't be cloned. So a call's input goes over as plain data, as it does as JSON from a browser.
 */
export function bridgeConnection(bridge: StudyConnection): StudyConnection {
  return {
    call: (method, input) => bridge.call(method, plain(input)),
    subscribe: (listener) => bridge.subscribe(listener),
  };
}

/** The same data without proxies; texts are not copied. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
}
