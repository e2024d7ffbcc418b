import { m } from '#words';
import type { Study } from '../study.svelte.ts';

/** A service that starts again is back sooner, and nobody needs to hear of it. */
const PATIENCE_MS = 2_500;

/** Says in a sentence that stays that Parallax does not answer a page in a browser, and in another that it does again. */
export function tellCut(study: Study): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = study.client.watch?.((state) => {
    clearTimeout(timer);
    if (state === 'away') {
      timer = setTimeout(() => {
        study.cut = true;
        study.announce(m.frame_parallax_does_not_answer());
      }, PATIENCE_MS);
    } else if (study.cut) {
      study.cut = false;
      study.say({ kind: 'done', text: m.frame_parallax_answers_again() });
    }
  });
  return () => {
    clearTimeout(timer);
    stop?.();
  };
}
