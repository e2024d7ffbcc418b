import type { LibraryCopy } from '../../contract/upkeep.ts';

/** All that a report may say. Numbers, versions and codes; whoever fills this in has no way to hand over a text, a title or a name. */
export interface ReportFacts {
  readonly writtenAt: Date;
  readonly version: string;
  readonly node: string;
  readonly sqlite: string;
  /** The browser's own words of itself; only the names and versions below are taken from them. */
  readonly shownIn: string;
  readonly system: {
    readonly platform: string;
    readonly release: string;
    readonly arch: string;
    readonly processors: number;
    readonly memoryBytes: number;
    readonly freeMemoryBytes: number;
    readonly uptimeSeconds: number;
    readonly timeZone: string;
    readonly language: string;
  };
  readonly folder: { readonly freeBytes: number | null; readonly isOwnPlace: boolean };
  readonly library: {
    /** "open", or the code of why it can't be. */
    readonly state: string;
    readonly bytes: number;
    readonly logBytes: number;
    readonly step: number | null;
    readonly knownStep: number;
    /** What the last reading through said; null where it could not be read. */
    readonly isSound: boolean | null;
    readonly rows: readonly { readonly table: string; readonly rows: number }[];
  };
  readonly copies: readonly Pick<LibraryCopy, 'kind' | 'day' | 'time' | 'bytes'>[];
  readonly setAside: number;
  readonly notices: readonly string[];
  readonly settings: readonly string[];
  readonly log: readonly string[];
}

const SHOWN_IN = /(?:Electron|Chrome|Firefox|Edg|Version)\/[\d.]+/g;

/** The report, as plain text that a person reads through before giving it away. */
export function composeReport(facts: ReportFacts): string {
  const { system, folder, library } = facts;
  return [
    `Parallax report of ${facts.writtenAt.toISOString()}`,
    'It holds no text, title or name from your library, and no path on this computer.',
    '',
    heading('Program'),
    `Parallax ${facts.version}, Node ${facts.node}, SQLite ${facts.sqlite}`,
    `Shown in: ${[...new Set(facts.shownIn.match(SHOWN_IN) ?? [])].join(', ') || 'not known'}`,
    ...(facts.settings.length > 0 ? [`Settings: ${facts.settings.join(', ')}`] : []),
    '',
    heading('Computer'),
    `${system.platform} ${system.release}, ${system.arch}, ${system.processors} processors`,
    `Memory: ${megabytes(system.memoryBytes)}, ${megabytes(system.freeMemoryBytes)} free`,
    `Language ${system.language}, time zone ${system.timeZone}, service running for ${Math.round(system.uptimeSeconds / 60)} minutes`,
    '',
    heading('Library'),
    `State: ${library.state}; ${sayStep(library)}; ${saySound(library.isSound)}`,
    `Size: ${megabytes(library.bytes)}, log beside it ${megabytes(library.logBytes)}`,
    `Folder: ${folder.isOwnPlace ? 'the usual one' : 'chosen with --data'}, ${
      folder.freeBytes === null ? 'free space not known' : `${megabytes(folder.freeBytes)} free on its disk`
    }`,
    ...library.rows.map(({ table, rows }) => `${table}: ${rows}`),
    `Damaged files set aside: ${facts.setAside}`,
    `Notices not yet read: ${facts.notices.join(', ') || 'none'}`,
    '',
    heading('Copies'),
    ...(facts.copies.length === 0 ? ['none'] : facts.copies.map(sayCopy)),
    '',
    heading(`Log, last ${facts.log.length} lines`),
    ...facts.log,
    '',
  ].join('\n');
}

function heading(title: string): string {
  return `== ${title} ==`;
}

function sayStep({ step, knownStep }: ReportFacts['library']): string {
  return step === null ? `this Parallax knows step ${knownStep}` : `step ${step} of ${knownStep}`;
}

function saySound(isSound: boolean | null): string {
  if (isSound === null) return 'not read through';
  return isSound ? 'read through and sound' : 'DAMAGED';
}

function sayCopy({ kind, day, time, bytes }: ReportFacts['copies'][number]): string {
  return `${day} ${time}, ${kind}, ${megabytes(bytes)}`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
