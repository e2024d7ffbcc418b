import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { parseCommandLine, runCommandLine } from '../../src-main/transports/command-line.ts';
import type { Connection } from '../../src-main/transports/connection.ts';

/** Answers with what it was asked, or with a failure for the method "refuse.this". */
const echo: Connection = {
  call: (method, input) =>
    Promise.resolve(
      method === 'refuse.this'
        ? { ok: false, failure: { code: 'evidence-needed', message: 'A label needs evidence.' } }
        : { ok: true, value: { method, input } },
    ),
  subscribe: () => () => undefined,
};

async function run(args: string[], typed = '') {
  const command = parseCommandLine(args);
  if (typeof command === 'string') return { complaint: command };
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const exitCode = await runCommandLine(command, echo, { stdin: Readable.from([typed]), stdout, stderr });
  const text = (stream: PassThrough) => String(stream.read() ?? '');
  return { exitCode, out: text(stdout), err: text(stderr) };
}

test('a call prints its reply as one line of JSON', async () => {
  expect(await run(['echo.this', '{"a":1}'])).toEqual({
    exitCode: 0,
    out: '{"method":"echo.this","input":{"a":1}}\n',
    err: '',
  });
});

test('without input the input is an empty object', async () => {
  expect(await run(['echo.this'])).toMatchObject({ out: '{"method":"echo.this","input":{}}\n' });
});

test('input comes from standard input with a dash', async () => {
  expect(await run(['echo.this', '-'], '{"typed":true}')).toMatchObject({
    out: '{"method":"echo.this","input":{"typed":true}}\n',
  });
});

test('input comes from a file with an at sign', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-test-'));
  const file = join(folder, 'input.json');
  writeFileSync(file, '{"from":"file"}');
  expect(await run(['echo.this', `@${file}`])).toMatchObject({
    out: '{"method":"echo.this","input":{"from":"file"}}\n',
  });
  rmSync(folder, { recursive: true });
});

test('an expected failure is JSON on standard error and exit code 1', async () => {
  expect(await run(['refuse.this', '{}'])).toEqual({
    exitCode: 1,
    out: '',
    err: '{"code":"evidence-needed","message":"A label needs evidence."}\n',
  });
});

test('input that is not JSON, or a file that is not there, is wrong usage', async () => {
  expect(await run(['echo.this', '{oops'])).toMatchObject({ exitCode: 2, out: '' });
  expect(await run(['echo.this', '@/no/such/file.json'])).toMatchObject({ exitCode: 2, out: '' });
});

test('a missing method, an unknown option and surplus words are complaints', async () => {
  expect(await run([])).toEqual({ complaint: 'a method is missing' });
  expect(await run(['echo.this', '--fast'])).toEqual({ complaint: 'unknown option --fast' });
  expect(await run(['echo.this', '{}', 'more'])).toEqual({ complaint: 'too many words: more' });
  expect(await run(['echo.this', '--data'])).toEqual({ complaint: '--data needs a folder' });
});

test('with --lines each line gets its reply in order and a failure is that line alone', async () => {
  const lines = await run(['refuse.this', '--lines'], '{"n":1}\n\nnot json\n{"n":2}\n');
  expect(lines.exitCode).toBe(0);
  expect(
    lines
      .out!.trim()
      .split('\n')
      .map((line) => JSON.parse(line).code),
  ).toEqual(['evidence-needed', 'malformed-input', 'evidence-needed']);
});

test('with --lines the input may be a file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-test-'));
  const file = join(folder, 'lines.jsonl');
  writeFileSync(file, '{"n":1}\n{"n":2}\n');
  const lines = await run(['echo.this', `@${file}`, '--lines']);
  expect(lines.out!.trim().split('\n')).toHaveLength(2);
  rmSync(folder, { recursive: true });
});
