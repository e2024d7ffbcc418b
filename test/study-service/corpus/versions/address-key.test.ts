import { expect, test } from 'vitest';
import { addressKey, isFrontPage, siteKey } from '../../../../src-main/study-service/corpus/versions/address-key.ts';

const STORY = 'https://www.tide.example/2024/03/bridge-shut';

test.each([
  'http://tide.example/2024/03/bridge-shut/',
  'https://TIDE.example:443/2024/03/bridge-shut#comments',
  'http://m.tide.example:80/2024/03/bridge-shut?utm_source=mail&fbclid=x1',
  'https://amp.tide.example/2024/03/bridge-shut/amp/',
  'https://www.tide.example//2024/03/bridge-shut/index.html',
])('%s leads to the same page', (address) => {
  expect(addressKey(address)).toBe(addressKey(STORY));
});

test.each([
  'https://www.tide.example/2024/03/bridge-shut?page=2',
  'https://www.tide.example/2024/03/bridge',
  'https://news.tide.example/2024/03/bridge-shut',
  'https://www.tide.example:8080/2024/03/bridge-shut',
])('%s may be another page', (address) => {
  expect(addressKey(address)).not.toBe(addressKey(STORY));
});

test('the parameters that name the page count, in whatever order', () => {
  expect(addressKey('https://tide.example/?id=7&part=2')).toBe(addressKey('https://tide.example/?part=2&gclid=q&id=7'));
  expect(addressKey('https://tide.example/?id=7')).not.toBe(addressKey('https://tide.example/?id=8'));
});

test('letters of an address may be written as codes', () => {
  expect(addressKey('https://tide.example/br%C3%BCcke')).toBe(addressKey('https://tide.example/brücke'));
  expect(addressKey('https://tide.example/100%')).not.toBeNull();
});

test('what is no address of the web has no key', () => {
  for (const text of ['', 'tide.example', 'file:///home/a.html', 'javascript:alert(1)', null])
    expect(addressKey(text)).toBeNull();
});

test('a site is told by its name, a front page by its empty path', () => {
  expect(siteKey(STORY)).toBe('tide.example');
  expect(isFrontPage(addressKey('https://www.tide.example/?utm_medium=x') ?? '')).toBe(true);
  expect(isFrontPage(addressKey(STORY) ?? '')).toBe(false);
});
