import { expect, it } from 'vitest';
import { readClassAddress } from '../../../src-renderer/classroom/joining/read-class-address.ts';

it.each([
  ['192.168.1.20:4300', 'http://192.168.1.20:4300/'],
  [' http://192.168.1.20 : 4300/ ', 'http://192.168.1.20:4300/'],
  ['HTTPS://class.school.example:4300', 'https://class.school.example:4300/'],
  ['parallax-0a1b2c.local:4300', 'http://parallax-0a1b2c.local:4300/'],
  ['[fd00::5]:4300', 'http://[fd00::5]:4300/'],
  ['localhost:4300', 'http://localhost:4300/'],
  ['10.0.0.9:4300/#/join/BCDFGH', 'http://10.0.0.9:4300/#/join/BCDFGH'],
])('the address “%s” leads to %s', (typed, address) => {
  expect(readClassAddress(typed)).toEqual({ address });
});

it.each([
  ['', /Type the address/],
  ['BCD FGH', /looks like the code/],
  ['the board', /not the address/],
  ['javascript://192.168.1.20/', /not the address/],
  ['http://me:secret@192.168.1.20/', /not the address/],
  ['192.168.1.20:99999', /not the address/],
])('“%s” is no address, and it is said what it is', (typed, why) => {
  expect(readClassAddress(typed)).toEqual({ wrong: expect.stringMatching(why) as string });
});
