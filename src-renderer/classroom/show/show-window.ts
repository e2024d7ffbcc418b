/**
 * Whether the projector's view can have a tab of its own, to be moved to the beamer. The desktop window opens no second
 * one, so there the view fills the window, and Esc brings the board back.
 */
export function showOpensTab(): boolean {
  return window.study === undefined;
}

/** Whether this page was opened as a tab of its own: then there is no board behind it to step back to. */
export function isTabOfItsOwn(): boolean {
  return showOpensTab() && window.history.length <= 1;
}
