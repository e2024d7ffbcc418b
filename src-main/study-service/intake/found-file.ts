import type { IntakeWarning } from '../../contract/intake.ts';
import type { FoundPage } from './found-page.ts';

/** What a format's reader makes of a page. */
export interface FoundFile {
  found: FoundPage;
  /** WHATWG name, or "binary" where the format is no text. */
  encoding: string;
  warnings: IntakeWarning[];
  /** Its address, where the file itself says it. */
  url?: string | null;
}
