import type { Page } from 'playwright/test';
import type { InputOf, MethodName, OutputOf } from '../../src-main/contract/contract.ts';

/** One call of the contract, past the screens, over the page's own kind of connection to the service. */
export async function callService<M extends MethodName>(page: Page, method: M, input: InputOf<M>) {
  const reply = await page.evaluate(
    (call) =>
      new Promise<{ ok: boolean; value?: unknown; failure?: unknown }>((resolve) => {
        const socket = new WebSocket(`${window.location.origin.replace('http', 'ws')}/study`);
        socket.onopen = () => socket.send(JSON.stringify({ id: 1, ...call }));
        socket.onmessage = ({ data }) => {
          const frame = JSON.parse(String(data)) as { id?: number; reply: { ok: boolean } };
          if (frame.id !== 1) return;
          socket.close();
          resolve(frame.reply);
        };
      }),
    { method, input },
  );
  if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply.failure)}`);
  return reply.value as OutputOf<M>;
}

/** Takes out the notes that the bundled case comes with, where a test is about the first ones. */
export async function clearNotes(page: Page): Promise<void> {
  const { cases } = await callService(page, 'corpus.cases', {});
  for (const { id: caseId } of cases) {
    const { notes } = await callService(page, 'framing.notes', { caseId });
    for (const { id: noteId } of notes) await callService(page, 'framing.removeNote', { noteId });
  }
}
