import type { ElectronApplication, Page } from 'playwright/test';

/** One run of the program, however it is shown. */
export interface Running {
  readonly page: Page;
  /** Electron's main process, to look into from a test; only in the window project. */
  readonly app?: ElectronApplication;
  /** The process that holds the library. */
  serviceProcess(): Promise<number>;
  setSize(width: number, height: number): Promise<void>;
  close(): Promise<void>;
}
