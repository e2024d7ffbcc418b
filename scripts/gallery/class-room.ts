import type { Browser, BrowserContext, Page } from 'playwright';
import type { OutputOf } from '../../src-main/contract/contract.ts';
import { answerWork, noteWork, seatStudent } from '../../test/benchmarks/class/student-client.ts';
import type { SeatedStudent } from '../../test/benchmarks/class/student-client.ts';
import { CLASS_STEPS } from '../../src-main/contract/plain/class-words.ts';
import { callService } from '../../test/end-to-end/call-service.ts';
import type { Stock } from './stock-libraries.ts';

type Opened = OutputOf<'classroom.open'>['class'];
type Step = Opened['step'];

const ROSTER = ['Ada', 'Bo', 'Chidi', 'Dilnoza', 'Esra', 'Finn', 'Gulnara', 'Hugo', 'Ines'];
const LONG_NAME = 'Jonas von der Heidebrinkstraße-Oyelaran';

/** One class for all states that need one, opened when the first asks; each state says at which stop it is to be. */
export class ClassRoom {
  readonly #maker: Page;
  readonly #stock: Stock;
  #opened: Promise<Opened> | null = null;
  #seated: Promise<SeatedStudent[]> | null = null;

  constructor(maker: Page, stock: Stock) {
    this.#maker = maker;
    this.#stock = stock;
  }

  open(): Promise<Opened> {
    return (this.#opened ??= this.#open());
  }

  /** The open class at this stop, opened again where it was closed. */
  async at(step: Step, more: object = {}): Promise<Opened> {
    const opened = await this.open();
    const { classes } = await callService(this.#maker, 'classroom.list', {});
    if (!classes.find(({ id }) => id === opened.id)?.address) {
      this.#opened = callService(this.#maker, 'classroom.reopen', { classId: opened.id }).then((again) => again.class);
      await this.#opened;
    }
    const revealed = CLASS_STEPS.indexOf(step) >= CLASS_STEPS.indexOf('reveal');
    const change = {
      classId: opened.id,
      step,
      revealed,
      pace: 'together',
      feedbackShown: false,
      locked: false,
      ...more,
    };
    await callService(this.#maker, 'classroom.change', change as never);
    return this.open();
  }

  /** As `at`, with students at work: notes, answers, one who is stuck. */
  async busyAt(step: Step, more: object = {}): Promise<Opened> {
    const seated = await (this.#seated ??= this.at('own notes', { pace: 'own' }).then((at) => this.#seat(at)));
    const opened = await this.at(step, more);
    if (step === 'quiz') {
      const { itemIds } = seated[0]!;
      for (const student of seated)
        await student.client
          .call('classroom.submit', { work: [answerWork(student, itemIds[0]!)] })
          .catch(() => undefined);
    }
    return opened;
  }

  async close(): Promise<Opened> {
    const opened = await this.open();
    await callService(this.#maker, 'classroom.close', { classId: opened.id });
    return opened;
  }

  /** A browser of a student's own, through the door and in its seat. */
  async join(context: BrowserContext, name: string): Promise<Page> {
    const { address, code } = await this.open();
    const page = await context.newPage();
    await page.goto(`${address}#/join/${code}`);
    await page.getByRole('button', { name, exact: true }).click();
    await page.locator('[data-saved]').waitFor();
    return page;
  }

  async #open(): Promise<Opened> {
    const { caseId, quizId } = this.#stock;
    const roster = [...ROSTER, LONG_NAME].map((name) => ({ name }));
    const more = { exercise: 'lesson', quizId, network: '127.0.0.1', roster } as const;
    return (await callService(this.#maker, 'classroom.open', { caseId, ...more })).class;
  }

  async #seat({ address, code }: Opened): Promise<SeatedStudent[]> {
    const { articles } = await callService(this.#maker, 'corpus.case', { caseId: this.#stock.caseId });
    const article = await callService(this.#maker, 'corpus.article', { articleId: articles[0]!.id });
    const words = article.blocks.find(({ role }) => role === 'paragraph')!.text.split(' ');
    const seated: SeatedStudent[] = [];
    for (const name of ['Quiet heron', 'Warm kestrel', 'Slow lynx', 'Bright otter', 'Small wren']) {
      const student = await seatStudent(address!, code, name, this.#stock.quizId);
      const exact = words.slice(seated.length, seated.length + 6).join(' ');
      await student.client.call('classroom.submit', { work: [noteWork(article.id, exact, 'Who acts is left out.')] });
      seated.push(student);
    }
    await seated[1]!.client.call('classroom.report', { where: 'reading', stuck: true });
    return seated;
  }
}

/** Students' browsers, one a device and kept, since taking a seat takes longer than looking. */
export class StudentBrowsers {
  readonly #browser: Browser;
  readonly #room: ClassRoom;
  readonly #open = new Map<string, Promise<Page>>();

  constructor(browser: Browser, room: ClassRoom) {
    this.#browser = browser;
    this.#room = room;
  }

  page(name: string, options: Parameters<Browser['newContext']>[0]): Promise<Page> {
    const known = this.#open.get(name);
    if (known) return known;
    const opening = this.#browser.newContext(options).then((context) => this.#room.join(context, name));
    this.#open.set(name, opening);
    return opening;
  }
}
