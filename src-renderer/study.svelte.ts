import { m } from '#words';
import { DEFAULT_SETTINGS } from '../src-main/contract/plain/default-settings.ts';
import type { Settings } from '../src-main/contract/settings.ts';
import type { Notice } from '../src-main/contract/study.ts';
import { lasting } from './design/browser-store.ts';
import type { KeyHint } from './design/frame-keys.ts';
import { isOfCase, readPlace, replacePlace } from './place.svelte.ts';
import type { Pupil } from './pupil.svelte.ts';
import type { Place } from './place.svelte.ts';
import { StudyFailure } from './study-client/study-client.ts';
import type { StudyClient } from './study-client/study-client.ts';

/** A line at the foot of the window: what was done, with the way back, or what went wrong. */
export interface Message {
  readonly id: number;
  readonly kind: 'done' | 'failed';
  readonly text: string;
  /** Given, the line offers "Undo" (or "Redo"). Several where one act made several changes. */
  readonly changeIds?: readonly string[];
  readonly undone?: boolean;
}

/** What the state of an open library is never refused with. */
const UNOPENED: ReadonlySet<string> = new Set(['database-unusable', 'database-newer', 'disk-full']);

/** A service that stopped by mistake is back sooner. */
const AWAY_AFTER_MS = 1_500;

/** What the whole window shares: the client, where we are, settings, messages with their undo, and notices. */
export class Study {
  readonly client: StudyClient;
  /** Given, this page is a student's in a class; null, it is the library owner's. */
  readonly pupil: Pupil | null;
  place = $state<Place>(readPlace(window.location.hash));
  settings = $state<Settings>({ ...DEFAULT_SETTINGS });
  notices = $state<Notice[]>([]);
  /** Why the library can't be opened, for as long as it can't: a page without it would look like loss. */
  unopened = $state<string | null>(null);
  /** Whether nothing answers, for longer than a service takes to start again. */
  away = $state(false);
  messages = $state<Message[]>([]);
  /** Grows whenever the corpus changed; views read it to load again. */
  corpusVersion = $state(0);
  /** Grows when more is known of which articles share words. */
  comparedVersion = $state(0);
  /** Goes up when names were found in what had come in. */
  namedVersion = $state(0);
  /** The case last opened, which the rail's "Case" leads back to. */
  lastCaseId = $state<string | null>(lasting.read('last-case'));
  /** Whether the service is about to start again on another library, as somebody asked: the page then starts again too. */
  startsAgain = false;
  /** What the live region says next. */
  announcement = $state('');
  /** The keys of the place on screen; a place sets them while it is mounted: `$effect(() => study.offerKeys([...]))`. */
  placeKeys = $state.raw<readonly KeyHint[]>([]);
  /** Whether single letters such as "/" and "?" do something (WCAG 2.1.4 asks that they can be turned off). */
  singleKeys = $state(lasting.read('single-keys') !== 'off');
  /** The case that the tour leads through while it is on. */
  tourCaseId = $state<string | null>(null);
  /** At the first start of all the page waits a moment for the settings: they say whether it opens with the tour. */
  opening = $state(window.location.hash === '' && lasting.read('settings') === null);
  /** What was announced since the page was last drawn: the second must not take the place of the first unheard. */
  #breath: string[] = [];
  #lastChange = 0;
  /** Settings on their way to the service. */
  #writing = 0;
  #nextMessage = 1;
  /** Newest last. What was changed before this window opened lies beneath what it changes itself. */
  #undoable: (readonly string[])[] = [];
  #redoable: (readonly string[])[] = [];

  constructor(client: StudyClient, pupil: Pupil | null = null) {
    this.client = client;
    this.pupil = pupil;
    window.addEventListener('hashchange', () => this.#arrive(readPlace(window.location.hash)));
    this.#arrive(this.place);
    this.#apply(rememberedSettings());
    window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#apply(this.settings));
    client.subscribe((event) => {
      if (event.event === 'corpus.changed') this.corpusVersion++;
      else if (event.event === 'corpus.compared') this.comparedVersion++;
      else if (event.event === 'corpus.named') this.namedVersion++;
      else if (event.event === 'settings.changed') void this.#readSettings();
      else if (event.event === 'study.notice') this.notices.push(event.notice);
      else if (event.event === 'study.restarted') {
        if (this.startsAgain || this.unopened !== null) return window.location.reload();
        this.corpusVersion++;
        // A student's page says in a line of its own how it stands with the class.
        if (pupil) return;
        this.say({
          kind: 'failed',
          text: m.frame_the_part_of_parallax_that_keeps(),
        });
      }
    });
    void this.#readSettings().then(() => {
      if (!pupil) this.#beginFirstTour();
      this.opening = false;
    });
    if (pupil) return;
    this.#watch();
    void this.attempt(() => this.#readChanges());
    void this.attempt(() => this.#readNotices());
  }

  #watch(): void {
    if (!this.client.watch) return;
    const wait = (milliseconds = AWAY_AFTER_MS) => window.setTimeout(() => (this.away = true), milliseconds);
    // Not connected yet, which a slow computer takes its time over.
    let soon = wait(4 * AWAY_AFTER_MS);
    this.client.watch((state) => {
      window.clearTimeout(soon);
      if (state === 'here') this.away = false;
      else soon = wait();
    });
  }

