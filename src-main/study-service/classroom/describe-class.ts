import type { Class } from '../../contract/classroom.ts';
import type { StoredClass } from './class-store.ts';
import { stepsOf } from './class-steps.ts';
import type { ClassWork } from './class-work.ts';

const NOT_OPENED = 'It was open when Parallax ended and is not reachable now. Open it again to go on.';

/** A class as its teacher sees it: what is stored, and whether it can be reached at this moment. */
export function describeClass(work: ClassWork, fields: StoredClass, seats: number): Class {
  const room = work.room?.fields.id === fields.id ? work.room : null;
  const {
    secret: _,
    network: __,
    port: ___,
    aliveAt: ____,
    certificatePath,
    keyPath: _____,
    erasedSeats,
    ...told
  } = fields;
  const lost = fields.closedAt === null && !room ? NOT_OPENED : null;
  return {
    ...told,
    steps: stepsOf(fields),
    address: room?.door?.address ?? null,
    trouble: room ? room.trouble : lost,
    secure: certificatePath !== null,
    announcedAs: room?.door?.announcedAs ?? null,
    seats: fields.erasedAt === null ? seats : erasedSeats,
  };
}

/** The day so many days after a moment, as the calendar on the wall has it. */
export function dayAfter(moment: Date, days: number): string {
  const day = new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() + days);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
