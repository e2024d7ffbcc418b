export type LogFacts = Readonly<Record<string, string | number | undefined>>;

/** Codes, versions, method names, places in our sources: no blank and no letter beyond ASCII, so no sentence and few names. */
const CODE = /^[\w.:@/+<,()-]{1,800}$/;
const PLACES = 6;

/** One line, such as "2026-11-22T19:02:11.000Z service error method=corpus.article code=SQLITE_FULL at=…". */
export function composeLogLine(moment: Date, writer: string, what: string, facts: LogFacts): string {
  const told = Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : `${name}=${sift(value)}`));
  return `${[moment.toISOString(), writer, what, ...told].join(' ')}\n`;
}

/**
 * What may be kept of an error: its kind, its code and where in our own sources it arose. Its message is left out whole: SQLite, a
 * parser or the file system may quote an article, a name or a path of the person's home in it.
 */
export function describeError(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code } = error as { code?: unknown };
  return {
    kind: error.name,
    code: typeof code === 'string' && /^[A-Z][A-Z0-9_]*$/.test(code) ? code : undefined,
    at: innermost(placesOf(error)).join('<') || undefined,
  };
}

/** Our own places, those of a library only where nothing of ours is among them. */
function innermost(places: readonly string[]): readonly string[] {
  const own = places.filter((place) => !place.startsWith('node_modules'));
  return (own.length > 0 ? own : places).slice(0, PLACES);
}

function sift(value: string | number): string {
  const text = String(value);
  return CODE.test(text) ? text : '?';
}

/** The innermost places first. A message can look like a stack, so nothing is read that may be part of it. */
function placesOf({ stack = '', message }: Error): string[] {
  const end = stack.indexOf(message);
  if (end < 0) return [];
  return stack
    .slice(end + message.length)
    .split('\n')
    .flatMap((frame) => placeOf(frame) ?? []);
}

/** From the source tree on: what stands before it is a folder of the person's. */
const PLACE = /^\s+at .*[/\\]((?:src-main|out[/\\](?:service|main)|node_modules)[/\\][\w./\\@-]+:\d+):\d+\)?$/;

function placeOf(frame: string): string | null {
  return PLACE.exec(frame)?.[1]?.replaceAll('\\', '/') ?? null;
}
