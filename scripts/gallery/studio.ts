import type { Browser, BrowserContext, Page } from 'playwright';
import { callService } from '../../test/end-to-end/call-service.ts';
import { ClassRoom, StudentBrowsers } from './class-room.ts';
import type { Stage, State } from './state.ts';
import { serveLibrary } from './stock-libraries.ts';
import type { LibraryName, ServedLibrary } from './stock-libraries.ts';
import { DESK, PHONE, takePictures } from './take-pictures.ts';
import type { Finding } from './take-pictures.ts';
import { Wire } from './wire.ts';

/** Long enough on a busy machine for what comes at all. */
const PATIENCE_MS = 12_000;

interface Opened {
  readonly page: Page;
  readonly faults: string[];
  close(): Promise<void>;
}

/** Brings each state on stage and looks at it. Libraries and the class are made when the first state asks for them. */
export class Studio {
  readonly #browser: Browser;
  readonly #folder: string;
  readonly #served = new Map<LibraryName, Promise<ServedLibrary>>();
  readonly #rooms = new Map<LibraryName, { room: ClassRoom; students: StudentBrowsers }>();

  constructor(browser: Browser, folder: string) {
    this.#browser = browser;
    this.#folder = folder;
  }

  /** What is wrong with the state; that it could not be reached is a finding too. */
  async look(state: State, out: string, alsoContrast: boolean): Promise<Finding[]> {
    const served = await this.#serve(state.library ?? 'stocked');
    const { room } = this.#room(state.library ?? 'stocked', served);
    const wire = new Wire();
    const opened = await this.#open(state, served, wire);
    const note = (what: string): Finding => ({ state: state.name, look: 'on the way', what });
    const findings: Finding[] = [];
    try {
      await state.goTo(stageOf(opened.page, served, room, wire, this.#folder));
    } catch (error) {
      findings.push(note(`not reached: ${String(error).split('\n').slice(0, 4).join(' ')}`));
    }
    try {
      findings.push(...(await takePictures(opened.page, state, out, alsoContrast)));
    } catch (error) {
      findings.push(note(`no picture: ${String(error).split('\n')[0]}`));
    }
    findings.push(...opened.faults.map(note));
    await opened.close();
    return findings;
  }

  async close(): Promise<void> {
    for (const served of this.#served.values()) await (await served).study.stop();
  }

  #serve(name: LibraryName): Promise<ServedLibrary> {
    const known = this.#served.get(name);
    if (known) return known;
    const serving = serveLibrary(name, this.#folder, this.#browser);
    this.#served.set(name, serving);
    return serving;
  }

  #room(name: LibraryName, { maker, stock }: ServedLibrary) {
    const room = this.#rooms.get(name)?.room ?? new ClassRoom(maker, stock);
    const known = this.#rooms.get(name) ?? { room, students: new StudentBrowsers(this.#browser, room) };
    this.#rooms.set(name, known);
    return known;
  }

  /** A browser context of its own for each state, so that no draft and no switch of one is found by the next. */
  async #open(state: State, served: ServedLibrary, wire: Wire): Promise<Opened> {
    const isPhone = state.screen === 'phone';
    const viewport = (isPhone ? PHONE : DESK)[0]!;
    const options = {
      viewport,
      hasTouch: isPhone,
      isMobile: isPhone,
      reducedMotion: 'reduce',
      acceptDownloads: true,
    } as const;
    const faults: string[] = [];
    const listen = (page: Page) => {
      page.setDefaultTimeout(PATIENCE_MS);
      page.on('pageerror', (error) => faults.push(`error in the page: ${String(error)}`));
    };
    if (state.student) {
      const { students } = this.#room(state.library ?? 'stocked', served);
      const page = await students.page(isPhone ? 'Bo' : 'Ada', options);
      listen(page);
      return { page, faults, close: () => Promise.resolve(page.removeAllListeners('pageerror')).then(() => undefined) };
    }
    const context: BrowserContext = await this.#browser.newContext(options);
    const page = await context.newPage();
    await wire.putOn(page);
    listen(page);
    return { page, faults, close: () => context.close() };
  }
}

function stageOf(page: Page, served: ServedLibrary, room: ClassRoom, wire: Wire, folder: string): Stage {
  const rest = (milliseconds = 400) => page.waitForTimeout(milliseconds);
  const button = (name: string | RegExp) =>
    page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  const begin = async (hash: string) => {
    // The token is taken from the address and kept as a cookie; what follows "#" outlives that.
    await page.goto(`${served.study.address}${hash}`);
    await rest(900);
  };
  return {
    page,
    context: page.context(),
    wire,
    stock: served.stock,
    room,
    folder,
    call: (method, input) => callService(served.maker, method, input),
    begin,
    async go(hash) {
      await begin(hash);
      await page.locator('[data-ready]').first().waitFor();
      await rest();
    },
    button,
    press: async (name) => {
      await button(name).first().click();
      await rest();
    },
    rest,
  };
}
