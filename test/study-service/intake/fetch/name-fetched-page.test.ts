import { expect, it } from 'vitest';
import { mayHoldPage, nameFetchedPage } from '../../../../src-main/study-service/intake/fetch/name-fetched-page.ts';

it.each([
  ['https://paper.example/2031/bridge', 'text/html', 'bridge.html'],
  ['https://paper.example/2031/bridge/', 'text/html', 'bridge.html'],
  ['https://paper.example/bridge.php', 'text/html', 'bridge.html'],
  ['https://paper.example/', 'text/html', 'paper.example.html'],
  ['https://paper.example/feed', 'application/rss+xml', 'feed.rss'],
  ['https://paper.example/report.pdf', 'application/pdf', 'report.pdf'],
  ['https://paper.example/report.pdf', 'application/octet-stream', 'report.pdf'],
  ['https://paper.example/report.exe', '', 'report'],
  ['https://paper.example/version-3.14-is-out', 'text/html', 'version-3.14-is-out.html'],
  ['https://paper.example/br%C3%BCcke', 'text/html', 'brücke.html'],
  ['https://paper.example/%2e%2e%2f%2e%2e%2fetc%2fpasswd%00', 'text/plain', '.. .. etc passwd.txt'],
  ['https://paper.example/%ff%fe', 'text/html', '%ff%fe.html'],
  [`https://paper.example/${'a'.repeat(300)}`, 'text/html', `${'a'.repeat(80)}.html`],
])('%s as %s is called %s', (address, mediaType, name) => {
  expect(nameFetchedPage(new URL(address), mediaType)).toBe(name);
});

it('a kind nobody can read, or an archive of pages, holds no page', () => {
  const kinds = ['image/png', 'application/zip', 'application/warc', 'text/css', 'constructor'];
  expect(kinds.filter(mayHoldPage)).toEqual([]);
});
