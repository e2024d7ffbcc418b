import { describe, expect, it } from 'vitest';
import { applyNameEdits } from '../../../../src-main/study-service/comparison/names/apply-name-edits.ts';
import { groupNames } from '../../../../src-main/study-service/comparison/names/group-names.ts';
import { readNamingLists } from '../../../../src-main/study-service/comparison/names/naming-lists.ts';
import { articleOf, LEXICONS } from '../naming-article.ts';

const groups = groupNames(
  [
    articleOf('a', 'Rebels hold the town. Rebels wait. The siege goes on. The crowd left.'),
    articleOf('b', 'The terrorists fled. The siege is over. Protesters came and the crowd cheered. Protesters sang.'),
  ],
  readNamingLists(LEXICONS),
);
const find = (all: typeof groups, form: string) => all.find(({ forms }) => forms.some(({ key }) => key === form));

describe('names put together by hand', () => {
  it('hold the forms they were given, from whichever groups these stood in', () => {
    const edited = applyNameEdits(groups, [{ label: 'the fighters', forms: ['rebels', 'protesters'], without: [] }]);
    expect(find(edited, 'rebels')).toMatchObject({ label: 'the fighters', byHand: true });
    expect(find(edited, 'protesters')).toBe(find(edited, 'rebels'));
    expect(find(edited, 'terrorists')?.byHand).toBe(false);
    expect(find(edited, 'rebels')!.mentions).toHaveLength(4);
  });

  it('lose the forms that were taken out, which then stand alone', () => {
    const edited = applyNameEdits(groups, [{ label: 'rebels', forms: ['rebels'], without: ['terrorists'] }]);
    expect(find(edited, 'terrorists')).not.toBe(find(edited, 'rebels'));
    expect(find(edited, 'terrorists')).toMatchObject({ label: 'terrorists', byHand: true });
  });

  it('lose no mention and double none', () => {
    const count = (all: typeof groups) => all.reduce((sum, { mentions }) => sum + mentions.length, 0);
    const edited = applyNameEdits(groups, [
      { label: 'x', forms: ['rebels', 'siege'], without: ['terrorists'] },
      { label: 'y', forms: ['siege', 'protesters'], without: [] },
    ]);
    expect(count(edited)).toBe(count(groups));
    for (const { forms, mentions } of edited)
      expect(forms.reduce((sum, one) => sum + one.count, 0)).toBe(mentions.length);
  });

  it('leave everything as it was where the forms are not in the articles', () => {
    expect(applyNameEdits(groups, [{ label: 'x', forms: ['nobody'], without: [] }])).toEqual(groups);
  });
});
