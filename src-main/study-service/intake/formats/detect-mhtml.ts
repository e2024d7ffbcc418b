/**
 * Whether a file opens as a web archive (RFC 2557) does: the header lines of a mail, with a multipart body of related parts.
 * A mail without that is no page.
 */
export function isMhtml(start: string): boolean {
  const head = /^(?:[A-Za-z][\w-]*:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,}/u.exec(start)?.[0] ?? '';
  return /^MIME-Version:/imu.test(head) && /^Content-Type:\s*(?:multipart\/related|text\/html)/imu.test(head);
}
