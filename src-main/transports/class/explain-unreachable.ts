import { ExpectedFailure } from '../../contract/failures.ts';

/** Why a class can't be opened at an address, in a sentence that says what to do. `error` is the system's, from listening. */
export function explainUnreachable(error: unknown, host: string, port: number): ExpectedFailure {
  const { code, message } = error as NodeJS.ErrnoException;
  return unreachable(host, SENTENCES[code ?? '']?.(host, port) ?? otherSentence(message, host));
}

export function unreachable(host: string, message: string): ExpectedFailure {
  return new ExpectedFailure({ code: 'class-unreachable', network: host, message });
}

const SENTENCES: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (host, port) =>
    `Another program on this computer uses port ${port} at ${host}. Choose another port, or 0 to let Parallax find a free one. If it is another Parallax, close the class there first.`,
  EADDRNOTAVAIL: (host) =>
    `This computer is not at the address ${host} any more: it may have changed to another network, or lost it. Look whether it is connected, then choose from the list of networks again.`,
  EACCES: refused,
  EPERM: refused,
};

function refused(host: string, port: number): string {
  const low = port > 0 && port < 1024;
  return low
    ? `This computer does not let an ordinary program use port ${port}. Choose a port above 1023, or 0 to let Parallax find a free one; no administrator is needed for that.`
    : `This computer does not let Parallax open a class at ${host}: its firewall, or a rule of your school, forbids programs to be reached. Ask who looks after it to allow Parallax incoming connections on private networks, or choose another network.`;
}

function otherSentence(reason: string, host: string): string {
  return `A class could not be opened at ${host} (${reason}). Look whether this computer is connected to that network, choose another one from the list, or start Parallax once more.`;
}
