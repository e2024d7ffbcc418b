/**
 * A class under load, over real sockets, each answer on the disk before it is acknowledged.
 * `npm run bench -- class [--json FILE] [--kills 30] [--hour 60] [--only second,sustained,kill,hour]`. `--hour` is in minutes; 0 leaves it out.
 *
 * The peer in the same run is the plain way: `ws`, the same SQLite, one transaction an answer, nothing checked.
 */
import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { FaultyStudent, readShown, readStored } from './class/faults.ts';
import type { Faults } from './class/faults.ts';
import { bundleForBench, openClass, ServedStudy, StudentProcess } from './class/running-class.ts';
import { seatStudent } from './class/student-client.ts';
import { checkoutFolder } from './invented-articles.ts';

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    json: { type: 'string' },
    only: { type: 'string', default: 'second,sustained,kill,hour' },
    kills: { type: 'string', default: '30' },
    hour: { type: 'string', default: '60' },
    rounds: { type: 'string', default: '5' },
    questions: { type: 'string', default: '200' },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);
const parts = new Set(options.only.split(','));
const rounds = Number(options.rounds);
if (!existsSync(checkoutFolder('out/renderer'))) throw new Error('Build the page first: node scripts/build.ts');

await bundleForBench();
const results: Record<string, unknown> = {};
if (parts.has('second')) results['second'] = await measureSeconds();
if (parts.has('sustained')) results['sustained'] = await measureSustained();
if (parts.has('kill')) results['kill'] = await measureKills(Number(options.kills));
if (parts.has('hour') && Number(options.hour) > 0) results['hour'] = await measureHour(Number(options.hour));
if (options.json) writeFileSync(options.json, JSON.stringify(results, null, 2));

