import { describe, expect, it } from 'vitest';
import { ExpectedFailure } from '../../../../src-main/contract/failures.ts';
import { checkAddress, isAskable, PUBLIC_WEB } from '../../../../src-main/study-service/intake/fetch/check-address.ts';

function refusalOf(address: string, base?: string): string {
  try {
    checkAddress(address, PUBLIC_WEB, base === undefined ? null : new URL(base));
  } catch (error) {
    if (error instanceof ExpectedFailure && error.failure.code === 'address-refused') return error.message;
    throw error;
  }
  return 'let through';
}

describe('an address of the public web', () => {
  it.each([
    ['https://paper.example/article?id=3', 'https://paper.example/article?id=3'],
    ['  http://paper.example  ', 'http://paper.example/'],
    ['https://paper.example:443/a', 'https://paper.example/a'],
    ['http://paper.example:443/a', 'http://paper.example:443/a'],
    ['https://paper.example./a', 'https://paper.example./a'],
    ['https://bücher.example/größe#teil', 'https://xn--bcher-kva.example/gr%C3%B6%C3%9Fe'],
    ['http://8.8.8.8/', 'http://8.8.8.8/'],
    ['http://[2606:2800:220:1::1]/', 'http://[2606:2800:220:1::1]/'],
  ])('%s is asked as %s', (address, asked) => {
    expect(checkAddress(address, PUBLIC_WEB).href).toBe(asked);
  });

  it('is found from the page that led there, without the part behind #', () => {
    expect(checkAddress('../b c#x', PUBLIC_WEB, new URL('https://8.8.8.8/a/')).href).toBe('https://8.8.8.8/b%20c');
  });
});

describe('an address that is never asked', () => {
  it.each([
    'ftp://paper.example/',
    'file:///etc/passwd',
    'data:text/html,x',
    'javascript:alert(1)',
    'gopher://paper.example/',
    'ws://paper.example/',
  ])('%s is of another kind', (address) => {
    expect(refusalOf(address)).toMatch(/begin with http/u);
    expect(refusalOf(address, 'https://paper.example/')).toMatch(/begin with http/u);
  });

  it.each([
    'paper.example',
    'a page',
    '',
    'http://',
    'https://paper.example/a b',
    'http:\\\\paper.example\\',
    'http://a\t.b/',
  ])('"%s" is no address', (address) => expect(refusalOf(address)).toMatch(/not an address/u));

  it.each(['http://ada@paper.example/', 'http://ada:secret@paper.example/', 'http://paper.example@8.8.8.8/'])(
    '%s holds a name or password',
    (address) => expect(refusalOf(address)).toMatch(/user name or password/u),
  );

  it.each([
    'http://paper.example:22/',
    'http://paper.example:8080/',
    'https://paper.example:6379/',
    'http://8.8.8.8:0/',
  ])('%s is at another door', (address) => expect(refusalOf(address)).toMatch(/door number \d+/u));

  it.each([
    'http://localhost/',
    'http://LOCALHOST./',
    'http://a.localhost/',
    'http://printer/',
    'http://printer.local/',
    'http://fritz.home.arpa/',
    'http://metadata.google.internal/',
    'http://router.lan/',
    'http://127.0.0.1/',
    'http://0.0.0.0/',
    'http://10.1.2.3/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[fe80::1]/',
  ])('%s is not of the public web', (address) => {
    expect(refusalOf(address)).toMatch(/not on the public web/u);
    expect(refusalOf(address, 'https://paper.example/')).toMatch(/not on the public web/u);
  });

  it.each([
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0x7f.0.0.1/',
    'http://0177.0.0.1/',
    'http://017700000001/',
    'http://127.1/',
    'http://①②⑦.0.0.1/',
    'http://127.0.0.1./',
    'http://134744072/',
    'http://8.8.2056/',
    'http://0x8.8.8.8/',
  ])('%s hides the number it leads to', (address) => {
    expect(refusalOf(address)).toMatch(/another way of writing|not on the public web/u);
    expect(refusalOf(address, 'https://paper.example/')).toMatch(/another way of writing|not on the public web/u);
  });
});

describe('a computer', () => {
  it.each(['8.8.8.8', '93.184.216.34', '2606:2800:220:1::1', '2a00:1450:4001::1'])('at %s may be asked', (address) => {
    expect(isAskable(address, PUBLIC_WEB)).toBe(true);
  });

  it.each([
    ['this network', ['0.0.0.0', '0.1.2.3', '::']],
    ['loopback', ['127.0.0.1', '127.255.255.254', '::1']],
    ['private', ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.0.1', 'fc00::1', 'fd12:3456::1', 'fec0::1']],
    ['carrier-grade NAT', ['100.64.0.1', '100.127.255.255']],
    ['link-local', ['169.254.169.254', 'fe80::1', 'fe80::1%eth0']],
    ['multicast and broadcast', ['224.0.0.1', '239.255.255.255', '255.255.255.255', 'ff02::1']],
    [
      'documentation and benchmarks',
      ['192.0.2.1', '198.51.100.1', '203.0.113.1', '198.18.0.1', '2001:db8::1', '3fff::1', '2001:2::1'],
    ],
    ['reserved', ['192.0.0.8', '192.88.99.1', '240.0.0.1', '100::1', '2001:10::1', '2001:20::1', '5f00::1', '4000::1']],
    ['an IPv4 in IPv6', ['::ffff:8.8.8.8', '::ffff:127.0.0.1', '::127.0.0.1', '::ffff:0:127.0.0.1']],
    ['NAT64, 6to4 and Teredo', ['64:ff9b::808:808', '64:ff9b:1::a00:1', '2002:7f00:1::1', '2001:0:1::1']],
    ['no address', ['', 'paper.example', '127.0.0.1.5']],
  ])('of the kind "%s" may not', (_kind, addresses) => {
    expect(addresses.filter((address) => isAskable(address, PUBLIC_WEB))).toEqual([]);
  });

  it('may be asked where a test says so, and its neighbours still may not', () => {
    const rules = { ...PUBLIC_WEB, alsoAllowed: ['127.0.0.1/32'] };
    expect(isAskable('127.0.0.1', rules)).toBe(true);
    expect(['127.0.0.2', '::1', '::ffff:127.0.0.1'].filter((address) => isAskable(address, rules))).toEqual([]);
  });
});
