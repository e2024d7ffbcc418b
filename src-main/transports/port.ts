/**
 * A two-way pipe for JSON values: a worker's MessagePort, Electron's utilityProcess, a forked Node child's IPC
 * channel. Messages keep their order; `onClose` fires once, when the other side is gone for good.
 */
export interface Port {
  send(value: unknown): void;
  onMessage(listener: (value: unknown) => void): void;
  onClose(listener: () => void): void;
}
