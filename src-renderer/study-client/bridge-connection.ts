import type { StudyConnection } from './connection.ts';

declare global {
  interface Window {
    /** Put there by the desktop app's preload; absent in a browser. */
    readonly study?: StudyConnection;
  }
}

/** The desktop window's bridge is a connection already; this names the step. */
export function bridgeConnection(bridge: StudyConnection): StudyConnection {
  return bridge;
}