  /** Runs something that may fail; a failure becomes a message with its sentence. Returns whether it went well. */
  async attempt(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      this.fail(error);
      return false;
    }
  }

  /** Says a failure in a message, and returns its sentence. */
  fail(error: unknown): string {
    const known = error instanceof StudyFailure;
    const text = known ? error.message : m.frame_parallax_made_a_mistake_nothing_saved({ error: String(error) });
    // The standing notice says that already.
    if (known && text === this.unopened) return text;
    this.say({ kind: 'failed', text });
    if (!known) console.error(error);
    return text;
  }

  /** The sentence of a failure, for a page that shows it where what could not be read would stand: said once is enough. */
  tell(error: unknown): string {
    return error instanceof StudyFailure ? error.message : this.fail(error);
  }

  /** Says what was done and offers to take it back. */
  done(text: string, change?: string | readonly string[]): void {
    const changeIds = typeof change === 'string' ? [change] : change;
    if (changeIds && changeIds.length > 0) {
      this.#undoable.push(changeIds);
      this.#redoable = [];
    }
    this.say({ kind: 'done', text, changeIds });
  }

  say(message: Omit<Message, 'id'>): void {
    const id = this.#nextMessage++;
    // One at a time, so that none covers the page; what an older one offered to undo is still there for Ctrl+Z.
    this.messages = [{ id, ...message }];
    this.announce(message.text);
  }

  /** Speaks to a screen reader without showing anything. Said twice, it is spoken twice; said in one breath, both are spoken. */
  announce(text: string): void {
    if (text === '' || this.#breath.includes(text)) return;
    if (this.#breath.length === 0) window.setTimeout(() => (this.#breath = []));
    this.#breath.push(text);
    const said = this.#breath.join(' ');
    this.announcement = said === this.announcement ? `${said}\u00a0` : said;
  }

  dismiss(id: number): void {
    this.messages = this.messages.filter((message) => message.id !== id);
  }

  /** Returns the function that takes the hints away again, so that it fits `$effect`. */
  offerKeys(keys: readonly KeyHint[]): () => void {
    this.placeKeys = keys;
    return () => {
      if (this.placeKeys === keys) this.placeKeys = [];
    };
  }

  setSingleKeys(on: boolean): void {
    this.singleKeys = on;
    lasting.write('single-keys', on ? 'on' : 'off');
  }

  /** Takes a change back; without one, the last (Ctrl+Z), also one from before a restart. */
  async undo(changeIds = this.#undoable.at(-1)): Promise<void> {
    if (changeIds === undefined) this.say({ kind: 'done', text: m.frame_there_is_nothing_to_undo() });
    else await this.#takeBack(changeIds, true);
  }

  async redo(changeIds = this.#redoable.at(-1)): Promise<void> {
    if (changeIds === undefined) this.say({ kind: 'done', text: m.frame_there_is_nothing_to_do_again() });
    else await this.#takeBack(changeIds, false);
  }

  /** Taking an undo back is doing it again, so undo and redo are one call and differ in which list they move between. */
  async #takeBack(changeIds: readonly string[], undoes: boolean): Promise<void> {
    await this.attempt(async () => {
      const back: { changeId: string; what: string }[] = [];
      for (const changeId of [...changeIds].reverse()) back.push(await this.client.call('corpus.undo', { changeId }));
      const newIds = back.map(({ changeId }) => changeId);
      this.#undoable = this.#undoable.filter((ids) => ids !== changeIds);
      this.#redoable = this.#redoable.filter((ids) => ids !== changeIds);
      (undoes ? this.#redoable : this.#undoable).push(newIds);
      this.messages = this.messages.filter((message) => message.changeIds !== changeIds);
      const what = back.length === 1 ? back[0]?.what : m.frame_changes({ back: back.length });
      this.say({
        kind: 'done',
        // What was changed may be a question
        text: `${undoes ? m.frame_undone() : m.frame_done_again()}: ${what}${/[.!?…]$/u.test(what ?? '') ? '' : '.'}`,
        changeIds: newIds,
        undone: undoes,
      });
    });
  }

  /**
   * Holds at once and is sent at once, so that closing the window right after loses nothing; calls keep their order.
   * Only the last answer is taken over, so that a dragged slider does not jump back on the way.
   */
  async change(settings: Partial<Settings>): Promise<void> {
    this.#apply({ ...this.settings, ...settings });
    const change = ++this.#lastChange;
    this.#writing++;
    await this.attempt(async () => {
      const written = await this.client.call('settings.write', settings);
      if (change === this.#lastChange) this.#apply(written);
    });
    this.#writing--;
  }

  /** Whether who published what is hidden in that case until it is guessed. */
  masks(caseId: string): boolean {
    return this.pupil ? this.pupil.masks() : this.settings.maskedCases.includes(caseId);
  }

  async mask(caseId: string, masked: boolean): Promise<void> {
    const others = this.settings.maskedCases.filter((other) => other !== caseId);
    await this.change({ maskedCases: masked ? [...others, caseId] : others });
  }

  beginTour(caseId: string): void {
    this.tourCaseId = caseId;
  }

  endTour(): void {
    this.tourCaseId = null;
  }

  /** Only where the person has gone nowhere yet. The library forgets it at once: a tour that comes back is in the way. */
  #beginFirstTour(): void {
    const caseId = this.settings.tourCaseId;
    if (caseId === '' || window.location.hash !== '') return;
    void this.change({ tourCaseId: '' });
    this.beginTour(caseId);
    replacePlace({ name: 'case', caseId });
  }

  async dismissNotice(notice: Notice): Promise<void> {
    await this.attempt(async () => {
      // Away at once: one that a full disk could not keep is known to nobody else.
      this.notices = this.notices.filter((other) => other.id !== notice.id);
      await this.client.call('study.dismissNotice', { noticeId: notice.id });
    });
  }

  /** Asked for by somebody who made room or moved the folder back; the page then begins anew. */
  async tryToOpen(): Promise<void> {
    const before = this.unopened;
    await this.attempt(() => this.#readNotices());
    if (this.unopened === null) window.location.reload();
    else if (this.unopened === before) this.announce(before);
  }

  async #readNotices(): Promise<void> {
    try {
      this.notices = (await this.client.call('study.status', {})).notices;
      this.unopened = null;
    } catch (error) {
      if (!(error instanceof StudyFailure) || !UNOPENED.has(error.failure.code)) throw error;
      this.unopened = error.message;
      // Whoever asked before said the same at the foot of the page.
      this.messages = this.messages.filter(({ text }) => text !== error.message);
    }
  }

  /** The journal outlives the window, so undo does too. */
  async #readChanges(): Promise<void> {
    const { changes } = await this.client.call('corpus.changes', {});
    const idsOf = (list: typeof changes) => list.map(({ id }) => [id]).reverse();
    // A change of this window may have come before the answer; nothing older is done again after it.
    if (this.#undoable.length === 0) this.#redoable = idsOf(changes.filter(({ undone }) => undone));
    this.#undoable = [...idsOf(changes.filter(({ undone }) => !undone)), ...this.#undoable];
  }

  async #readSettings(): Promise<void> {
    await this.attempt(async () => {
      const settings = await this.client.call('settings.read', {});
      if (this.#writing === 0) this.#apply(settings);
    });
  }

  #apply(settings: Settings): void {
    this.settings = settings;
    lasting.write('settings', JSON.stringify(settings));
    const root = document.documentElement;
    const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset['theme'] = settings.theme === 'system' ? (dark ? 'dark' : 'light') : settings.theme;
    const paper = getComputedStyle(root).getPropertyValue('--paper').trim();
    document.querySelector('meta[name="theme-color"]')?.setAttribute('content', paper);
    root.style.setProperty('--reading-scale', String(settings.textSize / 100));
    root.style.setProperty('--reading-measure', `${settings.lineWidth}ch`);
    root.style.setProperty(
      '--reading-face',
      `var(--${settings.face === 'dyslexia-friendly' ? 'dyslexia-friendly' : settings.face})`,
    );
  }

  #arrive(place: Place): void {
    this.place = place;
    if (isOfCase(place)) {
      this.lastCaseId = place.caseId;
      lasting.write('last-case', place.caseId);
    }
  }
}

/** The settings of the last start, so that the first paint has the right theme before the service has answered. */
function rememberedSettings(): Settings {
  try {
    // The service's own answer follows in a moment; only what has the right name and kind is taken until then.
    const kept = Object(JSON.parse(lasting.read('settings') ?? 'null')) as Record<string, unknown>;
    const known = Object.entries(DEFAULT_SETTINGS).filter(([name, value]) => typeof kept[name] === typeof value);
    return { ...DEFAULT_SETTINGS, ...Object.fromEntries(known.map(([name]) => [name, kept[name]])) };
  } catch {
    return { ...DEFAULT_SETTINGS };
  }
}
