import { describe, expect, test } from 'vitest';
import {
  hasField,
  narrowings,
  readFields,
  toggleField,
  withinSpan,
  withoutFields,
} from '../../../src-renderer/search/query-text.ts';

describe('the fields of a query', () => {
  test('are found as they are typed, with quotes, a minus or a space behind the colon', () => {
    expect(readFields('bridge outlet:"Coast Wire" -type: state (lang:de OR x) note:12:30')).toMatchObject([
      { name: 'outlet', value: 'Coast Wire', without: false },
      { name: 'type', value: 'state', without: true },
      { name: 'lang', value: 'de', without: false },
    ]);
  });

  test('are put in and taken out again by a press on a count', () => {
    const once = toggleField('bridge "in two"', 'outlet', 'Coast "C" Wire');
    expect(once).toBe('bridge "in two" outlet:"Coast C Wire"');
    expect(hasField(once, 'outlet', 'Coast "C" Wire')).toBe(true);
    expect(toggleField(once, 'outlet', 'Coast "C" Wire')).toBe('bridge "in two"');
    expect(toggleField('outlet:halyard bridge', 'outlet', 'Halyard')).toBe('bridge');
  });

  test('of time are replaced by another time, whatever they looked like', () => {
    expect(withinSpan('after:"11 March 2024" bridge before:2025', '2024-02')).toBe(
      'bridge after:2024-02 before:2024-03',
    );
    expect(withinSpan('bridge', '2024-12-31')).toBe('bridge after:2024-12-31 before:2025-01-01');
  });

  test('are said in words, a span of time as one', () => {
    const text = 'bridge after:2024-02 before:2024-03 -outlet:"Coast Wire" type:"wire agency" in:quotes before:2025';
    expect(narrowings(text).map(({ words }) => words)).toEqual([
      'February 2024',
      'not published by Coast Wire',
      'wire agency',
      'only in quotations',
      'before 2025',
    ]);
    const [span] = narrowings(text);
    expect(withoutFields('bridge after:2024-02 before:2024-03', span!.fields)).toBe('bridge');
  });
});
