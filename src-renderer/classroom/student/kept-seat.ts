import { lasting, whileOpen } from '../../design/browser-store.ts';
import type { SeatHeld } from '../../study-client/pupil-connection.ts';

const KEY = 'seat';

/** The seat this browser holds, so that a reload, and a Chromebook that was closed, come back to it. */
export function readSeat(): SeatHeld | null {
  try {
    const { token, seatId, name } = Object(JSON.parse(lasting.read(KEY) ?? 'null')) as Partial<SeatHeld>;
    return token && seatId && name ? { token, seatId, name } : null;
  } catch {
    return null;
  }
}

export function keepSeat(seat: SeatHeld): void {
  lasting.write(KEY, JSON.stringify(seat));
}

/** Everything this browser knows of whoever sat here, except how text is set. Who sits down next sees none of it. */
export function forgetSeat(): void {
  lasting.removeAll((key) => key === KEY || key.startsWith('step of ') || key === 'last-case');
  whileOpen.removeAll((key) => key.startsWith('draft: '));
}
