import { expect, it } from 'vitest';
import type { NameGroup } from '../../../../src-main/contract/comparison.ts';
import { editGroups } from '../../../../src-main/study-service/comparison/names/edit-groups.ts';

const group = (label: string, ...forms: string[]): NameGroup => ({
  key: label,
  label,
  kind: 'actor',
  reason: 'They share a word.',
  byHand: false,
  forms: forms.map((key) => ({ key, text: key, count: 1 })),
  mentions: forms.map((form, at) => ({ articleId: 'a', start: at, end: at + 1, text: form, form })),
});
const shapes = (groups: readonly NameGroup[]) =>
  groups.map(({ label, forms, byHand }) => [label, forms.map(({ key }) => key), byHand]);
const GROUPS = [group('protesters', 'protesters', 'residents'), group('agitators', 'agitators')];

it('makes one group of forms that stood in two, and leaves the rest where it was', () => {
  const edited = editGroups(GROUPS, [{ label: 'the people on the bridge', forms: ['protesters', 'agitators'] }]);
  expect(shapes(edited)).toEqual([
    ['the people on the bridge', ['protesters', 'agitators'], true],
    ['protesters', ['residents'], false],
  ]);
  expect(edited.flatMap(({ mentions }) => mentions).length).toBe(3);
});

it('does nothing for forms that do not occur', () => {
  expect(editGroups(GROUPS, [{ label: 'others', forms: ['sailors'] }])).toEqual(GROUPS);
});
