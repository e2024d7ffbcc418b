/** A part of `npm run bench -- comparison`: prints its lines and hands back the same figures, or null where its data is missing. */
export type Part = (options: {
  /** Folder of benchmark data, if one was named. */
  readonly data: string | undefined;
  readonly say: (line: string) => void;
}) => unknown;
