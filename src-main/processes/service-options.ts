import { z } from 'zod';

/** What a parent tells the service process it starts, as one JSON argument, so that no option is lost between three ways of starting. */
export const serviceOptionsSchema = z.object({
  dataDir: z.string(),
  /** The checkout, or the unpacked part of a packaged application. */
  appRoot: z.string(),
  /** The built page, as plain files: what a class gets. Read only when one is opened. */
  pageDir: z.string(),
  version: z.string(),
  /** Whether an empty library gets the bundled case: yes for the app's first start, no for scripts. */
  bundledCase: z.boolean(),
  /** Whether the first start leads through that case. Left out, it does; `--no-tour` says no, for tests and for computers set up for others. */
  tour: z.boolean().optional(),
  /**
   * Whether classes are opened here, and the one that was left open is opened again: yes for the app, which stays while the class works;
   * no for scripts and the command line, which ask something of the same library and end.
   */
  opensClasses: z.boolean().optional(),
});
export type ServiceOptions = z.infer<typeof serviceOptionsSchema>;

export function serviceArguments(options: ServiceOptions): string[] {
  return [JSON.stringify(options)];
}

export function readServiceArguments(args: readonly string[]): ServiceOptions {
  return serviceOptionsSchema.parse(JSON.parse(args[0] ?? 'null'));
}
