import { expect, test } from 'vitest';
import { classAddressOf } from '../../src-main/electron-shell/class-address.ts';

test.each([
  ['http://192.168.1.20:4300/', 'http://192.168.1.20:4300/'],
  ['http://10.0.0.7:4300/elsewhere?x#y', 'http://10.0.0.7:4300/'],
  ['https://172.31.255.1/', 'https://172.31.255.1/'],
  ['http://169.254.7.7:4300', 'http://169.254.7.7:4300/'],
  ['http://127.0.0.1:4300/', 'http://127.0.0.1:4300/'],
  ['http://[fd00::2]:4300/', 'http://[fd00::2]:4300/'],
])('a class at %s is opened at %s', (address, opened) => {
  expect(classAddressOf(address)).toBe(opened);
});

test.each([
  'http://example.org/',
  'http://192.168.1.20.example.org/',
  'http://parallax-1a2b3c.local:4300/',
  'http://localhost:4300/',
  'http://8.8.8.8/',
  'http://172.32.0.1/',
  'http://0.0.0.0:4300/',
  'http://192.168.1.20@8.8.8.8/',
  'http://ada@192.168.1.20/',
  'ws://192.168.1.20:4300/',
  'file:///192.168.1.20',
  'javascript:192.168.1.20',
  '192.168.1.20:4300',
  '',
])('%s is no class that the app opens', (address) => {
  expect(classAddressOf(address)).toBeNull();
});

test('an address written to be misread is opened as what it is', () => {
  expect(classAddressOf('http://0x7f.1:80/')).toBe('http://127.0.0.1/');
  expect(classAddressOf('http://134744072/')).toBeNull(); // 8.8.8.8
});
