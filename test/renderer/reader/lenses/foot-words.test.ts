import { expect, test } from 'vitest';
import type { AlignedPassage, Claim, Passage } from '../../../../src-main/contract/comparison.ts';
import { footWords } from '../../../../src-renderer/reader/lenses/foot-words.ts';
import { groupByLens, listStops, layOutMarks } from '../../../../src-renderer/reader/lenses/marks-in-view.ts';
import type { Opened } from '../../../../src-renderer/reader/lenses/group-marks.ts';
import { groupId } from '../../../../src-renderer/reader/lenses/group-marks.ts';
import type { ComparedLens } from '../../../../src-renderer/reader/lenses/lens-words.ts';

const passage = (articleId: string, start: number, text: string): Passage => ({
  articleId,
  start,
  end: start + text.length,
  text,
});
const LATE = [
  passage('a', 0, 'The ferry left late.'),
  passage('b', 40, 'Late, the ferry left.'),
  passage('c', 9, 'It left late.'),
];
const FOG = [passage('a', 30, 'Fog lay on the sound.'), passage('b', 0, 'The sound was foggy.')];

function aligned(id: string, members: Passage[], strength: number): AlignedPassage {
  return { id, kind: 'reworded', strength, members, sharedWords: ['ferry', 'late'] };
}

function claimOf(members: readonly Passage[], to: (string | null)[]): Claim {
  return {
    key: 'late',
    kind: 'passage',
    text: members[0]!.text,
    cells: members.map((member, index) => ({
      articleId: member.articleId,
      state: to[index] === null ? ('stated' as const) : ('attributed' as const),
      to: to[index] ?? null,
      passages: [member],
      confirmed: null,
    })),
    carriedBy: members.length,
    sources: [{ name: null, articleIds: ['a'], why: ['own words'], passages: [] }],
    disputed: 0,
  };
}

const OPENED: Opened = {
  articles: [],
  passages: [aligned('fog', FOG, 0.9), aligned('late', LATE, 0.82)],
  quotations: [],
  voices: [],
  names: [],
  figures: [],
  timeline: [],
  claims: [claimOf(LATE, [null, 'the ministry', null])],
  origins: { edges: [], groups: [], independent: 0 },
  wording: [],
  headlines: [],
};

function seen(lens: ComparedLens, group: string | null, columns = ['a', 'b', 'c']) {
  const groups = groupByLens(OPENED, lens, (id) => id, { figuresShow: 'numbers', weakToo: false, onlyHereIn: [] });
  const choice = group === null ? null : { key: group, groups: new Set([group]), many: false };
  const stops = listStops(layOutMarks(groups, choice), columns, choice);
  const position = stops.findIndex((stop) => stop.group === group);
  return footWords({ lens, opened: OPENED, choice, groups, stops, position });
}

test('the foot says which passage this is, how the articles treat it, and how sure the match is', () => {
  const { main, more } = seen('passages', groupId('p', 'late'));
  expect(main).toBe('1 of 2 shared passages · this one: 2 state it, 1 attributes it to the ministry, 0 contradict it');
  expect(more).toBe(
    'The same in other words. This looks like the same statement (82 of 100 such guesses are right). Words in all of them: ferry, late.',
  );
});

test('a passage that no claim rests on still says how many articles have it', () => {
  expect(seen('passages', groupId('p', 'fog')).main).toBe('2 of 2 shared passages · this one: 2 articles have it');
});

test('passages are counted in the columns that are open, in the order they are read', () => {
  expect(seen('passages', null, ['c']).main).toContain('1 shared passage in these columns');
  expect(seen('passages', groupId('p', 'fog'), ['b']).main).toContain('1 of 2 shared passages');
});

test('with no lens the foot is silent', () => {
  expect(footWords({ lens: null, opened: null, choice: null, groups: [], stops: [], position: -1 })).toEqual({
    main: '',
    more: null,
  });
});
