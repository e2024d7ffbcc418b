import { describe, expect, it } from 'vitest';
import { decodeEntities } from '../../../../src-main/study-service/intake/signs/decode-entities.ts';

describe('letters written by number or name', () => {
  it('are read as the HTML standard says, those of Windows too', () => {
    expect(decodeEntities('it&#146;s &ldquo;caf&eacute;&#x201d; &amp; &#8212;')).toBe(
      'it’s “café” & —'.replace('”', '\u201d'),
    );
  });

  it.each(['&toString;', '&valueOf;', '&nosuch;', '&#0;', '&#xd800;', '&#x110000;'])(
    'stay as they are written where there is no such letter: %s',
    (text) => {
      expect(decodeEntities(text)).toBe(text);
    },
  );
});
