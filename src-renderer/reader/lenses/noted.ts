import type { FootWords } from './foot-words.ts';
import type { MarkGroup } from './group-marks.ts';

/** What the lens "Notes" shows: people's notes and rules' cues, which no comparison makes. */
export interface Noted {
  readonly groups: readonly MarkGroup[];
  readonly ready: boolean;
  readonly failure: string | null;
  readonly foot: FootWords;
  load(): Promise<void>;
  /** One step of Esc; false where there was nothing to step back from. */
  stepBack(): boolean;
}
