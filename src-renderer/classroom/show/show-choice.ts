import { m } from '#words';
import { lasting } from '../../design/browser-store.ts';
import type { Class, Tally } from '../../../src-main/contract/classroom.ts';

/** What can stand on the wall. */
export const SHOW_VIEWS = ['join', 'stop', 'words', 'answers', 'groups'] as const;
export type ShowView = (typeof SHOW_VIEWS)[number];
/** `auto` follows the class. */
export type ShowChoice = ShowView | 'auto';

export const SHOW_WORDS: Readonly<Record<ShowChoice, string>> = {
  auto: m.classroom_as_the_class_goes(),
  join: m.classroom_how_to_join(),
  stop: m.classroom_what_to_do_now(),
  words: m.classroom_what_was_marked_in_the_texts(),
  answers: m.classroom_answers_3(),
  groups: m.classroom_groups(),
};

/** What the wall shows while it follows the class: the way in until somebody is in, then what the stop is about. */
export function followClass(
  { step, closedAt }: Pick<Class, 'step' | 'closedAt'>,
  taken: number,
  notes: number,
): ShowView {
  if (taken === 0 && closedAt === null) return 'join';
  if (step === 'quiz') return 'answers';
  if ((step === 'discuss' || step === 'revise') && notes > 0) return 'words';
  return 'stop';
}

/**
 * Whether bars may stand on the wall: who sees what most have chosen chooses it too, so they wait until everybody who is
 * here has answered, nothing can be handed in any more, or the teacher shows what is right.
 */
export function showsBars(
  { feedbackShown, locked }: Pick<Class, 'feedbackShown' | 'locked'>,
  { answered }: Pick<Tally, 'answered'>,
  here: number,
): boolean {
  return feedbackShown || locked || (answered > 0 && answered >= here);
}

const KEY = 'class-show';
const isChoice = (name: unknown): name is ShowChoice => name === 'auto' || SHOW_VIEWS.some((known) => known === name);

/** The choice is made on the board and holds in the tab on the beamer, so the browser's storage carries it there. */
export function readShowChoice(classId: string): ShowChoice {
  const [id, choice] = (lasting.read(KEY) ?? '').split(' ');
  return id === classId && isChoice(choice) ? choice : 'auto';
}

export function keepShowChoice(classId: string, choice: ShowChoice): void {
  lasting.write(KEY, `${classId} ${choice}`);
}

/** Calls back when another tab chose. Returns the function that ends it. */
export function followShowChoice(classId: string, changed: (choice: ShowChoice) => void): () => void {
  const listener = ({ key }: StorageEvent) => {
    if (key === KEY) changed(readShowChoice(classId));
  };
  window.addEventListener('storage', listener);
  return () => window.removeEventListener('storage', listener);
}
