import { startVirtualDisplay } from '../../scripts/runtime/virtual-display.ts';

/** A display for the windows where the machine has none; workers inherit it. Returns what ends it. */
export default async function provideDisplay(): Promise<() => void> {
  const display = await startVirtualDisplay();
  return () => display?.stop();
}
