import type { StoreDeps } from '../../database/store-deps.ts';
import type { ChangeStore } from '../changes/change-store.ts';
import { createCaptureStore } from './capture-store.ts';
import type { SavedCapture } from './capture-store.ts';
import { prepareCapture } from './prepare-capture.ts';
import type { NewCapture } from './prepare-capture.ts';

/** What a page brought. A new version overwrites what stood, so it is a change that can be taken back by `changeId`. */
export interface Saved extends Omit<SavedCapture, 'versions'> {
  readonly versions: (SavedCapture['versions'][number] & { changeId: string })[];
}

export type SaveCapture = (capture: NewCapture) => Saved;

/**
 * Brings a page into the library: works out its texts, then stores it in one transaction. What it returns is on disk.
 * Emits nothing, since a batch calls it a thousand times; whoever ran the batch emits `corpus.changed` once.
 * Without `changes` a changed page becomes an article of its own, since overwriting what stands must be undoable.
 */
export function createSaveCapture(deps: StoreDeps, changes?: ChangeStore): SaveCapture {
  const captures = createCaptureStore(deps);
  return (capture) => {
    const prepared = prepareCapture(capture);
    const [title] = changes ? captures.listNewVersions(prepared) : [];
    if (!changes || title === undefined) return { ...captures.save(prepared, false), versions: [] };
    const { changeId, result } = changes.record(`New version: ${title}`, () => captures.save(prepared, true));
    return { ...result, versions: result.versions.map((version) => ({ ...version, changeId })) };
  };
}
