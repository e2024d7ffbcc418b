import type { BrowserContext, Locator, Page } from 'playwright';
import type { InputOf, MethodName, OutputOf } from '../../src-main/contract/contract.ts';
import type { Place } from '../../src-renderer/place.svelte.ts';
import type { ClassRoom } from './class-room.ts';
import type { LibraryName, Stock } from './stock-libraries.ts';
import type { Wire } from './wire.ts';

/** Where a state belongs: a place of the address, or what has no address of its own. */
export type Room = Place['name'] | 'frame' | 'student' | 'handout';

/** One thing to be seen, and how to get there. */
export interface State {
  /** Also the name of its pictures. */
  readonly name: string;
  readonly room: Room;
  readonly library?: LibraryName;
  /** Students come with a telephone too. */
  readonly screen?: 'desk' | 'phone';
  /** Seen as a student of the open class, who has a browser of their own. */
  readonly student?: boolean;
  goTo(stage: Stage): Promise<unknown>;
}

/** What a state has at hand to get where it is. */
export interface Stage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly wire: Wire;
  readonly stock: Stock;
  readonly room: ClassRoom;
  /** A folder for files on the way. */
  readonly folder: string;
  /** Past the screens. */
  call<M extends MethodName>(method: M, input: InputOf<M>): Promise<OutputOf<M>>;
  /** Opens the address and waits until its data is on screen. */
  go(hash: string): Promise<void>;
  /** Opens it and waits for nothing but a moment: for what never comes. */
  begin(hash: string): Promise<void>;
  button(name: string | RegExp): Locator;
  press(name: string | RegExp): Promise<void>;
  /** Lets what was begun come to rest. */
  rest(milliseconds?: number): Promise<void>;
}
