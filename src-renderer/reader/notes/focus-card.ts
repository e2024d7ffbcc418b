/** A card of the margin comes two frames after its note: its words are looked for on screen first. */
const FRAMES = 12;

/** Moves the keyboard to a card once it is drawn; false where it does not come, as its words are out of view or the margin is closed. */
export async function focusCard(group: string): Promise<boolean> {
  for (let frame = 0; frame < FRAMES; frame++) {
    const card = document.querySelector<HTMLElement>(`[data-card="${CSS.escape(group)}"]`);
    if (card?.checkVisibility({ checkVisibilityCSS: true })) {
      card.focus({ preventScroll: true });
      return true;
    }
    await new Promise(requestAnimationFrame);
  }
  return false;
}