async function inFolder<Result>(work: (dataDir: string) => Promise<Result>): Promise<Result> {
  const dataDir = mkdtempSync(join(tmpdir(), 'parallax-class-'));
  try {
    return await work(dataDir);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measureSeconds() {
  say('All answer within the same second; from sending to being told that it is stored, in ms');
  say('students  stall   n      p50     p99     longest   peer p99   peer / ours   memory   aim');
  const rows = [];
  for (const [count, stallMs, aim] of [
    [40, 0, 15],
    [500, 0, 40],
    [40, 20, 75],
    [500, 20, 100],
  ] as const) {
    const ours = await inFolder((dataDir) => secondsOfService(dataDir, count, stallMs));
    const peer = await inFolder((dataDir) =>
      askPeer(dataDir, { count, stallMs, rounds, mode: 'second', perStudent: 0 }),
    );
    const peerP99 = at(peer.latencies, 0.99);
    const row = {
      count,
      stallMs,
      aim,
      n: ours.latencies.length,
      ...summary(ours.latencies),
      peerP99,
      memory: ours.memory,
    };
    rows.push(row);
    say(
      `${pad(count, 8)}  ${pad(stallMs, 5)}  ${pad(row.n, 5)}  ${ms(row.p50)}  ${ms(row.p99)}  ${ms(row.longest)}   ${ms(peerP99)}  ${(peerP99 / row.p99).toFixed(2).padStart(12)}   ${(row.memory / 1e6).toFixed(0)} MB   ${aim} ms, 150 MB`,
    );
  }
  return rows;
}

async function secondsOfService(dataDir: string, count: number, stallMs: number) {
  const study = new ServedStudy(dataDir, stallMs);
  await study.ready;
  const opened = await openClass(study, rounds + 1);
  const students = new StudentProcess();
  await students.tell({ do: 'join', join: { ...opened, count, prefix: 'Student' } });
  // The first question warms up both sides and is not counted.
  await students.tell({ do: 'second', item: 0 });
  const latencies: number[] = [];
  for (let item = 1; item <= rounds; item++) latencies.push(...(await students.tell({ do: 'second', item })).latencies);
  const memory = study.memory();
  students.end();
  await study.end();
  return { latencies, memory };
}

async function measureSustained() {
  const questions = Number(options.questions);
  say('\nAnswers a second, 500 students who go on without a pause');
  const rows = [];
  for (const [pieces, ahead] of [
    [1, 1],
    [10, 1],
  ] as const) {
    const ours = await inFolder(async (dataDir) => {
      const study = new ServedStudy(dataDir, 0);
      await study.ready;
      const opened = await openClass(study, questions);
      const students = new StudentProcess();
      await students.tell({ do: 'join', join: { ...opened, count: 500, prefix: 'Student' } });
      const told = await students.tell({ do: 'sustain', from: 0, to: questions, pieces, ahead });
      const memory = study.memory();
      students.end();
      await study.end();
      return { ...told, memory };
    });
    const peer = await inFolder((dataDir) =>
      askPeer(dataDir, { count: 500, stallMs: 0, rounds: 0, mode: 'sustain', perStudent: Math.min(questions, 100) }),
    );
    const rate = ours.answers / ours.seconds;
    const peerRate = peer.answers / peer.seconds;
    rows.push({ pieces, rate, peerRate, n: ours.answers, ...summary(ours.latencies), memory: ours.memory });
    say(
      `${pieces} a message: ${rate.toFixed(0)} a second (n ${ours.answers}, p99 of a message ${at(ours.latencies, 0.99).toFixed(1)} ms, ${(ours.memory / 1e6).toFixed(0)} MB); peer, one a message ${peerRate.toFixed(0)}; ours / peer ${(rate / peerRate).toFixed(2)}; aim 20,000`,
    );
  }
  return rows;
}

/** The service is killed at random moments while students hand in; what was acknowledged is looked for afterwards. */
async function measureKills(kills: number) {
  say(`\nKilled ${kills} times while 40 students hand in`);
  return inFolder(async (dataDir) => {
    const outcome = await runFaults(dataDir, {
      students: 40,
      faults: { pauseMs: 30, cut: 0, twice: 0.05, held: 0.05 },
      async during(kill) {
        for (let killed = 0; killed < kills; killed++) {
          await wait(200 + Math.random() * 1_500);
          await kill();
        }
        await wait(1_000);
      },
    });
    sayOutcome(outcome);
    return outcome;
  });
}

/** An hour as in a bad room: cuts, duplicates, other orders, and three kills of the service. */
async function measureHour(minutes: number) {
  say(`\n${minutes} minutes of 40 students with cuts, duplicates, another order, and three kills`);
  return inFolder(async (dataDir) => {
    const outcome = await runFaults(dataDir, {
      students: 40,
      faults: { pauseMs: 5_000, cut: 0.05, twice: 0.1, held: 0.1 },
      async during(kill) {
        const quarter = (minutes * 60_000) / 4;
        for (let killed = 0; killed < 3; killed++) {
          await wait(quarter);
          await kill();
        }
        await wait(quarter);
      },
    });
    sayOutcome(outcome);
    return { minutes, ...outcome };
  });
}

interface FaultRun {
  readonly students: number;
  readonly faults: Faults;
  during(kill: () => Promise<void>): Promise<void>;
}

async function runFaults(dataDir: string, { students: count, faults, during }: FaultRun) {
  let study = new ServedStudy(dataDir, 0);
  await study.ready;
  const opened = await openClass(study, 100);
  const seated = [];
  for (let at = 0; at < count; at++)
    seated.push(await seatStudent(opened.address, opened.code, `Student ${at + 1}`, opened.quizId));
  const students = seated.map((one) => new FaultyStudent(one, opened, faults));
  const working = students.map((student) => student.work());
  const failed = Promise.all(working);
  let kills = 0;
  const kill = async () => {
    await study.kill();
    kills++;
    study = new ServedStudy(dataDir, 0);
    await study.ready;
  };
  await Promise.race([
    during(kill),
    failed.then(() => Promise.reject(new Error('The students stopped by themselves.'))),
  ]);
  for (const student of students) student.stop();
  await failed;
  const acknowledged = new Set(students.flatMap((student) => [...student.acknowledged]));
  const stored = readStored(dataDir);
  const shown = await readShown(study, opened.classId);
  for (const student of students) await student.client.close();
  await study.end();
  const all = new Set([...stored.answers, ...stored.notes]);
  return {
    kills,
    made: students.reduce((sum, { made }) => sum + made, 0),
    cuts: students.reduce((sum, one) => sum + one.cuts, 0),
    sentTwice: students.reduce((sum, one) => sum + one.resent, 0),
    acknowledged: acknowledged.size,
    stored: all.size,
    shown: shown.answers + shown.notes,
    lost: [...acknowledged].filter((id) => !all.has(id)).length,
    neverAcknowledged: [...all].filter((id) => !acknowledged.has(id)).length,
  };
}

function sayOutcome(outcome: Awaited<ReturnType<typeof runFaults>>): void {
  const { made, acknowledged, stored, shown, lost, kills, cuts, sentTwice } = outcome;
  say(
    `${kills} kills, ${cuts} cuts, ${sentTwice} sent twice: made ${made}, acknowledged ${acknowledged}, stored ${stored}, shown ${shown}; acknowledged and lost ${lost}`,
  );
}

interface PeerOptions {
  readonly count: number;
  readonly stallMs: number;
  readonly rounds: number;
  readonly mode: 'second' | 'sustain';
  readonly perStudent: number;
}
async function askPeer(dataDir: string, { stallMs, ...asked }: PeerOptions) {
  const folder = join(import.meta.dirname, 'class');
  const server = fork(join(folder, 'plain-class.ts'), [JSON.stringify({ dataDir, stallMs })]);
  const { port } = await new Promise<{ port: number }>((resolve) => server.once('message', (m) => resolve(m as never)));
  const students = fork(join(folder, 'plain-students.ts'), [JSON.stringify({ ...asked, port })]);
  const told = await new Promise<{ latencies: number[]; answers: number; seconds: number }>((resolve) =>
    students.once('message', (message) => resolve(message as never)),
  );
  server.disconnect();
  return told;
}

function at(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

function summary(numbers: readonly number[]) {
  return { p50: at(numbers, 0.5), p99: at(numbers, 0.99), longest: at(numbers, 1) };
}

function pad(value: number, width: number): string {
  return String(value).padStart(width);
}

function ms(value: number): string {
  return value.toFixed(1).padStart(7);
}
