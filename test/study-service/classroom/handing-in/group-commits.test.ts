import { expect, it } from 'vitest';
import { groupCommits } from '../../../../src-main/study-service/classroom/handing-in/group-commits.ts';
import { DataFolder } from '../../database/data-folder.ts';

function openTable() {
  const { database } = new DataFolder().open();
  database.exec('CREATE TABLE came (name TEXT UNIQUE) STRICT');
  const insert = database.prepare<[string]>('INSERT INTO came VALUES (?)');
  let commits = 0;
  const together = groupCommits((work) => {
    commits += 1;
    database.transaction(work).immediate();
  });
  const names = () => database.prepare('SELECT name FROM came ORDER BY name').pluck().all();
  return { database, together, add: (name: string) => insert.run(name).changes, names, commits: () => commits };
}

it('forty who come in the same moment share one commit, and one who is refused is refused alone', async () => {
  const { together, add, names, commits } = openTable();
  const came = Array.from({ length: 40 }, (_, at) => `Student ${at}`);
  const ended = await Promise.allSettled([...came, 'Student 7'].map((name) => together(() => add(name))));
  expect(ended.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  expect(ended.at(-1)).toMatchObject({ reason: { code: 'SQLITE_CONSTRAINT_UNIQUE' } });
  expect(names()).toHaveLength(40);
  expect(commits()).toBe(1);
  await together(() => add('Later'));
  expect(commits()).toBe(2);
});

it('where the commit fails nobody is told that it is stored', async () => {
  const { database } = openTable();
  const together = groupCommits((work) => {
    database.transaction(() => {
      work();
      throw new Error('the disk is full');
    })();
  });
  const ended = await Promise.allSettled([together(() => 'Ada'), together(() => 'Bo')]);
  expect(ended.map((one) => (one.status === 'rejected' ? String(one.reason) : one.value))).toEqual(
    Array(2).fill('Error: the disk is full'),
  );
});
