import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Connection } from './connection.ts';

export interface CommandLine {
  readonly method: string;
  /** JSON text, `@file`, `-` for standard input, or nothing for an empty object. */
  readonly input: string | undefined;
  readonly lines: boolean;
  readonly dataDir: string | undefined;
}

export const USAGE = `usage: npm run --silent parallax -- <method> [JSON | @file | -] [--lines] [--data DIR]
  <method>   capability.verb, such as intake.preview
  JSON       the input; @file reads it from a file, - from standard input
  --lines    one JSON input a line, one reply a line
  --data     the folder of the library (without it: your own)`;

/** Exit codes: 0 answered, 1 an expected failure (printed as JSON on standard error), 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** Reads the arguments after the program name; a string is the complaint. */
export function parseCommandLine(args: readonly string[]): CommandLine | string {
  const words: string[] = [];
  let lines = false;
  let dataDir: string | undefined;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at]!;
    if (arg === '--lines') lines = true;
    else if (arg === '--data') {
      dataDir = args[++at];
      if (dataDir === undefined) return '--data needs a folder';
    } else if (arg.startsWith('--data=')) dataDir = arg.slice('--data='.length);
    else if (arg.startsWith('--')) return `unknown option ${arg}`;
    else words.push(arg);
  }
  const [method, input, ...surplus] = words;
  if (method === undefined) return 'a method is missing';
  if (surplus.length > 0) return `too many words: ${surplus.join(' ')}`;
  return { method, input, lines, dataDir };
}

export interface Streams {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/** Carries one call, or with `--lines` one a line, and prints what comes back. */
export async function runCommandLine(
  command: CommandLine,
  connection: Connection,
  streams: Streams,
): Promise<ExitCode> {
  if (command.lines) return runLines(command, connection, streams);
  let input: unknown;
  try {
    input = await readInput(command.input, streams.stdin);
  } catch (error) {
    streams.stderr.write(`${(error as Error).message}\n${USAGE}\n`);
    return 2;
  }
  const reply = await connection.call(command.method, input);
  if (reply.ok) {
    streams.stdout.write(`${JSON.stringify(reply.value)}\n`);
    return 0;
  }
  streams.stderr.write(`${JSON.stringify(reply.failure)}\n`);
  return reply.failure.code === 'unknown-method' ? 2 : 1;
}

async function runLines(command: CommandLine, connection: Connection, streams: Streams): Promise<ExitCode> {
  const source = command.input?.startsWith('@')
    ? (await import('node:fs')).createReadStream(command.input.slice(1))
    : streams.stdin;
  try {
    for await (const line of createInterface({ input: source, crlfDelay: Infinity })) {
      if (line.trim() === '') continue;
      streams.stdout.write(`${JSON.stringify(await answerLine(command.method, line, connection))}\n`);
    }
  } catch (error) {
    streams.stderr.write(`can't read the input: ${(error as Error).message}\n${USAGE}\n`);
    return 2;
  }
  return 0;
}

async function answerLine(method: string, line: string, connection: Connection): Promise<unknown> {
  let input: unknown;
  try {
    input = JSON.parse(line);
  } catch (error) {
    return { code: 'malformed-input', message: `This line is not JSON: ${(error as Error).message}.`, path: '' };
  }
  const reply = await connection.call(method, input);
  return reply.ok ? reply.value : reply.failure;
}

async function readInput(argument: string | undefined, stdin: Readable): Promise<unknown> {
  const text =
    argument === undefined
      ? '{}'
      : argument === '-'
        ? await readAll(stdin)
        : argument.startsWith('@')
          ? await readFile(argument.slice(1), 'utf8')
          : argument;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`the input is not JSON: ${(error as Error).message}`, { cause: error });
  }
}

async function readAll(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
