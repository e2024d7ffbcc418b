/**
 * What is drafted of each case: how many items, of how many kinds, the share whose key an independent check confirms from the stored
 * text, and the share that could be told without reading.
 * `npm run bench -- quiz [--data ../shared/bench] [--json FILE] [--seed 1] [--count 200] [--packs DIR] [--show]`. The seeds are looked for beside the data.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ITEM_KIND_IDS } from '../../src-main/contract/plain/quiz-kinds.ts';
import { draftItems } from '../../src-main/study-service/quiz/drafting/draft-items.ts';
import { confirmKey } from './quiz/confirm-key.ts';
import { benchExchange, sayExchange } from './quiz/exchange.ts';
import { findGiveaways } from './quiz/find-giveaways.ts';
import { readCases } from './quiz/read-cases.ts';
import type { CaseForQuiz } from './quiz/read-cases.ts';

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    json: { type: 'string' },
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '200' },
    packs: { type: 'string' },
    show: { type: 'boolean', default: false },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

const seeds = join(options.data ?? '../shared/bench', '..', 'seeds');
const hasSeeds = existsSync(seeds);
const cases = await readCases(hasSeeds ? seeds : null, options.packs);
const rows = cases.map(measure);
say(
  `${'case'.padEnd(20)} drafted  kinds  key confirmed  near-duplicates  cued     blind: chance longest shortest overlap   time`,
);
for (const row of rows)
  say(
    `${row.name.padEnd(20)} ${String(row.drafted).padStart(7)}  ${`${row.kinds}/${ITEM_KIND_IDS.length}`.padStart(5)}  ${percent(row.confirmed).padStart(13)}  ${percent(row.duplicates).padStart(15)}  ${percent(row.cued).padStart(6)}  ${[row.blind.chance, row.blind.longest, row.blind.shortest, row.blind.overlap].map((share) => percent(share).padStart(8)).join(' ')}   ${row.ms.toFixed(0)} ms`,
  );
if (!hasSeeds) say(`The seeds' case is left out: there is no folder ${seeds}.`);
for (const row of rows) {
  say(`\n${row.name}: "it can’t be told" is offered in ${row.honest.offered} items and right in ${row.honest.right}`);
  say(
    `${row.name}, notes from ${row.notesFrom}: ${Object.entries(row.byKind)
      .map(([kind, count]) => `${kind} ${count}`)
      .join(', ')}`,
  );
  for (const line of row.unconfirmed) say(`  not confirmed: ${line}`);
  for (const line of row.flagged) say(`  ${line}`);
}
const exchange = await benchExchange(options.data ?? '../shared/bench');
for (const line of sayExchange(exchange)) say(line);
if (options.json) writeFileSync(options.json, JSON.stringify({ cases: rows, exchange }, null, 2));

function measure(of: CaseForQuiz) {
  const draft = () => {
    const { articles, comparison, notes } = of;
    return draftItems({
      articles,
      comparison,
      notes,
      kinds: null,
      count: Number(options.count),
      seed: Number(options.seed),
    });
  };
  const started = performance.now();
  const items = draft();
  const ms = performance.now() - started;
  if (JSON.stringify(items) !== JSON.stringify(draft())) throw new Error(`${of.name}: the same seed made another quiz`);
  const faults = items.map((item) => confirmKey(item, of));
  const byKind: Record<string, number> = {};
  for (const { kind } of items) byKind[kind] = (byKind[kind] ?? 0) + 1;
  const { duplicates, cued, blind, honest, flagged } = findGiveaways(items);
  if (options.show) for (const item of items) say(JSON.stringify(item, null, 1));
  const shareOf = (count: number) => (items.length === 0 ? 0 : count / items.length);
  return {
    name: of.name,
    notesFrom: of.notesFrom,
    asked: Number(options.count),
    drafted: items.length,
    kinds: Object.keys(byKind).length,
    byKind,
    confirmed: shareOf(faults.filter((fault) => fault === null).length),
    duplicates: shareOf(duplicates),
    cued: shareOf(cued),
    blind,
    honest,
    ms,
    unconfirmed: faults.flatMap((fault, at) =>
      fault === null ? [] : [`[${items[at]!.kind}] ${items[at]!.prompt.slice(0, 160)} :: ${fault}`],
    ),
    flagged,
  };
}
