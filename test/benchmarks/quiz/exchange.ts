import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Item, NewItem } from '../../../src-main/contract/quiz.ts';
import { parseGift } from '../../../src-main/study-service/quiz/exchange/gift/parse-gift.ts';
import { readGift } from '../../../src-main/study-service/quiz/exchange/gift/read-gift.ts';
import { readQti } from '../../../src-main/study-service/quiz/exchange/qti/read-qti.ts';
import { writeGift } from '../../../src-main/study-service/quiz/exchange/gift/write-gift.ts';
import { writeQti } from '../../../src-main/study-service/quiz/exchange/qti/write-qti.ts';

/** What the two sets of questions from elsewhere come to; null where the data folder lacks a set. */
export interface ExchangeFigures {
  readonly gift: {
    readonly files: number;
    /** Parsed to exactly what the reference's .json holds. */
    readonly equal: number;
    readonly items: number;
    readonly refused: number;
    /** Items that come back the same from GIFT that was written of them: with Parallax's comments, and from GIFT alone. */
    readonly back: number;
    readonly backBare: number;
    /** Files that differ from the reference, by name. */
    readonly unequal: readonly string[];
  } | null;
  readonly qti: {
    readonly files: number;
    readonly parsed: number;
    readonly refused: number;
    /** Neither an item nor a reason, or an error thrown. */
    readonly lost: readonly string[];
    readonly items: number;
    /** Items that come back the same from a QTI 3.0 package that was written of them. */
    readonly back: number;
    /** How many files are refused with a reason that begins so (the interaction's or document's type). */
    readonly reasons: Readonly<Record<string, number>>;
  } | null;
}

/** `dataDir` is the folder that holds `gift/` and `qti/`. */
export async function benchExchange(dataDir: string): Promise<ExchangeFigures> {
  return { gift: measureGift(join(dataDir, 'gift')), qti: await measureQti(join(dataDir, 'qti')) };
}

export function sayExchange({ gift, qti }: ExchangeFigures): string[] {
  return [
    ...(gift === null
      ? ['GIFT: left out, there is no folder gift/.']
      : [
          `GIFT: ${gift.equal} of ${gift.files} parsed as the reference does; ${gift.items} items, ${gift.refused} remarks; ` +
            `come back the same: ${gift.back} of ${gift.items}, from GIFT without our comments ${gift.backBare} of ${gift.items}`,
          ...gift.unequal.map((name) => `  not as the reference: ${name}`),
        ]),
    ...(qti === null
      ? ['QTI: left out, there is no folder qti/.']
      : [
          `QTI: of ${qti.files} files ${qti.parsed} parsed, ${qti.refused} refused with a reason, ${qti.lost.length} lost; ` +
            `${qti.items} items, of which ${qti.back} come back the same from QTI 3.0`,
          ...Object.entries(qti.reasons).map(([reason, count]) => `  refused ${String(count).padStart(3)}  ${reason}`),
          ...qti.lost.map((name) => `  lost: ${name}`),
        ]),
  ];
}

function measureGift(folder: string): ExchangeFigures['gift'] {
  if (!existsSync(folder)) return null;
  const names = readdirSync(folder).filter((name) => name.endsWith('.gift'));
  const unequal = names.filter((name) => {
    const parsed = parseGift(readFileSync(join(folder, name), 'utf8')).flatMap(({ questions }) => questions);
    const expected: unknown = JSON.parse(readFileSync(join(folder, name.replace(/gift$/u, 'json')), 'utf8'));
    return !isDeepStrictEqual(JSON.parse(JSON.stringify(parsed)), expected);
  });
  const read = names.map((name) => readGift(readFileSync(join(folder, name), 'utf8')));
  const items = read.flatMap((one) => one.items);
  const written = items.map((item, index) => writeGift([asStored(item, index)]).text);
  const bare = (text: string) => text.replace(/^\/\/.*\n/gmu, '');
  const comesBack = (text: string, index: number) => isDeepStrictEqual(readGift(text).items, [items[index]]);
  return {
    files: names.length,
    equal: names.length - unequal.length,
    items: items.length,
    refused: read.flatMap((one) => one.refused).length,
    back: written.filter(comesBack).length,
    backBare: written.map(bare).filter(comesBack).length,
    unequal,
  };
}

async function measureQti(folder: string): Promise<ExchangeFigures['qti']> {
  if (!existsSync(folder)) return null;
  const names = readdirSync(folder).filter((name) => name.endsWith('.xml'));
  const items: NewItem[] = [];
  const lost: string[] = [];
  const reasons: Record<string, number> = {};
  let parsed = 0;
  for (const name of names) {
    const read = await readQti({ bytes: readFileSync(join(folder, name)), name }).catch(() => null);
    if (read === null || read.items.length + read.refused.length === 0) lost.push(name);
    else if (read.items.length > 0) parsed += 1;
    else {
      const reason = shorten(read.refused[0]?.why ?? '');
      reasons[reason] = (reasons[reason] ?? 0) + 1;
    }
    items.push(...(read?.items ?? []));
  }
  const { bytes } = await writeQti(items.map(asStored), 'Round trip');
  const again = await readQti({ bytes, name: 'round-trip.zip' });
  return {
    files: names.length,
    parsed,
    refused: names.length - parsed - lost.length,
    lost,
    items: items.length,
    back: items.filter((item, index) => isDeepStrictEqual(item, again.items[index])).length,
    reasons,
  };
}

/** File names and line numbers aside, so that reasons of one sort count as one. */
function shorten(reason: string): string {
  return reason.replace(/[.:;](?:\s.*)?$/su, '').slice(0, 100);
}

function asStored(item: NewItem, index: number): Item {
  return { ...item, id: `item-${index}`, origin: 'imported', holds: true };
}
