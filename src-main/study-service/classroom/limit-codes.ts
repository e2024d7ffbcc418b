/**
 * Wrong codes are answered ever more slowly, and right ones are not held up by them beyond a few seconds.
 *
 * What has to be kept apart: somebody who tries codes, and thirty people in one room, some of whom mistype, who may all come from one
 * address (a school's router). What a guesser needs is that many different codes are looked at; so that is what is counted:
 * - Per address: eight different wrong codes are free (the same one again teaches a guesser nothing and costs nothing). Each one more
 *   makes the address wait 1, 2, 4, 8, then always 15 seconds; while it waits no code from there is looked at, right or wrong, or
 *   the waiting would tell which is which. One wrong code is forgiven each minute.
 * - An address from which the right code came is that of people who know it: three more are free for each one let in, up to sixty, and
 *   the wait is never over 5 seconds. So a joker behind the same router holds a whole room up by 5 seconds at a time, not for good.
 * - The class as a whole, for a guesser with many addresses: after sixty wrong codes from anywhere within ten minutes, at most one
 *   code a second is looked at from addresses that have not shown the right code before. Whoever came in once is not held up by that.
 *
 * So one address gets some 250 codes an hour looked at, all addresses together 3,600: of 64 million. A class lasts a few hours, and
 * each has a code of its own; the chance in three hours is below one in 5,000 for a guesser with any number of addresses.
 */
export interface CodeLimits {
  /** Seconds this address has to wait before a code from it is looked at; 0 for none. */
  wait(address: string): number;
  right(address: string): void;
  /** Answers with the seconds to wait from now. */
  wrong(address: string, code: string): number;
}

interface Known {
  readonly tried: Map<string, number>;
  letIn: number;
  until: number;
}

const FREE = 8;
const FREE_FOR_EACH = 3;
const MOST_FREE = 60;
const FORGIVEN_MS = 60_000;
const LONGEST_S = 15;
const LONGEST_KNOWN_S = 5;
const FREE_IN_CLASS = 60;
const CLASS_WINDOW_MS = 600_000;
const CLASS_WAIT_MS = 1_000;
/** Addresses kept; the one that was heard of longest ago goes first. */
const MOST_KEPT = 2_000;

export function limitCodes(now: () => number): CodeLimits {
  const addresses = new Map<string, Known>();
  let wrongInClass: number[] = [];
  let nextInClass = 0;
  const know = (address: string): Known => {
    const name = blockOf(address);
    const known = addresses.get(name) ?? { tried: new Map<string, number>(), letIn: 0, until: 0 };
    addresses.delete(name);
    addresses.set(name, known);
    if (addresses.size > MOST_KEPT) addresses.delete(addresses.keys().next().value!);
    for (const [code, at] of known.tried) if (now() - at > FORGIVEN_MS * known.tried.size) known.tried.delete(code);
    return known;
  };
  const isPressed = () => {
    wrongInClass = wrongInClass.filter((at) => now() - at < CLASS_WINDOW_MS);
    return wrongInClass.length > FREE_IN_CLASS;
  };
  return {
    wait(address) {
      const { until, letIn } = know(address);
      const inClass = isPressed() && letIn === 0 ? nextInClass : 0;
      const wait = Math.max(until, inClass) - now();
      // Looked at now: the next one from a stranger has to wait its second.
      if (wait <= 0 && letIn === 0) nextInClass = now() + CLASS_WAIT_MS;
      return Math.max(0, Math.ceil(wait / 1000));
    },
    right: (address) => void (know(address).letIn += 1),
    wrong(address, code) {
      const known = know(address);
      if (!known.tried.has(code)) {
        known.tried.set(code, now());
        if (wrongInClass.length < 10 * FREE_IN_CLASS) wrongInClass.push(now());
      }
      const over = known.tried.size - Math.min(MOST_FREE, FREE + FREE_FOR_EACH * known.letIn);
      if (over <= 0) return 0;
      const wait = Math.min(2 ** (over - 1), known.letIn > 0 ? LONGEST_KNOWN_S : LONGEST_S);
      known.until = now() + wait * 1000;
      return wait;
    },
  };
}

/** One machine has billions of IPv6 addresses of its own, all in one network of 64 bits. */
function blockOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/iu, '').replace(/%.*$/u, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array<string>(Math.max(0, zeros)).fill('0'), ...after].slice(0, 4).join(':');
}
