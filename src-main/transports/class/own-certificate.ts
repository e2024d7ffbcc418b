import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { unreachable } from './explain-unreachable.ts';

/** What a browser will find in the teacher's certificate. */
export interface OwnCertificate {
  /** Names it is good for, without wildcards. */
  readonly names: readonly string[];
  /** Whether it is good for the bare address too. */
  readonly coversAddress: boolean;
}

/**
 * Reads the certificate and holds its key against it before anything listens, since browsers refuse a bad pair with words that
 * help nobody in a lesson. Throws `class-unreachable` with what is wrong.
 */
export function readOwnCertificate(
  pem: { readonly certificate: string; readonly key: string },
  host: string,
  now: Date,
): OwnCertificate {
  const fail = (sentence: string) => unreachable(host, `${sentence} Or open the class without a certificate.`);
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate(pem.certificate);
  } catch {
    throw fail(
      'The certificate can not be read. It must be a PEM file, which begins with -----BEGIN CERTIFICATE-----.',
    );
  }
  if (!certificate.checkPrivateKey(readKey(pem.key, fail)))
    throw fail('The key does not belong to the certificate. Choose the two files that were made together.');
  const [from, to] = [new Date(certificate.validFrom), new Date(certificate.validTo)];
  if (now > to) throw fail(`The certificate ran out on ${day(to)}; browsers refuse it. Ask for a new one.`);
  if (now < from)
    throw fail(`The certificate is good only from ${day(from)}; look whether this computer's clock is right.`);
  return { names: namesOf(certificate), coversAddress: certificate.checkIP(host) !== undefined };
}

function readKey(key: string, fail: (sentence: string) => Error): KeyObject {
  try {
    return createPrivateKey(key);
  } catch {
    throw fail(
      /ENCRYPTED/u.test(key)
        ? 'The key is locked with a password, which Parallax does not ask for. Save it without one.'
        : 'The key can not be read. It must be a PEM file, which begins with -----BEGIN PRIVATE KEY-----.',
    );
  }
}

function namesOf(certificate: X509Certificate): string[] {
  return (certificate.subjectAltName ?? '')
    .split(', ')
    .filter((entry) => entry.startsWith('DNS:') && !entry.includes('*'))
    .map((entry) => entry.slice('DNS:'.length).toLowerCase());
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}
