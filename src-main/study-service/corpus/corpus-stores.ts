import type { StudyEvent } from '../../contract/events.ts';
import { ExpectedFailure } from '../../contract/failures.ts';
import type { StoreDeps } from '../database/store-deps.ts';
import type { ArticleStore } from './article-store.ts';
import type { CaseStore } from './case-store.ts';
import type { ChangeStore } from './changes/change-store.ts';
import type { GuessStore } from './guess-store.ts';
import type { OutletStore } from './outlet-store.ts';
import type { SharedTextStore } from './duplicates/shared-text-store.ts';
import type { VersionStore } from './versions/version-store.ts';

export interface CorpusDeps extends StoreDeps {
  readonly emit: (event: StudyEvent) => void;
  /** The cases that are read masked at the desk. */
  readonly maskedCases: () => readonly string[];
  /** The one journal of this connection. */
  readonly changes: ChangeStore;
  /** True where texts that wait are compared before a look at them, so that the look itself holds nobody up. */
  readonly catchesUp?: boolean;
}

/** What the use cases of the corpus work with. */
export interface CorpusStores {
  readonly articles: ArticleStore;
  readonly outlets: OutletStore;
  readonly cases: CaseStore;
  readonly guesses: GuessStore;
  readonly changes: ChangeStore;
  /** Of those set to be read masked, the ones that are in the library. */
  readonly maskedCases: () => readonly string[];
  readonly versions: VersionStore;
  readonly sharedTexts: SharedTextStore;
  readonly catchesUp: boolean;
  /** Tells every window that what it shows may be stale. */
  readonly changed: () => void;
}

const LOST = {
  article: 'That article is not in the library. It may have been removed; go back to the library to see what is there.',
  case: 'That case is not in the library. It may have been removed; go back to the library to see what is there.',
  note: 'That note is not there any more. It may have been removed; look at the list of notes again.',
  dismissal: 'That cue is not among those put aside any more. Look at the list of cues again.',
  quiz: 'That quiz is not there any more. It may have been removed; look at the list of quizzes again.',
  item: 'That question is not in the quiz any more. Open the quiz again to see what is there.',
  attempt: 'Nobody has begun that quiz under this number. Open the quiz again and give your name.',
  answer: 'That answer is not there. Open the results again to see what waits for points.',
  pack: 'No case of that name comes with Parallax. Look in the library for those that do.',
  class: 'That class is not there. Look at the list of classes to see which are.',
  seat: 'That seat is not in the class any more. Look at the board again to see who is there.',
  outlet: 'That outlet is not in the library. Go back to the library to see which are.',
} as const;

/** The thing itself, or a `not-found` failure that says what to do. */
export function found<Thing>(thing: Thing | null, what: keyof typeof LOST, id: string): Thing {
  if (thing !== null) return thing;
  throw new ExpectedFailure({ code: 'not-found', what, id, message: LOST[what] });
}
