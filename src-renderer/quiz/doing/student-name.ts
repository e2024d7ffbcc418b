import { drafts } from '../../design/drafts.ts';

const KEY = 'quiz student';

/** Who answers at this desk until the window is closed: asked once, and gone for whoever sits down next. */
export function readStudent(): string | null {
  return drafts.read<{ name: string }>(KEY)?.name ?? null;
}

export function keepStudent(name: string | null): void {
  drafts.keep(KEY, name === null ? null : { name });
}
