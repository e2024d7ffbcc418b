interface Lined {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Under which line of a text's words each mark is drawn, so that marks which overlap stay apart: the first line that is free over
 * its whole length, the longer of two that begin together nearer to the words. Three are all that fit between two lines of text;
 * deeper ones share the third.
 */
export function levelMarks(marks: readonly Lined[]): Map<string, number> {
  const levels = new Map<string, number>();
  const takenTo: number[] = [];
  for (const { id, start, end } of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const free = takenTo.findIndex((taken) => taken <= start);
    const level = free === -1 ? takenTo.length : free;
    takenTo[level] = end;
    levels.set(id, Math.min(level, DEEPEST));
  }
  return levels;
}

const DEEPEST = 2;
