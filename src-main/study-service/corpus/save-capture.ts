import type { StoreDeps } from '../database/store-deps.ts';
import { createCaptureStore } from './capture-store.ts';
import type { SavedCapture } from './capture-store.ts';
import { prepareCapture } from './prepare-capture.ts';
import type { NewCapture } from './prepare-capture.ts';

export type SaveCapture = (capture: NewCapture) => SavedCapture;

/**
 * Brings a page into the library: works out its texts, then stores it in one transaction. What it returns is on disk.
 * Emits nothing, since a batch calls it a thousand times; whoever ran the batch emits `corpus.changed` once.
 */
export function createSaveCapture(deps: StoreDeps): SaveCapture {
  const captures = createCaptureStore(deps);
  return (capture) => captures.save(prepareCapture(capture));
}
