import { expect, test } from 'vitest';
import { FRAMING_CATEGORIES } from '../../../../src-main/contract/plain/framing-categories.ts';
import { BLOCK_ROLES, GENRES, SOURCE_TYPES } from '../../../../src-main/contract/plain/vocabulary.ts';
import { categoryWords } from '../../../../src-renderer/design/words/category-words.ts';
import { ROLE_NAMES } from '../../../../src-renderer/design/words/role-words.ts';
import { GENRE_NAMES, SOURCE_TYPE_NAMES } from '../../../../src-renderer/design/words/source-type-words.ts';

test('the words of the field are shown in English as they are stored', () => {
  expect(SOURCE_TYPES.map((type) => SOURCE_TYPE_NAMES[type])).toEqual(SOURCE_TYPES);
  expect(GENRES.map((genre) => GENRE_NAMES[genre])).toEqual(GENRES);
  expect(BLOCK_ROLES.map((role) => ROLE_NAMES[role])).toEqual(BLOCK_ROLES);
});

test('categories are said as the contract says them', () => {
  for (const { id, label, meaning, example } of FRAMING_CATEGORIES)
    expect(categoryWords(id)).toEqual({ label, meaning, example });
});
