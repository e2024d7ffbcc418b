import { beforeEach, describe, expect, it } from 'vitest';
import { createCaseStore } from '../../../../src-main/study-service/corpus/case-store.ts';
import { createOutletStore } from '../../../../src-main/study-service/corpus/outlet-store.ts';
import { createBundledCaseStore } from '../../../../src-main/study-service/packs/bundled/bundled-case-store.ts';
import { installBundledCase } from '../../../../src-main/study-service/packs/bundled/install-bundled-case.ts';
import { HARBOUR_BRIDGE } from '../../packs/harbour-bridge.ts';
import { openLibrary } from '../library-in-memory.ts';

/** Halyard is quoted by the Tide and republished by Ostmere in Brief; the Tide is quoted by the Seamark. */
const NAMES = /Halyard|National Courier|Tarrow Tide|In Brief|Seamark/;

let library: ReturnType<typeof openLibrary>;
let ids: readonly string[];

beforeEach(() => {
  library = openLibrary();
  const { deps, saveCapture } = library;
  const stores = {
    bundledCases: createBundledCaseStore(deps),
    outlets: createOutletStore(deps),
    cases: createCaseStore(deps),
  };
  ids = installBundledCase({ ...stores, saveCapture }, HARBOUR_BRIDGE)?.articleIds ?? [];
});

const read = (place: number, masked = true) =>
  library.handlers['corpus.article']({ articleId: ids[place] ?? '', masked });
const guess = (place: number) =>
  library.handlers['corpus.guessSourceType']({ articleId: ids[place] ?? '', sourceType: 'NGO', reason: 'It pleads.' });

describe('the bundled case, read masked', () => {
  it('names no outlet of the case in any article, its own or another', () => {
    expect(ids).toHaveLength(5);
    for (const place of ids.keys()) {
      expect(JSON.stringify(read(place, false))).toMatch(NAMES);
      expect(JSON.stringify(read(place))).not.toMatch(NAMES);
    }
    const { caseId } = { caseId: library.handlers['corpus.cases']({}).cases[0]?.id ?? '' };
    expect(JSON.stringify(library.handlers['corpus.case']({ caseId, masked: true }).articles)).not.toMatch(NAMES);
  });

  it('keeps every place in the text, whatever is hidden', () => {
    guess(0);
    for (const place of ids.keys()) {
      const [masked, named] = [read(place), read(place, false)];
      expect(masked.body).toHaveLength(named.body.length);
      for (const { start, end, text } of masked.blocks) expect(masked.body.slice(start, end)).toBe(text);
      const shown = new Map(named.blocks.map((block) => [block.position, block]));
      for (const { position, start, end } of masked.blocks) expect(shown.get(position)).toMatchObject({ start, end });
    }
  });

  it('tells who cites an outlet once that outlet is guessed, in the columns still masked', () => {
    expect(read(2).body).toContain('by the news agency ▒▒▒▒▒▒▒;');
    guess(0);
    expect(read(2)).toMatchObject({ masked: true, outlet: null });
    expect(read(2).body).toContain('by the news agency Halyard;');
    expect(read(4).body).toContain('as ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒ has reported');
  });

  it('hides an outlet that is still to be guessed also where the article itself has been', () => {
    guess(4);
    const seamark = read(4);
    expect(seamark).toMatchObject({ masked: false, outlet: { name: 'The Seamark' } });
    expect(seamark.body).toContain('as ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒ has reported');
    guess(2);
    expect(read(4).body).toContain('as the Tarrow Tide has reported');
  });
});
