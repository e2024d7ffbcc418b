import { m } from '#words';
import type { IntakeWarning, PageInput, Preview } from '../../../src-main/contract/intake.ts';

/** Larger files are refused before they are read: the window would stand still, and no news page is as large. */
export const LARGEST_FILE_BYTES = 50 * 1024 * 1024;

/**
 * How far a page has come. `read` is understood and waits for a decision; `left out` was stopped or put aside by the
 * person; `already` was in the library before,
 * `new version` was there with another text.
 */
export type PageState = 'waiting' | 'working' | 'read' | 'in' | 'new version' | 'already' | 'refused' | 'left out';

/** What a page was understood to hold; the preview itself is read again when it is reviewed, so a thousand pages cost no memory. */
export interface PageSummary {
  readonly titles: readonly string[];
  readonly outlet: string | null;
  readonly date: string | null;
  readonly rest: Preview['rest'];
  readonly warnings: readonly IntakeWarning[];
}

/** One page on its way into the library. */
export class IncomingPage {
  readonly id: number;
  readonly name: string;
  /** Reads the page's bytes; called anew for every step, so that nothing large is held. */
  readonly readInput: () => Promise<PageInput>;
  /** Where the page came with its preview; let go once it was used. */
  firstPreview: Preview | null = null;
  state = $state<PageState>('waiting');
  summary = $state.raw<PageSummary | null>(null);
  refusal = $state<string | null>(null);
  articleIds = $state.raw<readonly string[]>([]);
  /** By which the new versions it brought can be taken back. */
  versionChangeIds = $state.raw<readonly string[]>([]);
  /** Articles it brought a new version of. */
  versionIds = $state.raw<readonly string[]>([]);
  /** What a person had set by hand before and still holds, in words; empty where that is nothing. */
  carried = $state('');
  alreadyTitles = $state.raw<readonly string[]>([]);
  alreadyIds = $state.raw<readonly string[]>([]);

  constructor(id: number, name: string, readInput: () => Promise<PageInput>) {
    this.id = id;
    this.name = name;
    this.readInput = readInput;
  }

  /** What is to be looked at before it is added is not said of one that is in. */
  get warnings(): readonly IntakeWarning[] {
    return (this.summary?.warnings ?? []).filter(({ code }) => this.state === 'read' || code !== 'little-text');
  }

  get title(): string {
    return this.summary?.titles[0] ?? this.name;
  }
}

export function summarise(preview: Pick<Preview, 'articles' | 'rest' | 'warnings'>): PageSummary {
  const main = preview.articles[0];
  return {
    titles: preview.articles.map(({ title }) => title),
    outlet: main?.outlet ?? null,
    date: main?.publishedOn?.date ?? null,
    rest: preview.rest,
    // The row lists the articles itself.
    warnings: preview.warnings.filter(({ code }) => code !== 'several-articles'),
  };
}

/** A file as a call's input. Reading as a data address lets the browser do the base64 off the main thread. */
export async function readFileInput(file: File, path: string): Promise<PageInput> {
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new UnreadableFile(path));
    reader.readAsDataURL(file);
  });
  return { bytes: address.slice(address.indexOf(',') + 1), fileName: file.name };
}

/** The browser could not read a file it had been handed: moved, removed, or without permission. */
export class UnreadableFile extends Error {
  constructor(path: string) {
    super(m.library_cant_be_read_it_may_have({ path }));
    this.name = 'UnreadableFile';
  }
}
