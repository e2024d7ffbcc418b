/** The code in two halves, as one reads it out: `BCD FGH`. */
export function groupCode(code: string): string {
  return (code.match(/.{1,3}/gu) ?? []).join(' ');
}

/** For a screen reader, letter by letter. */
export function spellCode(code: string): string {
  return [...code].join(', ');
}

/** Without what everybody types by themselves: `192.168.1.20:4300`. */
export function shortAddress(address: string): string {
  return address.replace(/^http:\/\//u, '').replace(/\/$/u, '');
}

/** What a scanned QR code opens: the door, with the code already in it. */
export function joinAddress(address: string, code: string): string {
  return `${address}#/join/${code}`;
}
