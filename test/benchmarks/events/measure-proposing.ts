import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStudyService } from '../../../src-main/study-service/create-study-service.ts';
import { createSaveCapture } from '../../../src-main/study-service/corpus/captures/save-capture.ts';
import { openDatabase } from '../../../src-main/study-service/database/open-database.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const MIGRATIONS = join(ROOT, 'src-main/study-service/database/migrations');

export interface ProposingSpeed {
  readonly articles: number;
  /** Reading names and terms of all, and grouping them, seconds. */
  readonly firstSeconds: number;
  /** Grouping alone, after one more article came in. */
  readonly againSeconds: number;
  /** Longest time that a trivial call waited meanwhile, milliseconds; and what of it this thread was working (the rest it waited for a core or the disk). */
  readonly longestWait: number;
  readonly longestWork: number;
  readonly proposed: number;
  readonly events: number;
  readonly memoryMb: number;
}

/** Groups a generated library through the service while a trivial call is made again and again. */
export async function measureProposing(articles: number): Promise<ProposingSpeed> {
  const dataDir = mkdtempSync(join(tmpdir(), 'parallax-events-'));
  let ids = 0;
  const makeId = (kind: string) => `${kind}-${++ids}`;
  const options = { dataDir, migrationsDir: MIGRATIONS, clock: () => new Date(), makeId };
  const { database } = openDatabase(options);
  database.pragma('synchronous = OFF');
  const events = fill(createSaveCapture({ database, clock: options.clock, makeId }), articles);
  database.close();
  const service = createStudyService({
    ...options,
    lexiconsDir: join(ROOT, 'resources/lexicons'),
    bundledCaseDir: null,
    version: 'bench',
    reportBug: (error) => console.error(error),
  });
  const waits = { wall: 0, own: 0 };
  let running = true;
  const asking = (async () => {
    while (running) {
      const asked = performance.now();
      const used = process.threadCpuUsage();
      // As a message from another process comes in: behind whatever slice is running.
      await new Promise((resolve) => setImmediate(resolve));
      await service.dispatch('settings.read', {}, 'owner');
      const { user, system } = process.threadCpuUsage(used);
      waits.wall = Math.max(waits.wall, performance.now() - asked);
      waits.own = Math.max(waits.own, (user + system) / 1000);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })();
  const propose = async () => {
    const started = performance.now();
    const reply = await service.dispatch('corpus.proposeCases', {}, 'owner');
    if (!reply.ok) throw new Error(reply.failure.message);
    return { seconds: (performance.now() - started) / 1000, value: reply.value as { cases: unknown[]; more: number } };
  };
  // Modules that answer a first call are loaded by then, as in a window that has been open for a while.
  await service.dispatch('settings.read', {}, 'owner');
  await service.dispatch(
    'intake.add',
    { text: 'First\n\nA kettle was lost in Ostmere on Monday, the baker said.' },
    'owner',
  );
  waits.wall = waits.own = 0;
  const first = await propose();
  await service.dispatch(
    'intake.add',
    { text: 'One more\n\nA kettle was mended in Ostmere on Monday, the baker said.' },
    'owner',
  );
  const again = await propose();
  running = false;
  await asking;
  service.close();
  rmSync(dataDir, { recursive: true, force: true });
  return {
    articles,
    events,
    firstSeconds: first.seconds,
    againSeconds: again.seconds,
    longestWait: waits.wall,
    longestWork: waits.own,
    proposed: first.value.cases.length + first.value.more,
    memoryMb: process.memoryUsage().rss / 1e6,
  };
}

const SYLLABLES =
  'ba be bi bo da de di do fa ga go ha he ka ke la le li lo ma me mi mo na ne no pa pe ra re ro sa se so ta te to va ve za'.split(
    ' ',
  );

/** Invented articles of some 300 words: events of one to six, five a day, each with words and names of its own. Returns how many events have two or more. */
function fill(save: ReturnType<typeof createSaveCapture>, articles: number): number {
  let state = 7;
  const random = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)]!;
  const invent = () => Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join('');
  const name = () => invent().replace(/^./u, (letter) => letter.toUpperCase());
  const words = Array.from({ length: 12_000 }, invent);
  const people = Array.from({ length: 3_000 }, () => `${name()} ${name()}`);
  const places = Array.from({ length: 800 }, name);
  const common = () => words[Math.floor(words.length * random() ** 3)]!;
  let events = 0;
  for (let made = 0, event = 0; made < articles; event += 1) {
    const day = Date.UTC(2000, 0, 1) + Math.floor(event / 5) * 86_400_000;
    const own = Array.from({ length: 14 }, () => pick(words));
    const who = [pick(people), pick(people), pick(places)];
    const size = Math.min(articles - made, 1 + Math.floor(random() * 6));
    if (size > 1) events += 1;
    for (let copy = 0; copy < size; copy += 1, made += 1) {
      const sentence = () => {
        const parts = Array.from({ length: 14 }, () => (random() < 0.12 ? pick(own) : common()));
        if (random() < 0.4) parts.splice(5, 0, pick(who));
        return `The ${parts.join(' ')}.`;
      };
      const blocks = Array.from({ length: 7 }, () => ({
        role: 'paragraph' as const,
        text: Array.from({ length: 3 }, sentence).join(' '),
      }));
      const title = `${pick(own)} ${pick(own)} ${who[0]} ${common()} ${common()}`;
      const date = new Date(day + Math.floor(random() * 3) * 86_400_000).toISOString().slice(0, 10);
      save({
        raw: Buffer.from(`${made} ${title}`),
        mediaType: 'text/plain',
        encoding: 'utf-8',
        fileName: null,
        url: null,
        rest: [],
        articles: [
          {
            title,
            deck: null,
            byline: null,
            outlet: null,
            publishedOn: { date, evidence: date },
            language: 'en',
            blocks,
          },
        ],
      });
    }
  }
  return events;
}
