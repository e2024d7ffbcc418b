import { m } from '#words';
/** A key and what it does, for the list that "?" opens. */
export interface KeyHint {
  readonly keys: string;
  readonly does: string;
}

/** "1 to 4", "[ and ]": what stands between keys is no key, and is said in the language of the page. */
export const JOINING_WORDS: Readonly<Record<string, () => string>> = {
  to: m.design_keys_to,
  and: m.design_keys_and,
  or: m.design_keys_or,
};

/** What the frame can be told to do, by a key or by the desktop menu (window event `parallax:command`). */
export const FRAME_COMMANDS = [
  'add-articles',
  'add-folder',
  'go-library',
  'go-case',
  'go-settings',
  'go-help',
  'show-keys',
  'find',
  'undo',
  'redo',
  'back',
] as const;
export type FrameCommand = (typeof FRAME_COMMANDS)[number];

export function isFrameCommand(name: unknown): name is FrameCommand {
  return FRAME_COMMANDS.some((command) => command === name);
}

export const FRAME_KEYS: readonly KeyHint[] = [
  { keys: 'Ctrl K', does: m.design_find_a_case_a_headline_an() },
  { keys: '?', does: m.design_show_the_keys() },
  { keys: 'Esc', does: m.design_step_back() },
  { keys: 'Ctrl Z', does: m.design_undo_the_last_change() },
  { keys: 'Ctrl Shift Z', does: m.design_do_it_again() },
  { keys: 'Ctrl V', does: m.design_add_what_you_copied_outside_a() },
  { keys: 'Ctrl 1', does: m.design_library() },
  { keys: 'Ctrl 2', does: m.design_the_case_last_opened() },
  { keys: 'Ctrl 3', does: m.design_help() },
  { keys: 'Ctrl 4', does: m.design_settings() },
];

/** A student in a class has no library to go to. */
export const PUPIL_KEYS = FRAME_KEYS.filter(({ keys }) => ['?', 'Esc', 'Ctrl Z', 'Ctrl Shift Z'].includes(keys));

const WITH_CONTROL: Readonly<Record<string, FrameCommand>> = {
  k: 'find',
  '1': 'go-library',
  '2': 'go-case',
  '3': 'go-help',
  '4': 'go-settings',
};

/** Whether typing at this element writes text, so that letters and Ctrl+Z belong to it. */
export function writesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'range', 'file'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** `inText`: the press goes to a text field, whose own undo and letters come first. `singleKeys`: whether letters alone may act. */
export function commandOfKey(event: Press, inText: boolean, singleKeys: boolean): FrameCommand | null {
  const control = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (key === 'escape') return 'back';
  if (control && !event.altKey) {
    if (key === 'z' || key === 'y') {
      if (inText) return null;
      return key === 'y' || event.shiftKey ? 'redo' : 'undo';
    }
    return event.shiftKey ? null : (WITH_CONTROL[key] ?? null);
  }
  if (key === '?' && singleKeys && !event.altKey && !inText) return 'show-keys';
  return null;
}
