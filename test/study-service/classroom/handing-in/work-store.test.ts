import { expect, it } from 'vitest';
import { createWorkStore } from '../../../../src-main/study-service/classroom/handing-in/work-store.ts';
import { DataFolder } from '../../database/data-folder.ts';

it('holds little of the library in memory while a class is open, and as much as before afterwards', () => {
  const { database } = new DataFolder().open();
  const held = () => database.pragma('cache_size', { simple: true });
  const before = held();
  const work = createWorkStore({ database });
  work.holdLittle(true);
  expect(held()).toBe(-4_000);
  work.holdLittle(false);
  expect(held()).toBe(before);
  expect(before).not.toBe(-4_000);
});
