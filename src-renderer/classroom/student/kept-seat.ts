import type { SeatHeld } from '../../study-client/pupil-connection.ts';

const KEY = 'seat';

/** The seat this browser holds, so that a reload, and a Chromebook that was closed, come back to it. */
export function readSeat(): SeatHeld | null {
  try {
    const { token, seatId, name } = Object(JSON.parse(window.localStorage.getItem(KEY) ?? 'null')) as Partial<SeatHeld>;
    return token && seatId && name ? { token, seatId, name } : null;
  } catch {
    return null;
  }
}

export function keepSeat(seat: SeatHeld): void {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(seat));
  } catch {
    // Storage is forbidden here: the seat lasts as long as the page.
  }
}

/** Everything this browser knows of whoever sat here, except how text is set. Who sits down next sees none of it. */
export function forgetSeat(): void {
  for (const key of Object.keys(window.localStorage))
    if (key === KEY || key.startsWith('step of ') || key === 'last-case') window.localStorage.removeItem(key);
  for (const key of Object.keys(window.sessionStorage))
    if (key.startsWith('draft: ')) window.sessionStorage.removeItem(key);
}
